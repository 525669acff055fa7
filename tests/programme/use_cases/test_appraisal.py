from datetime import UTC, timedelta

import pytest
from sqlalchemy import select

from programme.entry import Status
from programme.errors import BadRequest, OutsideYourUnit, ReasonMissing
from programme.operations.acts import APPRAISE
from programme.operations.reading import SHOW
from programme.progress import Tally
from programme.requests.acts import Appraise, Done, NotDone
from programme.requests.entries import ShowEntry
from storage.tables.chats import timers
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

LATER = NOW + timedelta(hours=2)


@pytest.mark.parametrize(
    ("act", "reason", "after", "tally"),
    [
        ("approve", None, Status.APPROVED, Tally(1, 1)),
        ("approve", "Có biên bản kèm theo", Status.APPROVED, Tally(1, 1)),
        ("return", "Xin ghi rõ số tiền làm lợi", Status.RETURNED, Tally(1, 0)),
        ("reject", "Không phải sáng kiến", Status.REJECTED, Tally(1, 0)),
    ],
)
async def test_a_verdict_changes_the_entry_its_history_the_counts_and_the_chain(
    desk: Desk, act: str, reason: str | None, after: Status, tally: Tally
) -> None:
    """R74, R82."""
    code = await desk.submitted()

    request = Appraise(act=act, codes=(code,), reason=reason, council="Hội đồng sáng kiến")
    answer = await desk.ask(HOAN_KIEM, APPRAISE, request, now=LATER)

    assert answer.done == (Done(code=code, before=Status.SUBMITTED, after=after, unit=HOAN_KIEM),)
    assert answer.refused == ()
    details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))
    assert (details.status, details.updated_at) == (after, LATER)
    assert details.reason == (reason if act != "approve" else None)
    assert [(line.act, line.officer, line.reason) for line in details.history] == [
        ("submit", None, None),
        (act, f"officer {HOAN_KIEM}", reason),
    ]
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code) == tally
        assert (await work.audit.verify()).rows == 1


async def test_the_reason_and_the_council_have_limits(desk: Desk) -> None:
    code = await desk.submitted()
    for problem, request in (
        ("reason", Appraise(act="return", codes=(code,), reason="ế" * 1001)),
        ("council", Appraise(act="approve", codes=(code,), council="H" * 301)),
    ):
        with pytest.raises(BadRequest) as refused:
            await desk.ask(HOAN_KIEM, APPRAISE, request, now=LATER)
        assert refused.value.arguments == {"problem": problem}

    longest = Appraise(act="return", codes=(code,), reason="ế" * 1000, council=f" {'H' * 300} ")
    answer = await desk.ask(HOAN_KIEM, APPRAISE, longest, now=LATER)
    assert [done.code for done in answer.done] == [code]


@pytest.mark.parametrize(
    ("act", "reason", "notice"),
    [("approve", None, "approved"), ("return", "Thiếu", "returned"), ("reject", "Sai", "rejected")],
)
async def test_the_worker_is_told_of_the_verdict_ten_minutes_later(
    desk: Desk, act: str, reason: str | None, notice: str
) -> None:
    code = await desk.submitted()

    await desk.ask(HANOI, APPRAISE, Appraise(act=act, codes=(code,), reason=reason), now=LATER)

    async with desk.database.reading() as work:
        row = (await work.connection.execute(select(timers))).one()
    assert (row.conversation, row.notice, row.code, row.due_at) == (
        (await desk.entry(code)).chat,
        notice,
        code,
        LATER + timedelta(minutes=10),
    )


@pytest.mark.parametrize("act", ["return", "reject"])
@pytest.mark.parametrize("reason", [None, "", "  "])
async def test_a_return_or_rejection_needs_a_reason(desk: Desk, act: str, reason: str | None) -> None:
    code = await desk.submitted()

    with pytest.raises(ReasonMissing):
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason=reason))


@pytest.mark.parametrize(
    "request_", [Appraise(act="nominate", codes=("SK-000-0000",)), Appraise(act="approve", codes=())]
)
async def test_an_unreadable_request_is_refused(desk: Desk, request_: Appraise) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HOAN_KIEM, APPRAISE, request_)


async def test_each_code_is_done_or_refused_by_itself_in_the_order_asked(desk: Desk) -> None:
    first, last = await desk.submitted(), await desk.submitted()
    elsewhere = await desk.submitted(BA_DINH)
    done_before = await desk.approved()
    typed = first.lower().replace("-", " ")
    codes = (last, elsewhere, "SK-ZZZ-ZZZZ", done_before, typed, first, "?")

    answer = await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=codes))

    assert [done.code for done in answer.done] == [last, first]
    refusal = {
        "code": done_before,
        "status": "approved",
        "act": "approve",
        "verdict": "approve",
        "by": f"officer {HOAN_KIEM}",
        "at": NOW.astimezone(UTC).isoformat(),
    }
    assert answer.refused == (
        NotDone(code=elsewhere, key="entry_not_found", arguments={"code": elsewhere}),
        NotDone(code="SK-ZZZ-ZZZZ", key="entry_not_found", arguments={"code": "SK-ZZZ-ZZZZ"}),
        NotDone(code=done_before, key="already_decided", arguments=refusal),
        NotDone(code="?", key="entry_not_found", arguments={"code": "?"}),
    )
    assert (await desk.entry(elsewhere)).status == Status.SUBMITTED


async def test_a_dry_run_answers_the_same_and_changes_nothing(desk: Desk) -> None:
    code = await desk.submitted()
    request = Appraise(act="approve", codes=(code,), dry_run=True)

    answer = await desk.ask(HOAN_KIEM, APPRAISE, request)

    assert [(done.code, done.after) for done in answer.done] == [(code, Status.APPROVED)]
    assert answer.dry_run is True
    assert (await desk.entry(code)).status == Status.SUBMITTED
    async with desk.database.reading() as work:
        assert (await work.audit.verify()).rows == 0


async def test_more_than_two_hundred_are_done_in_chunks_and_again_is_safe(desk: Desk) -> None:
    codes = await desk.many_submitted(HOAN_KIEM, 201)

    answer = await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=codes))
    again = await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=codes))

    assert [done.code for done in answer.done] == list(codes)
    assert [(refused.code, refused.key) for refused in again.refused] == [
        (code, "already_decided") for code in codes
    ]
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code, HOAN_KIEM) == Tally(201, 201)


@pytest.mark.parametrize("verdict", ["approve", "return", "reject"])
async def test_a_verdict_may_be_reopened_by_the_same_unit_or_one_above(desk: Desk, verdict: str) -> None:
    for judge, undoer in ((HOAN_KIEM, HOAN_KIEM), (HOAN_KIEM, HANOI), (HANOI, "TLD")):
        code = await desk.submitted()
        await desk.ask(judge, APPRAISE, Appraise(act=verdict, codes=(code,), reason="Lý do"))

        answer = await desk.ask(undoer, APPRAISE, Appraise(act="reopen", codes=(code,)))

        assert [done.after for done in answer.done] == [Status.SUBMITTED]
        entry = await desk.entry(code)
        assert (entry.status, entry.reason) == (Status.SUBMITTED, None)
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code) == Tally(3, 0)


async def test_the_verdict_of_an_upper_unit_is_not_reopened_from_below(desk: Desk) -> None:
    code = await desk.submitted()
    await desk.ask(HANOI, APPRAISE, Appraise(act="approve", codes=(code,)))

    answer = await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="reopen", codes=(code,)))

    assert answer.refused == (
        NotDone(code=code, key="wrong_unit", arguments={"code": code, "holder": HANOI}),
    )


async def test_a_nominated_entry_is_not_reopened(desk: Desk) -> None:
    code = await desk.nominated()

    answer = await desk.ask(HANOI, APPRAISE, Appraise(act="reopen", codes=(code,)))

    assert [refused.key for refused in answer.refused] == ["act_not_allowed"]


async def test_an_officer_acts_in_the_name_of_a_unit_below_and_only_there(desk: Desk) -> None:
    code, beside = await desk.submitted(HOAN_KIEM), await desk.submitted(BA_DINH)
    request = Appraise(act="approve", codes=(code, beside), for_unit=HOAN_KIEM)

    answer = await desk.ask(HANOI, APPRAISE, request)

    assert [done.code for done in answer.done] == [code]
    assert [refused.key for refused in answer.refused] == ["entry_not_found"]
    history = (await desk.ask(HANOI, SHOW, ShowEntry(code=code))).history
    assert [line.for_unit for line in history] == [None, HOAN_KIEM]
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HANOI, APPRAISE, Appraise(act="approve", codes=(code,), for_unit=HA_GIANG))
