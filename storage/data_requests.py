"""Requests of people about their own data (requirements appendix 7)."""

import json
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Row, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.data_request import Asked, DataRequest, Outcome
from programme.ports.data_requests import Overdue
from programme.ports.entries import Sight
from programme.requests.data_requests import ListRequests
from storage.tables.people import data_requests
from storage.units import in_sight
from storage.upsert import insert_into

_OPEN = data_requests.c.closed_at.is_(None)


class DataRequests:
    """Requests of people about their own data."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def open_of(self, chat: int, kind: Asked) -> DataRequest | None:
        """The request of this kind and chat that has not ended yet."""
        query = select(data_requests).where(data_requests.c.chat == chat, data_requests.c.kind == kind, _OPEN)
        row = (await self._connection.execute(query.order_by(data_requests.c.id).limit(1))).one_or_none()
        return None if row is None else _request(row)

    async def of_chat(self, chat: int) -> tuple[DataRequest, ...]:
        """All requests of a chat, oldest first."""
        query = select(data_requests).where(data_requests.c.chat == chat).order_by(data_requests.c.id)
        return tuple(_request(row) for row in await self._connection.execute(query))

    async def add(self, request: DataRequest) -> bool:
        """Register a request; False when its code is taken."""
        statement = insert_into(data_requests, self._connection).values(_columns(request))
        added = await self._connection.scalar(
            statement.on_conflict_do_nothing().returning(data_requests.c.id)
        )
        return added is not None

    async def save(self, request: DataRequest) -> None:
        """Keep a request as it is now."""
        changed = update(data_requests).where(data_requests.c.code == request.code)
        await self._connection.execute(changed.values(_columns(request)))

    async def seen(self, code: str, sight: Sight, *, hold: bool = False) -> DataRequest | None:
        """The request of this code within sight; one without a unit is the country's."""
        query = select(data_requests).where(
            data_requests.c.code == code, *in_sight(data_requests.c.unit, sight)
        )
        row = (await self._connection.execute(query.with_for_update() if hold else query)).one_or_none()
        return None if row is None else _request(row)

    async def page(self, sight: Sight, request: ListRequests, now: datetime) -> tuple[DataRequest, ...]:
        """Those that are asked for, what is due first; its unit is the sight's already."""
        query = select(data_requests).where(*in_sight(data_requests.c.unit, sight), *_fitting(request, now))
        query = query.order_by(data_requests.c.finish_by, data_requests.c.id)
        rows = await self._connection.execute(query.offset(request.after or 0).limit(request.limit))
        return tuple(_request(row) for row in rows)

    async def first_erased(self, after: datetime) -> datetime | None:
        """When somebody was first erased after that moment: on asking, and when the request was done."""
        asked, done = data_requests.c.requested_at, data_requests.c.closed_at
        moment = func.min(case((asked > after, asked), else_=done))
        query = select(moment).where(data_requests.c.kind == Asked.DELETE, (asked > after) | (done > after))
        first: datetime | None = await self._connection.scalar(query)
        return first

    async def overdue(self, sight: Sight, now: datetime) -> Overdue:
        """How many wait, and how many of them are late."""
        late = func.count(case((_late(now), 1)))
        query = select(func.count().label("waiting"), late.label("overdue"))
        query = query.select_from(data_requests).where(_OPEN, *in_sight(data_requests.c.unit, sight))
        row = (await self._connection.execute(query)).one()
        return Overdue(waiting=row.waiting, overdue=row.overdue)


def _late(now: datetime) -> ColumnElement[bool]:
    unanswered = data_requests.c.answered_at.is_(None) & (data_requests.c.answer_by <= now)
    return (data_requests.c.finish_by <= now) | unanswered


def _fitting(request: ListRequests, now: datetime) -> Iterator[ColumnElement[bool]]:
    if request.is_open is not None:
        yield data_requests.c.closed_at.is_(None) == request.is_open
    if request.kind is not None:
        yield data_requests.c.kind == request.kind
    if request.overdue:
        yield _OPEN & _late(now)


def _columns(request: DataRequest) -> dict[str, object]:
    return {
        "code": request.code,
        "kind": request.kind,
        "chat": request.chat,
        "unit": request.unit,
        "requested_at": request.at,
        "answer_by": request.answer_by,
        "finish_by": request.finish_by,
        "blocked_by": request.blocked_by,
        "wanted": json.dumps(dict(request.wanted), ensure_ascii=False),
        "extended_at": request.extended_at,
        "extension": request.extension,
        "answered_at": request.answered_at,
        "answered_by": request.answered_by,
        "answer": request.answer,
        "closed_at": request.closed_at,
        "closed_by": request.closed_by,
        "outcome": request.outcome,
    }


def _request(row: Row[*tuple[object, ...]]) -> DataRequest:
    return DataRequest(
        code=row.code,
        kind=Asked(row.kind),
        chat=row.chat,
        unit=row.unit,
        at=row.requested_at,
        answer_by=row.answer_by,
        finish_by=row.finish_by,
        blocked_by=row.blocked_by,
        wanted=json.loads(row.wanted),
        extended_at=row.extended_at,
        extension=row.extension,
        answered_at=row.answered_at,
        answered_by=row.answered_by,
        answer=row.answer,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        outcome=Outcome(row.outcome) if row.outcome else None,
    )
