"""A draft moves between chats in one transaction: it is in one of them at any time (script 14, R50)."""

import asyncio
import re

import pytest
from sqlalchemy import func, select, update

from bot.messages import Address
from bot.stored import key_of
from conversations.router import step
from conversations.state import State, load
from storage.database import Database
from storage.tables.chats import conversations
from storage.tables.entries import EntryRow
from tests.bot.engine_world import World, world
from tests.bot.held_clock import HastyClock

OLD, NEW, OTHER = "cũ", "mới", "khác"
CODE = re.compile(r"CM-\w{4}-\w{4}")


async def say(world: World, chat: str, *texts: str) -> str:
    """The answer to the last of these texts of a chat in the browser, where it is one message."""
    answer = None
    for text in texts:
        answer = await world.say(text, chat, "browser")
    return answer or ""


async def state_of(world: World, chat: str) -> State:
    key = key_of(Address(channel="browser", account="bot", chat=chat))
    async with world.database.reading() as work:
        found = await work.conversations.find(key)
    assert found is not None
    state = load(found.state)
    assert isinstance(state, State)
    # The columns by which drafts are found say the same as the state.
    assert (found.draft_step, found.draft_since) == (
        (state.draft.at, state.draft.begun) if state.draft else (None, None)
    )
    return state


async def names(world: World, *chats: str) -> list[str | None]:
    """The name in each chat's draft, None where there is none."""
    states = [await state_of(world, chat) for chat in chats]
    return [state.draft.full_name if state.draft else None for state in states]


async def begun(world: World) -> str:
    """A code for the draft that the old chat has begun; two other chats have consented and nothing else."""
    await say(world, OLD, "P01-002", "1", "đồng ý", "Nguyễn Văn A")
    for chat in (NEW, OTHER):
        await say(world, chat, "P01-002", "1", "đồng ý")
    found = CODE.search(await say(world, OLD, "chuyển máy"))
    assert found is not None
    return found[0]


async def test_of_two_at_the_same_moment_one_gets_the_draft(database: Database) -> None:
    async with world(database, step) as one:
        code = await begun(one)
        await asyncio.gather(say(one, NEW, code), say(one, OTHER, code))
        assert sorted(await names(one, OLD, NEW, OTHER), key=str) == ["Nguyễn Văn A", None, None]
        assert await names(one, OLD) == [None]


async def test_of_two_processes_one_gets_the_draft(database: Database) -> None:
    # The draft's chat may be locked by the other process: then the turn is tried again in a moment.
    hasty = world(database, step, HastyClock()), world(database, step, HastyClock())
    async with hasty[0] as one, hasty[1] as two:
        code = await begun(one)
        await asyncio.gather(say(one, NEW, code), say(two, OTHER, code), say(two, OLD, "trợ giúp"))
        assert sorted(await names(one, OLD, NEW, OTHER), key=str) == ["Nguyễn Văn A", None, None]
        assert await names(one, OLD) == [None]


async def test_a_draft_that_moves_both_ways_at_once_ends_in_one_place(database: Database) -> None:
    # The draft's chat may be locked by the other process: then the turn is tried again in a moment.
    hasty = world(database, step, HastyClock()), world(database, step, HastyClock())
    async with hasty[0] as one, hasty[1] as two:
        code = await begun(one)
        await say(one, NEW, "Nguyễn Văn B")
        back = CODE.search(await say(one, NEW, "chuyển máy"))
        assert back is not None
        await asyncio.gather(say(one, NEW, code), say(two, OLD, back[0]))
        states = [await state_of(one, chat) for chat in (OLD, NEW)]
        drafts = [draft for state in states for draft in (*state.parked, state.draft) if draft]
        assert sorted(str(draft.full_name) for draft in drafts) == ["Nguyễn Văn A", "Nguyễn Văn B"]


@pytest.mark.parametrize("text", ["hủy", "Nguyễn Văn C"])
async def test_what_the_old_chat_says_meanwhile_brings_nothing_back(database: Database, text: str) -> None:
    async with world(database, step) as one:
        code = await begun(one)
        await asyncio.gather(say(one, OLD, text), say(one, NEW, code))
        assert await names(one, OLD, NEW) == [None, "Nguyễn Văn A"]


async def test_a_draft_that_moved_is_submitted_once_r50(database: Database) -> None:
    async with world(database, step) as one:
        await say(one, OLD, "P01-002", "1", "đồng ý", "Nguyễn Văn A", "0900 000 001", "1", "2")
        text = "Gá kẹp nhanh cho máy tiện, thay phôi chỉ còn hai phút, không trượt phôi, đỡ mỏi tay."
        await say(one, OLD, text, "xong")
        await say(one, NEW, "P01-002", "1", "đồng ý")
        found = CODE.search(await say(one, OLD, "chuyển máy"))
        assert found is not None
        await say(one, OLD, "tiếp tục")  # until the code is used the draft is here too
        await say(one, NEW, found[0])
        await asyncio.gather(say(one, OLD, "gửi"), say(one, NEW, "gửi"))
        async with database.reading() as work:
            owners = (await work.connection.execute(select(EntryRow.chat))).scalars().all()
            new = await work.conversations.find(key_of(Address(channel="browser", account="bot", chat=NEW)))
        assert new is not None
        assert owners == [new.id]


async def test_a_state_that_cannot_be_read_gives_up_nothing(database: Database) -> None:
    async with world(database, step) as one:
        code = await begun(one)
        async with database.transaction() as work:
            old = conversations.c.chat == OLD
            await work.connection.execute(update(conversations).where(old).values(state="hỏng"))
        await say(one, NEW, code)
        assert await names(one, NEW) == [None]
        async with database.reading() as work:
            kept = select(func.count()).where(conversations.c.chat == OLD, conversations.c.state == "hỏng")
            assert await work.connection.scalar(kept) == 1
