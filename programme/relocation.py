"""Giving an entry another unit, as long as it has not gone up the ladder (R32, R34, R76)."""

from dataclasses import replace
from datetime import datetime

from programme.entry import Entry, Flag, Status
from programme.errors import ActNotAllowed, UnitTakesNoEntries
from programme.levels import Level
from programme.ports.units import UnitTree

MOVE, MAP = "move", "map_unit"
"""The acts: an officer puts an entry elsewhere; a typed workplace becomes the unit it is."""

MOVABLE = frozenset(
    {Status.SUBMITTED, Status.UNDER_REVIEW, Status.RETURNED, Status.APPROVED, Status.REJECTED}
)
"""The statuses before a nomination; a place of the quota belongs to the unit that nominated."""


def relocated(entry: Entry, to: str, act: str, at: datetime, units: UnitTree) -> Entry:
    """The entry in the unit `to`; below the top units a typed workplace is thereby settled.

    Raises:
        ActNotAllowed: the entry was nominated or withdrawn.
    """
    if entry.status not in MOVABLE:
        raise ActNotAllowed(code=entry.code, status=entry.status, act=act)
    after = replace(entry, unit=to, updated_at=at)
    if act == MAP or units[to].level is not Level.TOP:
        after = replace(after, flags=entry.flags - {Flag.UNIT_TO_MAP}, typed_unit=None)
    return after


def check_takes_entries(unit: str, units: UnitTree) -> None:
    """That entries may be put into a unit.

    Raises:
        UnitTakesNoEntries: it is the national one, has ended or was replaced.
    """
    if units[unit].level is Level.NATIONAL or not units[unit].offered:
        raise UnitTakesNoEntries(unit=unit)
