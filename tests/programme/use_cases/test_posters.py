from dataclasses import replace

import pytest

from programme.edition import Bilingual
from programme.errors import BadRequest, OutsideYourUnit, UnitNotFound, UnitTakesNoEntries
from programme.operations.posters import LIST_POSTERS
from programme.requests.posters import ListPosters, PosterPage
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, Desk
from units_data.catalogue import Catalogue

NATIONAL = "TLD"


async def ask(desk: Desk, officer: str, request: ListPosters) -> PosterPage:
    answer = await desk.ask(officer, LIST_POSTERS, request)
    assert isinstance(answer, PosterPage)
    return answer


async def test_named_units_come_once_in_the_order_asked_for(desk: Desk) -> None:
    page = await ask(desk, NATIONAL, ListPosters(units=(HOAN_KIEM, "p01 002", HANOI)))
    assert [(line.code, line.path) for line in page.units] == [
        (HOAN_KIEM, desk.units.path_text(HOAN_KIEM)),
        (HANOI, desk.units.path_text(HANOI)),
    ]
    assert (page.total, page.next) == (2, None)


async def test_the_tree_is_that_of_the_officer_without_the_national_unit(desk: Desk) -> None:
    """R82: `--all` of Hà Nội is Hà Nội."""
    own = await ask(desk, HANOI, ListPosters())
    assert [line.code for line in own.units] == list(desk.units.subtree(HANOI))
    nation = await ask(desk, NATIONAL, ListPosters(depth=1))
    assert [line.code for line in nation.units] == [unit.code for unit in desk.units.tops]


async def test_pages_follow_each_other(desk: Desk) -> None:
    whole = [line.code for line in (await ask(desk, HANOI, ListPosters())).units]
    first = await ask(desk, HANOI, ListPosters(limit=10))
    assert (len(first.units), first.total, first.next) == (10, len(whole), whole[9])
    rest = await ask(desk, HANOI, ListPosters(after=first.next))
    assert [line.code for line in (*first.units, *rest.units)] == whole


@pytest.mark.parametrize(
    ("request_", "refusal"),
    [
        (ListPosters(units=(HANOI,)), OutsideYourUnit),
        (ListPosters(under=HANOI), OutsideYourUnit),
        (ListPosters(under=NATIONAL), OutsideYourUnit),
        (ListPosters(units=("P99-999",)), UnitNotFound),
        (ListPosters(under="P99-999"), UnitNotFound),
        (ListPosters(limit=0), BadRequest),
        (ListPosters(depth=0), BadRequest),
        (ListPosters(after=HANOI), BadRequest),
    ],
    ids=str,
)
async def test_an_officer_of_ha_giang_prints_for_ha_giang(
    desk: Desk, request_: ListPosters, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await ask(desk, HA_GIANG, request_)


async def test_units_of_the_past_are_not_printed_for(desk: Desk) -> None:
    units = [
        replace(unit, replaced_by=HANOI) if unit.code == HOAN_KIEM else unit
        for unit in desk.units
        if unit.code in {HANOI, HOAN_KIEM}
    ]
    past = replace(desk, units=Catalogue.build(units))
    assert [line.code for line in (await ask(past, HANOI, ListPosters())).units] == [HANOI]
    with pytest.raises(UnitTakesNoEntries):
        await ask(past, HANOI, ListPosters(units=(HOAN_KIEM,)))
    with pytest.raises(UnitTakesNoEntries):
        await ask(past, NATIONAL, ListPosters(units=(NATIONAL,)))


async def test_a_contact_that_nobody_filled_in_is_not_printed(desk: Desk) -> None:
    assert (await ask(desk, HANOI, ListPosters(limit=1))).helpdesk is None
    contact = Bilingual("đầu mối liên hệ", "helpdesk contact")
    known = replace(desk, edition=replace(desk.edition, helpdesk_contact=contact))
    assert (await ask(known, HANOI, ListPosters(limit=1))).helpdesk == contact
