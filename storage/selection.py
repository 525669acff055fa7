"""Nominations as the unit that received them sees them (R79, R85)."""

from collections.abc import Collection

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.ports.selection import Nomination
from programme.requests.entries import Place
from programme.requests.selection import ListNominated
from storage.tables.entries import entries, nominations


class Selection:
    """Nominations as the unit that received them sees them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def used(self, edition: str, to_unit: str) -> dict[str, int]:
        """How many places each sender uses."""
        query = select(nominations.c.from_unit, func.count().label("used")).where(
            nominations.c.edition == edition, nominations.c.to_unit == to_unit, nominations.c.active
        )
        rows = await self._connection.execute(query.group_by(nominations.c.from_unit))
        return {row.from_unit: row.used for row in rows}

    async def nominated(
        self, edition: str, to_unit: str, senders: Collection[str], request: ListNominated
    ) -> tuple[Nomination, ...]:
        """What these senders have nominated, by place, as far as the request's conditions go."""
        query = (
            select(nominations, entries.c.code)
            .join(entries)
            .where(
                nominations.c.edition == edition,
                nominations.c.to_unit == to_unit,
                nominations.c.active,
                nominations.c.from_unit.in_(senders),
            )
        )
        if request.field is not None:
            query = query.where(nominations.c.field == request.field)
        if request.statuses:
            query = query.where(entries.c.status.in_(request.statuses))
        query = query.order_by(nominations.c.from_unit, nominations.c.place)
        return tuple(
            Nomination(
                code=row.code,
                place=Place(
                    from_unit=row.from_unit, to_unit=row.to_unit, place=row.place, field=row.field, at=row.at
                ),
            )
            for row in await self._connection.execute(query)
        )
