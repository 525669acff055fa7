from dataclasses import replace
from datetime import date, datetime
from itertools import product

import pytest
from sqlalchemy import select, update

from programme.dossier import ASKED, Fault, Item, Sending, Source, Way
from programme.entry import Flag, Status
from programme.errors import (
    AnswerUnreadable,
    BadRequest,
    DossierNotOpen,
    EntryNotFound,
    LevelMayNot,
    OutsideYourUnit,
)
from programme.operations.acts import NOMINATE, TAKE_BACK
from programme.operations.dossiers import (
    CHECK_DOSSIER,
    EXPORT_DOSSIER,
    LIST_DOSSIERS,
    SEND_DOSSIER,
    SET_DOSSIER,
    SHOW_DOSSIER,
)
from programme.requests.acts import Nominate, TakeBack
from programme.requests.dossiers import (
    CheckDossier,
    DossierVerdict,
    EntryDossier,
    ExportDossier,
    ListDossiers,
    SendDossier,
    SetDossier,
    ShowDossier,
)
from programme.use_cases.dossiers import missing_items
from programme.window import VIETNAM
from storage.tables.entries import entries
from storage.tables.officers import audit, audit_details
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, Desk

NATIONAL = "TLD"
ANSWERS = {
    "title": "Gá kẹp nhanh",
    "birth_year": "1988",
    "position": "Công nhân",
    "effect": "Gá đặt nhanh hơn năm lần.",
    "value": "200tr",
    "scope": "Cả xưởng tiện.",
    "awards_3y": "không",
    "publish_consent": "đồng ý",
}
LAST_DAY = datetime(2021, 4, 22, 18, tzinfo=VIETNAM)


async def at_national(desk: Desk, unit: str = HANOI, field: str = "a") -> str:
    """The code of a new entry that its top unit has nominated to the national level."""
    code = await desk.approved(unit)
    await desk.ask(unit, NOMINATE, Nominate(codes=(code,), field=field))
    return code


async def complete(desk: Desk, code: str, unit: str = HANOI) -> EntryDossier:
    return await desk.ask(unit, SET_DOSSIER, SetDossier(code=code, answers=ANSWERS))


async def sent(desk: Desk, way: Way, day: int, unit: str = HANOI) -> DossierVerdict:
    request = SendDossier(way=way, sent_on=date(2021, 4, day), reference="BĐ 12")
    return await desk.ask(unit, SEND_DOSSIER, request, now=datetime(2021, 4, 24, 9, tzinfo=VIETNAM))


async def faults_of(desk: Desk, *, now: datetime = LAST_DAY) -> list[tuple[Fault, str | None]]:
    verdict = await desk.ask(HANOI, CHECK_DOSSIER, CheckDossier(), now=now)
    return [(each.fault, each.code) for each in verdict.faults]


async def flagged(desk: Desk, code: str, *flags: Flag) -> None:
    async with desk.database.transaction() as work:
        entry = await work.entries.by_code(code)
        assert entry is not None
        await work.entries.save(replace(entry, flags=frozenset(flags)))


async def acts(desk: Desk, act: str) -> list[tuple[str | None, str | None, str]]:
    query = select(audit.c.entry, audit.c.for_unit, audit_details.c.details).outerjoin(audit_details)
    async with desk.database.reading() as work:
        rows = await work.connection.execute(query.where(audit.c.act == act).order_by(audit.c.number))
        return [tuple(row) for row in rows]


async def test_a_dossier_begins_when_the_entry_is_nominated(desk: Desk) -> None:
    """R89, R90: at nomination time, also by the first step of the ladder."""
    code = await desk.approved()
    with pytest.raises(DossierNotOpen) as refused:
        await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code))
    assert refused.value.arguments == {"code": code, "status": Status.APPROVED}
    await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))

    dossier = await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code.lower()))

    assert (dossier.unit, dossier.field, dossier.has_chat) == (HANOI, None, True)
    assert dossier.missing == (
        Item.TITLE,
        Item.BIRTH_YEAR,
        Item.POSITION,
        Item.EFFECT,
        Item.VALUE,
        Item.SCOPE,
        Item.AWARDS,
        Item.PUBLISH_CONSENT,
    )
    assert dossier.deadline == desk.edition.dossier_deadline
    assert [item.item for item in dossier.items] == [Item.FULL_NAME, *ASKED]


async def test_answers_are_kept_and_complete_the_dossier(desk: Desk) -> None:
    code = await at_national(desk)

    dossier = await complete(desk, code)

    assert (dossier.missing, dossier.field) == ((), "a")
    kept = {item.item: item.value for item in dossier.items if item.source is Source.OFFICER}
    assert kept == {
        Item.TITLE: "Gá kẹp nhanh",
        Item.BIRTH_YEAR: "1988",
        Item.POSITION: "Công nhân",
        Item.EFFECT: "Gá đặt nhanh hơn năm lần.",
        Item.VALUE: "200000000",
        Item.SCOPE: "Cả xưởng tiện.",
        Item.AWARDS: "none",
        Item.PUBLISH_CONSENT: "yes",
    }
    assert {item.officer for item in dossier.items if item.source is Source.OFFICER} == {"officer P01"}


async def test_an_answer_is_replaced_and_taken_away(desk: Desk) -> None:
    code = await at_national(desk)
    for workplace in ("Công ty X", "Công ty Y"):
        answers = {"workplace": workplace, "scope": "Cả xưởng."}
        await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers=answers))

    dossier = await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers={"workplace": " "}))

    items = {item.item: (item.value, item.source) for item in dossier.items}
    assert items[Item.WORKPLACE] == ("Hà Nội", Source.PREFILLED)
    assert items[Item.SCOPE] == ("Cả xưởng.", Source.OFFICER)


async def test_one_wrong_answer_keeps_none(desk: Desk) -> None:
    code = await at_national(desk)

    with pytest.raises(AnswerUnreadable):
        await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers={**ANSWERS, "birth_year": "88"}))

    dossier = await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code))
    assert {item.source for item in dossier.items} == {Source.PREFILLED, Source.MISSING}


async def test_only_items_of_the_dossier_are_taken(desk: Desk) -> None:
    wrong: tuple[tuple[dict[str, str], str], ...] = (
        ({}, "dossier_answers"),
        ({"salary": "1"}, "dossier_item"),
    )
    for answers, problem in wrong:
        with pytest.raises(BadRequest) as refused:
            await desk.ask(HANOI, SET_DOSSIER, SetDossier(code="SK-000-0000", answers=answers))
        assert refused.value.arguments == {"problem": problem}


async def test_filling_in_is_audited_with_the_values_before_and_after(desk: Desk) -> None:
    """R82; a phone stands masked even in the details."""
    code = await at_national(desk)
    for answers in (
        {"birth_year": "1988", "contact_phone": "0900 000 123"},
        {"birth_year": "1989"},
        {"birth_year": "1989"},
    ):
        await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers=answers))

    assert await acts(desk, "dossier_set") == [
        (code, None, '{"birth_year": "1988", "contact_phone": "09xx xxx 123"}'),
        (code, None, '{"birth_year": "1989", "birth_year_before": "1988"}'),
    ]


async def test_the_phone_is_masked_until_it_is_revealed(desk: Desk) -> None:
    code = await at_national(desk)

    shown = [
        next(item.value for item in dossier.items if item.item is Item.CONTACT_PHONE)
        for reveal in (False, True)
        for dossier in [await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code, reveal=reveal))]
    ]

    phone = (await desk.entry(code)).phone
    assert shown[0].replace("x", "") == f"09  {phone[-3:]}"
    assert shown[1].replace(" ", "") == "0" + phone.removeprefix("+84")
    assert [entry for entry, _, _ in await acts(desk, "reveal")] == [code]


async def test_only_top_units_make_dossiers_and_the_national_desk_looks_on(desk: Desk) -> None:
    """Appendix 2."""
    code = await at_national(desk)
    for unit, (operation, request) in product(
        (HOAN_KIEM, "S-DL-CPC"),
        (
            (SHOW_DOSSIER, ShowDossier(code=code)),
            (SET_DOSSIER, SetDossier(code=code, answers=ANSWERS)),
            (CHECK_DOSSIER, CheckDossier()),
            (SEND_DOSSIER, SendDossier(way=Way.POST, sent_on=date(2021, 3, 12))),
            (LIST_DOSSIERS, ListDossiers()),
            (EXPORT_DOSSIER, ExportDossier()),
        ),
    ):
        with pytest.raises(LevelMayNot):
            await desk.ask(unit, operation, request)  # type: ignore[arg-type]  # the list's own pairs

    assert (await desk.ask(NATIONAL, SHOW_DOSSIER, ShowDossier(code=code))).code == code
    with pytest.raises(LevelMayNot):
        await desk.ask(NATIONAL, SET_DOSSIER, SetDossier(code=code, answers=ANSWERS))


async def test_a_dossier_of_another_branch_is_out_of_reach(desk: Desk) -> None:
    """R82."""
    code = await at_national(desk)
    for operation, request in (
        (SHOW_DOSSIER, ShowDossier(code=code)),
        (SET_DOSSIER, SetDossier(code=code, answers=ANSWERS)),
    ):
        with pytest.raises(EntryNotFound):
            await desk.ask(HA_GIANG, operation, request)  # type: ignore[arg-type]  # the list's own pairs
    for operation, request in (
        (CHECK_DOSSIER, CheckDossier(unit=HANOI)),
        (EXPORT_DOSSIER, ExportDossier(unit=HOAN_KIEM)),
        (SEND_DOSSIER, SendDossier(way=Way.POST, sent_on=date(2021, 3, 12), for_unit=HANOI)),
    ):
        with pytest.raises(OutsideYourUnit):
            await desk.ask(HA_GIANG, operation, request)  # type: ignore[arg-type]  # the list's own pairs

    (state,) = (await desk.ask(HA_GIANG, LIST_DOSSIERS, ListDossiers())).dossiers
    assert (state.unit, state.nominated) == (HA_GIANG, 0)


async def test_the_national_desk_fills_in_and_sends_in_the_name_of_a_top_unit(desk: Desk) -> None:
    """Design §4, Officers: `--for`, audited as for that unit."""
    code = await at_national(desk)

    await desk.ask(NATIONAL, SET_DOSSIER, SetDossier(code=code, answers=ANSWERS, for_unit=HANOI))
    request = SendDossier(way=Way.POST, sent_on=date(2021, 3, 15), for_unit=HANOI)
    verdict = await desk.ask(NATIONAL, SEND_DOSSIER, request)

    assert (verdict.state.unit, verdict.state.complete) == (HANOI, 1)
    assert [for_unit for _, for_unit, _ in await acts(desk, "dossier_set")] == [HANOI]
    assert [for_unit for _, for_unit, _ in await acts(desk, "dossier_send")] == [HANOI]


async def test_after_the_selection_a_dossier_is_only_read(desk: Desk) -> None:
    code = await at_national(desk)
    async with desk.database.transaction() as work:
        done = update(entries).where(entries.c.code == code).values(status=Status.COMMENDED)
        await work.connection.execute(done)

    assert (await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code))).status is Status.COMMENDED
    with pytest.raises(DossierNotOpen):
        await complete(desk, code)


async def test_a_dossier_is_valid_once_complete_and_sent_both_ways_in_time(desk: Desk) -> None:
    """R91–R94."""
    first, second = await at_national(desk), await at_national(desk)
    await complete(desk, first)
    unsent = [(Fault.POST_NOT_SENT, None), (Fault.EMAIL_NOT_SENT, None)]
    assert await faults_of(desk) == [(Fault.ITEMS_MISSING, second), *unsent]
    await complete(desk, second)
    assert await faults_of(desk) == unsent

    await sent(desk, Way.POST, 22)
    verdict = await sent(desk, Way.EMAIL, 21)

    assert (verdict.faults, verdict.state.valid, verdict.state.late) == ((), True, False)
    assert await faults_of(desk) == []


async def test_an_open_objection_makes_it_invalid_a_closed_one_does_not(desk: Desk) -> None:
    """R93, R94."""
    code = await at_national(desk)
    await complete(desk, code)
    await sent(desk, Way.POST, 22)
    await sent(desk, Way.EMAIL, 22)

    await flagged(desk, code, Flag.COMPLAINT_OPEN, Flag.DISPUTE_OPEN)
    assert await faults_of(desk) == [(Fault.COMPLAINT_OPEN, code), (Fault.DISPUTE_OPEN, code)]
    papers = await desk.ask(HANOI, EXPORT_DOSSIER, ExportDossier())
    assert (papers.verdict.state.ready, papers.verdict.state.valid) == (False, False)

    await flagged(desk, code)
    assert await faults_of(desk) == []


async def test_a_dossier_sent_late_is_not_valid(desk: Desk) -> None:
    code = await at_national(desk)
    await complete(desk, code)
    await sent(desk, Way.POST, 22)

    verdict = await sent(desk, Way.EMAIL, 23)

    assert [each.fault for each in verdict.faults] == [Fault.EMAIL_LATE]
    assert (verdict.state.late, verdict.state.ready, verdict.state.valid) == (True, True, False)


async def test_each_sending_is_kept_once_and_audited(desk: Desk) -> None:
    await at_national(desk)
    for _ in range(2):
        await sent(desk, Way.POST, 21)

    verdict = await sent(desk, Way.POST, 22)

    assert verdict.sendings == tuple(
        Sending(way=Way.POST, sent_on=date(2021, 4, day), reference="BĐ 12") for day in (21, 22)
    )
    assert verdict.state.post_on == date(2021, 4, 21)
    assert [details for _, _, details in await acts(desk, "dossier_send")] == [
        f'{{"reference": "BĐ 12", "sent_on": "2021-04-{day}", "unit": "P01", "way": "post"}}'
        for day in (21, 22)
    ]


async def test_a_sending_must_have_happened(desk: Desk) -> None:
    for day, reference, problem in (
        (date(2021, 3, 16), None, "sent_on"),
        (date(2021, 3, 9), None, "sent_on"),
        (date(2021, 3, 15), "x" * 201, "reference"),
        (date(2021, 3, 15), None, "dossier_empty"),
    ):
        with pytest.raises(BadRequest) as refused:
            await desk.ask(HANOI, SEND_DOSSIER, SendDossier(way=Way.POST, sent_on=day, reference=reference))
        assert refused.value.arguments == {"problem": problem}
    with pytest.raises(BadRequest) as refused:
        await desk.ask(HANOI, EXPORT_DOSSIER, ExportDossier())
    assert refused.value.arguments == {"problem": "dossier_empty"}


async def test_the_national_desk_lists_all_top_units(desk: Desk) -> None:
    """R33: 83 of them, whether they nominated or not."""
    code = await at_national(desk)
    await complete(desk, code)
    await at_national(desk)
    await sent(desk, Way.POST, 21)
    await at_national(desk, HA_GIANG)

    dossiers = (await desk.ask(NATIONAL, LIST_DOSSIERS, ListDossiers(), now=LAST_DAY)).dossiers

    assert len(dossiers) == 83
    states = {state.unit: state for state in dossiers}
    assert (states[HANOI].nominated, states[HANOI].complete) == (2, 1)
    assert (states[HANOI].post_on, states[HANOI].email_on) == (date(2021, 4, 21), None)
    assert (states[HA_GIANG].nominated, states[HA_GIANG].complete) == (1, 0)
    assert {state.nominated for unit, state in states.items() if unit not in (HANOI, HA_GIANG)} == {0}
    assert not any(state.valid or state.late for state in dossiers)


async def test_the_national_desk_names_the_unit_it_looks_at(desk: Desk) -> None:
    await at_national(desk)
    with pytest.raises(BadRequest) as refused:
        await desk.ask(NATIONAL, CHECK_DOSSIER, CheckDossier())
    assert refused.value.arguments == {"problem": "dossier_unit"}

    verdict = await desk.ask(NATIONAL, CHECK_DOSSIER, CheckDossier(unit=HOAN_KIEM))
    assert (verdict.state.unit, verdict.state.nominated) == (HANOI, 1)


async def test_the_papers_have_a_row_for_each_place_used_and_whole_phones(desk: Desk) -> None:
    """R87: rows in the order of places; the phones are whole, which is audited."""
    codes = [await at_national(desk, field=field) for field in "abc"]
    await complete(desk, codes[2])
    await desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(codes[0],)))

    papers = await desk.ask(HANOI, EXPORT_DOSSIER, ExportDossier())

    assert [(row.place, row.code, row.field_name) for row in papers.entries] == [
        (2, codes[1], "Tạo ra sản phẩm mới"),
        (3, codes[2], "An toàn vệ sinh lao động, bảo vệ môi trường"),
    ]
    phones = [row.values["contact_phone"].replace(" ", "") for row in papers.entries]
    assert phones == ["0" + entry.phone.removeprefix("+84") for entry in await desk.entries(codes[1:])]
    assert "birth_year" not in papers.entries[0].values
    assert (papers.year, papers.award_years) == (2021, (2018, 2019, 2020))
    assert (papers.kind, papers.short_name, papers.upper_name) == (
        "city",
        "Hà Nội",
        "Tổng Liên đoàn Lao động Việt Nam",
    )
    assert [(entry, details) for entry, _, details in await acts(desk, "reveal")] == [
        (code, '{"dossier": "P01"}') for code in codes[1:]
    ]


async def test_what_is_missing_is_told_for_many_entries_at_once(desk: Desk) -> None:
    first, second = await at_national(desk), await at_national(desk)
    await complete(desk, first)
    entries_ = {entry.code: entry for entry in await desk.entries([first, second])}

    async with desk.database.reading() as work:
        missing = await missing_items(work, desk.context(HANOI), entries_)

    assert {code: len(items) for code, items in missing.items()} == {first: 0, second: 8}
