"""What a worker answers to an entry that was made on his or her behalf (R75; decisions 0014, 0018)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from programme.entering import Answered
from programme.entry import Flag, Group, Status
from programme.errors import EntryNotFound
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.entering import ENTER
from programme.operations.reading import LIST, SHOW
from programme.progress import Tally
from programme.requests.acts import Appraise, Nominate
from programme.requests.entering import Enter, OnBehalf
from programme.requests.entries import Filter, ListEntries, ShowEntry
from programme.use_cases.on_behalf import answer_on_behalf
from programme.use_cases.own_entries import withdraw
from tests.example import HOAN_KIEM, NOW, Desk, an_entry

LATER = NOW + timedelta(hours=1)
ROW = OnBehalf(
    row=1,
    full_name="Nguyễn Văn B",
    phone="0900 000 002",
    unit=HOAN_KIEM,
    group=Group.ENTERPRISE,
    start_month=date(2021, 3, 1),
    description="Giá đỡ xoay cho máy hàn, giảm một nửa thời gian lật chi tiết nặng.",
    agreement="Đồng ý bằng lời",
)
APPROVED = replace(ROW, approve=True, council="Hội đồng sáng kiến", appraised_on=date(2021, 3, 14))


async def author(desk: Desk) -> int:
    """A chat whose only entry is Nguyễn Văn B's own."""
    chat = await desk.chat()
    await desk.submit(replace(an_entry(chat), full_name="Nguyễn Văn B", phone="+84900000002"))
    return chat


async def entered(desk: Desk, row: OnBehalf = ROW) -> str:
    (done,) = (await desk.ask(HOAN_KIEM, ENTER, Enter(rows=(row,)))).rows
    return done.code or ""


async def answers(desk: Desk, chat: int, code: str, *, agrees: bool) -> Answered:
    async with desk.database.transaction() as work:
        return await answer_on_behalf(work, chat, code, agrees=agrees, now=LATER)


async def acts(desk: Desk, code: str) -> list[tuple[str, str | None, Status | None]]:
    history = (await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))).history
    return [(line.act, line.officer, line.after) for line in history]


async def test_a_no_withdraws_what_is_not_decided_and_the_officer_sees_it(desk: Desk) -> None:
    chat, code = await author(desk), await entered(desk)

    given = [await answers(desk, chat, code, agrees=False) for _ in range(2)]

    entry = await desk.entry(code)
    assert (given, entry.status) == ([Answered.WITHDRAWN] * 2, Status.WITHDRAWN)
    assert await acts(desk, code) == [
        ("enter", f"officer {HOAN_KIEM}", Status.SUBMITTED),
        ("disown", None, Status.WITHDRAWN),
    ]
    page = await desk.ask(HOAN_KIEM, LIST, ListEntries(where=Filter(flags=(Flag.DISOWNED,))))
    assert [line.code for line in page.entries] == [code]
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code) == Tally(1, 0)


async def test_a_no_to_what_was_recognised_is_noted_and_blocks_until_it_is_settled(desk: Desk) -> None:
    chat, code = await author(desk), await entered(desk, APPROVED)
    nominate = Nominate(codes=(code,), field="a")

    assert await answers(desk, chat, code, agrees=False) is Answered.NOTED

    entry = await desk.entry(code)
    assert (entry.status, Flag.DISOWNED in entry.flags) == (Status.APPROVED, True)
    (refused,) = (await desk.ask(HOAN_KIEM, NOMINATE, nominate, now=LATER)).refused
    assert (refused.key, refused.arguments) == ("disowned", {"code": code})
    for act in ("reopen", "approve"):
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,)), now=LATER)
    assert (await desk.ask(HOAN_KIEM, NOMINATE, nominate, now=LATER)).refused == ()


async def test_a_yes_stands_in_the_history_once(desk: Desk) -> None:
    chat, code = await author(desk), await entered(desk)

    assert [await answers(desk, chat, code, agrees=True) for _ in range(2)] == [Answered.OWNED] * 2

    assert (await acts(desk, code))[1:] == [("own", None, Status.SUBMITTED)]


async def test_nobody_answers_for_another(desk: Desk) -> None:
    chat, other, code = await author(desk), await desk.chat(), await entered(desk)
    await desk.submit(replace(an_entry(other), full_name="Nguyễn Văn C", phone="+84900000002"))
    async with desk.database.reading() as work:
        (own,) = await work.entries.of_chat(chat)

    for asking, asked in ((other, code), (chat, own.code), (chat, "SK-ZZZ-ZZZZ")):
        with pytest.raises(EntryNotFound):
            await answers(desk, asking, asked, agrees=False)

    async with desk.database.transaction() as work:
        await withdraw(work, chat, own.code, now=NOW)
    with pytest.raises(EntryNotFound):  # the person of this chat is known by its newest entry only
        await answers(desk, chat, code, agrees=False)
