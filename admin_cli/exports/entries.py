"""Entries as a file for other programs: CSV and JSON, written as they come."""

import csv
import io
import json
from collections.abc import Sequence
from typing import BinaryIO, Protocol

from admin_cli.output import field_names, harmless, plain, row_of
from admin_cli.words import machines
from programme.requests.counting import EntryCounts
from programme.requests.exporting import ExportLine

FIELDS = tuple(field_names(ExportLine))


class EntryFile(Protocol):
    """A file of entries that is written page by page."""

    @property
    def counts(self) -> bool:
        """Whether it has a place for what is counted: by status, by day, by unit."""

    def write(self, entries: Sequence[ExportLine]) -> None:
        """More entries."""

    def finish(self, counts: Sequence[EntryCounts]) -> None:
        """The end of the file; its stream stays open."""

    def close(self) -> None:
        """Let go of everything but the stream, finished or not."""


class CsvFile:
    """CSV with stable names; what would be a formula gets an apostrophe.

    With a byte order mark a spreadsheet that opens the file knows it to be UTF-8: without one Excel shows
    Vietnamese garbled. Programs that read a pipe want none.
    """

    counts = False

    def __init__(self, stream: BinaryIO, *, bom: bool) -> None:
        self._text = io.TextIOWrapper(stream, encoding="utf-8-sig" if bom else "utf-8", newline="")
        self._rows = csv.writer(self._text, lineterminator="\r\n" if bom else "\n")
        self._rows.writerow(FIELDS)

    def write(self, entries: Sequence[ExportLine]) -> None:
        """More entries."""
        self._rows.writerows([_cell(getattr(entry, field)) for field in FIELDS] for entry in entries)

    def finish(self, counts: Sequence[EntryCounts]) -> None:  # noqa: ARG002 - part of the shape that all files have
        """The end of the file; its stream stays open."""
        self._text.flush()

    def close(self) -> None:
        """Let go of the stream, which would otherwise be closed with this."""
        self._text.detach()


class JsonFile:
    """One JSON array with an entry a line: whole it is JSON, and line by line it can be read as it comes."""

    counts = False

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._before = "["

    def write(self, entries: Sequence[ExportLine]) -> None:
        """More entries."""
        for entry in entries:
            line = json.dumps(plain(row_of(entry)), ensure_ascii=False)
            self._stream.write(f"{self._before}\n {line}".encode())
            self._before = ","

    def finish(self, counts: Sequence[EntryCounts]) -> None:  # noqa: ARG002 - part of the shape that all files have
        """The end of the file; its stream stays open."""
        self._stream.write(b"[]\n" if self._before == "[" else b"\n]\n")
        self._stream.flush()

    def close(self) -> None:
        """There is nothing to let go of."""


def _cell(value: object) -> str:
    if value is None:
        return ""
    return harmless(value if type(value) is str else machines(value))
