"""`officers`: who may see and review entries."""

from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first
from admin_cli.commands.options import Days, FormatOption, Yes
from admin_cli.console import console_of
from admin_cli.desk import answer
from admin_cli.output import Format, field_names, give_object, give_sheet, row_of
from admin_cli.table import Column
from admin_cli.words import channel, people
from programme.operations.linking import LINK_OFFICER, LIST_LINKS, UNLINK_OFFICER
from programme.operations.officers import ADD_OFFICER, LIST_OFFICERS, RENEW_TOKEN, REVOKE_OFFICER
from programme.requests.linking import LinkLine, LinkOfficer, ListLinks, UnlinkOfficer
from programme.requests.officers import AddOfficer, ListOfficers, OfficerLine, RenewToken, RevokeOfficer

Name = Annotated[str, typer.Argument()]

_YEAR = 365
_COLUMNS = (
    Column(field="name", least=16),
    Column(field="unit"),
    Column(field="unit_path", least=16, end=True),
    Column(field="level", spare=True),
    Column(field="expires_at", spare=True),
    Column(field="revoked_at", spare=True),
)
_LINKS = (
    Column(field="name", least=16),
    Column(field="unit"),
    Column(field="channel_name"),
    Column(field="linked_at", brief=True),
    Column(field="told"),
    Column(field="unit_path", least=16, end=True, spare=True),
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
        ask_first(console, "officers-revoke_question", nobody="usage-revoke", count="1", name=name)
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


def link(context: typer.Context, name: Name, *, chosen: FormatOption = None) -> None:
    """Make a code with which an officer links a chat; the code, and nothing else, goes to stdout."""
    console = console_of(context)
    made = answer(console, LINK_OFFICER, LinkOfficer(name=name))
    if chosen is Format.JSON:
        give_object(console, made)
        return
    console.say(
        "officers-link_code",
        name=made.name,
        unit=made.unit_path,
        until=people(console.texts, made.expires_at),
    )
    console.give(made.code)


def links(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """List the chats in which officers are told things."""
    console = console_of(context)
    found = answer(console, LIST_LINKS, ListLinks()).links
    rows = [
        {
            **row_of(line),
            "channel_name": channel(console.texts, line.channel),
            "told": console.text("officers-told" if line.digests else "officers-not_told"),
        }
        for line in found
    ]
    give_sheet(console, _LINKS, rows, chosen, field_names(LinkLine))
    if not found:
        console.say("officers-no_links")


def unlink(context: typer.Context, name: Name, *, yes: Yes = False, chosen: FormatOption = None) -> None:
    """Unlink every chat of an officer."""
    console = console_of(context)
    if not yes:
        ask_first(console, "officers-unlink_question", nobody="usage-unlink", count="1", name=name)
    done = answer(console, UNLINK_OFFICER, UnlinkOfficer(name=name))
    if chosen is Format.JSON:
        give_object(console, done)
    console.say("officers-unlinked", name=done.name, chats=str(done.chats))
