"""What erasing leaves behind outside of the rows: words in the index, pages of the log (SQLite only).

SQLite's index of words marks what is deleted and forgets it when its parts are merged; changed pages stand
in the log beside the file until it is emptied. Freed space is overwritten at once (`secure_delete`).
PostgreSQL's autovacuum does its own of the kind. Until when it was done stands in the file itself, as its
`user_version`: a backup that is restored is wiped anew.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from storage.database import BUSY_TIMEOUT_MS, Database
from storage.word_index import TABLE

_PAGES = 500
_DONE = 2
"""A step of merging that changed fewer rows than this had nothing to merge (SQLite's documentation)."""

_SURE = timedelta(minutes=10)
"""Longer than any transaction: what bears an earlier moment is there to be wiped."""

_MINUTE = 60  # seconds; the number in the file counts minutes, for it has 32 bits


async def wiped_until(database: Database) -> datetime | None:
    """The moment until which everything erased has been wiped; None where that is PostgreSQL's own affair."""
    if not database.is_sqlite:
        return None
    async with database.reading() as work:
        minutes = (await work.connection.execute(text("PRAGMA user_version"))).scalar_one()
    return datetime.fromtimestamp(minutes * _MINUTE, UTC)


async def wipe(database: Database, now: datetime) -> None:
    """Merge the index of words step by step, then empty the log; undone while somebody is reading from it."""
    if not database.is_sqlite:
        return
    pages = -_PAGES  # negative: begin to merge everything, small parts too
    while await _merged(database, pages) >= _DONE:
        pages = _PAGES
    if await _emptied(database):
        minutes = int((now - _SURE).timestamp()) // _MINUTE
        async with database.transaction() as work:
            await work.connection.execute(text(f"PRAGMA user_version = {minutes}"))


async def _emptied(database: Database) -> bool:
    """Whether the log could be emptied."""
    async with database.engine.connect() as connection:
        raw = await connection.get_raw_connection()
        driver = raw.driver_connection
        if driver is None:
            return False
        # A reader in the way is not waited for: the next round comes.
        await driver.execute("PRAGMA busy_timeout=0")
        try:
            busy, *_ = await (await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")).fetchone()
        finally:
            await driver.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    return not busy


async def _merged(database: Database, pages: int) -> int:
    """How many rows one step changed."""
    statement = text(f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES ('merge', :pages)")  # noqa: S608 - a constant name
    count = text("SELECT total_changes()")
    async with database.transaction() as work:
        before = (await work.connection.execute(count)).scalar_one()
        await work.connection.execute(statement, {"pages": pages})
        after = (await work.connection.execute(count)).scalar_one()
    return int(after) - int(before)
