import pytest

from programme.access import RIGHTS, Right, permit, reach, sight
from programme.errors import LevelMayNot, OutsideYourUnit, UnitNotFound
from programme.levels import Level
from programme.officer import Officer
from units_data.catalogue import Catalogue, Unit

# Appendix 2 by column: which rights each level has (grassroots, immediate upper, top, national).
TABLE = {
    Right.LIST: (True, True, True, True),
    Right.VIEW: (True, True, True, True),
    Right.REVEAL: (True, True, True, True),
    Right.COUNT: (True, True, True, True),
    Right.SEARCH_UNITS: (True, True, True, True),
    Right.ENTER: (True, True, True, True),
    Right.APPRAISE: (True, True, True, True),
    Right.NOMINATE: (True, True, True, False),
    Right.TAKE_BACK: (True, True, True, True),
    Right.OBJECTION: (True, True, True, True),
    Right.QUOTA: (False, True, True, True),
    Right.DOSSIER: (False, False, True, False),
    Right.VIEW_DOSSIER: (False, False, True, True),
    Right.COMMEND: (True, True, True, True),
    Right.ANNOUNCE: (True, True, True, True),
    Right.HELPDESK: (True, True, True, True),
    Right.OFFICERS: (False, False, True, True),
    Right.WINDOW: (False, False, False, True),
    Right.CATALOGUE: (False, False, False, True),
    Right.MOVE: (True, True, True, True),
    Right.AUDIT: (False, False, False, True),
    Right.PEOPLE: (False, False, True, True),
}

# Two branches of all four levels.
BRANCH = {Level.NATIONAL: "TLD", Level.TOP: "A", Level.IMMEDIATE: "A-1", Level.GRASSROOTS: "A-1-1"}
CHAIN = ("TLD", "A", "A-1", "A-1-1", "A-1-1-1")
OTHER = ("B", "B-1", "B-1-1")
LEVELS = {
    "TLD": Level.NATIONAL,
    "A": Level.TOP,
    "A-1": Level.IMMEDIATE,
    "A-1-1": Level.GRASSROOTS,
    "A-1-1-1": Level.GRASSROOTS,
    "B": Level.TOP,
    "B-1": Level.IMMEDIATE,
    "B-1-1": Level.GRASSROOTS,
}


@pytest.fixture
def tree() -> Catalogue:
    def unit(code: str) -> Unit:
        parent = code.rpartition("-")[0] or "TLD"
        kind = "province" if parent == "TLD" else "subordinate"
        return Unit(code=code, parent=parent, kind=kind, name=code, short_name=code, level=LEVELS[code])

    return Catalogue.build([unit(code) for code in (*CHAIN[1:], *OTHER)])


def test_the_table_covers_every_right() -> None:
    assert set(TABLE) == set(RIGHTS) == set(Right)


@pytest.mark.parametrize("target", [*CHAIN, *OTHER])
@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("right", Right)
def test_every_right_at_every_level_for_own_unit_below_above_and_beside(
    tree: Catalogue, right: Right, level: Level, target: str
) -> None:
    """R82: acting for a unit takes that unit's level, and reaches the own unit and all below it."""
    home = BRANCH[level]
    officer = Officer(name="officer", unit=home, level=level)
    order = (Level.GRASSROOTS, Level.IMMEDIATE, Level.TOP, Level.NATIONAL)
    may = TABLE[right][order.index(LEVELS[target])]

    if not is_at_or_below(target, home):
        with pytest.raises(OutsideYourUnit) as outside:
            permit(officer, right, tree, target)
        assert outside.value.arguments == {"unit": target, "home": home}
    elif may:
        assert permit(officer, right, tree, target) == target
    else:
        with pytest.raises(LevelMayNot) as refusal:
            permit(officer, right, tree, target)
        assert refusal.value.arguments == {"level": LEVELS[target], "act": right}


def test_without_a_unit_an_officer_acts_for_the_own_one(tree: Catalogue) -> None:
    officer = Officer(name="officer", unit="A-1", level=Level.IMMEDIATE)

    assert permit(officer, Right.APPRAISE, tree) == "A-1"


def test_a_unit_that_does_not_exist_is_not_found(tree: Catalogue) -> None:
    with pytest.raises(UnitNotFound):
        reach(Officer(name="owner", unit="TLD", level=Level.NATIONAL), "X", tree)


@pytest.mark.parametrize("code", [*CHAIN, *OTHER])
def test_sight_is_the_unit_and_for_the_national_one_everything(tree: Catalogue, code: str) -> None:
    assert sight(code, tree) == (None if code == "TLD" else code)


def is_at_or_below(target: str, home: str) -> bool:
    return home in {"TLD", target} or target.startswith(f"{home}-")
