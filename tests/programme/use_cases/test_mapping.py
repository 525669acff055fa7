"""What workers typed for a unit becomes the unit it is (R32, R34)."""

from dataclasses import replace

import pytest

from programme.code import CODE_BYTES, entry_code
from programme.entry import Entry, Flag, Status
from programme.errors import BadRequest, OutsideYourUnit
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.moving import LIST_TYPED, MAP_UNITS
from programme.operations.reading import SHOW
from programme.progress import Tally
from programme.requests.acts import Appraise, Nominate
from programme.requests.entries import ShowEntry
from programme.requests.mapping import ListTyped, MapUnits, NameMapped, TypedIs
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, Desk

NATIONAL, KCN = "TLD", "P01-X-KCN"


async def typed(desk: Desk, unit: str, *names: str) -> list[str]:
    return [await desk.submitted(unit, typed_unit=name) for name in names]


async def map_(desk: Desk, officer_of: str, name: TypedIs, *, alias: bool = False) -> NameMapped:
    answer = await desk.ask(officer_of, MAP_UNITS, MapUnits(names=(name,), alias=alias))
    (outcome,) = answer.names
    return outcome


async def test_equal_names_are_one_group_whatever_their_accents(desk: Desk) -> None:
    codes = await typed(desk, HANOI, "Quận Hoàn Kiếm", "quan hoan kiem", "QUAN HOAN KIEM", "quan hoan kiem")
    await typed(desk, HANOI, "Xưởng A")
    await typed(desk, HA_GIANG, "quan hoan kiem")

    found = await desk.ask(HANOI, LIST_TYPED, ListTyped())

    assert (found.total, found.entries) == (2, 5)
    first, second = found.groups
    assert (first.unit, first.typed, first.spellings, first.entries) == (HANOI, "quan hoan kiem", 3, 4)
    assert set(first.codes) <= set(codes)
    assert [(each.unit, each.path, each.percent) for each in first.suggestions] == [
        (HOAN_KIEM, "Hà Nội › Quận Hoàn Kiếm", 100)
    ]
    assert (second.typed, second.suggestions) == ("Xưởng A", ())
    national = await desk.ask(NATIONAL, LIST_TYPED, ListTyped(limit=1))
    assert (len(national.groups), national.total, national.entries) == (1, 3, 6)


async def test_a_mapped_name_moves_all_its_entries(desk: Desk) -> None:
    codes = await typed(desk, HANOI, "KCN", "kcn", "KCN")
    other = (await typed(desk, HA_GIANG, "KCN"))[0]
    await desk.ask(HANOI, APPRAISE, Appraise(act="approve", codes=(codes[0],)))

    outcome = await map_(desk, NATIONAL, TypedIs(typed="Kcn", to=KCN))

    assert (outcome.done, outcome.left, outcome.key) == (3, 0, None)
    entries = await desk.entries(codes)
    assert {(entry.unit, entry.typed_unit, Flag.UNIT_TO_MAP in entry.flags) for entry in entries} == {
        (KCN, None, False)
    }
    # The same words under another province are another workplace.
    assert (await desk.entry(other)).unit == HA_GIANG
    async with desk.database.reading() as work:
        assert await work.counters.tally(desk.edition.code, KCN) == Tally(3, 1)
        assert await work.counters.tally(desk.edition.code, HANOI) == Tally(3, 1)
        assert (await work.audit.verify()).rows == 4
    history = (await desk.ask(HANOI, SHOW, ShowEntry(code=codes[1]))).history
    assert (history[-1].act, history[-1].reason) == ("map_unit", f"kcn; {HANOI} → {KCN}")


async def test_the_upper_unit_itself_may_be_what_was_meant(desk: Desk) -> None:
    (code,) = await typed(desk, HANOI, "LĐLĐ thành phố")

    await map_(desk, HANOI, TypedIs(typed="LĐLĐ thành phố", to=HANOI))

    entry = await desk.entry(code)
    assert (entry.unit, entry.typed_unit, entry.flags) == (HANOI, None, frozenset())


async def test_a_worker_who_chose_the_wrong_province_is_mapped_by_naming_it(desk: Desk) -> None:
    (code,) = await typed(desk, HA_GIANG, "KCN Hà Nội")
    name = TypedIs(typed="KCN Hà Nội", to=KCN)

    assert (await map_(desk, NATIONAL, name)).done == 0
    assert (await map_(desk, NATIONAL, TypedIs(typed="KCN Hà Nội", to=KCN, under=HA_GIANG))).done == 1
    assert (await desk.entry(code)).unit == KCN


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (TypedIs(typed="A", to="X"), "unit_not_found"),
        (TypedIs(typed="A", to=HA_GIANG), "outside_your_unit"),
        (TypedIs(typed="A", to=KCN, under=HA_GIANG), "outside_your_unit"),
    ],
)
async def test_names_out_of_reach_are_refused_one_by_one(desk: Desk, name: TypedIs, key: str) -> None:
    """R82."""
    (code,) = await typed(desk, HANOI, "A")

    answer = await desk.ask(HANOI, MAP_UNITS, MapUnits(names=(name, TypedIs(typed="a", to=KCN))))

    assert [(outcome.key, outcome.done) for outcome in answer.names] == [(key, 0), (None, 1)]
    assert (await desk.entry(code)).unit == KCN


async def test_what_was_nominated_is_neither_listed_nor_mapped(desk: Desk) -> None:
    (code,) = await typed(desk, HANOI, "A")
    await desk.ask(HANOI, APPRAISE, Appraise(act="approve", codes=(code,)))
    await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a"))

    assert (await desk.ask(HANOI, LIST_TYPED, ListTyped())).total == 0
    assert (await map_(desk, HANOI, TypedIs(typed="A", to=KCN))).done == 0
    assert (await desk.entry(code)).status is Status.NOMINATED


async def test_a_request_settles_two_hundred_entries_and_says_what_is_left(desk: Desk) -> None:
    """Design §8."""
    (first,) = await typed(desk, HANOI, "A")
    entry = await desk.entry(first)
    async with desk.database.transaction() as work:
        person = await work.people.find_or_add(entry.phone, entry.full_name, entry.updated_at)
        for number in range(204):
            await work.entries.add(_like(entry, number), person)
        work.counters.add(entry.edition, HANOI, submitted=204)
    name = TypedIs(typed="A", to=KCN)

    outcomes = [await map_(desk, HANOI, name) for _ in range(3)]

    assert [(outcome.done, outcome.left) for outcome in outcomes] == [(200, 5), (5, 0), (0, 0)]


async def test_a_remembered_name_is_found_by_the_next_worker(desk: Desk) -> None:
    await typed(desk, HANOI, "Khu công nghiệp X", "Khu CN Y")

    for name in ("Khu công nghiệp X", "Khu CN Y"):
        await map_(desk, HANOI, TypedIs(typed=name, to=KCN), alias=True)

    async with desk.database.reading() as work:
        loaded = await work.units.load()
        assert await work.units.revision() == loaded.revision != desk.units.revision
    assert loaded[KCN].aliases == (*desk.units[KCN].aliases, "Khu công nghiệp X", "Khu CN Y")


async def test_names_are_remembered_together_unless_a_unit_would_get_too_many(desk: Desk) -> None:
    names = [TypedIs(typed=name, to=BA_DINH) for name in ("Xưởng A", "xuong a", "Xưởng B")]
    names += [TypedIs(typed=f"Tổ {number}", to=KCN) for number in range(60)]

    await desk.ask(HANOI, MAP_UNITS, MapUnits(names=tuple(names), alias=True))

    async with desk.database.reading() as work:
        loaded = await work.units.load()
    assert loaded[BA_DINH].aliases == (*desk.units[BA_DINH].aliases, "Xưởng A", "Xưởng B")
    assert loaded[KCN].aliases == desk.units[KCN].aliases


async def test_nothing_is_mapped_in_a_dry_run_and_every_request_has_a_name(desk: Desk) -> None:
    (code,) = await typed(desk, HANOI, "A")
    request = MapUnits(names=(TypedIs(typed="A", to=KCN),), alias=True, dry_run=True)

    answer = await desk.ask(HANOI, MAP_UNITS, request)

    assert [(outcome.done, outcome.left) for outcome in answer.names] == [(0, 1)]
    assert (await desk.entry(code)).unit == HANOI
    for wrong in (MapUnits(names=()), ListTyped(limit=0)):
        operation = MAP_UNITS if isinstance(wrong, MapUnits) else LIST_TYPED
        with pytest.raises(BadRequest):
            await desk.ask(HANOI, operation, wrong)  # type: ignore[arg-type]  # each with its own
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HOAN_KIEM, LIST_TYPED, ListTyped(under=BA_DINH))


def _like(entry: Entry, number: int) -> Entry:
    code = entry_code(number.to_bytes(CODE_BYTES))
    return replace(entry, code=code, draft_id=f"typed-{number}", text_hash=f"typed-{number}")
