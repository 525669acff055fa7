"""The units as officers ask for them, and the numbers that units may nominate (R76)."""

from collections.abc import Iterable

from programme.access import Right, permit, reach
from programme.context import Context
from programme.errors import BadRequest, OutsideYourUnit, UnitNotFound
from programme.ports.units import Unit
from programme.ports.work import Work
from programme.quota import quota_of, renumbered
from programme.requests.units import SearchUnits, UnitLine, Units
from programme.use_cases.recording import audited

UNITS_MAX = 100


async def search_units(work: Work, context: Context, request: SearchUnits) -> Units:
    """Units by a few letters or by code, below `under`; the catalogue is no secret, so it is searched whole.

    Raises:
        BadRequest: the limit is not 1 to 100.
        UnitNotFound: there is no unit `under`.
    """
    permit(context.officer, Right.SEARCH_UNITS, context.units)
    if not 1 <= request.limit <= UNITS_MAX:
        raise BadRequest(problem="limit")
    found = _found(context, request)
    stored = await work.nominations.quotas([unit.code for unit in found])
    return Units(units=tuple(_line(unit, stored, context) for unit in found))


async def set_quota(work: Work, context: Context, unit: str, quota: int) -> None:
    """Set how many entries a unit may nominate to its parent; the places in use become 1, 2, 3 … again.

    Raises:
        BadRequest: the number is negative.
        QuotaBelowUse: more places than that are in use.
        NotAllowed: only a unit above it may set it.
    """
    if quota < 0:
        raise BadRequest(problem="quota")
    permit(context.officer, Right.QUOTA, context.units)
    if reach(context.officer, unit, context.units) == context.officer.unit:
        # What one may send upward is allotted from above (R76).
        raise OutsideYourUnit(unit=unit, home=context.officer.unit)
    await work.nominations.hold([unit])
    taken = await work.nominations.taken(context.edition.code, unit)
    for old, new in renumbered(unit, taken, quota):
        await work.nominations.move(context.edition.code, unit, old, new)
    await work.nominations.set_quota(unit, quota)
    work.audit.add(audited(context, Right.QUOTA, unit=unit, quota=str(quota)))


def _found(context: Context, request: SearchUnits) -> tuple[Unit, ...]:
    under = request.under
    if under is not None and under not in context.units:
        raise UnitNotFound(unit=under)
    code = context.units.read_code(request.query)
    if code is not None and (under is None or context.units.contains(under, code)):
        return (context.units[code],)
    return _unique(
        match.unit
        for place in _places(context, under)
        for match in context.search.find(request.query, place, request.limit)
    )[: request.limit]


def _places(context: Context, under: str | None) -> tuple[str, ...]:
    """Where to search: below the root a search finds top units only, so their branches are searched too."""
    if under is not None:
        return (under,)
    root = next(iter(context.units.ancestors(context.officer.unit)[-1:]), context.officer.unit)
    return (root, *(unit.code for unit in context.units.children(root)))


def _unique(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple({unit.code: unit for unit in units}.values())


def _line(unit: Unit, stored: dict[str, int], context: Context) -> UnitLine:
    return UnitLine(
        code=unit.code,
        name=unit.name,
        path=context.units.path_text(unit.code),
        level=unit.level,
        parent=unit.parent,
        children=len(context.units.children(unit.code)),
        quota=quota_of(unit.level, stored.get(unit.code), context.edition.quota_default),
    )
