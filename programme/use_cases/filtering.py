"""What operations on a filtered set of entries begin with: how far they see, and from where they go on."""

from datetime import datetime

from programme.access import Right, permit, reach
from programme.code import read_code
from programme.context import Context
from programme.entry import Entry
from programme.errors import BadRequest
from programme.finding import QUERY_MAX, read_query
from programme.ports.entries import Sight
from programme.requests.entries import Filter
from programme.use_cases.acting import sight_of

PAGE_MAX = 1000
"""The most entries that one page gives."""


def sight_asked(context: Context, right: Right, where: Filter) -> Sight:
    """The officer's sight, or that of the unit the filter names.

    Raises:
        BadRequest: the text to look for is too long or has no letter.
        NotAllowed: the officer has no such right, or the unit is out of reach.
    """
    permit(context.officer, right, context.units)
    if where.text is not None and len(where.text) > QUERY_MAX:
        raise BadRequest(problem="text_long")
    if where.text is not None and not read_query(where.text).terms:
        raise BadRequest(problem="text")
    if where.unit is None:
        return sight_of(context.officer.unit, context)
    return sight_of(reach(context.officer, where.unit, context.units), context)


def mark_of(entry: Entry) -> str:
    """Where a page ended, for the next one."""
    return f"{entry.submitted_at.isoformat()}/{entry.code}"


def read_mark(mark: str | None) -> tuple[datetime, str] | None:
    """Where the page before ended.

    Raises:
        BadRequest: no page has made this mark.
    """
    if mark is None:
        return None
    at, _, code = mark.partition("/")
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        raise BadRequest(problem="after") from None
    if moment.tzinfo is None or read_code(code) != code:
        raise BadRequest(problem="after")
    return moment, code
