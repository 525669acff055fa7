"""Files that go with messages: drawn when they are sent, taken back by an erasure, never silently lost."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache

import pytest
from sqlalchemy import select

from bot.attachments import OWN_FILE_NAME, drawing
from bot.channels.channel import File, Permanent, Sent, Temporary
from bot.messages import Address, Message
from conversations.dialogue import Attachment, Event, Facts, Lost, Reply, State, Turn, Typed
from conversations.notices import UNSENT
from storage.database import Database
from storage.outbox import Pending
from storage.tables.chats import outbox, timers
from tests.bot.engine_world import World, echo, knowledge, shown, until, world
from tests.bot.held_clock import HastyClock
from tests.bot.test_delivery import Provider, delivering, letters, route

KNOWN = cache(knowledge)


@dataclass
class Attaching(Provider):
    """A provider that takes files too."""

    files: list[File] = field(default_factory=list)

    async def send_file(self, address: Address, message: Message, file: File) -> Sent:
        sent = await self.send(address, message)
        self.files.append(file)
        return sent


def step(state: State | Lost, event: Event, facts: Facts) -> Turn:
    """As `echo`; TỆP is answered with a file."""
    match event:
        case Typed("tệp"):
            return Turn(State(), (Reply("err.choice", {"max": "tệp"}, attachment=Attachment.OWN_FILE),))
        case _:
            return echo(state, event, facts)


@asynccontextmanager
async def asked(database: Database) -> AsyncIterator[World]:
    """A chat that asked for a file and said one thing more; nobody has sent anything yet."""
    async with world(database, step=step, clock=HastyClock()) as here:
        await here.say("tệp", channel="zalo")
        await here.say("b", channel="zalo")
        yield here


async def test_what_was_asked_before_a_restart_comes_once_as_it_is_then(database: Database) -> None:
    provider = Attaching()
    async with asked(database) as here:
        async with database.reading() as work:
            kept = (await work.connection.scalars(select(outbox.c.message).order_by(outbox.c.number))).all()
        assert '"attachment":"own_file"' in kept[0]
        draw = drawing(database, KNOWN, here.clock.now)
        for _ in range(2):
            async with delivering(here, {"zalo": route(provider)}, draw):
                await provider.received(2)
    assert provider.arrived == [("1", shown("tệp")), ("1", shown("b 1"))]
    [file] = provider.files
    assert file.name == OWN_FILE_NAME
    assert "<li>Mã cuộc trò chuyện trên kênh: 1</li>" in file.content.decode()


async def test_what_was_erased_meanwhile_is_not_sent(database: Database) -> None:
    provider, drawn = Attaching(), asyncio.Event()
    async with asked(database) as here:
        draw = drawing(database, KNOWN, here.clock.now)

        async def draw_after_erasure(message: Pending, attachment: Attachment) -> File | None:
            """The message was claimed already when the erasure came."""
            async with database.transaction() as work:
                await work.erasure.chats([message.conversation])
            file = await draw(message, attachment)
            drawn.set()
            return file

        async with delivering(here, {"zalo": route(provider)}, draw_after_erasure):
            await until(drawn)
    assert provider.files == []
    assert await letters(database) == []


@pytest.mark.parametrize(
    "provider",
    [
        lambda: Attaching(refusals=[Permanent("too large") for _ in range(3)]),
        lambda: Attaching(refusals=[Temporary() for _ in range(8)]),
        Provider,  # a channel that takes no files
    ],
    ids=["refused", "nobody met", "no files"],
)
async def test_a_file_given_up_after_few_attempts_sets_a_notice_and_delays_no_message(
    database: Database, provider: Callable[[], Provider]
) -> None:
    told: list[bool] = []
    far_end = provider()
    async with asked(database) as here:
        draw = drawing(database, KNOWN, here.clock.now)
        async with delivering(here, {"zalo": route(far_end)}, draw, lambda: told.append(True)):
            assert await far_end.received(1) == [("1", shown("b 1"))]
    async with database.reading() as work:
        notices = await work.connection.execute(select(timers.c.notice, timers.c.code))
        rows = [tuple(row) for row in notices]
    assert (rows, told) == ([(UNSENT, Attachment.OWN_FILE)], [True])
    assert [letter.kind for letter in await letters(database)] == ["message"]
