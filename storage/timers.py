"""Events that are due later: timers of dialogues, and notices to a chat.

In memory they wake on time; their rows are for restarts and for other processes (design §3).
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.ports.chats import Unsent
from storage.conversations import ChatKey
from storage.tables.chats import conversations, timers
from storage.upsert import insert_into
from storage.word_search import aside

_MAILED = timers.c.mailing.is_not(None)
_ALONE = timers.c.mailing.is_(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTimer:
    """A dialogue's timer; a second one of a name replaces the first of its conversation."""

    conversation: int
    name: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """An event that is due: a dialogue's timer with its `name`, or else a `notice` about the entry `code`.

    `mailing` is the mailing of which the notice is one.
    """

    id: int
    key: ChatKey
    name: str | None
    notice: str
    code: str
    arguments: Mapping[str, str]
    due_at: datetime
    mailing: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose timers a process wakes: of these channels, with `chat` only of that chat."""

    channels: frozenset[str]
    chat: str | None = None


class Timers:
    """What is due later."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def set(self, wanted: Sequence[NewTimer]) -> None:
        """Start these timers; a running one of the same name and conversation starts anew."""
        if wanted:
            statement = insert_into(timers, self._connection)
            await self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["conversation", "name"],
                    set_={"due_at": statement.excluded.due_at, "claimed_until": None},
                ),
                [
                    {"conversation": timer.conversation, "name": timer.name, "due_at": timer.due_at}
                    for timer in wanted
                ],
            )

    async def add_notice(
        self, chat: int, notice: str, code: str, arguments: Mapping[str, str], due_at: datetime
    ) -> None:
        """Tell `chat` at `due_at` what happened to its entry `code`."""
        await self._connection.execute(
            insert(timers).values(
                conversation=chat,
                notice=notice,
                code=code,
                arguments=json.dumps(dict(arguments), ensure_ascii=False),
                due_at=due_at,
            )
        )

    async def unsent(self, code: str) -> tuple[Unsent, ...]:
        """The notices about this entry that have not left, in the order in which they would."""
        query = select(timers).where(timers.c.code == code, timers.c.notice.is_not(None))
        return tuple(
            Unsent(
                number=row.id,
                notice=row.notice,
                arguments=json.loads(row.arguments or "{}"),
                due_at=row.due_at,
            )
            for row in await self._connection.execute(query.order_by(timers.c.due_at, timers.c.id))
        )

    async def cancel(self, numbers: Collection[int]) -> frozenset[int]:
        """Those of these notices that now never leave; the others have left meanwhile.

        Claimed ones too: a process that wakes one finds that it is not due any more (`take`).
        """
        if not numbers:
            return frozenset()
        gone = delete(timers).where(timers.c.id.in_(numbers)).returning(timers.c.id)
        return frozenset((await self._connection.execute(gone)).scalars())

    async def claim(self, scope: Scope, now: datetime, until: datetime, limit: int) -> list[Timer]:
        """Up to `limit` events that are due and that nobody has claimed, in the order they are due.

        Notices of mailings are none of them: they give way (`claim_mailed`).
        """
        query = _unclaimed(now).where(timers.c.due_at <= now, _ALONE, _within(scope))
        return await self._claimed(query.order_by(timers.c.due_at, timers.c.id).limit(limit), until)

    async def claim_mailed(
        self, scope: Scope, channel: str, now: datetime, until: datetime, limit: int
    ) -> list[Timer]:
        """Up to `limit` notices of mailings for a channel, oldest first; at `due_at` one lapses."""
        fitting = (_MAILED, timers.c.due_at > now, aside(conversations.c.channel) == channel, _within(scope))
        query = _unclaimed(now).where(*fitting).order_by(timers.c.mailing, timers.c.id)
        return await self._claimed(query.limit(limit), until)

    async def mailed(self, scope: Scope, now: datetime) -> bool:
        """Whether a notice of a mailing waits, of whatever channel; with a chat in `scope`, for that chat."""
        query = select(timers.c.id).where(_MAILED)
        if scope.chat is not None:
            query = query.join(conversations, timers.c.conversation == conversations.c.id)
            query = query.where(_within(scope), timers.c.due_at > now)
        return (await self._connection.execute(query.limit(1))).first() is not None

    async def mailed_for(self, scope: Scope, channel: str, now: datetime) -> bool:
        """Whether there is anything for `claim_mailed`."""
        fitting = (_MAILED, timers.c.due_at > now, aside(conversations.c.channel) == channel, _within(scope))
        query = _unclaimed(now).where(*fitting).limit(1)
        return (await self._connection.execute(query)).first() is not None

    async def _claimed(self, query: Select[*tuple[Any, ...]], until: datetime) -> list[Timer]:
        locked = query.with_for_update(of=timers, skip_locked=True)
        due = [
            Timer(
                id=row.id,
                key=ChatKey(row.channel, row.account, row.chat),
                name=row.name,
                notice=row.notice or "",
                code=row.code or "",
                arguments=json.loads(row.arguments or "{}"),
                due_at=row.due_at,
                mailing=row.mailing,
            )
            for row in await self._connection.execute(locked)
        ]
        if due:
            claimed = timers.c.id.in_([timer.id for timer in due])
            await self._connection.execute(update(timers).where(claimed).values(claimed_until=until))
        return due

    async def put_off(self, until: Mapping[int, datetime]) -> None:
        """Let these events be due at another moment; whoever has claimed them lets them be."""
        for due_at in set(until.values()):
            ids = [number for number, moment in until.items() if moment == due_at]
            later = update(timers).where(timers.c.id.in_(ids))
            await self._connection.execute(later.values(due_at=due_at, claimed_until=None))

    async def take(self, ids: Collection[int], now: datetime) -> frozenset[int]:
        """Those of these events that are still due; they are gone from here on."""
        statement = delete(timers).where(
            timers.c.id.in_(bindparam("ids", expanding=True)), (timers.c.due_at <= now) | _MAILED
        )
        rows = await self._connection.execute(statement.returning(timers.c.id), {"ids": list(ids)})
        return frozenset(rows.scalars())

    async def next_due(self, scope: Scope, now: datetime) -> datetime | None:
        """When the next event is due that nobody has claimed, or None."""
        free = (timers.c.claimed_until.is_(None) | (timers.c.claimed_until <= now)) & _ALONE
        query = select(timers.c.due_at).join(conversations, timers.c.conversation == conversations.c.id)
        query = query.order_by(timers.c.due_at).limit(1)
        due: datetime | None = (await self._connection.execute(query.where(free, _within(scope)))).scalar()
        return due

    async def under_way(self, now: datetime) -> bool:
        """Whether somebody is telling something that is due."""
        query = select(timers.c.id).where(timers.c.due_at <= now, timers.c.claimed_until > now)
        return (await self._connection.execute(query.limit(1))).first() is not None


def _within(scope: Scope) -> ColumnElement[bool]:
    # Aside: else SQLite walks all conversations of a channel to find the few with something due.
    within = aside(conversations.c.channel).in_(scope.channels)
    return within if scope.chat is None else within & (conversations.c.chat == scope.chat)


def _unclaimed(now: datetime) -> Select[*tuple[Any, ...]]:
    """Events that nobody has claimed, with their chats."""
    free = timers.c.claimed_until.is_(None) | (timers.c.claimed_until <= now)
    query = select(timers, conversations.c.channel, conversations.c.account, conversations.c.chat)
    return query.join(conversations, timers.c.conversation == conversations.c.id).where(free)
