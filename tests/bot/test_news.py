import asyncio
from datetime import timedelta
from functools import partial

from sqlalchemy import func, select

from bot.log import open_log
from bot.loops.housekeeping import tidy
from bot.loops.repeating import repeating
from bot.loops.watch import EVERY_SECONDS, watch
from bot.news import News, latest_messages, messages_after
from storage.conversations import ChatKey
from storage.database import Database
from storage.tables.chats import outbox
from tests.bot.engine_world import shown, world
from tests.bot.held_clock import HastyClock


async def conversation_of(database: Database) -> int:
    async with database.reading() as work:
        found = await work.conversations.find(ChatKey("browser", "bot", "1"))
    assert found is not None
    return found.id


async def test_a_stream_hears_of_a_turn_and_reads_what_is_new(database: Database) -> None:
    news = News()
    async with world(database) as here:
        here.engine.listen(news.heard)
        await here.say("a", channel="browser")
        chat = await conversation_of(database)
        with news.follow(chat) as follower:
            await follower.news()  # it begins by reading what is there
            waiting = asyncio.create_task(follower.news())
            await here.say("b", channel="browser")
            await asyncio.wait_for(waiting, 20)
        async with database.reading() as work:
            assert [(one.number, one.text) for one in await messages_after(work, chat, 1)] == [
                (2, shown("b 2"))
            ]
            assert [one.number for one in await latest_messages(work, chat, 1)] == [2]
            assert await messages_after(work, chat, 2) == ()


async def test_a_stream_hears_what_another_process_wrote(database_url: str) -> None:
    mine, others = Database(database_url), Database(database_url)
    news = News()
    async with world(others) as there:
        await there.say("a", channel="browser")
        chat = await conversation_of(mine)
        logger = open_log("json", file=there.log)
        with news.follow(chat) as follower:
            clock = HastyClock()
            looking = partial(watch, mine, clock, lambda: news.look(mine))
            async with repeating(looking, "watch", clock, logger, every=EVERY_SECONDS):
                await follower.news()
                await asyncio.wait_for(follower.news(), 20)  # the first look finds number 2
                await there.say("b", channel="browser")
                await asyncio.wait_for(follower.news(), 20)
    await mine.close()
    await others.close()


async def test_what_is_old_is_tidied_away(database: Database) -> None:
    async with world(database) as here:
        await here.say("a", channel="browser")
        await here.say("hỏng", channel="browser")
        await tidy(database, here.clock.now() + timedelta(days=8))
        async with database.reading() as work:
            assert await messages_after(work, await conversation_of(database), 0) == ()
            assert [letter.payload is None for letter in await work.dead_letters.newest(10)] == [False]
        await tidy(database, here.clock.now() + timedelta(days=15))
        async with database.reading() as work:
            assert [letter.payload is None for letter in await work.dead_letters.newest(10)] == [True]


async def test_a_parked_message_is_cleared_after_thirty_days(database: Database) -> None:
    async with world(database) as here:
        await here.say("a", channel="zalo")
        key = ChatKey("zalo", "bot", "1")
        async with database.transaction() as work:
            await work.conversations.park(key, here.clock.now())
        for days, left in ((29, 1), (31, 0)):
            await tidy(database, here.clock.now() + timedelta(days=days))
            async with database.reading() as work:
                assert await work.connection.scalar(select(func.count()).select_from(outbox)) == left
