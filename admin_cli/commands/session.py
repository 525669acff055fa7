"""`login`, `whoami` and `logout`: whose desk this is."""

import asyncio
import getpass
import sys

import typer

from admin_cli.commands.options import FormatOption
from admin_cli.console import Console, console_of
from admin_cli.desk import answer, open_desk
from admin_cli.exits import WrongUsage
from admin_cli.output import Format, field_names, give_object, give_sheet, row_of
from admin_cli.words import people, word
from bot.settings import Settings, load_settings
from programme.errors import NotSignedIn
from programme.operations.officers import WHO_AM_I
from programme.requests.officers import OfficerLine, WhoAmI
from units_data.tree import PATH


def login(context: typer.Context) -> None:
    """Use a token on this machine, for the desk here or for that of a server."""
    from admin_cli.desk.credentials import keep

    console = console_of(context)
    token = _typed_token(console)
    if not token:
        _login_as_owner(console)
        return
    officer = asyncio.run(_officer_of(console.settings, token))
    file = keep(console.settings, token)
    console.say("login-done", officer=_named(officer))
    console.say("login-saved", file=str(file))
    _tell_place(console)


def _login_as_owner(console: Console) -> None:
    """Nothing was typed: the owner's token in the data folder, which opens only the desk here."""
    from admin_cli.desk.credentials import forget, owner_token

    if console.settings.server is not None:
        raise WrongUsage("login-no_token", server=console.settings.server)
    owner = owner_token(console.settings)
    if owner is None:
        raise NotSignedIn
    officer = asyncio.run(_officer_of(console.settings, owner))
    forget(console.settings)
    console.say("login-owner")
    console.say("login-done", officer=_named(officer))


def _tell_place(console: Console) -> None:
    """Which commands work at a server from now on."""
    server = console.settings.server
    if server is None:
        return
    usual = load_settings().server
    console.say("login-always" if usual == server else "login-only", server=server)


def whoami(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """Show who the token speaks for."""
    console = console_of(context)
    officer = answer(console, WHO_AM_I, WhoAmI())
    if chosen is Format.JSON:
        give_object(console, officer)
        return
    if chosen is Format.CSV:
        give_sheet(console, (), [row_of(officer)], chosen, field_names(OfficerLine))
        return
    level = word(console.texts, officer.level)
    console.give(console.text("whoami-line", officer=_named(officer), level=level))
    if officer.expires_at is not None:
        console.say("whoami-expires", time=people(console.texts, officer.expires_at))


def logout(context: typer.Context) -> None:
    """Forget the token kept here."""
    from admin_cli.desk.credentials import forget

    console = console_of(context)
    console.say("logout-done" if forget(console.settings) else "logout-none")


def _named(officer: OfficerLine) -> str:
    """The officer and the unit; an office that bears its unit's name, as the owner's does, is named once."""
    *_, own = officer.unit_path.split(PATH)
    return officer.unit_path if officer.name == own else f"{officer.name}, {officer.unit_path}"


def _typed_token(console: Console) -> str:
    """The token a person pastes unseen, or the first line of a file; empty for the owner's."""
    if console.asks:
        return getpass.getpass(f"{console.text('login-ask')} ").strip()
    return sys.stdin.readline().strip()


async def _officer_of(settings: Settings, token: str) -> OfficerLine:
    """Whose token this is; a token that does not work is refused here, before it is kept."""
    async with open_desk(settings, token) as desk:
        return await desk.ask(WHO_AM_I, WhoAmI())
