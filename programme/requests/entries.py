"""Reading entries: filters, pages, one entry in full."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.entry import Flag, Group, Status
from programme.requests.commendation import Commendation
from programme.requests.likes import SimilarLine
from programme.requests.objections import Objection
from programme.requests.recognition import Recognition


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which entries: all conditions hold together; an empty one is no condition.

    `unit` means that unit and everything below it; `text` looks in description and title, without accents;
    `since` and `until` are the days of sending, `changed_since` and `changed_until` those on which an entry
    came to stand where it stands: of the last decision or own act, for one without any of sending. All are
    days in Viet Nam, both ends inclusive.
    """

    unit: str | None = None
    statuses: tuple[Status, ...] = ()
    group: Group | None = None
    text: str | None = None
    since: date | None = None
    until: date | None = None
    flags: tuple[Flag, ...] = ()
    changed_since: date | None = None
    changed_until: date | None = None


EVERY = Filter()
"""No condition at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntries:
    """One page of entries, newest first; `after` is the `next` of the page before; `limit` 1 to 1000."""

    where: Filter = EVERY
    limit: int = 50
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """An entry in one line."""

    code: str
    submitted_at: datetime
    status: Status
    unit: str
    unit_path: str
    full_name: str
    phone: str
    group: Group
    flags: tuple[Flag, ...]
    excerpt: str
    nominated_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """A page of entries; `next` is None on the last one."""

    entries: tuple[EntryLine, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowEntry:
    """One entry with everything an officer may know; `reveal` shows the whole phone and is audited."""

    code: str
    reveal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One act in the life of an entry: who did it and when, and the reason given."""

    at: datetime
    act: str
    officer: str | None
    for_unit: str | None = None
    reason: str | None = None
    before: Status | None = None
    after: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDetails:
    """An entry in full.

    Of one with the flag ERASED `erased_at` and `erased_why` (the act) tell when and why, where it is kept.
    """

    code: str
    status: Status
    unit: str
    unit_path: str
    typed_unit: str | None
    full_name: str
    phone: str
    group: Group
    start_month: date | None
    start_answer: str | None
    title: str | None
    description: str
    characters: int
    language: str
    channel: str
    submitted_at: datetime
    updated_at: datetime
    flags: tuple[Flag, ...]
    reason: str | None
    nominated_to: str | None
    places: tuple["Place", ...]
    other_codes: tuple[str, ...]
    history: tuple[HistoryLine, ...]
    recognition: Recognition | None = None
    objections: tuple[Objection, ...] = ()
    commendations: tuple[Commendation, ...] = ()
    entered_by: str | None = None
    entered_for: str | None = None
    agreement: str | None = None
    council: str | None = None
    appraised_on: date | None = None
    claimed_by: str | None = None
    claimed_until: datetime | None = None
    similar: tuple[SimilarLine, ...] = ()
    similar_beyond: int = 0
    earlier_description: str | None = None
    erased_at: datetime | None = None
    erased_why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One active step of a nomination: from which unit, to which, in which of the unit's places."""

    from_unit: str
    to_unit: str
    place: int
    field: str | None
    at: datetime
