import asyncio
from dataclasses import replace

from storage.conversations import ChatKey, Conversation
from storage.database import Database
from tests.storage.chats import NOW, chat


async def test_a_conversation_is_made_once_and_then_found(database: Database) -> None:
    keys = [ChatKey("telegram", "bot", "1"), ChatKey("zalo", "bot", "1"), ChatKey("telegram", "other", "1")]
    async with database.transaction() as work:
        first = await work.conversations.open(keys, NOW)
    async with database.transaction() as work:
        again = await work.conversations.open(keys, NOW)
    assert again == first
    assert len({conversation.id for conversation in first.values()}) == 3
    one = first[keys[0]]
    assert one == Conversation(
        id=one.id,
        key=keys[0],
        state="",
        language=None,
        client_language=None,
        reminders=True,
        reachable=True,
        draft_step=None,
        draft_since=None,
        last_seen=NOW,
        next_number=1,
    )


async def test_a_conversation_is_kept_whole(database: Database) -> None:
    key = ChatKey("telegram", "bot", "1")
    async with database.transaction() as work:
        conversation = (await work.conversations.open([key], NOW))[key]
        changed = replace(
            conversation,
            state="{}",
            language="en",
            client_language="vi",
            reminders=False,
            reachable=False,
            draft_step="name",
            draft_since=NOW,
            next_number=7,
        )
        await work.conversations.save([changed])
    async with database.reading() as work:
        assert await work.conversations.find(key) == changed
        assert await work.conversations.next_numbers([changed.id, 999]) == {changed.id: 7}
        assert await work.conversations.find(ChatKey("telegram", "bot", "2")) is None


async def test_two_processes_that_meet_a_new_chat_make_one_conversation(database_url: str) -> None:
    first, second = Database(database_url), Database(database_url)
    ids = await asyncio.gather(
        *(chat(database, str(name)) for name in range(5) for database in (first, second))
    )
    assert ids[::2] == ids[1::2]
    await first.close()
    await second.close()
