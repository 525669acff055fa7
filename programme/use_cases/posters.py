"""What posters say: the units of an officer's subtree that workers may choose (R6, R15, R72, R82)."""

from programme.access import Right, permit, reach
from programme.context import Context
from programme.edition import Bilingual, Edition, is_placeholder
from programme.errors import BadRequest, UnitNotFound, UnitTakesNoEntries
from programme.levels import Level
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.requests.posters import ListPosters, PosterLine, PosterPage
from programme.use_cases.units import PAGE_MAX


async def list_posters(work: Work, context: Context, request: ListPosters) -> PosterPage:  # noqa: ARG001 - part of the shape that every use case has
    """A page of units to print for, each once, in the order asked for or in reading order.

    Raises:
        BadRequest: the limit is not 1 to 1000, the depth not at least 1, or `after` is no unit of the list.
        UnitNotFound, OutsideYourUnit: a unit is out of reach.
        UnitTakesNoEntries: one of `units` has ended, or is the national one.
    """
    permit(context.officer, Right.SEARCH_UNITS, context.units)
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    codes = _named(context, request.units) if request.units else _below(context, request)
    first = 0
    if request.after is not None:
        if request.after not in codes:
            raise BadRequest(problem="after")
        first = codes.index(request.after) + 1
    page = codes[first : first + request.limit]
    edition = context.edition
    return PosterPage(
        units=tuple(_line(context.units, code) for code in page),
        total=len(codes),
        programme=edition.name,
        closes=edition.window.closes,
        minutes=edition.minutes,
        helpdesk=helpdesk_to_print(edition),
        next=page[-1] if first + len(page) < len(codes) else None,
    )


def helpdesk_to_print(edition: Edition) -> Bilingual | None:
    """The helpdesk's contact, unless it only marks where one belongs: that must not hang on a wall."""
    contact = edition.helpdesk_contact
    return None if is_placeholder(contact) else contact


def _named(context: Context, typed: tuple[str, ...]) -> list[str]:
    codes: dict[str, None] = {}
    for text in typed:
        code = text if text in context.units else context.units.read_code(text)
        if code is None:
            raise UnitNotFound(unit=text)
        reach(context.officer, code, context.units)
        if not _takes_entries(context.units, code):
            raise UnitTakesNoEntries(unit=code)
        codes[code] = None
    return list(codes)


def _below(context: Context, request: ListPosters) -> list[str]:
    if request.depth is not None and request.depth < 1:
        raise BadRequest(problem="depth")
    units = context.units
    under = request.under or context.officer.unit
    top = reach(context.officer, under if under in units else units.read_code(under) or under, units)
    deepest = len(units.ancestors(top)) + (request.depth or 0)
    return [
        code
        for code in units.subtree(top)
        if _takes_entries(units, code) and (request.depth is None or len(units.ancestors(code)) <= deepest)
    ]


def _takes_entries(units: UnitTree, code: str) -> bool:
    """Whether workers may choose a unit: neither it nor one above has ended, and it is not national."""
    return units[code].level is not Level.NATIONAL and all(
        units[each].offered for each in (code, *units.ancestors(code))
    )


def _line(units: UnitTree, code: str) -> PosterLine:
    return PosterLine(code=code, path=units.path_text(code), contact=units[code].contact)
