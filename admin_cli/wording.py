"""The words of the command line, read fast enough for `--help`.

Importing Fluent's own runtime takes longer than the 0.3 s that help may take, so the files in `texts/`
keep to the part of Fluent that needs none of it: messages, attributes, `{ $variable }`, several lines.
A test reads the same files with Fluent itself and compares every text.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
TEXTS = Path(__file__).parent / "texts"

_MESSAGE = re.compile(r"(?P<key>[a-zA-Z][a-zA-Z0-9_-]*) *= *(?P<value>.*)")
_ATTRIBUTE = re.compile(r" +\.(?P<name>[a-zA-Z][a-zA-Z0-9_-]*) *= *(?P<value>.*)")
_VARIABLE = re.compile(r"\{ *\$(?P<name>[a-zA-Z][a-zA-Z0-9_]*) *\}")

Key = tuple[str, str | None]  # a message and one of its attributes; None is the message's own text


class Texts:
    """Every text of the command line in one language; variables are strings, numbers too.

    Raises:
        KeyError: there is no such text or variable: a bug of ours that the tests look for.
    """

    def __init__(self, language: str, patterns: Mapping[Key, str]) -> None:
        self.language = language
        self._patterns = patterns

    def text(self, key: str, /, **arguments: str) -> str:
        """The text of `key`."""
        return self._patterns[key, None].format_map(arguments)

    def label(self, key: str, name: str, /, **arguments: str) -> str:
        """The attribute `name` of `key`."""
        return self._patterns[key, name].format_map(arguments)

    def has(self, key: str, name: str | None = None) -> bool:
        """Whether there is such a text."""
        return (key, name) in self._patterns

    def known(self) -> frozenset[Key]:
        """All there are."""
        return frozenset(self._patterns)


@cache
def read_texts(language: str, folder: Path = TEXTS) -> Texts:
    """The texts of one language, read once: what a process is shipped with does not change.

    Raises:
        ValueError: a line is not of the part of Fluent we keep to, or a text stands twice.
    """
    patterns: dict[Key, str] = {}
    for file in sorted((folder / language).glob("*.ftl")):
        for key, lines in _texts(file.read_text(encoding="utf-8")):
            if key in patterns:
                raise ValueError(f"{language}: {key} stands twice")
            patterns[key] = _pattern(lines)
    return Texts(language, {key: pattern for key, pattern in patterns.items() if pattern})


def _texts(file: str) -> Iterator[tuple[Key, list[str]]]:
    """Each text of a file with its lines, the first of them without what stands before it."""
    key: Key | None = None
    lines: list[str] = []
    for line in file.splitlines():
        if line.startswith("#"):
            continue
        begun = _begun(line, key)
        if begun is None:
            if line.strip() and (key is None or not line.startswith(" ")):
                raise ValueError(f"this is not a text: {line}")
            lines.append(line)
            continue
        if key is not None:
            yield key, lines
        key, lines = begun[0], [begun[1]]
    if key is not None:
        yield key, lines


def _begun(line: str, present: Key | None) -> tuple[Key, str] | None:
    """The text that begins in this line, and the rest of the line."""
    if message := _MESSAGE.fullmatch(line):
        return (message["key"], None), message["value"]
    attribute = _ATTRIBUTE.fullmatch(line)
    if attribute and present:
        return (present[0], attribute["name"]), attribute["value"]
    return None


def _pattern(lines: list[str]) -> str:
    """The text as a pattern of str.format_map, its common indent and outer blank lines taken away."""
    if len(lines) == 1 and "{" not in lines[0] and "}" not in lines[0]:
        return lines[0].strip()  # as are most of them; every command reads them all
    first, rest = lines[0].strip(), [line.rstrip() for line in lines[1:]]
    indent = min((len(line) - len(line.lstrip()) for line in rest if line), default=0)
    whole = "\n".join([first, *(line[indent:] for line in rest)]).strip("\n ")
    plain = _VARIABLE.sub(lambda found: f"\0{found['name']}\1", whole)
    if "{" in plain or "}" in plain:
        raise ValueError(f"only variables may stand in braces: {whole}")
    return plain.replace("\0", "{").replace("\1", "}")
