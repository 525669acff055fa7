"""The unit that an officer names for a worker, at or below the acting unit (R32, R34, R75)."""

from collections.abc import Iterable, Iterator
from itertools import islice

from programme.access import Right
from programme.context import Context
from programme.entering import problem
from programme.errors import BadRequest
from programme.levels import Level
from programme.ports.units import Match, Unit
from programme.ports.work import Work
from programme.requests.entering import EnteringRules, RowProblem, ShowEnteringRules, Workplace
from programme.use_cases.acting import acting_as

_NAMED = 5  # units that a message names
_LOOKED_AT = 50


WORKPLACES_MAX = 2000


async def entering_rules(
    work: Work,  # noqa: ARG001 - part of the shape that every use case has
    context: Context,
    request: ShowEnteringRules,
) -> EnteringRules:
    """What whoever enters on behalf of workers must know beforehand.

    Raises:
        BadRequest: more than 2000 workplaces are asked for.
        NotAllowed: the unit or its level may not.
    """
    if not 0 <= request.most <= WORKPLACES_MAX:
        raise BadRequest(problem="limit")
    unit = acting_as(context, Right.ENTER, request.for_unit).unit
    found = list(islice(_subtree(context, unit), request.most + 1))
    edition = context.edition
    return EnteringRules(
        unit=unit,
        unit_path=context.units.path_text(unit),
        level=context.units[unit].level,
        workplaces=tuple(
            Workplace(code=code, path=context.units.path_text(code)) for code in found[: request.most]
        ),
        more=len(found) > request.most,
        ask_period=edition.ask_period,
        months=edition.months,
        description_min=edition.description_min,
        description_max=edition.description_max,
        opens=edition.window.opens,
        closes=edition.window.closes,
    )


def _subtree(context: Context, unit: str) -> Iterator[str]:
    """The unit and all below it that may be chosen; never the root, to which no entry belongs."""
    if context.units[unit].level is not Level.NATIONAL:
        yield unit
    for child in context.units.children(unit):
        yield from _subtree(context, child.code)


def workplace(
    context: Context, acting: str, text: str | None, typed: str | None
) -> tuple[str | None, RowProblem | None]:
    """The unit of a code or a name, at or below `acting`; else what is wrong with it.

    A name counts only when it is one unit's whole name: nobody is there to ask whether another was meant.
    With no text it is `acting` itself, if there is nothing below it or the workplace was typed.
    """
    named = " ".join((text or "").split())
    if not named:
        return _without_text(context, acting, typed)
    code = context.units.read_code(named)
    if code is not None:
        if context.units.contains(acting, code):
            return code, None
        return None, problem("unit", "outside_your_unit", unit=code, home=acting)
    return _named(context, acting, named)


def _without_text(context: Context, acting: str, typed: str | None) -> tuple[str | None, RowProblem | None]:
    national = context.units[acting].level is Level.NATIONAL
    if national or (typed is None and context.units.children(acting)):
        return None, problem("unit", "missing")
    return acting, None


def _named(context: Context, acting: str, named: str) -> tuple[str | None, RowProblem | None]:
    matches = [
        match
        for place in _places(context, acting)
        for match in context.search.find(named, place, _LOOKED_AT)
        if context.units.contains(acting, match.unit.code)
    ]
    exact = _units(match for match in matches if match.exact)
    if len(exact) == 1:
        return exact[0].code, None
    if exact:
        return None, problem("unit", "unit_ambiguous", candidates=_listed(exact))
    near = _units(matches)
    if near:
        return None, problem("unit", "unit_near", candidates=_listed(near))
    return None, problem("unit", "unit_unknown", unit=named[:60])


def _places(context: Context, acting: str) -> tuple[str, ...]:
    """Where to search: a search finds what is below a place, and below the root top units only."""
    units = context.units
    if units[acting].level is Level.NATIONAL:
        return (acting, *(unit.code for unit in units.children(acting)))
    parent = units[acting].parent
    return (acting,) if parent is None else (parent, acting)


def _units(matches: Iterable[Match]) -> list[Unit]:
    return list({match.unit.code: match.unit for match in matches}.values())


def _listed(units: list[Unit]) -> str:
    named = [f"{unit.code} {unit.name}" for unit in units[:_NAMED]]
    return "; ".join(named + ["…"] * (len(units) > _NAMED))
