import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from programme.consent import Consent
from programme.mailings import Addressees, MailingKind, MailingStatus, NewMailing
from programme.ports.mailings import Told
from storage.database import Database
from storage.mailings import Given
from storage.outbox import ROOM, Outgoing
from storage.tables.chats import conversations, timers
from storage.timers import Scope, Timer
from tests.example import Desk, an_entry
from tests.storage.mailing_chats import EDITION, NOW, add_chats, draft

SCOPE = Scope(channels=frozenset({"telegram", "zalo_oa"}))
REMINDER = NewMailing(kind=MailingKind.DRAFT, mark="2021-04-21/3d", due_at=NOW)
ANNOUNCEMENT = NewMailing(
    kind=MailingKind.ANNOUNCEMENT, mark="1", due_at=NOW, arguments={"text": "Họp", "to": "everyone"}
)


async def planned(database: Database, new: NewMailing = REMINDER) -> int:
    async with database.transaction() as work:
        number = await work.mailings.add(EDITION, new, NOW)
    assert number is not None
    return number


async def give_out(database: Database, number: int, chunk: int = 500) -> Given | None:
    async with database.transaction() as work:
        return await work.mailings.give_out(number, NOW, chunk)


async def noticed(database: Database) -> list[int]:
    """The chats that have a notice set."""
    async with database.reading() as work:
        return list((await work.connection.execute(select(timers.c.conversation))).scalars())


async def test_a_mailing_is_given_out_chunk_by_chunk_to_each_chat_once(database: Database) -> None:
    await add_chats(database, 7)
    number = await planned(database)
    given = [await give_out(database, number, 3) for _ in range(4)]
    assert given == [Given(told=3, done=False), Given(told=3, done=False), Given(told=1, done=True), None]
    assert Counter(await noticed(database)) == Counter(set(await noticed(database)))
    assert len(await noticed(database)) == 7
    async with database.reading() as work:
        mailing = await work.mailings.find(EDITION, number)
    assert mailing is not None
    assert (mailing.status, mailing.told, mailing.finished_at) == (MailingStatus.DONE, 7, NOW)


async def test_a_mailing_of_a_mark_is_planned_once(database: Database) -> None:
    await planned(database)
    async with database.transaction() as work:
        assert await work.mailings.add(EDITION, REMINDER, NOW) is None
        assert await work.mailings.has(EDITION, MailingKind.DRAFT, REMINDER.mark)


async def test_who_may_not_or_cannot_be_told_is_left_out(database: Database) -> None:
    for values in (
        {"reminders": False},  # THÔI
        {"reachable": False},
        {"channel": "browser"},
        {"channel": "kiosk"},
        {"consented": False},  # withdrawn
        {"consented": None},
        {"draft_since": None, "state": '{"version":1}'},
        {"draft_since": None, "state": ""},  # PostgreSQL could not read it as JSON
        {"state": draft(code="SK-7K3-M9QX")},  # a returned entry has a deadline of its own
    ):
        await add_chats(database, 1, **values)  # type: ignore[arg-type]  # columns of the table
    assert await give_out(database, await planned(database)) == Given(told=0, done=True)


async def test_a_reminder_stops_with_the_consent_that_was_given_last(database: Database) -> None:
    await add_chats(database, 1)
    async with database.transaction() as work:
        [chat] = (await work.connection.execute(select(conversations.c.id))).scalars()
        await work.consents.add(chat, Consent(version="1", given_at=NOW, channel="telegram", answer=False))
    assert await give_out(database, await planned(database)) == Given(told=0, done=True)


async def test_an_announcement_stays_in_its_subtree(desk: Desk) -> None:
    await add_chats(desk.database, 1, state=draft("P01-002"))
    await add_chats(desk.database, 2, state=draft("P02"), channel="zalo_oa")
    await add_chats(desk.database, 4, state=draft(None))
    counts = {}
    for unit in ("P01", "P01-002", "P02", "P03", None):
        async with desk.database.reading() as work:
            counts[unit] = await work.mailings.audience(EDITION, replace(ANNOUNCEMENT, unit=unit))
    assert counts == {
        "P01": {"telegram": 1},
        "P01-002": {"telegram": 1},
        "P02": {"zalo_oa": 2},
        "P03": {},
        None: {"telegram": 5, "zalo_oa": 2},
    }


async def test_whom_an_announcement_is_for(desk: Desk) -> None:
    await add_chats(desk.database, 2)
    await add_chats(desk.database, 1, draft_since=None, draft_step=None, state='{"version":1}')
    async with desk.database.reading() as work:
        rows = await work.connection.execute(select(conversations.c.id).order_by(conversations.c.id.desc()))
        chat = rows.scalars().first()
    assert chat is not None
    await desk.submit(an_entry(chat))
    await desk.submit(an_entry(chat))  # told once, however many entries there are
    counts = {}
    for to in Addressees:
        for unit in (None, "P01"):
            arguments = {"text": "Họp", "to": str(to)}
            new = replace(ANNOUNCEMENT, mark=f"{to}/{unit}", unit=unit, arguments=arguments)
            async with desk.database.reading() as work:
                counts[to, unit] = sum((await work.mailings.audience(EDITION, new)).values())
            given = await give_out(desk.database, await planned(desk.database, new))
            assert given == Given(told=counts[to, unit], done=True)
    expected = {"everyone": 3, "drafts": 2, "submitted": 1, "returned": 0, "nominated": 0}
    assert counts == {(to, unit): expected[to] for to in Addressees for unit in (None, "P01")}


async def test_only_who_asked_is_told_of_the_opening(database: Database) -> None:
    await add_chats(
        database, 1, state='{"version":1,"awaits_opening":true}', consented=None, draft_since=None
    )
    await add_chats(database, 1, state='{"version":1,"awaits_opening":false}', draft_since=None)
    await add_chats(database, 1, state='{"version":1,"about":"\\"awaits_opening\\":true"}', draft_since=None)
    opened = NewMailing(kind=MailingKind.OPENED, mark="2021-03-10", due_at=NOW)
    assert await give_out(database, await planned(database, opened)) == Given(told=1, done=True)


async def test_two_processes_never_give_out_the_same_chunk(database: Database, database_url: str) -> None:
    await add_chats(database, 60)
    number = await planned(database)
    other = Database(database_url)

    async def worker(of: Database) -> None:
        for _ in range(20):
            async with of.reading() as work:
                if not await work.mailings.due(EDITION, NOW):
                    return
            await give_out(of, number, 7)

    try:
        while True:
            await asyncio.gather(worker(database), worker(other), worker(database))
            async with database.reading() as work:
                if not await work.mailings.due(EDITION, NOW):
                    break
    finally:
        await other.close()
    assert sorted(await noticed(database)) == sorted(set(await noticed(database)))
    assert len(await noticed(database)) == 60


async def test_what_was_rolled_back_is_given_out_again(database: Database) -> None:
    await add_chats(database, 5)
    number = await planned(database)
    await give_out(database, number, 2)
    with pytest.raises(KeyboardInterrupt):
        await killed(database, number)
    while (given := await give_out(database, number, 2)) and not given.done:
        pass
    assert len(await noticed(database)) == len(set(await noticed(database))) == 5


async def killed(database: Database, number: int) -> None:
    """A process that ends in the middle of giving out."""
    async with database.transaction() as work:
        await work.mailings.give_out(number, NOW, 2)
        raise KeyboardInterrupt


async def test_cancelled_in_the_middle_nobody_more_is_told(database: Database) -> None:
    await add_chats(database, 5)
    number = await planned(database)
    await give_out(database, number, 3)
    claimed = await claim(database, 1)
    async with database.transaction() as work:
        assert await work.mailings.cancel(number, NOW) == 3
    assert await give_out(database, number, 3) is None
    assert await noticed(database) == []
    async with database.transaction() as work:
        # The one that was on its way to the engine is void there.
        assert await work.timers.take([timer.id for timer in claimed], NOW) == frozenset()
        assert await work.mailings.cancel(number, NOW) is None


async def claim(database: Database, limit: int, channel: str = "telegram") -> list[Timer]:
    async with database.transaction() as work:
        return await work.timers.claim_mailed(SCOPE, channel, NOW, NOW + timedelta(seconds=30), limit)


async def test_notices_of_mailings_wait_apart_and_lapse(database: Database) -> None:
    await add_chats(database, 3)
    number = await planned(database)
    await give_out(database, number)
    later = NOW + timedelta(days=2)
    async with database.transaction() as work:
        assert await work.timers.claim(SCOPE, later, later, 10) == []
        assert await work.timers.next_due(SCOPE, NOW) is None
        assert await work.timers.mailed(SCOPE, NOW)
        assert not await work.timers.mailed_for(SCOPE, "zalo_oa", NOW)
    [timer] = await claim(database, 1)
    assert (timer.notice, timer.code, timer.mailing, timer.arguments) == ("draft", "", number, {})
    assert len(await claim(database, 10)) == 2
    async with database.transaction() as work:
        assert await work.timers.take([timer.id], NOW) == {timer.id}
        assert (await work.mailings.lapse(NOW), await work.mailings.any_lapsed(later)) == (0, True)
        assert await work.mailings.lapse(later) == 2


async def test_a_channel_with_a_full_outbox_has_no_room(database: Database) -> None:
    await add_chats(database, 1)
    async with database.transaction() as work:
        [chat] = (await work.connection.execute(select(conversations.c.id))).scalars()
        assert await work.outbox.room("telegram", NOW) == ROOM
        messages = [
            Outgoing(conversation=chat, channel="telegram", number=number, message="{}")
            for number in range(1, ROOM)
        ]
        await work.outbox.add(messages)
        assert await work.outbox.room("telegram", NOW) == 1
        await work.outbox.add([replace(messages[0], number=ROOM)])
        assert await work.outbox.room("telegram", NOW) == 0
        # Held chats are being sent for: what waits behind them is no queue, unless there is very much of it.
        await work.outbox.hold([chat], NOW + timedelta(seconds=60))
        assert await work.outbox.room("telegram", NOW) == ROOM
        await work.outbox.add([replace(messages[0], number=ROOM + more) for more in range(1, ROOM * 9 + 1)])
        assert await work.outbox.room("telegram", NOW) == 0
        assert await work.outbox.room("zalo_oa", NOW) == ROOM


async def test_more_is_set_only_for_a_channel_that_will_soon_run_out(database: Database) -> None:
    await add_chats(database, 100)
    number = await planned(database)
    await give_out(database, number)

    async def hungry(*channels: str) -> bool:
        async with database.reading() as work:
            return await work.mailings.hungry(number, channels)

    answers = [await hungry("telegram"), await hungry("telegram", "zalo_oa"), await hungry()]
    assert answers == [False, True, False]


async def test_what_became_of_it(database: Database) -> None:
    await add_chats(database, 2)
    number = await planned(database)
    await give_out(database, number)
    async with database.reading() as work:
        mailing = await work.mailings.find(EDITION, number)
        assert mailing is not None
        assert await work.mailings.progress(mailing) == Told(waiting=2)
