"""`list` and `show`: what officers read."""

from collections.abc import Sequence
from typing import Annotated

import typer

from admin_cli.commands.options import (
    ChangedSince,
    ChangedUntil,
    Flags,
    FormatOption,
    GroupOption,
    Limit,
    Since,
    Statuses,
    Text,
    Unit,
    Until,
    changed,
    where,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.details import drawn_entry
from admin_cli.output import Format, Sheet, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from programme.operations.reading import LIST, SHOW
from programme.requests.entries import EntryDetails, EntryLine, Filter, ListEntries, ShowEntry

PAGE = 50
"""Lines of one page on a terminal."""

_BATCH = 1000  # the most that one request gives
_COLUMNS = (
    Column(field="code"),
    Column(field="status"),
    Column(field="submitted_at", brief=True),
    Column(field="full_name", least=10),
    Column(field="unit_path", least=12, end=True),
    Column(field="excerpt", least=14, spare=True),
    Column(field="flags", least=10, spare=True),
    Column(field="phone", spare=True),
)


def list_entries(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    *,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    limit: Limit = None,
    after: Annotated[str | None, typer.Option("--after")] = None,
    chosen: Annotated[Format | None, typer.Option("--format")] = None,
) -> None:
    """List entries, newest first."""
    console = console_of(context)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    most = most_wanted(console, limit, chosen, PAGE)
    sheet = Sheet(console, _COLUMNS, chosen, field_names(EntryLine))
    following = at_desk(console, lambda desk: _give(desk, sheet, asked, most, after))
    sheet.close()
    if sheet.count == 0:
        console.say("list-none")
    elif following is None and after is None and for_person(console, chosen):
        console.say("list-total", count=str(sheet.count))
    say_following(console, following)


async def _give(desk: Desk, sheet: Sheet, asked: Filter, most: int | None, after: str | None) -> str | None:
    async def ask(limit: int, after: str | None) -> tuple[Sequence[EntryLine], str | None]:
        page = await desk.ask(LIST, ListEntries(where=asked, limit=limit, after=after))
        return page.entries, page.next

    def write(lines: Sequence[EntryLine]) -> None:
        sheet.write(map(row_of, lines))

    return await give_pages(ask, write, most=most, at_once=_BATCH, after=after)


def show(
    context: typer.Context,
    code: Annotated[str, typer.Argument()],
    *,
    reveal: Annotated[bool, typer.Option("--reveal")] = False,
    chosen: FormatOption = None,
) -> None:
    """Show one entry in full."""
    console = console_of(context)
    entry = answer(console, SHOW, ShowEntry(code=code, reveal=reveal))
    _give_entry(console, entry, chosen)


def _give_entry(console: Console, entry: EntryDetails, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, entry)
    elif chosen is Format.CSV:
        give_sheet(console, (), [_flat(entry)], chosen, field_names(EntryDetails))
    else:
        width = min(console.width, 100)
        console.give(drawn_entry(console.texts, entry, width, _changes(console, entry, width - 2)))


def _changes(console: Console, entry: EntryDetails, width: int) -> list[str]:
    """What a completed text changed, in lines (R62)."""
    if entry.earlier_description is None:
        return []
    from admin_cli.changed_text import changed_lines, painted

    before, colours = entry.earlier_description, console.colours
    return [painted(line) for line in changed_lines(before, entry.description, width, colours=colours)]


def _flat(entry: EntryDetails) -> dict[str, object]:
    """An entry in one line of CSV: places and history by what is most asked of them."""
    return row_of(entry) | {
        "recognition": entry.recognition.decision if entry.recognition else None,
        "objections": tuple(f"{each.kind}:{each.number}" for each in entry.objections),
        "commendations": tuple(each.form for each in entry.commendations),
        "places": tuple(f"{place.from_unit}>{place.to_unit}:{place.place}" for place in entry.places),
        "history": tuple(f"{line.at.isoformat()} {line.act}" for line in entry.history),
    }
