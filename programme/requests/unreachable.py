"""People who cannot be told by a message, to be called by phone (issue 5, Notices)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from programme.entry import Status
from programme.requests.acts import OnEntries


class Barrier(StrEnum):
    """Why a notice does not reach its worker."""

    BLOCKED = "blocked"
    UNDELIVERED = "undelivered"
    NO_ROUTE = "no_route"
    NO_CHAT = "no_chat"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListUnreachable:
    """One page of those who have not been told what was decided, in the order in which they sent.

    `barriers` and `statuses` empty mean any; `after` is the `next` of the page before; `limit` 1 to 200.
    `reveal` shows whole phones and is audited for each.
    """

    unit: str | None = None
    barriers: tuple[Barrier, ...] = ()
    statuses: tuple[Status, ...] = ()
    reveal: bool = False
    limit: int = 50
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreachableLine:
    """Whom to call about which entry: what there is to say (`status`, `reason`) and since when."""

    code: str
    status: Status
    reason: str | None
    full_name: str
    phone: str
    language: str
    since: datetime
    barrier: Barrier
    channel: str
    unit: str
    unit_path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreachablePage:
    """A page of the call list; `next` is None on the last one."""

    people: tuple[UnreachableLine, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCalled(OnEntries):
    """The workers of these entries have been told by phone: they leave the call list until there is news."""
