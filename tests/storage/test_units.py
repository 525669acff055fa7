import asyncio

from storage.database import Database
from storage.migrate import upgrade
from storage.units import subtree
from units_data.catalogue import Catalogue, shipped, shipped_quotas


async def test_the_tree_comes_back_as_it_was_seeded(database: Database, units: Catalogue) -> None:
    async with database.reading() as work:
        loaded = await work.units.load()
        revision = await work.units.revision()

    assert (list(loaded), loaded.name) == (list(units), units.name)
    assert revision == units.revision == loaded.revision


async def test_a_tree_is_seeded_once_by_many_processes(bare_database: Database) -> None:
    await upgrade(bare_database)

    async def seed() -> bool:
        async with bare_database.transaction() as work:
            return await work.units.seed(shipped("2021"), shipped_quotas("2021"))

    assert sorted(await asyncio.gather(seed(), seed(), seed())) == [False, False, True]
    async with bare_database.reading() as work:
        quotas = await work.nominations.quotas([unit.code for unit in shipped("2021").tops])
    assert sum(quotas.values()) == 347  # R84


async def test_every_subtree_is_the_catalogues(database: Database, units: Catalogue) -> None:
    async with database.reading() as work:
        for code in ("TLD", "P01", "P01-002", "P79", "S-DL", "S-DL-CPC", "S-CT"):
            found = (await work.connection.scalars(subtree(code))).all()
            assert sorted(found) == sorted(units.subtree(code))
