"""Digests for officers: what they are made of, and which have left (script 21)."""

from collections.abc import Collection
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.digest import Waiting
from programme.entry import Flag, Status
from programme.ports.entries import Sight
from storage.entry_filters import within
from storage.tables.entries import EntryRow, FlagRow
from storage.tables.following import mailings
from storage.told_officers import DIGEST, remember

_UNDECIDED = (Status.SUBMITTED, Status.UNDER_REVIEW)


class Digests:
    """Digests for officers."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def done(self, edition: str, at: datetime) -> Collection[str]:
        """The units whose digest of this slot has been seen to."""
        of_slot = (mailings.c.edition == edition, mailings.c.kind == DIGEST, mailings.c.due_at == at)
        return frozenset((await self._connection.execute(select(mailings.c.unit).where(*of_slot))).scalars())

    async def begin(self, edition: str, unit: str, at: datetime, now: datetime) -> bool:
        """Keep that it is seen to; False when another process did."""
        hour = f"{at.astimezone(UTC):%Y-%m-%dT%H}"
        return await remember(self._connection, edition, DIGEST, unit, hour, at, now)

    async def waiting(self, edition: str, sight: Sight, since: datetime) -> Waiting:
        """The entries within sight that an officer should know of."""
        here = (EntryRow.edition == edition, *within(sight))
        undecided = (*here, EntryRow.status.in_(_UNDECIDED))
        came = (*here, EntryRow.submitted_at >= since, EntryRow.status != Status.WITHDRAWN)
        of_completed = (FlagRow.entry_id == EntryRow.id, FlagRow.flag == Flag.COMPLETED)
        oldest = select(func.count(), func.min(EntryRow.submitted_at)).where(*undecided)
        number, sent_at = (await self._connection.execute(oldest)).one()
        back = select(func.count()).where(*undecided, select(FlagRow.entry_id).where(*of_completed).exists())
        return Waiting(
            new=await self._connection.scalar(select(func.count()).where(*came)) or 0,
            waiting=number,
            oldest=sent_at,
            returned_back=await self._connection.scalar(back) or 0,
        )
