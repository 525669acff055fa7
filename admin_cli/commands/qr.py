"""`qr`: the code that workers scan, for a terminal or for print, and what else to hand on (R6, R12, R13)."""

import asyncio
import sys
from html import escape
from pathlib import Path
from typing import Annotated

import typer

from admin_cli.commands.options import Overwrite
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.door_links import Door, DoorLinks, door_links
from admin_cli.exits import Failed, WrongUsage
from admin_cli.exports.whole_file import whole_file
from admin_cli.overwriting import ask_before_overwriting
from bot.posters.links import Printed
from bot.posters.qr import Qr, UnreadableQr, png, svg, terminal
from bot.posters.qr import qr as drawn_qr
from bot.settings import Settings
from conversations.people import closing_at
from conversations.wording import default_wording
from programme.errors import UnitNotFound
from programme.operations.posters import LIST_POSTERS
from programme.requests.posters import ListPosters, PosterPage

_STDOUT = "-"
_ICON_PIXELS = 96


def qr(
    context: typer.Context,
    *,
    unit: Annotated[str | None, typer.Option("--unit")] = None,
    door: Annotated[Door, typer.Option("--door", case_sensitive=False)] = Door.PAGE,
    png_file: Annotated[str | None, typer.Option("--png")] = None,
    svg_file: Annotated[str | None, typer.Option("--svg")] = None,
    message: Annotated[bool, typer.Option("--message")] = False,
    snippet: Annotated[bool, typer.Option("--snippet")] = False,
    overwrite: Overwrite = False,
) -> None:
    """Draw a QR code; data that no phone can read is never handed out."""
    console = console_of(context)
    if png_file == svg_file == _STDOUT:
        raise WrongUsage("qr-two_outputs")
    if sum((message, snippet, bool(png_file or svg_file))) > 1:
        raise WrongUsage("qr-two_kinds")
    if message or snippet:
        page = _page(console, unit)
        console.give((_message if message else _snippet)(console, door_links(console, door), page, unit))
        return
    if not overwrite:
        _ask_before_overwriting(console, png_file, svg_file)
    code = _unit(console, unit) if unit else None
    drawn = _drawn(console, door_links(console, door), code)
    if png_file:
        _hand_out(console, png_file, png(drawn))
    if svg_file:
        _hand_out(console, svg_file, svg(drawn).encode())
    if not png_file and not svg_file:
        _show(console, drawn)


def _ask_before_overwriting(console: Console, *files: str | None) -> None:
    for file in files:
        if file and file != _STDOUT:
            ask_before_overwriting(console, Path(file))


def _drawn(console: Console, links: DoorLinks, code: str | None) -> Qr:
    """The code of a door, with the unit where it can carry one."""
    if links.door is Door.ZALO and code is not None:
        console.say("qr-zalo_unit", unit=code)
    try:
        return drawn_qr(links.link(code))
    except UnreadableQr:
        raise Failed("qr-unreadable") from None


def _show(console: Console, drawn: Qr) -> None:
    """The code in the terminal, with the link it leads to."""
    if console.shows and drawn.size > console.width:
        raise Failed("qr-too_wide", width=str(drawn.size))
    console.give(terminal(drawn, colours=console.colours))
    console.give(drawn.link)


def _page(console: Console, unit: str | None) -> PosterPage:
    """What is said of the edition, and of the unit when there is one."""
    asked = ListPosters(limit=1) if unit is None else ListPosters(units=(unit,))
    return answer(console, LIST_POSTERS, asked)


def _message(console: Console, links: DoorLinks, page: PosterPage, unit: str | None) -> str:
    """The text for a group chat, with the link and the code (R6, R72)."""
    language = console.texts.language
    line = page.units[0] if unit is not None else None
    contact = (line and line.contact) or (page.helpdesk and page.helpdesk.in_language(language))
    link = links.link(line.code if line else None, Printed.MESSAGE)
    words = [
        console.text("qr-message", minutes=str(page.minutes), programme=page.programme.in_language(language)),
        *([console.text("qr-message_unit", unit=line.path)] if line else []),
        console.text("qr-message_link", link=link),
        *([console.text("qr-message_code", code=line.code)] if line else []),
        console.text("qr-message_deadline", close_date=closing_at(page.closes, default_wording(), language)),
        *([console.text("qr-message_help", contact=contact)] if contact else []),
    ]
    return "\n".join(words)


def _snippet(console: Console, links: DoorLinks, page: PosterPage, unit: str | None) -> str:
    """The icon of a portal: a picture that is a link (R12)."""
    code = page.units[0].code if unit is not None else None
    programme = page.programme.in_language(console.texts.language)
    words = escape(console.text("qr-snippet", programme=programme))
    link, icon = escape(links.link(code, Printed.ICON)), escape(f"{links.address}/icon.png")
    size = f'width="{_ICON_PIXELS}" height="{_ICON_PIXELS}"'
    return f'<a href="{link}" title="{words}"><img src="{icon}" alt="{words}" {size}></a>'


def _unit(console: Console, typed: str) -> str:
    """The unit's code as the catalogue has it; at a server that needs to be signed in, here it does not."""
    if console.settings.server is not None:
        return answer(console, LIST_POSTERS, ListPosters(units=(typed,))).units[0].code
    return asyncio.run(_unit_here(console.settings, typed))


async def _unit_here(settings: Settings, typed: str) -> str:
    """The unit's code in the database of this machine.

    Raises:
        UnitNotFound: there is no such unit.
    """
    from admin_cli.desk.local import database_trouble, open_database

    async with open_database(settings) as database:
        with database_trouble():
            async with database.reading() as work:
                units = await work.units.load()
    code = units.read_code(typed)
    if code is None:
        raise UnitNotFound(unit=typed)
    return code


def _hand_out(console: Console, file: str, data: bytes) -> None:
    """The picture into its file, or to the next command."""
    if file == _STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    with whole_file(Path(file), private=False) as stream:
        stream.write(data)
    console.say("qr-saved", file=file)
