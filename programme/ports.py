"""What use cases need of the world: small protocols, which `storage` and `units_data` satisfy."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from programme.consent import Consent
from programme.entry import Entry, Flag, Status
from programme.levels import Level
from programme.officer import Officer, OfficerRecord
from programme.progress import Tally
from programme.requests import Filter, HistoryLine, Place

Random = Callable[[int], bytes]
"""That many unguessable bytes."""


class Unit(Protocol):
    """A unit of the union."""

    @property
    def code(self) -> str:
        """Its code, as printed on posters."""

    @property
    def parent(self) -> str | None:
        """The unit above; None for the national one."""

    @property
    def name(self) -> str:
        """Its full name."""

    @property
    def level(self) -> Level:
        """Its level."""

    @property
    def target(self) -> int | None:
        """Its own goal in entries (R71)."""


class UnitTree(Protocol):
    """The units as a tree of any depth (R70)."""

    def __contains__(self, code: object, /) -> bool:
        """Whether there is such a unit."""

    def __getitem__(self, code: str, /) -> Unit:
        """The unit of exactly this code; UnitNotFound when there is none."""

    def children(self, code: str) -> Sequence[Unit]:
        """The units right below that may be chosen."""

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The codes above a unit, from its parent up."""

    def contains(self, ancestor: str, code: str) -> bool:
        """Whether `code` is `ancestor` or below it."""

    def path_text(self, code: str) -> str:
        """Where a unit is, in words."""

    def read_code(self, text: str) -> str | None:
        """The unit code that a whole text is."""


class Match(Protocol):
    """A unit that was found."""

    @property
    def unit(self) -> Unit:
        """The unit."""


class UnitSearch(Protocol):
    """Finds units by what people type."""

    def find(self, query: str, under: str, limit: int) -> Sequence[Match]:
        """The units below `under` that fit, best first."""


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
        self, edition: str, sight: Sight, where: Filter, *, limit: int, after: tuple[datetime, str] | None
    ) -> tuple[Entry, ...]:
        """Entries newest first, from behind `after` (time of submission and code) on."""

    async def group_counts(
        self, edition: str, sight: Sight, where: Filter, by: str
    ) -> tuple[GroupCount, ...]:
        """The tallies of a filtered set by status, unit, group, day, flag or channel."""

    async def total(self, edition: str, sight: Sight, where: Filter) -> Tally:
        """The tally of a filtered set."""

    async def of_same_person(self, code: str, sight: Sight) -> tuple[str, ...]:
        """The codes of the person's other entries within sight."""


class People(Protocol):
    """The people who submitted."""

    async def find_or_add(self, phone: str, full_name: str, at: datetime) -> int:
        """The number of the person with this phone and (without accents) this name."""


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


class Counters(Protocol):
    """The running counts of units."""

    def add(self, edition: str, unit: str, *, submitted: int = 0, valid: int = 0) -> None:
        """Change a unit's own count; written when the transaction ends."""

    async def tally(self, edition: str, unit: str | None = None) -> Tally:
        """The count of a unit and all below it; of the whole country without one."""


class Reviews(Protocol):
    """The acts in the life of entries, with their reasons."""

    async def add(self, code: str, line: HistoryLine, *, council: str | None = None) -> None:
        """Keep one act."""

    async def of(self, code: str) -> tuple[HistoryLine, ...]:
        """The acts on an entry, oldest first."""

    async def last_verdicts(self, codes: Collection[str]) -> dict[str, HistoryLine]:
        """The last approval, return or rejection of each entry."""


class Nominations(Protocol):
    """Nominations, their places and the quotas."""

    async def quotas(self, units: Collection[str]) -> dict[str, int]:
        """The numbers that were set for these units."""

    async def set_quota(self, unit: str, quota: int) -> None:
        """Set the number of a unit."""

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


class Officers(Protocol):
    """Officers and their tokens."""

    async def lock(self) -> None:
        """Keep others from adding officers until the transaction ends."""

    async def any(self) -> bool:
        """Whether there is any officer."""

    async def add(self, name: str, unit: str, at: datetime) -> bool:
        """Register an officer; False when the name is taken."""

    async def give_token(self, name: str, token_hash: str, at: datetime, expires_at: datetime) -> None:
        """Replace an officer's token."""

    async def revoke(self, name: str, at: datetime) -> None:
        """Revoke an officer and every token of this officer."""

    async def get(self, name: str) -> OfficerRecord | None:
        """The officer of this name."""

    async def within(self, sight: Sight) -> tuple[OfficerRecord, ...]:
        """Officers of a subtree, by unit and name."""

    async def of_token(self, token_hash: str, at: datetime) -> Officer | None:
        """Whose token this is, if it still works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRecord:
    """One act for the audit chain; `details` (texts, reasons) are kept apart and may be erased."""

    at: datetime
    act: str
    officer: str | None
    for_unit: str | None = None
    entry: str | None = None
    before: Status | None = None
    after: Status | None = None
    details: Mapping[str, str] = field(default_factory=dict)


class Audit(Protocol):
    """The chain of officers' and the system's acts."""

    def add(self, record: AuditRecord) -> None:
        """Chain one more act; written when the transaction ends."""


class Notices(Protocol):
    """What is said to chats unprompted."""

    async def add_notice(
        self, chat: int, notice: str, code: str, arguments: Mapping[str, str], due_at: datetime
    ) -> None:
        """Tell `chat` at `due_at` what happened to its entry `code`."""


class Work(Protocol):
    """What may be read and written within one transaction."""

    @property
    def entries(self) -> Entries:
        """The entries."""

    @property
    def people(self) -> People:
        """The people who submitted them."""

    @property
    def consents(self) -> Consents:
        """Proofs of consent."""

    @property
    def deletions(self) -> Deletions:
        """Requests to delete a person's data."""

    @property
    def counters(self) -> Counters:
        """The running counts."""

    @property
    def reviews(self) -> Reviews:
        """Acts on entries."""

    @property
    def nominations(self) -> Nominations:
        """Nominations and quotas."""

    @property
    def officers(self) -> Officers:
        """Officers."""

    @property
    def audit(self) -> Audit:
        """The audit chain."""

    @property
    def timers(self) -> Notices:
        """Notices to chats."""


class Database(Protocol):
    """What opens transactions."""

    def transaction(self) -> AbstractAsyncContextManager[Work]:
        """A writing transaction: commits at its end, or leaves no trace."""

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """A transaction that sees one moment and writes nothing."""
