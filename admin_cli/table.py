"""A table for a person at a terminal: one line a row, never wider than the terminal, codes never cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

_GAP = 2
_CUT = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: `field` is its stable name in JSON and CSV; its heading is the text `column-<field>`.

    A column with `least` may be cut down to so many cells; without, it is always shown whole. When even that
    is too wide, columns with `spare` are left out, the last first. `brief` draws times without their year.
    `end` cuts at the beginning: of a unit's path the last part tells most.
    """

    field: str
    least: int | None = None
    spare: bool = False
    right: bool = False
    brief: bool = False
    end: bool = False


def drawn(
    columns: Sequence[Column], headings: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> list[str]:
    """The lines of the table, heading first."""
    wanted = [max(cell_len(row[index]) for row in (headings, *rows)) for index in range(len(columns))]
    kept = _kept(columns, wanted, width)
    widths = _widths([columns[index] for index in kept], [wanted[index] for index in kept], width)
    return [
        "".join(
            _cell(row[index], cells, columns[index], heading=row is headings) + " " * _GAP
            for index, cells in zip(kept, widths, strict=True)
        ).rstrip()
        for row in (headings, *rows)
    ]


def _least(column: Column, wanted: int) -> int:
    return wanted if column.least is None else min(column.least, wanted)


def _kept(columns: Sequence[Column], wanted: Sequence[int], width: int) -> list[int]:
    """The columns that fit."""
    kept = list(range(len(columns)))
    for index in reversed(range(len(columns))):
        if sum(_least(columns[number], wanted[number]) + _GAP for number in kept) - _GAP <= width:
            break
        if columns[index].spare:
            kept.remove(index)
    return kept


def _widths(columns: Sequence[Column], wanted: Sequence[int], width: int) -> list[int]:
    """Each column's cells: the least, then what is left, one by one to the narrowest that wants more.

    So a name is whole before a description gets the rest.
    """
    widths = [_least(column, cells) for column, cells in zip(columns, wanted, strict=True)]
    left = width - sum(widths) - _GAP * (len(widths) - 1)
    while left > 0 and (hungry := [index for index, cells in enumerate(widths) if cells < wanted[index]]):
        widths[min(hungry, key=widths.__getitem__)] += 1
        left -= 1
    return widths


def _cell(text: str, cells: int, column: Column, *, heading: bool) -> str:
    """A text in exactly `cells` cells, cut with an ellipsis where it is longer."""
    length = cell_len(text)
    if length <= cells:
        return " " * (cells - length) + text if column.right else text + " " * (cells - length)
    if cells <= 1:
        return _CUT * cells
    kept = _last(text, cells - 1) if column.end and not heading else ""
    cut = _CUT + kept if kept else set_cell_size(text, cells - 1).rstrip() + _CUT
    return set_cell_size(cut, cells)


def _last(text: str, cells: int) -> str:
    """The end of a text that is longer than so many cells, from the beginning of a word where it can be."""
    end = next((text[start:] for start in range(len(text)) if cell_len(text[start:]) <= cells), "")
    whole_words = end.partition(" ")[2]
    return end if text[len(text) - len(end) - 1].isspace() or not whole_words else whole_words
