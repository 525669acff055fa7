"""Mailings as the use cases see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.mailings import Mailing, MailingKind, NewMailing
from programme.ports.entries import Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of a mailing's notices, as far as it is still known (seven days).

    `waiting` have not been said; of those said, `sending` wait in the outbox, `delivered` have left, `failed`
    never will, `parked` wait for a person who cannot be reached; `passed` had nothing to say any more.
    """

    waiting: int = 0
    sending: int = 0
    delivered: int = 0
    failed: int = 0
    parked: int = 0
    passed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The chats of one channel that a mailing is for; `silent` of them have not been heard from for long."""

    chats: int
    silent: int


class Mailings(Protocol):
    """Mailings."""

    async def add(self, edition: str, new: NewMailing, now: datetime) -> int | None:
        """Plan a mailing; its number, or None when there was one of this kind and mark."""

    async def seen(
        self, edition: str, kind: MailingKind, sight: Sight, limit: int, *, number: int | None = None
    ) -> list[Mailing]:
        """The mailings of a kind to units within sight, newest first; with `number` only that one."""

    async def marked(self, edition: str, kind: MailingKind, prefix: str) -> list[Mailing]:
        """Those whose mark begins so."""

    async def unsaid(self, edition: str, kind: MailingKind) -> list[Mailing]:
        """The mailings of a kind that can still say something."""

    async def cancel(self, number: int, now: datetime) -> int | None:
        """Stop a mailing; how many of its notices were still unsaid, or None when it was stopped before."""

    async def audience(self, edition: str, new: NewMailing) -> dict[str, int]:
        """How many notices it would be now, by channel."""

    async def reach(self, edition: str, new: NewMailing, *, silent_since: datetime) -> dict[str, Reach]:
        """The same, and how many of these chats have not been heard from since then."""

    async def has_audience(self, edition: str, new: NewMailing) -> bool:
        """Whether it would be any notice at all."""

    async def progress(self, mailing: Mailing) -> Told:
        """What became of its notices."""
