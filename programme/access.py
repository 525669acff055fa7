"""Who may do what: right × level × place in the tree (requirements appendix 2, R82).

Every use case of officers asks here, and every query is limited to `sight`.
"""

from enum import StrEnum

from programme.errors import LevelMayNot, OutsideYourUnit, UnitNotFound
from programme.levels import Level
from programme.officer import Officer
from programme.ports.units import UnitTree


class Right(StrEnum):
    """What an officer may be allowed to do."""

    LIST = "list"
    VIEW = "view"
    REVEAL = "reveal"
    COUNT = "count"
    SEARCH_UNITS = "search_units"
    ENTER = "enter"
    APPRAISE = "appraise"
    NOMINATE = "nominate"
    TAKE_BACK = "take_back"
    OBJECTION = "objection"
    QUOTA = "quota"
    DOSSIER = "dossier"
    VIEW_DOSSIER = "view_dossier"
    COMMEND = "commend"
    ANNOUNCE = "announce"
    HELPDESK = "helpdesk"
    OFFICERS = "officers"
    WINDOW = "window"
    CATALOGUE = "catalogue"
    MOVE = "move"
    AUDIT = "audit"
    PEOPLE = "people"


_ALL = frozenset(Level)
_NOT_NATIONAL = _ALL - {Level.NATIONAL}
_NOT_GRASSROOTS = _ALL - {Level.GRASSROOTS}
_TOP_AND_NATIONAL = frozenset({Level.TOP, Level.NATIONAL})
_NATIONAL = frozenset({Level.NATIONAL})

RIGHTS = {
    Right.LIST: _ALL,
    Right.VIEW: _ALL,
    Right.REVEAL: _ALL,
    Right.COUNT: _ALL,
    Right.SEARCH_UNITS: _ALL,
    Right.ENTER: _ALL,
    Right.APPRAISE: _ALL,
    Right.NOMINATE: _NOT_NATIONAL,
    Right.TAKE_BACK: _ALL,
    Right.OBJECTION: _ALL,
    Right.QUOTA: _NOT_GRASSROOTS,
    Right.DOSSIER: frozenset({Level.TOP}),
    Right.VIEW_DOSSIER: _TOP_AND_NATIONAL,
    Right.COMMEND: _ALL,
    Right.ANNOUNCE: _ALL,
    Right.HELPDESK: _ALL,
    Right.OFFICERS: _TOP_AND_NATIONAL,
    Right.WINDOW: _NATIONAL,
    Right.CATALOGUE: _NATIONAL,
    Right.MOVE: _ALL,
    Right.AUDIT: _NATIONAL,
    Right.PEOPLE: _TOP_AND_NATIONAL,
}
"""The levels that have each right; where one has it, it reaches the officer's unit and all below it."""


def permit(officer: Officer, right: Right, units: UnitTree, for_unit: str | None = None) -> str:
    """The unit in whose name the officer acts: `for_unit`, or the officer's own.

    Raises:
        UnitNotFound: there is no such unit.
        OutsideYourUnit: it lies outside the officer's subtree.
        LevelMayNot: units of its level have no such right.
    """
    unit = reach(officer, for_unit or officer.unit, units)
    level = officer.level if unit == officer.unit else units[unit].level
    if level not in RIGHTS[right]:
        raise LevelMayNot(level=level, act=right)
    return unit


def reach(officer: Officer, unit: str, units: UnitTree) -> str:
    """The unit, when it is the officer's own or one below it.

    Raises:
        UnitNotFound: there is no such unit.
        OutsideYourUnit: it lies elsewhere in the tree.
    """
    if unit == officer.unit:
        return unit
    if unit not in units:
        raise UnitNotFound(unit=unit)
    if officer.level is not Level.NATIONAL and not units.contains(officer.unit, unit):
        raise OutsideYourUnit(unit=unit, home=officer.unit)
    return unit


def sight(unit: str, units: UnitTree) -> str | None:
    """The unit to whose subtree a query is limited; None is the whole country, which needs no condition."""
    return None if units[unit].level is Level.NATIONAL else unit
