"""Events and messages that could not be handled, kept for an operator (design §3.5)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.chats import dead_letters

TURN = "turn"
"""The kind of an event whose turn failed: the engine can take it back."""

_WAITING = dead_letters.c.retried_at.is_(None)


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
        """The last `limit` dead letters that nobody has retried, newest first."""
        query = select(dead_letters).where(_WAITING).order_by(dead_letters.c.id.desc()).limit(limit)
        return [_letter(row) for row in await self._connection.execute(query)]

    async def last_id(self) -> int:
        """The id of the newest dead letter, 0 before the first."""
        return (await self._connection.scalar(select(func.max(dead_letters.c.id)))) or 0

    async def turns(self, after: int, last: int, limit: int) -> list[DeadLetter]:
        """The first `limit` turns that can still be retried, oldest first, of ids above `after` to `last`."""
        query = select(dead_letters).where(
            _WAITING,
            dead_letters.c.kind == TURN,
            dead_letters.c.payload.is_not(None),
            dead_letters.c.id > after,
            dead_letters.c.id <= last,
        )
        rows = await self._connection.execute(query.order_by(dead_letters.c.id).limit(limit))
        return [_letter(row) for row in rows]

    async def retry(self, ids: Collection[int], now: datetime) -> frozenset[int]:
        """Mark these as retried and empty them; those that nobody had retried before."""
        statement = update(dead_letters).where(dead_letters.c.id.in_(ids), _WAITING)
        marked = statement.values(retried_at=now, payload=None).returning(dead_letters.c.id)
        return frozenset((await self._connection.execute(marked)).scalars())

    async def clear_before(self, moment: datetime) -> int:
        """Empty the payloads older than `moment`, because they may hold what a person wrote; how many."""
        old = (dead_letters.c.created_at < moment) & dead_letters.c.payload.is_not(None)
        return (await self._connection.execute(update(dead_letters).where(old).values(payload=None))).rowcount


def _letter(row: Row[*tuple[Any, ...]]) -> DeadLetter:
    return DeadLetter(
        id=row.id,
        kind=row.kind,
        channel=row.channel,
        payload=row.payload,
        error=row.error,
        created_at=row.created_at,
    )
