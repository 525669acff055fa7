"""Entries as a workbook: one sheet of rows (or more, when one is full), one of statistics with charts."""

import shutil
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from admin_cli.exports.entries import FIELDS
from admin_cli.exports.entries_charts import draw_counts
from admin_cli.output import row_of
from admin_cli.wording import Texts
from admin_cli.words import VIET_NAM, channel, people
from programme.requests.counting import EntryCounts
from programme.requests.exporting import ExportLine

ROWS_MOST = 1_048_575
"""The rows of a sheet, without its heading."""

_TIME, _MONTH, _DAY = "hh:mm dd/mm/yyyy", "mm/yyyy", "dd/mm/yyyy"
_WIDTHS = {
    "code": 14,
    "submitted_at": 17,
    "updated_at": 17,
    "status": 16,
    "unit": 12,
    "unit_path": 40,
    "typed_unit": 30,
    "full_name": 24,
    "phone": 14,
    "group": 16,
    "start_month": 12,
    "start_answer": 20,
    "title": 40,
    "description": 80,
    "flags": 24,
    "reason": 40,
    "nominated_to": 14,
    "place": 8,
    "field": 28,
    "channel": 14,
    "language": 10,
}


class Workbook:
    """A workbook of which only the present row is in memory.

    The rest waits in `folder`, which a million entries fill with over 1 GB; who gives it empties it.
    """

    counts = True

    def __init__(self, texts: Texts, stream: BinaryIO, folder: Path, *, rows_most: int = ROWS_MOST) -> None:
        self._texts = texts
        self._stream = stream
        self._rows_most = rows_most
        self._file = folder / "entries.xlsx"
        as_written = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
        options = {"constant_memory": True, "tmpdir": str(folder), **as_written}
        self._book = xlsxwriter.Workbook(str(self._file), options)
        self._book.use_zip64()
        self._heading = self._book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._forms = {
            form: self._book.add_format({"num_format": form, "align": "left"})
            for form in (_TIME, _MONTH, _DAY)
        }
        self._sheets = 0
        self._row = 0
        self._sheet = self._next_sheet()

    def write(self, entries: Sequence[ExportLine]) -> None:
        """More entries."""
        for entry in entries:
            if self._row == self._rows_most:
                self._end_sheet()
                self._sheet = self._next_sheet()
            self._row += 1
            row = row_of(entry)
            for column, field in enumerate(FIELDS):
                self._write_cell(self._row, column, field, row[field])

    def finish(self, counts: Sequence[EntryCounts]) -> None:
        """The sheet of statistics, then the whole workbook into its stream."""
        self._end_sheet()
        sheet = self._book.add_worksheet(self._texts.text("export-sheet_counts"))
        draw_counts(self._book, sheet, self._texts, counts, self._heading, self._forms[_DAY])
        self._book.close()
        with self._file.open("rb") as written:
            shutil.copyfileobj(written, self._stream)

    def close(self) -> None:
        """Let go of the files in which the rows of each sheet wait."""
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()

    def _next_sheet(self) -> Worksheet:
        self._sheets += 1
        self._row = 0
        name = self._texts.text("export-sheet")
        sheet = self._book.add_worksheet(name if self._sheets == 1 else f"{name} {self._sheets}")
        sheet.freeze_panes(1, 1)
        for column, field in enumerate(FIELDS):
            sheet.set_column(column, column, _WIDTHS[field])
            sheet.write_string(0, column, self._texts.text(f"column-{field}"), self._heading)
        return sheet

    def _end_sheet(self) -> None:
        self._sheet.autofilter(0, 0, self._row, len(FIELDS) - 1)

    def _write_cell(self, row: int, column: int, field: str, value: object) -> None:
        """A time and a month as such, a number as a number, all else as text, whatever it begins with."""
        if value is None or value in ("", ()):
            return
        if isinstance(value, datetime):
            local = value.astimezone(VIET_NAM).replace(tzinfo=None, microsecond=0)
            self._sheet.write_datetime(row, column, local, self._forms[_TIME])
        elif isinstance(value, date):
            self._sheet.write_datetime(row, column, value, self._forms[_MONTH])
        elif isinstance(value, int):
            self._sheet.write_number(row, column, value)
        else:
            self._sheet.write_string(row, column, self._words(field, value))

    def _words(self, field: str, value: object) -> str:
        prefix = {"field": "field", "start_answer": "start", "language": "language"}.get(field)
        if field == "channel":
            return channel(self._texts, str(value))
        if prefix is not None and self._texts.has(f"{prefix}-{value}"):
            return self._texts.text(f"{prefix}-{value}")
        return people(self._texts, value)
