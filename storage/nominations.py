"""Nominations, their places and the quotas (R76, R83, R84)."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Flag, Status
from programme.requests.entries import Place
from storage.entry_filters import flagged
from storage.tables.entries import entries, nominations
from storage.tables.officers import quotas, units
from storage.upsert import insert_into


class Nominations:
    """Nominations, their places and the quotas.

    That a place is taken once is a unique index of the active ones; `hold` only spares a unit's
    nominations from colliding there.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def quotas(self, of_units: Collection[str]) -> dict[str, int]:
        """The numbers that were set for these units."""
        rows = await self._connection.execute(select(quotas).where(quotas.c.unit.in_(of_units)))
        return {row.unit: row.quota for row in rows}

    async def used(self, edition: str, of_units: Collection[str]) -> dict[str, int]:
        """How many places of each unit are in use; units without any are left out."""
        query = select(nominations.c.from_unit, func.count().label("number")).where(nominations.c.active)
        query = query.where(nominations.c.edition == edition, nominations.c.from_unit.in_(of_units))
        rows = await self._connection.execute(query.group_by(nominations.c.from_unit))
        return {row.from_unit: row.number for row in rows}

    async def waiting(self, edition: str, of_units: Collection[str]) -> dict[str, int]:
        """How many entries each unit holds that it could nominate now."""
        counts: dict[str, int] = {}
        for unit, status in ((entries.c.unit, Status.APPROVED), (entries.c.nominated_to, Status.NOMINATED)):
            query = select(unit.label("unit"), func.count().label("number")).where(unit.in_(of_units))
            query = query.where(~flagged(Flag.ERASED, Flag.RESTRICTED))
            query = query.where(entries.c.edition == edition, entries.c.status == status).group_by(unit)
            for row in await self._connection.execute(query):
                counts[row.unit] = counts.get(row.unit, 0) + row.number
        return counts

    async def set_quota(self, unit: str, quota: int | None) -> None:
        """Set the number of a unit; None takes it away."""
        if quota is None:
            await self._connection.execute(delete(quotas).where(quotas.c.unit == unit))
            return
        statement = insert_into(quotas, self._connection).values(unit=unit, quota=quota)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["unit"], set_={"quota": quota})
        )

    async def hold(self, of_units: Collection[str]) -> None:
        """Keep others from nominating from these units until the transaction ends; locked in order."""
        query = select(units.c.code).where(units.c.code.in_(of_units)).order_by(units.c.code)
        await self._connection.execute(query.with_for_update(key_share=True))

    async def taken(self, edition: str, unit: str) -> frozenset[int]:
        """The places of a unit that are in use."""
        query = select(nominations.c.place).where(*_active(edition, unit))
        return frozenset((await self._connection.scalars(query)).all())

    async def add(self, edition: str, code: str, place: Place, officer: str) -> bool:
        """Take a place; False when somebody has it."""
        statement = insert_into(nominations, self._connection).values(
            edition=edition,
            entry_id=_entry(code),
            from_unit=place.from_unit,
            to_unit=place.to_unit,
            place=place.place,
            field=place.field,
            officer=officer,
            at=place.at,
            active=True,
        )
        added = await self._connection.scalar(statement.on_conflict_do_nothing().returning(nominations.c.id))
        return added is not None

    async def move(self, edition: str, unit: str, old: int, new: int) -> None:
        """Give an active nomination another place of its unit."""
        of_place = (*_active(edition, unit), nominations.c.place == old)
        await self._connection.execute(update(nominations).where(*of_place).values(place=new))

    async def end(self, code: str, from_unit: str, at: datetime) -> None:
        """End the active step of an entry from this unit; it stays as history."""
        of_step = (nominations.c.entry_id == _entry(code), nominations.c.from_unit == from_unit)
        await self._connection.execute(
            update(nominations).where(*of_step, nominations.c.active).values(active=False, ended_at=at)
        )

    async def steps(self, codes: Collection[str]) -> dict[str, tuple[Place, ...]]:
        """The active steps of each entry, lowest first."""
        query = select(nominations, entries.c.code).join(entries)
        query = query.where(entries.c.code.in_(codes), nominations.c.active).order_by(nominations.c.id)
        steps: dict[str, tuple[Place, ...]] = {}
        for row in await self._connection.execute(query):
            place = Place(
                from_unit=row.from_unit, to_unit=row.to_unit, place=row.place, field=row.field, at=row.at
            )
            steps[row.code] = (*steps.get(row.code, ()), place)
        return steps


def _active(edition: str, unit: str) -> tuple[ColumnElement[bool], ...]:
    of_unit = (nominations.c.edition == edition, nominations.c.from_unit == unit)
    return (*of_unit, nominations.c.active)


def _entry(code: str) -> ScalarSelect[int]:
    return select(entries.c.id).where(entries.c.code == code).scalar_subquery()
