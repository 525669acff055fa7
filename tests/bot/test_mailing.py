"""Mailings from the plan to the outbox (R62, R72): each chat once, ordinary replies first."""

import asyncio
import io
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import event, func, select, update

from bot.knowledge import CurrentKnowledge
from bot.log import open_log
from bot.loops.mailing import MailingLoop, plan
from bot.scheduler import Scheduler
from bot.settings import Settings
from conversations.router import step
from programme.edition import Edition
from programme.mailings import MailingKind, NewMailing
from programme.operations.window import CLOSE_WINDOW, EXTEND_WINDOW
from programme.requests.window import CloseWindow, ExtendWindow
from programme.window import VIETNAM
from storage.database import Database
from storage.outbox import ROOM
from storage.tables.chats import conversations, outbox, timers
from storage.tables.following import mailings
from storage.timers import Scope
from tests.bot.engine_world import World, world
from tests.bot.held_clock import HeldClock
from tests.example import Desk
from tests.storage.mailing_chats import EDITION, NOW, add_chats

SCOPE = Scope(channels=frozenset({"telegram"}))
MEETING = NewMailing(
    kind=MailingKind.ANNOUNCEMENT,
    mark="1",
    due_at=NOW,
    arguments={"text": "Họp", "to": "everyone", "unit": "TLD"},
)


@asynccontextmanager
async def at_work(database: Database, edition: Edition, now: datetime = NOW) -> AsyncIterator["Post"]:
    """An engine with the real dialogues, a scheduler, and the loop of mailings, moved by hand."""
    clock = HeldClock(now)
    async with world(database, step=step, clock=clock) as here:
        logger = open_log("json", file=io.StringIO())
        async with Scheduler(database, here.engine, clock, SCOPE, logger, lambda: edition) as scheduler:
            loop = MailingLoop(database, lambda: edition, clock.now, {"telegram"}, scheduler.wake)
            yield Post(here, scheduler, loop)


class Post:
    """What a test does with them."""

    def __init__(self, here: World, scheduler: Scheduler, loop: MailingLoop) -> None:
        self.here = here
        self.scheduler = scheduler
        self.loop = loop

    async def round(self) -> None:
        """One round of the loop, and everything that the scheduler can do after it."""
        await self.loop()
        await self.here.clock.rested(self.scheduler.wake)

    async def deliver(self) -> list[int]:
        """The chats whose messages now leave."""
        async with self.here.database.transaction() as work:
            sent = list(
                (await work.connection.execute(select(outbox.c.conversation).where(PENDING))).scalars()
            )
            now = self.here.clock.now()
            await work.connection.execute(
                update(outbox).where(PENDING).values(status="sent", finished_at=now)
            )
        return sent


PENDING = outbox.c.status == "pending"


async def ordered(database: Database, new: NewMailing = MEETING) -> int:
    async with database.transaction() as work:
        number = await work.mailings.add(EDITION, new, NOW)
    assert number is not None
    return number


async def counted(database: Database, *conditions: object) -> int:
    async with database.reading() as work:
        query = select(func.count()).select_from(outbox).where(*conditions)  # type: ignore[arg-type]  # SQL
        return await work.connection.scalar(query) or 0


async def test_a_mailing_goes_as_fast_as_the_outbox_empties(database: Database, edition: Edition) -> None:
    """Design §8: an ordinary reply finds fewer than a second's messages before it."""
    await add_chats(database, 50)
    number = await ordered(database)
    told: list[int] = []
    async with at_work(database, edition) as post:
        while True:
            await post.round()
            assert await counted(database, PENDING) <= ROOM
            now_sent = await post.deliver()
            if not now_sent:
                break
            told += now_sent
    assert (len(told), max(Counter(told).values())) == (50, 1)
    async with database.reading() as work:
        mailing = await work.mailings.find(EDITION, number)
        assert mailing is not None
        progress = await work.mailings.progress(mailing)
    assert (mailing.told, progress.delivered, progress.waiting) == (50, 50, 0)


async def test_a_mailing_pauses_for_the_night(database: Database, edition: Edition) -> None:
    """Script §17: nobody is told anything between nine in the evening and seven, however long it takes."""
    await add_chats(database, 50)
    await ordered(database)
    before_nine = datetime(2021, 4, 17, 20, 59, tzinfo=VIETNAM)
    async with at_work(database, edition, before_nine) as post:
        await post.round()
        evening = len(await post.deliver())
        post.here.clock.advance(60)
        await post.round()
        night = len(await post.deliver())
        post.here.clock.advance(10 * 3600)
        await post.round()
        morning = len(await post.deliver())
    assert evening > 0
    assert night == 0
    assert morning > 0


async def test_an_ordinary_turn_is_answered_in_the_middle_of_a_mailing(
    database: Database, edition: Edition
) -> None:
    await add_chats(database, 50)
    await ordered(database)
    async with at_work(database, edition) as post:
        await post.round()
        answered = await post.here.say("trạng thái", chat="somebody")
        assert answered is not None  # inline: its own outbox is empty
        assert await counted(database, PENDING) == ROOM


async def test_a_process_that_died_goes_on_where_it_was(database: Database, edition: Edition) -> None:
    """Killed anywhere, nobody is told twice and nobody is forgotten."""
    await add_chats(database, 45)
    number = await ordered(database)
    told: list[int] = []
    for chunk in (7, 11, 13, 500):
        async with database.transaction() as work:
            await work.mailings.give_out(number, NOW, chunk)
        async with at_work(database, edition) as post:
            await post.here.clock.rested(post.scheduler.wake)
            # What was claimed and not said is due again when the claim lapses.
            async with database.transaction() as work:
                await work.connection.execute(update(timers).values(claimed_until=None))
        told += await post.deliver()
    async with at_work(database, edition) as post:
        for _ in range(4):
            await post.round()
            told += await post.deliver()
    assert (len(told), len(set(told))) == (45, 45)


async def test_the_same_mailing_said_by_two_timers_is_heard_once(
    database: Database, edition: Edition
) -> None:
    """Whatever went wrong before, a chat hears a mailing once."""
    await add_chats(database, 1)
    number = await ordered(database)
    for _ in range(2):
        async with database.transaction() as work:
            await work.mailings.give_out(number, NOW)
            await work.connection.execute(update(mailings).values(status="planned", position=0))
    async with at_work(database, edition) as post:
        await post.here.clock.rested(post.scheduler.wake)
        await post.here.clock.rested(post.scheduler.wake)
    assert await counted(database) == 1


async def test_reminders_are_planned_and_yesterdays_are_dropped(database: Database, edition: Edition) -> None:
    await add_chats(database, 3)
    eight = datetime(2021, 4, 18, 8, tzinfo=VIETNAM)
    await plan(database, edition, eight)
    await plan(database, edition, eight + timedelta(minutes=1))
    async with database.transaction() as work:
        [first] = await work.mailings.unsaid(EDITION, MailingKind.DRAFT)
        await work.mailings.give_out(first.id, eight, 2)
    await plan(database, edition, eight + timedelta(days=2))
    async with database.reading() as work:
        [second] = await work.mailings.unsaid(EDITION, MailingKind.DRAFT)
        assert await work.connection.scalar(select(func.count()).select_from(timers)) == 0
    assert (first.mark[-2:], second.mark[-2:]) == ("3d", "1d")
    await plan(database, edition, edition.window.closes)
    async with database.reading() as work:
        assert await work.mailings.unsaid(EDITION, MailingKind.DRAFT) == []


async def test_who_has_said_stop_or_has_no_draft_any_more_hears_nothing(
    database: Database, edition: Edition
) -> None:
    """The text is made when it is said: a reminder that was set finds the state of now."""
    await add_chats(database, 3)
    eight = datetime(2021, 4, 18, 8, tzinfo=VIETNAM)
    await plan(database, edition, eight)
    async with database.transaction() as work:
        [reminder] = await work.mailings.unsaid(EDITION, MailingKind.DRAFT)
        await work.mailings.give_out(reminder.id, eight)
        one, two, three = (await work.connection.execute(select(conversations.c.id))).scalars()
        finished = update(conversations).where(conversations.c.id == one)
        await work.connection.execute(finished.values(state='{"version":1}'))
        await work.connection.execute(
            update(conversations).where(conversations.c.id == two).values(reminders=False)
        )
    async with at_work(database, edition, eight) as post:
        await post.here.clock.rested(post.scheduler.wake)
        assert await post.deliver() == [three]
    async with database.reading() as work:
        assert (await work.mailings.progress(reminder)).passed == 2


async def test_notices_that_were_never_said_lapse(database: Database, edition: Edition) -> None:
    await add_chats(database, 1, channel="zalo_oa")  # this process has no such channel
    await ordered(database)
    async with at_work(database, edition) as post:
        await post.round()
        later = MailingLoop(
            database, lambda: edition, lambda: NOW + timedelta(days=3), {"telegram"}, post.scheduler.wake
        )
        await later()
    async with database.reading() as work:
        announced = select(func.count()).select_from(timers).where(timers.c.notice == "announce")
        assert await work.connection.scalar(announced) == 0


async def test_every_process_takes_over_a_moved_window(desk: Desk) -> None:
    """R63: within a second, and without a restart; the units are not read again for it."""
    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic's own
    one, two = (CurrentKnowledge(desk.database, settings, desk.edition) for _ in range(2))
    await asyncio.gather(one.refresh(), two.refresh())
    units = two().units
    closes = desk.edition.window.closes + timedelta(days=2)
    await desk.ask("TLD", EXTEND_WINDOW, ExtendWindow(closes=closes))
    await asyncio.gather(one.refresh(), two.refresh())
    assert one().edition.window.closes == two().edition.window.closes == closes
    assert two().units is units
    moved = replace(desk, edition=one().edition)
    await moved.ask("TLD", CLOSE_WINDOW, CloseWindow(closes=closes - timedelta(days=1)))
    await two.refresh()
    assert two().edition.window.closes == closes - timedelta(days=1)


async def test_what_is_taken_over_at_once_is_read_one_after_the_other(desk: Desk) -> None:
    """A slow reader would put back a window that a later one has seen moved."""
    knowledge = CurrentKnowledge(desk.database, Settings(_env_file=None), desk.edition)  # type: ignore[call-arg]  # pydantic's own
    steps: list[str] = []
    pool = desk.database.engine.sync_engine.pool
    for step_of_reading in ("checkout", "checkin"):
        event.listen(pool, step_of_reading, lambda *_, step=step_of_reading: steps.append(step))

    await asyncio.gather(*(knowledge.refresh() for _ in range(3)))

    assert steps == ["checkout", "checkin"] * 3
