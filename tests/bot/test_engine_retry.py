"""Dead letters given back to the engine (design §3.5)."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from bot.engine.retry import Retried, retry_letters
from bot.messages import Address, Incoming
from bot.stored import UnreadableEventError, dump_incoming, load_incoming
from conversations.dialogue import Turn
from conversations.events import (
    Chose,
    Edited,
    Event,
    FileProblem,
    Media,
    Noticed,
    Opened,
    Outcome,
    SentFile,
    SentMedia,
    SharedContact,
    TimerDue,
    Typed,
    WroteInGroup,
)
from conversations.facts import Facts
from conversations.state import Lost, State
from storage.conversations import ChatKey, Conversation
from storage.database import Database
from storage.dead_letters import DeadLetter, NewDeadLetter
from tests.bot.engine_world import World, echo, shown, world
from tests.bot.held_clock import START, HeldClock

EVENTS: tuple[Event, ...] = (
    Typed("hỏng"),
    Chose("send", 7),
    Chose("send"),
    Opened("P01-002"),
    Opened(),
    SharedContact("+84900000001", own=True),
    SentMedia(Media.PHOTO, "Gá kẹp"),
    SentFile("mo-ta.docx", "Gá kẹp", caption="bài"),
    SentFile("mo-ta.docx", problem=FileProblem.PROTECTED),
    Edited(),
    WroteInGroup("https://t.me/sangkien_bot"),
    TimerDue("quiet"),
    Noticed("returned", "SK7K3M9QX", {"reason": "Xin viết rõ hơn."}),
)


def healed(state: State | Lost, event: Event, facts: Facts) -> Turn:
    """The dialogue after the fault was mended."""
    return echo(state, Typed("lành") if event == Typed("hỏng") else event, facts)


@pytest.mark.parametrize("event", EVENTS, ids=repr)
def test_a_stored_event_is_read_back_without_the_profiles_name(event: Event) -> None:
    incoming = Incoming(
        address=Address(channel="telegram", account="bot", chat="1"),
        event_id="7",
        event=event,
        received_at=START,
        sent_at=START - timedelta(seconds=2),
        profile_name="Nguyễn Văn A",
        language="en",
    )
    stored = dump_incoming(incoming)
    assert "Nguyễn" not in stored
    assert load_incoming(stored) == replace(incoming, profile_name=None)


def test_every_event_that_happens_is_among_them() -> None:
    assert {type(event) for event in EVENTS} == set(get_args(Event)) - set(get_args(Outcome))


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"kind":"Typed"}', '{"kind":"os"}'])
def test_what_is_no_stored_event_is_refused(text: str) -> None:
    with pytest.raises(UnreadableEventError):
        load_incoming(text)


@pytest.mark.parametrize(
    "change", [('"Typed"', '"Unknown"'), ('"text":"hỏng"', '"text":1'), ("2021", "soon")]
)
def test_a_stored_event_that_was_damaged_is_refused(change: tuple[str, str]) -> None:
    address = Address(channel="telegram", account="bot", chat="1")
    incoming = Incoming(address=address, event_id="7", event=EVENTS[0], received_at=START)
    with pytest.raises(UnreadableEventError):
        load_incoming(dump_incoming(incoming).replace(*change))


async def letters(database: Database) -> list[DeadLetter]:
    async with database.reading() as work:
        return await work.dead_letters.newest(100)


async def outgoing(here: World) -> list[str]:
    """What the running service would send now."""
    async with here.database.transaction() as work:
        messages = await work.outbox.claim("telegram", here.clock.now(), here.clock.now(), 100)
    return [message.message for message in messages]


async def conversation(database: Database, chat: str = "1") -> Conversation:
    async with database.reading() as work:
        found = await work.conversations.find(ChatKey("telegram", "bot", chat))
    assert found is not None
    return found


async def test_a_retried_turn_is_answered_by_the_outbox_and_its_letter_is_gone(database: Database) -> None:
    async with world(database) as here:
        await here.say("a")
        await here.say("hỏng")
        assert [letter.error for letter in await letters(database)] == ["ValueError"]
    clock = HeldClock(START + timedelta(days=1))
    async with world(database, step=healed, clock=clock) as here:
        assert await retry_letters(database, here.engine) == Retried(done=1)
        assert await letters(database) == []
        [message] = await outgoing(here)
        assert shown("lành 2") in message
        assert await retry_letters(database, here.engine) == Retried()
    # A retry is no sign of life of the person.
    assert (await conversation(database)).last_seen == START


async def test_what_fails_again_is_a_dead_letter_again_and_the_person_is_not_told_twice(
    database: Database,
) -> None:
    async with world(database) as here:
        await here.say("hỏng", chat="1")
        await here.say("hỏng", chat="2")
        [newest, oldest] = await letters(database)
        assert await retry_letters(database, here.engine) == Retried(failed=2)
        again = await letters(database)
        assert [letter.id - newest.id for letter in again] == [2, 1]
        assert oldest.id < newest.id
        assert await outgoing(here) == []
    async with world(database, step=healed) as here:
        assert await retry_letters(database, here.engine) == Retried(done=2)
    assert await letters(database) == []


async def test_the_times_of_the_event_still_decide_about_the_window(database: Database) -> None:
    """R64: a message of the last second that met a fault of ours is in time whenever it is retried."""
    decided = []

    def watching(state: State | Lost, event: Event, facts: Facts) -> Turn:
        decided.append(facts.decided_at)
        return healed(state, event, facts)

    async with world(database) as here:
        sent = START - timedelta(minutes=3)
        await here.engine.handle(replace(here.typed("hỏng"), sent_at=sent))
    async with world(database, step=watching, clock=HeldClock(START + timedelta(days=9))) as here:
        assert await retry_letters(database, here.engine) == Retried(done=1)
    assert decided == [sent]


async def test_two_operators_retry_each_letter_once(database_url: str) -> None:
    first, second = Database(database_url), Database(database_url)
    async with world(first) as here:
        for chat in range(6):
            await here.say("hỏng", chat=str(chat))
    async with world(first, step=healed) as here, world(second, step=healed) as there:
        one, two = await asyncio.gather(
            retry_letters(first, here.engine), retry_letters(second, there.engine)
        )
        assert (one.done + two.done, one.failed + two.failed) == (6, 0)
        assert len(await outgoing(here)) == 6
    await first.close()
    await second.close()


async def test_what_cannot_be_read_here_is_left_as_it_is(database: Database) -> None:
    async with world(database) as here:
        await here.say("hỏng", channel="zalo")  # a channel that retrying does not know
        odd = NewDeadLetter(kind="turn", channel="browser", payload="{}", error="KeyError", created_at=START)
        async with database.transaction() as work:
            await work.dead_letters.add(odd)
            await work.dead_letters.add(replace(odd, kind="message"))
        before = await letters(database)
        assert await retry_letters(database, here.engine) == Retried(skipped=2)
    assert await letters(database) == before
    assert len(before) == 3
