"""Proofs of consent: every answer is kept, the last one counts (requirements appendix 7)."""

from collections.abc import Collection

from sqlalchemy import Row, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.consent import PUBLISH_VERSION, Consent
from storage.tables.entries import consents

# An answer about publishing a name says nothing about the rest: it neither gives that consent nor ends it.
TO_PROCESS = consents.c.version != PUBLISH_VERSION


class Consents:
    """Proofs of consent."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, chat: int, consent: Consent) -> None:
        """Keep one more answer."""
        await self._connection.execute(
            insert(consents).values(
                chat=chat,
                version=consent.version,
                given_at=consent.given_at,
                channel=consent.channel,
                answer=consent.answer,
            )
        )

    async def all_of(self, chat: int) -> tuple[Consent, ...]:
        """Every answer of a chat, oldest first."""
        query = select(consents).where(consents.c.chat == chat).order_by(consents.c.id)
        return tuple(_consent(row) for row in await self._connection.execute(query))

    async def of_chats(self, chats: Collection[int]) -> dict[int, Consent]:
        """The last answer of each chat that gave one."""
        last = select(func.max(consents.c.id)).where(consents.c.chat.in_(chats), TO_PROCESS)
        last = last.group_by(consents.c.chat)
        rows = await self._connection.execute(select(consents).where(consents.c.id.in_(last)))
        return {row.chat: _consent(row) for row in rows}


def _consent(row: Row[*tuple[object, ...]]) -> Consent:
    return Consent(version=row.version, given_at=row.given_at, channel=row.channel, answer=row.answer)
