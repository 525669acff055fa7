import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.errors import NothingAbove, QuotaBelowUse
from programme.levels import Level
from programme.quota import lowest_free, next_above, quota_of, renumbered
from units_data.catalogue import Catalogue


@pytest.mark.parametrize(
    ("level", "stored", "quota"),
    [
        (Level.TOP, None, 4),  # R83
        (Level.TOP, 5, 5),  # R84
        (Level.TOP, 0, 0),
        (Level.IMMEDIATE, None, None),
        (Level.GRASSROOTS, None, None),
        (Level.GRASSROOTS, 2, 2),
        (Level.NATIONAL, None, None),
    ],
)
def test_quota_is_the_stored_one_else_the_editions_for_top_units_else_none(
    level: Level, stored: int | None, quota: int | None
) -> None:
    assert quota_of(level, stored, 4) == quota


@pytest.mark.parametrize(
    ("taken", "quota", "place"),
    [
        ((), 4, 1),
        ((1, 2), 4, 3),
        ((2, 3), 4, 1),
        ((1, 3), 4, 2),
        ((1, 2, 3, 4), 4, None),
        ((), 0, None),
        ((1, 2, 3), None, 4),
        ((1, 3), None, 2),
    ],
)
def test_a_nomination_takes_the_lowest_free_place(
    taken: tuple[int, ...], quota: int | None, place: int | None
) -> None:
    assert lowest_free(taken, quota) == place


@given(st.sets(st.integers(1, 30), max_size=20), st.integers(0, 30))
def test_places_never_repeat_nor_exceed_the_quota(taken: set[int], quota: int) -> None:
    places = set(taken)
    while (place := lowest_free(places, quota)) is not None:
        assert place not in places
        assert 1 <= place <= quota
        places.add(place)
    assert len([place for place in places if place <= quota]) >= min(quota, len(taken))


@given(st.sets(st.integers(1, 50), max_size=20))
def test_renumbering_moves_each_place_to_one_then_free(taken: set[int]) -> None:
    places = set(taken)
    for old, new in renumbered("P01", taken, len(taken)):
        assert old in places
        assert new not in places
        places = places - {old} | {new}
    assert places == set(range(1, len(taken) + 1))


def test_a_quota_below_its_use_is_refused() -> None:
    with pytest.raises(QuotaBelowUse) as refusal:
        renumbered("P01", (1, 3, 4), 2)
    assert refusal.value.arguments == {"unit": "P01", "quota": "2", "used": "3"}


def test_the_ladder_goes_one_unit_up_and_ends_at_the_national_one(units: Catalogue) -> None:
    """R76, R79."""
    assert next_above("P01-002", units) == "P01"
    assert next_above("P01", units) == "TLD"
    with pytest.raises(NothingAbove):
        next_above("TLD", units)
