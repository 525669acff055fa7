"""Which column is what: headings are known in both languages, without accents, in any order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from admin_cli.exits import Failed
from admin_cli.imports.grid import Cell, Grid, Line
from admin_cli.wording import LANGUAGES, Texts, read_texts
from programme.folding import fold_key

FIELDS = (
    "full_name",
    "phone",
    "unit",
    "typed_unit",
    "group",
    "start_month",
    "title",
    "description",
    "agreement",
    "approve",
    "council",
    "appraised_on",
)
"""The columns in the order of the template, which is the order of the questions."""

NUMBER = "number"
"""The first column of the template: a running number, or the word that marks an example."""

_NEEDED = ("full_name", "phone", "group", "description", "agreement")
_LOOKED_AT = 20  # rows from the top; above the headings a sheet may have a title
_FEWEST = 3  # known headings that make a row the row of headings
_ASIDE = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where each field stands, counted from 0, and the headings that nobody knows."""

    places: Mapping[str, int]
    unknown: tuple[str, ...]


def find_columns(grid: Grid) -> Columns | None:
    """The columns of a sheet whose headings stand in one of its first rows; the rest stays to be read.

    Raises:
        Failed: a needed column is missing, or one stands twice.
    """
    for line in grid.lines:
        if line.number > _LOOKED_AT:
            return None
        named = [(place, _field(cell)) for place, cell in enumerate(line.cells)]
        fields = [field for _, field in named if field is not None and field != NUMBER]
        if len(set(fields)) >= _FEWEST:
            _check(grid, line, fields)
            return Columns(
                places={field: place for place, field in named if field is not None},
                unknown=tuple(_unknown(line)),
            )
    return None


def column_letter(place: int) -> str:
    """What a spreadsheet calls a column counted from 0: A, B … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _check(grid: Grid, line: Line, fields: list[str]) -> None:
    missing = [field for field in _NEEDED if field not in fields]
    if missing:
        names = ", ".join(f"“{_texts()[0].text(f'sheet-{field}')}”" for field in missing)
        raise Failed("entering-column_missing", columns=names, row=str(line.number), sheet=grid.name or "CSV")
    twice = next((field for field in fields if fields.count(field) > 1), None)
    if twice is not None:
        raise Failed("entering-column_twice", column=_texts()[0].text(f"sheet-{twice}"), row=str(line.number))


def _field(cell: Cell) -> str | None:
    return _names().get(_key(str(cell))) if cell is not None else None


def _key(heading: str) -> str:
    return fold_key(_ASIDE.sub("", heading))


def _unknown(line: Line) -> Iterator[str]:
    for cell in line.cells:
        if cell is not None and str(cell).strip() and _field(cell) is None:
            yield " ".join(str(cell).split())


@cache
def _texts() -> tuple[Texts, ...]:
    return tuple(read_texts(language) for language in LANGUAGES)


@cache
def _names() -> Mapping[str, str]:
    """Every known heading, folded, in both languages."""
    return {
        _key(name): field
        for texts in _texts()
        for field in (NUMBER, *FIELDS)
        for name in (texts.text(f"sheet-{field}"), *texts.label(f"sheet-{field}", "also").split(";"))
    }
