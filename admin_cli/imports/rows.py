"""A file read as initiatives to enter, with everything that cannot be read and where it stands."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from admin_cli.exits import Failed
from admin_cli.imports import cells
from admin_cli.imports.grid import UNCALCULATED, Cell, Line
from admin_cli.imports.headings import FIELDS, NUMBER, Columns, column_letter, find_columns
from admin_cli.imports.reading import read_grids
from programme.entering import problem, same_row
from programme.requests.entering import OnBehalf, RowProblem

_UNIT_MARK = " · "
"""What parts code and name of a unit in the template's drop-down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One row of the file as a request, and what could not be read of it."""

    asked: OnBehalf
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """All rows of a file, and how many `examples` were passed over."""

    rows: tuple[FileRow, ...]
    columns: Columns
    examples: int

    def address(self, row: int, field: str) -> str:
        """Where a field of a row stands: D7; the row's first cell for what concerns it whole."""
        return f"{column_letter(self.columns.places.get(field, 0))}{row}"


def read_rows(file: Path) -> FileRead:
    """The rows of the first sheet that has our headings.

    Raises:
        Failed: the file cannot be read, or no sheet has the headings.
    """
    with closing(read_grids(file)) as grids:
        for grid in grids:
            columns = find_columns(grid)
            if columns is not None:
                lines = list(grid.lines)
                rows = tuple(_row(line, columns) for line in lines if not _is_example(line, columns))
                return FileRead(rows=tuple(_once(rows)), columns=columns, examples=len(lines) - len(rows))
    raise Failed("entering-no_headings", file=file.name)


def _is_example(line: Line, columns: Columns) -> bool:
    place = columns.places.get(NUMBER)
    return place is not None and place < len(line.cells) and cells.is_example(line.cells[place])


def _row(line: Line, columns: Columns) -> FileRow:
    found = {field: _at(line, columns, field) for field in FIELDS}
    start = cells.month(found["start_month"])
    asked = OnBehalf(
        row=line.number,
        full_name=cells.text(found["full_name"]),
        phone=cells.phone(found["phone"]),
        unit=_unit(found["unit"]),
        typed_unit=cells.text(found["typed_unit"]),
        group=cells.group(found["group"]),
        start_month=start if isinstance(start, date) else None,
        start_answer=start if isinstance(start, str) else None,
        title=cells.text(found["title"]),
        description=cells.text(found["description"]),
        agreement=cells.text(found["agreement"]),
        council=cells.text(found["council"]),
        appraised_on=cells.day(found["appraised_on"]),
        approve=cells.yes(found["approve"]) or False,
    )
    return FileRow(asked=asked, problems=tuple(_unread(found)))


def _at(line: Line, columns: Columns, field: str) -> Cell:
    place = columns.places.get(field)
    return None if place is None or place >= len(line.cells) else line.cells[place]


def _unit(cell: Cell) -> str | None:
    """A code or a name; of the drop-down's “P01-002 · Quận Hoàn Kiếm” the code."""
    read = cells.text(cell)
    return None if read is None else read.partition(_UNIT_MARK)[0]


_CHOICES: Mapping[str, Callable[[Cell], object]] = {
    "group": cells.group,
    "start_month": cells.month,
    "approve": cells.yes,
    "appraised_on": cells.day,
}


def _unread(found: Mapping[str, Cell]) -> Iterator[RowProblem]:
    """The cells in which something stands that is not what their column asks for."""
    for field, cell in found.items():
        read = cells.text(cell)
        if cell == UNCALCULATED:
            yield problem(field, "uncalculated")
        elif read is None:
            continue
        elif read in cells.FAULTS:
            yield problem(field, "formula", value=read)
        elif field in _CHOICES and _CHOICES[field](cell) is None:
            yield problem(field, f"not_{field}", value=read[:40])


def _once(rows: tuple[FileRow, ...]) -> Iterator[FileRow]:
    """The rows, each told if the same stands above it: requests are too short to see all of a file."""
    first: dict[str, int] = {}
    for row in rows:
        key = same_row(row.asked)
        before = row.asked.row if key is None else first.setdefault(key, row.asked.row)
        if before == row.asked.row:
            yield row
        else:
            twice = problem("description", "repeated", row=str(before))
            yield FileRow(asked=row.asked, problems=(*row.problems, twice))
