"""Where the acts on entries and the nominations are kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from programme.requests.entries import HistoryLine, Place
    from programme.requests.reviewing import Batch


class Reviews(Protocol):
    """The acts in the life of entries, with their reasons."""

    async def add(self, code: str, line: HistoryLine, *, council: str | None = None, batch: str = "") -> None:
        """Keep one act."""

    async def of(self, code: str) -> tuple[HistoryLine, ...]:
        """The acts on an entry, oldest first."""

    async def last_verdicts(self, codes: Collection[str]) -> dict[str, HistoryLine]:
        """The last approval, return or rejection of each entry."""

    async def last_changes(self, codes: Collection[str]) -> dict[str, HistoryLine]:
        """The last act that changed the status of each entry; a note changes none."""

    async def decided_since(self, officer: str, since: datetime) -> int:
        """How many verdicts an officer has given since then."""

    async def last_batch(self, officer: str) -> Batch:
        """What an officer decided last, with the codes of entries still as it left them, in its order."""


class Nominations(Protocol):
    """Nominations, their places and the quotas."""

    async def quotas(self, units: Collection[str]) -> dict[str, int]:
        """The numbers that were set for these units."""

    async def set_quota(self, unit: str, quota: int | None) -> None:
        """Set the number of a unit; None takes it away."""

    async def used(self, edition: str, units: Collection[str]) -> dict[str, int]:
        """How many places of each unit are in use; units without any are left out."""

    async def waiting(self, edition: str, units: Collection[str]) -> dict[str, int]:
        """How many entries each unit holds that it could nominate now."""

    async def hold(self, units: Collection[str]) -> None:
        """Keep others from nominating from these units until the transaction ends."""

    async def taken(self, edition: str, unit: str) -> frozenset[int]:
        """The places of a unit that are in use."""

    async def add(self, edition: str, code: str, place: Place, officer: str) -> bool:
        """Take a place; False when somebody has it."""

    async def move(self, edition: str, unit: str, old: int, new: int) -> None:
        """Give an active nomination another place of its unit."""

    async def end(self, code: str, from_unit: str, at: datetime) -> None:
        """End the active step of an entry from this unit; it stays as history."""

    async def steps(self, codes: Collection[str]) -> dict[str, tuple[Place, ...]]:
        """The active steps of each entry, lowest first."""
