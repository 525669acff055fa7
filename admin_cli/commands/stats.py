"""`stats`: how many entries, divided in one way."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from admin_cli.commands.options import (
    Flags,
    FormatOption,
    GroupOption,
    Since,
    Statuses,
    Text,
    Unit,
    Until,
    where,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.output import Format, field_names, give_object, give_sheet, row_of
from admin_cli.table import Column
from admin_cli.words import people
from conversations.formats import grouped
from programme.entry import Flag, Status
from programme.operations.reading import COUNT
from programme.requests.counting import CountEntries, CountLine, EntryCounts

_BAR = 24
_BLOCK = "█"
_COLUMNS = (
    Column(field="label", least=16),
    Column(field="submitted", right=True),
    Column(field="valid", right=True),
    Column(field="bar", spare=True),
)
_UNITS = (Column(field="key"), *_COLUMNS)
"""Codes stand by themselves: they are typed again, so they are never cut."""

_LINES = (Column(field="key"), Column(field="submitted"), Column(field="valid"))


class By(StrEnum):
    """The ways to divide."""

    STATUS = "status"
    UNIT = "unit"
    GROUP = "group"
    DAY = "day"
    FLAG = "flag"
    CHANNEL = "channel"


def stats(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    *,
    by: Annotated[By, typer.Option("--by", case_sensitive=False)] = By.STATUS,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    flag: Flags = None,
    chosen: FormatOption = None,
) -> None:
    """Count entries."""
    console = console_of(context)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    counts = answer(console, COUNT, CountEntries(where=asked, by=by))
    if chosen is Format.JSON:
        give_object(console, counts)
        return
    drawn = _UNITS if by is By.UNIT else _COLUMNS
    table = chosen is Format.TABLE or (chosen is None and console.shows)
    most = max((line.submitted for line in counts.lines), default=0)
    rows = [_row(console, counts.by, line, most) for line in _in_order(by, counts.lines)]
    give_sheet(console, drawn if table else _LINES, rows, chosen, field_names(CountLine))
    _say_total(console, counts)


def _in_order(by: By, lines: Sequence[CountLine]) -> list[CountLine]:
    """Statuses and flags in the order of their life, everything else as it was answered."""
    order = {By.STATUS: [*map(str, Status)], By.FLAG: [*map(str, Flag)]}.get(by, [])
    return sorted(lines, key=lambda line: order.index(line.key) if line.key in order else len(order))


def _row(console: Console, by: str, line: CountLine, most: int) -> dict[str, object]:
    bar = _BLOCK * (round(_BAR * line.submitted / most) or bool(line.submitted)) if most else ""
    label = line.label or _word(console, by, line.key)
    return row_of(line) | {"label": label, "bar": bar}


def _word(console: Console, by: str, key: str) -> str:
    """A key in words: a status, group, flag, channel or day."""
    if by == By.DAY:
        return people(console.texts, date.fromisoformat(key))
    return console.text(f"{by}-{key}") if console.texts.has(f"{by}-{key}") else key


def _say_total(console: Console, counts: EntryCounts) -> None:
    """The totals in a sentence: words for the person, so not among the data."""
    if counts.submitted == 0:
        console.say("stats-none")
        return
    console.say("stats-total", submitted=grouped(counts.submitted), valid=grouped(counts.valid))
    if counts.goal:
        point = console.text("decimal-point")
        percent = f"{100 * counts.valid / counts.goal:.1f}".replace(".", point)
        console.say("stats-goal", goal=grouped(counts.goal), percent=percent)
