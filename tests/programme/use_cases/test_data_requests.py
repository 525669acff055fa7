"""Requests of people about their own data, as officers handle them (R99, appendix 7)."""

from datetime import datetime, timedelta
from secrets import token_bytes

import pytest

from programme.data_request import Asked, DataRequest, Detail, Outcome, answer_by, finish_by
from programme.entry import Act, Flag, Status
from programme.errors import AlreadyExtended, DataRestricted, RequestClosed, RequestNotFound
from programme.operations.acts import APPRAISE
from programme.operations.people import (
    ANSWER_REQUEST,
    DO_REQUEST,
    EXTEND_REQUEST,
    PEOPLE_REQUEST,
    PEOPLE_REQUESTS,
)
from programme.operations.reading import SHOW
from programme.requests.acts import Appraise
from programme.requests.data_requests import (
    AnswerRequest,
    DoRequest,
    ExtendRequest,
    ListRequests,
    ShowRequest,
)
from programme.requests.entries import ShowEntry
from programme.use_cases.consents import withdraw_consent
from programme.use_cases.own_data import REQUEST_BYTES, correct
from programme.window import VIETNAM
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk, an_entry

FRIDAY = datetime(2021, 3, 19, 9, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("day", "answered"),
    [(15, 18), (16, 19), (17, 20), (18, 23), (19, 24), (20, 24), (21, 24), (22, 25)],
)
def test_an_answer_is_due_at_the_end_of_the_second_working_day(day: int, answered: int) -> None:
    """Monday 15 March 2021 and what follows; weekends do not count."""
    at = datetime(2021, 3, day, 23, 59, tzinfo=VIETNAM)

    assert answer_by(at) == datetime(2021, 3, answered, tzinfo=VIETNAM)
    assert finish_by(at) == datetime(2021, 3, day, tzinfo=VIETNAM) + timedelta(days=16)


async def corrected(desk: Desk, chat: int, wanted: dict[Detail, str]) -> DataRequest | None:
    async with desk.database.transaction() as work:
        random = token_bytes(REQUEST_BYTES)
        return await correct(work, desk.units, chat, wanted, now=NOW, random=random)


async def test_before_it_is_recognised_an_entry_is_corrected_at_once(desk: Desk) -> None:
    chat = await desk.chat()
    code = (await desk.submit(an_entry(chat))).code
    before = await desk.entry(code)

    asked = await corrected(desk, chat, {Detail.FULL_NAME: "Nguyễn Văn B"})

    after = await desk.entry(code)
    assert (asked, after.full_name, after.phone) == (None, "Nguyễn Văn B", before.phone)
    assert after.version == before.version + 1
    history = (await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))).history
    assert [(line.act, line.officer, line.reason) for line in history[1:]] == [("correct", None, None)]
    async with desk.database.reading() as work:
        assert await work.people.find(before.phone, before.full_name) is None
        assert await work.people.find(before.phone, "Nguyễn Văn B") is not None


async def test_a_recognised_entry_is_corrected_by_an_officer(desk: Desk) -> None:
    chat = await desk.chat()
    codes = [(await desk.submit(an_entry(chat))).code for _ in range(2)]
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(codes[0],)))

    asked = await corrected(desk, chat, {Detail.PHONE: "+84900000999"})
    again = await corrected(desk, chat, {Detail.FULL_NAME: "Nguyễn Văn B"})

    assert asked is not None
    assert again is not None
    assert again.code == asked.code, "one request, whatever it is about"
    shown = await desk.ask(HANOI, PEOPLE_REQUEST, ShowRequest(code=asked.code))
    assert shown.wanted == {"phone": "09xx xxx 999", "full_name": "Nguyễn Văn B"}
    assert [entry.phone for entry in await desk.entries(codes)][1] == "+84900000999"
    done = await desk.ask(HANOI, DO_REQUEST, DoRequest(code=asked.code))
    assert (done.outcome, done.wanted) == (Outcome.DONE, {})
    assert {(entry.full_name, entry.phone) for entry in await desk.entries(codes)} == {
        ("Nguyễn Văn B", "+84900000999")
    }


async def restricted(desk: Desk, *units: str) -> tuple[str, list[str]]:
    """The request of somebody who withdrew consent after entries in these units were recognised."""
    chat = await desk.chat()
    codes = []
    for unit in units:
        codes.append((await desk.submit(an_entry(chat, unit=unit))).code)
        await desk.ask(unit, APPRAISE, Appraise(act="approve", codes=(codes[-1],)))
    async with desk.database.transaction() as work:
        random = token_bytes(REQUEST_BYTES)
        asked = await withdraw_consent(work, desk.units, chat, "terminal", now=FRIDAY, random=random)
    assert asked is not None
    return asked.code, codes


async def test_restricted_entries_count_but_are_not_chosen(desk: Desk) -> None:
    code, (entry,) = await restricted(desk, HOAN_KIEM)

    done = await desk.ask(HANOI, DO_REQUEST, DoRequest(code=code), now=FRIDAY)

    assert (done.kind, done.outcome) == (Asked.RESTRICT, Outcome.DONE)
    left = await desk.entry(entry)
    assert (left.status, left.flags) == (Status.APPROVED, {Flag.RESTRICTED})
    with pytest.raises(DataRestricted):
        left.after(Act.NOMINATE, NOW)
    with pytest.raises(RequestClosed):
        await desk.ask(HANOI, DO_REQUEST, DoRequest(code=code), now=FRIDAY)


async def test_a_request_belongs_to_the_unit_that_holds_all_its_entries(desk: Desk) -> None:
    within, _ = await restricted(desk, HOAN_KIEM, BA_DINH)
    across, _ = await restricted(desk, HOAN_KIEM, HA_GIANG)

    seen = await desk.ask(HANOI, PEOPLE_REQUESTS, ListRequests())
    assert [(line.code, line.unit) for line in seen.requests] == [(within, HANOI)]
    national = await desk.ask("TLD", PEOPLE_REQUESTS, ListRequests())
    assert [(line.code, line.unit) for line in national.requests] == [(within, HANOI), (across, "TLD")]
    with pytest.raises(RequestNotFound):
        await desk.ask(HANOI, PEOPLE_REQUEST, ShowRequest(code=across))


async def test_deadlines_run_until_an_answer_then_until_the_end(desk: Desk) -> None:
    code, _ = await restricted(desk, HOAN_KIEM)

    async def late(at: datetime) -> int:
        return (await desk.ask(HANOI, PEOPLE_REQUESTS, ListRequests(overdue=True), now=at)).overdue

    wednesday, end = answer_by(FRIDAY), finish_by(FRIDAY)
    assert [await late(wednesday - timedelta(seconds=1)), await late(wednesday)] == [0, 1]
    await desk.ask(HANOI, ANSWER_REQUEST, AnswerRequest(code=code, text="Đã nhận"), now=wednesday)
    assert [await late(end - timedelta(seconds=1)), await late(end)] == [0, 1]
    await desk.ask(HANOI, EXTEND_REQUEST, ExtendRequest(code=code, reason="Cần hỏi lại"), now=end)
    assert [await late(end), await late(end + timedelta(days=15))] == [0, 1]
    with pytest.raises(AlreadyExtended):
        await desk.ask(HANOI, EXTEND_REQUEST, ExtendRequest(code=code, reason="Nữa"), now=end)


async def test_a_refusal_ends_the_request(desk: Desk) -> None:
    code, _ = await restricted(desk, HOAN_KIEM)
    refusal = AnswerRequest(code=code, text="Luật yêu cầu lưu quyết định.", refuse=True)

    refused = await desk.ask(HANOI, ANSWER_REQUEST, refusal)

    assert (refused.outcome, refused.answer) == (Outcome.REFUSED, refusal.text)
    assert (await desk.ask(HANOI, PEOPLE_REQUESTS, ListRequests())).requests == ()
