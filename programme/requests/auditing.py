"""The audit: reading the acts of officers and the system, and proving that none was changed (R82)."""

from dataclasses import dataclass, field
from datetime import date, datetime

from programme.entry import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAudit:
    """One page of acts, newest first; every condition left out is none.

    `since` and `until` are days in Viet Nam, both inclusive; `before` is the `next` of the page before;
    `limit` 1 to 1000.
    """

    entry: str | None = None
    officer: str | None = None
    act: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int = 50
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One act: who did it when and from where (`origin`), to what, in whose name, and why.

    `details` are empty when the act has none; `erased` says that they were taken out later.
    """

    number: int
    at: datetime
    officer: str | None
    act: str
    entry: str | None
    before: Status | None
    after: Status | None
    for_unit: str | None
    origin: str | None
    details: dict[str, str] = field(default_factory=dict)
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """A page of acts; `next` is None on the last one."""

    acts: tuple[AuditLine, ...]
    next: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyAudit:
    """Walk along the chain from behind act `after`; a long chain takes several requests."""

    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditVerified:
    """What the walk found: up to `rows` of `total` acts the chain is whole, `erased` lost their details.

    `erased` counts this request's acts only. `broken_at` is the first act that was changed or is missing;
    `next` the `after` of the following request, None at the end.
    """

    rows: int
    total: int
    erased: int
    broken_at: int | None = None
    next: int | None = None
