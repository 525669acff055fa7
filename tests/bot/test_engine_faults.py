"""Trouble with the database: tried again for 5 s, then 503, never a dead letter (design §3.5)."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import event as sa_event
from sqlalchemy import text

from bot.engine.errors import ServiceUnavailable
from storage.conversations import ChatKey
from storage.database import Database
from tests.bot.engine_world import shown, world
from tests.bot.held_clock import HastyClock


@pytest.fixture
async def impatient(sqlite_url: str) -> AsyncIterator[Database]:
    """A SQLite database that says “locked” at once and does not wait by itself."""
    opened = Database(sqlite_url)

    def hurry(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout=0")

    sa_event.listen(opened.engine.sync_engine, "connect", hurry)
    yield opened
    await opened.close()


@pytest.fixture
def stranger(sqlite_url: str) -> sqlite3.Connection:
    """Another process's connection to the same database."""
    return sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)


class Unlocking(HastyClock):
    """Lets the stranger commit when the engine has waited three times."""

    def __init__(self, stranger: sqlite3.Connection) -> None:
        super().__init__()
        self._stranger = stranger

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds)
        if len(self.slept) == 3:
            self._stranger.execute("COMMIT")


async def test_a_locked_database_is_tried_again(impatient: Database, stranger: sqlite3.Connection) -> None:
    stranger.execute("BEGIN IMMEDIATE")
    clock = Unlocking(stranger)
    async with world(impatient, clock=clock) as here:
        assert await here.say("a") == shown("a 1")
    assert len(clock.slept) == 3
    stranger.close()


async def test_a_database_that_stays_locked_is_given_up_after_five_seconds(
    impatient: Database, stranger: sqlite3.Connection
) -> None:
    stranger.execute("BEGIN IMMEDIATE")
    async with world(impatient, clock=HastyClock()) as here:
        began = here.clock.now()
        answers = await asyncio.gather(
            *(here.say("a", chat=chat) for chat in ("1", "2", "2")), return_exceptions=True
        )
        assert [type(answer) for answer in answers] == [ServiceUnavailable] * 3
        assert 5 <= (here.clock.now() - began).total_seconds() < 6
        stranger.execute("COMMIT")
        assert await here.say("b", chat="2") == shown("b 1")
    async with impatient.reading() as work:
        assert await work.dead_letters.newest(1) == []
    stranger.close()


async def test_a_lost_connection_is_replaced(postgresql_url: str) -> None:
    database, other = Database(postgresql_url), Database(postgresql_url)
    async with world(database, clock=HastyClock()) as here:
        assert await here.say("a") == shown("a 1")
        async with other.transaction() as work:
            await work.connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        assert await here.say("b") == shown("b 2")
    await database.close()
    await other.close()


async def test_two_processes_do_an_event_once_and_keep_one_number_each(database_url: str) -> None:
    """Both engines see the same redelivered updates; each is done by one of them."""
    first, second = Database(database_url), Database(database_url)
    async with world(first) as here, world(second) as there:
        updates = [here.typed("a", chat=str(number % 3)) for number in range(12)]
        handled = await asyncio.gather(
            *(engine.handle(update) for update in updates for engine in (here.engine, there.engine))
        )
    assert sum(not one.duplicate for one in handled) == 12
    async with first.reading() as work:
        for chat in ("0", "1", "2"):
            conversation = await work.conversations.find(ChatKey("telegram", "bot", chat))
            assert conversation is not None
            assert conversation.next_number == 5
    await first.close()
    await second.close()


async def test_a_committed_turn_is_not_done_again_after_the_process_died(database: Database) -> None:
    async with world(database) as here:
        update = here.typed("a")
        first = await here.engine.handle(update)
    async with world(database) as here:  # a new process, to which the provider delivers the update again
        again = await here.engine.handle(update)
        assert await here.say("b") == shown("b 2")
    assert again.duplicate
    assert again.inline == first.inline
