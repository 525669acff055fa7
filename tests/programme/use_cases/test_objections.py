import pytest

from programme.entry import Act, Flag, Status
from programme.errors import BadRequest, NotAllowed, ReasonMissing
from programme.objection import ObjectionKind
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.objections import CLOSE_OBJECTIONS, OBJECT, OBJECTIONS
from programme.operations.reading import SHOW
from programme.requests.acts import ActsDone, Appraise, Nominate
from programme.requests.entries import ShowEntry
from programme.requests.objections import CloseObjections, ListObjections, OpenObjections
from programme.use_cases.own_entries import withdraw
from storage.audit import Verified
from storage.timers import Scope
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"
COMPLAINT, DISPUTE = ObjectionKind.COMPLAINT, ObjectionKind.DISPUTE
FLAG = {COMPLAINT: Flag.COMPLAINT_OPEN, DISPUTE: Flag.DISPUTE_OPEN}


@pytest.mark.parametrize("kind", ObjectionKind)
async def test_an_open_one_blocks_the_nomination_and_a_closed_one_does_not(
    desk: Desk, kind: ObjectionKind
) -> None:
    """R93, R94."""
    code = await desk.approved()

    await opened(desk, HOAN_KIEM, code, kind)
    while_open = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))
    flags = (await desk.entry(code)).flags
    await closed(desk, HOAN_KIEM, code, kind)
    when_closed = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))

    assert keys(while_open) == ["open_objection"]
    assert flags == {FLAG[kind]}
    assert [done.after for done in when_closed.done] == [Status.NOMINATED]
    assert (await desk.entry(code)).flags == frozenset()


async def test_the_flag_falls_with_the_last_of_its_kind(desk: Desk) -> None:
    code = await desk.approved()
    for _ in range(2):
        await opened(desk, HOAN_KIEM, code, COMPLAINT)
    await opened(desk, HOAN_KIEM, code, DISPUTE)
    numbers = [each.number for each in await standing(desk, code) if each.kind is COMPLAINT]

    which = await closed(desk, HOAN_KIEM, code, COMPLAINT)
    await closed(desk, HOAN_KIEM, code, COMPLAINT, number=numbers[0])
    after_first = (await desk.entry(code)).flags
    again = await closed(desk, HOAN_KIEM, code, COMPLAINT, number=numbers[0])
    await closed(desk, HOAN_KIEM, code, COMPLAINT)

    listed = ", ".join(map(str, numbers))
    assert [each.arguments for each in which.refused] == [
        {"code": code, "kind": "complaint", "numbers": listed}
    ]
    assert after_first == {Flag.COMPLAINT_OPEN, Flag.DISPUTE_OPEN}
    assert keys(again) == ["no_open_objection"]
    assert (await desk.entry(code)).flags == {Flag.DISPUTE_OPEN}


@pytest.mark.parametrize("act", [None, "approve", "return", "reject"])
async def test_an_entry_in_any_status_can_be_objected_to(desk: Desk, act: str | None) -> None:
    code = await desk.submitted()
    if act is not None:
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason="Xin nêu rõ."))
    before = (await desk.entry(code)).status

    answer = await opened(desk, HOAN_KIEM, code, DISPUTE)

    assert [(done.before, done.after) for done in answer.done] == [(before, before)]


async def test_a_withdrawn_entry_is_not_objected_to(desk: Desk) -> None:
    code = await desk.submitted()
    chat = (await desk.entry(code)).chat
    assert chat is not None
    async with desk.database.transaction() as work:
        await withdraw(work, chat, code, now=NOW)

    answer = await opened(desk, HOAN_KIEM, code, COMPLAINT)

    assert [(each.key, each.arguments["act"]) for each in answer.refused] == [
        ("act_not_allowed", "complaint")
    ]


async def test_it_stands_in_history_list_and_audit(desk: Desk) -> None:
    code = await desk.approved()
    await opened(desk, HOAN_KIEM, code, DISPUTE, reason="Tổ cơ điện làm trước")
    await closed(desk, HANOI, code, DISPUTE, outcome="Đồng tác giả")

    details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))

    assert [(line.act, line.reason, line.for_unit) for line in details.history][2:] == [
        ("dispute", "Tổ cơ điện làm trước", HOAN_KIEM),
        ("close_dispute", "Đồng tác giả", HANOI),
    ]
    (objection,) = details.objections
    assert (objection.opened_by, objection.closed_by, objection.outcome) == (
        f"officer {HOAN_KIEM}",
        f"officer {HANOI}",
        "Đồng tác giả",
    )
    async with desk.database.reading() as work:
        assert await work.audit.verify() == Verified(rows=3, erased=0, broken_at=None)


async def test_the_author_is_told_that_there_is_one_and_not_what_it_says(desk: Desk) -> None:
    code = await desk.approved()
    await told(desk)

    await opened(desk, HOAN_KIEM, code, COMPLAINT)
    said = await told(desk)
    await closed(desk, HOAN_KIEM, code, COMPLAINT)

    assert (said, await told(desk)) == (
        [("dispute", code, {"unit": HOAN_KIEM, "kind": "complaint"})],
        [],
    )


async def test_only_the_unit_that_recorded_it_or_one_above_closes_it(desk: Desk) -> None:
    code = await desk.approved()
    await opened(desk, HANOI, code, COMPLAINT)

    from_below = await closed(desk, HOAN_KIEM, code, COMPLAINT)
    from_above = await closed(desk, NATIONAL, code, COMPLAINT)

    assert [(each.key, each.arguments["holder"]) for each in from_below.refused] == [("wrong_unit", HANOI)]
    assert len(from_above.done) == 1


async def test_a_dry_run_leaves_no_trace(desk: Desk) -> None:
    code = await desk.approved()
    await told(desk)
    request = OpenObjections(kind=COMPLAINT, codes=(code,), reason="Sai", dry_run=True)

    answer = await desk.ask(HOAN_KIEM, OBJECT, request)

    assert (len(answer.done), answer.dry_run) == (1, True)
    assert (await desk.entry(code)).flags == frozenset()
    assert await told(desk) == []
    assert await standing(desk, code) == ()


async def test_without_a_reason_or_an_outcome_nothing_is_recorded(desk: Desk) -> None:
    with pytest.raises(ReasonMissing):
        await opened(desk, HANOI, "SK-000-0000", COMPLAINT, reason="  ")
    with pytest.raises(BadRequest):
        await closed(desk, HANOI, "SK-000-0000", COMPLAINT, outcome="  ")


async def test_the_list_is_paged_newest_first_and_filtered(desk: Desk) -> None:
    codes = [await desk.approved() for _ in range(3)]
    for code in codes:
        await opened(desk, HOAN_KIEM, code, COMPLAINT)
    await opened(desk, HOAN_KIEM, codes[0], DISPUTE)
    await closed(desk, HOAN_KIEM, codes[1], COMPLAINT)

    first = await desk.ask(HANOI, OBJECTIONS, ListObjections(limit=2))
    second = await desk.ask(HANOI, OBJECTIONS, ListObjections(limit=2, after=first.next))
    still_open = await desk.ask(HANOI, OBJECTIONS, ListObjections(kind=COMPLAINT, is_open=True))
    over = await desk.ask(HANOI, OBJECTIONS, ListObjections(is_open=False))

    assert [(each.code, each.kind) for each in (*first.objections, *second.objections)] == [
        (codes[0], DISPUTE),
        (codes[2], COMPLAINT),
        (codes[1], COMPLAINT),
        (codes[0], COMPLAINT),
    ]
    assert second.next is None
    assert [each.code for each in still_open.objections] == [codes[2], codes[0]]
    assert [each.code for each in over.objections] == [codes[1]]
    assert first.objections[0].unit_path == "Hà Nội › Quận Hoàn Kiếm"
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, OBJECTIONS, ListObjections(limit=0))


async def test_another_branch_neither_sees_nor_touches_it(desk: Desk) -> None:
    """R82."""
    code = await desk.approved(HA_GIANG)
    await opened(desk, HA_GIANG, code, COMPLAINT)

    assert keys(await opened(desk, HANOI, code, DISPUTE)) == ["entry_not_found"]
    assert keys(await closed(desk, HANOI, code, COMPLAINT)) == ["entry_not_found"]
    assert (await desk.ask(HANOI, OBJECTIONS, ListObjections())).objections == ()
    assert len((await desk.ask(NATIONAL, OBJECTIONS, ListObjections(unit=HA_GIANG))).objections) == 1
    with pytest.raises(NotAllowed):
        await desk.ask(HANOI, OBJECTIONS, ListObjections(unit=HA_GIANG))
    with pytest.raises(NotAllowed):
        await desk.ask(
            HANOI, OBJECT, OpenObjections(kind=DISPUTE, codes=(code,), reason="?", for_unit=HA_GIANG)
        )


def test_every_kind_of_objection_has_a_name_that_no_act_has() -> None:
    assert {str(kind) for kind in ObjectionKind} & {str(act) for act in Act} == set()


async def opened(
    desk: Desk, unit: str, code: str, kind: ObjectionKind, *, reason: str = "Số liệu chưa đúng"
) -> ActsDone:
    return await desk.ask(unit, OBJECT, OpenObjections(kind=kind, codes=(code,), reason=reason))


async def closed(
    desk: Desk,
    unit: str,
    code: str,
    kind: ObjectionKind,
    *,
    outcome: str = "Đã rõ",
    number: int | None = None,
) -> ActsDone:
    request = CloseObjections(kind=kind, codes=(code,), outcome=outcome, number=number)
    return await desk.ask(unit, CLOSE_OBJECTIONS, request)


async def standing(desk: Desk, code: str) -> tuple[object, ...]:
    async with desk.database.reading() as work:
        return (await work.objections.open_ones((code,))).get(code, ())


async def told(desk: Desk) -> list[tuple[str, str, dict[str, str]]]:
    """The notices that wait, which are taken."""
    soon = NOW + desk.edition.notices.delay
    async with desk.database.transaction() as work:
        scope = Scope(channels=frozenset({"terminal"}))
        due = await work.timers.claim(scope, soon, soon, 100)
        await work.timers.take([timer.id for timer in due], soon)
    return [(timer.notice, timer.code, dict(timer.arguments)) for timer in due]


def keys(answer: ActsDone) -> list[str]:
    return [refused.key for refused in answer.refused]
