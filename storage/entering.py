"""Entries that officers made on behalf of workers (R75)."""

from collections.abc import Collection, Mapping

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Status
from programme.ports.entering import Entering
from storage.tables.dossiers import enterings
from storage.tables.entries import entries


class Enterings:
    """By whom entries were entered, and how their workers agreed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, new: Mapping[str, Entering]) -> None:
        """Keep by whom and how these entries, by their codes, were entered."""
        if not new:
            return
        numbers = select(entries.c.id, entries.c.code).where(entries.c.code.in_(new))
        rows = [_columns(row.id, new[row.code]) for row in await self._connection.execute(numbers)]
        await self._connection.execute(insert(enterings), rows)

    async def of(self, code: str) -> Entering | None:
        """By whom an entry was entered; None when the worker did it."""
        query = select(enterings).join(entries).where(entries.c.code == code)
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        return Entering(
            officer=row.officer,
            unit=row.acting_unit,
            agreement=row.agreement,
            council=row.council,
            appraised_on=row.appraised_on,
            at=row.at,
        )

    async def of_drafts(self, draft_ids: Collection[str]) -> dict[str, str]:
        """The codes of the entries that these drafts have become."""
        query = select(entries.c.draft_id, entries.c.code).where(entries.c.draft_id.in_(draft_ids))
        return {row.draft_id: row.code for row in await self._connection.execute(query)}

    async def chats_of(self, edition: str, persons: Collection[int]) -> dict[int, tuple[int, ...]]:
        """Each person's chats: those whose newest entry is theirs, of this edition, and not withdrawn."""
        theirs = select(entries.c.chat).where(entries.c.person.in_(persons), entries.c.chat.is_not(None))
        newest = select(func.max(entries.c.id)).where(entries.c.chat.in_(theirs)).group_by(entries.c.chat)
        query = select(entries.c.chat, entries.c.person).where(
            entries.c.id.in_(newest),
            entries.c.person.in_(persons),
            entries.c.edition == edition,
            entries.c.status != Status.WITHDRAWN,
        )
        chats: dict[int, tuple[int, ...]] = {}
        for row in await self._connection.execute(query.order_by(entries.c.chat)):
            chats[row.person] = (*chats.get(row.person, ()), row.chat)
        return chats


def _columns(number: int, entering: Entering) -> dict[str, object]:
    return {
        "entry_id": number,
        "officer": entering.officer,
        "acting_unit": entering.unit,
        "agreement": entering.agreement,
        "council": entering.council,
        "appraised_on": entering.appraised_on,
        "at": entering.at,
    }
