"""Digests for officers: what they are made of, and which have left (script 21)."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, TextClause, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.digest import Waiting
from programme.entry import WAITING, Flag, Status
from programme.ports.entries import Sight
from storage.entry_filters import flagged, within
from storage.tables.entries import IS_WAITING, EntryRow, FlagRow
from storage.tables.following import mailings
from storage.told_officers import DIGEST, mark_of, remember
from storage.word_search import aside

_Undecided = tuple[int, datetime | None, int]

# Written out and not bound: a partial index serves only a condition that the planner can read.
_WAITING = text(f"entries.{IS_WAITING}")
_WAITING_ASIDE = aside(EntryRow.status.expression).in_(WAITING)
_COMPLETED = select(FlagRow.entry_id).where(FlagRow.flag == Flag.COMPLETED)
_ERASED = select(FlagRow.entry_id).where(FlagRow.flag == Flag.ERASED)


class Digests:
    """Digests for officers."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def done(self, edition: str, units: Collection[str], at: datetime) -> Collection[str]:
        """Those of these units whose digest of this slot has been seen to."""
        # By their marks, which the index knows: an edition keeps a digest of every unit and day.
        marks = [mark_of(unit, _hour(at)) for unit in units]
        of_slot = (mailings.c.edition == edition, mailings.c.kind == DIGEST, mailings.c.mark.in_(marks))
        return frozenset((await self._connection.execute(select(mailings.c.unit).where(*of_slot))).scalars())

    async def begin(self, edition: str, unit: str, at: datetime, now: datetime) -> bool:
        """Keep that it is seen to; False when another process did."""
        return await remember(self._connection, edition, DIGEST, unit, _hour(at), at, now)

    async def waiting(self, edition: str, sight: Sight, since: datetime) -> Waiting:
        """The entries within sight that an officer should know of."""
        here = (EntryRow.edition == edition, *within(sight))
        came = (*here, EntryRow.submitted_at >= since, EntryRow.status != Status.WITHDRAWN)
        counted = self._in_country(edition) if sight.unit is None else self._in_unit(here)
        number, oldest, returned_back = await counted
        return Waiting(
            new=await self._count(*came), waiting=number, oldest=oldest, returned_back=returned_back
        )

    async def _in_unit(self, here: Sequence[ColumnElement[bool]]) -> _Undecided:
        """How many wait in a subtree, since when, and how many of them were completed again."""
        here = (*here, ~flagged(Flag.ERASED))
        waiting = select(func.count(), func.min(EntryRow.submitted_at)).where(*here, _WAITING)
        number, oldest = (await self._connection.execute(waiting)).one()
        completed = _COMPLETED.where(FlagRow.entry_id == EntryRow.id).exists()
        return number, oldest, await self._count(*here, _WAITING, completed)

    async def _in_country(self, edition: str) -> _Undecided:
        """The same of everybody's, where hundreds of thousands may wait, without looking at each again.

        The few that were completed lead, and of each status the index is asked for its first row only
        (SQLite, a million entries: 130 ms instead of 550).
        """
        oldest = []
        for status in WAITING:
            of_status = (EntryRow.edition == edition, EntryRow.status == status)
            first = select(func.min(EntryRow.submitted_at)).where(*of_status)
            oldest.append(await self._connection.scalar(first))
        completed = EntryRow.id.in_(_COMPLETED)
        of_edition = aside(EntryRow.edition.expression) == edition
        waiting = await self._count(EntryRow.edition == edition, _WAITING)
        waiting -= await self._count(EntryRow.id.in_(_ERASED), of_edition, _WAITING_ASIDE)
        return (
            waiting,
            min((each for each in oldest if each is not None), default=None) if waiting else None,
            await self._count(completed, of_edition, _WAITING_ASIDE),
        )

    async def _count(self, *fitting: ColumnElement[bool] | TextClause) -> int:
        query = select(func.count()).select_from(EntryRow).where(*fitting)
        return await self._connection.scalar(query) or 0


def _hour(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H}"
