"""The units as officers ask for them: found by a few letters, or listed as the tree they are (R70)."""

from programme.access import Right, permit, reach
from programme.context import Context
from programme.errors import BadRequest, UnitNotFound
from programme.ports.units import Unit
from programme.ports.work import Work
from programme.quota import quota_of
from programme.requests.units import ListUnits, SearchUnits, UnitLine, Units, UnitTreeLine, UnitTreePage

UNITS_MAX = 100
PAGE_MAX = 1000


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


async def list_units(work: Work, context: Context, request: ListUnits) -> UnitTreePage:
    """A page of the tree below a unit, itself first, in reading order; units of the past are shown as such.

    Raises:
        BadRequest: the limit is not 1 to 1000, the depth not at least 1, or `after` is no unit of it.
        UnitNotFound, OutsideYourUnit: the unit is out of reach.
    """
    permit(context.officer, Right.SEARCH_UNITS, context.units)
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    if request.depth is not None and request.depth < 1:
        raise BadRequest(problem="depth")
    top = reach(context.officer, request.under or context.officer.unit, context.units)
    above = len(context.units.ancestors(top))
    depths = {code: len(context.units.ancestors(code)) - above for code in context.units.subtree(top)}
    codes = [code for code, depth in depths.items() if request.depth is None or depth <= request.depth]
    if request.after is not None:
        if request.after not in depths:
            raise BadRequest(problem="after")
        codes = codes[codes.index(request.after) + 1 :] if request.after in codes else []
    page = codes[: request.limit]
    stored = await work.nominations.quotas(page)
    return UnitTreePage(
        units=tuple(_row(context.units[code], depths[code], stored, context) for code in page),
        next=page[-1] if len(codes) > len(page) else None,
    )


def _row(unit: Unit, depth: int, stored: dict[str, int], context: Context) -> UnitTreeLine:
    return UnitTreeLine(
        code=unit.code,
        parent=unit.parent,
        name=unit.name,
        short_name=unit.short_name,
        level=unit.level,
        target=unit.target,
        contact=unit.contact,
        kind=unit.kind,
        aliases=unit.aliases,
        replaced_by=unit.replaced_by,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
        depth=depth,
        children=len(context.units.children(unit.code)),
        quota=quota_of(unit.level, stored.get(unit.code), context.edition.quota_default),
    )


def _found(context: Context, request: SearchUnits) -> tuple[Unit, ...]:
    under = request.under
    if under is not None and under not in context.units:
        raise UnitNotFound(unit=under)
    code = _code(request.query, context)
    if code is not None and (under is None or context.units.contains(under, code)):
        return (context.units[code],)
    if under is None:
        return tuple(match.unit for match in context.search.find_anywhere(request.query, request.limit))
    return tuple(match.unit for match in context.search.find(request.query, under, request.limit))


def _code(typed: str, context: Context) -> str | None:
    """The code that a whole text is, the nation's too: nobody may choose it, but officers may look at it."""
    written = typed.strip().upper()
    return written if written in context.units else context.units.read_code(typed)


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
