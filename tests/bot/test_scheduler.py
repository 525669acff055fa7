import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from bot.engine.job import Done, Job
from bot.log import open_log
from bot.scheduler import Scheduler
from conversations.events import Noticed
from programme.edition import load_edition, shipped_edition_text
from programme.window import VIETNAM
from storage.conversations import ChatKey
from storage.database import Database
from storage.timers import Scope
from tests.bot.engine_world import World, shown, until, world
from tests.bot.held_clock import HeldClock

EDITION = load_edition(shipped_edition_text(), "75-nghin-2021.toml")
SCOPE = Scope(channels=frozenset({"telegram", "browser"}))


@asynccontextmanager
async def scheduled(here: World, scope: Scope = SCOPE) -> AsyncIterator["Scheduled"]:
    """A running scheduler, and the turns that come of it."""
    fired = Scheduled()

    def heard(job: Job, done: Done) -> None:
        if job.timer is not None:
            fired.put_nowait((job, done))

    logger = open_log("json", file=here.log)
    async with Scheduler(here.database, here.engine, here.clock, scope, logger, lambda: EDITION) as scheduler:
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


EVENING = datetime(2021, 3, 20, 20, 45, tzinfo=VIETNAM)
CODE = "SK-7K3-M9QX"


async def notice(here: World, notice: str, due_at: datetime) -> None:
    """A notice to the one chat there is."""
    async with here.database.transaction() as work:
        chat = await work.conversations.find(ChatKey("telegram", "bot", "1"))
        assert chat is not None
        await work.timers.add_notice(chat.id, notice, CODE, {}, due_at)


def named(fired: "Scheduled") -> list[str]:
    """The notices that have been said since the last look, in their order."""
    events = [fired.get_nowait()[0].incoming.event for _ in range(fired.qsize())]
    return [event.notice for event in events if isinstance(event, Noticed)]


@pytest.mark.parametrize("undone", [False, True])
async def test_a_notice_that_was_due_while_the_service_was_down_waits_for_the_morning(
    database: Database, *, undone: bool
) -> None:
    """Script §17: due at 20:50, up at two; an undo before the morning still stops it."""
    async with world(database, clock=HeldClock(EVENING)) as here:
        await here.say("a")
        await notice(here, "approved", EVENING + timedelta(minutes=5))
        await notice(here, "dispute", EVENING + timedelta(minutes=6))
    two = EVENING.replace(day=21, hour=2, minute=0)
    async with world(database, clock=HeldClock(two)) as here, scheduled(here) as fired:
        await here.clock.rested(fired.wake)
        at_night = named(fired)
        async with database.transaction() as work:
            first, second = await work.timers.unsent(CODE)
            due = {first.due_at, second.due_at}
            assert await work.timers.cancel([first.number] if undone else []) == (
                {first.number} if undone else set()
            )
        here.clock.advance(5 * 3600 - 1)
        await here.clock.rested(fired.wake)
        at_night += named(fired)
        here.clock.advance(1)
        await here.clock.rested(fired.wake)
        in_the_morning = named(fired)
    assert (at_night, due) == ([], {two.replace(hour=7)})
    assert in_the_morning == ["dispute"] if undone else ["approved", "dispute"]


@pytest.mark.parametrize(
    ("up", "said"),
    [
        ("2021-04-20T22:30+07:00", ["dispute", "returned", "answer"]),  # the last day knows no quiet hour
        (
            "2021-04-21T22:30+07:00",
            ["dispute", "returned"],
        ),  # and by the morning it could not be completed any more
        ("2021-04-22T22:30+07:00", []),
    ],
)
async def test_at_night_only_what_cannot_wait_is_said_and_what_is_due_before_it(
    database: Database, up: str, said: list[str]
) -> None:
    moment = datetime.fromisoformat(up)
    async with world(database, clock=HeldClock(moment)) as here:
        await here.say("a")
        for minutes, name in ((100, "dispute"), (99, "returned"), (98, "answer")):
            await notice(here, name, moment - timedelta(minutes=minutes))
        async with scheduled(here) as fired:
            await here.clock.rested(fired.wake)
            assert named(fired) == said


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
