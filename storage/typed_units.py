"""Workplaces that were typed and still wait for a unit."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Flag
from programme.ports.entries import Sight
from programme.ports.mapping import Spelling
from programme.relocation import MOVABLE
from storage.entry_filters import within
from storage.tables.entries import EntryRow, FlagRow


class TypedUnits:
    """Workplaces that were typed and still wait for a unit."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def spellings(self, edition: str, sight: Sight) -> tuple[Spelling, ...]:
        """Every spelling of entries within sight whose unit may still change."""
        first, last = func.min(EntryRow.code).label("first"), func.max(EntryRow.code).label("last")
        query = select(EntryRow.unit, EntryRow.typed_unit, func.count().label("entries"), first, last)
        query = query.where(*_waiting(edition), *within(sight)).group_by(EntryRow.unit, EntryRow.typed_unit)
        return tuple(
            Spelling(
                unit=row.unit,
                typed=row.typed_unit,
                entries=row.entries,
                codes=tuple(dict.fromkeys((row.first, row.last))),
            )
            for row in await self._connection.execute(query)
        )

    async def codes(self, edition: str, unit: str, spellings: Collection[str], limit: int) -> tuple[str, ...]:
        """The codes of at most `limit` entries of exactly this unit with one of these spellings."""
        query = select(EntryRow.code).where(*_waiting(edition), EntryRow.unit == unit)
        query = query.where(EntryRow.typed_unit.in_(spellings)).order_by(EntryRow.code).limit(limit)
        return tuple((await self._connection.scalars(query)).all())


def _waiting(edition: str) -> tuple[ColumnElement[bool], ...]:
    flagged = select(FlagRow.entry_id).where(FlagRow.flag == Flag.UNIT_TO_MAP)
    return (
        EntryRow.id.in_(flagged),
        EntryRow.edition == edition,
        EntryRow.typed_unit.is_not(None),
        EntryRow.status.in_(MOVABLE),
    )
