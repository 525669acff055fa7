"""kill -9 under a mailing: nobody is missed, and twice hears only who was being told at that moment (R72)."""

import asyncio
import random
from collections import Counter
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import func, select

from bot.clock import Clock
from bot.service import ready_database
from storage.database import Database
from storage.tables.chats import conversations, outbox, timers
from tests.bot.telling_service import ACCOUNT, settings_for, started
from tests.emulators.telegram import TelegramEmulator
from tests.storage.mailing_chats import EDITION, NOW, add_chats, announcement

CHATS = 200
KILLS = 2
AT_ONCE = 10
"""How many chats a channel is sent to at the same time (`Route.at_once`)."""
SECONDS = 300
"""A limit for a machine that hangs; nothing waits for it."""


async def test_killed_at_random_a_mailing_misses_nobody_and_repeats_only_what_was_on_its_way(
    tmp_path: Path,
) -> None:
    """Telegram knows no repetition by its sender: what it took and we could not note any more comes again."""
    chance = random.Random(2021)  # noqa: S311 - the same moments in every run
    moments = sorted(chance.sample(range(AT_ONCE, CHATS - AT_ONCE), KILLS))
    on_their_way: Counter[int] = Counter()
    async with TelegramEmulator(token=f"{ACCOUNT}:TEST") as telegram:
        chats = await prepared(tmp_path, telegram)
        for start, moment in enumerate([*moments, None]):
            now = NOW + timedelta(hours=start)
            process = await asyncio.to_thread(started, tmp_path, telegram.base_url, now)
            try:
                await telegram.until(partial(is_told, telegram, moment, chats), SECONDS)
            finally:
                process.kill()
                await asyncio.to_thread(process.join)
            unnoted = Counter(heard(telegram)) - await noted(tmp_path) - on_their_way
            assert unnoted.total() <= AT_ONCE
            if moment is not None:
                on_their_way += unnoted
        times = Counter(heard(telegram))
    assert times - Counter(chats) == on_their_way
    assert set(times) == set(chats)


async def prepared(folder: Path, telegram: TelegramEmulator) -> list[int]:
    """A database with a mailing that is due, to people who have all begun a chat; their numbers."""
    async with ready_database(settings_for(folder, telegram.base_url), Clock()) as (database, _, _):
        await add_chats(database, CHATS, account=ACCOUNT)
        async with database.transaction() as work:
            await work.mailings.add(EDITION, announcement("1"), NOW)
            numbers = select(conversations.c.chat).where(conversations.c.channel == "telegram")
            chats = [int(chat) for chat in await work.connection.scalars(numbers)]
    for chat in chats:
        await telegram.user(id=chat).starts()
    return chats


def is_told(telegram: TelegramEmulator, moment: int | None, chats: list[int]) -> bool:
    """Whether so many messages have arrived; without a moment, whether everybody has one."""
    told = heard(telegram)
    return len(told) >= moment if moment is not None else set(told) == set(chats)


def heard(telegram: TelegramEmulator) -> list[int]:
    """The chats in which Telegram has shown a message of ours."""
    return [int(str(call.parameters["chat_id"])) for call in telegram.calls_of("sendMessage") if call.ok]


async def noted(folder: Path) -> Counter[int]:
    """The chats for which the database has a message as sent; of nothing that waits there are two."""
    database = Database(f"sqlite:///{folder}/sangkien.db")
    async with database.reading() as work:
        messages = outbox.join(conversations, outbox.c.conversation == conversations.c.id)
        of_chats = select(conversations.c.chat, outbox.c.status).select_from(messages)
        rows = (await work.connection.execute(of_chats)).all()
        waiting = await work.connection.scalar(select(func.count()).select_from(timers))
    await database.close()
    assert len(rows) == len({row.chat for row in rows})
    assert len(rows) + (waiting or 0) <= CHATS
    return Counter(int(row.chat) for row in rows if row.status == "sent")
