"""Sees that another process has written to the database: the one poller of a process (design §3.7, §4)."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import TracebackType
from typing import Never, Self

import aiosqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.loops import begin
from storage.database import Database
from storage.faults import is_database_fault

EVERY_SECONDS = 1.0


class Watch:
    """Calls `changed` when the database may have changed.

    On SQLite a connection of its own asks `PRAGMA data_version` every second, which costs next to nothing; on
    PostgreSQL every second counts as a change, because what `changed` does there are cheap queries.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        changed: Callable[[], Awaitable[None]],
        logger: FilteringBoundLogger,
    ) -> None:
        self._database = database
        self._clock = clock
        self._changed = changed
        self._logger = logger
        self._loop: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._loop = begin(self._run, "watch", self._clock, self._logger)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._loop is not None:
            self._loop.cancel()
            with suppress(asyncio.CancelledError):
                await self._loop

    async def _run(self) -> None:
        while True:
            try:
                if self._database.is_sqlite:
                    async with self._database.engine.connect() as connection:
                        await self._poll(connection)
                await self._changed()
            except Exception as error:
                if not is_database_fault(error):
                    raise
                self._logger.warning("database unavailable", error=type(error).__name__)
            await self._clock.sleep(EVERY_SECONDS)

    async def _poll(self, connection: AsyncConnection) -> Never:
        known: int | None = None
        while True:
            version = await _data_version(connection)
            if version != known:
                known = version
                await self._changed()
            await self._clock.sleep(EVERY_SECONDS)


async def _data_version(connection: AsyncConnection) -> int:
    """The number that changes when another connection commits; asked outside of any transaction of ours."""
    driver = (await connection.get_raw_connection()).driver_connection
    if not isinstance(driver, aiosqlite.Connection):
        raise TypeError(driver)
    async with driver.execute("PRAGMA data_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row else 0
