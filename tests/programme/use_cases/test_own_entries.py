from datetime import timedelta

import pytest

from programme.data_request import Asked
from programme.entry import Flag, Status
from programme.errors import ActNotAllowed, BadRequest, ConsentMissing, EntryNotFound, WindowClosed
from programme.operations.acts import APPRAISE
from programme.operations.reading import SHOW
from programme.progress import Tally
from programme.requests.acts import Appraise
from programme.requests.entries import ShowEntry
from programme.use_cases.consents import give_consent, withdraw_consent
from programme.use_cases.own_data import REQUEST_BYTES
from programme.use_cases.own_entries import read_own, resubmit, withdraw
from tests.example import HOAN_KIEM, NOW, Desk, an_entry

RANDOM = bytes(REQUEST_BYTES)
BETTER = "Gá kẹp nhanh cho máy tiện vạn năng, mỗi năm làm lợi cho xưởng khoảng một trăm triệu đồng."


async def test_an_entry_is_read_by_its_own_chat_only(desk: Desk) -> None:
    code = await desk.submitted()
    entry = await desk.entry(code)
    other = await desk.chat()

    async with desk.database.reading() as work:
        assert await read_own(work, entry.chat or 0, code.lower()) == entry
        assert await read_own(work, other, code) is None
        assert await read_own(work, other, "xin chào") is None


@pytest.mark.parametrize("act", [None, "return"])
async def test_an_undecided_entry_is_withdrawn_and_no_longer_counts(desk: Desk, act: str | None) -> None:
    """R2."""
    code = await desk.submitted()
    if act is not None:
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason="Thiếu"))
    chat = (await desk.entry(code)).chat or 0

    async with desk.database.transaction() as work:
        withdrawn = await withdraw(work, chat, code, now=NOW)

    assert withdrawn.status == (await desk.entry(code)).status == Status.WITHDRAWN
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code) == Tally(0, 0)
    history = (await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))).history
    assert (history[-1].act, history[-1].officer) == ("withdraw", None)


async def test_a_decided_entry_or_one_of_others_is_not_withdrawn(desk: Desk) -> None:
    code = await desk.approved()
    chat = (await desk.entry(code)).chat or 0

    async with desk.database.transaction() as work:
        with pytest.raises(ActNotAllowed):
            await withdraw(work, chat, code, now=NOW)
        with pytest.raises(EntryNotFound):
            await withdraw(work, chat + 1, code, now=NOW)


async def test_a_returned_entry_is_completed_also_after_closing(desk: Desk) -> None:
    """R62."""
    code = await desk.submitted(description="Gá kẹp")
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=(code,), reason="Ngắn quá"))
    chat = (await desk.entry(code)).chat or 0
    at = desk.edition.return_deadline

    async with desk.database.transaction() as work:
        await resubmit(work, desk.edition, chat, code, f"  {BETTER}\r\n", decided_at=at, now=at)

    entry = await desk.entry(code)
    assert (entry.status, entry.description, entry.reason) == (Status.SUBMITTED, BETTER, None)
    assert (entry.flags, entry.submitted_at, entry.updated_at) == (frozenset({Flag.COMPLETED}), NOW, at)


async def test_a_text_made_like_another_flags_both(desk: Desk) -> None:
    other = await desk.submitted(description=BETTER)
    code = await desk.submitted()
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=(code,), reason="Ngắn quá"))
    chat = (await desk.entry(code)).chat or 0

    async with desk.database.transaction() as work:
        await resubmit(work, desk.edition, chat, code, BETTER, decided_at=NOW, now=NOW)

    flags = [entry.flags for entry in await desk.entries((other, code))]
    assert flags == [
        frozenset({Flag.POSSIBLE_DUPLICATE}),
        frozenset({Flag.POSSIBLE_DUPLICATE, Flag.COMPLETED}),
    ]


async def test_resubmitting_is_refused_late_too_long_or_when_not_returned(desk: Desk) -> None:
    code = await desk.submitted()
    chat = (await desk.entry(code)).chat or 0
    late = desk.edition.return_deadline + timedelta(microseconds=1)

    async with desk.database.transaction() as work:
        with pytest.raises(WindowClosed):
            await resubmit(work, desk.edition, chat, code, BETTER, decided_at=late, now=late)
        with pytest.raises(BadRequest):
            await resubmit(work, desk.edition, chat, code, "a" * 1001, decided_at=NOW, now=NOW)
        with pytest.raises(ActNotAllowed):
            await resubmit(work, desk.edition, chat, code, BETTER, decided_at=NOW, now=NOW)
        await withdraw_consent(work, desk.units, chat, "terminal", now=NOW, random=RANDOM)
        with pytest.raises(ConsentMissing):
            await resubmit(work, desk.edition, chat, code, BETTER, decided_at=NOW, now=NOW)


async def test_withdrawing_consent_withdraws_what_nobody_has_decided_on(desk: Desk) -> None:
    chat = await desk.chat()
    codes = [(await desk.submit(an_entry(chat))).code for _ in range(4)]
    for code, act in zip(codes, ("approve", "return", "reject"), strict=False):
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason="Lý do"))

    async with desk.database.transaction() as work:
        asked = await withdraw_consent(work, desk.units, chat, "browser", now=NOW, random=RANDOM)

    assert asked is not None, "what was recognised waits for an officer"
    assert (asked.kind, asked.code, asked.unit) == (Asked.RESTRICT, "YC-000-0000", HOAN_KIEM)
    assert [entry.status for entry in await desk.entries(codes)] == [
        Status.APPROVED,
        Status.WITHDRAWN,
        Status.REJECTED,
        Status.WITHDRAWN,
    ]


async def test_the_last_answer_of_each_chat_is_its_consent(desk: Desk) -> None:
    chats = [await desk.chat(), await desk.chat(), await desk.chat(consent=False)]

    async with desk.database.transaction() as work:
        await withdraw_consent(work, desk.units, chats[1], "browser", now=NOW, random=RANDOM)
        consents = await work.consents.of_chats(chats)
        assert {chat: consent.stands for chat, consent in consents.items()} == {
            chats[0]: True,
            chats[1]: False,
        }
        assert (
            await give_consent(work, chats[1], "browser", now=NOW)
            == (await work.consents.of_chats(chats))[chats[1]]
        )
