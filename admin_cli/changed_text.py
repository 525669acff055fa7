"""A completed text as an officer reads it: what it replaced struck, what is new underlined (R62)."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells

from admin_cli.details import shown
from programme.difference import Change, difference

# Where colours may be used, one character each stands in the line until it is written: a terminal's own
# codes would be counted as cells.
_STANDING = {Change.OLD: ("\ue000", "\ue001"), Change.NEW: ("\ue002", "\ue003")}
_CODES = {"\ue000": "\033[9;31m", "\ue001": "\033[29;39m", "\ue002": "\033[4;32m", "\ue003": "\033[24;39m"}
_PLAIN = {Change.OLD: ("[-", "-]"), Change.NEW: ("{+", "+}")}
_MARKS = 4  # cells of the longest pair


def changed_lines(before: str, after: str, width: int, *, colours: bool) -> list[str]:
    """The later text in lines of at most `width` cells; with `colours` to be `painted` when written."""
    marks = _STANDING if colours else _PLAIN
    lines: list[str] = []
    line: list[tuple[Change, str]] = []
    for change, word in _words(before, after, width - _MARKS):
        if word == "\n" or cell_len(_drawn([*line, (change, word)], marks)) > width:
            lines.append(_drawn(line, marks))
            line = []
        if word != "\n":
            line.append((change, word))
    return [*lines, _drawn(line, marks)] if line else lines


def painted(line: str) -> str:
    """The line as a terminal with colours is given it."""
    for mark, code in _CODES.items():
        line = line.replace(mark, code)
    return line


def _words(before: str, after: str, widest: int) -> Iterator[tuple[Change, str]]:
    """Each word with its fate; one wider than a line in several parts."""
    for piece in difference(before, after):
        for word in piece.words:
            parts = [word] if word == "\n" else chop_cells(shown(word), widest)
            yield from ((piece.change, part) for part in parts)


def _drawn(line: Iterable[tuple[Change, str]], marks: dict[Change, tuple[str, str]]) -> str:
    runs: list[tuple[Change, list[str]]] = []
    for change, word in line:
        if not runs or runs[-1][0] is not change:
            runs.append((change, []))
        runs[-1][1].append(word)
    return " ".join(_marked(" ".join(words), marks.get(change)) for change, words in runs)


def _marked(text: str, pair: tuple[str, str] | None) -> str:
    return f"{pair[0]}{text}{pair[1]}" if pair else text
