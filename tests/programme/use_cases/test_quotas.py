"""Quotas set from above and shown with what is used of them (R76, R83, R84)."""

import asyncio

import pytest

from programme.errors import BadRequest, LevelMayNot, OutsideYourUnit
from programme.operations.acts import NOMINATE, TAKE_BACK
from programme.operations.quotas import SET_QUOTAS, SHOW_QUOTAS
from programme.requests.acts import Nominate, TakeBack
from programme.requests.quotas import QuotaLine, QuotaSet, QuotaWanted, SetQuotas, ShowQuotas
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, Desk

NATIONAL, SECTOR, GRASSROOTS = "TLD", "S-DL", "S-DL-CPC"


async def set_(desk: Desk, officer_of: str, *wanted: tuple[str, int | None], dry: bool = False) -> list[str]:
    """What became of each: the number before and after, or the reason for the refusal."""
    request = SetQuotas(wanted=tuple(QuotaWanted(unit=u, quota=n) for u, n in wanted), dry_run=dry)
    answer = await desk.ask(officer_of, SET_QUOTAS, request)
    outcomes = {done.unit: f"{done.before}>{done.after}" for done in answer.done}
    outcomes |= {refused.unit: refused.key for refused in answer.refused}
    return [outcomes[unit] for unit, _ in wanted]


async def test_an_upper_unit_allots_to_each_unit_below_it_at_once(desk: Desk) -> None:
    """R76: each line is set or refused by itself."""
    await desk.nominated(HOAN_KIEM)

    outcomes = await set_(desk, HANOI, (BA_DINH, 2), (HOAN_KIEM, 0), (HA_GIANG, 1), ("X", 1), (HANOI, 9))

    assert outcomes == [
        "None>2",
        "quota_below_use",
        "outside_your_unit",
        "unit_not_found",
        "quota_from_above",
    ]
    assert await set_(desk, HANOI, (BA_DINH, None), (HOAN_KIEM, 1)) == ["2>None", "None>1"]


async def test_what_the_letter_gave_a_top_unit_is_changed_but_never_cleared(desk: Desk) -> None:
    """R83, R84: Hà Nội's 5 stands in its row alone."""
    assert await set_(desk, NATIONAL, (HANOI, None)) == ["quota_from_letter"]
    assert await set_(desk, NATIONAL, (HANOI, 3)) == ["5>3"]
    assert await set_(desk, NATIONAL, (NATIONAL, 3)) == ["quota_from_above"]


async def test_a_dry_run_sets_nothing(desk: Desk) -> None:
    assert await set_(desk, HANOI, (BA_DINH, 2), dry=True) == ["None>2"]
    assert await set_(desk, HANOI, (BA_DINH, 3)) == ["None>3"]


@pytest.mark.parametrize("number", [-1, 100_001])
async def test_an_absurd_number_is_refused(desk: Desk, number: int) -> None:
    assert await set_(desk, HANOI, (BA_DINH, number)) == ["bad_request"]


async def test_grassroots_units_allot_nothing(desk: Desk) -> None:
    with pytest.raises(LevelMayNot):
        await set_(desk, GRASSROOTS, (GRASSROOTS, 1))


def test_five_hundred_units_are_set_in_transactions_of_two_hundred() -> None:
    """Design §8."""
    request = SetQuotas(wanted=tuple(QuotaWanted(unit=str(n), quota=1) for n in range(450)))

    parts = SET_QUOTAS.parts(request)

    assert [len(part.wanted) for part in parts] == [200, 200, 50]
    assert tuple(wanted for part in parts for wanted in part.wanted) == request.wanted


async def test_quotas_are_shown_with_places_used_left_and_entries_waiting(desk: Desk) -> None:
    await set_(desk, HANOI, (HOAN_KIEM, 2))
    await desk.nominated(HOAN_KIEM)
    await desk.approved(HOAN_KIEM)
    await desk.submitted(HOAN_KIEM)
    await desk.nominated(HANOI)

    page = await desk.ask(HANOI, SHOW_QUOTAS, ShowQuotas(used=True))

    assert page.own == QuotaLine(unit=HANOI, name="Thành phố Hà Nội", quota=5, used=1, left=4, waiting=1)
    assert page.lines == (
        QuotaLine(unit=HOAN_KIEM, name="Quận Hoàn Kiếm", quota=2, used=1, left=1, waiting=1),
    )
    leaf = await desk.ask(HOAN_KIEM, SHOW_QUOTAS, ShowQuotas())
    assert (leaf.own, leaf.lines) == (page.lines[0], ())


async def test_quotas_come_in_pages(desk: Desk) -> None:
    codes: list[str] = []
    after = None
    while True:
        page = await desk.ask(NATIONAL, SHOW_QUOTAS, ShowQuotas(limit=40, after=after))
        codes += [line.unit for line in page.lines]
        after = page.next
        if after is None:
            break

    assert codes == [unit.code for unit in desk.units.tops]
    assert page.own is None
    assert {line.quota for line in page.lines} <= {4, 5}


async def test_quotas_of_another_branch_are_not_shown(desk: Desk) -> None:
    """R82."""
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HANOI, SHOW_QUOTAS, ShowQuotas(unit=HA_GIANG))
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, SHOW_QUOTAS, ShowQuotas(after=HA_GIANG))
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, SHOW_QUOTAS, ShowQuotas(limit=1001))


async def test_where_a_level_is_missing_the_ladder_skips_it(desk: Desk) -> None:
    """R70: a grassroots union right under a sector nominates to the sector, which nominates to TLD."""
    code = await desk.approved(GRASSROOTS)

    first = await desk.ask(GRASSROOTS, NOMINATE, Nominate(codes=(code,)))
    second = await desk.ask(SECTOR, NOMINATE, Nominate(codes=(code,), field="b"))

    assert [(done.unit, done.nominated_to) for done in (*first.done, *second.done)] == [
        (GRASSROOTS, SECTOR),
        (SECTOR, NATIONAL),
    ]
    back = await desk.ask(SECTOR, TAKE_BACK, TakeBack(codes=(code,)))
    assert [(done.nominated_to, done.place) for done in back.done] == [(SECTOR, 1)]
    page = await desk.ask(SECTOR, SHOW_QUOTAS, ShowQuotas())
    assert page.own is not None
    assert (page.own.used, page.own.waiting) == (0, 1)


async def test_lowering_a_quota_and_nominating_at_once_never_leaves_too_many(desk: Desk) -> None:
    codes = await desk.many_approved(HANOI, 4)

    answers = await asyncio.gather(
        *(desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a")) for code in codes),
        set_(desk, NATIONAL, (HANOI, 2)),
    )

    page = await desk.ask(NATIONAL, SHOW_QUOTAS, ShowQuotas(unit=HANOI))
    assert page.own is not None
    assert page.own.quota is not None
    assert page.own.used <= page.own.quota
    assert answers[-1] in (["5>2"], ["quota_below_use"])


async def test_setting_is_audited(desk: Desk) -> None:
    done = await desk.ask(HANOI, SET_QUOTAS, SetQuotas(wanted=(QuotaWanted(unit=BA_DINH, quota=2),)))

    assert done.done == (QuotaSet(unit=BA_DINH, name="Quận Ba Đình", before=None, after=2, used=0),)
    async with desk.database.reading() as work:
        verified = await work.audit.verify()
    assert (verified.rows, verified.broken_at) == (1, None)
