from datetime import timedelta

from storage.database import Database
from storage.timers import NewTimer, Scope, Timer
from tests.storage.chats import NOW, chat

SCOPE = Scope(channels=frozenset({"telegram"}))
SOON = NOW + timedelta(seconds=3)


async def claim(database: Database, scope: Scope = SCOPE) -> list[Timer]:
    async with database.transaction() as work:
        return await work.timers.claim(scope, SOON, SOON + timedelta(seconds=30), 10)


async def test_a_timer_of_the_same_name_replaces_the_first(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.timers.set([NewTimer(conversation=one, name="quiet", due_at=NOW)])
        await work.timers.set([NewTimer(conversation=one, name="quiet", due_at=SOON)])
        assert await work.timers.next_due(SCOPE, NOW) == SOON
    assert [(timer.name, timer.due_at) for timer in await claim(database)] == [("quiet", SOON)]


async def test_a_notice_brings_its_words_along(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.timers.add_notice(one, "returned", "SK-7K3-M9QX", {"reason": "Xin viết rõ hơn."}, NOW)
        await work.timers.add_notice(one, "approved", "SK-7K3-M9QX", {}, NOW)
    first, second = await claim(database)
    assert (first.name, first.notice, first.code, first.arguments) == (
        None,
        "returned",
        "SK-7K3-M9QX",
        {"reason": "Xin viết rõ hơn."},
    )
    assert (second.notice, second.arguments, second.key.chat) == ("approved", {}, "1")


async def test_what_is_claimed_is_not_claimed_again_before_the_claim_lapses(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.timers.set([NewTimer(conversation=one, name="quiet", due_at=NOW)])
    assert len(await claim(database)) == 1
    assert await claim(database) == []
    async with database.transaction() as work:
        later = SOON + timedelta(seconds=30)
        assert len(await work.timers.claim(SCOPE, later, later, 10)) == 1


async def test_an_event_is_taken_once_and_only_when_it_is_due(database: Database) -> None:
    one = await chat(database)
    async with database.transaction() as work:
        await work.timers.set([NewTimer(conversation=one, name="quiet", due_at=NOW)])
    [timer] = await claim(database)
    async with database.transaction() as work:
        assert await work.timers.take([timer.id], NOW - timedelta(seconds=1)) == frozenset()
        assert await work.timers.take([timer.id, 999], NOW) == {timer.id}
        assert await work.timers.take([timer.id], NOW) == frozenset()


async def test_the_number_of_a_timer_is_never_given_again(database: Database) -> None:
    one = await chat(database)
    seen = set()
    for _ in range(3):
        async with database.transaction() as work:
            await work.timers.set([NewTimer(conversation=one, name="quiet", due_at=NOW)])
        [timer] = await claim(database)
        async with database.transaction() as work:
            await work.timers.take([timer.id], NOW)
        seen.add(timer.id)
    assert len(seen) == 3


async def test_others_channels_and_chats_are_left_alone(database: Database) -> None:
    one, two = await chat(database, "lan", "terminal"), await chat(database, "minh", "terminal")
    async with database.transaction() as work:
        for conversation in (one, two):
            await work.timers.set([NewTimer(conversation=conversation, name="quiet", due_at=NOW)])
    assert await claim(database) == []
    scope = Scope(channels=frozenset({"terminal"}), chat="lan")
    assert [timer.key.chat for timer in await claim(database, scope)] == ["lan"]
