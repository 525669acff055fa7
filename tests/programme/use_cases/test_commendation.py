import asyncio
from dataclasses import replace
from datetime import date

import pytest

from programme.entry import Status
from programme.errors import BadRequest, NotAllowed
from programme.levels import Level
from programme.objection import ObjectionKind
from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.commendation import (
    COMMEND,
    COMMENDED,
    NOT_SELECT,
    RECOGNISE,
    UNDO_COMMEND,
    UNDO_NOT_SELECT,
)
from programme.operations.objections import OBJECT
from programme.operations.reading import SHOW
from programme.progress import Tally
from programme.requests.acts import ActsDone, Appraise, Nominate, TakeBack
from programme.requests.commendation import Commend, ListCommended, NotSelect, UndoCommend, UndoNotSelect
from programme.requests.entries import EntryDetails, ShowEntry
from programme.requests.objections import OpenObjections
from programme.requests.recognition import Recognise
from storage.timers import Scope
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"


@pytest.mark.parametrize(("unit", "level"), [(HOAN_KIEM, Level.IMMEDIATE), (HANOI, Level.TOP)])
async def test_every_level_commends_from_approved_on_and_names_itself(
    desk: Desk, unit: str, level: Level
) -> None:
    """R77, R96; below the national level the status stays (design §4, Life cycle)."""
    code = await desk.approved()
    await told(desk)

    answer = await commended(desk, unit, code, form="Giấy khen")

    assert [(done.before, done.after) for done in answer.done] == [(Status.APPROVED, Status.APPROVED)]
    (given,) = (await shown(desk, code)).commendations
    assert (given.unit, given.level, given.form, given.decision, given.decided_on) == (
        unit,
        level,
        "Giấy khen",
        "45/QĐ",
        date(2021, 3, 10),
    )
    assert await told(desk) == [("commended", code, {"unit": unit, "award": "Giấy khen"})]


async def test_the_national_level_commends_what_was_nominated_to_it_and_sets_the_status(desk: Desk) -> None:
    """R85, R96."""
    code = await desk.nominated(HANOI)

    answer = await commended(desk, NATIONAL, code)

    assert [(done.before, done.after) for done in answer.done] == [(Status.NOMINATED, Status.COMMENDED)]
    history = (await shown(desk, code)).history
    assert [(line.act, line.reason, line.for_unit) for line in history][-1] == (
        "commend",
        "Bằng khen",
        NATIONAL,
    )
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code) == Tally(1, 1)


async def test_the_national_level_commends_nothing_else(desk: Desk) -> None:
    approved, below = await desk.approved(), await desk.nominated(HOAN_KIEM)

    answer = await desk.ask(NATIONAL, COMMEND, Commend(codes=(approved, below), form="Bằng khen"))

    assert [(each.key, each.arguments) for each in answer.refused] == [
        ("not_nominated_to", {"code": code, "unit": NATIONAL}) for code in (approved, below)
    ]


@pytest.mark.parametrize("kind", ObjectionKind)
async def test_what_is_disputed_at_the_time_of_selection_is_not_commended_nationally(
    desk: Desk, kind: ObjectionKind
) -> None:
    """R93, R94."""
    code = await desk.nominated(HANOI)
    await desk.ask(HANOI, OBJECT, OpenObjections(kind=kind, codes=(code,), reason="Chưa rõ"))

    assert keys(await commended(desk, NATIONAL, code)) == ["open_objection"]


@pytest.mark.parametrize("act", [None, "return", "reject"])
async def test_before_approval_nothing_is_commended_or_recognised(desk: Desk, act: str | None) -> None:
    code = await desk.submitted()
    if act is not None:
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason="Xin nêu rõ."))

    assert keys(await commended(desk, HOAN_KIEM, code)) == ["act_not_allowed"]
    assert keys(await recognised(desk, code)) == ["act_not_allowed"]


async def test_a_unit_gives_the_same_form_once(desk: Desk) -> None:
    code = await desk.approved()
    await commended(desk, HANOI, code, form="Bằng khen")

    again = await commended(desk, HANOI, code, form="bằng  khen")
    other = await commended(desk, HANOI, code, form="Tiền thưởng")
    below = await commended(desk, HOAN_KIEM, code, form="Bằng khen")

    assert [keys(answer) for answer in (again, other, below)] == [["already_commended"], [], []]


async def test_a_mistaken_commendation_is_taken_back_and_leaves_its_trace(desk: Desk) -> None:
    code = await desk.nominated(HANOI)
    await commended(desk, HANOI, code, form="Giấy khen")
    await commended(desk, NATIONAL, code)

    below = await desk.ask(HANOI, UNDO_COMMEND, UndoCommend(codes=(code,)))
    national = await desk.ask(NATIONAL, UNDO_COMMEND, UndoCommend(codes=(code,)))
    nothing_left = await desk.ask(NATIONAL, UNDO_COMMEND, UndoCommend(codes=(code,)))

    assert [(done.before, done.after) for done in (*below.done, *national.done)] == [
        (Status.COMMENDED, Status.COMMENDED),
        (Status.COMMENDED, Status.NOMINATED),
    ]
    assert keys(nothing_left) == ["not_commended"]
    details = await shown(desk, code)
    assert (details.commendations, details.nominated_to) == ((), NATIONAL)
    assert [line.act for line in details.history][-4:] == [
        "commend",
        "commend",
        "undo_commend",
        "undo_commend",
    ]
    assert keys(await commended(desk, NATIONAL, code)) == []


async def test_what_is_not_selected_keeps_its_place_and_stays_valid(desk: Desk) -> None:
    """Design §4: by the unit that received. R83: a unit proposes no more than its number."""
    codes = [await desk.nominated(HA_GIANG) for _ in range(4)]
    await told(desk)

    answer = await desk.ask(NATIONAL, NOT_SELECT, NotSelect(codes=(codes[0],)))

    assert [(done.before, done.after) for done in answer.done] == [(Status.NOMINATED, Status.NOT_SELECTED)]
    assert await told(desk) == [("not_selected", codes[0], {"unit": NATIONAL})]
    another = await desk.approved(HA_GIANG)
    fifth = await desk.ask(HA_GIANG, NOMINATE, Nominate(codes=(another,), field="a"))
    assert keys(fifth) == ["quota_reached"]
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code) == Tally(5, 5)


async def test_only_the_unit_that_received_it_does_not_select(desk: Desk) -> None:
    code = await desk.nominated(HOAN_KIEM)

    from_below = await desk.ask(HOAN_KIEM, NOT_SELECT, NotSelect(codes=(code,)))
    from_above = await desk.ask(NATIONAL, NOT_SELECT, NotSelect(codes=(code,)))
    in_its_name = await desk.ask(NATIONAL, NOT_SELECT, NotSelect(codes=(code,), for_unit=HANOI))

    assert [each.arguments["holder"] for each in (*from_below.refused, *from_above.refused)] == [HANOI, HANOI]
    assert len(in_its_name.done) == 1


async def test_a_mistaken_not_select_is_undone_and_the_entry_can_go_on(desk: Desk) -> None:
    code = await desk.nominated(HOAN_KIEM)
    await desk.ask(HANOI, NOT_SELECT, NotSelect(codes=(code,)))

    stuck = await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a"))
    from_below = await desk.ask(HOAN_KIEM, UNDO_NOT_SELECT, UndoNotSelect(codes=(code,)))
    undone = await desk.ask(HANOI, UNDO_NOT_SELECT, UndoNotSelect(codes=(code,)))
    on = await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a"))
    back = await desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(code,)))

    assert [keys(stuck), keys(from_below)] == [["act_not_allowed"], ["wrong_unit"]]
    assert [done.after for done in (*undone.done, *on.done, *back.done)] == [Status.NOMINATED] * 3
    assert keys(await desk.ask(HANOI, UNDO_NOT_SELECT, UndoNotSelect(codes=(code,)))) == ["act_not_allowed"]


async def test_of_two_national_officers_deciding_one_entry_one_decides(desk: Desk) -> None:
    code = await desk.nominated(HANOI)

    answers = await asyncio.gather(
        *(commended(desk, NATIONAL, code, form=f"Bằng khen {number}") for number in range(3)),
        *(desk.ask(NATIONAL, NOT_SELECT, NotSelect(codes=(code,))) for _ in range(3)),
    )

    done = [done.after for answer in answers for done in answer.done]
    assert [len(done), (await desk.entry(code)).status] == [1, done[0]]
    assert {key for answer in answers for key in keys(answer)} <= {"act_not_allowed"}
    given = (await shown(desk, code)).commendations
    assert len(given) == int(done[0] is Status.COMMENDED)


async def test_one_unit_commending_from_two_desks_at_once_commends_once(desk: Desk) -> None:
    code = await desk.approved()

    answers = await asyncio.gather(*(commended(desk, HANOI, code) for _ in range(4)))

    assert sorted(keys(answer) for answer in answers) == [[], *[["already_commended"]] * 3]
    assert len((await shown(desk, code)).commendations) == 1


WRONG = (
    ({"form": "  "}, "form"),
    ({"form": "B" * 201}, "form"),
    ({"decision": "1" * 101}, "decision"),
    ({"decided_on": date(2021, 3, 16)}, "decided_on"),
)


async def test_a_commendation_has_a_form_and_is_not_of_the_future(desk: Desk) -> None:
    request = Commend(codes=("SK-000-0000",), form="Bằng khen")

    for change, problem in WRONG:
        with pytest.raises(BadRequest) as refusal:
            await desk.ask(HANOI, COMMEND, replace(request, **change))  # type: ignore[arg-type]  # names of fields
        assert refusal.value.arguments == {"problem": problem}


async def test_another_branch_neither_sees_nor_commends(desk: Desk) -> None:
    """R82."""
    code = await desk.approved(HA_GIANG)
    await commended(desk, HA_GIANG, code)

    for operation, request in (
        (COMMEND, Commend(codes=(code,), form="Bằng khen")),
        (UNDO_COMMEND, UndoCommend(codes=(code,))),
        (NOT_SELECT, NotSelect(codes=(code,))),
        (UNDO_NOT_SELECT, UndoNotSelect(codes=(code,))),
        (RECOGNISE, Recognise(codes=(code,), decision="1", decided_on=NOW.date(), decided_by="B")),
    ):
        assert keys(await desk.ask(HANOI, operation, request)) == ["entry_not_found"]  # type: ignore[arg-type]  # each with its own request
        with pytest.raises(NotAllowed):
            await desk.ask(HANOI, operation, replace(request, for_unit=HA_GIANG))  # type: ignore[arg-type]  # as above
    assert (await desk.ask(HANOI, COMMENDED, ListCommended())).commended == ()
    with pytest.raises(NotAllowed):
        await desk.ask(HANOI, COMMENDED, ListCommended(unit=HA_GIANG))


async def test_a_dry_run_commends_and_recognises_nothing(desk: Desk) -> None:
    code = await desk.nominated(HANOI)
    await told(desk)
    commend = Commend(codes=(code,), form="Bằng khen", dry_run=True)
    recognise = Recognise(codes=(code,), decision="1", decided_on=NOW.date(), decided_by="B", dry_run=True)

    answers = [
        await desk.ask(NATIONAL, COMMEND, commend),
        await desk.ask(NATIONAL, NOT_SELECT, NotSelect(codes=(code,), dry_run=True)),
        await desk.ask(NATIONAL, RECOGNISE, recognise),
    ]

    assert [[done.after for done in answer.done] for answer in answers] == [
        [Status.COMMENDED],
        [Status.NOT_SELECTED],
        [Status.NOMINATED],
    ]
    details = await shown(desk, code)
    assert (details.status, details.commendations, details.recognition) == (Status.NOMINATED, (), None)
    assert await told(desk) == []


async def commended(desk: Desk, unit: str, code: str, *, form: str = "Bằng khen") -> ActsDone:
    request = Commend(codes=(code,), form=form, decision="45/QĐ", decided_on=date(2021, 3, 10))
    return await desk.ask(unit, COMMEND, request)


async def recognised(desk: Desk, code: str, *, decision: str = "1/QĐ") -> ActsDone:
    request = Recognise(
        codes=(code,), decision=decision, decided_on=date(2021, 3, 10), decided_by="Hội đồng sáng kiến"
    )
    return await desk.ask(HOAN_KIEM, RECOGNISE, request)


async def shown(desk: Desk, code: str) -> EntryDetails:
    return await desk.ask(NATIONAL, SHOW, ShowEntry(code=code))


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
