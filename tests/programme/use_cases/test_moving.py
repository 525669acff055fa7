"""Entries get another unit before they are nominated; counts, history and audit follow."""

import pytest

from programme.entry import Flag, Status
from programme.errors import OutsideYourUnit, UnitNotFound, UnitTakesNoEntries
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.moving import MOVE
from programme.operations.reading import SHOW
from programme.progress import Tally
from programme.requests.acts import Appraise, Nominate
from programme.requests.entries import ShowEntry
from programme.requests.moving import Move
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, Desk

NATIONAL = "TLD"


async def tallies(desk: Desk, *units: str) -> list[Tally]:
    async with desk.database.reading() as work:
        return [await work.counters.tally(desk.edition.code, unit) for unit in units]


async def test_a_moved_entry_is_counted_in_its_new_unit(desk: Desk) -> None:
    codes = (await desk.approved(HOAN_KIEM), await desk.submitted(HOAN_KIEM))

    answer = await desk.ask(HANOI, MOVE, Move(codes=codes, to=BA_DINH, reason="nhầm quận"))

    assert [(done.code, done.unit, done.after) for done in answer.done] == [
        (codes[0], BA_DINH, Status.APPROVED),
        (codes[1], BA_DINH, Status.SUBMITTED),
    ]
    assert await tallies(desk, HOAN_KIEM, BA_DINH, HANOI) == [Tally(0, 0), Tally(2, 1), Tally(2, 1)]
    details = await desk.ask(BA_DINH, SHOW, ShowEntry(code=codes[0]))
    assert (details.history[-1].act, details.history[-1].reason) == (
        "move",
        f"{HOAN_KIEM} → {BA_DINH}; nhầm quận",
    )
    lost = await desk.ask(HOAN_KIEM, MOVE, Move(codes=codes, to=HOAN_KIEM))
    assert [refused.key for refused in lost.refused] == ["entry_not_found"] * 2


async def test_moving_again_changes_nothing_more(desk: Desk) -> None:
    code = await desk.submitted(HOAN_KIEM)

    for _ in range(2):
        answer = await desk.ask(HANOI, MOVE, Move(codes=(code,), to=BA_DINH))
        assert [done.unit for done in answer.done] == [BA_DINH]

    assert (await desk.entry(code)).version == 2


async def test_a_dry_run_moves_nothing(desk: Desk) -> None:
    code = await desk.submitted(HOAN_KIEM)

    answer = await desk.ask(HANOI, MOVE, Move(codes=(code,), to=BA_DINH, dry_run=True))

    assert ([done.unit for done in answer.done], (await desk.entry(code)).unit) == ([BA_DINH], HOAN_KIEM)


async def test_what_was_nominated_stays(desk: Desk) -> None:
    """Its place belongs to the unit that nominated it."""
    code = await desk.nominated(HOAN_KIEM)

    answer = await desk.ask(HANOI, MOVE, Move(codes=(code,), to=BA_DINH))

    assert [refused.key for refused in answer.refused] == ["act_not_allowed"]


@pytest.mark.parametrize(
    ("officer_of", "to", "error"),
    [
        (HANOI, HA_GIANG, OutsideYourUnit),
        (HOAN_KIEM, HANOI, OutsideYourUnit),
        (HANOI, "X", UnitNotFound),
        (NATIONAL, NATIONAL, UnitTakesNoEntries),
    ],
)
async def test_both_units_must_be_the_officers(
    desk: Desk, officer_of: str, to: str, error: type[Exception]
) -> None:
    """R82."""
    code = await desk.submitted(HOAN_KIEM)

    with pytest.raises(error):
        await desk.ask(officer_of, MOVE, Move(codes=(code,), to=to))


async def test_the_national_officer_moves_between_provinces(desk: Desk) -> None:
    code = await desk.submitted(HOAN_KIEM)

    await desk.ask(NATIONAL, MOVE, Move(codes=(code,), to=HA_GIANG))

    assert await tallies(desk, HANOI, HA_GIANG) == [Tally(0, 0), Tally(1, 0)]
    assert await desk.ask(HA_GIANG, APPRAISE, Appraise(act="approve", codes=(code,)))
    nominated = await desk.ask(HA_GIANG, NOMINATE, Nominate(codes=(code,), field="a"))
    assert [done.unit for done in nominated.done] == [HA_GIANG]


@pytest.mark.parametrize(
    ("to", "flags", "typed"),
    [(BA_DINH, frozenset(), None), ("S-DM", frozenset({Flag.UNIT_TO_MAP}), "Cty May 10")],
)
async def test_a_typed_workplace_is_settled_by_a_unit_below_the_top(
    desk: Desk, to: str, flags: frozenset[Flag], typed: str | None
) -> None:
    code = await desk.submitted(HANOI, typed_unit="Cty May 10")

    await desk.ask(NATIONAL, MOVE, Move(codes=(code,), to=to))

    entry = await desk.entry(code)
    assert (entry.flags & {Flag.UNIT_TO_MAP}, entry.typed_unit) == (flags, typed)


async def test_moving_in_the_name_of_a_unit_reaches_only_its_subtree(desk: Desk) -> None:
    code = await desk.submitted(HOAN_KIEM)

    with pytest.raises(OutsideYourUnit):
        await desk.ask(NATIONAL, MOVE, Move(codes=(code,), to=HA_GIANG, for_unit=HANOI))
