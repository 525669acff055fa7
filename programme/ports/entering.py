"""Where it is kept who entered what on behalf of whom."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Entering:
    """Which officer entered an entry, in the name of which unit, and how the worker agreed (R75).

    `council` and `appraised_on` are who appraised it and when, where that came with it (R74).
    """

    officer: str
    unit: str
    agreement: str
    council: str | None
    appraised_on: date | None
    at: datetime


class Enterings(Protocol):
    """Entries that officers made on behalf of workers."""

    async def add(self, new: Mapping[str, Entering]) -> None:
        """Keep by whom and how these entries, by their codes, were entered."""

    async def of(self, code: str) -> Entering | None:
        """By whom an entry was entered; None when the worker did it."""

    async def of_drafts(self, draft_ids: Collection[str]) -> dict[str, str]:
        """The codes of the entries that these drafts have become."""

    async def chats_of(self, edition: str, persons: Collection[int]) -> dict[int, tuple[int, ...]]:
        """Each person's chats: those whose newest entry is theirs, of this edition, and not withdrawn."""
