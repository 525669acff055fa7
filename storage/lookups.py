"""Tries to see an entry by its code, counted over all channels and the public page (R51)."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import case, delete, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.lookup import PAUSE
from storage.tables.entries import entries
from storage.tables.following import lookups
from storage.upsert import insert_into

CHUNK = 500


class Lookups:
    """Tries to see an entry from outside the chat that submitted it."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, subject: str, now: datetime, most: int) -> bool:
        """Count one more try of at most so many; False while the pause lasts that the last vain one began.

        One statement, so that of many tries at once no more are let through.
        """
        statement = insert_into(lookups, self._connection).values(subject=subject, since=now, failures=1)
        moment = literal(now, lookups.c.since.type)
        lapsed = lookups.c.since <= now - PAUSE
        tried = case((lookups.c.failures > most, lookups.c.failures), else_=lookups.c.failures + 1)
        # The pause is as long as ever, however long the tries before it took.
        begun = case((lookups.c.failures == most - 1, moment), else_=lookups.c.since)
        counted = statement.on_conflict_do_update(
            index_elements=["subject"],
            set_={
                "failures": case((lapsed, 1), else_=tried),
                "since": case((lapsed, moment), else_=begun),
            },
        )
        tries = await self._connection.scalar(counted.returning(lookups.c.failures))
        return tries is not None and tries <= most

    async def forgive(self, subjects: Collection[str]) -> None:
        """Forget the vain tries: the right person has been here."""
        await self._connection.execute(delete(lookups).where(lookups.c.subject.in_(subjects)))

    async def fits(self, code: str, last_four: str) -> bool:
        """Whether there is an entry with this code and these last digits of its phone."""
        query = select(entries.c.id).where(
            entries.c.code == code, entries.c.phone.endswith(last_four, autoescape=True)
        )
        return await self._connection.scalar(query) is not None

    async def forget_before(self, now: datetime) -> int:
        """Delete a chunk of what no longer pauses anything; how many there were."""
        old = select(lookups.c.subject).where(lookups.c.since <= now - PAUSE).limit(CHUNK)
        gone = delete(lookups).where(lookups.c.subject.in_(old)).returning(lookups.c.subject)
        return len((await self._connection.execute(gone)).all())
