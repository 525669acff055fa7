"""The unit tree in force, kept in the database so that the owner can change it (R70)."""

import json
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Row, Select, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.levels import Level
from storage.tables.officers import catalogues, quotas, units
from units_data.tree import Catalogue
from units_data.unit import Unit

_ROWS_AT_ONCE = 500


def subtree(unit: str, among: Collection[str] | None = None) -> Select[str]:
    """A query for the codes of a unit and of all below it (of those in `among`).

    A path ends with a slash, and "0" is the sign after it: a subtree is one range of the index.
    """
    above = units.alias("above")
    last = func.substr(above.c.path, 1, func.length(above.c.path) - 1).op("||")(text("'0'"))
    query = select(units.c.code).join(above, above.c.code == unit)
    query = query.where(units.c.path >= above.c.path, units.c.path < last)
    return query if among is None else query.where(units.c.code.in_(among))


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
        """The whole tree.

        Raises:
            CatalogueError: its rows contradict each other.
        """
        name = await self._connection.scalar(select(catalogues.c.name))
        rows = await self._connection.execute(select(units).order_by(units.c.position))
        return Catalogue.build([_unit(row) for row in rows], name or "")


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


def _unit(row: Row[*tuple[object, ...]]) -> Unit:
    return Unit(
        code=row.code,
        parent=row.parent,
        kind=row.kind,
        name=row.name,
        short_name=row.short_name,
        level=Level(row.level),
        aliases=tuple(json.loads(row.aliases)),
        replaced_by=row.replaced_by,
        target=row.target,
        contact=row.contact,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )
