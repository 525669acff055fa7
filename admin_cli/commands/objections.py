"""`complaint` and `dispute`: what stands against entries, and how it ended (R93, R94)."""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from admin_cli.commands.bulk import carry_out, read_codes
from admin_cli.commands.options import Codes, DryRun, FormatOption, ForUnit, Limit, Unit, Yes, at_least_one
from admin_cli.console import Console, console_of, require, same_call
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.output import Format, Sheet, field_names, row_of
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
    Column(field="unit_path", least=12, spare=True),
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
    console = console_of(context)
    request = OpenObjections(
        kind=ObjectionKind.COMPLAINT,
        codes=read_codes(codes),
        reason=_asked_for(console, reason, "objection-ask_reason", "objection-reason_missing"),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _open(console, request, yes=yes, chosen=chosen)


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
    console = console_of(context)
    request = OpenObjections(
        kind=ObjectionKind.DISPUTE,
        codes=read_codes(codes),
        reason=_asked_for(console, reason, "objection-ask_reason", "objection-reason_missing"),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _open(console, request, yes=yes, chosen=chosen)


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
    console = console_of(context)
    request = CloseObjections(
        kind=ObjectionKind.COMPLAINT,
        codes=read_codes(codes),
        outcome=_asked_for(console, outcome, "objection-ask_outcome", "objection-outcome_missing"),
        number=at_least_one(number, "--number"),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _close(console, request, yes=yes, chosen=chosen)


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
    console = console_of(context)
    request = CloseObjections(
        kind=ObjectionKind.DISPUTE,
        codes=read_codes(codes),
        outcome=_asked_for(console, outcome, "objection-ask_outcome", "objection-outcome_missing"),
        number=at_least_one(number, "--number"),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _close(console, request, yes=yes, chosen=chosen)


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
    carry_out(
        console,
        request.kind,
        request.codes,
        lambda: answer(console, OBJECT, request),
        yes=yes,
        dry_run=request.dry_run,
        chosen=chosen,
        told=f"objection-opened_{request.kind}",
    )


def _close(console: Console, request: CloseObjections, *, yes: bool, chosen: Format | None) -> None:
    carry_out(
        console,
        f"close_{request.kind}",
        request.codes,
        lambda: answer(console, CLOSE_OBJECTIONS, request),
        yes=yes,
        dry_run=request.dry_run,
        chosen=chosen,
        told=f"objection-closed_{request.kind}",
    )


def _asked_for(console: Console, given: str | None, question: str, missing: str) -> str:
    """What was given, asked for where a person can answer."""
    text = given
    if not text and console.asks:
        text = console.ask(question)
    return require((text or "").strip(), missing)


def _list(
    console: Console,
    kind: ObjectionKind,
    state: State,
    unit: str | None,
    limit: int | None,
    after: int | None,
    chosen: Format | None,
) -> None:
    most = at_least_one(limit, "--limit") or (_PAGE if console.shows and chosen is None else None)
    sheet = Sheet(console, _COLUMNS, chosen, field_names(ObjectionLine))
    asked = ListObjections(
        kind=kind, is_open=_IS_OPEN[state], unit=unit.strip().upper() if unit else None, after=after
    )
    following = at_desk(console, lambda desk: _give_pages(desk, sheet, asked, most))
    sheet.close()
    if sheet.count == 0:
        console.say(f"objection-none_{kind}")
    if following is not None and console.shows:
        command = same_call(console, without=("--after",), more=("--after", str(following)))
        console.say("list-more", command=command)


async def _give_pages(desk: Desk, sheet: Sheet, asked: ListObjections, most: int | None) -> int | None:
    """Write lines until there are `most` or no more; the mark of the page that would follow."""
    left, after = most, asked.after
    while left is None or left > 0:
        limit = _BATCH if left is None else min(left, _BATCH)
        page = await desk.ask(OBJECTIONS, replace(asked, limit=limit, after=after))
        sheet.write(row_of(line) for line in page.objections)
        after = page.next
        if after is None:
            return None
        left = None if left is None else left - len(page.objections)
    return after
