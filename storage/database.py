"""One database: its engine, and its two kinds of transactions (design §4, SQLAlchemy)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from storage.work import Work

BUSY_TIMEOUT_MS = 5000
READING = "sangkien_reading"


def async_url(url: str) -> URL:
    """The database's address with the async driver of its kind: aiosqlite or asyncpg.

    Raises:
        ValueError: the database is neither SQLite nor PostgreSQL.
    """
    parsed = make_url(url)
    drivers = {
        "sqlite": "sqlite+aiosqlite",
        "postgresql": "postgresql+asyncpg",
        "postgres": "postgresql+asyncpg",
    }
    backend = parsed.drivername.split("+")[0]
    if backend not in drivers:
        message = f"the database must be SQLite or PostgreSQL, not {backend}"
        raise ValueError(message)
    return parsed.set(drivername=drivers[backend])


class Database:
    """An engine with our rules of beginning: a writer locks at once, a reader cannot write.

    On SQLite pysqlite's own BEGIN is switched off, otherwise the release of a savepoint would commit.
    """

    def __init__(self, url: str, *, pool_size: int = 5) -> None:
        address = async_url(url)
        self.is_sqlite = address.get_backend_name() == "sqlite"
        self.engine: AsyncEngine = create_async_engine(address, pool_size=pool_size)
        # SQLite has one writer, for which others poll until some give up: within a process they queue here.
        self._writer: AbstractAsyncContextManager[None] = asyncio.Lock() if self.is_sqlite else nullcontext()
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(self.engine.sync_engine, "begin", _begin_sqlite)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Work]:
        """A writing transaction: commits at its end, or leaves no trace.

        There is no second one within it: on SQLite it would wait for the first for ever.
        """
        async with self._writer, self._connection(reading=False) as connection, Work(connection) as work:
            yield work

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Work]:
        """A transaction that sees one moment and writes nothing."""
        async with self._connection(reading=True) as connection, Work(connection) as work:
            yield work

    @asynccontextmanager
    async def _connection(self, *, reading: bool) -> AsyncIterator[AsyncConnection]:
        async with self.engine.connect() as connection:
            await connection.execution_options(**{READING: reading})
            async with connection.begin():
                if reading and not self.is_sqlite:
                    await connection.exec_driver_sql(
                        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
                    )
                yield connection

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",  # what is erased is overwritten, and not only no longer found
        "foreign_keys=ON",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Set both ways at each begin, for pooled connections are shared between readers and writers."""
    reading = bool(connection.get_execution_options().get(READING, False))
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reading else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
