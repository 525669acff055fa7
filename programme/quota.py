"""The ladder of nominations and its places (R76, R79, R83, R84; design §4, Units and the ladder)."""

from collections.abc import Collection, Iterable, Sequence

from programme.entry import Entry
from programme.errors import NothingAbove, QuotaBelowUse, WrongUnit
from programme.levels import Level
from programme.ports.units import UnitTree
from programme.requests.entries import Place


def quota_of(level: Level, stored: int | None, default: int) -> int | None:
    """What a unit may send to its parent; None is unlimited, until the parent sets a number.

    `default` is the edition's, for top units without a number of their own (R83).
    """
    if stored is not None:
        return stored
    return default if level is Level.TOP else None


def lowest_free(taken: Collection[int], quota: int | None) -> int | None:
    """The lowest place from 1 up to the quota that is not taken, or None."""
    last = len(taken) + 1 if quota is None else min(quota, len(taken) + 1)
    return next((place for place in range(1, last + 1) if place not in taken), None)


def renumbered(unit: str, places: Iterable[int], quota: int) -> tuple[tuple[int, int], ...]:
    """The moves (from, to) that bring the places in use to 1, 2, 3 …, each to a place then free.

    Raises:
        QuotaBelowUse: more places are in use than `quota`.
    """
    in_use = sorted(places)
    if len(in_use) > quota:
        raise QuotaBelowUse(unit=unit, quota=str(quota), used=str(len(in_use)))
    return tuple((old, new) for new, old in enumerate(in_use, start=1) if old != new)


def holder(entry: Entry) -> str:
    """The unit that holds an entry now, and only which may nominate it further."""
    return entry.nominated_to or entry.unit


def next_above(unit: str, units: UnitTree) -> str:
    """The unit one step up the ladder (R76).

    Raises:
        NothingAbove: the unit is the national one.
    """
    parent = units[unit].parent
    if parent is None:
        raise NothingAbove(unit=unit)
    return parent


def last_step(entry: Entry, steps: Sequence[Place], acting: str, units: UnitTree) -> Place | None:
    """The step that `acting` may undo, None when there is none.

    Raises:
        WrongUnit: the last step was taken by a unit that is neither `acting` nor below it.
    """
    if not steps:
        return None
    last = steps[-1]
    if not units.contains(acting, last.from_unit):
        raise WrongUnit(code=entry.code, holder=last.from_unit)
    return last
