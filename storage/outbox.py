"""Messages to be sent, in order within each chat (design §3.7).

A chat is claimed by its row: `held_until` says until when one process sends for it, or waits to try again.
So two processes never send for one chat at once, and no transaction is open during a network call.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, bindparam, delete, func, insert, literal_column, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.conversations import ChatKey
from storage.tables.chats import conversations, outbox
from storage.turns import CHUNK

# Written out and not bound: a partial index serves only a condition that the planner can read.
_PENDING = outbox.c.status == literal_column("'pending'")

ROOM = 10
"""How many messages may wait before those of a mailing do: less than half a second of a channel's pace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message on its way into the outbox; `parked_at` when its chat cannot be reached."""

    conversation: int
    channel: str
    number: int
    message: str
    parked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A message to be sent now; `attempts` were made before."""

    id: int
    conversation: int
    key: ChatKey
    number: int
    message: str
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """A message that was sent; `provider_ids` is what the provider calls it, as JSON."""

    id: int
    provider_ids: str | None


_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("sent_id"))
    .values(status="sent", finished_at=bindparam("sent_at"), provider_ids=bindparam("sent_ids"))
)


class Outbox:
    """Messages to be sent."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, messages: Sequence[Outgoing]) -> None:
        """Queue these messages."""
        if messages:
            await self._connection.execute(
                insert(outbox),
                [
                    {
                        "conversation": message.conversation,
                        "channel": message.channel,
                        "number": message.number,
                        "message": message.message,
                        "status": "pending" if message.parked_at is None else "parked",
                        "finished_at": message.parked_at,
                    }
                    for message in messages
                ],
            )

    async def waiting(self, ids: Collection[int]) -> frozenset[int]:
        """Those of these conversations for which something is still to be sent."""
        query = select(outbox.c.conversation).where(_PENDING, outbox.c.conversation.in_(ids)).distinct()
        return frozenset((await self._connection.execute(query)).scalars())

    async def stands(self, message: int) -> bool:
        """Whether this message is still to be sent: an erasure takes messages back."""
        query = select(outbox.c.id).where(outbox.c.id == message, _PENDING)
        return (await self._connection.execute(query)).first() is not None

    async def unsent(self) -> bool:
        """Whether anything is still to be sent to people who can be reached."""
        return (
            await self._connection.execute(select(outbox.c.id).where(_PENDING).limit(1))
        ).first() is not None

    async def unpark(self, ids: Collection[int]) -> None:
        """Send what was kept for these conversations: they have written again."""
        parked = outbox.c.status == "parked"
        await self._connection.execute(
            update(outbox)
            .where(parked, outbox.c.conversation.in_(ids))
            .values(status="pending", finished_at=None)
        )

    async def parked(self) -> dict[str, int]:
        """How many messages of each channel wait for people to write again."""
        query = select(outbox.c.channel, func.count()).where(outbox.c.status == "parked")
        rows = await self._connection.execute(query.group_by(outbox.c.channel))
        return {row[0]: row[1] for row in rows}

    async def room(self, channel: str, now: datetime) -> int:
        """How many messages that can wait a channel may be given now: few stand before an ordinary reply.

        Those that are being sent or tried again count only where they are very many: a dead channel.
        """
        free = select(func.count()).select_from(_free(channel, now, None).limit(ROOM).subquery())
        pending = select(outbox.c.id).where(_PENDING, outbox.c.channel == channel).limit(ROOM * 10)
        left = ROOM - (await self._connection.scalar(free) or 0)
        if left <= 0:
            return 0
        stuck = select(func.count()).select_from(pending.subquery())
        return left if (await self._connection.scalar(stuck) or 0) < ROOM * 10 else 0

    async def any_free(self, channel: str, now: datetime, chat: str | None = None) -> bool:
        """Whether there is anything to claim."""
        return (await self._connection.execute(_free(channel, now, chat).limit(1))).first() is not None

    async def claim(
        self, channel: str, now: datetime, until: datetime, limit: int, chat: str | None = None
    ) -> list[Pending]:
        """The pending messages of up to `limit` chats that nobody holds, oldest first; held until `until`.

        With `chat` only that chat of the channel.
        """
        query = _free(channel, now, chat).order_by(outbox.c.id).limit(limit)
        query = query.with_for_update(of=conversations, key_share=True, skip_locked=True)
        ids = set((await self._connection.execute(query)).scalars())
        if not ids:
            return []
        await self.hold(ids, until)
        return await self._of(ids)

    async def hold(self, ids: Collection[int], until: datetime | None) -> None:
        """Keep these conversations from being claimed until then; None lets go of them."""
        await self._connection.execute(
            update(conversations).where(conversations.c.id.in_(ids)).values(held_until=until)
        )

    async def held(self, channel: str, chat: str | None = None) -> Collection[int]:
        """The chats of a channel that some process holds; all chats are looked at for the few there are."""
        held = (conversations.c.channel == channel) & conversations.c.held_until.is_not(None)
        if chat is not None:
            held &= conversations.c.chat == chat
        return (await self._connection.execute(select(conversations.c.id).where(held))).scalars().all()

    async def sent(self, delivered: Sequence[Delivered], at: datetime) -> None:
        """These messages have been sent."""
        if delivered:
            await self._connection.execute(
                _SENT,
                [{"sent_id": one.id, "sent_at": at, "sent_ids": one.provider_ids} for one in delivered],
            )

    async def attempted(self, message: int, attempts: int) -> None:
        """This message was tried `attempts` times in vain."""
        await self._connection.execute(update(outbox).where(outbox.c.id == message).values(attempts=attempts))

    async def bury(self, message: int, at: datetime) -> None:
        """This message will never be sent."""
        await self._connection.execute(
            update(outbox).where(outbox.c.id == message).values(status="dead", finished_at=at)
        )

    async def forget_before(self, moment: datetime, *, parked: datetime) -> int:
        """Clear what was sent or given up before `moment`, and what was parked before `parked`.

        At most CHUNK of them; how many were cleared.
        """
        at, is_parked = outbox.c.finished_at, outbox.c.status == "parked"
        over = (~is_parked & (at < moment)) | (is_parked & (at < parked))
        old = select(outbox.c.id).where(over).limit(CHUNK)
        return (await self._connection.execute(delete(outbox).where(outbox.c.id.in_(old)))).rowcount

    async def _of(self, ids: Collection[int]) -> list[Pending]:
        """What these conversations are waiting for, read after they were locked."""
        query = (
            select(
                outbox.c.id,
                outbox.c.conversation,
                conversations.c.channel,
                conversations.c.account,
                conversations.c.chat,
                outbox.c.number,
                outbox.c.message,
                outbox.c.attempts,
            )
            .join(conversations, outbox.c.conversation == conversations.c.id)
            .where(_PENDING, outbox.c.conversation.in_(ids))
            .order_by(outbox.c.conversation, outbox.c.number)
        )
        return [
            Pending(
                id=row.id,
                conversation=row.conversation,
                key=ChatKey(row.channel, row.account, row.chat),
                number=row.number,
                message=row.message,
                attempts=row.attempts,
            )
            for row in await self._connection.execute(query)
        ]


def _free(channel: str, now: datetime, chat: str | None) -> Select[int]:
    """The chats of a channel with something to be sent that nobody holds."""
    free = conversations.c.held_until.is_(None) | (conversations.c.held_until <= now)
    query = (
        select(conversations.c.id)
        .join(outbox, outbox.c.conversation == conversations.c.id)
        .where(_PENDING, outbox.c.channel == channel, free)
    )
    return query if chat is None else query.where(conversations.c.chat == chat)
