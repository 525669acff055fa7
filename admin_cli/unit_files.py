"""Files of units: reading what an organiser filled in, writing the template to fill in."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from admin_cli.console import Console
from admin_cli.exits import Failed
from admin_cli.imports import grid
from admin_cli.imports.grid import unreadable
from admin_cli.imports.headings import column_letter
from units_data.sheet import COLUMNS, Line, Sheet, csv_lines, sheet_of

_LARGEST = 20_000_000  # bytes: some two hundred thousand rows
_EXCEL = (".xlsx", ".xlsm")
_WIDEST = 60  # characters of a column of the template


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkBook:
    """A file of units that was read: its name, its rows, and whether it is a spreadsheet with cells."""

    name: str
    sheet: Sheet
    cells: bool

    def address(self, line: int, column: str) -> str | None:
        """The cell, such as C12, of a column in a line; None where there are no cells."""
        place = self.sheet.places.get(column)
        if not self.cells or place is None:
            return None
        return f"{column_letter(place)}{line}"


def read_file(file: Path) -> WorkBook:
    """The rows of a CSV or Excel file.

    Raises:
        Failed: the file cannot be read.
        SheetError: its headings or its text cannot be used.
    """
    excel = file.suffix.casefold() in _EXCEL
    try:
        if file.stat().st_size > _LARGEST:
            raise Failed("catalogue-too_large", file=str(file))
        lines = list(_excel_lines(file)) if excel else csv_lines(file.read_bytes())
    except OSError as error:
        raise unreadable(file, error) from None
    return WorkBook(name=file.name, sheet=sheet_of(lines), cells=excel)


def _excel_lines(file: Path) -> Iterator[Line]:
    """The rows of the first sheet that is not hidden."""
    from admin_cli.imports.workbook import sheets

    with closing(sheets(file)) as found:
        for grid in islice(found, 1):
            for line in grid.lines:
                yield line.number, [_text(cell) for cell in line.cells]


def _text(value: object) -> str:
    """A cell as it would be typed: a day in ISO 8601, a whole number without its decimal point."""
    match value:
        case None | grid.UNCALCULATED:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def write_template(console: Console, file: Path, stream: BinaryIO) -> None:
    """The headings of an empty file; a spreadsheet also explains each column on a second sheet."""
    headings = [console.text(f"heading-{column}") for column in COLUMNS]
    if file.suffix.casefold() not in _EXCEL:
        # With a mark at its beginning, so that Excel takes it for UTF-8.
        stream.write((";".join(headings) + "\r\n").encode("utf-8-sig"))
        return
    import openpyxl
    from openpyxl.styles import Alignment, Font

    book = openpyxl.Workbook()
    units = book.active or book.create_sheet()
    units.title = console.text("catalogue-sheet_units")
    units.append(headings)
    guide = book.create_sheet(console.text("catalogue-sheet_guide"))
    rows = [
        (heading, console.text(f"about-{column}")) for heading, column in zip(headings, COLUMNS, strict=True)
    ]
    rows = [(console.text("catalogue-guide_title"), ""), *rows, *_notes(console)]
    for row in rows:
        guide.append(row)
    for sheet, widths in (
        (units, [max(len(heading) + 4, 14) for heading in headings]),
        (guide, [24, _WIDEST + 30]),
    ):
        sheet.freeze_panes = "A2"
        for place, width in enumerate(widths):
            sheet.column_dimensions[chr(ord("A") + place)].width = width
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    for (cell,) in guide.iter_rows(min_col=2, max_col=2):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    book.save(stream)


def _notes(console: Console) -> Sequence[tuple[str, str]]:
    return [("", ""), *(("", line) for line in console.text("catalogue-guide_notes").splitlines())]
