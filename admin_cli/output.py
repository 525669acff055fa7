"""Data on stdout, in the form its reader can use: a table for a person, lines, JSON or CSV for a script."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum

from admin_cli.console import Console
from admin_cli.table import Column, drawn
from admin_cli.words import VIET_NAM, machines, people

Row = Mapping[str, object]
Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

# The last four are those of a full-width keyboard, which some spreadsheets read alike.
_FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
_HEADING = "\033[1m{}\033[0m"


class Format(StrEnum):
    """What `--format` may be; without it a terminal gets a table and a pipe gets tab-separated lines."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Sheet:
    """Rows of the same fields, written batch by batch, so that a pipe can be given a million.

    A table and the tab-separated lines show `columns`; JSON and CSV have every field in `fields`.
    """

    def __init__(
        self, console: Console, columns: Sequence[Column], chosen: Format | None, all_fields: Sequence[str]
    ) -> None:
        self._console = console
        self._columns = columns
        self._fields = all_fields
        self.count = 0
        self._form = chosen or (Format.TABLE if console.shows else None)
        if self._form is Format.JSON:
            sys.stdout.write("[")
        if self._form is Format.CSV:
            csv.writer(sys.stdout, lineterminator="\n").writerow(all_fields)

    def write(self, rows: Iterable[Row]) -> None:
        """More rows; a table wants all of its rows at once."""
        batch = list(rows)
        before, self.count = self.count, self.count + len(batch)
        match self._form:
            case Format.TABLE:
                self._table(batch)
            case Format.JSON:
                for number, row in enumerate(batch, before):
                    sys.stdout.write(",\n " if number else "\n ")
                    sys.stdout.write(_json({field: row[field] for field in self._fields}))
            case Format.CSV:
                csv.writer(sys.stdout, lineterminator="\n").writerows(
                    [harmless(machines(row[field])) for field in self._fields] for row in batch
                )
            case None:
                for row in batch:
                    sys.stdout.write(
                        "\t".join(_line(machines(row[column.field])) for column in self._columns) + "\n"
                    )

    def close(self) -> None:
        """The end of the data."""
        if self._form is Format.JSON:
            sys.stdout.write("\n]\n" if self.count else "]\n")

    def _table(self, rows: Sequence[Row]) -> None:
        if not rows:
            return
        texts = self._console.texts
        headings = [texts.text(f"column-{column.field}") for column in self._columns]
        cells = [
            [_line(people(texts, row[column.field], brief=column.brief)) for column in self._columns]
            for row in rows
        ]
        heading, *lines = drawn(self._columns, headings, cells, self._console.width)
        self._console.give(_HEADING.format(heading) if self._console.colours else heading)
        for line in lines:
            self._console.give(line)


def for_person(console: Console, chosen: Format | None) -> bool:
    """Whether a person reads the answer: as a table, chosen or by default on a terminal."""
    return chosen is Format.TABLE or (chosen is None and console.shows)


def row_of(value: object) -> dict[str, object]:
    """The fields of an answer's dataclass, by their stable names."""
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} has no fields")
    return {field.name: getattr(value, field.name) for field in fields(value)}


def field_names(kind: type) -> list[str]:
    """The stable names of an answer's fields."""
    return [field.name for field in fields(kind)]


def give_sheet(
    console: Console,
    columns: Sequence[Column],
    rows: Sequence[Row],
    chosen: Format | None,
    all_fields: Sequence[str],
) -> None:
    """All rows at once."""
    sheet = Sheet(console, columns, chosen, all_fields)
    sheet.write(rows)
    sheet.close()


def give_object(console: Console, value: object) -> None:
    """One answer as one JSON object."""
    console.give(json.dumps(plain(value), ensure_ascii=False, indent=2))


def plain(value: object) -> Json:
    """A value as JSON has it: times in ISO 8601 with the zone of Viet Nam, choices by their stable names."""
    match value:
        case None | bool() | int() | float():
            return value
        case StrEnum():
            return str(value)
        case datetime():
            return value.astimezone(VIET_NAM).isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case str():
            return value
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case Iterable():
            return [plain(item) for item in value]
    return {name: plain(item) for name, item in row_of(value).items()}


def _json(row: Row) -> str:
    return json.dumps(plain(row), ensure_ascii=False)


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows as text: one that begins like a formula gets an apostrophe.

    A carriage return becomes a line break: alone it would not be quoted, and end the row before a formula.
    """
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _line(cell: str) -> str:
    """A cell on one line, without tabs and without characters that would steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in cell)
