import asyncio
import json
import math
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.channels.channel import File, Permanent, RetryLater, Sent, Temporary, Undeliverable
from bot.delivery.attempt import Draw, Route
from bot.delivery.delivery import Delivery
from bot.delivery.lane import Surroundings
from bot.log import open_log
from bot.messages import Address, Message
from conversations.dialogue import Attachment
from storage.conversations import ChatKey
from storage.database import Database
from storage.dead_letters import DeadLetter
from storage.outbox import Pending
from tests.bot.engine_world import World, shown, until, world
from tests.bot.held_clock import HastyClock


@dataclass
class Provider:
    """The far end of a channel: keeps what arrives, and refuses what it is told to."""

    arrived: list[tuple[str, str]] = field(default_factory=list)
    refusals: list[Exception] = field(default_factory=list)
    gate: asyncio.Event | None = None
    called: asyncio.Event = field(default_factory=asyncio.Event)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    busy: set[str] = field(default_factory=set)

    async def send(self, address: Address, message: Message) -> Sent:
        self.called.set()
        if self.gate is not None:
            await self.gate.wait()
        assert address.chat not in self.busy
        self.busy.add(address.chat)
        await asyncio.sleep(0)
        self.busy.remove(address.chat)
        if self.refusals:
            raise self.refusals.pop(0)
        async with self.changed:
            self.arrived.append((address.chat, message.text))
            self.changed.notify_all()
        return Sent(provider_ids=(str(len(self.arrived)),))

    async def received(self, count: int) -> list[tuple[str, str]]:
        """What has arrived once there are so many."""
        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(lambda: len(self.arrived) >= count)
        return self.arrived


async def no_file(_message: Pending, _attachment: Attachment) -> File | None:
    """Nothing to draw."""
    return None


@asynccontextmanager
async def delivering(
    here: World, routes: Mapping[str, Route], draw: Draw = no_file, noticed: Callable[[], None] = int
) -> AsyncIterator[Delivery]:
    around = Surroundings(
        database=here.database,
        clock=here.clock,
        random=lambda: 1.0,
        logger=open_log("json", file=here.log),
        metrics=here.metrics,
        draw=draw,
        noticed=noticed,
    )
    async with Delivery(routes, around) as delivery:
        here.engine.listen(delivery.heard)
        yield delivery


def route(provider: Provider, *, at_once: int = 10, chat: str | None = None) -> Route:
    return Route(channel=provider, pace=math.inf, at_once=at_once, chat=chat)


async def left(database: Database, here: World, channel: str = "zalo") -> list[int]:
    """The numbers of the messages that wait in the outbox, whoever holds them."""
    later = here.clock.now() + timedelta(days=1)
    async with database.transaction() as work:
        return [message.number for message in await work.outbox.claim(channel, later, later, 100)]


async def letters(database: Database) -> list[DeadLetter]:
    async with database.reading() as work:
        return await work.dead_letters.newest(10)


async def test_messages_of_a_chat_arrive_in_order_and_once(database: Database) -> None:
    provider = Provider()
    async with world(database) as here:
        async with delivering(here, {"zalo": route(provider, at_once=1)}):
            await asyncio.gather(*(here.say(str(number), channel="zalo") for number in range(10)))
            arrived = await provider.received(10)
        assert await left(database, here) == []
    assert arrived == [("1", shown(f"{number} {number + 1}")) for number in range(10)]


async def test_what_was_queued_before_the_start_is_sent(database: Database) -> None:
    provider = Provider()
    async with world(database) as here:
        await here.say("a", channel="zalo")
        async with delivering(here, {"zalo": route(provider)}):
            assert await provider.received(1) == [("1", shown("a 1"))]


async def test_a_process_sends_only_for_its_channels_and_its_chat(database: Database) -> None:
    provider = Provider()
    async with world(database) as here:
        for chat in ("lan", "minh"):
            await here.say("hai", chat=chat, channel="terminal")
        async with delivering(here, {"terminal": route(provider, chat="lan")}):
            await provider.received(2)
        assert {chat for chat, _ in provider.arrived} == {"lan"}
        assert await left(database, here, "terminal") == [1, 2]


async def test_a_dead_channel_delays_no_other(database: Database) -> None:
    dead, living = Provider(gate=asyncio.Event()), Provider()
    routes = {"zalo": route(dead), "terminal": route(living)}
    async with world(database) as here, delivering(here, routes):
        await here.say("a", channel="zalo")
        await here.say("hai", channel="terminal")
        await living.received(2)
        assert dead.arrived == []
        opened(dead).set()
        await dead.received(1)


async def test_an_unreachable_chat_is_parked_until_it_writes_again(database: Database) -> None:
    provider = Provider(refusals=[Undeliverable()])
    async with world(database) as here, delivering(here, {"zalo": route(provider)}):
        await here.say("a", channel="zalo")
        await parked(database)
        await here.say("b", channel="zalo")
        arrived = await provider.received(2)
    assert arrived == [("1", shown("a 1")), ("1", shown("b 2"))]
    assert await letters(database) == []


async def parked(database: Database) -> None:
    """Returns once the chat is known to be unreachable."""
    async with asyncio.timeout(20):
        while True:
            async with database.reading() as work:
                conversation = await work.conversations.find(ChatKey("zalo", "bot", "1"))
            if conversation is not None and not conversation.reachable:
                return


async def test_a_chat_told_to_wait_waits_and_others_do_not(database: Database) -> None:
    provider = Provider(refusals=[RetryLater(7)])
    async with world(database) as here, delivering(here, {"zalo": route(provider, at_once=1)}):
        await here.say("a", chat="1", channel="zalo")
        await here.say("b", chat="2", channel="zalo")
        assert await provider.received(1) == [("2", shown("b 1"))]
        here.clock.advance(6.9)
        await here.say("c", chat="2", channel="zalo")
        await provider.received(2)
        here.clock.advance(0.2)
        assert (await provider.received(3))[2] == ("1", shown("a 1"))


async def test_a_channel_told_to_wait_is_silent_as_a_whole(database: Database) -> None:
    provider = Provider(refusals=[RetryLater(7, whole_channel=True)])
    clock = HastyClock()
    async with world(database, clock=clock) as here:
        began = clock.now()
        async with delivering(here, {"zalo": route(provider, at_once=1)}):
            await here.say("a", chat="1", channel="zalo")
            await here.say("b", chat="2", channel="zalo")
            await provider.received(2)
    assert clock.now() - began >= timedelta(seconds=7)


@pytest.mark.parametrize("error", [Temporary, TimeoutError, ConnectionResetError])
async def test_trouble_of_the_network_is_tried_again_in_order(
    database: Database, error: Callable[[], Exception]
) -> None:
    provider = Provider(refusals=[error() for _ in range(5)])
    async with world(database, clock=HastyClock()) as here, delivering(here, {"zalo": route(provider)}):
        await here.say("a", channel="zalo")
        await here.say("b", channel="zalo")
        arrived = await provider.received(2)
    assert arrived == [("1", shown("a 1")), ("1", shown("b 2"))]
    assert await letters(database) == []


async def test_a_refused_message_is_dead_after_three_attempts_and_the_next_goes_on(
    database: Database,
) -> None:
    refusals: list[Exception] = [Permanent("chat not found") for _ in range(3)]
    provider = Provider(refusals=refusals)
    async with world(database, clock=HastyClock()) as here, delivering(here, {"zalo": route(provider)}):
        await here.say("a", channel="zalo")
        await here.say("b", channel="zalo")
        assert await provider.received(1) == [("1", shown("b 2"))]
    [letter] = await letters(database)
    assert (letter.kind, letter.channel, letter.error) == ("message", "zalo", "chat not found")
    assert json.loads(letter.payload or "")["text"] == shown("a 1")


async def test_a_fault_of_a_channel_is_logged_and_harms_only_its_message(database: Database) -> None:
    provider = Provider(refusals=[ValueError("Nguyễn Văn A") for _ in range(3)])
    async with world(database, clock=HastyClock()) as here:
        async with delivering(here, {"zalo": route(provider)}):
            await here.say("a", chat="1", channel="zalo")
            await here.say("b", chat="2", channel="zalo")
            await provider.received(1)
        log = here.log.getvalue()
    assert log.count('"error": "ValueError"') == 3
    assert "Nguyễn Văn A" not in log


async def test_leaving_lets_a_message_under_way_arrive_and_be_marked(database: Database) -> None:
    provider = Provider(gate=asyncio.Event())
    async with world(database) as here:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(delivering(here, {"zalo": route(provider)}))
            await here.say("a", chat="1", channel="zalo")
            await until(provider.called)
            leaving = asyncio.create_task(stack.aclose())
            # It would be sent as well, had leaving not begun before the gate opens.
            await here.say("b", chat="2", channel="zalo")
            assert not leaving.done()
            opened(provider).set()
            await leaving
        assert provider.arrived == [("1", shown("a 1"))]
        assert await chats_left(database, here) == ["2"]


async def chats_left(database: Database, here: World) -> list[str]:
    """Whose messages wait in the outbox."""
    later = here.clock.now() + timedelta(days=1)
    async with database.transaction() as work:
        return [message.key.chat for message in await work.outbox.claim("zalo", later, later, 100)]


def opened(provider: Provider) -> asyncio.Event:
    assert provider.gate is not None
    return provider.gate


async def test_the_pace_of_a_channel_is_kept(database: Database) -> None:
    provider = Provider()
    clock = HastyClock()
    async with world(database, clock=clock) as here:
        began = clock.now()
        async with delivering(here, {"zalo": Route(channel=provider, pace=2, at_once=1)}):
            await asyncio.gather(*(here.say("a", chat=str(chat), channel="zalo") for chat in range(6)))
            await provider.received(6)
    assert clock.now() - began >= timedelta(seconds=2.5)


async def test_two_processes_send_each_message_once_and_in_order(postgresql_url: str) -> None:
    provider = Provider(gate=asyncio.Event())
    opened(provider).set()
    database = Database(postgresql_url)  # on SQLite one process serves a channel
    async with world(database) as here, delivering(here, {"zalo": route(provider)}) as first:
        async with delivering(here, {"zalo": route(provider)}) as second:
            for number in range(5):
                await asyncio.gather(
                    *(here.say(str(number), chat=str(chat), channel="zalo") for chat in range(5))
                )
                first.wake()
                second.wake()
            await provider.received(25)
        for chat in range(5):
            of_chat = [text for to, text in provider.arrived if to == str(chat)]
            assert of_chat == [shown(f"{number} {number + 1}") for number in range(5)]
    await database.close()
