"""Which condition leads a query on SQLite: it keeps no statistics, so that its planner can only guess.

With a million entries the wrong one takes seconds. PostgreSQL's planner knows better and is left alone.
"""

from sqlalchemy import CompoundSelect, Select, func, literal_column, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.finding import Query
from programme.ports.entries import Nearness, Sight
from programme.requests.entries import Filter
from storage.decisions import came_in
from storage.entry_filters import Lead, words_of
from storage.tables.entries import EntryRow, FlagRow, counters
from storage.units import subtree
from storage.word_index import TABLE
from storage.word_search import for_sqlite

ROWS_MOST = 10_000
"""So many wide rows are looked up in 40 ms; beyond that it is quicker to pass by all entries in an index."""

UNIT_MOST = 100_000
"""Entries of a subtree are read from an index that holds all that is asked, some ten times as fast."""

CHANGED_MOST = 50_000
"""What is sent and decided on a busy day: on the way each entry's acts are looked up:
five times as long."""


async def lead_of(
    connection: AsyncConnection, edition: str, sight: Sight, where: Filter, near: Nearness | None = None
) -> Lead | None:
    """The condition that fewest entries meet, where they are few; None leaves the choice to the database."""
    if connection.dialect.name != "sqlite":
        return None
    sizes: dict[Lead, int] = {}
    for lead, query in _counting(edition, sight, where, near).items():
        sizes[lead] = await connection.scalar(query) or 0
    few = {lead: size for lead, size in sizes.items() if size <= _most(lead)}
    return min(few, key=lambda lead: few[lead] / _most(lead), default=Lead.TIME)


def _most(lead: Lead) -> int:
    return {Lead.UNIT: UNIT_MOST, Lead.CHANGE: CHANGED_MOST}.get(lead, ROWS_MOST)


def _counting(edition: str, sight: Sight, where: Filter, near: Nearness | None) -> dict[Lead, Select[int]]:
    """A query for each condition that an index serves; it counts no further than just past the most."""
    counting: dict[Lead, Select[int]] = {}
    if sight.unit is not None:
        own = select(func.sum(counters.c.submitted)).where(counters.c.edition == edition)
        counting[Lead.UNIT] = own.where(counters.c.unit.in_(subtree(sight.unit)))
    if where.statuses:
        of_status = select(EntryRow.id).where(
            EntryRow.edition == edition, EntryRow.status.in_(where.statuses)
        )
        counting[Lead.STATUS] = _bounded(of_status)
    if where.flags:
        counting[Lead.FLAG] = _bounded(select(FlagRow.entry_id).where(FlagRow.flag == where.flags[0]))
    if (came := came_in(where, edition)) is not None:
        counting[Lead.CHANGE] = _bounded(came, CHANGED_MOST)
    query = words_of(where) or (near.query if near else None)
    if query is not None and query.terms:
        counting[Lead.NEAR] = _bounded(_having(query))
    elif near is not None:
        counting[Lead.NEAR] = select(literal_column("1"))  # a code, a phone, a name: few
    return counting


def _having(query: Query) -> Select[int]:
    match = text(f"{TABLE} MATCH :words").bindparams(words=for_sqlite(query))
    return select(literal_column("rowid")).select_from(text(TABLE)).where(match)


def _bounded(query: Select[int] | CompoundSelect[int], most: int = ROWS_MOST) -> Select[int]:
    return select(func.count()).select_from(query.limit(most + 1).subquery())
