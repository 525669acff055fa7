"""Events and messages that could not be handled, kept for an operator (design §3.5)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.chats import dead_letters


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDeadLetter:
    """What could not be handled: `kind` is turn, message or update; `error` a class, never its words."""

    kind: str
    channel: str
    payload: str
    error: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """What could not be handled; `payload` is None once it was cleared."""

    id: int
    kind: str
    channel: str
    payload: str | None
    error: str
    created_at: datetime


class DeadLetters:
    """What could not be handled."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, letter: NewDeadLetter) -> None:
        """Keep `letter`."""
        await self._connection.execute(
            insert(dead_letters).values(
                kind=letter.kind,
                channel=letter.channel,
                payload=letter.payload,
                error=letter.error,
                created_at=letter.created_at,
            )
        )

    async def newest(self, limit: int) -> list[DeadLetter]:
        """The last `limit` dead letters, newest first."""
        rows = await self._connection.execute(
            select(dead_letters).order_by(dead_letters.c.id.desc()).limit(limit)
        )
        return [
            DeadLetter(
                id=row.id,
                kind=row.kind,
                channel=row.channel,
                payload=row.payload,
                error=row.error,
                created_at=row.created_at,
            )
            for row in rows
        ]

    async def remove(self, letter: int) -> None:
        """This one is settled."""
        await self._connection.execute(delete(dead_letters).where(dead_letters.c.id == letter))

    async def clear_before(self, moment: datetime) -> int:
        """Empty the payloads older than `moment`, because they may hold what a person wrote; how many."""
        old = (dead_letters.c.created_at < moment) & dead_letters.c.payload.is_not(None)
        return (await self._connection.execute(update(dead_letters).where(old).values(payload=None))).rowcount
