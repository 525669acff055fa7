"""Where a code leads: the page of a unit, or straight into a channel."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from admin_cli.console import Console
from admin_cli.exits import Failed
from bot.posters.links import Printed, telegram_link, unit_link
from bot.settings import Settings


class Door(StrEnum):
    """Where a code leads."""

    PAGE = "page"
    TELEGRAM = "telegram"
    ZALO = "zalo"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLinks:
    """The links of one door; `address` is where the pages are, whichever door it is.

    Only links to pages carry a mark of what they were printed on; only Zalo's carry no unit.
    """

    door: Door
    address: str
    bot: str = ""
    zalo: str = ""

    def link(self, unit: str | None, printed: Printed | None = None) -> str:
        """The link of a unit, or of none."""
        match self.door:
            case Door.PAGE:
                return unit_link(self.address, unit, printed)
            case Door.TELEGRAM:
                return telegram_link(self.bot, unit)
            case Door.ZALO:
                return self.zalo


def door_links(console: Console, door: Door) -> DoorLinks:
    """The links of a door, with a warning where phones cannot follow them.

    Raises:
        Failed: the door is not there yet.
    """
    settings = console.settings
    address = _address(settings)
    match door:
        case Door.PAGE:
            if settings.public_url is None and settings.server is None:
                console.say("qr-local", link=f"{address}/")
            return DoorLinks(door=door, address=address)
        case Door.TELEGRAM:
            return DoorLinks(door=door, address=address, bot=_telegram_bot(settings))
        case Door.ZALO:
            zalo = settings.zalo_oa_link or settings.zalo_bot_link
            if not zalo:
                raise Failed("qr-no_zalo")
            return DoorLinks(door=door, address=address, zalo=zalo)


def _address(settings: Settings) -> str:
    """Where the pages are: the public address, else that of the server, which serves pages and desk alike."""
    return settings.public_url or settings.server or settings.local_address


def _telegram_bot(settings: Settings) -> str:
    """The bot's name, which only Telegram knows."""
    if settings.telegram_token is None:
        raise Failed("qr-no_telegram")
    from admin_cli.telegram_bot import bot_name

    return asyncio.run(bot_name(settings))
