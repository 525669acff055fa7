"""`qr`: the code that workers scan, drawn in the terminal or saved for print (R13, R15)."""

import asyncio
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from admin_cli.console import Console, console_of
from admin_cli.exits import Failed, WrongUsage, os_problem
from bot.posters.links import telegram_link, unit_link
from bot.posters.qr import Qr, UnreadableQr, png, svg, terminal
from bot.posters.qr import qr as drawn_qr
from bot.settings import Settings
from programme.errors import UnitNotFound

_STDOUT = "-"


class Door(StrEnum):
    """Where a code leads."""

    PAGE = "page"
    TELEGRAM = "telegram"
    ZALO = "zalo"


def qr(
    context: typer.Context,
    *,
    unit: Annotated[str | None, typer.Option("--unit")] = None,
    door: Annotated[Door, typer.Option("--door", case_sensitive=False)] = Door.PAGE,
    png_file: Annotated[str | None, typer.Option("--png")] = None,
    svg_file: Annotated[str | None, typer.Option("--svg")] = None,
) -> None:
    """Draw a QR code; data that no phone can read is never handed out."""
    console = console_of(context)
    if png_file == svg_file == _STDOUT:
        raise WrongUsage("qr-two_outputs")
    code = asyncio.run(_unit(console.settings, unit)) if unit else None
    link = _link(console, door, code)
    try:
        drawn = drawn_qr(link)
    except UnreadableQr:
        raise Failed("qr-unreadable") from None
    if png_file:
        _hand_out(console, png_file, png(drawn))
    if svg_file:
        _hand_out(console, svg_file, svg(drawn).encode())
    if not png_file and not svg_file:
        _show(console, drawn)


def _show(console: Console, drawn: Qr) -> None:
    """The code in the terminal, with the link it leads to."""
    if console.shows and drawn.size > console.width:
        raise Failed("qr-too_wide", width=str(drawn.size))
    console.give(terminal(drawn, colours=console.colours))
    console.give(drawn.link)


def _link(console: Console, door: Door, unit: str | None) -> str:
    """The link of a door, with the unit where it can carry one."""
    match door:
        case Door.PAGE:
            link = unit_link(console.settings.address, unit)
            if console.settings.public_url is None:
                console.say("qr-local", link=link)
        case Door.TELEGRAM:
            link = telegram_link(_telegram_bot(console.settings), unit)
        case Door.ZALO:
            link = console.settings.zalo_oa_link or console.settings.zalo_bot_link or ""
            if not link:
                raise Failed("qr-no_zalo")
            if unit is not None:
                console.say("qr-zalo_unit", unit=unit)
    return link


def _telegram_bot(settings: Settings) -> str:
    """The bot's name, which only Telegram knows."""
    if settings.telegram_token is None:
        raise Failed("qr-no_telegram")
    from admin_cli.telegram_bot import bot_name

    return asyncio.run(bot_name(settings))


async def _unit(settings: Settings, typed: str) -> str:
    """The unit's code as the catalogue has it.

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
    try:
        Path(file).write_bytes(data)
    except OSError as error:
        raise Failed("qr-cannot_write", file=file, problem=os_problem(error)) from None
    console.say("qr-saved", file=file)
