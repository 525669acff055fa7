"""Where it is kept which chats belong to officers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.ports.entries import Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedChat:
    """A chat in which an officer is told things; `digests` says whether it is told anything now."""

    officer: str
    unit: str
    channel: str
    linked_at: datetime
    digests: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChats:
    """The linked chats of one unit's officers."""

    unit: str
    chats: tuple[int, ...]


class OfficerChats(Protocol):
    """Chats that officers have linked."""

    async def link(self, chat: int, officer: str, at: datetime) -> None:
        """The chat belongs to this officer from now on."""

    async def unlink(self, officer: str) -> tuple[int, ...]:
        """No chat belongs to this officer any more; those that did."""

    async def within(self, sight: Sight) -> tuple[LinkedChat, ...]:
        """The linked chats of the officers of a subtree, by unit and officer."""

    async def set_digests(self, chat: int, *, on: bool) -> bool:
        """Tell this chat things, or stop; False when no officer has linked it."""

    async def nearest(self, chain: Sequence[str]) -> UnitChats | None:
        """The chats of the first of these units that has any to tell; without units the national one's."""

    async def last_alarm(self, edition: str, unit: str) -> datetime | None:
        """When the last message about questions to this unit left, or will leave."""

    async def note_alarm(self, edition: str, unit: str, due_at: datetime, now: datetime) -> bool:
        """Keep that such a message leaves then; False when another of the same ten minutes does."""
