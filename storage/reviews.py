"""The acts in the life of entries, with their reasons (R74)."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Row, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import VERDICTS, Flag, Status
from programme.requests.entries import HistoryLine
from programme.requests.reviewing import Batch
from storage.entry_filters import flagged
from storage.tables.entries import entries, reviews


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
        last = last.where(reviews.c.act.in_(VERDICTS)).group_by(reviews.c.entry_id)
        query = select(reviews, entries.c.code).join(entries).where(reviews.c.id.in_(last))
        return {row.code: _line(row) for row in await self._connection.execute(query)}

    async def last_changes(self, codes: Collection[str]) -> dict[str, HistoryLine]:
        """The last act that changed the status of each entry; a note changes none."""
        last = select(func.max(reviews.c.id)).join(entries).where(entries.c.code.in_(codes))
        last = last.where(reviews.c.status_before != reviews.c.status_after).group_by(reviews.c.entry_id)
        query = select(reviews, entries.c.code).join(entries).where(reviews.c.id.in_(last))
        return {row.code: _line(row) for row in await self._connection.execute(query)}

    async def decided_since(self, officer: str, since: datetime) -> int:
        """How many verdicts an officer has given since then."""
        of_officer = reviews.c.officer == officer
        # Numbers rise with time: what is older is not even looked at.
        earlier = select(reviews.c.id).where(of_officer, reviews.c.at < since)
        earlier = earlier.order_by(reviews.c.id.desc()).limit(1)
        newer = reviews.c.id > func.coalesce(earlier.scalar_subquery(), 0)
        query = select(func.count()).where(of_officer, newer, reviews.c.act.in_(VERDICTS))
        return await self._connection.scalar(query) or 0

    async def last_batch(self, officer: str) -> Batch:
        """What an officer decided last, with the codes of entries still as it left them, in its order."""
        of_officer = (
            reviews.c.officer == officer,
            reviews.c.act.in_(VERDICTS),
            reviews.c.batch.is_not(None),
        )
        newest = select(reviews.c.batch, reviews.c.act, reviews.c.at).where(*of_officer)
        last = (await self._connection.execute(newest.order_by(reviews.c.id.desc()).limit(1))).first()
        if last is None:
            return Batch()
        in_batch = (*of_officer, reviews.c.batch == last.batch)
        later = reviews.alias("later")
        changed_since = select(later.c.id).where(
            later.c.entry_id == reviews.c.entry_id,
            later.c.id > reviews.c.id,
            later.c.status_before != later.c.status_after,
        )
        kept = (
            select(entries.c.code)
            .join(reviews)
            .where(*in_batch, ~changed_since.exists(), ~flagged(Flag.ERASED))
        )
        touched = await self._connection.scalar(select(func.count()).where(*in_batch))
        codes = (await self._connection.scalars(kept.order_by(reviews.c.id))).all()
        return Batch(act=last.act, at=last.at, touched=touched or 0, codes=tuple(codes))


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
