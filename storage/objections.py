"""Complaints and authorship disputes (R93, R94)."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Row, Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.objection import ObjectionKind
from programme.ports.entries import Sight
from programme.requests.objections import ListObjections, Objection
from storage.entry_filters import within
from storage.tables.entries import EntryRow, entries
from storage.tables.reviewing import objections


class Objections:
    """Complaints and authorship disputes."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def open(
        self, code: str, kind: ObjectionKind, reason: str, *, unit: str, officer: str, at: datetime
    ) -> None:
        """Keep a new one, recorded in the name of `unit`."""
        await self._connection.execute(
            insert(objections).values(
                entry_id=select(entries.c.id).where(entries.c.code == code).scalar_subquery(),
                kind=kind,
                opened_at=at,
                opened_by=officer,
                acting_unit=unit,
                reason=reason,
            )
        )

    async def close(self, number: int, outcome: str, *, officer: str, at: datetime) -> None:
        """Close the one of this number."""
        closing = update(objections).where(objections.c.id == number, objections.c.closed_at.is_(None))
        await self._connection.execute(closing.values(closed_at=at, closed_by=officer, outcome=outcome))

    async def open_ones(self, codes: Collection[str]) -> dict[str, tuple[Objection, ...]]:
        """The open ones of each entry, oldest first."""
        query = _joined().where(entries.c.code.in_(codes), objections.c.closed_at.is_(None))
        found: dict[str, tuple[Objection, ...]] = {}
        for row in await self._connection.execute(query.order_by(objections.c.id)):
            found[row.code] = (*found.get(row.code, ()), _objection(row))
        return found

    async def of(self, code: str) -> tuple[Objection, ...]:
        """All of an entry, oldest first."""
        query = _joined().where(entries.c.code == code).order_by(objections.c.id)
        return tuple(_objection(row) for row in await self._connection.execute(query))

    async def page(self, edition: str, sight: Sight, request: ListObjections) -> tuple[Objection, ...]:
        """Those that the request asks for, newest first; its unit is the sight's already."""
        query = _joined().where(EntryRow.edition == edition, *within(sight))
        if request.kind is not None:
            query = query.where(objections.c.kind == request.kind)
        if request.is_open is not None:
            query = query.where(objections.c.closed_at.is_(None) == request.is_open)
        if request.after is not None:
            query = query.where(objections.c.id < request.after)
        query = query.order_by(objections.c.id.desc()).limit(request.limit)
        return tuple(_objection(row) for row in await self._connection.execute(query))


def _joined() -> Select[*tuple[object, ...]]:
    return select(*objections.c, entries.c.code).join(entries, entries.c.id == objections.c.entry_id)


def _objection(row: Row[*tuple[object, ...]]) -> Objection:
    return Objection(
        number=row.id,
        code=row.code,
        kind=ObjectionKind(row.kind),
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        for_unit=row.acting_unit,
        reason=row.reason,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        outcome=row.outcome,
    )
