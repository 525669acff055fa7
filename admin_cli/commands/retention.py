"""`retention`: erasing what an edition holds of people, once it may be kept no longer (appendix 7)."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import typer

from admin_cli.commands.bulk import ask_first
from admin_cli.commands.options import DryRun, FormatOption, Yes
from admin_cli.console import Console, console_of
from admin_cli.desk.local import database_trouble, open_database, read_edition
from admin_cli.exits import WrongUsage
from admin_cli.output import Format, field_names, give_object, give_sheet, row_of
from admin_cli.progress import progress
from admin_cli.table import Column
from admin_cli.words import people
from programme.edition import Edition
from programme.ports.work import Work
from programme.requests.retention import Retention
from programme.use_cases.retention import (
    check_over,
    erase_chats,
    erase_entries,
    erase_papers,
    show_retention,
)
from storage.database import Database
from storage.wiping import wipe

_COLUMNS = (
    Column(field="until"),
    Column(field="entries", right=True),
    Column(field="people", right=True),
    Column(field="chats", right=True),
)


def show(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """Show until when personal data is kept, and what is held."""
    console = console_of(context)
    edition, now = _here(console)
    _give(console, asyncio.run(_held(console, edition, now)), chosen)


def run(
    context: typer.Context, *, dry_run: DryRun = False, yes: Yes = False, chosen: FormatOption = None
) -> None:
    """Erase everything personal of the edition, after its last day of keeping."""
    console = console_of(context)
    edition, now = _here(console)
    check_over(edition, now)
    held = asyncio.run(_held(console, edition, now))
    _give(console, held, chosen)
    if dry_run:
        console.say("retention-dry")
        return
    counts = {"entries": str(held.entries), "people": str(held.people), "chats": str(held.chats)}
    if not yes:
        ask_first(console, "retention-question", nobody="retention-yes", count=counts["entries"], **counts)
    done = asyncio.run(_erased(console, edition, now))
    console.say("retention-done", entries=str(done[0]), chats=str(done[1]))
    console.say("retention-backups")


def _here(console: Console) -> tuple[Edition, datetime]:
    """The edition and the time of this machine: who erases a whole edition sits at the server itself."""
    if console.settings.server is not None:
        raise WrongUsage("retention-server", server=console.settings.server)
    return read_edition(console.settings), console.settings.present()


def _give(console: Console, held: Retention, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, held)
        return
    give_sheet(console, _COLUMNS, [row_of(held)], chosen, field_names(Retention))
    console.say(
        "retention-over" if held.is_over else "retention-keeps", until=people(console.texts, held.until)
    )


async def _held(console: Console, edition: Edition, now: datetime) -> Retention:
    async with open_database(console.settings) as database:
        with database_trouble():
            async with database.reading() as work:
                return await show_retention(work, edition, now)


async def _erased(console: Console, edition: Edition, now: datetime) -> tuple[int, int]:
    """Everything, a chunk a transaction: a run that is stopped goes on where it was."""
    async with open_database(console.settings) as database:
        with database_trouble():
            entries = await _all(console, database, lambda work: erase_entries(work, edition, now))
            chats = await _all(console, database, lambda work: erase_chats(work, edition, now))
            async with database.transaction() as work:
                await erase_papers(work, edition, now)
            await wipe(database, now)
    return entries, chats


async def _all(console: Console, database: Database, chunk: Callable[[Work], Awaitable[int]]) -> int:
    total = 0
    with progress(console, "retention-progress") as advance:
        while True:
            async with database.transaction() as work:
                done = await chunk(work)
            if not done:
                return total
            total += done
            advance(total, None)
