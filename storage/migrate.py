"""Bringing a database's tables to the present form."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.database import Database

_SCRIPTS = Path(__file__).parent / "migrations"


async def upgrade(database: Database, revision: str = "head") -> None:
    """Apply what is missing, in one transaction."""
    async with database.engine.begin() as connection:
        await connection.run_sync(_run, command.upgrade, revision)


async def downgrade(database: Database, revision: str) -> None:
    """Take back what lies above a revision; "base" leaves no table."""
    async with database.engine.begin() as connection:
        await connection.run_sync(_run, command.downgrade, revision)


async def current(database: Database) -> str | None:
    """The revision a database is at; None before the first."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())


def head() -> str | None:
    """The revision that this program needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config


def _run(connection: Connection, step: Callable[[Config, str], None], revision: str) -> None:
    step(_config(connection), revision)
