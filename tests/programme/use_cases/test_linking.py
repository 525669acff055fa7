import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from programme.errors import BadRequest, LevelMayNot, OfficerNotFound
from programme.once_code import digest_of
from programme.operations.linking import LINK_OFFICER, LIST_LINKS, UNLINK_OFFICER
from programme.operations.officers import ADD_OFFICER, REVOKE_OFFICER
from programme.ports.questions import NewQuestion
from programme.requests.linking import LinkOfficer, ListLinks, Unlinked, UnlinkOfficer
from programme.requests.officers import AddOfficer, RevokeOfficer
from programme.use_cases.linking import link_chat
from programme.use_cases.questions import ask_helpdesk
from programme.window import VIETNAM
from storage.tables.chats import timers
from storage.tables.following import once_codes
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

TLD = "TLD"
LINH = "Nguyễn Văn A"


async def code_for(desk: Desk, name: str = LINH, unit: str = HOAN_KIEM) -> str:
    """A link code for a new officer."""
    await desk.ask(TLD, ADD_OFFICER, AddOfficer(name=name, unit=unit))
    return (await desk.ask(HANOI, LINK_OFFICER, LinkOfficer(name=name))).code


async def linked(desk: Desk, chat: int, code: str, *, at: datetime = NOW) -> str | None:
    async with desk.database.transaction() as work:
        return await link_chat(work, chat, code, at)


async def ask(desk: Desk, unit: str | None = HOAN_KIEM, *, at: datetime = NOW) -> None:
    chat = await desk.chat()
    question = NewQuestion(
        edition=desk.edition.code, chat=chat, unit=unit, language="vi", text="Gửi thế nào ạ?", asked_at=at
    )
    async with desk.database.transaction() as work:
        await ask_helpdesk(work, desk.edition, desk.units, question)


async def notices(desk: Desk) -> list[tuple[int, str, datetime]]:
    async with desk.database.reading() as work:
        rows = await work.connection.execute(select(timers).order_by(timers.c.id))
        return [(row.conversation, row.notice, row.due_at) for row in rows]


async def test_a_code_links_one_chat_once(desk: Desk) -> None:
    code = await code_for(desk)
    chats = [await desk.chat(consent=False) for _ in range(2)]
    units = await asyncio.gather(*(linked(desk, chat, code) for chat in chats))
    assert sorted(units, key=str) == [None, HOAN_KIEM]
    (line,) = (await desk.ask(HANOI, LIST_LINKS, ListLinks())).links
    assert (line.name, line.unit, line.channel, line.digests) == (LINH, HOAN_KIEM, "terminal", True)
    assert (await desk.ask(HA_GIANG, LIST_LINKS, ListLinks())).links == ()


async def test_a_code_is_nowhere_in_the_database_and_lapses_after_a_day(desk: Desk) -> None:
    code = await code_for(desk)
    async with desk.database.reading() as work:
        (row,) = await work.connection.execute(select(once_codes))
    assert (row.digest, row.expires_at - row.created_at) == (digest_of(code), timedelta(hours=24))
    assert code not in str(tuple(row))
    assert await linked(desk, await desk.chat(), code, at=NOW + timedelta(hours=24)) is None


async def test_only_who_is_above_the_officer_gives_codes(desk: Desk) -> None:
    await desk.ask(TLD, ADD_OFFICER, AddOfficer(name=LINH, unit=HOAN_KIEM))
    with pytest.raises(OfficerNotFound):
        await desk.ask(HA_GIANG, LINK_OFFICER, LinkOfficer(name=LINH))
    with pytest.raises(LevelMayNot):
        await desk.ask(HOAN_KIEM, LINK_OFFICER, LinkOfficer(name=LINH))
    await desk.ask(HANOI, REVOKE_OFFICER, RevokeOfficer(name=LINH))
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, LINK_OFFICER, LinkOfficer(name=LINH))


async def test_who_is_revoked_is_unlinked_told_and_cannot_use_an_old_code(desk: Desk) -> None:
    code, chat = await code_for(desk), await desk.chat()
    assert await linked(desk, chat, code) == HOAN_KIEM
    another = (await desk.ask(HANOI, LINK_OFFICER, LinkOfficer(name=LINH))).code
    await desk.ask(HANOI, REVOKE_OFFICER, RevokeOfficer(name=LINH))
    assert await notices(desk) == [(chat, "unlinked", NOW)]
    assert await linked(desk, chat, another) is None
    assert (await desk.ask(HANOI, LIST_LINKS, ListLinks())).links == ()


async def test_unlinking_twice_changes_nothing(desk: Desk) -> None:
    await linked(desk, await desk.chat(), await code_for(desk))
    done = [await desk.ask(HANOI, UNLINK_OFFICER, UnlinkOfficer(name=LINH)) for _ in range(2)]
    assert done == [Unlinked(name=LINH, chats=1), Unlinked(name=LINH, chats=0)]


async def test_a_chat_belongs_to_the_officer_who_linked_it_last(desk: Desk) -> None:
    chat = await desk.chat()
    await linked(desk, chat, await code_for(desk))
    await linked(desk, chat, await code_for(desk, "Nguyễn Văn B", HANOI))
    assert [line.name for line in (await desk.ask(TLD, LIST_LINKS, ListLinks())).links] == ["Nguyễn Văn B"]


async def test_the_nearest_officers_above_are_told_of_a_question_ten_minutes_apart(desk: Desk) -> None:
    """R66: at once, then one message for all that come within ten minutes."""
    here, above, national = [await desk.chat() for _ in range(3)]
    await linked(desk, here, await code_for(desk))
    await linked(desk, above, await code_for(desk, "Nguyễn Văn B", HANOI))
    await desk.ask(TLD, ADD_OFFICER, AddOfficer(name="Nguyễn Văn C", unit=TLD))
    code = (await desk.ask(TLD, LINK_OFFICER, LinkOfficer(name="Nguyễn Văn C"))).code
    await linked(desk, national, code)
    for minutes in (0, 1, 2, 11, 30):
        await ask(desk, at=NOW + timedelta(minutes=minutes))
    await ask(desk, "P01-001")  # nobody there: the province's officers
    await ask(desk, HA_GIANG)  # nobody in the whole province: the national ones
    await ask(desk, None, at=NOW + timedelta(minutes=5))
    told = [(chat, due - NOW) for chat, notice, due in await notices(desk) if notice == "question"]
    assert told == [
        (here, timedelta(0)),
        (here, timedelta(minutes=10)),
        (here, timedelta(minutes=20)),
        (here, timedelta(minutes=30)),
        (above, timedelta(0)),
        (national, timedelta(0)),
        (national, timedelta(minutes=10)),
    ]


async def test_who_has_said_stop_is_not_told_and_at_night_nobody_is(desk: Desk) -> None:
    chat = await desk.chat()
    await linked(desk, chat, await code_for(desk))
    async with desk.database.transaction() as work:
        assert await work.officer_chats.set_digests(chat, on=False)
        assert not await work.officer_chats.set_digests(chat + 1000, on=False)
    await ask(desk)
    assert await notices(desk) == []
    async with desk.database.transaction() as work:
        await work.officer_chats.set_digests(chat, on=True)
    await ask(desk, at=datetime(2021, 3, 15, 23, 0, tzinfo=VIETNAM))
    assert await notices(desk) == [(chat, "question", datetime(2021, 3, 16, 7, 0, tzinfo=VIETNAM))]
