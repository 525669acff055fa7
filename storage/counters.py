"""The running counts of units: each unit's own entries only, sums are made when asked (R2, R71)."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.progress import Counts, Tally
from storage.tables.entries import counters
from storage.units import subtree
from storage.upsert import insert_into


class Counters:
    """The running counts of units.

    Changes are gathered and written when the transaction ends, in the order of the units: two transactions
    that count for the same units can then never wait for each other in a circle.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._pending: dict[tuple[str, str], Tally] = {}

    def add(self, edition: str, unit: str, *, submitted: int = 0, valid: int = 0) -> None:
        """Change a unit's own count; written when the transaction ends."""
        key = (edition, unit)
        self._pending[key] = self._pending.get(key, Tally()) + Tally(submitted, valid)

    async def tally(self, edition: str, unit: str | None = None) -> Tally:
        """The count of a unit and all below it; of the whole country without one."""
        query = select(func.sum(counters.c.submitted), func.sum(counters.c.valid))
        query = query.where(counters.c.edition == edition)
        pending = {counted: tally for (of, counted), tally in self._pending.items() if of == edition}
        if unit is not None:
            query = query.where(counters.c.unit.in_(subtree(unit)))
            pending = await self._below(unit, pending)
        row = (await self._connection.execute(query)).one()
        return sum(pending.values(), Tally(row[0] or 0, row[1] or 0))

    async def all(self, edition: str, unit: str | None = None) -> Counts:
        """The tally of every unit that has entries in this edition; of `unit` and those below it."""
        query = select(counters.c.unit, counters.c.submitted, counters.c.valid)
        query = query.where(counters.c.edition == edition)
        pending = {counted: tally for (of, counted), tally in self._pending.items() if of == edition}
        if unit is not None:
            query = query.where(counters.c.unit.in_(subtree(unit)))
            pending = await self._below(unit, pending)
        rows = await self._connection.execute(query)
        tallies = {row.unit: Tally(row.submitted, row.valid) for row in rows}
        for counted, tally in pending.items():
            tallies[counted] = tallies.get(counted, Tally()) + tally
        return Counts(tallies)

    def gathered(self) -> dict[tuple[str, str], Tally]:
        """The changes not yet written, to be put back when a part of the transaction is taken back."""
        return dict(self._pending)

    def put_back(self, gathered: dict[tuple[str, str], Tally]) -> None:
        """Forget what was added since `gathered`."""
        self._pending = gathered

    async def flush(self) -> None:
        """Write the gathered changes."""
        rows = [
            {"edition": edition, "unit": unit, "submitted": tally.submitted, "valid": tally.valid}
            for (edition, unit), tally in sorted(self._pending.items(), key=lambda item: item[0])
        ]
        self._pending.clear()
        if rows:
            statement = insert_into(counters, self._connection).values(rows)
            change = {name: counters.c[name] + statement.excluded[name] for name in ("submitted", "valid")}
            await self._connection.execute(
                statement.on_conflict_do_update(index_elements=["edition", "unit"], set_=change)
            )

    async def _below(self, unit: str, pending: dict[str, Tally]) -> dict[str, Tally]:
        if not pending or set(pending) == {unit}:
            return pending
        below = subtree(unit, among=pending)
        return {code: pending[code] for code in (await self._connection.scalars(below)).all()}
