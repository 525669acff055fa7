"""What is kept of chats: where they are, consents and notices."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.consent import Consent


class Chats(Protocol):
    """The chats in which people are spoken with."""

    async def lock(self, ids: Collection[int]) -> None:
        """Keep these chats for this transaction, as each of their turns does first of all."""

    async def channel_of(self, chat: int) -> str:
        """The channel on which the person is told."""


class Consents(Protocol):
    """Proofs of consent."""

    async def add(self, chat: int, consent: Consent) -> None:
        """Keep one more answer."""

    async def all_of(self, chat: int) -> tuple[Consent, ...]:
        """Every answer of a chat, oldest first."""

    async def of_chats(self, chats: Collection[int]) -> dict[int, Consent]:
        """The last answer of each chat that gave one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """A notice about an entry that has not left yet."""

    number: int
    notice: str
    arguments: Mapping[str, str]
    due_at: datetime


class Notices(Protocol):
    """What is said to chats unprompted."""

    async def add_notice(
        self, chat: int, notice: str, code: str, arguments: Mapping[str, str], due_at: datetime
    ) -> None:
        """Tell `chat` at `due_at` what happened to its entry `code`."""

    async def unsent(self, code: str) -> tuple[Unsent, ...]:
        """The notices about this entry that have not left, in the order in which they would."""

    async def cancel(self, numbers: Collection[int]) -> frozenset[int]:
        """Those of these notices that now never leave; the others have left meanwhile."""
