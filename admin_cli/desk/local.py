"""The desk on the machine that holds the database."""

import getpass
import os
import secrets
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from admin_cli.desk import Answer, Asked
from admin_cli.desk.credentials import token
from admin_cli.exits import Failed
from bot.settings import Settings
from programme.context import Context
from programme.edition import Edition, EditionError, load_edition
from programme.errors import NotSignedIn
from programme.operations.operation import Operation, run
from programme.use_cases.officers import authenticate
from programme.window_change import in_force
from storage.database import Database
from units_data.search import Search

# What SQLite and PostgreSQL say where a table of ours should be.
_NO_TABLE = ("no such table", "does not exist", "no such column")


ORIGIN_MAX = 120


class LocalDesk:
    """Answers from the database, as one officer."""

    def __init__(self, database: Database, context: Context) -> None:
        self._database = database
        self._context = context
        # A desk may stay open for hours; in a rehearsal its clock ticks on from the time that was set.
        self._ahead = context.now - datetime.now(UTC)

    async def ask(self, operation: Operation[Asked, Answer], request: Asked) -> Answer:
        """The answer to one request.

        Raises:
            ProgrammeError: a refusal.
            Failed: the database cannot be used.
        """
        context = replace(self._context, now=datetime.now(UTC) + self._ahead)
        with database_trouble():
            return await run(self._database, operation, context, request)


@asynccontextmanager
async def open_local_desk(settings: Settings, presented: str | None = None) -> AsyncIterator[LocalDesk]:
    """The desk of the officer whose token is `presented`, or kept here.

    Raises:
        NotSignedIn: there is no token, or it does not work.
        Failed: the database or the programme file cannot be used.
    """
    edition = read_edition(settings)
    async with open_database(settings) as database:
        with database_trouble():
            context = await _context(database, edition, settings, presented or token(settings))
        yield LocalDesk(database, context)


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    """The database, which must be there already: opening SQLite would otherwise make an empty one."""
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite" and not os.path.isfile(url.database or ""):  # noqa: ASYNC240, PTH113 - before anything runs; a string of the database's address
        raise Failed("desk-not_ready")
    database = Database(settings.database_url)
    try:
        yield database
    finally:
        await database.close()


def read_edition(settings: Settings) -> Edition:
    """The edition in the programme file.

    Raises:
        Failed: the file cannot be read, or cannot be used.
    """
    file = settings.programme
    try:
        return load_edition(file.read_text(encoding="utf-8"), file.name)
    except FileNotFoundError:
        raise Failed("desk-not_ready") from None
    except (OSError, UnicodeDecodeError) as error:
        raise Failed("desk-no_programme", file=str(file), problem=type(error).__name__) from None
    except EditionError as error:
        raise Failed("desk-no_programme", file=str(file), problem=str(error)) from None


@contextmanager
def database_trouble() -> Iterator[None]:
    """Trouble with the database becomes a sentence that says what to do."""
    try:
        yield
    except DBAPIError as error:
        if any(words in str(error.orig) for words in _NO_TABLE):
            raise Failed("desk-not_ready") from error
        raise Failed("desk-no_database", problem=type(error.orig).__name__) from error
    except OSError as error:
        raise Failed("desk-no_database", problem=type(error).__name__) from error


async def _context(database: Database, edition: Edition, settings: Settings, known: str | None) -> Context:
    now = settings.present()
    async with database.reading() as work:
        if known is None:
            raise NotSignedIn
        officer = await authenticate(work, known, now)
        units = await work.units.load()
        change = await work.window_changes.last(edition.code)
    return Context(
        officer=officer,
        edition=in_force(edition, change),
        units=units,
        search=Search(units),
        now=now,
        random=secrets.token_bytes,
        origin=_here(),
    )


def _here() -> str:
    """Who sits at this machine, for the audit: the system's user and the machine's name."""
    try:
        user = getpass.getuser()
    except OSError:  # a container may run as a number that has no name
        user = str(os.getuid())
    return f"{user}@{socket.gethostname()}"[:ORIGIN_MAX]
