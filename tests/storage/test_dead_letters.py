from datetime import timedelta

from storage.database import Database
from storage.dead_letters import NewDeadLetter
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


async def test_a_settled_letter_is_gone(database: Database) -> None:
    async with database.transaction() as work:
        await work.dead_letters.add(letter("a"))
        [one] = await work.dead_letters.newest(10)
        await work.dead_letters.remove(one.id)
        assert await work.dead_letters.newest(10) == []
