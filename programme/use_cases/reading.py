"""What officers read: pages of entries, one entry in full, statistics (R73, R78)."""

from collections.abc import Callable, Iterable
from datetime import datetime

from programme.access import Right, permit, reach
from programme.code import read_code
from programme.context import Context
from programme.description import count, excerpt
from programme.entry import Entry, Flag, Status
from programme.errors import BadRequest, EntryNotFound
from programme.folding import fold
from programme.levels import Level
from programme.phone import masked, national
from programme.ports.entries import GroupCount, Sight
from programme.ports.work import Work
from programme.progress import Tally
from programme.requests.counting import CountEntries, CountLine, EntryCounts
from programme.requests.entries import (
    EntryDetails,
    EntryLine,
    EntryPage,
    Filter,
    HistoryLine,
    ListEntries,
    ShowEntry,
)
from programme.use_cases.acting import sight_of
from programme.use_cases.recording import audited

PAGE_MAX = 1000
EXCERPT_CHARACTERS = 60
GROUPINGS = ("status", "unit", "group", "day", "flag", "channel")


async def list_entries(work: Work, context: Context, request: ListEntries) -> EntryPage:
    """One page of entries, newest first, phones masked.

    Raises:
        BadRequest: the limit is not 1 to 1000, `after` was not made by a page, or the text has no letter.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    sight = _sight(context, Right.LIST, request.where)
    entries = await work.entries.page(
        context.edition.code, sight, request.where, limit=request.limit + 1, after=_read_mark(request.after)
    )
    page = entries[: request.limit]
    more = len(entries) > request.limit
    return EntryPage(
        entries=tuple(_line(entry, context) for entry in page), next=_mark(page[-1]) if more else None
    )


async def show_entry(work: Work, context: Context, request: ShowEntry) -> EntryDetails:
    """One entry with its history; the whole phone only when revealed, which is audited.

    Raises:
        EntryNotFound: there is no such entry within sight.
    """
    permit(context.officer, Right.REVEAL if request.reveal else Right.VIEW, context.units)
    code = read_code(request.code)
    sight = sight_of(context.officer.unit, context)
    entry = None if code is None else (await work.entries.seen((code,), sight)).get(code)
    if entry is None:
        raise EntryNotFound(code=request.code)
    if request.reveal:
        work.audit.add(audited(context, Right.REVEAL, entry=entry.code))
    return await _details(work, context, entry, sight, phone=national if request.reveal else masked)


async def _details(
    work: Work, context: Context, entry: Entry, sight: Sight, *, phone: Callable[[str], str]
) -> EntryDetails:
    """An entry with what lies around it as far as `sight` goes; `phone` says how much of the number shows."""
    submitted = HistoryLine(at=entry.submitted_at, act="submit", officer=None, after=Status.SUBMITTED)
    return EntryDetails(
        code=entry.code,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        typed_unit=entry.typed_unit,
        full_name=entry.full_name,
        phone=phone(entry.phone),
        group=entry.group,
        start_month=entry.start_month,
        start_answer=entry.start_answer,
        title=entry.title,
        description=entry.description,
        characters=count(entry.description),
        language=entry.language,
        channel=entry.channel,
        submitted_at=entry.submitted_at,
        updated_at=entry.updated_at,
        flags=_sorted(entry.flags),
        reason=entry.reason,
        nominated_to=entry.nominated_to,
        places=(await work.nominations.steps((entry.code,))).get(entry.code, ()),
        other_codes=await work.entries.of_same_person(entry.code, sight),
        history=(submitted, *await work.reviews.of(entry.code)),
    )


async def count_entries(work: Work, context: Context, request: CountEntries) -> EntryCounts:
    """The tallies of a filtered set; by unit, each unit right below the counted one with all below it.

    Raises:
        BadRequest: the grouping is unknown.
        NotAllowed: the unit asked for is out of reach.
    """
    if request.by not in GROUPINGS:
        raise BadRequest(problem="by")
    sight = _sight(context, Right.COUNT, request.where)
    counted = request.where.unit or context.officer.unit
    groups = await work.entries.group_counts(context.edition.code, sight, request.where, request.by)
    if request.by == "unit":
        lines = _by_unit_below(counted, groups, context)
    else:
        lines = tuple(_count_line(group.key, None, group.tally) for group in groups)
    total = await work.entries.total(context.edition.code, sight, request.where)
    return EntryCounts(
        by=request.by,
        lines=lines,
        submitted=total.submitted,
        valid=total.valid,
        goal=_goal(counted, context),
    )


def _sight(context: Context, right: Right, where: Filter) -> Sight:
    permit(context.officer, right, context.units)
    if where.text is not None and not fold(where.text):
        raise BadRequest(problem="text")
    if where.unit is None:
        return sight_of(context.officer.unit, context)
    return sight_of(reach(context.officer, where.unit, context.units), context)


def _line(entry: Entry, context: Context) -> EntryLine:
    return EntryLine(
        code=entry.code,
        submitted_at=entry.submitted_at,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        full_name=entry.full_name,
        phone=masked(entry.phone),
        group=entry.group,
        flags=_sorted(entry.flags),
        excerpt=excerpt(entry.title or entry.description, EXCERPT_CHARACTERS),
        nominated_to=entry.nominated_to,
    )


def _sorted(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    return tuple(flag for flag in Flag if flag in set(flags))


def _mark(entry: Entry) -> str:
    return f"{entry.submitted_at.isoformat()}/{entry.code}"


def _read_mark(mark: str | None) -> tuple[datetime, str] | None:
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


def _by_unit_below(counted: str, groups: Iterable[GroupCount], context: Context) -> tuple[CountLine, ...]:
    """A line for the counted unit's own entries, and one for each branch right below it that has any."""
    tallies: dict[str, Tally] = {}
    for group in groups:
        chain = (group.key, *context.units.ancestors(group.key))
        branch = chain[max(chain.index(counted) - 1, 0)]
        tallies[branch] = tallies.get(branch, Tally()) + group.tally
    lines = (_count_line(unit, context.units[unit].name, tally) for unit, tally in tallies.items())
    return tuple(sorted(lines, key=_most_first))


def _most_first(line: CountLine) -> tuple[int, str]:
    return -line.submitted, line.key


def _count_line(key: str, label: str | None, tally: Tally) -> CountLine:
    return CountLine(key=key, label=label, submitted=tally.submitted, valid=tally.valid)


def _goal(unit: str, context: Context) -> int | None:
    """The unit's own target (R71); the programme's goal for the whole country (R2)."""
    if context.units[unit].level is Level.NATIONAL:
        return context.edition.goal
    return context.units[unit].target
