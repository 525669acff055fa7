"""Officers and their tokens, of which only the SHA-256 is stored (design §4, Officers)."""

from datetime import datetime

from sqlalchemy import Row, Select, and_, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.levels import Level
from programme.officer import Officer, OfficerRecord
from programme.ports.entries import Sight
from storage.tables.officers import officer_tokens, officers, units
from storage.units import in_sight
from storage.upsert import insert_into


class Officers:
    """Officers and their tokens; at any time at most one token of an officer works."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def lock(self) -> None:
        """Keep others from adding officers until the transaction ends; SQLite has one writer anyway."""
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(text("LOCK TABLE officers IN SHARE ROW EXCLUSIVE MODE"))

    async def any(self) -> bool:
        """Whether there is any officer, revoked ones included."""
        return await self._connection.scalar(select(officers.c.id).limit(1)) is not None

    async def add(self, name: str, unit: str, at: datetime) -> bool:
        """Register an officer; False when the name is taken."""
        statement = insert_into(officers, self._connection).values(name=name, unit=unit, created_at=at)
        added = await self._connection.scalar(statement.on_conflict_do_nothing().returning(officers.c.id))
        return added is not None

    async def give_token(self, name: str, token_hash: str, at: datetime, expires_at: datetime) -> None:
        """Replace an officer's token."""
        await self._revoke_tokens(name, at)
        await self._connection.execute(
            insert(officer_tokens).values(
                officer_id=select(officers.c.id).where(officers.c.name == name).scalar_subquery(),
                token_hash=token_hash,
                created_at=at,
                expires_at=expires_at,
            )
        )

    async def revoke(self, name: str, at: datetime) -> None:
        """Revoke an officer and every token of this officer."""
        await self._revoke_tokens(name, at)
        named = (officers.c.name == name, officers.c.revoked_at.is_(None))
        await self._connection.execute(update(officers).where(*named).values(revoked_at=at))

    async def get(self, name: str) -> OfficerRecord | None:
        """The officer of this name."""
        row = (await self._connection.execute(_records().where(officers.c.name == name))).one_or_none()
        return None if row is None else _record(row)

    async def within(self, sight: Sight) -> tuple[OfficerRecord, ...]:
        """Officers of a subtree, by unit (in the order of the tree) and name."""
        query = _records().where(*in_sight(officers.c.unit, sight))
        query = query.order_by(units.c.position, officers.c.name)
        return tuple(_record(row) for row in await self._connection.execute(query))

    async def of_token(self, token_hash: str, at: datetime) -> Officer | None:
        """Whose token this is, if it still works."""
        query = select(officers.c.name, officers.c.unit, units.c.level).join(officer_tokens).join(units)
        query = query.where(
            officer_tokens.c.token_hash == token_hash,
            officer_tokens.c.revoked_at.is_(None),
            officer_tokens.c.expires_at > at,
            officers.c.revoked_at.is_(None),
        )
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else Officer(name=row.name, unit=row.unit, level=Level(row.level))

    async def _revoke_tokens(self, name: str, at: datetime) -> None:
        of_officer = select(officers.c.id).where(officers.c.name == name).scalar_subquery()
        present = (officer_tokens.c.officer_id == of_officer, officer_tokens.c.revoked_at.is_(None))
        await self._connection.execute(update(officer_tokens).where(*present).values(revoked_at=at))


def _records() -> Select[*tuple[object, ...]]:
    """Officers with the level of their unit and the end of their present token."""
    present = and_(officer_tokens.c.officer_id == officers.c.id, officer_tokens.c.revoked_at.is_(None))
    return (
        select(officers, units.c.level, officer_tokens.c.expires_at)
        .join(units, units.c.code == officers.c.unit)
        .outerjoin(officer_tokens, present)
    )


def _record(row: Row[*tuple[object, ...]]) -> OfficerRecord:
    return OfficerRecord(
        name=row.name,
        unit=row.unit,
        level=Level(row.level),
        created_at=row.created_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
    )
