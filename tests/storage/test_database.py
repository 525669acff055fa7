import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.database import Database, async_url
from storage.work import Work
from tests.example import NOW

INSERT = text("INSERT INTO quotas (unit, quota) VALUES ('P01-001', 1)")
COUNT = text("SELECT count(*) FROM quotas WHERE unit = 'P01-001'")


async def test_a_transaction_commits_at_its_end(database: Database) -> None:
    async with database.transaction() as work:
        await work.connection.execute(INSERT)

    assert await stored(database) == 1


async def test_a_failing_transaction_leaves_no_trace(database: Database) -> None:
    with pytest.raises(RuntimeError):
        await insert_and_fail(database)

    assert await stored(database) == 0


async def test_a_savepoint_that_is_released_commits_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError):
        await insert_in_a_savepoint_and_fail(database)

    assert await stored(database) == 0


async def test_a_savepoint_that_is_rolled_back_leaves_the_rest(database: Database) -> None:
    async with database.transaction() as work:
        savepoint = await work.connection.begin_nested()
        await work.connection.execute(INSERT)
        await savepoint.rollback()
        await work.connection.execute(text("INSERT INTO quotas (unit, quota) VALUES ('P01-002', 1)"))

    assert await stored(database) == 0
    async with database.reading() as work:
        assert await work.nominations.quotas(["P01-002"]) == {"P01-002": 1}


async def test_a_reader_cannot_write_and_a_writer_after_it_can(database: Database) -> None:
    for _ in range(6):  # more than the pool holds: connections are shared
        async with database.reading() as work:
            with pytest.raises(DBAPIError):
                await work.connection.execute(INSERT)
    async with database.transaction() as work:
        await work.connection.execute(INSERT)

    assert await stored(database) == 1


async def test_a_reader_sees_one_moment(database: Database) -> None:
    async with database.reading() as work:
        assert await count(work) == 0
        async with database.transaction() as writer:
            await writer.connection.execute(INSERT)
        assert await count(work) == 0

    assert await stored(database) == 1


async def test_many_writers_of_one_process_take_turns(database: Database) -> None:
    async def raise_quota() -> None:
        async with database.transaction() as work:
            await work.nominations.hold(["P01"])
            quota = (await work.nominations.quotas(["P01"]))["P01"]
            await work.nominations.set_quota("P01", quota + 1)

    await asyncio.gather(*(raise_quota() for _ in range(30)))

    async with database.reading() as work:
        assert await work.nominations.quotas(["P01"]) == {"P01": 35}


async def test_a_writer_in_another_process_is_waited_for(sqlite_url: str) -> None:
    here, there = Database(sqlite_url), Database(sqlite_url)
    async with here.transaction() as work:
        await work.connection.execute(INSERT)
        waiting = asyncio.create_task(insert_second(there))
        done, _ = await asyncio.wait({waiting}, timeout=0.05)
        assert done == set()
    await waiting

    async with here.reading() as work:
        assert await work.nominations.quotas(["P01-001", "P01-002"]) == {"P01-001": 1, "P01-002": 1}
    await here.close()
    await there.close()


async def test_sqlite_keeps_every_commit_and_checks_what_refers_to_what(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    async with database.reading() as work:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        values = [await work.connection.scalar(text(f"PRAGMA {pragma}")) for pragma in pragmas]
    await database.close()

    assert values == ["wal", 2, 1, 5000]


async def test_times_come_back_aware_and_in_utc(database: Database) -> None:
    async with database.transaction() as work:
        await work.officers.add("A", "P01", NOW)
        record = await work.officers.get("A")

    assert record is not None
    assert (record.created_at, record.created_at.utcoffset()) == (NOW, NOW.utcoffset() * 0)  # type: ignore[operator]  # aware


@pytest.mark.parametrize("url", ["mysql://localhost/x", "oracle://localhost/x"])
def test_other_kinds_of_databases_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="SQLite or PostgreSQL"):
        async_url(url)


async def insert_and_fail(database: Database) -> None:
    async with database.transaction() as work:
        await work.connection.execute(INSERT)
        raise RuntimeError


async def insert_in_a_savepoint_and_fail(database: Database) -> None:
    async with database.transaction() as work:
        async with work.connection.begin_nested():
            await work.connection.execute(INSERT)
        raise RuntimeError


async def insert_second(database: Database) -> None:
    async with database.transaction() as work:
        await work.connection.execute(text("INSERT INTO quotas (unit, quota) VALUES ('P01-002', 1)"))


async def stored(database: Database) -> int:
    async with database.reading() as work:
        return await count(work)


async def count(work: Work) -> int:
    return int(await work.connection.scalar(COUNT) or 0)
