"""The call list: workers whom no message reaches (issue 5, Notices)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert, update

from programme.data_request import Detail
from programme.entry import Group, Status
from programme.errors import BadRequest
from programme.operations.acts import APPRAISE
from programme.operations.auditing import READ_AUDIT
from programme.operations.entering import ENTER
from programme.operations.reading import SHOW
from programme.operations.unreachable import CALLED, UNREACHABLE
from programme.requests.acts import Appraise
from programme.requests.auditing import ReadAudit
from programme.requests.entering import Enter, OnBehalf
from programme.requests.entries import ShowEntry
from programme.requests.unreachable import Barrier, ListUnreachable, MarkCalled, UnreachablePage
from programme.use_cases.own_data import REQUEST_BYTES, correct
from storage.tables.chats import conversations, outbox
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

LATER = NOW + timedelta(minutes=10)
TOMORROW = NOW + timedelta(days=1)


async def listed(
    desk: Desk, unit: str = HOAN_KIEM, *, now: datetime = LATER, **asked: object
) -> UnreachablePage:
    request = ListUnreachable(**asked)  # type: ignore[arg-type]  # names of fields
    return await desk.ask(unit, UNREACHABLE, request, now=now)


async def codes(desk: Desk, unit: str = HOAN_KIEM, **asked: object) -> list[str]:
    return [line.code for line in (await listed(desk, unit, **asked)).people]


async def approved_by(desk: Desk, *, channel: str = "telegram", unit: str = HOAN_KIEM, **chat: object) -> str:
    """An approved entry of a chat on this channel, which is as given since."""
    code = await desk.submitted(unit)
    number = (await desk.entry(code)).chat
    await desk.ask(unit, APPRAISE, Appraise(act="approve", codes=(code,)))
    async with desk.database.transaction() as work:
        values = {"channel": channel, "last_seen": NOW - timedelta(hours=1), **chat}
        await work.connection.execute(
            update(conversations).where(conversations.c.id == number).values(values)
        )
    return code


async def message_of(desk: Desk, code: str, status: str, at: datetime) -> None:
    chat = (await desk.entry(code)).chat
    async with desk.database.transaction() as work:
        row = {"conversation": chat, "channel": "zalo", "number": 1, "message": "{}", "status": status}
        await work.connection.execute(insert(outbox).values({**row, "finished_at": at}))


async def entered(desk: Desk) -> str:
    row = OnBehalf(
        row=1,
        full_name="Nguyễn Văn B",
        phone="0900 000 002",
        unit=HOAN_KIEM,
        group=Group.ENTERPRISE,
        start_month=date(2021, 3, 1),
        description="Giá đỡ xoay cho máy hàn, giảm một nửa thời gian lật chi tiết nặng.",
        agreement="Đồng ý bằng lời",
        council="Hội đồng sáng kiến",
        appraised_on=date(2021, 3, 14),
        approve=True,
    )
    (done,) = (await desk.ask(HOAN_KIEM, ENTER, Enter(rows=(row,)))).rows
    return done.code or ""


async def test_it_names_whom_no_message_reaches_and_why(desk: Desk) -> None:
    blocked = await approved_by(desk, reachable=False)
    parked = await approved_by(desk, channel="zalo")
    await message_of(desk, parked, "parked", LATER)
    terminal, nobody = await approved_by(desk, channel="terminal"), await entered(desk)
    told = await approved_by(desk, channel="zalo")
    await message_of(desk, told, "dead", NOW - timedelta(minutes=1))  # an older message
    await approved_by(desk, channel="browser")
    await approved_by(desk, reachable=False, last_seen=LATER)  # has written since
    await desk.submitted()  # nothing to say yet

    page = await listed(desk)

    assert [(line.code, line.barrier, line.status) for line in page.people] == [
        (blocked, Barrier.BLOCKED, Status.APPROVED),
        (parked, Barrier.UNDELIVERED, Status.APPROVED),
        (terminal, Barrier.NO_ROUTE, Status.APPROVED),
        (nobody, Barrier.NO_CHAT, Status.APPROVED),
    ]
    assert await codes(desk, barriers=(Barrier.BLOCKED, Barrier.NO_CHAT)) == [blocked, nobody]
    assert await codes(desk, statuses=(Status.RETURNED, Status.SUBMITTED)) == []
    assert await codes(desk, now=LATER - timedelta(seconds=1)) == []  # it may still be undone
    assert page.people[-1].phone == "09xx xxx 002"


async def test_who_was_called_is_listed_again_only_for_something_new(desk: Desk) -> None:
    code = await approved_by(desk, reachable=False)

    done = await desk.ask(HOAN_KIEM, CALLED, MarkCalled(codes=(code, "SK-ZZZ-ZZZZ")), now=LATER)

    assert ([one.code for one in done.done], [one.key for one in done.refused]) == (
        [code],
        ["entry_not_found"],
    )
    assert await codes(desk) == []
    last = (await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))).history[-1]
    assert (last.act, last.officer, last.after) == ("called", f"officer {HOAN_KIEM}", Status.APPROVED)
    for act in ("reopen", "reject"):
        request = Appraise(act=act, codes=(code,), reason="Thiếu" if act == "reject" else None)
        await desk.ask(HOAN_KIEM, APPRAISE, request, now=TOMORROW)
    again = await listed(desk, now=TOMORROW + timedelta(hours=1))
    assert [(line.code, line.status, line.reason) for line in again.people] == [
        (code, Status.REJECTED, "Thiếu")
    ]


async def test_a_correction_is_no_news_to_call_about(desk: Desk) -> None:
    """It moves the time of the entry's last change, but not that of the decision to tell."""
    code = await approved_by(desk, reachable=False)
    for act in ("reopen", "return"):
        reason = "Thiếu số liệu" if act == "return" else None
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason=reason))
    await corrected(desk, code, TOMORROW)
    assert [line.since for line in (await listed(desk)).people] == [NOW]  # not hidden as just decided

    await desk.ask(HOAN_KIEM, CALLED, MarkCalled(codes=(code,)), now=TOMORROW)
    await corrected(desk, code, TOMORROW + timedelta(hours=1))
    assert await codes(desk, now=TOMORROW + timedelta(hours=2)) == []


async def corrected(desk: Desk, code: str, now: datetime) -> None:
    chat = (await desk.entry(code)).chat or 0
    async with desk.database.transaction() as work:
        name = {Detail.FULL_NAME: "Nguyễn Văn B"}
        await correct(work, desk.units, chat, name, now=now, random=bytes(REQUEST_BYTES))
    assert (await desk.entry(code)).updated_at == now


async def test_one_sees_the_own_subtree_page_by_page(desk: Desk) -> None:
    own = [await approved_by(desk, reachable=False) for _ in range(3)]
    other = await approved_by(desk, reachable=False, unit=BA_DINH)

    assert [await codes(desk, unit) for unit in (HOAN_KIEM, BA_DINH, HA_GIANG)] == [own, [other], []]
    assert await codes(desk, HANOI) == [*own, other]
    first = await listed(desk, HANOI, limit=2)
    rest = await codes(desk, HANOI, limit=2, after=first.next)
    assert ([line.code for line in first.people], first.next, rest) == (own[:2], own[1], [own[2], other])


async def test_whole_phones_are_audited(desk: Desk) -> None:
    code = await approved_by(desk, reachable=False)
    masked, whole = await listed(desk), await listed(desk, reveal=True)

    acts = (await desk.ask("TLD", READ_AUDIT, ReadAudit(entry=code))).acts
    entry = await desk.entry(code)
    assert [line.phone.replace(" ", "")[-3:] for line in masked.people] == [entry.phone[-3:]]
    assert whole.people[0].phone.replace(" ", "") == f"0{entry.phone.removeprefix('+84')}"
    assert [act.act for act in acts].count("reveal") == 1


@pytest.mark.parametrize("wrong", [ListUnreachable(limit=201), ListUnreachable(after="x")])
async def test_an_unreadable_request_is_refused(desk: Desk, wrong: ListUnreachable) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HOAN_KIEM, UNREACHABLE, replace(wrong))
