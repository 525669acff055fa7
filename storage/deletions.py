"""Requests to delete a person's data."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.ports.chats import DeletionRequest
from storage.tables.entries import deletions
from storage.upsert import insert_into


class Deletions:
    """Requests to delete a person's data."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def open_of(self, chat: int) -> DeletionRequest | None:
        """The request of this chat that is not done yet."""
        query = select(deletions).where(deletions.c.chat == chat, deletions.c.done_at.is_(None))
        row = (await self._connection.execute(query.order_by(deletions.c.id).limit(1))).one_or_none()
        if row is None:
            return None
        return DeletionRequest(code=row.code, chat=row.chat, at=row.requested_at, blocked_by=row.blocked_by)

    async def add(self, request: DeletionRequest) -> bool:
        """Register a request; False when its code is taken."""
        statement = insert_into(deletions, self._connection).values(
            code=request.code, chat=request.chat, requested_at=request.at, blocked_by=request.blocked_by
        )
        added = await self._connection.scalar(statement.on_conflict_do_nothing().returning(deletions.c.id))
        return added is not None
