"""CSV files as Vietnamese spreadsheets write them: commas, semicolons or tabs, with or without a mark."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from admin_cli.exits import Failed
from admin_cli.imports.grid import COLUMNS_MAX, Grid, Line, bounded, unreadable

_DELIMITERS = ",;\t"
_FIELD_MAX = 1_000_000  # a description has a thousand characters


def sheet(file: Path) -> Grid:
    """The file as its only sheet.

    Raises:
        Failed: it cannot be read, or is not in Unicode.
    """
    text = _text(file)
    return Grid(name="", lines=bounded(_lines(text, file), file))


def delimiter(text: str) -> str:
    """What parts the cells: the most frequent of the three outside quotes, in the first line that has one."""
    quoted, seen = False, Counter[str]()
    for character in text:
        if character == '"':
            quoted = not quoted
        elif not quoted and character in _DELIMITERS:
            seen[character] += 1
        elif not quoted and character == "\n" and seen:
            break
    return seen.most_common(1)[0][0] if seen else ","


def _text(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise unreadable(file, error) from None
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        # TCVN3 and VNI files exist; guessing among them would spoil names silently.
        raise Failed("entering-not_unicode", file=file.name) from None


def _lines(text: str, file: Path) -> Iterator[Line]:
    before = csv.field_size_limit(_FIELD_MAX)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text))
        for number, cells in enumerate(reader, 1):
            yield Line(number=number, cells=tuple(cells[:COLUMNS_MAX]))
    except csv.Error as error:
        raise Failed("entering-damaged", file=file.name, problem=str(error)) from None
    finally:
        csv.field_size_limit(before)
