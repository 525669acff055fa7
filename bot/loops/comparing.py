"""Looks for near duplicates among new texts in the background, within their upper unit (issue 3)."""

from collections.abc import Iterator, Sequence

from programme.ports.units import UnitTree
from programme.similarity import Pair, Text
from programme.use_cases.similar import upper_unit
from storage.comparison import compared
from storage.database import Database
from storage.similarities import Waiting

CHUNK = 200
"""How many entries one transaction settles (design §4, SQLAlchemy)."""

_AT_ONCE = 2000  # new entries that one round takes: all are read at once, while turns wait
EVERY_SECONDS = 20.0
REST = 4
"""How many times as long as it worked a round rests: the texts of a big unit are read anew each time."""


async def compare_waiting(database: Database, units: UnitTree) -> None:
    """Compare the texts that wait for it, one upper unit after the other."""
    async with database.reading() as work:
        waiting = await work.similarities.waiting(_AT_ONCE)
    for edition, unit in dict.fromkeys(_group(entry, units) for entry in waiting):
        await _compare(database, units, edition, unit)


async def _compare(database: Database, units: UnitTree, edition: str, unit: str) -> None:
    """Compare the waiting texts of one upper unit with all its texts, unless another process is at it.

    That nobody else does is held by a transaction that only reads; what was found is written in others.
    """
    async with database.reading() as work:
        if not await work.similarities.claim(unit):
            return
        waiting = [
            entry.number
            for entry in await work.similarities.waiting(_AT_ONCE)
            if _group(entry, units) == (edition, unit)
        ]
        texts = await work.similarities.texts(edition, unit)
        asked = set(waiting)
        new = [text for text in texts if text.key in asked]
        pairs = await compared(new, [text for text in texts if text.key not in asked])
        for some, found in _in_chunks(new, pairs):
            async with database.transaction() as writing:
                await writing.similarities.replace(some, found)
    async with database.transaction() as writing:
        await writing.similarities.settle_withdrawn(waiting)


def _group(entry: Waiting, units: UnitTree) -> tuple[str, str]:
    """Within which edition and unit an entry is compared; a unit we do not know yet stands alone."""
    return entry.edition, upper_unit(entry.unit, units) if entry.unit in units else entry.unit


def _in_chunks(new: Sequence[Text], pairs: Sequence[Pair]) -> Iterator[tuple[Sequence[Text], list[Pair]]]:
    """The new texts in chunks, each with the pairs that are known once it is reached."""
    chunk_of = {text.key: place // CHUNK for place, text in enumerate(new)}
    found: dict[int, list[Pair]] = {}
    for pair in pairs:
        chunks = (chunk_of.get(pair.first, -1), chunk_of.get(pair.second, -1))
        found.setdefault(max(chunks), []).append(pair)
    for start in range(0, len(new), CHUNK):
        yield new[start : start + CHUNK], found.get(start // CHUNK, [])
