"""The unit tree in force, kept in the database so that the owner can change it (R70)."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.levels import Level
from programme.ports.entries import Sight
from programme.requests.importing import Change, UnitChange, UnitProblem, UnitRow, UnitsImported
from storage.tables.entries import counters as counted
from storage.tables.entries import entries, nominations
from storage.tables.officers import catalogues, quotas, units
from units_data.differences import unchanged
from units_data.importing import Plan, planned
from units_data.tree import Catalogue
from units_data.unit import Unit

_ROWS_AT_ONCE = 500
_OF_A_UNIT = tuple(column for column in units.c if column.name not in {"position", "path"})
_Values = tuple[
    str, str | None, str, str, str, str, str, str | None, int | None, str | None, date | None, date | None
]
_LEVELS: dict[str, Level] = {str(level): level for level in Level}
_CLOSING = frozenset({Change.MERGED, Change.ENDED})


def subtree(unit: str, among: Collection[str] | None = None) -> Select[str]:
    """A query for the codes of a unit and of all below it (of those in `among`).

    A path ends with a slash, and "0" is the sign after it: a subtree is one range of the index.
    """
    above = units.alias("above")
    last = func.substr(above.c.path, 1, func.length(above.c.path) - 1).op("||")(text("'0'"))
    query = select(units.c.code).join(above, above.c.code == unit)
    query = query.where(units.c.path >= above.c.path, units.c.path < last)
    return query if among is None else query.where(units.c.code.in_(among))


def in_sight(unit: ColumnElement[str], sight: Sight) -> tuple[ColumnElement[bool], ...]:
    """That a unit lies within an officer's sight; for the whole country there is no condition.

    What has no unit is seen by the national level alone.
    """
    return () if sight.unit is None else (unit.in_(subtree(sight.unit)),)


class UnitRows:
    """The unit tree in force."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def seed(self, catalogue: Catalogue, unit_quotas: Mapping[str, int]) -> bool:
        """Store a catalogue and its quotas if there is none yet; False when there is one."""
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(text("LOCK TABLE catalogues IN SHARE ROW EXCLUSIVE MODE"))
        if await self.revision() is not None:
            return False
        rows = list(_rows(catalogue))
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            await self._connection.execute(insert(units), rows[start : start + _ROWS_AT_ONCE])
        if unit_quotas:
            numbers = [{"unit": unit, "quota": quota} for unit, quota in unit_quotas.items()]
            await self._connection.execute(insert(quotas), numbers)
        await self._connection.execute(
            insert(catalogues).values(id=1, name=catalogue.name, revision=catalogue.revision)
        )
        return True

    async def revision(self) -> str | None:
        """A digest of the tree's content, by which a process sees a change; None before any is stored."""
        revision: str | None = await self._connection.scalar(select(catalogues.c.revision))
        return revision

    async def load(self) -> Catalogue:
        """The whole tree, whose rows were checked before they were stored: checking is a third of reading."""
        name = await self._connection.scalar(select(catalogues.c.name))
        rows = await self._connection.execute(select(*_OF_A_UNIT).order_by(units.c.position))
        return Catalogue(name or "", tuple(_unit(row) for row in rows), in_order=True)

    async def change(self, rows: Sequence[UnitRow], today: date, *, dry_run: bool) -> UnitsImported:
        """Change the tree by these rows, all of them or (with any problem, or in a dry run) none."""
        if not dry_run:
            # Held until the transaction ends: two imports would each write the tree they read.
            await self._connection.execute(select(catalogues.c.id).with_for_update())
        before = await self.load()
        plan = planned(before, rows, today)
        problems = plan.problems or await self._held_back(plan, before)
        if plan.catalogue is not None and not problems and not dry_run:
            await self._store(before, plan.catalogue)
        changes = () if problems else await self._with_entries(plan.changes)
        return UnitsImported(
            changes=changes, problems=problems, unchanged=unchanged(rows, plan.changes), dry_run=dry_run
        )

    async def _held_back(self, plan: Plan, before: Catalogue) -> tuple[UnitProblem, ...]:
        """The units that may not move: an entry of theirs stands nominated above them (R76)."""
        if not plan.moved:
            return ()
        query = select(entries.c.unit, nominations.c.to_unit, nominations.c.from_unit).join(nominations)
        stuck: dict[str, int] = {}
        for row in await self._connection.execute(query.where(nominations.c.active).distinct()):
            for unit in plan.moved:
                inside = before.get(unit) and before.contains(unit, row.unit)
                if inside and not before.contains(unit, row.to_unit):
                    stuck[unit] = plan.moved[unit]
        return tuple(
            UnitProblem(line=line, code=unit, column="parent", key="nominated", arguments={"unit": unit})
            for unit, line in sorted(stuck.items(), key=lambda item: item[1])
        )

    async def _store(self, before: Catalogue, after: Catalogue) -> None:
        """Write the rows that differ, each parent before what is below it."""
        old = {str(row["code"]): row for row in _rows(before)}
        new = [row for row in _rows(after) if row != old.get(str(row["code"]))]
        added = [row for row in new if row["code"] not in old]
        for start in range(0, len(added), _ROWS_AT_ONCE):
            await self._connection.execute(insert(units), added[start : start + _ROWS_AT_ONCE])
        changed = [row | {"of": row.pop("code")} for row in new if row["code"] in old]
        if changed:
            await self._connection.execute(_UPDATE, changed)
        await self._connection.execute(update(catalogues).values(revision=after.revision))

    async def _with_entries(self, changes: Iterable[UnitChange]) -> tuple[UnitChange, ...]:
        """The changes, those that close a unit with the number of its entries."""
        closing = {change.code for change in changes if change.change in _CLOSING}
        if not closing:
            return tuple(changes)
        query = select(counted.c.unit, func.sum(counted.c.submitted).label("number"))
        query = query.where(counted.c.unit.in_(closing)).group_by(counted.c.unit)
        numbers = {row.unit: row.number for row in await self._connection.execute(query)}
        return tuple(
            replace(change, entries=numbers.get(change.code, 0)) if change.change in _CLOSING else change
            for change in changes
        )


_UPDATE = (
    update(units)
    .where(units.c.code == bindparam("of"))
    .values({column.name: bindparam(column.name) for column in units.c if column.name != "code"})
)


def _rows(catalogue: Catalogue) -> Iterable[dict[str, object]]:
    for position, unit in enumerate(catalogue):
        above = reversed(catalogue.ancestors(unit.code))
        yield {
            "code": unit.code,
            "parent": unit.parent,
            "kind": unit.kind,
            "name": unit.name,
            "short_name": unit.short_name,
            "level": unit.level,
            "aliases": json.dumps(unit.aliases, ensure_ascii=False),
            "replaced_by": unit.replaced_by,
            "target": unit.target,
            "contact": unit.contact,
            "valid_from": unit.valid_from,
            "valid_to": unit.valid_to,
            "position": position,
            "path": "/".join(("", *above, unit.code, "")),
        }


def _unit(row: Row[*_Values]) -> Unit:
    """A unit of its row; unpacked once, for a tree of ten thousand is read by every command."""
    code, parent, kind, name, short_name, level, aliases, successor, target, contact, since, until = row
    return Unit(
        code=code,
        parent=parent,
        kind=kind,
        name=name,
        short_name=short_name,
        level=_LEVELS[level],
        aliases=() if aliases == "[]" else tuple(json.loads(aliases)),
        replaced_by=successor,
        target=target,
        contact=contact,
        valid_from=since,
        valid_to=until,
    )
