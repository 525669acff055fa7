"""What erasing leaves behind outside of the rows: words in the index, pages of the log (SQLite only).

SQLite's index of words marks what is deleted and forgets it when its parts are merged; changed pages stand
in the log beside the file until it is emptied. Freed space is overwritten at once (`secure_delete`).
PostgreSQL's autovacuum does its own of the kind.
"""

from sqlalchemy import text

from storage.database import BUSY_TIMEOUT_MS, Database
from storage.word_index import TABLE

_PAGES = 500
_DONE = 2
"""A step of merging that changed fewer rows than this had nothing to merge (SQLite's documentation)."""


async def wipe(database: Database) -> None:
    """Merge the index of words step by step, then empty the log if nobody is reading from it."""
    if not database.is_sqlite:
        return
    pages = -_PAGES  # negative: begin to merge everything, small parts too
    while await _merged(database, pages) >= _DONE:
        pages = _PAGES
    async with database.engine.connect() as connection:
        raw = await connection.get_raw_connection()
        driver = raw.driver_connection
        if driver is None:
            return
        # A reader in the way is not waited for: the next round comes.
        await driver.execute("PRAGMA busy_timeout=0")
        try:
            await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            await driver.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")


async def _merged(database: Database, pages: int) -> int:
    """How many rows one step changed."""
    statement = text(f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES ('merge', :pages)")  # noqa: S608 - a constant name
    count = text("SELECT total_changes()")
    async with database.transaction() as work:
        before = (await work.connection.execute(count)).scalar_one()
        await work.connection.execute(statement, {"pages": pages})
        after = (await work.connection.execute(count)).scalar_one()
    return int(after) - int(before)
