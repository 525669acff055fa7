"""Where requests of people about their own data are kept, and what erases it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from programme.data_request import Asked, DataRequest

if TYPE_CHECKING:
    from programme.ports.entries import Sight
    from programme.requests.data_requests import ListRequests


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """How many requests are open, and how many of them late."""

    waiting: int
    overdue: int


class DataRequests(Protocol):
    """Requests of people about their own data."""

    async def open_of(self, chat: int, kind: Asked) -> DataRequest | None:
        """The request of this kind and chat that has not ended yet."""

    async def of_chat(self, chat: int) -> tuple[DataRequest, ...]:
        """All requests of a chat, oldest first."""

    async def add(self, request: DataRequest) -> bool:
        """Register a request; False when its code is taken."""

    async def save(self, request: DataRequest) -> None:
        """Keep a request as it is now."""

    async def seen(self, code: str, sight: Sight, *, hold: bool = False) -> DataRequest | None:
        """The request of this code within sight; one without a unit is the country's."""

    async def page(self, sight: Sight, request: ListRequests, now: datetime) -> tuple[DataRequest, ...]:
        """Those that are asked for, what is due first; its unit is the sight's already."""

    async def overdue(self, sight: Sight, now: datetime) -> Overdue:
        """How many wait, and how many of them are late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remains:
    """What an edition still holds of people: entries, people, chats."""

    entries: int
    people: int
    chats: int


class Erasure(Protocol):
    """Takes personal data out of every table; counts, codes and statuses stay."""

    async def entries(
        self, codes: Collection[str], act: str, at: datetime, officer: str | None = None
    ) -> None:
        """Erase what entries say about people, with all that was said about them.

        `act` is why; history keeps it with `at` and, where one did it, the `officer`.
        """

    async def chats(self, chats: Sequence[int]) -> None:
        """Erase what was written in chats, and what was to be said there; who they are stays."""

    async def forget(self, chats: Sequence[int]) -> None:
        """Erase who these chats are, so that nothing can be said to them any more."""

    async def remains(self, edition: str, silent_since: datetime) -> Remains:
        """What is left to be erased of an edition, with chats that have been silent since then."""

    async def next_entries(self, edition: str, people: int) -> tuple[str, ...]:
        """The codes of the entries of the next so many people that are not erased yet."""

    async def next_chats(self, silent_since: datetime, limit: int) -> tuple[int, ...]:
        """The next chats, silent since then, that hold no entry any more and are not forgotten yet."""

    async def papers(self, edition: str) -> int:
        """Empty what an edition keeps beside its entries; how many rows had something."""
