"""`officers`: who may see and review entries."""

from typing import Annotated

import typer

from admin_cli.commands.options import Days, FormatOption, Yes
from admin_cli.console import console_of
from admin_cli.desk import answer
from admin_cli.exits import Exit, WrongUsage
from admin_cli.output import Format, field_names, give_object, give_sheet, row_of
from admin_cli.table import Column
from programme.operations.officers import ADD_OFFICER, LIST_OFFICERS, RENEW_TOKEN, REVOKE_OFFICER
from programme.requests.officers import AddOfficer, ListOfficers, OfficerLine, RenewToken, RevokeOfficer

Name = Annotated[str, typer.Argument()]

_YEAR = 365
_COLUMNS = (
    Column(field="name", least=16),
    Column(field="unit"),
    Column(field="unit_path", least=16),
    Column(field="level", spare=True),
    Column(field="expires_at", spare=True),
    Column(field="revoked_at", spare=True),
)


def list_officers(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """List officers."""
    console = console_of(context)
    found = answer(console, LIST_OFFICERS, ListOfficers())
    give_sheet(
        console, _COLUMNS, [row_of(officer) for officer in found.officers], chosen, field_names(OfficerLine)
    )
    if not found.officers:
        console.say("officers-none")


def add(
    context: typer.Context,
    name: Name,
    unit: Annotated[str, typer.Option("--unit")],
    *,
    days: Days = _YEAR,
    chosen: FormatOption = None,
) -> None:
    """Add an officer; the token, and nothing else, goes to stdout."""
    console = console_of(context)
    made = answer(console, ADD_OFFICER, AddOfficer(name=name, unit=unit.strip().upper(), days=days))
    if chosen is Format.JSON:
        give_object(console, made)
        return
    console.say("officers-added", name=made.officer.name, unit=made.officer.unit_path)
    console.give(made.token)


def revoke(context: typer.Context, name: Name, *, yes: Yes = False, chosen: FormatOption = None) -> None:
    """Revoke an officer."""
    console = console_of(context)
    if not yes:
        if not console.asks:
            raise WrongUsage("usage-revoke", name=name)
        if not console.agrees("officers-revoke_question", name=name):
            console.say("acts-stopped")
            raise typer.Exit(Exit.DONE)
    officer = answer(console, REVOKE_OFFICER, RevokeOfficer(name=name))
    if chosen is Format.JSON:
        give_object(console, officer)
    console.say("officers-revoked", name=officer.name)


def token(context: typer.Context, name: Name, *, days: Days = _YEAR, chosen: FormatOption = None) -> None:
    """Make a new token for an officer."""
    console = console_of(context)
    made = answer(console, RENEW_TOKEN, RenewToken(name=name, days=days))
    if chosen is Format.JSON:
        give_object(console, made)
        return
    console.say("officers-renewed", name=made.officer.name)
    console.give(made.token)
