"""Raw updates of channels that do not promise to send again (design §3.8)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.chats import inbox


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUpdate:
    """An update as it came, before it is parsed."""

    channel: str
    account: str
    payload: str
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RawUpdate:
    """An update that waits for its turn; its row goes in the transaction of that turn."""

    id: int
    channel: str
    account: str
    payload: str
    received_at: datetime


class Inbox:
    """Updates that were acknowledged and wait for their turn."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, updates: Sequence[NewUpdate]) -> list[int]:
        """Keep these updates; their ids, in the same order."""
        statement = insert(inbox).returning(inbox.c.id, sort_by_parameter_order=True)
        rows = await self._connection.execute(
            statement,
            [
                {
                    "channel": update.channel,
                    "account": update.account,
                    "payload": update.payload,
                    "received_at": update.received_at,
                }
                for update in updates
            ],
        )
        return list(rows.scalars())

    async def waiting(self, channel: str, after: int, limit: int) -> list[RawUpdate]:
        """The next `limit` updates of a channel above the id `after`, in the order they came."""
        query = select(inbox).where(inbox.c.channel == channel, inbox.c.id > after)
        return [
            RawUpdate(
                id=row.id,
                channel=row.channel,
                account=row.account,
                payload=row.payload,
                received_at=row.received_at,
            )
            for row in await self._connection.execute(query.order_by(inbox.c.id).limit(limit))
        ]

    async def remove(self, ids: Collection[int]) -> None:
        """These updates had their turn."""
        if ids:
            await self._connection.execute(delete(inbox).where(inbox.c.id.in_(ids)))
