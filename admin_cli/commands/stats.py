"""`stats`: how many entries, divided in one way, and the most active people; `stats doors`."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

import typer

from admin_cli.commands.options import (
    ChangedSince,
    ChangedUntil,
    Flags,
    FormatOption,
    GroupOption,
    Since,
    Statuses,
    Text,
    Unit,
    Until,
    at_least_one,
    changed,
    where,
)
from admin_cli.commands.stats_doors import give_doors
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.output import Format, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.table import Column
from admin_cli.words import people
from conversations.formats import grouped, percent
from programme.entry import Flag, Status
from programme.operations.reading import COUNT
from programme.requests.counting import CountEntries, CountLine, EntryCounts

MOST = 20
"""People named, unless `--most` says how many."""

_BAR = 24
_BLOCK, _EMPTY = "█", "░"
_HEIGHTS = "▁▂▃▄▅▆▇█"
_NUMBERS = (Column(field="submitted", right=True), Column(field="valid", right=True))
_PEOPLE = (Column(field="full_name", least=16), Column(field="phone"), *reversed(_NUMBERS))


class By(StrEnum):
    """The ways to divide."""

    STATUS = "status"
    UNIT = "unit"
    GROUP = "group"
    DAY = "day"
    FIELD = "field"
    FLAG = "flag"
    CHANNEL = "channel"
    PERSON = "person"


class Special(StrEnum):
    """What is counted beside entries."""

    DOORS = "doors"


def stats(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    special: Annotated[Special | None, typer.Argument()] = None,
    *,
    by: Annotated[By, typer.Option("--by", case_sensitive=False)] = By.STATUS,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    most: Annotated[int | None, typer.Option("--most")] = None,
    chosen: FormatOption = None,
) -> None:
    """Count entries."""
    console = console_of(context)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    if special is Special.DOORS:
        give_doors(console, asked, chosen, plain=by is By.STATUS and most is None)
        return
    request = CountEntries(where=asked, by=by, most=at_least_one(most, "--most") or MOST)
    counts = answer(console, COUNT, request)
    if chosen is Format.JSON:
        give_object(console, counts)
        return
    table = for_person(console, chosen)
    tallest = max((_measured(by, line) for line in counts.lines), default=0)
    rows = [_row(console, by, line, tallest) for line in _in_order(by, counts.lines)]
    if table and by is By.DAY and counts.lines:
        _give_sparkline(console, counts.lines)
    give_sheet(console, _columns(by, table=table), rows, chosen, field_names(CountLine))
    if by is By.PERSON and len(rows) == request.most:
        console.say("stats-people", count=str(len(rows)))
    _say_total(console, counts)


def _columns(by: By, *, table: bool) -> tuple[Column, ...]:
    """What a table shows, or a line for a script; codes stand by themselves: they are typed again."""
    bar = Column(field="bar", spare=True)
    if by is By.PERSON:
        return (*_PEOPLE, bar) if table else (Column(field="key"), *_PEOPLE)
    if not table:
        return (Column(field="key"), *_NUMBERS)
    columns = (Column(field="label", least=16), *_NUMBERS, bar)
    return (Column(field="key"), *columns) if by is By.UNIT else columns


def _measured(by: By, line: CountLine) -> int:
    """What a line's bar shows: of people the valid entries, by which they are in order (R80)."""
    return line.valid if by is By.PERSON else line.submitted


def _in_order(by: By, lines: Sequence[CountLine]) -> list[CountLine]:
    """Statuses and flags in the order of their life, everything else as it was answered."""
    order = {By.STATUS: [*map(str, Status)], By.FLAG: [*map(str, Flag)]}.get(by, [])
    return sorted(lines, key=lambda line: order.index(line.key) if line.key in order else len(order))


def _row(console: Console, by: By, line: CountLine, tallest: int) -> dict[str, object]:
    number = _measured(by, line)
    bar = _BLOCK * (round(_BAR * number / tallest) or bool(number)) if tallest else ""
    label = line.label or _word(console, by, line.key)
    return row_of(line) | {"label": label, "full_name": label, "bar": bar}


def _word(console: Console, by: str, key: str) -> str:
    """A key in words: a status, group, field, flag, channel or day."""
    if by == By.DAY:
        return people(console.texts, date.fromisoformat(key))
    return console.text(f"{by}-{key}") if console.texts.has(f"{by}-{key}") else key


def _give_sparkline(console: Console, lines: Sequence[CountLine]) -> None:
    """All days in one line, those without entries too; the last ones when there are more than fit."""
    numbers = {date.fromisoformat(line.key): line.submitted for line in lines}
    first, last = min(numbers), max(numbers)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    shown = days[-(console.width - len("31/12  31/12")) :]
    tallest = max(numbers[day] for day in shown if day in numbers)
    line = "".join(_height(numbers.get(day, 0), tallest) for day in shown)
    console.give(f"{shown[0]:%-d/%-m} {line} {shown[-1]:%-d/%-m}")


def _height(number: int, tallest: int) -> str:
    if number == 0:
        return " "
    return _HEIGHTS[(number * len(_HEIGHTS) - 1) // tallest]


def _say_total(console: Console, counts: EntryCounts) -> None:
    """The totals in a sentence: words for the person, so not among the data."""
    if counts.submitted == 0:
        console.say("stats-none")
        return
    language = console.texts.language
    submitted, valid = (grouped(number, language) for number in (counts.submitted, counts.valid))
    console.say("stats-total", submitted=submitted, valid=valid)
    if counts.goal:
        share = percent(counts.valid, counts.goal, language)
        console.say("stats-goal", goal=grouped(counts.goal, language), percent=share)
        if console.shows:
            console.tell(_progress(counts.valid / counts.goal, console.width))


def _progress(reached: float, width: int) -> str:
    """How far the goal is reached, as a bar."""
    cells = min(width, 2 * _BAR)
    full = min(int(reached * cells), cells)
    return _BLOCK * full + _EMPTY * (cells - full)
