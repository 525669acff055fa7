import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.engine_job import Done, Job
from bot.log import open_log
from bot.scheduler import Scheduler
from storage.conversations import ChatKey
from storage.database import Database
from storage.timers import Scope
from tests.bot.engine_world import World, shown, until, world

SCOPE = Scope(channels=frozenset({"telegram", "browser"}))


@asynccontextmanager
async def scheduled(here: World, scope: Scope = SCOPE) -> AsyncIterator["Scheduled"]:
    """A running scheduler, and the turns that come of it."""
    fired = Scheduled()

    def heard(job: Job, done: Done) -> None:
        if job.timer is not None:
            fired.put_nowait((job, done))

    logger = open_log("json", file=here.log)
    async with Scheduler(here.database, here.engine, here.clock, scope, logger) as scheduler:
        here.engine.listen(scheduler.heard)
        here.engine.listen(heard)
        fired.wake = scheduler.wake
        yield fired


class Scheduled(asyncio.Queue[tuple[Job, Done]]):
    """The turns that a scheduler has brought about, and the way to wake it."""

    wake: Callable[[], None]


async def waiting(database: Database, here: World) -> list[str]:
    async with database.transaction() as work:
        messages = await work.outbox.claim("telegram", here.clock.now(), here.clock.now(), 10)
    return [message.message for message in messages]


async def test_a_timer_wakes_its_chat_on_time_and_is_answered_by_the_outbox(database: Database) -> None:
    async with world(database) as here, scheduled(here) as fired:
        assert await here.say("đợi") is None
        here.clock.advance(2.9)
        await here.clock.rested(fired.wake)
        assert fired.empty()
        here.clock.advance(0.2)
        _, done = await asyncio.wait_for(fired.get(), 20)
    assert done.outboxed
    [message] = await waiting(database, here)
    assert shown("timer quiet 2") in message


async def test_a_timer_set_anew_starts_anew(database: Database) -> None:
    async with world(database) as here:
        await here.say("đợi")
        here.clock.advance(2)
        await here.say("đợi")
        async with database.reading() as work:
            due = await work.timers.next_due(SCOPE, here.clock.now())
        assert due == here.clock.now() + timedelta(seconds=3)


async def test_a_timer_survives_the_process(database: Database) -> None:
    async with world(database) as here:
        await here.say("đợi")
    async with world(database) as here:
        here.clock.advance(60)
        async with scheduled(here) as fired:
            await asyncio.wait_for(fired.get(), 20)
    assert len(await waiting(database, here)) == 1


async def test_a_notice_becomes_a_turn_and_goes_out_once(database: Database) -> None:
    async with world(database) as here:
        await here.say("a")
        async with database.transaction() as work:
            chat = await work.conversations.find(ChatKey("telegram", "bot", "1"))
            assert chat is not None
            reason = {"reason": "Xin viết rõ hơn."}
            await work.timers.add_notice(chat.id, "returned", "SK-7K3-M9QX", reason, here.clock.now())
        async with scheduled(here) as fired:
            job, done = await asyncio.wait_for(fired.get(), 20)
        again = await here.engine.do(job)
        assert (done.replies, again.inline, again.duplicate) == (1, None, False)
    [message] = await waiting(database, here)
    assert shown("returned SK-7K3-M9QX") in message
    async with database.reading() as work:
        assert await work.timers.next_due(SCOPE, here.clock.now()) is None


async def test_a_process_wakes_only_chats_of_its_scope(database: Database) -> None:
    async with world(database) as here:
        await here.say("đợi", chat="lan", channel="terminal")
        await here.say("đợi", chat="minh", channel="terminal")
        here.clock.advance(5)
        async with scheduled(here, Scope(channels=frozenset({"terminal"}), chat="lan")) as fired:
            job, _ = await asyncio.wait_for(fired.get(), 20)
            await here.clock.rested(fired.wake)
            assert fired.empty()
    assert job.key.chat == "lan"


async def test_two_schedulers_share_what_is_due(database: Database) -> None:
    async with world(database) as here:
        await asyncio.gather(*(here.say("đợi", chat=str(chat)) for chat in range(20)))
        here.clock.advance(5)
        finished = asyncio.Event()
        count = 0

        def heard(job: Job, done: Done) -> None:
            nonlocal count
            count += int(job.timer is not None and done.before is not None)
            if count == 20:
                finished.set()

        here.engine.listen(heard)
        async with scheduled(here), scheduled(here):
            await until(finished)
    assert len(await waiting_all(database, here)) == 20


async def waiting_all(database: Database, here: World) -> list[int]:
    async with database.transaction() as work:
        messages = await work.outbox.claim("telegram", here.clock.now(), here.clock.now(), 100)
    return [message.conversation for message in messages]
