from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from storage.database import Database
from storage.dead_letters import NewDeadLetter
from storage.tables.chats import dead_letters
from tests.storage.chats import NOW


def letter(payload: str, days_ago: int = 0) -> NewDeadLetter:
    return NewDeadLetter(
        kind="turn",
        channel="zalo",
        payload=payload,
        error="ValueError",
        created_at=NOW - timedelta(days=days_ago),
    )


async def test_payloads_are_cleared_and_the_rest_is_kept(database: Database) -> None:
    async with database.transaction() as work:
        await work.dead_letters.add(letter("old", days_ago=15))
        await work.dead_letters.add(letter("new", days_ago=13))
        assert await work.dead_letters.clear_before(NOW - timedelta(days=14)) == 1
        letters = await work.dead_letters.newest(10)
    assert [(one.payload, one.error) for one in letters] == [("new", "ValueError"), (None, "ValueError")]


async def test_a_letter_is_retried_once_then_emptied_and_no_longer_shown(database: Database) -> None:
    async with database.transaction() as work:
        for payload in ("a", "b"):
            await work.dead_letters.add(letter(payload))
        [newer, older] = await work.dead_letters.newest(10)
        assert await work.dead_letters.retry([older.id], NOW) == {older.id}
        assert await work.dead_letters.retry([older.id, newer.id], NOW) == {newer.id}
        assert await work.dead_letters.newest(10) == []
        stored = await work.connection.execute(select(dead_letters.c.payload, dead_letters.c.retried_at))
    assert [tuple(row) for row in stored] == [(None, NOW), (None, NOW)]


async def test_only_turns_with_their_payload_can_be_retried_oldest_first(database: Database) -> None:
    async with database.transaction() as work:
        await work.dead_letters.add(letter("old", days_ago=15))
        await work.dead_letters.clear_before(NOW - timedelta(days=14))
        for payload in ("a", "b", "c", "d"):
            await work.dead_letters.add(letter(payload))
        await work.dead_letters.add(replace(letter("message"), kind="message"))
        last = await work.dead_letters.last_id()
        await work.dead_letters.add(letter("later"))
        first = await work.dead_letters.turns(0, last, 3)
        rest = await work.dead_letters.turns(first[-1].id, last, 3)
    assert [[one.payload for one in page] for page in (first, rest)] == [["a", "b", "c"], ["d"]]
