from datetime import timedelta

from storage.database import Database
from storage.turns import PastTurn
from tests.storage.chats import NOW, chat


def turn(conversation: int, event_id: str, last_number: int, days_ago: int = 0) -> PastTurn:
    return PastTurn(
        conversation=conversation,
        event_id=event_id,
        replies="[]",
        inline=True,
        last_number=last_number,
        created_at=NOW - timedelta(days=days_ago),
    )


async def test_events_that_were_handled_are_known(database: Database) -> None:
    one, two = await chat(database, "1"), await chat(database, "2")
    async with database.transaction() as work:
        await work.turns.add([turn(one, "a", 1), turn(two, "b", 1)])
    async with database.reading() as work:
        assert await work.turns.seen([(one, "a"), (one, "b"), (two, "a")]) == {(one, "a"): turn(one, "a", 1)}


async def test_what_is_new_is_read_after_a_number_in_order(database: Database) -> None:
    one = await chat(database)
    turns = [turn(one, "a", 2), turn(one, "silent", 0), turn(one, "b", 3), turn(one, "c", 5)]
    async with database.transaction() as work:
        await work.turns.add(turns)
    async with database.reading() as work:
        assert await work.turns.after(one, 2, 10) == [turns[2], turns[3]]
        assert await work.turns.after(one, 0, 2) == [turns[0], turns[2]]
        assert await work.turns.latest(one, 2) == [turns[2], turns[3]]


async def test_old_turns_are_cleared(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.turns.add([turn(one, "old", 1, days_ago=8), turn(one, "new", 2, days_ago=6)])
        assert await work.turns.forget_before(NOW - timedelta(days=7)) == 1
        assert [left.event_id for left in await work.turns.after(one, 0, 10)] == ["new"]
