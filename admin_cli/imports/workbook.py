"""Excel workbooks, read row by row: values as they were last calculated, never formulas."""

import sys
import warnings
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast
from zipfile import BadZipFile, ZipFile, is_zipfile

from admin_cli.exits import Failed
from admin_cli.imports.formulas import uncalculated
from admin_cli.imports.grid import COLUMNS_MAX, UNCALCULATED, Cell, Grid, Line, bounded, unreadable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

UNPACKED_MAX = 400 * 1024 * 1024
"""The largest content of a workbook once unpacked, in bytes: Python unpacks no more than a file declares."""

PARTS_MAX = 2_000
"""The most files that a workbook may be packed of."""

_NO_MARK = (sys.maxsize, frozenset[int]())  # no row comes after it


def sheets(file: Path) -> Generator[Grid, None, None]:
    """The visible sheets of a workbook.

    Raises:
        Failed: it is no workbook, has a password, or unpacks to too much.
    """
    _check(file)
    with warnings.catch_warnings():
        # What openpyxl does not know (drop-downs, pictures) is not ours to read.
        warnings.simplefilter("ignore")
        # Opened here, so that it is closed even when openpyxl stumbles over it.
        with file.open("rb") as opened:
            book = _opened(file, opened)
            for sheet in book.worksheets:
                if sheet.sheet_state == "visible":
                    sheet.reset_dimensions()
                    yield Grid(name=sheet.title, lines=bounded(_lines(cast("Worksheet", sheet), file), file))


def _check(file: Path) -> None:
    """That unpacking it will not fill the machine's memory (a zip bomb)."""
    try:
        if not is_zipfile(file):
            # Also a workbook with a password, which is not packed at all.
            raise Failed("entering-no_workbook", file=file.name)
        with ZipFile(file) as packed:
            parts = packed.infolist()
    except OSError as error:
        raise unreadable(file, error) from None
    except BadZipFile:
        raise Failed("entering-no_workbook", file=file.name) from None
    if len(parts) > PARTS_MAX or sum(part.file_size for part in parts) > UNPACKED_MAX:
        raise Failed("entering-unpacks_too_large", file=file.name, most=str(UNPACKED_MAX // 1024 // 1024))


def _opened(file: Path, opened: BinaryIO) -> "Workbook":
    from openpyxl import load_workbook

    try:
        return load_workbook(opened, read_only=True, data_only=True, keep_links=False)
    except OSError as error:
        raise unreadable(file, error) from None
    except Exception as error:  # noqa: BLE001 - openpyxl raises whatever a damaged part makes it stumble on
        raise Failed("entering-damaged", file=file.name, problem=type(error).__name__) from None


def _lines(sheet: "Worksheet", file: Path) -> Iterator[Line]:
    try:
        yield from _read(sheet, file)
    except Failed:
        raise
    except Exception as error:  # noqa: BLE001 - as above; a damaged sheet shows itself only when it is read
        raise Failed("entering-damaged", file=file.name, problem=type(error).__name__) from None


def _read(sheet: "Worksheet", file: Path) -> Iterator[Line]:
    """Every row; a formula without a result, which openpyxl takes for an empty cell, is marked."""
    part: str = sheet._worksheet_path  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl tells it nowhere else
    with ZipFile(file) as packed:
        marks = uncalculated(packed, part)
        marked, places = next(marks, _NO_MARK)
        for number, values in enumerate(sheet.iter_rows(max_col=COLUMNS_MAX, values_only=True), 1):
            while marked < number:
                marked, places = next(marks, _NO_MARK)
            found = places if marked == number else frozenset()
            cells = (UNCALCULATED if at in found else _cell(value) for at, value in enumerate(values))
            yield Line(number=number, cells=tuple(cells))


def _cell(value: object) -> Cell:
    """A value as we know it; times of day and durations as text."""
    if value is None or isinstance(value, Cell):
        return value
    return str(value)
