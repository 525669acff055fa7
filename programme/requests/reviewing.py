"""Reviewing one entry after the other: what is handed out, notes, ready reasons, the last bulk act (R74)."""

from dataclasses import dataclass
from datetime import datetime

from programme.entry import Status
from programme.requests.entries import EVERY, EntryDetails, EntryLine, Filter

SKIPPED_MAX = 1000
"""How many entries a request may leave out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextEntry:
    """The oldest entry that waits for a verdict and fits, claimed for 15 minutes.

    An entry that this officer holds already comes first. `skip` are codes not to be handed out (at most
    1000); `code` asks for that very entry; `counted` also counts what waits, which takes longer.
    """

    where: Filter = EVERY
    for_unit: str | None = None
    skip: tuple[str, ...] = ()
    code: str | None = None
    counted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarEntry:
    """An entry whose text is like that of another; 100 percent is the same text."""

    percent: int
    line: EntryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSheet:
    """All that an officer needs to decide on one entry; `entry` is None when nothing waits.

    `until` is when the claim lapses; `similar` and `others` (of the same person) are limited to the first
    few within sight; `waiting` fit the filter and `decided` are this officer's verdicts since midnight,
    both None unless they were asked for.
    """

    entry: EntryDetails | None = None
    until: datetime | None = None
    similar: tuple[SimilarEntry, ...] = ()
    others: tuple[EntryLine, ...] = ()
    waiting: int | None = None
    decided: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseClaims:
    """Give back claimed entries; without codes all that this officer holds."""

    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """The entries given back, which wait again."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNote:
    """A note of officers on an entry; the worker never sees it."""

    code: str
    text: str
    for_unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAdded:
    """The note as it was kept."""

    code: str
    status: Status
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReasons:
    """The ready reasons of the edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonLine:
    """A ready reason to "return" or "reject" (`act`), in both languages."""

    act: str
    key: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """The ready reasons in the order of the programme file."""

    reasons: tuple[ReasonLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBatch:
    """What the asker decided last, with one request or one bulk act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The entries that are still as that act left them; `act` and `at` are None when there was none.

    `touched` is how many entries the act decided on.
    """

    act: str | None = None
    at: datetime | None = None
    touched: int = 0
    codes: tuple[str, ...] = ()
