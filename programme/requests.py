"""What officers ask and what they are answered: the request and response of every operation.

Plain frozen dataclasses that msgspec turns into JSON, so that a command on the server and one over HTTPS
say the same. Times are aware; texts are as stored; phones are masked unless a request says `reveal`.
"""

from dataclasses import dataclass
from datetime import date, datetime

from programme.entry import Flag, Group, Status
from programme.levels import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which entries: all conditions hold together; an empty one is no condition.

    `unit` means that unit and everything below it; `text` looks in description and title, without accents;
    `since` and `until` are days in Viet Nam, both inclusive.
    """

    unit: str | None = None
    statuses: tuple[Status, ...] = ()
    group: Group | None = None
    text: str | None = None
    since: date | None = None
    until: date | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntries:
    """One page of entries, newest first; `after` is the `next` of the page before; `limit` 1 to 1000."""

    where: Filter = Filter()
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
    """An entry in full."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One active step of a nomination: from which unit, to which, in which of the unit's places."""

    from_unit: str
    to_unit: str
    place: int
    field: str | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraise:
    """Approve, return, reject or reopen entries (R74).

    `act` is one of "approve", "return", "reject", "reopen"; `reason` is required to return or reject;
    `council` names the specialist or council that appraised; `for_unit` acts in the name of a unit below.
    """

    act: str
    codes: tuple[str, ...]
    reason: str | None = None
    council: str | None = None
    for_unit: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominate:
    """Move entries exactly one unit up (R76, R79); `field` a to e is required for the step to TLD (R85)."""

    codes: tuple[str, ...]
    field: str | None = None
    for_unit: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """Undo the last step of nominations, which frees their places."""

    codes: tuple[str, ...]
    for_unit: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An entry on which the act was done (or would be, in a dry run)."""

    code: str
    before: Status
    after: Status
    unit: str
    nominated_to: str | None = None
    place: int | None = None
    quota: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDone:
    """An entry on which the act was refused, with the key and arguments of the reason."""

    code: str
    key: str
    arguments: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsDone:
    """The outcome of an act on many entries, in the order asked."""

    done: tuple[Done, ...]
    refused: tuple[NotDone, ...] = ()
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEntries:
    """Statistics of a filtered set; `by` is one of "status", "unit", "group", "day", "flag", "channel"."""

    where: Filter = Filter()
    by: str = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """One line of statistics: `key` is a status, unit code, group, day (ISO), flag or channel."""

    key: str
    label: str | None
    submitted: int
    valid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCounts:
    """Statistics with their totals, and the goal or target of the counted unit where it has one."""

    by: str
    lines: tuple[CountLine, ...]
    submitted: int
    valid: int
    goal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoAmI:
    """Who the token speaks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerLine:
    """An officer as others see one."""

    name: str
    unit: str
    unit_path: str
    level: Level
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOfficers:
    """The officers of the asker's unit and everything below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officers:
    """Officers by unit and name."""

    officers: tuple[OfficerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOfficer:
    """A new officer of a unit; the token is shown once and lasts `days`."""

    name: str
    unit: str
    days: int = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerToken:
    """A new officer or token; `token` is never shown again."""

    officer: OfficerLine
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeOfficer:
    """Revoke an officer and every token of this officer."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewToken:
    """Replace an officer's token: the old one stops working."""

    name: str
    days: int = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchUnits:
    """Units by a few letters or by code, within `under` (None: the whole catalogue)."""

    query: str
    under: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """A unit of the catalogue; `quota` is what it may send to its parent (None: unlimited)."""

    code: str
    name: str
    path: str
    level: Level
    parent: str | None
    children: int
    quota: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Units found, best first."""

    units: tuple[UnitLine, ...]
