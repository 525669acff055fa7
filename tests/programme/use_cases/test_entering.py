from dataclasses import replace
from datetime import date, timedelta

import pytest

from programme.entry import Flag, Group, Status
from programme.errors import BadRequest, EntryLimitReached, OutsideYourUnit
from programme.operations.acts import APPRAISE
from programme.operations.entering import ENTER
from programme.operations.reading import SHOW
from programme.progress import Tally
from programme.requests.acts import Appraise
from programme.requests.entering import Enter, OnBehalf, RowEntered, RowsEntered
from programme.requests.entries import HistoryLine, ShowEntry
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk, an_entry

TEXT = "Giá đỡ xoay cho máy hàn, một người lật được khung nặng mà không cần cẩu như trước."
ROW = OnBehalf(
    row=7,
    full_name="nguyễn văn b",
    phone="0900 000 002",
    unit="P01-002",
    group=Group.ENTERPRISE,
    start_month=date(2021, 3, 15),
    description=TEXT,
    agreement="Đồng ý bằng phiếu có chữ ký",
)


async def entered(
    desk: Desk, *rows: OnBehalf, unit: str = HOAN_KIEM, **more: object
) -> tuple[RowEntered, ...]:
    answer = await desk.ask(unit, ENTER, Enter(rows=rows, **more))  # type: ignore[arg-type]  # names of fields
    return answer.rows


async def tally(desk: Desk) -> Tally:
    async with desk.database.reading() as work:
        return await work.counters.tally(desk.edition.code)


async def test_a_row_becomes_an_entry_of_the_worker_entered_by_the_officer(desk: Desk) -> None:
    """R75: the worker is the author, the officer the one who entered it."""
    (done,) = await entered(desk, ROW)

    assert done.code is not None
    assert done == RowEntered(
        row=7,
        code=done.code,
        status=Status.SUBMITTED,
        unit=HOAN_KIEM,
        unit_path="Hà Nội › Quận Hoàn Kiếm",
        flags=(Flag.ON_BEHALF,),
    )
    entry = await desk.entry(done.code)
    assert (entry.full_name, entry.phone, entry.chat, entry.channel) == (
        "Nguyễn Văn B",
        "+84900000002",
        None,
        "officer",
    )
    assert (entry.start_month, entry.submitted_at, entry.description) == (date(2021, 3, 1), NOW, TEXT)
    details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=done.code))
    assert (details.entered_by, details.entered_for, details.agreement) == (
        "officer P01-002",
        HOAN_KIEM,
        "Đồng ý bằng phiếu có chữ ký",
    )
    assert details.history == (
        HistoryLine(
            at=NOW, act="enter", officer="officer P01-002", for_unit=HOAN_KIEM, after=Status.SUBMITTED
        ),
    )
    assert await tally(desk) == Tally(1, 0)


async def test_the_same_row_again_is_the_same_entry(desk: Desk) -> None:
    """R50, R75: safe to run again, from any file, by any officer, and after closing."""
    (first,) = await entered(desk, ROW)
    again = replace(
        ROW, row=99, full_name="NGUYỄN  VĂN B", phone="+84900000002", description=f" {TEXT.upper()}"
    )

    (second,) = await entered(desk, again, unit=HANOI)
    late = await desk.ask(HOAN_KIEM, ENTER, Enter(rows=(ROW,)), now=NOW + timedelta(days=90))

    assert second == RowEntered(row=99, code=first.code, already=True)
    assert late.rows == (RowEntered(row=7, code=first.code, already=True),)
    assert await tally(desk) == Tally(1, 0)


async def test_a_dry_run_says_the_same_and_writes_nothing(desk: Desk) -> None:
    (first,) = await entered(desk, ROW)
    rows = (ROW, replace(ROW, row=8, description="Ngắn"), replace(ROW, row=9, phone="12"))

    answer = await desk.ask(HOAN_KIEM, ENTER, Enter(rows=rows, dry_run=True))

    known, short, wrong = answer.rows
    assert known == RowEntered(row=7, code=first.code, already=True)
    assert (short.code, short.status, short.flags) == (None, Status.SUBMITTED, (Flag.SHORT, Flag.ON_BEHALF))
    assert [problem.key for problem in wrong.problems] == ["phone_unreadable"]
    assert await tally(desk) == Tally(1, 0)


async def test_a_row_that_stands_twice_is_told_where_it_stands_first(desk: Desk) -> None:
    first, second = await entered(desk, ROW, replace(ROW, row=12, full_name="Nguyen Van B"))

    assert first.code is not None
    assert [(one.field, one.key, one.arguments) for one in second.problems] == [
        ("description", "repeated", {"row": "7"})
    ]


async def test_one_row_with_problems_keeps_no_other_out(desk: Desk) -> None:
    wrong, right = await entered(desk, replace(ROW, agreement=" "), replace(ROW, row=8))

    assert (wrong.code, [problem.field for problem in wrong.problems]) == (None, ["agreement"])
    assert right.code is not None


LONG = "a" * 1001


@pytest.mark.parametrize(
    ("differences", "expected"),
    [
        ({"full_name": None}, [("full_name", "missing")]),
        ({"full_name": "An"}, [("full_name", "name_one_word")]),
        ({"full_name": "Nguyễn 123"}, [("full_name", "name_bad_chars")]),
        ({"full_name": "Ng " * 5 + "B" * 90}, [("full_name", "name_too_long")]),
        ({"phone": " "}, [("phone", "missing")]),
        ({"phone": "0900 000"}, [("phone", "phone_length")]),
        ({"phone": "0162 000 0000"}, [("phone", "phone_old")]),
        ({"phone": "+1 202 555 0123"}, [("phone", "phone_foreign")]),
        ({"phone": "không có"}, [("phone", "phone_unreadable")]),
        ({"unit": "P99-999"}, [("unit", "unit_unknown")]),
        ({"unit": "P02"}, [("unit", "outside_your_unit")]),
        ({"unit": None}, []),  # the officer's own unit has nothing below it
        ({"unit": "quan hoan kiem"}, []),
        ({"unit": "hoan kim"}, [("unit", "unit_near")]),
        ({"group": None}, [("group", "missing")]),
        ({"start_month": None}, [("start_month", "missing")]),
        ({"start_month": None, "start_answer": "later"}, []),
        ({"title": "a" * 201}, [("title", "too_long")]),
        ({"description": ""}, [("description", "missing")]),
        ({"description": "a" * 1000}, []),
        ({"description": LONG}, [("description", "too_long")]),
        ({"typed_unit": "a" * 201}, [("typed_unit", "too_long")]),
        ({"agreement": None}, [("agreement", "missing")]),
        ({"agreement": "Không đồng ý."}, [("agreement", "not_agreed")]),
        ({"appraised_on": date(2021, 3, 16)}, [("appraised_on", "in_future")]),
        ({"approve": True}, [("council", "needs_appraisal"), ("appraised_on", "needs_appraisal")]),
        ({"approve": True, "council": "Hội đồng"}, [("appraised_on", "needs_appraisal")]),
        (
            {"phone": "", "group": None, "agreement": ""},
            [("phone", "missing"), ("group", "missing"), ("agreement", "missing")],
        ),
    ],
)
async def test_every_problem_of_a_row_is_named(
    sqlite_desk: Desk, differences: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    """R30–R43, R65, R74, appendices 1 and 7."""
    row = replace(ROW, **differences)  # type: ignore[arg-type]  # names of fields

    (done,) = await entered(sqlite_desk, row, dry_run=True)

    assert [(problem.field, problem.key) for problem in done.problems] == expected


@pytest.mark.parametrize(
    ("differences", "flags"),
    [
        ({"start_month": date(2021, 6, 1)}, {Flag.OUT_OF_PERIOD}),
        ({"start_month": date(2021, 1, 31)}, {Flag.OUT_OF_PERIOD}),
        ({"typed_unit": "Xí nghiệp may 10"}, {Flag.UNIT_TO_MAP}),
        ({"description": "Ngắn"}, {Flag.SHORT}),
    ],
)
async def test_flags_are_those_of_a_chat(
    sqlite_desk: Desk, differences: dict[str, object], flags: set[Flag]
) -> None:
    (done,) = await entered(sqlite_desk, replace(ROW, **differences))  # type: ignore[arg-type]  # names of fields

    assert set(done.flags) == flags | {Flag.ON_BEHALF}


async def test_what_others_have_sent_is_flagged_too(desk: Desk) -> None:
    other = await desk.submitted(BA_DINH, description=TEXT)
    await entered(desk, replace(ROW, full_name="Nguyễn Văn C", description=f"{TEXT} Bản khác."))

    (done,) = await entered(desk, ROW)

    assert set(done.flags) == {Flag.ON_BEHALF, Flag.POSSIBLE_DUPLICATE, Flag.SAME_PHONE}
    assert (await desk.entry(other)).flags == {Flag.POSSIBLE_DUPLICATE}


async def test_an_appraised_entry_is_recognised_at_once(desk: Desk) -> None:
    """R74."""
    appraised = replace(ROW, council="Hội đồng sáng kiến", appraised_on=date(2021, 3, 10))

    (waiting,) = await entered(desk, appraised)
    (approved,) = await entered(desk, replace(appraised, approve=True, phone="0900000003"))

    assert (waiting.status, approved.status) == (Status.SUBMITTED, Status.APPROVED)
    assert waiting.code is not None
    assert approved.code is not None
    assert (await desk.entry(approved.code)).status is Status.APPROVED
    details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=approved.code))
    assert [line.act for line in details.history] == ["enter", "approve"]
    assert (details.council, details.appraised_on) == ("Hội đồng sáng kiến", date(2021, 3, 10))
    assert await tally(desk) == Tally(2, 1)
    undone = await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="reopen", codes=(approved.code,)))
    assert undone.refused == ()


async def test_nothing_new_is_entered_outside_the_window(desk: Desk) -> None:
    """R62: new submissions stop, officers' too."""
    answer = await desk.ask(HOAN_KIEM, ENTER, Enter(rows=(ROW,)), now=desk.edition.window.closes)

    assert [problem.key for problem in answer.rows[0].problems] == ["window_closed"]
    assert await tally(desk) == Tally(0, 0)


async def test_an_officer_enters_for_the_subtree_only(desk: Desk) -> None:
    """R82, appendix 2."""
    (of_district,) = await entered(desk, ROW, unit=HANOI)
    (elsewhere,) = await entered(desk, replace(ROW, unit=HA_GIANG, phone="0900000006"), unit=HANOI)
    (without,) = await entered(desk, replace(ROW, unit=None, phone="0900000007"), unit=HANOI)
    (typed,) = await entered(
        desk, replace(ROW, row=8, unit=None, typed_unit="Xí nghiệp may", phone="0900000004"), unit=HANOI
    )
    (named,) = await entered(desk, replace(ROW, unit=None, phone="0900000005"), unit=HANOI, for_unit=BA_DINH)

    assert of_district.unit == HOAN_KIEM
    assert [problem.key for problem in elsewhere.problems] == ["outside_your_unit"]
    assert [problem.key for problem in without.problems] == ["missing"]
    assert (typed.unit, named.unit) == (HANOI, BA_DINH)
    with pytest.raises(OutsideYourUnit):
        await entered(desk, ROW, for_unit=BA_DINH)


async def test_the_national_desk_enters_for_every_unit_but_its_own(sqlite_desk: Desk) -> None:
    (named,) = await entered(sqlite_desk, replace(ROW, unit="Quận Hoàn Kiếm"), unit="TLD", dry_run=True)
    (none,) = await entered(
        sqlite_desk, replace(ROW, unit=None, typed_unit="Xưởng"), unit="TLD", dry_run=True
    )

    assert named.unit == HOAN_KIEM
    assert [problem.key for problem in none.problems] == ["missing"]


async def test_each_entry_is_audited_without_anything_personal(desk: Desk) -> None:
    """R82: who, when, what; the row itself names nobody."""
    (done,) = await entered(desk, ROW, unit=HANOI, for_unit=HOAN_KIEM)

    async with desk.database.reading() as work:
        rows = (
            await work.connection.exec_driver_sql("SELECT act, officer, for_unit, entry FROM audit")
        ).all()
    assert [tuple(row) for row in rows] == [("enter", "officer P01", HOAN_KIEM, done.code)]


@pytest.mark.parametrize("number", [0, 2001])
async def test_a_request_has_a_bounded_number_of_rows(sqlite_desk: Desk, number: int) -> None:
    rows = tuple(replace(ROW, row=row) for row in range(number))

    with pytest.raises(BadRequest):
        await entered(sqlite_desk, *rows)


def test_a_long_request_is_committed_by_two_hundred_rows() -> None:
    """Design §8."""
    rows = tuple(replace(ROW, row=row) for row in range(450))

    parts = ENTER.parts(Enter(rows=rows, for_unit=HANOI))

    assert [len(part.rows) for part in parts] == [200, 200, 50]
    assert {part.for_unit for part in parts} == {HANOI}
    assert ENTER.joined([RowsEntered(rows=()), RowsEntered(rows=(RowEntered(row=1),))]).rows == (
        RowEntered(row=1),
    )


async def test_one_person_stays_within_the_limit_of_the_edition(desk: Desk) -> None:
    """R7: the same limit for who sends by chat and who is entered for."""
    limited = replace(desk, edition=replace(desk.edition, entry_limit=2))
    mine = replace(an_entry(await limited.chat()), full_name="Nguyễn Văn B", phone="+84900000002")
    await limited.submit(mine)
    (second,) = await entered(limited, ROW)
    assert second.code is not None

    with pytest.raises(EntryLimitReached):
        await limited.submit(replace(mine, draft_id="third", description=f"{TEXT} Thêm."))
    (tried,) = await entered(limited, replace(ROW, description=f"{TEXT} Nữa."), dry_run=True)
    (third,) = await entered(limited, replace(ROW, description=f"{TEXT} Nữa."))

    assert tried == third
    assert [(problem.key, problem.arguments) for problem in third.problems] == [
        ("entry_limit", {"limit": "2"})
    ]
    assert (await limited.submit(mine)).already
    assert (await entered(limited, replace(ROW, phone="0900000009")))[0].code is not None


async def test_the_worker_is_told_in_the_chat_that_sent_this_persons_last_entry(desk: Desk) -> None:
    """Appendix 7; docs/decisions/0014."""
    chat = await desk.chat()
    await desk.submit(replace(an_entry(chat), full_name="Nguyễn Văn B", phone="+84900000002"))
    await desk.submitted(phone="+84900000002")  # the same phone, another name
    helper = await desk.chat()
    await desk.submit(replace(an_entry(helper), full_name="Nguyễn Văn B", phone="+84900000002"))
    await desk.submit(an_entry(helper))  # since then for somebody else

    (done,) = await entered(desk, replace(ROW, title="Giá đỡ xoay"))

    async with desk.database.reading() as work:
        rows = (
            await work.connection.exec_driver_sql("SELECT conversation, notice, code, arguments FROM timers")
        ).all()
    assert [tuple(row) for row in rows] == [
        (chat, "on_behalf", done.code, '{"unit": "P01-002", "excerpt": "Giá đỡ xoay"}')
    ]
