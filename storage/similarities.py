"""Which texts are alike: pairs found in the background and on demand (issue 3)."""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt
from typing import TypeVar

from sqlalchemy import (
    ColumnElement,
    Select,
    delete,
    func,
    literal_column,
    select,
    text,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Flag, Status
from programme.ports.entries import Sight
from programme.ports.similar import Found, Like, Likes
from programme.requests.entries import Filter
from programme.similarity import Pair, Text, clusters
from storage.comparison import compared
from storage.entry_filters import Conditions, conditions, within
from storage.tables.entries import EntryRow, entries, entry_flags
from storage.tables.reviewing import similarities
from storage.upsert import insert_into

BLOCK = 8_000
"""How many texts one step on demand compares with as many others."""

_ROWS_AT_ONCE = 500
_PAGE = 1000
_Item = TypeVar("_Item")
_LIVING = EntryRow.status != Status.WITHDRAWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An entry whose text was not compared yet."""

    number: int
    edition: str
    unit: str


class Similarities:
    """Pairs of entries whose texts are alike."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def waiting(self, limit: int) -> tuple[Waiting, ...]:
        """The entries that were not compared yet, oldest first."""
        query = select(entries.c.id, entries.c.edition, entries.c.unit).where(~entries.c.compared)
        rows = await self._connection.execute(query.order_by(entries.c.id).limit(limit))
        return tuple(Waiting(number=row.id, edition=row.edition, unit=row.unit) for row in rows)

    async def claim(self, unit: str) -> bool:
        """Whether the comparing of a unit is ours until the transaction ends.

        On SQLite always: one process serves there, and doing it twice does no harm.
        """
        if self._connection.dialect.name == "sqlite":
            return True
        lock = text("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        return bool(await self._connection.scalar(lock, {"name": f"similarities {unit}"}))

    async def texts(self, edition: str, unit: str | None) -> list[Text]:
        """The texts of a unit and all below it, by number."""
        fitting = (EntryRow.edition == edition, _LIVING, *within(Sight(unit=unit)))
        return await self._texts(fitting)

    async def replace(self, new: Sequence[Text], pairs: Iterable[Pair]) -> None:
        """Keep what was found for these texts in place of what was known, unless they have changed since."""
        known = {text.key: text.folded for text in new}
        query = select(entries.c.id, entries.c.folded).where(entries.c.id.in_(known)).order_by(entries.c.id)
        rows = (await self._connection.execute(query.with_for_update())).all()
        same = [row.id for row in rows if row.folded == known[row.id]]
        await self._connection.execute(update(entries).where(entries.c.id.in_(same)).values(compared=True))
        ours = similarities.c.entry_id.in_(same) | similarities.c.other_id.in_(same)
        await self._connection.execute(delete(similarities).where(ours))
        changed = known.keys() - set(same)
        await self._add([pair for pair in pairs if not changed & {pair.first, pair.second}])

    async def settle_withdrawn(self, numbers: Collection[int]) -> None:
        """Of these entries the withdrawn ones have no text to compare: they wait no longer."""
        for some in _in_parts(sorted(numbers)):
            of_some = (entries.c.id.in_(some), entries.c.status == Status.WITHDRAWN)
            await self._connection.execute(update(entries).where(*of_some).values(compared=True))

    async def of(self, code: str, sight: Sight) -> Likes:
        """The likes of an entry, the closest first; withdrawn ones do not count."""
        own = select(entries.c.id, entries.c.person, entries.c.compared).where(entries.c.code == code)
        mine = (await self._connection.execute(own)).one_or_none()
        if mine is None:
            return Likes(seen=(), beyond=0, compared=False)
        alike = _likes_of(mine.id).subquery()
        query = select(EntryRow.code, EntryRow.person, alike.c.percent).join(
            alike, alike.c.number == EntryRow.id
        )
        query = query.where(_LIVING).order_by(alike.c.percent.desc(), EntryRow.id)
        rows = (await self._connection.execute(query.where(*within(sight)))).all()
        every = await self._connection.scalar(select(func.count()).select_from(query.subquery()))
        seen = tuple(
            Like(code=row.code, percent=row.percent, same_person=row.person == mine.person) for row in rows
        )
        return Likes(seen=seen, beyond=(every or 0) - len(seen), compared=mine.compared)

    async def clusters(self, edition: str, sight: Sight, where: Filter) -> list[tuple[int, ...]]:
        """The clusters of a filtered set as numbers of entries, the biggest first."""
        pairs = (
            await self._connection.execute(select(similarities.c.entry_id, similarities.c.other_id))
        ).all()
        fitting = await self._fitting({number for pair in pairs for number in pair}, edition, sight, where)
        kept = [(one, other) for one, other in pairs if one in fitting and other in fitting]
        # A whole country's pairs take a moment: turns go on meanwhile.
        return await asyncio.to_thread(clusters, kept)

    async def _fitting(
        self, numbers: Collection[int], edition: str, sight: Sight, where: Filter
    ) -> frozenset[int]:
        """Those of these entries that fit; few have a like, so they lead and not the filter."""
        fitting: set[int] = set()
        for some in _in_parts(sorted(numbers)):
            query = select(EntryRow.id).where(
                EntryRow.id.in_(some), *conditions(edition, sight, where), _LIVING
            )
            fitting.update((await self._connection.scalars(query)).all())
        return frozenset(fitting)

    async def members(self, numbers: Collection[int]) -> dict[int, tuple[str, int]]:
        """The code and the person of entries by their numbers."""
        found: dict[int, tuple[str, int]] = {}
        for some in _in_parts(sorted(numbers)):
            query = select(entries.c.id, entries.c.code, entries.c.person).where(entries.c.id.in_(some))
            found |= {row.id: (row.code, row.person) for row in await self._connection.execute(query)}
        return found

    async def found(self, edition: str, sight: Sight, step: int) -> Found:
        """One bounded step of comparing everything within sight with everything: a block with another."""
        fitting = (EntryRow.edition == edition, *within(sight))
        starts = await self._block_starts(fitting)
        steps = len(starts) * (len(starts) + 1) // 2
        if step >= steps:
            return Found(pairs=(), steps=steps)
        first, second = blocks_of(step)
        one = await self._block(fitting, starts, first)
        other = [] if first == second else await self._block(fitting, starts, second)
        pairs = await compared(one, other)
        codes = await self.members({number for pair in pairs for number in (pair.first, pair.second)})
        return Found(
            pairs=tuple((codes[pair.first][0], codes[pair.second][0], pair.percent) for pair in pairs),
            steps=steps,
        )

    async def folded(self, codes: Collection[str], sight: Sight) -> dict[str, str]:
        """The folded texts of the entries within sight, held until the transaction ends."""
        query = select(EntryRow.code, EntryRow.folded).where(
            EntryRow.code.in_(codes), _LIVING, *within(sight)
        )
        rows = await self._connection.execute(query.order_by(EntryRow.id).with_for_update(key_share=True))
        return {row.code: row.folded for row in rows}

    async def keep(self, percents: Mapping[tuple[str, str], int]) -> None:
        """Keep pairs by codes and flag their entries."""
        codes = {code for pair in percents for code in pair}
        query = select(entries.c.code, entries.c.id).where(entries.c.code.in_(codes))
        numbers = {row.code: row.id for row in await self._connection.execute(query)}
        await self._add(
            [
                Pair(min(numbers[one], numbers[other]), max(numbers[one], numbers[other]), percent)
                for (one, other), percent in percents.items()
            ]
        )

    async def _texts(self, fitting: Iterable[ColumnElement[bool]]) -> list[Text]:
        """Texts by number, read page by page: a turn gets its chance between two pages."""
        query = select(EntryRow.id, EntryRow.folded).where(*fitting).order_by(EntryRow.id).limit(_PAGE)
        found: list[Text] = []
        after = 0
        while rows := (await self._connection.execute(query.where(EntryRow.id > after))).all():
            found += [Text(row.id, row.folded) for row in rows]
            after = found[-1].key
        return found

    async def _add(self, pairs: Sequence[Pair]) -> None:
        """Store pairs of entries that are still there, and flag both of each."""
        for some in _in_parts(pairs):
            numbers = sorted({number for pair in some for number in (pair.first, pair.second)})
            there = select(entries.c.id).where(entries.c.id.in_(numbers)).order_by(entries.c.id)
            held = there.with_for_update(read=True, key_share=True)
            living = set((await self._connection.scalars(held)).all())
            kept = [pair for pair in some if {pair.first, pair.second} <= living]
            if not kept:
                continue
            rows = [
                {"entry_id": pair.first, "other_id": pair.second, "percent": pair.percent} for pair in kept
            ]
            statement = insert_into(similarities, self._connection).values(rows)
            again = {"percent": statement.excluded.percent}
            keys = ["entry_id", "other_id"]
            await self._connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=again))
            alike = sorted({number for pair in kept for number in (pair.first, pair.second)})
            flags = [{"entry_id": number, "flag": Flag.POSSIBLE_DUPLICATE} for number in alike]
            await self._connection.execute(
                insert_into(entry_flags, self._connection).values(flags).on_conflict_do_nothing()
            )

    async def _block_starts(self, fitting: Conditions) -> list[int]:
        """The number of the first entry of each block."""
        place = func.row_number().over(order_by=EntryRow.id).label("place")
        ranked = select(EntryRow.id.label("number"), place).where(*fitting).subquery()
        first = (ranked.c.place - 1) % literal_column(str(BLOCK)) == 0
        query = select(ranked.c.number).where(first).order_by(ranked.c.number)
        return list((await self._connection.scalars(query)).all())

    async def _block(self, fitting: Conditions, starts: Sequence[int], block: int) -> list[Text]:
        place = [EntryRow.id >= starts[block]]
        if block + 1 < len(starts):
            place.append(EntryRow.id < starts[block + 1])
        return await self._texts([*fitting, _LIVING, *place])


def blocks_of(step: int) -> tuple[int, int]:
    """The two blocks that a step compares: 0-0, 0-1, 1-1, 0-2, 1-2, 2-2 and so on.

    >>> [blocks_of(step) for step in range(4)]
    [(0, 0), (0, 1), (1, 1), (0, 2)]
    """
    second = (isqrt(8 * step + 1) - 1) // 2
    return step - second * (second + 1) // 2, second


def _likes_of(number: int) -> Select[tuple[int, int]]:
    """The numbers of the entries paired with this one, whichever stands first, with the percentage."""
    forth = select(similarities.c.other_id.label("number"), similarities.c.percent).where(
        similarities.c.entry_id == number
    )
    back = select(similarities.c.entry_id.label("number"), similarities.c.percent).where(
        similarities.c.other_id == number
    )
    both = union_all(forth, back).subquery()
    return select(both.c.number, both.c.percent)


def _in_parts(items: Sequence[_Item]) -> list[Sequence[_Item]]:
    return [items[start : start + _ROWS_AT_ONCE] for start in range(0, len(items), _ROWS_AT_ONCE)]
