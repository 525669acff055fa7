"""`commend`, `commended` and `not-select`: honouring entries, and the lists for the ceremony (R77, R96)."""

from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.commands.bulk import carry_out, read_codes
from admin_cli.commands.options import Codes, DryRun, FormatOption, ForUnit, Unit, Yes, day, unit_code
from admin_cli.console import Console, console_of, require
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.exits import WrongUsage
from admin_cli.output import Sheet, field_names, row_of
from admin_cli.table import Column
from programme.entry import Act
from programme.levels import Level
from programme.operations.commendation import COMMEND, COMMENDED, NOT_SELECT, UNDO_COMMEND, UNDO_NOT_SELECT
from programme.requests.commendation import (
    Commend,
    CommendedLine,
    ListCommended,
    NotSelect,
    UndoCommend,
    UndoNotSelect,
)

Undo = Annotated[bool, typer.Option("--undo")]

_COLUMNS = (
    Column(field="full_name", least=12),
    Column(field="unit_path", least=14, end=True),
    Column(field="initiative", least=12),
    Column(field="form", least=10),
    Column(field="by_unit"),
    Column(field="consent", least=9),
    Column(field="decision", least=8, spare=True),
    Column(field="decided_on", spare=True),
    Column(field="code", spare=True),
)
# What people agreed to have published: name, unit and title; not the code, which opens an entry's status.
_PUBLIC = (
    Column(field="full_name", least=12),
    Column(field="unit_path", least=14, end=True),
    Column(field="title", least=16),
    Column(field="form", least=10),
    Column(field="by_name", least=12, spare=True),
)


def commend(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    codes: Codes,
    *,
    form: Annotated[str | None, typer.Option("--form")] = None,
    decision: Annotated[str | None, typer.Option("--decision")] = None,
    decided_on: Annotated[str | None, typer.Option("--on")] = None,
    undo: Undo = False,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Commend entries, or take a commendation back."""
    console = console_of(context)
    stored = read_codes(codes)
    if undo:
        if form or decision or decided_on:
            raise WrongUsage("commend-undo_alone")
        back = UndoCommend(codes=stored, for_unit=for_unit, dry_run=dry_run)
        carry_out(
            console,
            Act.UNDO_COMMEND,
            stored,
            lambda: answer(console, UNDO_COMMEND, back),
            yes=yes,
            dry_run=dry_run,
            chosen=chosen,
            told="commend-undone",
        )
        return
    request = Commend(
        codes=stored,
        form=require(form, "commend-form_missing"),
        decision=decision,
        decided_on=day(decided_on),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    carry_out(
        console,
        Act.COMMEND,
        stored,
        lambda: answer(console, COMMEND, request),
        yes=yes,
        dry_run=dry_run,
        chosen=chosen,
        told="commend-done",
    )


def not_select(
    context: typer.Context,
    codes: Codes,
    *,
    undo: Undo = False,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Do not choose nominated entries, or take that back."""
    console = console_of(context)
    stored = read_codes(codes)
    refused = NotSelect(codes=stored, for_unit=for_unit, dry_run=dry_run)
    back = UndoNotSelect(codes=stored, for_unit=for_unit, dry_run=dry_run)
    carry_out(
        console,
        Act.UNDO_NOT_SELECT if undo else Act.NOT_SELECT,
        stored,
        lambda: answer(console, UNDO_NOT_SELECT, back) if undo else answer(console, NOT_SELECT, refused),
        yes=yes,
        dry_run=dry_run,
        chosen=chosen,
    )


def commended(
    context: typer.Context,
    *,
    level: Annotated[Level | None, typer.Option("--level", case_sensitive=False)] = None,
    unit: Unit = None,
    public: Annotated[bool, typer.Option("--public")] = False,
    chosen: FormatOption = None,
) -> None:
    """List who is commended, for the ceremony or to be published."""
    console = console_of(context)
    columns = _PUBLIC if public else _COLUMNS
    fields = [column.field for column in _PUBLIC] if public else field_names(CommendedLine)
    sheet = Sheet(console, columns, chosen, fields)
    asked = ListCommended(level=level, unit=unit_code(unit), public=public)
    lines = at_desk(console, lambda desk: _all(desk, asked))
    # One write: a table wants all of its rows at once.
    sheet.write(_row(console, line) for line in lines)
    sheet.close()
    if not lines:
        console.say("commended-none")
        return
    agreed = sum(line.publish is True for line in lines)
    console.say("commended-total", count=str(len(lines)), agreed=str(agreed))


async def _all(desk: Desk, asked: ListCommended) -> list[CommendedLine]:
    """Every line of every page."""
    page = await desk.ask(COMMENDED, asked)
    lines = list(page.commended)
    while page.next is not None:
        page = await desk.ask(COMMENDED, replace(asked, after=page.next))
        lines += page.commended
    return lines


def _row(console: Console, line: CommendedLine) -> dict[str, object]:
    consent = {True: "consent-yes", False: "consent-no", None: "consent-open"}[line.publish]
    return row_of(line) | {
        "initiative": line.title or line.excerpt or "",
        "consent": console.text(consent),
    }
