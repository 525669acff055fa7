"""Where entries, their people and their counts are kept."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.entry import Entry, Flag
from programme.finding import Query
from programme.progress import Counts, Tally
from programme.requests.entries import Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What a query may see: the entries of `unit` and all below it; None is the whole country."""

    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """The codes of other entries with the same text, and whether the phone is in use in another chat."""

    same_text: tuple[str, ...]
    same_phone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """How near entries are to what was looked for: all conditions hold, `but_…` are those of the nearer ones.

    `query` are words that occur, `name_key` a person's folded name, `phone` a whole stored number.
    """

    query: Query | None = None
    code: str | None = None
    phone: str | None = None
    name_key: str | None = None
    but_query: Query | None = None
    but_name_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCount:
    """How many entries of a filtered set a person has; `number` tells people of the same name apart."""

    number: int
    full_name: str
    phone: str
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCount:
    """How many entries have `key`, and how many of them are valid; withdrawn ones are not counted."""

    key: str
    tally: Tally


class Entries(Protocol):
    """The entries."""

    async def add(self, entry: Entry, person: int) -> bool:
        """Store a new entry; False when its code or its draft is already there."""

    async def of_draft(self, draft_id: str) -> Entry | None:
        """The entry that this draft became (R50)."""

    async def of_chat(self, chat: int, *, hold: bool = False) -> tuple[Entry, ...]:
        """All entries of a chat, newest first."""

    async def own(self, chat: int, code: str, *, hold: bool = False) -> Entry | None:
        """The entry with this code if this chat submitted it."""

    async def by_code(self, code: str) -> Entry | None:
        """The entry with this code, whoever asks: only for R51, which proves the phone as well."""

    async def twins(self, entry: Entry) -> Twins:
        """What is like this entry in its edition, from another chat or person."""

    async def flag(self, codes: Collection[str], flag: Flag) -> None:
        """Set a flag on entries that may be in other hands: their version stays."""

    async def seen(self, codes: Collection[str], sight: Sight, *, hold: bool = False) -> dict[str, Entry]:
        """The entries with these codes within sight; `hold` locks them until the transaction ends."""

    async def save(self, entry: Entry) -> None:
        """Store what an act changed.

        Raises:
            EntryChanged: somebody else changed the entry since it was read.
        """

    async def page(
        self,
        edition: str,
        sight: Sight,
        where: Filter,
        *,
        limit: int,
        after: tuple[datetime, str] | None,
        near: Nearness | None = None,
    ) -> tuple[Entry, ...]:
        """Entries newest first, from behind `after` (time of submission and code) on."""

    async def group_counts(
        self, edition: str, sight: Sight, where: Filter, by: str
    ) -> tuple[GroupCount, ...]:
        """The tallies of a filtered set by status, unit, group, day, flag, channel or field."""

    async def most_active(
        self, edition: str, sight: Sight, where: Filter, most: int
    ) -> tuple[PersonCount, ...]:
        """The people with the most valid entries of a filtered set (R80)."""

    async def number(self, edition: str, sight: Sight, where: Filter) -> int:
        """How many entries a filtered set has, withdrawn ones among them."""

    async def total(self, edition: str, sight: Sight, where: Filter) -> Tally:
        """The tally of a filtered set."""

    async def of_same_person(self, code: str, sight: Sight) -> tuple[str, ...]:
        """The codes of the person's other entries within sight."""


class People(Protocol):
    """The people who submitted."""

    async def find_or_add(self, phone: str, full_name: str, at: datetime) -> int:
        """The number of the person with this phone and (without accents) this name."""

    async def correct(self, entry: Entry, at: datetime) -> None:
        """Keep the name and the phone of an entry as they are now; whom nothing refers to any more goes.

        Raises:
            EntryChanged: somebody else changed the entry since it was read.
        """

    async def find(self, phone: str, full_name: str) -> int | None:
        """The number of a person who is known already."""

    async def entries_of(self, person: int, edition: str, *, hold: bool = False) -> int:
        """How many entries a person has in an edition, withdrawn ones aside; `hold` makes others wait."""


class Counters(Protocol):
    """The running counts of units."""

    def add(self, edition: str, unit: str, *, submitted: int = 0, valid: int = 0) -> None:
        """Change a unit's own count; written when the transaction ends."""

    async def tally(self, edition: str, unit: str | None = None) -> Tally:
        """The count of a unit and all below it; of the whole country without one."""

    async def all(self, edition: str, unit: str | None = None) -> Counts:
        """The tally of every unit that has entries in this edition; of `unit` and those below it."""
