"""What a browser is shown of its chat, out of both databases."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from bot.channels.browser import TRAITS, Answer, ShownMessage, chat_of
from bot.channels.browser_log import SHOWN_AGAIN, StoredLog
from bot.engine.errors import ServiceUnavailable
from bot.messages import Address, Incoming
from conversations.dialogue import Reply, Turn
from conversations.events import Event, Opened, Typed
from conversations.facts import Facts
from conversations.router import step
from conversations.state import State
from storage.database import Database
from tests.bot.engine_world import CHANNELS, World, world
from tests.bot.held_clock import HeldClock

MARCH = datetime(2021, 3, 20, 8, tzinfo=UTC)
ADDRESS = chat_of("a" * 43) or Address(channel="", account="", chat="")


async def send(around: World, *events: Event) -> None:
    for event in events:
        incoming = Incoming(
            address=ADDRESS, event_id=str(uuid4()), event=event, received_at=MARCH, language="en"
        )
        await around.engine.handle(incoming)


def numbers(answer: Answer) -> list[int]:
    return [message.number for message in answer.messages]


def test_engine_of_the_tests_knows_the_browser_as_it_is() -> None:
    assert CHANNELS["browser"] == TRAITS


async def test_chat_before_its_first_turn_is_empty(database: Database) -> None:
    log = StoredLog(database)
    assert await log.answer(ADDRESS, 0) == Answer(messages=(), question=None, language=None)
    assert (await log.language(ADDRESS), await log.conversation(ADDRESS)) == (None, None)


async def test_answer_is_all_after_a_number_with_the_question_that_stands(database: Database) -> None:
    log = StoredLog(database)
    async with world(database, step, HeldClock(MARCH)) as around:
        await send(around, Opened("P01-002"), Typed("1"))
        answer = await log.answer(ADDRESS, 1)
        assert numbers(answer) == [2]
        (message,) = answer.messages
        assert [choice.label for choice in message.choices] == ["I agree", "I do not agree", "Details"]
        assert answer.question == int(message.choices[0].data.split(":")[0])
        assert answer.language == "en"
        await send(around, Typed("1"))
        name = await log.answer(ADDRESS, 2)
        assert (numbers(name), name.question) == ([3], None)
        assert await log.conversation(ADDRESS) is not None
        assert await log.language(ADDRESS) == "en"


async def test_reload_brings_the_last_messages(database: Database) -> None:
    log = StoredLog(database)
    async with world(database, step, HeldClock(MARCH)) as around:
        await send(around, Opened("P01-002"), *(Typed("tien do") for _ in range(SHOWN_AGAIN + 3)))
        answer = await log.answer(ADDRESS, 0)
        last = (await log.answer(ADDRESS, SHOWN_AGAIN)).messages[-1].number
    assert numbers(answer)[-SHOWN_AGAIN:] == list(range(last - SHOWN_AGAIN + 1, last + 1))
    assert [message.number for message in answer.messages if asks(message, answer)] != []


async def test_reload_brings_the_standing_question_though_it_is_older_than_the_last_messages(
    database: Database,
) -> None:
    log = StoredLog(database)

    def notices(state: State, event: Event, facts: Facts) -> Turn:
        return (
            step(state, event, facts) if isinstance(event, Opened) else Turn(state, (Reply("lang.changed"),))
        )

    async with world(database, notices, HeldClock(MARCH)) as around:
        await send(around, Opened("P01-002"), *(Typed("x") for _ in range(SHOWN_AGAIN + 3)))
        answer = await log.answer(ADDRESS, 0)
    assert numbers(answer) == [1, *range(5, SHOWN_AGAIN + 5)]
    assert asks(answer.messages[0], answer)


def asks(message: ShownMessage, answer: Answer) -> bool:
    """Whether this message's buttons are those of the standing question."""
    return any(choice.data.startswith(f"{answer.question}:") for choice in message.choices)


async def test_database_that_cannot_be_read_is_no_fault_of_ours(tmp_path: object) -> None:
    gone = Database(f"sqlite:///{tmp_path}/missing/sangkien.db")
    log = StoredLog(gone)
    with pytest.raises(ServiceUnavailable):
        await log.answer(ADDRESS, 0)
    await gone.close()
