"""Where claims are kept: which officer is looking at which entry, and until when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from programme.ports.entries import Sight

if TYPE_CHECKING:
    from programme.requests.entries import Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An entry in the hands of an officer; it lapses at `until`, whatever the officer does."""

    code: str
    officer: str
    until: datetime


class Claims(Protocol):
    """Claims. Whoever changes one locks its entry first, so that no two ever wait for each other."""

    async def held(
        self, officer: str, edition: str, sight: Sight, where: Filter, skip: Collection[str]
    ) -> str | None:
        """The code of the oldest entry that this officer holds and that fits, locked."""

    async def oldest(self, edition: str, sight: Sight, where: Filter, skip: Collection[str]) -> str | None:
        """The code of the oldest submitted entry that fits and that nobody else is taking now, locked."""

    async def take(self, claim: Claim, unit: str, at: datetime) -> None:
        """Put an entry that is locked under review by the claim's officer, in the name of `unit`."""

    async def active(self, codes: Collection[str], at: datetime) -> dict[str, Claim]:
        """The claims on these entries that have not lapsed."""

    async def end(self, codes: Collection[str]) -> None:
        """Forget the claims on entries that are no longer under review."""

    async def release(self, officer: str, codes: Collection[str] = ()) -> tuple[str, ...]:
        """Put what an officer holds (of these codes, or all) back to submitted; the codes put back."""

    async def lapse(self, at: datetime, sight: Sight) -> int:
        """Put entries within sight whose claims have lapsed back to submitted, some hundreds at a time."""

    async def waiting(self, edition: str, sight: Sight, where: Filter) -> int:
        """How many entries that fit wait for a verdict, those under review among them."""
