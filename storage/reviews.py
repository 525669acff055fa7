"""The acts in the life of entries, with their reasons (R74)."""

from collections.abc import Collection

from sqlalchemy import Row, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Act, Status
from programme.requests.entries import HistoryLine
from storage.tables.entries import entries, reviews

_VERDICTS = (Act.APPROVE, Act.RETURN, Act.REJECT)


class Reviews:
    """Acts on entries, with their reasons."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, code: str, line: HistoryLine, *, council: str | None = None, batch: str = "") -> None:
        """Keep one act."""
        await self._connection.execute(
            insert(reviews).values(
                entry_id=select(entries.c.id).where(entries.c.code == code).scalar_subquery(),
                at=line.at,
                act=line.act,
                officer=line.officer,
                acting_unit=line.for_unit,
                reason=line.reason,
                council=council,
                batch=batch or None,
                status_before=line.before,
                status_after=line.after,
            )
        )

    async def of(self, code: str) -> tuple[HistoryLine, ...]:
        """The acts on an entry, oldest first."""
        query = select(reviews).join(entries).where(entries.c.code == code).order_by(reviews.c.id)
        return tuple(_line(row) for row in await self._connection.execute(query))

    async def last_verdicts(self, codes: Collection[str]) -> dict[str, HistoryLine]:
        """The last approval, return or rejection of each entry."""
        last = select(func.max(reviews.c.id)).join(entries).where(entries.c.code.in_(codes))
        last = last.where(reviews.c.act.in_(_VERDICTS)).group_by(reviews.c.entry_id)
        query = select(reviews, entries.c.code).join(entries).where(reviews.c.id.in_(last))
        return {row.code: _line(row) for row in await self._connection.execute(query)}


def _line(row: Row[*tuple[object, ...]]) -> HistoryLine:
    return HistoryLine(
        at=row.at,
        act=row.act,
        officer=row.officer,
        for_unit=row.acting_unit,
        reason=row.reason,
        before=Status(row.status_before),
        after=Status(row.status_after),
    )
