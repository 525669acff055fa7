"""Scans and starts: added up in memory, written together, never twice and never for nobody."""

from dataclasses import replace

import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import OperationalError

from bot.log import open_log
from bot.loops.door_counting import EVERY_SECONDS, DoorCounting, begins
from bot.messages import Address, Incoming
from conversations.events import Event, Opened, Typed
from conversations.router import step
from conversations.state import Draft, State
from storage.database import Database
from tests.bot.engine_world import World, knowledge, world
from tests.bot.held_clock import START, HeldClock

DRAFT = Draft(id="1", begun=START)
NEW = replace(DRAFT, id="2")
WRITTEN = replace(DRAFT, full_name="Nguyễn Văn A")
ASKED = State(at="ask_code", draft=DRAFT)
KNOWLEDGE = knowledge()


def counting(database: Database, clock: HeldClock) -> DoorCounting:
    return DoorCounting(database, clock, lambda: KNOWLEDGE, open_log())


async def rows(database: Database) -> list[tuple[object, ...]]:
    query = "SELECT unit, step, door, CAST(day AS VARCHAR(10)), times FROM door_counts ORDER BY 1, 2, 3, 4"
    async with database.reading() as work:
        return [tuple(row) for row in await work.connection.execute(sql(query))]


async def test_a_thousand_scans_are_one_transaction(database: Database) -> None:
    clock = HeldClock()
    doors = counting(database, clock)
    for _ in range(1000):
        doors.scanned("P01-002", "poster")
    doors.scanned(None, "link")
    assert await rows(database) == []
    await doors.write()
    clock.advance(15 * 3600)  # 17:00 UTC: the next day in Viet Nam
    doors.scanned("P01-002", "poster")
    await doors.write()
    assert await rows(database) == [
        ("", "scan", "link", "2021-04-01", 1),
        ("P01-002", "scan", "poster", "2021-04-01", 1000),
        ("P01-002", "scan", "poster", "2021-04-02", 1),
    ]


async def test_what_is_left_is_written_at_the_end(database: Database) -> None:
    clock = HeldClock()
    doors = counting(database, clock)
    async with doors.at_work():
        doors.scanned("P01-002", "poster")
    assert [row[-1] for row in await rows(database)] == [1]
    assert set(clock.slept) <= {EVERY_SECONDS}


async def test_what_cannot_be_written_is_kept_for_the_next_time(bare_sqlite_url: str) -> None:
    database = Database(bare_sqlite_url)  # a database without its tables
    doors = counting(database, HeldClock())
    doors.scanned("P01-002", "poster")
    for _ in range(2):
        with pytest.raises(OperationalError):
            await doors.write()
    await database.close()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(State(), State(at="unit_confirm", draft=DRAFT), True, id="from a poster's link"),
        pytest.param(State(), State(at="consent", draft=DRAFT), True, id="without a code"),
        pytest.param(State(), ASKED, False, id="the code is asked first"),
        pytest.param(ASKED, replace(ASKED, failures=1), False, id="a wrong code"),
        pytest.param(ASKED, State(at="unit_confirm", draft=DRAFT, about="P01-002"), True, id="the code"),
        pytest.param(ASKED, State(at="consent", draft=DRAFT), True, id="no code"),
        pytest.param(ASKED, State(at="cancel", draft=DRAFT), False, id="aside"),
        pytest.param(State(at="consent", draft=DRAFT), State(at="name", draft=DRAFT), False, id="onward"),
        pytest.param(State(), State(at="idle"), False, id="nothing"),
        pytest.param(State(), State(at="edit_desc", draft=replace(DRAFT, code="SK")), False, id="a revision"),
        pytest.param(State(parked=(DRAFT,)), State(at="name", draft=DRAFT), False, id="a draft comes back"),
        pytest.param(State(at="name", draft=DRAFT), State(at="consent", draft=NEW), False, id="opened again"),
        pytest.param(State(at="name", draft=WRITTEN), State(at="name", draft=NEW), True, id="another"),
    ],
)
def test_what_is_a_start(before: State, after: State, expected: object) -> None:
    assert begins(before, after) is expected


async def test_starts_are_counted_for_the_code_that_was_scanned_or_typed(sqlite_url: str) -> None:
    database, clock = Database(sqlite_url), HeldClock()
    doors = counting(database, clock)
    async with world(database, step, clock) as around:
        around.engine.listen(doors.heard)
        await says(around, "browser", Opened("p01002"), Opened("P01-002"))  # the second finds the draft
        await says(around, "telegram", Opened(None), Typed("BẮT ĐẦU"))
        await says(around, "terminal", Typed("P02"), Typed("1"))
        await says(around, "browser", Opened("no such code"), chat="2")
    await doors.write()
    assert [(unit, door, times) for unit, _, door, _, times in await rows(database)] == [
        ("", "telegram", 1),  # an empty draft begun anew is no second start
        ("P01-002", "browser", 1),
        ("P02", "terminal", 1),
    ]
    await database.close()


async def says(around: World, channel: str, *events: Event, chat: str = "1") -> None:
    for number, event in enumerate(events):
        address = Address(channel=channel, account="bot", chat=chat)
        incoming = Incoming(
            address=address, event_id=str(number), event=event, received_at=around.clock.now()
        )
        await around.engine.handle(incoming)
        await around.engine.handle(incoming)  # delivered again: nothing is counted again
