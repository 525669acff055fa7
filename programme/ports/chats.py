"""What is kept of chats: consents, requests to delete, notices."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.consent import Consent


class Consents(Protocol):
    """Proofs of consent."""

    async def add(self, chat: int, consent: Consent) -> None:
        """Keep one more answer."""

    async def of_chats(self, chats: Collection[int]) -> dict[int, Consent]:
        """The last answer of each chat that gave one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletionRequest:
    """A request to delete a person's data; `blocked_by` is a nominated entry, for an officer to see to."""

    code: str
    chat: int
    at: datetime
    blocked_by: str | None


class Deletions(Protocol):
    """Requests to delete a person's data."""

    async def open_of(self, chat: int) -> DeletionRequest | None:
        """The request of this chat that is not done yet."""

    async def add(self, request: DeletionRequest) -> bool:
        """Register a request; False when its code is taken."""


class Notices(Protocol):
    """What is said to chats unprompted."""

    async def add_notice(
        self, chat: int, notice: str, code: str, arguments: Mapping[str, str], due_at: datetime
    ) -> None:
        """Tell `chat` at `due_at` what happened to its entry `code`."""
