"""Chats on a screen that many people use, one after the other: what is forgotten when somebody leaves."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.conversations import ChatKey
from storage.tables.chats import conversations, timers, turns

CHUNK = 200
"""How many chats one transaction forgets, so that no turn waits long for it."""


class SharedChats:
    """The chats of shared screens."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def forget(self, key: ChatKey) -> None:
        """Forget an unfinished draft and everything that was said; what was submitted stays."""
        query = select(conversations.c.id).where(
            conversations.c.channel == key.channel,
            conversations.c.account == key.account,
            conversations.c.chat == key.chat,
        )
        await self._forget((await self._connection.scalars(query.with_for_update(key_share=True))).all())

    async def forget_before(self, channel: str, moment: datetime) -> int:
        """The same for at most CHUNK chats of a channel in which nobody was heard since; how many."""
        query = (
            select(conversations.c.id)
            .where(
                conversations.c.channel == channel,
                conversations.c.last_seen < moment,
                conversations.c.state != "",
            )
            .order_by(conversations.c.id)
            .limit(CHUNK)
        )
        left = (await self._connection.scalars(query.with_for_update(key_share=True))).all()
        await self._forget(left)
        return len(left)

    async def _forget(self, chats: Collection[int]) -> None:
        """An empty state is that of a chat that has not begun; nobody is reminded there."""
        if not chats:
            return
        nothing = {"state": "", "draft_step": None, "draft_since": None, "reminders": False}
        await self._connection.execute(
            update(conversations).where(conversations.c.id.in_(chats)).values(nothing)
        )
        await self._connection.execute(delete(turns).where(turns.c.conversation.in_(chats)))
        await self._connection.execute(
            delete(timers).where(timers.c.conversation.in_(chats), timers.c.name.is_not(None))
        )
