"""Events handled in the last seven days, and what was answered (design §3.3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.chats import turns

CHUNK = 1000
"""How many old rows one transaction clears, so that no turn waits long for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastTurn:
    """A turn that was done.

    `replies` are its messages as JSON; `inline` says that its only message was given in the answer itself;
    `last_number` is the number of its last message, 0 when it has none.
    """

    conversation: int
    event_id: str
    replies: str
    inline: bool
    last_number: int
    created_at: datetime


_SELECT = select(
    turns.c.conversation,
    turns.c.event_id,
    turns.c.replies,
    turns.c.inline,
    turns.c.last_number,
    turns.c.created_at,
)
_EVENT = tuple_(turns.c.conversation, turns.c.event_id)
# By their chats too: for a list of several events alone SQLite looks at every turn there is.
_SEEN = _SELECT.where(
    turns.c.conversation.in_(bindparam("chats", expanding=True)),
    _EVENT.in_(bindparam("events", expanding=True)),
)


class Turns:
    """The turns that were done."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def seen(self, events: Collection[tuple[int, str]]) -> dict[tuple[int, str], PastTurn]:
        """Those of these events, each a conversation and an event id, that were handled before."""
        chats = sorted({conversation for conversation, _ in events})
        rows = await self._connection.execute(_SEEN, {"chats": chats, "events": list(events)})
        return {(row.conversation, row.event_id): _turn(row) for row in rows}

    async def add(self, done: Sequence[PastTurn]) -> None:
        """Remember that these events were handled."""
        if done:
            await self._connection.execute(insert(turns), [_parameters(turn) for turn in done])

    async def after(self, conversation: int, number: int, limit: int) -> list[PastTurn]:
        """The first `limit` turns with a message above `number`, in order."""
        query = _SELECT.where(turns.c.conversation == conversation, turns.c.last_number > number)
        rows = await self._connection.execute(query.order_by(turns.c.last_number).limit(limit))
        return [_turn(row) for row in rows]

    async def latest(self, conversation: int, limit: int) -> list[PastTurn]:
        """The last `limit` turns that have messages, in order."""
        query = _SELECT.where(turns.c.conversation == conversation, turns.c.last_number > 0)
        rows = await self._connection.execute(query.order_by(turns.c.last_number.desc()).limit(limit))
        return [_turn(row) for row in reversed(rows.all())]

    async def forget_before(self, moment: datetime) -> int:
        """Clear turns older than `moment`, at most CHUNK of them; how many were cleared."""
        old = select(turns.c.conversation, turns.c.event_id).where(turns.c.created_at < moment).limit(CHUNK)
        return (await self._connection.execute(delete(turns).where(_EVENT.in_(old)))).rowcount


def _turn(row: Row[*tuple[Any, ...]]) -> PastTurn:
    return PastTurn(
        conversation=row.conversation,
        event_id=row.event_id,
        replies=row.replies,
        inline=row.inline,
        last_number=row.last_number,
        created_at=row.created_at,
    )


def _parameters(turn: PastTurn) -> dict[str, object]:
    return {
        "conversation": turn.conversation,
        "event_id": turn.event_id,
        "replies": turn.replies,
        "inline": turn.inline,
        "last_number": turn.last_number,
        "created_at": turn.created_at,
    }
