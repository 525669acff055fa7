"""What officers read: pages of entries, one entry in full (R73)."""

from collections.abc import Callable, Iterable

from programme.access import Right, permit
from programme.context import Context
from programme.description import LINE_EXCERPT, count, excerpt
from programme.entry import ERASING, Entry, Flag, Status
from programme.errors import BadRequest
from programme.phone import masked, national
from programme.ports.entering import Entering
from programme.ports.entries import Sight
from programme.ports.work import Work
from programme.requests.entries import (
    EntryDetails,
    EntryLine,
    EntryPage,
    HistoryLine,
    ListEntries,
    ShowEntry,
)
from programme.use_cases.acting import entry_asked, sight_of
from programme.use_cases.filtering import mark_of, read_mark, sight_asked
from programme.use_cases.likes import similar_lines
from programme.use_cases.recording import audited

PAGE_MAX = 1000


async def list_entries(work: Work, context: Context, request: ListEntries) -> EntryPage:
    """One page of entries, newest first, phones masked.

    Raises:
        BadRequest: the limit is not 1 to 1000, `after` was not made by a page, or the text has no letter.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    sight = sight_asked(context, Right.LIST, request.where)
    entries = await work.entries.page(
        context.edition.code, sight, request.where, limit=request.limit + 1, after=read_mark(request.after)
    )
    page = entries[: request.limit]
    more = len(entries) > request.limit
    return EntryPage(
        entries=tuple(entry_line(entry, context) for entry in page), next=mark_of(page[-1]) if more else None
    )


async def show_entry(work: Work, context: Context, request: ShowEntry) -> EntryDetails:
    """One entry with its history; the whole phone only when revealed, which is audited.

    Raises:
        EntryNotFound: there is no such entry within sight.
    """
    permit(context.officer, Right.REVEAL if request.reveal else Right.VIEW, context.units)
    sight = sight_of(context.officer.unit, context)
    entry = await entry_asked(work, request.code, sight)
    if request.reveal:
        work.audit.add(audited(context, Right.REVEAL, entry=entry.code))
    return await entry_details(work, context, entry, sight, phone=national if request.reveal else masked)


async def entry_details(
    work: Work, context: Context, entry: Entry, sight: Sight, *, phone: Callable[[str], str]
) -> EntryDetails:
    """An entry with what lies around it as far as `sight` goes; `phone` says how much of the number shows."""
    entered = await work.enterings.of(entry.code)
    claim = (await work.claims.active((entry.code,), context.now)).get(entry.code)
    history = await work.reviews.of(entry.code)
    gone = next((line for line in reversed(history) if line.act in ERASING), None)
    similar, similar_beyond = await similar_lines(work, context, entry.code, sight)
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
        flags=flags_in_order(entry.flags),
        reason=entry.reason,
        nominated_to=entry.nominated_to,
        places=(await work.nominations.steps((entry.code,))).get(entry.code, ()),
        other_codes=await work.entries.of_same_person(entry.code, sight),
        history=(_begun(entry, entered), *history),
        recognition=(await work.recognitions.of((entry.code,))).get(entry.code),
        objections=await work.objections.of(entry.code),
        commendations=(await work.commendations.of((entry.code,))).get(entry.code, ()),
        entered_by=entered.officer if entered else None,
        entered_for=entered.unit if entered else None,
        agreement=entered.agreement if entered else None,
        council=entered.council if entered else None,
        appraised_on=entered.appraised_on if entered else None,
        claimed_by=claim.officer if claim else None,
        claimed_until=claim.until if claim else None,
        similar=similar,
        similar_beyond=similar_beyond,
        earlier_description=entry.earlier_description,
        erased_at=gone.at if gone else None,
        erased_why=gone.act if gone else None,
    )


def _begun(entry: Entry, entered: Entering | None) -> HistoryLine:
    """How an entry came to be: the worker submitted it, or an officer entered it (R75)."""
    if entered is None:
        return HistoryLine(at=entry.submitted_at, act="submit", officer=None, after=Status.SUBMITTED)
    return HistoryLine(
        at=entry.submitted_at,
        act=Right.ENTER,
        officer=entered.officer,
        for_unit=entered.unit,
        after=Status.SUBMITTED,
    )


def entry_line(entry: Entry, context: Context) -> EntryLine:
    """An entry in one line, its phone masked."""
    return EntryLine(
        code=entry.code,
        submitted_at=entry.submitted_at,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        full_name=entry.full_name,
        phone=masked(entry.phone),
        group=entry.group,
        flags=flags_in_order(entry.flags),
        excerpt=excerpt(entry.title or entry.description, LINE_EXCERPT),
        nominated_to=entry.nominated_to,
    )


def flags_in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Flags in the order in which they are always named."""
    return tuple(flag for flag in Flag if flag in set(flags))
