"""`people unreachable`, `people called`: whom no message reaches, to be called by phone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.commands.bulk import carry_out, read_codes
from admin_cli.commands.options import (
    Codes,
    DryRun,
    FormatOption,
    ForUnit,
    Limit,
    Statuses,
    Unit,
    Yes,
    unit_code,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.output import Format, Row, Sheet, field_names, for_person, row_of
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from programme.operations.unreachable import CALLED, UNREACHABLE
from programme.requests.unreachable import Barrier, ListUnreachable, MarkCalled, UnreachableLine

_PAGE = 50  # lines of one page on a terminal
_BATCH = 200  # the most that one request gives
_COLUMNS = (
    Column(field="code"),
    Column(field="full_name", least=10),
    Column(field="phone"),
    Column(field="status"),
    Column(field="since", brief=True),
    Column(field="barrier", least=10),
    Column(field="unit_path", least=12, end=True, spare=True),
)


def list_unreachable(
    context: typer.Context,
    *,
    unit: Unit = None,
    status: Statuses = None,
    barrier: Annotated[list[Barrier] | None, typer.Option("--why", case_sensitive=False)] = None,
    reveal: Annotated[bool, typer.Option("--reveal")] = False,
    limit: Limit = None,
    after: Annotated[str | None, typer.Option("--after")] = None,
    chosen: FormatOption = None,
) -> None:
    """List people who have not been told what was decided."""
    console = console_of(context)
    most = most_wanted(console, limit, chosen, _PAGE)
    sheet = Sheet(console, _COLUMNS, chosen, field_names(UnreachableLine))
    wanted = ListUnreachable(
        unit=unit_code(unit),
        statuses=tuple(status or ()),
        barriers=tuple(barrier or ()),
        reveal=reveal,
        after=after,
    )
    following = at_desk(console, lambda desk: _give(desk, sheet, wanted, most, console, chosen))
    sheet.close()
    if sheet.count == 0:
        console.say("unreachable-none")
    elif not reveal and for_person(console, chosen):
        console.say("unreachable-reveal")
    say_following(console, following)


def called(
    context: typer.Context,
    codes: Codes,
    *,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Note that workers were told by phone."""
    console = console_of(context)
    request = MarkCalled(codes=read_codes(codes), for_unit=for_unit, dry_run=dry_run)
    carry_out(
        console,
        "called",
        request.codes,
        lambda: answer(console, CALLED, request),
        yes=yes,
        dry_run=dry_run,
        chosen=chosen,
        told="unreachable-called",
    )


async def _give(
    desk: Desk,
    sheet: Sheet,
    wanted: ListUnreachable,
    most: int | None,
    console: Console,
    chosen: Format | None,
) -> str | None:
    async def ask(limit: int, after: str | None) -> tuple[Sequence[UnreachableLine], str | None]:
        page = await desk.ask(UNREACHABLE, replace(wanted, limit=limit, after=after))
        return page.people, page.next

    return await give_pages(
        ask,
        lambda lines: sheet.write(_row(console, line, chosen) for line in lines),
        most=most,
        at_once=_BATCH,
        after=wanted.after,
    )


def _row(console: Console, line: UnreachableLine, chosen: Format | None) -> Row:
    if not for_person(console, chosen):
        return row_of(line)
    return row_of(line) | {"barrier": console.text(f"people-why_{line.barrier}")}
