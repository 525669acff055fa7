"""Scans and starts by day, and the submissions that came of them: numbers, nothing about anybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Status
from programme.ports.doors import DoorTally
from programme.ports.entries import Sight
from programme.requests.doors import Step
from programme.requests.entries import Filter
from storage.entry_filters import Lead, conditions
from storage.entry_leads import lead_of
from storage.tables.entries import EntryRow
from storage.tables.following import door_counts
from storage.units import in_sight
from storage.upsert import insert_into
from storage.word_search import aside

_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True, order=True)
class DoorKey:
    """What is counted as one: a step by one door at one unit on one day in Viet Nam."""

    edition: str
    unit: str
    step: Step
    door: str
    day: date


class DoorCounts:
    """The counts of scans and starts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, times: Mapping[DoorKey, int]) -> None:
        """Add so many; rows are written in one order, so that two processes never wait in a circle."""
        rows = [
            {
                "edition": key.edition,
                "unit": key.unit,
                "step": key.step,
                "door": key.door,
                "day": key.day,
                "times": times[key],
            }
            for key in sorted(times)
        ]
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            statement = insert_into(door_counts, self._connection).values(rows[start : start + _ROWS_AT_ONCE])
            change = {"times": door_counts.c.times + statement.excluded.times}
            await self._connection.execute(
                statement.on_conflict_do_update(index_elements=list(door_counts.primary_key), set_=change)
            )

    async def tallies(self, edition: str, sight: Sight, where: Filter) -> tuple[DoorTally, ...]:
        """Scans, starts and submissions within sight in the filter's days, withdrawn entries left out."""
        counted = await self._connection.execute(_counted(edition, sight, where))
        steps = tuple(
            DoorTally(unit=row.unit, step=Step(row.step), door=row.door, times=row.number) for row in counted
        )
        lead = await lead_of(self._connection, edition, sight, where)
        sent = await self._connection.execute(_sent(edition, sight, where, _walked(lead, where)))
        return steps + tuple(
            DoorTally(unit=row.unit, step=Step.SUBMISSION, door=row.channel, times=row.number) for row in sent
        )


def _counted(edition: str, sight: Sight, where: Filter) -> Select[str, str, str, int]:
    keys = (door_counts.c.unit, door_counts.c.step, door_counts.c.door)
    query = select(*keys, func.sum(door_counts.c.times).label("number"))
    query = query.where(door_counts.c.edition == edition, *in_sight(door_counts.c.unit, sight))
    if where.since is not None:
        query = query.where(door_counts.c.day >= where.since)
    if where.until is not None:
        query = query.where(door_counts.c.day <= where.until)
    return query.group_by(*keys)


def _sent(edition: str, sight: Sight, where: Filter, lead: Lead | None) -> Select[str, str, int]:
    keys = (EntryRow.unit.expression, EntryRow.channel.expression)
    fitting = conditions(edition, sight, where, None, lead)
    withdrawn = aside(EntryRow.status.expression) == Status.WITHDRAWN
    return select(*keys, func.count().label("number")).where(*fitting, ~withdrawn).group_by(*keys)


def _walked(lead: Lead | None, where: Filter) -> Lead | None:
    """Without days to begin at, entries are walked unit by unit, as they are wanted."""
    timeless = where.since is None and where.until is None
    return Lead.UNIT if lead is Lead.TIME and timeless else lead
