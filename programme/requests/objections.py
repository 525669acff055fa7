"""Complaints and authorship disputes: opening, closing, listing (R93, R94)."""

from dataclasses import dataclass
from datetime import datetime

from programme.entry import Status
from programme.objection import ObjectionKind
from programme.requests.acts import OnEntries


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenObjections(OnEntries):
    """Record a complaint or a dispute against entries; `reason` says what it is about."""

    kind: ObjectionKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseObjections(OnEntries):
    """Close the open complaint or dispute of each entry; `number` chooses one where several are open."""

    kind: ObjectionKind
    outcome: str
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListObjections:
    """One page of objections, newest first.

    `kind` and `is_open` None mean both; `unit` is that unit and all below it; `after` is the `next` of the
    page before; `limit` 1 to 1000.
    """

    kind: ObjectionKind | None = None
    is_open: bool | None = None
    unit: str | None = None
    limit: int = 50
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One complaint or dispute; `closed_at`, `closed_by` and `outcome` are None while it is open."""

    number: int
    code: str
    kind: ObjectionKind
    opened_at: datetime
    opened_by: str
    for_unit: str
    reason: str
    closed_at: datetime | None = None
    closed_by: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionLine:
    """An objection in one line, with the entry it is about."""

    number: int
    code: str
    kind: ObjectionKind
    opened_at: datetime
    opened_by: str
    for_unit: str
    reason: str
    closed_at: datetime | None
    closed_by: str | None
    outcome: str | None
    status: Status
    unit: str
    unit_path: str
    full_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionPage:
    """A page of objections; `next` is None on the last one."""

    objections: tuple[ObjectionLine, ...]
    next: int | None = None
