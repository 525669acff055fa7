"""Where the dossiers are kept."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.dossier import Answer, Item, Sending
from programme.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """An entry that `unit` nominated, in which of its places, in which field of commendation."""

    code: str
    unit: str
    place: int
    field: str | None


class Dossiers(Protocol):
    """Answers to the items of dossiers, and how dossiers were sent."""

    async def answers(self, codes: Collection[str]) -> dict[str, tuple[Answer, ...]]:
        """The answers kept for each entry that has any."""

    async def entries(self, codes: Collection[str]) -> tuple[Entry, ...]:
        """The entries with these codes, only to be read: nothing of them is held or saved."""

    async def put(self, code: str, answer: Answer) -> None:
        """Keep an answer in the place of the one before."""

    async def drop(self, code: str, item: Item) -> None:
        """Forget an answer."""

    async def nominees(self, edition: str, to_unit: str, from_unit: str | None) -> tuple[Nominee, ...]:
        """The entries nominated to a unit, by unit and place; of all units below it without `from_unit`."""

    async def add_sending(
        self, edition: str, unit: str, sending: Sending, officer: str, at: datetime
    ) -> None:
        """Keep one sending of a top unit's dossier."""

    async def sendings(self, edition: str, unit: str | None) -> dict[str, tuple[Sending, ...]]:
        """The sendings of a top unit, oldest first; of all that have any without `unit`."""
