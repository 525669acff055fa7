"""Requests of people about their own data, as officers see and handle them (R99, appendix 7)."""

from dataclasses import dataclass
from datetime import datetime

from programme.data_request import Asked, Outcome
from programme.entry import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRequests:
    """One page of requests, what is due first.

    `is_open` None means both; `unit` is that unit and all below it; `overdue` only those that are late;
    `after` is the `next` of the page before; `limit` 1 to 1000.
    """

    unit: str | None = None
    is_open: bool | None = True
    kind: Asked | None = None
    overdue: bool = False
    limit: int = 50
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A request in one line; `unit` is None where the chat has no entry."""

    code: str
    kind: Asked
    at: datetime
    answer_by: datetime
    finish_by: datetime
    overdue: bool
    unit: str | None
    unit_path: str
    blocked_by: str | None
    answered_at: datetime | None
    closed_at: datetime | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPage:
    """A page of requests; `next` is None on the last one. `waiting` and `overdue` count all within sight."""

    requests: tuple[RequestLine, ...]
    waiting: int
    overdue: int
    next: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRequest:
    """One request with all that is needed to decide about it."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestEntry:
    """An entry that a request is about; the phone is masked."""

    code: str
    status: Status
    unit_path: str
    full_name: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDetails:
    """A request in full; `wanted` are corrections by detail, a phone among them masked."""

    code: str
    kind: Asked
    at: datetime
    answer_by: datetime
    finish_by: datetime
    overdue: bool
    unit: str | None
    unit_path: str
    channel: str
    blocked_by: str | None
    wanted: dict[str, str]
    entries: tuple[RequestEntry, ...]
    extended_at: datetime | None
    extension: str | None
    answered_at: datetime | None
    answered_by: str | None
    answer: str | None
    closed_at: datetime | None
    closed_by: str | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRequest:
    """Answer the person in chat; with `refuse` that ends the request, and `text` is the reason."""

    code: str
    text: str
    refuse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendRequest:
    """Take fifteen days more, once; the person is told why."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoRequest:
    """Do what was asked for: erase, correct or restrict; the person is told."""

    code: str
    dry_run: bool = False
