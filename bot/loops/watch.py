"""Sees that another process has written to the database: the one poller of a process (design §3.7, §4)."""

from collections.abc import Awaitable, Callable

import aiosqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from storage.database import Database

EVERY_SECONDS = 1.0


async def watch(database: Database, clock: Clock, changed: Callable[[], Awaitable[None]]) -> None:
    """Call `changed` when the database may have changed; on SQLite until it is cancelled.

    There a connection of its own asks `PRAGMA data_version` every second, which costs next to nothing; on
    PostgreSQL every second counts as a change, because what `changed` does there are cheap queries.
    """
    if not database.is_sqlite:
        await changed()
        return
    async with database.engine.connect() as connection:
        known: int | None = None
        while True:
            version = await _data_version(connection)
            if version != known:
                known = version
                await changed()
            await clock.sleep(EVERY_SECONDS)


async def _data_version(connection: AsyncConnection) -> int:
    """The number that changes when another connection commits; asked outside of any transaction of ours."""
    driver = (await connection.get_raw_connection()).driver_connection
    if not isinstance(driver, aiosqlite.Connection):
        raise TypeError(driver)
    async with driver.execute("PRAGMA data_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row else 0
