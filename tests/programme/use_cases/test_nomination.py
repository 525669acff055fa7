import asyncio

import pytest

from programme.entry import Flag, Status
from programme.errors import BadRequest, FieldUnknown, LevelMayNot, OutsideYourUnit
from programme.operations.acts import NOMINATE, TAKE_BACK
from programme.operations.quotas import SET_QUOTAS
from programme.operations.reading import SHOW
from programme.progress import Tally
from programme.requests.acts import ActsDone, Done, Nominate, NotDone, TakeBack
from programme.requests.entries import Place, ShowEntry
from programme.requests.quotas import QuotaWanted, SetQuotas
from storage.audit import Verified
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL, GRASSROOTS = "TLD", "S-DL-CPC"


async def test_a_nomination_moves_exactly_one_unit_up(desk: Desk) -> None:
    """R76, R79."""
    code = await desk.approved()

    first = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))
    second = await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="c"))

    assert first.done == (
        Done(
            code=code,
            before=Status.APPROVED,
            after=Status.NOMINATED,
            unit=HOAN_KIEM,
            nominated_to=HANOI,
            place=1,
        ),
    )
    assert [(done.unit, done.nominated_to, done.place, done.quota) for done in second.done] == [
        (HANOI, NATIONAL, 1, 5)
    ]
    details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))
    assert details.places == (
        Place(from_unit=HOAN_KIEM, to_unit=HANOI, place=1, field=None, at=NOW),
        Place(from_unit=HANOI, to_unit=NATIONAL, place=1, field="c", at=NOW),
    )
    assert [line.act for line in details.history] == ["submit", "approve", "nominate", "nominate"]


async def test_the_step_to_the_national_level_needs_one_field_of_the_letter(desk: Desk) -> None:
    """R85."""
    code = await desk.approved(HANOI)

    without = await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,)))

    arguments = {"code": code, "fields": "a, b, c, d, e"}
    assert without.refused == (NotDone(code=code, key="field_missing", arguments=arguments),)
    with pytest.raises(FieldUnknown):
        await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="f"))
    (done,) = (await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="B"))).done
    assert done.nominated_to == "TLD"


@pytest.mark.parametrize(("unit", "quota"), [(HANOI, 5), (HA_GIANG, 4)])
async def test_a_top_unit_nominates_no_more_than_its_quota(desk: Desk, unit: str, quota: int) -> None:
    """R83, R84."""
    codes = await desk.many_approved(unit, quota + 1)

    answer = await desk.ask(unit, NOMINATE, Nominate(codes=codes, field="a"))

    assert [done.place for done in answer.done] == list(range(1, quota + 1))
    arguments = {"unit": unit, "parent": NATIONAL, "quota": str(quota)}
    assert answer.refused == (NotDone(code=codes[-1], key="quota_reached", arguments=arguments),)


async def test_a_hundred_nominations_at_once_fill_exactly_the_quota(desk: Desk) -> None:
    """R76, design §8."""
    codes = await desk.many_approved(HANOI, 100)

    answers = await asyncio.gather(
        *(desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a")) for code in codes)
    )

    assert sorted(done.place or 0 for answer in answers for done in answer.done) == [1, 2, 3, 4, 5]
    assert [refused.key for answer in answers for refused in answer.refused] == ["quota_reached"] * 95
    statuses = [entry.status for entry in await desk.entries(codes)]
    assert statuses.count(Status.NOMINATED) == 5
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code) == Tally(100, 100)
        assert await work.audit.verify() == Verified(rows=105, erased=0, broken_at=None)


async def test_nominating_one_entry_from_many_desks_takes_one_place(desk: Desk) -> None:
    code = await desk.approved(HANOI)

    answers = await asyncio.gather(
        *(desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a")) for _ in range(8))
    )

    assert [done.place for answer in answers for done in answer.done] == [1]
    async with desk.database.reading() as work:
        assert await work.nominations.taken(desk.edition.code, HANOI) == {1}


async def test_bulk_acts_in_opposite_orders_do_not_block_each_other(desk: Desk) -> None:
    codes = [await desk.approved(unit) for unit in (HOAN_KIEM, BA_DINH) for _ in range(5)]

    one, other = await asyncio.gather(
        desk.ask(HANOI, NOMINATE, Nominate(codes=tuple(codes))),
        desk.ask(NATIONAL, NOMINATE, Nominate(codes=tuple(reversed(codes)))),
    )

    # Whoever comes second finds the entries one step higher, where a field is needed.
    assert sorted((len(one.done), len(other.done))) == [0, 10]


async def test_without_for_unit_an_upper_officer_acts_for_the_holder(desk: Desk) -> None:
    """Design §4, Officers: the national officer, who may not nominate as such, does it for the unit below."""
    code = await desk.approved(HANOI)

    answer = await desk.ask(NATIONAL, NOMINATE, Nominate(codes=(code,), field="a"))

    assert [(done.unit, done.nominated_to) for done in answer.done] == [(HANOI, NATIONAL)]


async def test_for_unit_can_only_be_the_holder(desk: Desk) -> None:
    code = await desk.approved(HOAN_KIEM)

    answer = await desk.ask(NATIONAL, NOMINATE, Nominate(codes=(code,), field="a", for_unit=HANOI))

    arguments = {"code": code, "holder": HOAN_KIEM}
    assert answer.refused == (NotDone(code=code, key="wrong_unit", arguments=arguments),)
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,), for_unit=HANOI))
    with pytest.raises(LevelMayNot):
        await desk.ask(NATIONAL, NOMINATE, Nominate(codes=(code,), for_unit=NATIONAL))


async def test_a_nomination_on_paper_is_recorded_for_its_unit_with_how_it_came(desk: Desk) -> None:
    """R81."""
    code = await desk.approved(HOAN_KIEM)
    on_paper = Nominate(codes=(code,), for_unit=HOAN_KIEM, note="Công văn 12/CĐ")

    await desk.ask(HANOI, NOMINATE, on_paper)

    last = (await desk.ask(HANOI, SHOW, ShowEntry(code=code))).history[-1]
    assert (last.act, last.officer, last.for_unit, last.reason) == (
        "nominate",
        "officer P01",
        HOAN_KIEM,
        "Công văn 12/CĐ",
    )
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), note="x" * 501))


async def test_an_entry_already_passed_up_is_out_of_the_lower_units_hands(desk: Desk) -> None:
    code = await desk.nominated(HOAN_KIEM)

    answer = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,), field="a"))

    assert [(refused.key, refused.arguments["holder"]) for refused in answer.refused] == [
        ("wrong_unit", HANOI)
    ]


async def test_above_the_national_level_there_is_nothing(desk: Desk) -> None:
    code = await desk.nominated(HANOI)

    answer = await desk.ask(NATIONAL, NOMINATE, Nominate(codes=(code,), field="a"))

    assert [refused.key for refused in answer.refused] == ["level_may_not"]


async def test_only_approved_entries_are_nominated(desk: Desk) -> None:
    code = await desk.submitted()

    answer = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))

    assert [refused.key for refused in answer.refused] == ["act_not_allowed"]


@pytest.mark.parametrize("flag", [Flag.COMPLAINT_OPEN, Flag.DISPUTE_OPEN])
async def test_an_open_complaint_or_dispute_blocks_the_nomination(desk: Desk, flag: Flag) -> None:
    """R93, R94."""
    code = await desk.approved()
    async with desk.database.transaction() as work:
        await work.entries.flag((code,), flag)

    answer = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))

    assert [refused.key for refused in answer.refused] == ["open_objection"]


async def test_a_dry_run_shows_the_places_and_takes_none(desk: Desk) -> None:
    codes = await desk.many_approved(HA_GIANG, 5)

    answer = await desk.ask(HA_GIANG, NOMINATE, Nominate(codes=codes, field="a", dry_run=True))

    assert [done.place for done in answer.done] == [1, 2, 3, 4]
    assert [refused.key for refused in answer.refused] == ["quota_reached"]
    async with desk.database.reading() as work:
        assert await work.nominations.taken(desk.edition.code, HA_GIANG) == frozenset()


async def test_taking_back_frees_the_place_and_the_next_one_gets_it(desk: Desk) -> None:
    first, second = await desk.nominated(HANOI), await desk.nominated(HANOI)

    answer = await desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(first,)))

    assert [(done.after, done.nominated_to, done.place) for done in answer.done] == [
        (Status.APPROVED, None, 1)
    ]
    third = await desk.approved(HANOI)
    nominated = await desk.ask(HANOI, NOMINATE, Nominate(codes=(third,), field="a"))
    assert [done.place for done in nominated.done] == [1]
    assert [(await desk.entry(code)).status for code in (first, second)] == [
        Status.APPROVED,
        Status.NOMINATED,
    ]
    history = (await desk.ask(HANOI, SHOW, ShowEntry(code=first))).history
    assert [line.act for line in history] == ["submit", "approve", "nominate", "take_back"]


async def test_taking_back_undoes_the_last_step_only(desk: Desk) -> None:
    code = await desk.nominated(HOAN_KIEM)
    await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a"))

    from_below = await desk.ask(HOAN_KIEM, TAKE_BACK, TakeBack(codes=(code,)))
    from_top = await desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(code,)))
    then_below = await desk.ask(HOAN_KIEM, TAKE_BACK, TakeBack(codes=(code,)))

    assert [(refused.key, refused.arguments["holder"]) for refused in from_below.refused] == [
        ("wrong_unit", HANOI)
    ]
    assert steps(from_top) == [(Status.NOMINATED, HANOI)]
    assert steps(then_below) == [(Status.APPROVED, None)]
    again = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))
    assert steps(again) == [(Status.NOMINATED, HANOI)]


async def test_what_was_never_nominated_is_not_taken_back(desk: Desk) -> None:
    code = await desk.approved()

    answer = await desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(code,)))

    assert [refused.key for refused in answer.refused] == ["act_not_allowed"]


async def test_setting_a_quota_renumbers_the_places_in_use(desk: Desk) -> None:
    codes = [await desk.nominated(HANOI) for _ in range(4)]
    await desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(codes[0], codes[2])))

    await quota(desk, NATIONAL, HANOI, 2)

    details = [await desk.ask(HANOI, SHOW, ShowEntry(code=code)) for code in codes]
    assert [[place.place for place in each.places] for each in details] == [[], [1], [], [2]]
    another = await desk.ask(HANOI, NOMINATE, Nominate(codes=(codes[0],), field="a"))
    assert [refused.arguments["quota"] for refused in another.refused] == ["2"]


async def test_a_quota_is_set_from_above_and_not_below_its_use(desk: Desk) -> None:
    """R76."""
    await desk.nominated(HOAN_KIEM)

    assert await quota(desk, HANOI, HOAN_KIEM, 0) == ["quota_below_use"]
    assert await quota(desk, HANOI, HANOI, 100) == ["quota_from_above"]
    assert await quota(desk, HANOI, HA_GIANG, 100) == ["outside_your_unit"]
    with pytest.raises(LevelMayNot):
        await quota(desk, GRASSROOTS, GRASSROOTS, 1)
    assert await quota(desk, HANOI, HOAN_KIEM, 1) == []
    code = await desk.approved(HOAN_KIEM)
    answer = await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(code,)))
    assert [refused.key for refused in answer.refused] == ["quota_reached"]


async def quota(desk: Desk, officer_of: str, unit: str, number: int) -> list[str]:
    """The reasons for which the number was not set."""
    wanted = (QuotaWanted(unit=unit, quota=number),)
    answer = await desk.ask(officer_of, SET_QUOTAS, SetQuotas(wanted=wanted))
    return [refused.key for refused in answer.refused]


def steps(answer: ActsDone) -> list[tuple[Status, str | None]]:
    return [(done.after, done.nominated_to) for done in answer.done]
