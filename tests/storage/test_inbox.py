from storage.database import Database
from storage.inbox import NewUpdate, RawUpdate
from tests.storage.chats import NOW


async def test_updates_wait_in_the_order_they_came_until_their_turn(database: Database) -> None:
    updates = [
        NewUpdate(channel="zalo", account="bot", payload=f"{{{n}}}", received_at=NOW) for n in range(3)
    ]
    async with database.transaction() as work:
        ids = await work.inbox.add(updates)
        await work.inbox.remove([ids[1]])
        await work.inbox.remove([])
    async with database.reading() as work:
        assert await work.inbox.waiting("telegram", 0, 10) == []
        waiting = await work.inbox.waiting("zalo", 0, 10)
        assert await work.inbox.waiting("zalo", ids[0], 10) == waiting[1:]
    assert waiting == [
        RawUpdate(id=ids[n], channel="zalo", account="bot", payload=f"{{{n}}}", received_at=NOW)
        for n in (0, 2)
    ]
