"""The ways from a page into the channels: which there are, where they lead, and whether they work now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.posters.links import telegram_link


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One door as a page offers it: its `channel`, where it leads from a unit's page, and whether it works.

    `carries` says that the unit arrives by itself; otherwise the person types its code.
    """

    channel: str
    link: str
    works: bool
    carries: bool


Ways = Callable[[str | None], Sequence[Way]]
"""The ways from the page of a unit, or of none, in the order in which they are offered."""


def zalo_way(link: str | None, *, works: bool) -> tuple[Way, ...]:
    """The way to Zalo, if there is a link; Zalo carries no unit (reference/zalo.md §1.6)."""
    return () if link is None else (Way(channel="zalo", link=link, works=works, carries=False),)


def telegram_way(name: str | None, unit: str | None, *, works: bool) -> tuple[Way, ...]:
    """The way to Telegram, once the bot's name is known."""
    if name is None:
        return ()
    return (Way(channel="telegram", link=telegram_link(name, unit), works=works, carries=True),)
