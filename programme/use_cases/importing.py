"""Changing the catalogue: imported rows, and a unit's own target (R70, R71)."""

from collections.abc import Iterable

from programme.access import Right, permit, reach
from programme.context import Context
from programme.errors import BadRequest
from programme.levels import Level
from programme.ports.work import Work
from programme.requests.importing import (
    TARGET_MAX,
    ImportUnits,
    SetTarget,
    TargetSet,
    UnitChange,
    UnitRow,
    UnitsImported,
)
from programme.use_cases.recording import audited

ROWS_MAX = 50_000


async def import_units(work: Work, context: Context, request: ImportUnits) -> UnitsImported:
    """Change the units in the rows, all of them or (with any problem) none; others stay as they are.

    Raises:
        LevelMayNot: the catalogue is the national level's.
        BadRequest: there is no row, or there are too many.
    """
    permit(context.officer, Right.CATALOGUE, context.units)
    if not 1 <= len(request.rows) <= ROWS_MAX:
        raise BadRequest(problem="rows")
    outcome = await work.units.change(request.rows, context.today, dry_run=request.dry_run)
    if not request.dry_run:
        for code, changes in _by_unit(outcome.changes).items():
            details = {change.field: f"{change.before} → {change.after}" for change in changes}
            work.audit.add(audited(context, Right.CATALOGUE, unit=code, **details))
    return outcome


async def set_target(work: Work, context: Context, request: SetTarget) -> TargetSet:
    """Set a unit's target: by the unit itself, which signs its plan, or by a unit above it (R71).

    Raises:
        BadRequest: the number is not 1 to 10,000,000, or the unit is the national one (R2).
        UnitNotFound, OutsideYourUnit, LevelMayNot: it is another's to set.
    """
    unit = reach(context.officer, request.unit, context.units)
    if unit != context.officer.unit:
        permit(context.officer, Right.QUOTA, context.units)
    if context.units[unit].level is Level.NATIONAL:
        raise BadRequest(problem="target_national")
    if request.target is not None and not 1 <= request.target <= TARGET_MAX:
        raise BadRequest(problem="target")
    text = "-" if request.target is None else str(request.target)
    row = UnitRow(line=0, values={"code": unit, "target": text})
    outcome = await work.units.change((row,), context.today, dry_run=False)
    before = context.units[unit].target
    for change in outcome.changes:
        work.audit.add(audited(context, "target", unit=unit, before=change.before, target=change.after))
    return TargetSet(unit=unit, before=before, after=request.target)


def _by_unit(changes: Iterable[UnitChange]) -> dict[str, list[UnitChange]]:
    units: dict[str, list[UnitChange]] = {}
    for change in changes:
        units.setdefault(change.code, []).append(change)
    return units
