"""What officers count: entries by one thing or another, and the most active people (R73, R78, R80)."""

from collections.abc import Iterable

from programme.access import Right
from programme.context import Context
from programme.errors import BadRequest
from programme.levels import Level
from programme.phone import masked
from programme.ports.entries import GroupCount, Sight
from programme.ports.work import Work
from programme.progress import Tally
from programme.requests.counting import CountEntries, CountLine, EntryCounts
from programme.requests.entries import Filter
from programme.use_cases.filtering import sight_asked

GROUPINGS = ("status", "unit", "group", "day", "flag", "channel", "field", "person")
MOST_MAX = 1000

_WHOLE = frozenset({"status", "unit", "group", "day", "channel"})
"""The groupings in which every entry stands exactly once."""


async def count_entries(work: Work, context: Context, request: CountEntries) -> EntryCounts:
    """The tallies of a filtered set; by unit, each unit right below the counted one with all below it.

    Raises:
        BadRequest: the grouping is unknown, or `most` is not 1 to 1000.
        NotAllowed: the unit asked for is out of reach.
    """
    if request.by not in GROUPINGS:
        raise BadRequest(problem="by")
    if not 1 <= request.most <= MOST_MAX:
        raise BadRequest(problem="most")
    sight = sight_asked(context, Right.COUNT, request.where)
    counted = request.where.unit or context.officer.unit
    lines = await _lines(work, context, request, sight, counted)
    if request.by in _WHOLE:
        total = sum((Tally(line.submitted, line.valid) for line in lines), Tally())
    else:
        total = await _total(work, context, sight, request.where)
    return EntryCounts(
        by=request.by,
        lines=lines,
        submitted=total.submitted,
        valid=total.valid,
        goal=_goal(counted, context),
    )


async def _lines(
    work: Work, context: Context, request: CountEntries, sight: Sight, counted: str
) -> tuple[CountLine, ...]:
    edition, where = context.edition.code, request.where
    if request.by == "person":
        people = await work.entries.most_active(edition, sight, where, request.most)
        return tuple(
            _line(str(person.number), person.full_name, person.tally, phone=masked(person.phone))
            for person in people
        )
    if request.by == "unit" and _is_plain(where):
        running = await work.counters.all(edition, sight.unit)
        groups = tuple(GroupCount(key=unit, tally=tally) for unit, tally in running.by_unit.items())
        return _by_unit_below(counted, groups, context)
    groups = await work.entries.group_counts(edition, sight, where, request.by)
    if request.by == "unit":
        return _by_unit_below(counted, groups, context)
    return tuple(_line(group.key, None, group.tally) for group in groups)


async def _total(work: Work, context: Context, sight: Sight, where: Filter) -> Tally:
    if _is_plain(where):
        return await work.counters.tally(context.edition.code, sight.unit)
    return await work.entries.total(context.edition.code, sight, where)


def _is_plain(where: Filter) -> bool:
    """Whether the running counts answer: nothing is asked but a unit."""
    return where == Filter(unit=where.unit)


def _by_unit_below(counted: str, groups: Iterable[GroupCount], context: Context) -> tuple[CountLine, ...]:
    """A line for the counted unit's own entries, and one for each branch right below it that has any."""
    tallies: dict[str, Tally] = {}
    for group in groups:
        if group.tally == Tally():
            continue
        chain = (group.key, *context.units.ancestors(group.key))
        branch = chain[max(chain.index(counted) - 1, 0)]
        tallies[branch] = tallies.get(branch, Tally()) + group.tally
    lines = (_line(unit, context.units[unit].name, tally) for unit, tally in tallies.items())
    return tuple(sorted(lines, key=_most_first))


def _most_first(line: CountLine) -> tuple[int, str]:
    return -line.submitted, line.key


def _line(key: str, label: str | None, tally: Tally, *, phone: str | None = None) -> CountLine:
    return CountLine(key=key, label=label, submitted=tally.submitted, valid=tally.valid, phone=phone)


def _goal(unit: str, context: Context) -> int | None:
    """The unit's own target (R71); the programme's goal for the whole country (R2)."""
    if context.units[unit].level is Level.NATIONAL:
        return context.edition.goal
    return context.units[unit].target
