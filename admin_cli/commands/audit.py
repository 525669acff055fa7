"""`audit`: what officers and the system did, and the proof that nothing of it was changed (R82)."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from admin_cli.audit_words import details_in_words
from admin_cli.commands.options import FormatOption, Limit, Since, Until, day
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, at_desk
from admin_cli.exits import Exit
from admin_cli.output import Format, Sheet, field_names, for_person, give_object, row_of
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.progress import progress
from admin_cli.table import Column
from programme.operations.auditing import READ_AUDIT, VERIFY_AUDIT
from programme.requests.auditing import AuditLine, AuditVerified, ReadAudit, VerifyAudit

PAGE = 50
"""Acts of one page on a terminal."""

_WIDE = 120  # letters; a narrower terminal has no room for every column
_BATCH = 1000  # the most that one request gives
_COLUMNS = (
    Column(field="number", right=True),
    Column(field="at", brief=True),
    Column(field="officer", least=10),
    Column(field="act", least=16),
    Column(field="entry"),
    Column(field="details", least=18, spare=True),
    Column(field="after", spare=True),
    Column(field="before", spare=True),
    Column(field="for_unit", spare=True),
    Column(field="origin", least=12, spare=True),
)

_VERIFIED = (
    Column(field="rows", right=True),
    Column(field="erased", right=True),
    Column(field="broken_at", right=True),
)
_VERIFIED_FIELDS = ("rows", "total", "erased", "broken_at")


def log(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    *,
    entry: Annotated[str | None, typer.Option("--entry")] = None,
    officer: Annotated[str | None, typer.Option("--officer")] = None,
    act: Annotated[str | None, typer.Option("--act")] = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    before: Annotated[int | None, typer.Option("--before", min=1)] = None,
    chosen: FormatOption = None,
) -> None:
    """Show the acts of officers and the system, newest first."""
    console = console_of(context)
    asked = ReadAudit(
        entry=entry,
        officer=officer,
        act=act and act.replace("-", "_"),  # `take-back` as the command is called
        since=day(since),
        until=day(until),
        before=before,
    )
    most = most_wanted(console, limit, chosen, PAGE)
    sheet = Sheet(console, _columns(console, asked, chosen), chosen, field_names(AuditLine))
    following = at_desk(console, lambda desk: _give(desk, sheet, asked, most, _row_of(console, chosen)))
    sheet.close()
    if sheet.count == 0:
        console.say("audit-none")
    say_following(console, following, option="--before")


def _columns(console: Console, asked: ReadAudit, chosen: Format | None) -> Sequence[Column]:
    """What a person asked for stands in no column, since it is the same in every line.

    Where there is little room, the details have what the act itself tells: what was before and after it.
    """
    if not for_person(console, chosen):
        return _COLUMNS
    left_out = {name for name in ("entry", "officer", "act") if getattr(asked, name) is not None}
    if console.width < _WIDE:
        left_out |= {"before", "after", "origin"}
    return [column for column in _COLUMNS if column.field not in left_out]


async def _give(
    desk: Desk,
    sheet: Sheet,
    asked: ReadAudit,
    most: int | None,
    row: Callable[[AuditLine], dict[str, object]],
) -> int | None:
    async def ask(limit: int, before: int | None) -> tuple[Sequence[AuditLine], int | None]:
        page = await desk.ask(READ_AUDIT, replace(asked, limit=limit, before=before))
        return page.acts, page.next

    def write(lines: Sequence[AuditLine]) -> None:
        sheet.write(map(row, lines))

    return await give_pages(ask, write, most=most, at_once=_BATCH, after=asked.before)


def _row_of(console: Console, chosen: Format | None) -> Callable[[AuditLine], dict[str, object]]:
    """How an act becomes a row: in words for a person, by stable names for a script."""
    if chosen is Format.JSON:
        return row_of
    if for_person(console, chosen):
        return partial(_in_words, console)
    return _in_cells


def _in_words(console: Console, act: AuditLine) -> dict[str, object]:
    key = f"act-{act.act}"
    return row_of(act) | {
        "act": console.text(key) if console.texts.has(key) else act.act,
        "officer": act.officer or console.text("audit-system"),
        "details": console.text("audit-erased")
        if act.erased
        else details_in_words(console.texts, act.details),
    }


def _in_cells(act: AuditLine) -> dict[str, object]:
    details = json.dumps(act.details, ensure_ascii=False) if act.details else ""
    return row_of(act) | {"details": details}


def verify(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """Prove that no act was changed, added or taken out; exit 1 when one was."""
    console = console_of(context)
    proved = at_desk(console, lambda desk: _walk(console, desk))
    if chosen is Format.JSON:
        give_object(console, proved)
    else:
        sheet = Sheet(console, _VERIFIED, chosen, _VERIFIED_FIELDS)
        sheet.write([row_of(proved)])
        sheet.close()
    if proved.broken_at is not None:
        console.say("audit-broken", number=str(proved.broken_at))
        raise typer.Exit(Exit.FAILED)
    console.say("audit-whole", rows=str(proved.rows))


async def _walk(console: Console, desk: Desk) -> AuditVerified:
    """The whole chain, request by request."""
    erased, part = 0, AuditVerified(rows=0, total=0, erased=0, next=0)
    with progress(console, "audit-progress") as advance:
        while part.next is not None:
            part = await desk.ask(VERIFY_AUDIT, VerifyAudit(after=part.next))
            erased += part.erased
            advance(part.rows, part.total)
    return replace(part, erased=erased)
