"""Rows of cells, whatever kind of file they come from, within limits that keep a machine alive."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from admin_cli.exits import Failed, os_problem

ROWS_MAX = 100_000
"""The most rows with anything in them, headings aside."""

COLUMNS_MAX = 60
"""The columns that are looked at."""

UNCALCULATED = "#UNCALCULATED"
"""What a cell holds whose formula has no result yet."""

Cell = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row that has anything in it: its number as a spreadsheet shows it, from 1, and its cells."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet of a file; `name` is empty where files have no sheets."""

    name: str
    lines: Iterator[Line]


def unreadable(file: Path, error: OSError) -> Failed:
    """The ending for a file that the machine will not give."""
    return Failed("entering-unreadable", file=str(file), problem=os_problem(error))


def bounded(lines: Iterator[Line], file: Path) -> Iterator[Line]:
    """The lines that have anything in them.

    Raises:
        Failed: they are too many.
    """
    count = 0
    for line in lines:
        if any(cell is not None and str(cell).strip() for cell in line.cells):
            count += 1
            if count > ROWS_MAX + 1:
                raise Failed("entering-too_many_rows", file=file.name, most=str(ROWS_MAX))
            yield line
