"""Chats in which officers are told things (script 21)."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.ports.entries import Sight
from programme.ports.linking import LinkedChat, UnitChats
from storage.tables.chats import conversations
from storage.tables.following import mailings, officer_chats
from storage.tables.officers import officers, units
from storage.told_officers import ALARM, remember
from storage.units import in_sight
from storage.upsert import insert_into


class OfficerChats:
    """Chats that officers have linked; a chat belongs to one officer."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def link(self, chat: int, officer: str, at: datetime) -> None:
        """The chat belongs to this officer from now on, and is told things."""
        statement = insert_into(officer_chats, self._connection).values(
            chat=chat, officer_id=_id_of(officer), linked_at=at, digests=True
        )
        new = statement.excluded
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["chat"],
                set_={"officer_id": new.officer_id, "linked_at": new.linked_at, "digests": new.digests},
            )
        )

    async def unlink(self, officer: str) -> tuple[int, ...]:
        """No chat belongs to this officer any more; those that did."""
        gone = delete(officer_chats).where(officer_chats.c.officer_id == _id_of(officer))
        return tuple(sorted((await self._connection.execute(gone.returning(officer_chats.c.chat))).scalars()))

    async def within(self, sight: Sight) -> tuple[LinkedChat, ...]:
        """The linked chats of the officers of a subtree, by unit and officer."""
        query = (
            select(
                officers.c.name,
                officers.c.unit,
                conversations.c.channel,
                officer_chats.c.linked_at,
                officer_chats.c.digests,
            )
            .join(officers, officers.c.id == officer_chats.c.officer_id)
            .join(conversations, conversations.c.id == officer_chats.c.chat)
            .join(units, units.c.code == officers.c.unit)
            .where(*in_sight(officers.c.unit, sight))
            .order_by(units.c.position, officers.c.name, officer_chats.c.chat)
        )
        return tuple(
            LinkedChat(
                officer=row.name,
                unit=row.unit,
                channel=row.channel,
                linked_at=row.linked_at,
                digests=row.digests,
            )
            for row in await self._connection.execute(query)
        )

    async def set_digests(self, chat: int, *, on: bool) -> bool:
        """Tell this chat things, or stop; False when no officer has linked it."""
        change = update(officer_chats).where(officer_chats.c.chat == chat).values(digests=on)
        changed = await self._connection.scalar(change.returning(officer_chats.c.chat))
        return changed is not None

    async def nearest(self, chain: Sequence[str]) -> UnitChats | None:
        """The chats of the first of these units that has any to tell; without units the national one's."""
        here = officers.c.unit.in_(chain or select(units.c.code).where(units.c.parent.is_(None)))
        found: dict[str, list[int]] = {}
        for row in await self._connection.execute(_told().where(here).order_by(officer_chats.c.chat)):
            found.setdefault(row.unit, []).append(row.chat)
        unit = next((unit for unit in chain or tuple(found) if unit in found), None)
        return None if unit is None else UnitChats(unit=unit, chats=tuple(found[unit]))

    async def all_told(self) -> tuple[UnitChats, ...]:
        """Every unit with the chats of its officers that are told things, in the order of the tree."""
        query = _told().join(units, units.c.code == officers.c.unit)
        found: dict[str, list[int]] = {}
        for row in await self._connection.execute(query.order_by(units.c.position, officer_chats.c.chat)):
            found.setdefault(row.unit, []).append(row.chat)
        return tuple(UnitChats(unit=unit, chats=tuple(chats)) for unit, chats in found.items())

    async def last_alarm(self, edition: str, unit: str) -> datetime | None:
        """When the last message about questions to this unit left, or will leave."""
        of_unit = (mailings.c.edition == edition, mailings.c.kind == ALARM, mailings.c.unit == unit)
        last: datetime | None = await self._connection.scalar(
            select(func.max(mailings.c.due_at)).where(*of_unit)
        )
        return last

    async def note_alarm(self, edition: str, unit: str, due_at: datetime, now: datetime) -> bool:
        """Keep that such a message leaves then; False when another of the same ten minutes does."""
        ten_minutes = f"{due_at.astimezone(UTC):%Y-%m-%dT%H:%M}"[:-1]
        return await remember(self._connection, edition, ALARM, unit, ten_minutes, due_at, now)


def _id_of(officer: str) -> ColumnElement[int]:
    return select(officers.c.id).where(officers.c.name == officer).scalar_subquery()


def _told() -> Select[str, int]:
    """The chats that are told things, with the unit of their officer."""
    return (
        select(officers.c.unit, officer_chats.c.chat)
        .join(officers, officers.c.id == officer_chats.c.officer_id)
        .where(officer_chats.c.digests, officers.c.revoked_at.is_(None))
    )
