"""`db`: the database's tables, and what a first run leaves in them."""

import asyncio
import secrets
from datetime import datetime

import typer

from admin_cli.console import console_of
from admin_cli.desk.local import database_trouble, open_database
from admin_cli.exits import Failed
from bot.first_run import found_installation, open_programme
from bot.settings import Settings
from programme.edition import Edition, EditionError
from storage import migrate
from storage.database import Database


def upgrade(context: typer.Context) -> None:
    """Bring the tables to the newest form; on a first run also make programme file, units and owner."""
    console = console_of(context)
    settings = console.settings
    now = settings.present()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    try:
        edition = open_programme(settings, now)
    except EditionError as error:
        raise Failed("desk-no_programme", file=str(settings.programme), problem=str(error)) from None
    founded = asyncio.run(_upgrade(settings, edition, now))
    console.say("db-upgraded", revision=migrate.head() or "")
    if founded:
        console.say("db-owner", file=str(settings.credentials_file))


def current(context: typer.Context) -> None:
    """The revision of the database, to stdout."""
    console = console_of(context)
    console.give(asyncio.run(_revision(console.settings)) or console.text("db-none"))


def check(context: typer.Context) -> None:
    """Whether the database opens and is at the revision this program needs; exit 1 when not."""
    console = console_of(context)
    revision, head = asyncio.run(_revision(console.settings)), migrate.head() or ""
    if revision != head:
        raise Failed("db-behind", revision=revision or console.text("db-none"), head=head)
    console.say("db-good", revision=head)


async def _upgrade(settings: Settings, edition: Edition, now: datetime) -> bool:
    database = Database(settings.database_url)
    try:
        with database_trouble():
            await migrate.upgrade(database)
            return await found_installation(database, settings, edition, now, secrets.token_bytes)
    finally:
        await database.close()


async def _revision(settings: Settings) -> str | None:
    async with open_database(settings) as database:
        with database_trouble():
            return await migrate.current(database)
