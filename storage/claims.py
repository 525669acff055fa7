"""Which officer is looking at which entry, and until when (design §4, Life cycle)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Select, TextClause, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import WAITING, Status
from programme.ports.entries import Sight
from programme.ports.reviewing import Claim
from programme.requests.entries import Filter
from storage.entry_filters import conditions, named_still, within
from storage.tables.entries import IS_WAITING, EntryRow, entries
from storage.tables.reviewing import claims
from storage.upsert import insert_into

LAPSED_AT_ONCE = 200

Conditions = tuple[ColumnElement[bool] | TextClause, ...]


class Claims:
    """Claims on entries.

    A claim is working state: it changes neither an entry's version nor its time of change, so that it is
    never in the way of the worker's own acts. The entry is always locked before its claim.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def held(
        self, officer: str, edition: str, sight: Sight, where: Filter, skip: Collection[str]
    ) -> str | None:
        """The code of the oldest entry that this officer holds and that fits, locked."""
        fitting = _fitting(edition, sight, replace(where, statuses=(Status.UNDER_REVIEW,)), skip)
        query = select(EntryRow.submitted_at, EntryRow.code).join(claims, claims.c.entry_id == EntryRow.id)
        query = query.where(claims.c.officer == officer, *fitting)
        # Put in order here: told to, SQLite would walk all entries in their order instead of the few claims.
        rows = await self._connection.execute(query.with_for_update(of=EntryRow, skip_locked=True))
        return min(((row.submitted_at, row.code) for row in rows), default=(None, None))[1]

    async def oldest(self, edition: str, sight: Sight, where: Filter, skip: Collection[str]) -> str | None:
        """The code of the oldest submitted entry that fits and that nobody else is taking now, locked."""
        fitting = _fitting(edition, sight, replace(where, statuses=(Status.SUBMITTED,)), skip)
        columns = (EntryRow.submitted_at.expression, EntryRow.code.expression)
        # Hidden from the planner where few fit: else it walks all entries of the country from the oldest on
        # instead of sorting the few of a subtree (SQLite, a million entries: 2.9 s instead of 20 ms).
        few = sight.unit is not None or bool(where.flags)
        key = [func.coalesce(column, column) if few else column for column in columns]
        query = select(EntryRow.code).where(*fitting).order_by(*key).limit(1)
        # Skipping what another transaction holds is what keeps two officers apart on PostgreSQL.
        code: str | None = await self._connection.scalar(query.with_for_update(skip_locked=True))
        return code

    async def take(self, claim: Claim, unit: str, at: datetime) -> None:
        """Put an entry that is locked under review by the claim's officer, in the name of `unit`."""
        of_code = entries.c.code == claim.code
        await self._connection.execute(update(entries).where(of_code).values(status=Status.UNDER_REVIEW))
        number = select(entries.c.id).where(of_code).scalar_subquery()
        values = {"officer": claim.officer, "acting_unit": unit, "at": at, "until": claim.until}
        statement = insert_into(claims, self._connection).values(entry_id=number, **values)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["entry_id"], set_=values)
        )

    async def active(self, codes: Collection[str], at: datetime) -> dict[str, Claim]:
        """The claims on these entries that have not lapsed."""
        query = select(entries.c.code, claims.c.officer, claims.c.until).join(claims)
        query = query.where(entries.c.code.in_(codes), claims.c.until > at)
        rows = await self._connection.execute(query)
        return {row.code: Claim(code=row.code, officer=row.officer, until=row.until) for row in rows}

    async def end(self, codes: Collection[str]) -> None:
        """Forget the claims on entries that are no longer under review."""
        of_codes = select(entries.c.id).where(entries.c.code.in_(codes))
        await self._connection.execute(delete(claims).where(claims.c.entry_id.in_(of_codes)))

    async def release(self, officer: str, codes: Collection[str] = ()) -> tuple[str, ...]:
        """Put what an officer holds (of these codes, or all) back to submitted; the codes put back."""
        held = select(entries.c.id).where(
            entries.c.id.in_(select(claims.c.entry_id).where(claims.c.officer == officer))
        )
        if codes:
            held = held.where(entries.c.code.in_(codes))
        numbers = await self._locked(held)
        ended = delete(claims).where(claims.c.entry_id.in_(numbers), claims.c.officer == officer)
        gone = (await self._connection.scalars(ended.returning(claims.c.entry_id))).all()
        return await self._put_back(gone)

    async def lapse(self, at: datetime, sight: Sight) -> int:
        """Put entries within sight whose claims have lapsed back to submitted, some hundreds at a time."""
        overdue = claims.c.until <= at
        lapsed = select(EntryRow.id).where(
            EntryRow.id.in_(select(claims.c.entry_id).where(overdue)), *within(sight)
        )
        numbers = await self._locked(lapsed.limit(LAPSED_AT_ONCE))
        if not numbers:
            return 0
        # Once more: another may have renewed the claim before the entry was locked.
        ended = delete(claims).where(claims.c.entry_id.in_(numbers), overdue)
        gone = (await self._connection.scalars(ended.returning(claims.c.entry_id))).all()
        return len(await self._put_back(gone))

    async def waiting(self, edition: str, sight: Sight, where: Filter) -> int:
        """How many entries that fit wait for a verdict, those under review among them."""
        fitting = _fitting(edition, sight, replace(where, statuses=WAITING), ())
        return await self._connection.scalar(select(func.count()).where(*fitting)) or 0

    async def _locked(self, query: Select[int]) -> list[int]:
        rows = await self._connection.scalars(query.with_for_update(skip_locked=True))
        return list(rows.all())

    async def _put_back(self, numbers: Collection[int]) -> tuple[str, ...]:
        if not numbers:
            return ()
        statement = update(entries).where(entries.c.id.in_(numbers), entries.c.status == Status.UNDER_REVIEW)
        back = statement.values(status=Status.SUBMITTED).returning(entries.c.code)
        return tuple((await self._connection.scalars(back)).all())


def _fitting(edition: str, sight: Sight, where: Filter, skip: Collection[str]) -> Conditions:
    """The waiting entries that fit; the index of these is used when its condition is repeated literally."""
    asked = (*conditions(edition, sight, where), *named_still(where))
    fitting: Conditions = (*asked, text(f"entries.{IS_WAITING}"))
    return (*fitting, EntryRow.code.not_in(skip)) if skip else fitting
