"""Chats for the tests of storage."""

from datetime import UTC, datetime

from storage.conversations import ChatKey
from storage.database import Database

NOW = datetime(2021, 4, 1, 2, 0, tzinfo=UTC)


async def chat(database: Database, name: str = "1", channel: str = "telegram") -> int:
    """The id of a conversation."""
    key = ChatKey(channel, "bot", name)
    async with database.transaction() as work:
        return (await work.conversations.open([key], NOW))[key].id
