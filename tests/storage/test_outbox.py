from datetime import datetime, timedelta

from storage.conversations import ChatKey
from storage.database import Database
from storage.outbox import Delivered, Outgoing
from tests.storage.chats import NOW, chat

LATER = NOW + timedelta(seconds=60)


def outgoing(conversation: int, number: int, *, parked_at: datetime | None = None) -> Outgoing:
    return Outgoing(
        conversation=conversation, channel="telegram", number=number, message="{}", parked_at=parked_at
    )


async def claimed(database: Database, limit: int = 10, chat: str | None = None) -> list[tuple[int, int]]:
    async with database.transaction() as work:
        messages = await work.outbox.claim("telegram", NOW, LATER, limit, chat)
    return [(message.conversation, message.number) for message in messages]


async def test_a_chat_is_claimed_whole_in_order_and_by_one_only(database: Database) -> None:
    one, two = await chat(database, "1"), await chat(database, "2")
    async with database.transaction() as work:
        await work.outbox.add([outgoing(one, 2), outgoing(two, 1), outgoing(one, 1)])
    assert await claimed(database, limit=1) == [(one, 1), (one, 2)]
    assert await claimed(database) == [(two, 1)]
    assert await claimed(database) == []
    async with database.transaction() as work:
        await work.outbox.hold([one], None)
    assert await claimed(database) == [(one, 1), (one, 2)]


async def test_a_claim_ends_by_itself(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.outbox.add([outgoing(one, 1)])
        await work.outbox.claim("telegram", NOW, LATER, 10)
        assert not await work.outbox.any_free("telegram", NOW)
        assert await work.outbox.any_free("telegram", LATER)


async def test_only_the_asked_chat_is_claimed(database: Database) -> None:
    one, two = await chat(database, "1"), await chat(database, "2")
    async with database.transaction() as work:
        await work.outbox.add([outgoing(one, 1), outgoing(two, 1)])
    assert await claimed(database, chat="2") == [(two, 1)]


async def test_messages_that_are_sent_or_dead_wait_no_more(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.outbox.add([outgoing(one, 1), outgoing(one, 2), outgoing(one, 3)])
        first, second, _ = await work.outbox.claim("telegram", NOW, NOW, 10)
        await work.outbox.sent([Delivered(id=first.id, provider_ids='["9"]')], NOW)
        await work.outbox.bury(second.id, NOW)
    assert await claimed(database) == [(one, 3)]
    async with database.transaction() as work:
        assert await work.outbox.waiting([one]) == {one}
        assert await work.outbox.forget_before(LATER, parked=NOW) == 2


async def test_what_is_parked_waits_until_its_person_is_back(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.outbox.add([outgoing(one, 1)])
        await work.conversations.park(ChatKey("telegram", "bot", "1"), NOW)
        await work.outbox.add([outgoing(one, 2, parked_at=NOW)])
        assert await work.outbox.waiting([one]) == frozenset()
    assert await claimed(database) == []
    async with database.transaction() as work:
        await work.outbox.unpark([one])
    assert await claimed(database) == [(one, 1), (one, 2)]


async def test_what_is_parked_is_kept_for_a_time_of_its_own(database: Database) -> None:
    one, two = await chat(database, "1"), await chat(database, "2")
    async with database.transaction() as work:
        await work.outbox.add([outgoing(one, 1)])
        await work.conversations.park(ChatKey("telegram", "bot", "1"), NOW)
        await work.outbox.add([outgoing(one, 2, parked_at=LATER), outgoing(two, 1)])
        assert await work.outbox.forget_before(LATER + timedelta(days=9), parked=NOW) == 0
        assert await work.outbox.forget_before(NOW, parked=LATER) == 1
    assert await claimed(database) == [(two, 1)]
    async with database.transaction() as work:
        await work.outbox.unpark([one])
        assert (
            await work.outbox.forget_before(LATER + timedelta(days=9), parked=LATER + timedelta(days=9)) == 0
        )
    assert await claimed(database) == [(one, 2)]
