"""A file as rows of cells: each kind by its own reader."""

from collections.abc import Generator
from pathlib import Path

from admin_cli.exits import Failed
from admin_cli.imports.grid import Grid, unreadable

FILE_MAX = 50 * 1024 * 1024
"""The largest file, in bytes."""


def read_grids(file: Path) -> Generator[Grid, None, None]:
    """The sheets of a file, one after the other.

    Raises:
        Failed: the file cannot be read, is of another kind, or is too large.
    """
    kind = file.suffix.lower()
    try:
        size = file.stat().st_size
    except OSError as error:
        raise unreadable(file, error) from None
    if size > FILE_MAX:
        raise Failed("entering-too_large", file=file.name, most=str(FILE_MAX // 1024 // 1024))
    if kind in {".xlsx", ".xlsm"}:
        from admin_cli.imports.workbook import sheets

        yield from sheets(file)
        return
    if kind in {".csv", ".tsv", ".txt"}:
        from admin_cli.imports.delimited import sheet

        yield sheet(file)
        return
    raise Failed("entering-kind", file=file.name)
