import asyncio
import json
from dataclasses import replace

import pytest

from bot.engine.engine import Limits
from bot.engine.errors import ServiceUnavailable, TooBusy
from bot.engine.job import Done, Job
from bot.messages import Handled
from conversations.router import step
from conversations.state import State, load
from conversations.wording import default_wording
from storage.conversations import ChatKey
from storage.database import Database
from storage.dead_letters import DeadLetter
from storage.inbox import NewUpdate
from tests.bot.engine_world import World, shown, until, world
from tests.bot.held_clock import START


async def all_of(database: Database, chat: str, channel: str = "telegram") -> list[tuple[int, str]]:
    """The messages of a chat in the order of their numbers."""
    async with database.reading() as work:
        conversation = await work.conversations.find(ChatKey(channel, "bot", chat))
        assert conversation is not None
        turns = await work.turns.after(conversation.id, 0, 1000)
    return [(message["number"], message["text"]) for turn in turns for message in json.loads(turn.replies)]


async def letters(database: Database) -> list[DeadLetter]:
    async with database.reading() as work:
        return await work.dead_letters.newest(10)


async def test_a_turn_is_answered_inline_and_its_state_kept(database: Database) -> None:
    async with world(database) as here:
        assert await here.say("xin chào") == shown("xin chào 1")
        assert await here.say("nữa") == shown("nữa 2")
    async with world(database) as here:
        assert await here.say("sau khi chạy lại") == shown("sau khi chạy lại 3")


async def test_turns_of_one_chat_are_strictly_in_order(database: Database) -> None:
    async with world(database) as here:
        answers = await asyncio.gather(*(here.say(str(number)) for number in range(15)))
    assert answers == [shown(f"{number} {number + 1}") for number in range(15)]
    assert await all_of(database, "1") == [
        (number + 1, shown(f"{number} {number + 1}")) for number in range(15)
    ]


async def test_a_hundred_chats_share_one_commit(database: Database) -> None:
    async with world(database) as here:
        here.commits[0] = 0
        answers = await asyncio.gather(*(here.say("a", chat=str(chat)) for chat in range(100)))
        assert here.commits[0] == 1
    assert answers == [shown("a 1")] * 100


async def test_the_number_of_statements_does_not_depend_on_the_size_of_a_batch(database: Database) -> None:
    async with world(database) as here:
        await asyncio.gather(*(here.say("a", chat=str(chat)) for chat in range(100)))
        counts = []
        for size in (1, 10, 100):
            here.clock.advance(10)
            here.statements.clear()
            await asyncio.gather(*(here.say("b", chat=str(chat)) for chat in range(size)))
            counts.append(len(here.statements))
    assert counts == [counts[0]] * 3


async def test_a_duplicate_gets_the_same_answer_and_changes_nothing(database: Database) -> None:
    async with world(database) as here:
        first = await here.engine.handle(here.typed("một", event_id="update 7"))
        again = await here.engine.handle(here.typed("một", event_id="update 7"))
        assert await here.say("hai lần") == shown("hai lần 2")
    assert first.inline is not None
    assert again == Handled(inline=first.inline, duplicate=True)
    assert [number for number, _ in await all_of(database, "1")] == [1, 2]


async def test_the_same_event_id_in_another_chat_is_another_event(database: Database) -> None:
    async with world(database) as here:
        for chat in ("1", "2"):
            handled = await here.engine.handle(here.typed("một", chat=chat, event_id="update 7"))
            assert not handled.duplicate


async def test_a_duplicate_of_what_went_to_the_outbox_is_not_queued_again(database: Database) -> None:
    async with world(database) as here:
        first = await here.engine.handle(here.typed("hai", event_id="update 7"))
        again = await here.engine.handle(here.typed("hai", event_id="update 7"))
    assert (first, again) == (Handled(), Handled(duplicate=True))
    assert [number for number, _ in await pending(database)] == [1, 2]


async def pending(database: Database, channel: str = "telegram") -> list[tuple[int, str]]:
    """What waits in the outbox."""
    async with database.transaction() as work:
        messages = await work.outbox.claim(channel, START, START, 100)
    return [(message.number, json.loads(message.message)["text"]) for message in messages]


async def test_behind_older_messages_a_single_one_goes_to_the_outbox_too(database: Database) -> None:
    async with world(database) as here:
        assert await here.say("hai") is None
        assert await here.say("một") is None
    assert [number for number, _ in await pending(database)] == [1, 2, 3]


@pytest.mark.parametrize(("channel", "inline"), [("telegram", True), ("terminal", True), ("zalo", False)])
async def test_only_channels_that_can_are_answered_inline(
    database: Database, channel: str, *, inline: bool
) -> None:
    async with world(database) as here:
        answer = await here.say("một", channel=channel)
    assert (answer is not None, len(await pending(database, channel))) == (inline, int(not inline))


async def test_the_receipt_on_telegram_goes_by_the_outbox_and_elsewhere_inline(database: Database) -> None:
    async with world(database) as here:
        assert await here.say("nhận") is None
        assert await here.say("nhận", channel="terminal") is not None


async def test_messages_of_the_browser_are_kept_and_never_queued(database: Database) -> None:
    async with world(database) as here:
        assert await here.say("hai", channel="browser") is None
        await here.say("một", channel="browser")
    assert [number for number, _ in await all_of(database, "1", "browser")] == [1, 2, 3]
    assert await pending(database, "browser") == []


async def test_a_turn_without_replies_is_remembered(database: Database) -> None:
    async with world(database) as here:
        first = await here.engine.handle(here.typed("im", event_id="x"))
        again = await here.engine.handle(here.typed("im", event_id="x"))
    assert (first, again) == (Handled(), Handled(duplicate=True))


async def test_settings_of_the_chat_are_kept(database: Database) -> None:
    async with world(database) as here:
        await here.say("thôi")
    async with database.reading() as work:
        conversation = await work.conversations.find(ChatKey("telegram", "bot", "1"))
    assert conversation is not None
    assert (conversation.reminders, conversation.language) == (False, "en")


async def test_a_failing_turn_is_set_aside_and_blocks_nobody(database: Database) -> None:
    async with world(database) as here:
        answers = await asyncio.gather(
            here.say("a", chat="1"), fail(here, "e2"), here.say("c", chat="3"), here.say("d", chat="2")
        )
        again = await here.engine.handle(here.typed("hỏng", chat="2", event_id="e2"))
    apology = "Hệ thống đang trục trặc."
    assert answers[0] == shown("a 1")
    assert answers[1].startswith(apology)
    assert list(answers[2:]) == [shown("c 1"), shown("d 1")]
    assert again.duplicate
    [letter] = await letters(database)
    assert (letter.kind, letter.channel, letter.error) == ("turn", "telegram", "ValueError")
    assert json.loads(letter.payload or "")["event"] == {"text": "hỏng"}


async def fail(here: World, event_id: str) -> str:
    handled = await here.engine.handle(here.typed("hỏng", chat="2", event_id=event_id))
    assert handled.inline is not None
    return handled.inline.text


async def test_each_of_many_failing_turns_is_set_aside(database: Database) -> None:
    async with world(database) as here:
        await asyncio.gather(
            *(here.say("hỏng", chat=str(chat)) for chat in range(3)), here.say("a", chat="9")
        )
    assert [letter.error for letter in await letters(database)] == ["ValueError"] * 3
    assert await all_of(database, "9") == [(1, shown("a 1"))]


async def test_the_queue_is_bounded_in_all_and_for_one_chat(database: Database) -> None:
    async with world(database, limits=Limits(waiting=5, waiting_of_chat=2)) as here:
        async with asyncio.TaskGroup() as group:
            for chat in ("1", "1", "2", "3", "4"):
                group.create_task(here.say("a", chat=chat))
            await asyncio.sleep(0)
            with pytest.raises(TooBusy):
                await here.say("a", chat="5")
        async with asyncio.TaskGroup() as group:
            for _ in range(2):
                group.create_task(here.say("a"))
            await asyncio.sleep(0)
            with pytest.raises(TooBusy):
                await here.say("a")


async def test_leaving_finishes_what_was_accepted_and_takes_nothing_more(database: Database) -> None:
    async with world(database) as here:
        tasks = [asyncio.create_task(here.say(str(number))) for number in range(10)]
        await asyncio.sleep(0)
    assert [await task for task in tasks] == [shown(f"{number} {number + 1}") for number in range(10)]
    with pytest.raises(ServiceUnavailable):
        await here.say("quá muộn")


async def test_a_caller_that_gave_up_does_not_undo_its_turn(database: Database) -> None:
    async with world(database) as here:
        task = asyncio.create_task(here.say("a"))
        await asyncio.sleep(0)
        task.cancel()
        assert await here.say("b") == shown("b 2")


async def test_an_update_of_the_inbox_goes_with_its_turn(database: Database) -> None:
    async with world(database) as here:
        kept = await keep_update(here)
        await here.engine.handle(here.typed("a", channel="zalo"), inbox=kept)
    async with database.reading() as work:
        assert await work.inbox.waiting("zalo", 0, 10) == []


async def keep_update(here: World) -> int:
    update = NewUpdate(channel="zalo", account="bot", payload="{}", received_at=here.clock.now())
    async with here.database.transaction() as work:
        [kept] = await work.inbox.add([update])
    return kept


async def test_a_state_that_cannot_be_read_is_the_dialogues_affair(database: Database) -> None:
    async with world(database) as here:
        await here.say("a")
        await overwrite(database, '{"version":0,"draft":{"description":"Gá kẹp nhanh"}}')
        assert await here.say("b") == shown("lost: Gá kẹp nhanh")
        assert await here.say("c") == shown("c 1")
        await overwrite(database, "{")
        assert await here.say("d") == shown("lost: None")


async def test_the_dialogue_apologises_and_keeps_what_was_written(database: Database) -> None:
    async with world(database, step=step) as here:
        await here.say("xin chào", channel="browser")
        await overwrite(database, '{"version":0,"draft":{"description":"Gá kẹp nhanh"}}', "browser")
        answer = await here.say("b", channel="browser")
    wording = default_wording()
    assert answer is not None
    assert answer.startswith(wording.text("vi", "err.state_lost", kept="Gá kẹp nhanh"))
    async with database.reading() as work:
        conversation = await work.conversations.find(ChatKey("browser", "bot", "1"))
    assert conversation is not None
    state = load(conversation.state)
    assert isinstance(state, State)
    assert state.draft is not None
    assert state.draft.earlier == "Gá kẹp nhanh"


async def overwrite(database: Database, state: str, channel: str = "telegram") -> None:
    key = ChatKey(channel, "bot", "1")
    async with database.transaction() as work:
        conversation = (await work.conversations.open([key], START))[key]
        await work.conversations.save([replace(conversation, state=state)])


async def test_a_loop_that_dies_leaves_nobody_waiting_and_says_so(database: Database) -> None:
    ended = asyncio.Event()
    dying = world(database)
    here = await dying.__aenter__()
    here.engine.on_end(ended.set)
    here.engine.listen(broken)
    assert here.engine.works
    answers = await asyncio.gather(
        *(here.say("a", chat=chat) for chat in ("1", "2", "2")), return_exceptions=True
    )
    await until(ended)
    assert [type(answer) for answer in answers] == [ServiceUnavailable] * 3
    assert not here.engine.works
    with pytest.raises(ServiceUnavailable):
        await here.say("b")
    with pytest.raises(ValueError, match="a fault of ours"):
        await dying.__aexit__(None, None, None)


def broken(_job: Job, _done: Done) -> None:
    raise ValueError("a fault of ours")
