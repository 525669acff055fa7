"""Entries with everything that goes into a file."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.entry import Flag, Group, Status
from programme.requests.entries import EVERY, Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportEntries:
    """One page of entries in full, newest first; `after` is the `next` of the page before; `limit` 1 to 1000.

    `reveal` shows whole phones. The first page audits that once, with the filter and the count; a later one
    is refused to an officer who has not begun so within the last day.
    """

    where: Filter = EVERY
    limit: int = 500
    after: str | None = None
    reveal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLine:
    """An entry as a row of a file; `place` and `field` are those of its highest step."""

    code: str
    submitted_at: datetime
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
    flags: tuple[Flag, ...]
    reason: str | None
    nominated_to: str | None
    place: int | None
    field: str | None
    channel: str
    language: str
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPage:
    """A page of rows; `total` is how many there will be, told with the first page only."""

    entries: tuple[ExportLine, ...]
    next: str | None = None
    total: int | None = None
