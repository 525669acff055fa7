"""Complaints and authorship disputes: an open one blocks, a closed one does not (R93, R94)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from programme.access import Right, permit, reach
from programme.context import Context
from programme.entry import Entry, Status
from programme.errors import (
    ActNotAllowed,
    BadRequest,
    NoOpenObjection,
    ReasonMissing,
    SeveralObjections,
    WrongUnit,
)
from programme.objection import FLAGS, ObjectionKind
from programme.ports.chats import Unsent
from programme.ports.work import Work
from programme.requests.acts import ActsDone, Done
from programme.requests.objections import (
    CloseObjections,
    ListObjections,
    Objection,
    ObjectionLine,
    ObjectionPage,
    OpenObjections,
)
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked, sight_of
from programme.use_cases.recording import Step, record
from programme.use_cases.telling import tell, untell

PAGE_MAX = 1000


async def open_objections(work: Work, context: Context, request: OpenObjections) -> ActsDone:
    """Record a complaint or a dispute against each entry, in any status but withdrawn; the author is told.

    Raises:
        BadRequest: no code is given.
        ReasonMissing: it is not said what it is about.
        NotAllowed: `for_unit` is out of reach.
    """
    reason = request.reason.strip()
    if not reason:
        raise ReasonMissing(act=request.kind)
    acting = acting_as(context, Right.OBJECTION, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)

    async def on_one(entry: Entry) -> Done:
        if entry.status is Status.WITHDRAWN:
            raise ActNotAllowed(code=entry.code, status=entry.status, act=request.kind)
        entry.check_usable(request.kind)
        after = replace(entry, flags=entry.flags | {FLAGS[request.kind]}, updated_at=context.now)
        if not request.dry_run:
            await work.objections.open(
                entry.code, request.kind, reason, unit=acting.unit, officer=acting.officer, at=context.now
            )
            await record(work, Step(act=request.kind, before=entry, after=after, reason=reason), acting)
            # The author learns that there is one, not what it says or who brought it.
            await tell(work, context.edition, after, "dispute", unit=acting.unit, kind=request.kind)
        return _done(entry)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def close_objections(work: Work, context: Context, request: CloseObjections) -> ActsDone:
    """Close the open complaint or dispute of each entry, by the unit that recorded it or one above.

    Raises:
        BadRequest: no code is given, or no outcome.
        NotAllowed: `for_unit` is out of reach.
    """
    outcome = request.outcome.strip()
    if not outcome:
        raise BadRequest(problem="outcome")
    acting = acting_as(context, Right.OBJECTION, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)
    standing = await work.objections.open_ones(tuple(entries))

    async def on_one(entry: Entry) -> Done:
        same_kind = [each for each in standing.get(entry.code, ()) if each.kind is request.kind]
        closing = _chosen(entry, same_kind, request)
        if not context.units.contains(acting.unit, closing.for_unit):
            # Else a unit could close what was recorded above it against an entry of its own.
            raise WrongUnit(code=entry.code, holder=closing.for_unit)
        # The flag falls with the last one.
        flags = entry.flags if len(same_kind) > 1 else entry.flags - {FLAGS[request.kind]}
        after = replace(entry, flags=flags, updated_at=context.now)
        if not request.dry_run:
            await work.objections.close(closing.number, outcome, officer=acting.officer, at=context.now)
            act, details = f"close_{request.kind}", {"number": str(closing.number)}
            step = Step(act=act, before=entry, after=after, reason=outcome, details=details)
            await record(work, step, acting)
            await untell(work, context.edition, after, _told_of(request.kind), None)
        return _done(entry)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def list_objections(work: Work, context: Context, request: ListObjections) -> ObjectionPage:
    """One page of complaints and disputes within sight, newest first.

    Raises:
        BadRequest: the limit is not 1 to 1000.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    permit(context.officer, Right.LIST, context.units)
    sight = sight_of(reach(context.officer, request.unit or context.officer.unit, context.units), context)
    one_more = replace(request, limit=request.limit + 1)
    found = await work.objections.page(context.edition.code, sight, one_more)
    page, more = found[: request.limit], len(found) > request.limit
    entries = await work.entries.seen({each.code for each in page}, sight)
    lines = tuple(_line(each, entries[each.code], context) for each in page)
    return ObjectionPage(objections=lines, next=page[-1].number if more else None)


def _told_of(kind: ObjectionKind) -> Callable[[Unsent], bool]:
    return lambda unsent: unsent.notice == "dispute" and unsent.arguments.get("kind") == kind


def _chosen(entry: Entry, standing: Sequence[Objection], request: CloseObjections) -> Objection:
    """The objection to be closed: the only one, or the one of the number asked for."""
    if request.number is not None:
        standing = [each for each in standing if each.number == request.number]
    if not standing:
        raise NoOpenObjection(code=entry.code, kind=request.kind)
    if len(standing) > 1:
        numbers = ", ".join(str(each.number) for each in standing)
        raise SeveralObjections(code=entry.code, kind=request.kind, numbers=numbers)
    return standing[0]


def _done(entry: Entry) -> Done:
    return Done(code=entry.code, before=entry.status, after=entry.status, unit=entry.unit)


def _line(objection: Objection, entry: Entry, context: Context) -> ObjectionLine:
    return ObjectionLine(
        number=objection.number,
        code=objection.code,
        kind=objection.kind,
        opened_at=objection.opened_at,
        opened_by=objection.opened_by,
        for_unit=objection.for_unit,
        reason=objection.reason,
        closed_at=objection.closed_at,
        closed_by=objection.closed_by,
        outcome=objection.outcome,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        full_name=entry.full_name,
    )
