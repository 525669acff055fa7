"""Commending entries at any level, and choosing among the nominated (R77, R96)."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.entry import Status
from programme.levels import Level
from programme.requests.acts import OnEntries


@dataclass(frozen=True, slots=True, kw_only=True)
class Commend(OnEntries):
    """Commend entries in the name of the acting unit; `form` says how, as "Bằng khen" (R96)."""

    form: str
    decision: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoCommend(OnEntries):
    """Take the acting unit's last commendation of each entry back: it was recorded by mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSelect(OnEntries):
    """Do not choose entries that were nominated to the acting unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoNotSelect(OnEntries):
    """Let entries that the acting unit did not choose stand there again: it was a mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commendation:
    """One commendation by a unit of some level; `number` is None before it is stored."""

    number: int | None = None
    unit: str
    level: Level
    form: str
    decision: str | None
    decided_on: date | None
    at: datetime
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCommended:
    """One page of commendations for the ceremony, by the unit of the worker.

    `level` is that of the commending unit; `unit` is the worker's unit and all below it; with `public` only
    people who agreed to be named, and of their initiatives the title only; `after` is the `next` of the page
    before; `limit` 1 to 1000.
    """

    level: Level | None = None
    unit: str | None = None
    public: bool = False
    limit: int = 1000
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommendedLine:
    """One commendation; never a phone. `publish` is the answer to the second consent, None without one.

    `by_unit`, called `by_name`, has commended. `title` is None where the initiative has none, then `excerpt`
    begins its description (not in a public list, which the consent does not cover).
    """

    number: int
    code: str
    full_name: str
    unit: str
    unit_path: str
    title: str | None
    excerpt: str | None
    level: Level
    by_unit: str
    by_name: str
    form: str
    decision: str | None
    decided_on: date | None
    status: Status
    publish: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommendedPage:
    """A page of commendations; `next` is None on the last one."""

    commended: tuple[CommendedLine, ...]
    next: int | None = None
