"""The catalogue changed by rows, and a unit's own target (R70, R71)."""

import asyncio
from datetime import date
from itertools import pairwise

import pytest

from programme.errors import BadRequest, LevelMayNot, OutsideYourUnit
from programme.operations.reading import COUNT
from programme.operations.units import IMPORT_UNITS, LIST_UNITS, SET_TARGET
from programme.requests.counting import CountEntries
from programme.requests.entries import Filter
from programme.requests.importing import ImportUnits, SetTarget, UnitRow, UnitsImported
from programme.requests.units import ListUnits
from storage.units import subtree
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, Desk
from units_data.catalogue import Catalogue

NATIONAL, GRASSROOTS = "TLD", "S-DL-CPC"


async def imported(desk: Desk, *rows: dict[str, str], dry_run: bool = False) -> UnitsImported:
    unit_rows = tuple(UnitRow(line=line, values=row) for line, row in enumerate(rows, start=2))
    return await desk.ask(NATIONAL, IMPORT_UNITS, ImportUnits(rows=unit_rows, dry_run=dry_run))


async def tree_of(desk: Desk) -> Catalogue:
    async with desk.database.reading() as work:
        loaded = await work.units.load()
        assert await work.units.revision() == loaded.revision
    return loaded


async def test_an_import_adds_renames_moves_and_merges_in_one_transaction(desk: Desk) -> None:
    await desk.submitted("P01-003")

    outcome = await imported(
        desk,
        {"code": "P01-X-A", "parent": "P01-X-KCN", "name": "Công đoàn Công ty A", "target": "30"},
        {"code": "P01-X-KCN", "parent": BA_DINH},
        {"code": "P01-004", "name": "Quận Long Biên mới"},
        {"code": "P01-003", "replaced_by": BA_DINH, "valid_to": "2021-03-01"},
        {"code": HOAN_KIEM},
    )

    assert [(change.line, change.code, change.change, change.entries) for change in outcome.changes] == [
        (2, "P01-X-A", "added", 0),
        (3, "P01-X-KCN", "moved", 0),
        (4, "P01-004", "renamed", 0),
        (4, "P01-004", "changed", 0),
        (5, "P01-003", "merged", 1),
        (5, "P01-003", "ended", 1),
    ]
    assert outcome.unchanged == 1
    tree = await tree_of(desk)
    assert tree.path_text("P01-X-A").startswith("Hà Nội › Quận Ba Đình › ")
    assert (tree["P01-X-A"].target, tree["P01-003"].valid_to) == (30, date(2021, 3, 1))
    async with desk.database.reading() as work:
        # The paths of a moved subtree too: they limit what officers see.
        for code in (NATIONAL, HANOI, BA_DINH, "P01-X-KCN"):
            found = (await work.connection.scalars(subtree(code))).all()
            assert sorted(found) == sorted(tree.subtree(code))
        assert (await work.audit.verify()).rows == 4


async def test_with_one_bad_row_nothing_is_written(desk: Desk) -> None:
    outcome = await imported(
        desk, {"code": "P01-X-A", "parent": HANOI, "name": "A"}, {"code": HOAN_KIEM, "target": "x"}
    )

    assert [(each.line, each.column, each.key) for each in outcome.problems] == [(3, "target", "target_form")]
    assert outcome.changes == ()
    assert (await tree_of(desk)).revision == desk.units.revision


async def test_a_dry_run_tells_and_writes_nothing(desk: Desk) -> None:
    outcome = await imported(desk, {"code": HOAN_KIEM, "target": "9"}, dry_run=True)

    assert [(change.field, change.before, change.after) for change in outcome.changes] == [
        ("target", "", "9")
    ]
    assert (await tree_of(desk)).revision == desk.units.revision


async def test_a_unit_whose_entries_stand_nominated_above_it_cannot_move(desk: Desk) -> None:
    """The unit that holds them would no longer see them."""
    await desk.nominated(HOAN_KIEM)

    outcome = await imported(desk, {"code": HOAN_KIEM, "parent": BA_DINH})

    assert [(each.line, each.key) for each in outcome.problems] == [(2, "nominated")]
    assert (await tree_of(desk)).revision == desk.units.revision


async def test_two_imports_at_once_lose_neither(desk: Desk) -> None:
    codes = [f"P01-X-N{number}" for number in range(4)]

    await asyncio.gather(*(imported(desk, {"code": code, "parent": HANOI, "name": code}) for code in codes))

    tree = await tree_of(desk)
    assert [code in tree for code in codes] == [True] * 4


async def test_the_deepest_unit_that_is_let_through_can_be_stored(desk: Desk) -> None:
    codes = [HANOI, *(f"P01-{number:028}" for number in range(12))]
    rows = [{"code": code, "parent": above, "name": "N"} for above, code in pairwise(codes)]

    refused = await imported(desk, *rows)
    done = await imported(desk, *rows[:11])

    assert [(problem.line, problem.key) for problem in refused.problems] == [(13, "too_deep")]
    assert len(done.changes) == 11
    assert (await tree_of(desk)).ancestors(codes[11])[-2:] == (HANOI, NATIONAL)


@pytest.mark.parametrize("unit", [HANOI, HOAN_KIEM, GRASSROOTS])
async def test_the_catalogue_is_the_national_levels(desk: Desk, unit: str) -> None:
    """Appendix 2."""
    rows = (UnitRow(line=2, values={"code": HOAN_KIEM, "target": "9"}),)

    with pytest.raises(LevelMayNot):
        await desk.ask(unit, IMPORT_UNITS, ImportUnits(rows=rows))
    with pytest.raises(BadRequest):
        await desk.ask(NATIONAL, IMPORT_UNITS, ImportUnits(rows=()))


@pytest.mark.parametrize("officer_of", [GRASSROOTS, "S-DL", NATIONAL])
async def test_a_unit_and_those_above_it_set_its_target(desk: Desk, officer_of: str) -> None:
    """R71: the unit signs its plan; appendix 2: targets are set for units below."""
    answer = await desk.ask(officer_of, SET_TARGET, SetTarget(unit=GRASSROOTS, target=500))

    assert (answer.before, answer.after) == (None, 500)
    tree = await tree_of(desk)
    changed = Desk(database=desk.database, edition=desk.edition, units=tree)
    where = Filter(unit=GRASSROOTS)
    assert (await changed.ask(officer_of, COUNT, CountEntries(where=where))).goal == 500
    await changed.ask(officer_of, SET_TARGET, SetTarget(unit=GRASSROOTS, target=None))
    assert (await tree_of(desk)).revision == desk.units.revision


async def test_a_target_is_neither_anothers_nor_the_countrys_nor_nothing(desk: Desk) -> None:
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HANOI, SET_TARGET, SetTarget(unit=HA_GIANG, target=5))
    for unit, target in ((NATIONAL, 5), (HANOI, 0)):
        with pytest.raises(BadRequest):
            await desk.ask(NATIONAL, SET_TARGET, SetTarget(unit=unit, target=target))


async def test_the_tree_is_listed_page_by_page(desk: Desk) -> None:
    codes: list[str] = []
    after = None
    while True:
        page = await desk.ask(HANOI, LIST_UNITS, ListUnits(limit=10, after=after))
        codes += [unit.code for unit in page.units]
        after = page.next
        if after is None:
            break

    assert tuple(codes) == desk.units.subtree(HANOI)
    top = await desk.ask(NATIONAL, LIST_UNITS, ListUnits(depth=1))
    assert [(unit.code, unit.depth) for unit in top.units[:2]] == [(NATIONAL, 0), ("P89", 1)]
    assert len(top.units) == 84
    for wrong in (ListUnits(limit=0), ListUnits(depth=0), ListUnits(after=HA_GIANG)):
        with pytest.raises(BadRequest):
            await desk.ask(HANOI, LIST_UNITS, wrong)
