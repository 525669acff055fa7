"""Pages of entries, newest first, by key."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Entry
from programme.ports.entries import Nearness, Sight
from programme.requests.entries import Filter
from storage.entry_filters import conditions, named_still
from storage.entry_leads import lead_of
from storage.entry_rows import entries_of
from storage.tables.entries import EntryRow


async def page(
    connection: AsyncConnection,
    edition: str,
    sight: Sight,
    where: Filter,
    *,
    limit: int,
    after: tuple[datetime, str] | None,
    near: Nearness | None,
) -> tuple[Entry, ...]:
    """Entries from behind `after` on, erased ones left out.

    First their numbers, from an index that holds all that is asked; the wide rows are read only of those
    that are given.
    """
    lead = await lead_of(connection, edition, sight, where, near)
    key = (EntryRow.submitted_at.expression, EntryRow.code.expression)
    fitting = (*conditions(edition, sight, where, near, lead), *named_still(where, near))
    query = select(EntryRow.id).where(*fitting)
    if after is not None:
        query = query.where(tuple_(*key) < after)
    query = query.order_by(*(column.desc() for column in key)).limit(limit)
    numbers: Sequence[int] = (await connection.scalars(query)).all()
    return await entries_of(connection, numbers)
