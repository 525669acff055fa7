"""`complaint` and `dispute`: what stands against entries, and how it ended (R93, R94)."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from admin_cli.commands.bulk import carry_out, read_codes
from admin_cli.commands.options import (
    Codes,
    DryRun,
    FormatOption,
    ForUnit,
    Limit,
    Unit,
    Yes,
    at_least_one,
    unit_code,
)
from admin_cli.console import Console, console_of, require
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.output import Format, Sheet, field_names, row_of
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from programme.objection import ObjectionKind
from programme.operations.objections import CLOSE_OBJECTIONS, OBJECT, OBJECTIONS
from programme.requests.objections import CloseObjections, ListObjections, ObjectionLine, OpenObjections

_PAGE = 50  # lines of one page on a terminal
_BATCH = 1000  # the most that one request gives
_COLUMNS = (
    Column(field="number", right=True),
    Column(field="code"),
    Column(field="opened_at", brief=True),
    Column(field="reason", least=14),
    Column(field="outcome", least=10),
    Column(field="unit_path", least=12, end=True, spare=True),
    Column(field="full_name", least=10, spare=True),
    Column(field="opened_by", least=10, spare=True),
    Column(field="closed_at", brief=True, spare=True),
)


class State(StrEnum):
    """Which to list."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


About = Annotated[str | None, typer.Option("--reason")]
Outcome = Annotated[str | None, typer.Option("--outcome")]
Number = Annotated[int | None, typer.Option("--number")]
After = Annotated[int | None, typer.Option("--after")]
Which = Annotated[State, typer.Option("--state", case_sensitive=False)]


_IS_OPEN = {State.OPEN: True, State.CLOSED: False, State.ALL: None}


def open_complaint(
    context: typer.Context,
    codes: Codes,
    *,
    reason: About = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Record a complaint against entries."""
    request = OpenObjections(
        kind=ObjectionKind.COMPLAINT,
        codes=read_codes(codes),
        reason=reason or "",
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _open(console_of(context), request, yes=yes, chosen=chosen)


def open_dispute(
    context: typer.Context,
    codes: Codes,
    *,
    reason: About = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Record a dispute over who is the author."""
    request = OpenObjections(
        kind=ObjectionKind.DISPUTE,
        codes=read_codes(codes),
        reason=reason or "",
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _open(console_of(context), request, yes=yes, chosen=chosen)


def close_complaint(
    context: typer.Context,
    codes: Codes,
    *,
    outcome: Outcome = None,
    number: Number = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Close complaints."""
    request = CloseObjections(
        kind=ObjectionKind.COMPLAINT,
        codes=read_codes(codes),
        outcome=outcome or "",
        number=at_least_one(number, "--number"),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _close(console_of(context), request, yes=yes, chosen=chosen)


def close_dispute(
    context: typer.Context,
    codes: Codes,
    *,
    outcome: Outcome = None,
    number: Number = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Close disputes over who is the author."""
    request = CloseObjections(
        kind=ObjectionKind.DISPUTE,
        codes=read_codes(codes),
        outcome=outcome or "",
        number=at_least_one(number, "--number"),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _close(console_of(context), request, yes=yes, chosen=chosen)


def list_complaints(
    context: typer.Context,
    *,
    state: Which = State.OPEN,
    unit: Unit = None,
    limit: Limit = None,
    after: After = None,
    chosen: FormatOption = None,
) -> None:
    """List complaints, newest first."""
    _list(console_of(context), ObjectionKind.COMPLAINT, state, unit, limit, after, chosen)


def list_disputes(
    context: typer.Context,
    *,
    state: Which = State.OPEN,
    unit: Unit = None,
    limit: Limit = None,
    after: After = None,
    chosen: FormatOption = None,
) -> None:
    """List disputes, newest first."""
    _list(console_of(context), ObjectionKind.DISPUTE, state, unit, limit, after, chosen)


def _open(console: Console, request: OpenObjections, *, yes: bool, chosen: Format | None) -> None:
    reason = _asked_for(console, request.reason, "objection-ask_reason", "objection-reason_missing")
    whole = replace(request, reason=reason)
    carry_out(
        console,
        request.kind,
        request.codes,
        lambda: answer(console, OBJECT, whole),
        yes=yes,
        dry_run=request.dry_run,
        chosen=chosen,
        told=f"objection-opened_{request.kind}",
    )


def _close(console: Console, request: CloseObjections, *, yes: bool, chosen: Format | None) -> None:
    outcome = _asked_for(console, request.outcome, "objection-ask_outcome", "objection-outcome_missing")
    whole = replace(request, outcome=outcome)
    carry_out(
        console,
        f"close_{request.kind}",
        request.codes,
        lambda: answer(console, CLOSE_OBJECTIONS, whole),
        yes=yes,
        dry_run=request.dry_run,
        chosen=chosen,
        told=f"objection-closed_{request.kind}",
    )


def _asked_for(console: Console, given: str, question: str, missing: str) -> str:
    """What was given, asked for where a person can answer."""
    text = given or (console.ask(question) if console.asks else "")
    return require(text.strip(), missing)


def _list(
    console: Console,
    kind: ObjectionKind,
    state: State,
    unit: str | None,
    limit: int | None,
    after: int | None,
    chosen: Format | None,
) -> None:
    most = most_wanted(console, limit, chosen, _PAGE)
    sheet = Sheet(console, _COLUMNS, chosen, field_names(ObjectionLine))
    asked = ListObjections(kind=kind, is_open=_IS_OPEN[state], unit=unit_code(unit), after=after)
    following = at_desk(console, lambda desk: _give(desk, sheet, asked, most))
    sheet.close()
    if sheet.count == 0:
        console.say(f"objection-none_{kind}")
    say_following(console, following)


async def _give(desk: Desk, sheet: Sheet, asked: ListObjections, most: int | None) -> int | None:
    async def ask(limit: int, after: int | None) -> tuple[Sequence[ObjectionLine], int | None]:
        page = await desk.ask(OBJECTIONS, replace(asked, limit=limit, after=after))
        return page.objections, page.next

    def write(lines: Sequence[ObjectionLine]) -> None:
        sheet.write(map(row_of, lines))

    return await give_pages(ask, write, most=most, at_once=_BATCH, after=asked.after)
