"""Workers whom no message reaches: whom an officer calls, and that it was done (issue 5, Notices)."""

from dataclasses import replace

from programme.access import Right, permit, reach
from programme.code import read_code
from programme.context import Context
from programme.entry import Entry
from programme.errors import ActNotAllowed, BadRequest
from programme.notices import CALLED, NEWS
from programme.phone import masked, national
from programme.ports.unreachable import Unreached
from programme.ports.work import Work
from programme.requests.acts import ActsDone, Done
from programme.requests.entries import HistoryLine
from programme.requests.unreachable import ListUnreachable, MarkCalled, UnreachableLine, UnreachablePage
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked, sight_of
from programme.use_cases.recording import audited

PAGE_MAX = 200
"""How many a page has at most."""


async def list_unreachable(work: Work, context: Context, request: ListUnreachable) -> UnreachablePage:
    """One page of the call list; whole phones only when revealed, which is audited for each entry.

    Raises:
        BadRequest: the limit is not 1 to 200, or `after` is no code.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    if request.after is not None and read_code(request.after) is None:
        raise BadRequest(problem="after")
    permit(context.officer, Right.REVEAL if request.reveal else Right.LIST, context.units)
    sight = sight_of(reach(context.officer, request.unit or context.officer.unit, context.units), context)
    found = await work.unreachable.page(
        context.edition.code,
        sight,
        replace(request, limit=request.limit + 1),
        context.now - context.edition.notices.delay,
    )
    page = found[: request.limit]
    entries = await work.entries.seen([each.code for each in page], sight)
    lines = [_line(each, entries[each.code], request, context) for each in page]
    if request.reveal:
        for line in lines:
            work.audit.add(audited(context, Right.REVEAL, entry=line.code))
    return UnreachablePage(people=tuple(lines), next=page[-1].code if len(found) > request.limit else None)


async def mark_called(work: Work, context: Context, request: MarkCalled) -> ActsDone:
    """Keep in the history of entries that their workers were told by phone what stands now.

    Raises:
        BadRequest: no code is given.
        NotAllowed: `for_unit` is out of reach.
    """
    acting = acting_as(context, Right.APPRAISE, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)

    async def on_one(entry: Entry) -> Done:
        if entry.status not in NEWS:
            raise ActNotAllowed(code=entry.code, status=entry.status, act=CALLED)
        entry.check_usable(CALLED)
        if not request.dry_run:
            line = HistoryLine(
                at=context.now,
                act=CALLED,
                officer=acting.officer,
                for_unit=acting.unit,
                before=entry.status,
                after=entry.status,
            )
            await work.reviews.add(entry.code, line, batch=acting.batch)
            work.audit.add(audited(context, CALLED, acting, entry=entry.code))
        return Done(code=entry.code, before=entry.status, after=entry.status, unit=entry.unit)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


def _line(found: Unreached, entry: Entry, request: ListUnreachable, context: Context) -> UnreachableLine:
    return UnreachableLine(
        code=entry.code,
        status=entry.status,
        reason=entry.reason,
        full_name=entry.full_name,
        phone=national(entry.phone) if request.reveal else masked(entry.phone),
        language=entry.language,
        since=found.since,
        barrier=found.barrier,
        channel=entry.channel,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
    )
