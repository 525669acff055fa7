import asyncio
import json
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.facts import Knowledge
from bot.loops.digests import tell_officers
from conversations.wording import default_wording
from programme.operations.acts import APPRAISE
from programme.operations.officers import ADD_OFFICER
from programme.operations.quotas import SET_QUOTAS
from programme.ports.questions import NewQuestion
from programme.requests.acts import Appraise
from programme.requests.officers import AddOfficer
from programme.requests.quotas import QuotaWanted, SetQuotas
from programme.use_cases.own_entries import resubmit
from programme.use_cases.questions import ask_helpdesk
from programme.window import VIETNAM
from storage.tables.chats import timers
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk, search_of

MORNING = datetime(2021, 3, 17, 8, 0, tzinfo=VIETNAM)


def knowledge(desk: Desk) -> Knowledge:
    return Knowledge(
        edition=desk.edition,
        units=desk.units,
        search=search_of(desk.units),
        wording=default_wording(),
        public_url="http://127.0.0.1:8080",
    )


async def link(desk: Desk, unit: str, number: int = 1) -> int:
    """A chat that an officer of the unit has linked."""
    name, chat = f"cán bộ {unit} {number}", await desk.chat()
    await desk.ask("TLD", ADD_OFFICER, AddOfficer(name=name, unit=unit))
    async with desk.database.transaction() as work:
        await work.officer_chats.link(chat, name, NOW)
    return chat


async def told(desk: Desk, now: datetime = MORNING) -> dict[int, dict[str, str]]:
    """What each chat is told by the digests that are due now, and was not told before."""
    await tell_officers(desk.database, knowledge(desk), now)
    async with desk.database.transaction() as work:
        rows = await work.connection.execute(select(timers).where(timers.c.notice == "digest"))
        found = {row.id: (row.conversation, json.loads(row.arguments)) for row in rows}
        await work.timers.take(list(found), now)
    return dict(found.values())


async def test_a_unit_is_told_what_waits_in_its_subtree(desk: Desk) -> None:
    chat, above, elsewhere = await link(desk, HOAN_KIEM), await link(desk, HANOI), await link(desk, HA_GIANG)
    await desk.submitted(HOAN_KIEM, at=NOW)
    await desk.submitted("P01-001", at=MORNING - timedelta(hours=3))
    returned = await desk.submitted(HOAN_KIEM, at=NOW + timedelta(hours=1))
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=(returned,), reason="Nêu rõ số máy"))
    asker = (await desk.entry(returned)).chat or 0
    async with desk.database.transaction() as work:
        text = "Gá kẹp nhanh cho sáu máy tiện, gá đặt chỉ còn hai phút thay vì mười phút."
        await resubmit(
            work, desk.edition, asker, returned, text, decided_at=MORNING, now=MORNING - timedelta(hours=1)
        )
        question = NewQuestion(
            edition=desk.edition.code,
            chat=asker,
            unit=HOAN_KIEM,
            language="vi",
            text="Bao giờ có kết quả ạ?",
            asked_at=MORNING - timedelta(hours=30),
        )
        await ask_helpdesk(work, desk.edition, desk.units, question)
    both = {"date": "2021-03-17", "returned_back": "1", "questions": "1", "hours": "30", "oldest_days": "2"}
    assert await told(desk) == {
        chat: {**both, "unit": HOAN_KIEM, "new": "0", "waiting": "2"},
        above: {**both, "unit": HANOI, "new": "1", "waiting": "3"},
    }
    assert elsewhere not in await told(desk)


async def test_nothing_is_said_twice_whoever_runs_beside(desk: Desk) -> None:
    first, second = await link(desk, HOAN_KIEM), await link(desk, HOAN_KIEM, 2)
    await desk.submitted(HOAN_KIEM)
    await asyncio.gather(*(tell_officers(desk.database, knowledge(desk), MORNING) for _ in range(2)))
    assert sorted(await told(desk, MORNING + timedelta(hours=5))) == sorted([first, second])
    assert await told(desk, MORNING + timedelta(hours=6)) == {}
    assert len(await told(desk, MORNING + timedelta(days=1))) == 2


async def test_where_nothing_waits_nothing_is_said(desk: Desk) -> None:
    await link(desk, HOAN_KIEM)
    await desk.approved(HOAN_KIEM)
    later = MORNING + timedelta(days=2)
    assert await told(desk, later) == {}
    await desk.submitted(HOAN_KIEM, at=later)
    assert await told(desk, later + timedelta(hours=1)) == {}  # that day's was seen to
    assert len(await told(desk, later + timedelta(days=1))) == 1


async def test_places_and_dossiers_are_told_to_whom_they_concern_r83_r88(desk: Desk) -> None:
    district, province = await link(desk, HOAN_KIEM), await link(desk, HANOI)
    wanted = QuotaWanted(unit=HOAN_KIEM, quota=3)
    await desk.ask(HANOI, SET_QUOTAS, SetQuotas(wanted=(wanted,)))
    code = await desk.nominated(HOAN_KIEM)
    await desk.nominated(HANOI)
    await desk.submitted(HOAN_KIEM)
    found = await told(desk)
    places = {name: found[district].get(name) for name in ("used", "quota", "parent", "nominated")}
    assert places == {"used": "1", "quota": "3", "parent": HANOI, "nominated": None}
    dossier = {name: found[province].get(name) for name in ("used", "complete", "nominated", "parent")}
    assert dossier == {"used": "1", "complete": "0", "nominated": "1", "parent": "TLD"}
    assert code not in found[province]["missing"]
    assert found[province]["missing"].startswith("SK-")
    last = datetime(2021, 4, 22, 15, 0, tzinfo=VIETNAM)
    assert list(await told(desk, last)) == [province]
