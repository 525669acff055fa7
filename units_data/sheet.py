"""A file of rows about units: the texts of its cells, whatever wrote it, and its headings however written."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from programme.folding import fold_key
from programme.requests.importing import UnitProblem, UnitRow

COLUMNS = (
    "code",
    "parent",
    "name",
    "short_name",
    "level",
    "target",
    "contact",
    "kind",
    "aliases",
    "replaced_by",
    "valid_from",
    "valid_to",
)
"""The columns in the order of the template; only the first is needed in every file."""

# Folded, without spaces: how a heading may be written.
_HEADINGS = {
    "code": "code ma madonvi",
    "parent": "parent parentcode captren macaptren donvicaptren madonvicaptren truocthuoc tructhuoc",
    "name": "name ten tendonvi tendaydu",
    "short_name": "shortname tenngan tengon tenviettat tenrutgon",
    "level": "level cap capcongdoan",
    "target": "target chitieu muctieu",
    "contact": "contact lienhe daumoilienhe nguoilienhe",
    "kind": "kind loai loaidonvi loaihinh",
    "aliases": "aliases alias tenkhac tengoikhac tencu",
    "replaced_by": "replacedby thaybang thaybangdonvi nhapvao sapnhapvao donvithaythe",
    "valid_from": "validfrom tungay hieuluctu ngaythanhlap",
    "valid_to": "validto denngay hieulucden ngayketthuc",
    # Of our own lists; they say nothing that could be changed.
    "": "source depth children path",
}
_COLUMN_OF = {heading: column for column, headings in _HEADINGS.items() for heading in headings.split()}
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
_FORMULA = ("=", "+", "-", "@")
_SEPARATORS = (",", ";", "\t")
_QUOTED = 60  # characters of a cell that a problem repeats

Line = tuple[int, Sequence[str]]


class SheetError(Exception):
    """A file that cannot be read as rows about units: what is wrong with its headings or its text."""

    def __init__(self, *problems: UnitProblem) -> None:
        super().__init__(", ".join(problem.key for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rows of a file, and where (from 0) each column stands in it."""

    rows: tuple[UnitRow, ...]
    places: dict[str, int]


def csv_lines(content: bytes) -> list[Line]:
    """The lines of a CSV file with their numbers: comma, semicolon or tab; UTF-8, or Excel's UTF-16.

    Raises:
        SheetError: it is no text in either form, or a quotation mark is never closed.
    """
    encoding = "utf-16" if content.startswith(_BYTE_ORDER_MARKS) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise SheetError(_problem(0, "encoding")) from None
    first, _, rest = text.partition("\n")
    begin = 1
    if first.strip().casefold().startswith("sep="):
        text, begin = rest, 2
        first = rest.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    lines: list[Line] = []
    try:
        start = begin
        for values in reader:
            lines.append((start, values))
            start = begin + reader.line_num
    except csv.Error:
        raise SheetError(_problem(start, "quotes")) from None
    return lines


def sheet_of(lines: Iterable[Line]) -> Sheet:
    """The rows below the first line that has anything in it, which are the headings.

    Raises:
        SheetError: a heading is unknown, given twice or missing, a text is under none, or there is no row.
    """
    filled = ((line, [_cell(value) for value in values]) for line, values in lines)
    filled = ((line, values) for line, values in filled if any(values))
    line, headings = next(filled, (1, []))
    columns = [_COLUMN_OF.get(fold_key(heading)) if heading else "" for heading in headings]
    problems = [
        _problem(line, "heading_unknown", heading=heading)
        for heading, column in zip(headings, columns, strict=True)
        if column is None
    ]
    named = [column for column in columns if column]
    problems += [_problem(line, "heading_twice", heading=name) for name in COLUMNS if named.count(name) > 1]
    if "code" not in named:
        problems.append(_problem(line, "heading_missing"))
    below = list(filled)
    problems += [
        _problem(number, "cells_many", text=surplus[0][:_QUOTED])
        for number, values in below
        if (surplus := _surplus(headings, values))
    ]
    rows = tuple(_row(number, columns, values) for number, values in below)
    if not rows and not problems:
        problems.append(_problem(line, "rows_missing"))
    if problems:
        raise SheetError(*problems)
    return Sheet(rows=rows, places={column: place for place, column in enumerate(columns) if column})


def _surplus(headings: Sequence[str], values: Sequence[str]) -> list[str]:
    """The texts below no heading: a name that was cut at its semicolon, which must not be lost unseen."""
    return [value for heading, value in zip_longest(headings, values, fillvalue="") if value and not heading]


def _row(line: int, columns: Sequence[str | None], values: Sequence[str]) -> UnitRow:
    cells = {column: value for column, value in zip(columns, values, strict=False) if column and value}
    return UnitRow(line=line, values=cells)


def _cell(value: str) -> str:
    """What was typed, without the apostrophe by which a spreadsheet keeps a text from being a formula."""
    text = unicodedata.normalize("NFC", value).strip().lstrip("\ufeff")
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _problem(line: int, key: str, **arguments: str) -> UnitProblem:
    return UnitProblem(line=line, code="", column="", key=key, arguments=arguments)
