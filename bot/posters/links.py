"""The links that carry a unit: to its page, and into the bots (design §4, “One code per unit”)."""

import re
from enum import StrEnum

# What may follow ?start= (reference/telegram.md); unit codes of every catalogue fit.
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_BOT_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")


MARK = "t"
"""The query that carries a mark: one letter, so that the QR code keeps its size."""


class Printed(StrEnum):
    """What a link was handed out on, so that scans of it are counted apart; `qr` alone hands out no mark.

    A mark says nothing about who scanned, and a page without it or with an unknown one opens as well.
    """

    POSTER = "p"
    TENT = "t"
    STICKER = "s"
    MESSAGE = "m"
    ICON = "i"


def unit_link(address: str, unit: str | None, printed: Printed | None = None) -> str:
    """The landing page of a unit, or the first page; `address` has no slash at its end.

    >>> unit_link("https://sangkien.example", "P01-002")
    'https://sangkien.example/u/P01-002'
    >>> unit_link("https://sangkien.example", "P01-002", Printed.POSTER)
    'https://sangkien.example/u/P01-002?t=p'
    """
    page = f"{address}/u/{_payload(unit)}" if unit else f"{address}/"
    return f"{page}?{MARK}={printed}" if printed else page


def telegram_link(bot: str, unit: str | None) -> str:
    """The bot on Telegram with the unit as its start payload.

    >>> telegram_link("sangkien_bot", "P01-002")
    'https://t.me/sangkien_bot?start=P01-002'
    """
    if not _BOT_NAME.fullmatch(bot):
        raise ValueError(f"{bot!r} is no name of a Telegram bot")
    return f"https://t.me/{bot}?start={_payload(unit)}" if unit else f"https://t.me/{bot}"


def _payload(unit: str) -> str:
    """A unit code as it may stand in a link.

    Raises:
        ValueError: it has a character that would not arrive as it was sent.
    """
    if not _PAYLOAD.fullmatch(unit):
        raise ValueError(f"{unit!r} cannot stand in a link")
    return unit
