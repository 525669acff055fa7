"""Requests of people about their own data, as officers handle them (R99, appendix 7)."""

from dataclasses import replace
from datetime import timedelta

from programme.access import Right, permit, reach
from programme.context import Context
from programme.data_request import FINISH_DAYS, TEXT_MAX, Asked, DataRequest, Detail, Outcome
from programme.entry import ERASE, VALID, Entry, Flag, Status
from programme.errors import (
    AlreadyExtended,
    BadRequest,
    CommendedNationally,
    RequestClosed,
    RequestNotFound,
    StillNominated,
)
from programme.levels import Level
from programme.notices import after_quiet
from programme.phone import masked
from programme.ports.work import Work
from programme.requests.data_requests import (
    AnswerRequest,
    DoRequest,
    ExtendRequest,
    ListRequests,
    RequestDetails,
    RequestEntry,
    RequestLine,
    RequestPage,
    ShowRequest,
)
from programme.use_cases.acting import sight_of
from programme.use_cases.erasing import erase, erased
from programme.use_cases.own_data import correct_entry, of_person
from programme.use_cases.recording import Step, acting_in, audited, record
from programme.use_cases.telling import silence

PAGE_MAX = 1000

ANSWERED, REFUSED, EXTENDED = "data_answered", "data_refused", "data_extended"
CORRECTED, RESTRICTED = "data_corrected", "data_restricted"
"""The notices of what an officer did with a request."""


async def list_requests(work: Work, context: Context, request: ListRequests) -> RequestPage:
    """One page of requests within sight, what is due first.

    Raises:
        BadRequest: the limit is not 1 to 1000.
        NotAllowed: the officer's level handles no requests, or the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    permit(context.officer, Right.PEOPLE, context.units)
    sight = sight_of(reach(context.officer, request.unit or context.officer.unit, context.units), context)
    found = await work.data_requests.page(sight, replace(request, limit=request.limit + 1), context.now)
    counted = await work.data_requests.overdue(sight, context.now)
    page, more = found[: request.limit], len(found) > request.limit
    return RequestPage(
        requests=tuple(_line(each, context) for each in page),
        waiting=counted.waiting,
        overdue=counted.overdue,
        next=(request.after or 0) + len(page) if more else None,
    )


async def show_request(work: Work, context: Context, request: ShowRequest) -> RequestDetails:
    """One request with its entries; phones are masked.

    Raises:
        RequestNotFound: there is no such request within sight.
        NotAllowed: the officer's level handles no requests.
    """
    return await _details(work, context, await _asked_for(work, context, request.code))


async def answer_request(work: Work, context: Context, request: AnswerRequest) -> RequestDetails:
    """Answer the person in chat; a refusal, which needs its reason, ends the request.

    Raises:
        BadRequest: the text is empty or too long.
        RequestNotFound, RequestClosed, NotAllowed: as `do_request`.
    """
    text = _checked(request.text)
    asked = await _open(work, context, request.code)
    after = replace(asked, answered_at=context.now, answered_by=context.officer.name, answer=text)
    if request.refuse:
        after = _closed(after, context, Outcome.REFUSED)
    await work.data_requests.save(after)
    await _tell(work, context, asked, REFUSED if request.refuse else ANSWERED, text=text)
    act = "people_refuse" if request.refuse else "people_answer"
    work.audit.add(audited(context, act, request=asked.code, kind=asked.kind))
    return await _details(work, context, after)


async def extend_request(work: Work, context: Context, request: ExtendRequest) -> RequestDetails:
    """Take fifteen days more, once, and tell the person why.

    Raises:
        BadRequest: the reason is empty or too long.
        AlreadyExtended: it was given more time before.
        RequestNotFound, RequestClosed, NotAllowed: as `do_request`.
    """
    reason = _checked(request.reason)
    asked = await _open(work, context, request.code)
    if asked.extended_at is not None:
        raise AlreadyExtended(code=asked.code)
    after = replace(
        asked,
        finish_by=asked.finish_by + timedelta(days=FINISH_DAYS),
        extended_at=context.now,
        extension=reason,
        # Whoever is told why it takes longer has been answered.
        answered_at=asked.answered_at or context.now,
        answered_by=asked.answered_by or context.officer.name,
    )
    await work.data_requests.save(after)
    await _tell(work, context, asked, EXTENDED, text=reason, until=after.last_day.isoformat())
    work.audit.add(audited(context, "people_extend", request=asked.code, kind=asked.kind))
    return await _details(work, context, after)


async def do_request(work: Work, context: Context, request: DoRequest) -> RequestDetails:
    """Do what was asked for: erase, correct or restrict, and tell the person.

    Raises:
        RequestNotFound: there is no such request within sight.
        RequestClosed: it has ended.
        StillNominated: an entry to be erased stands nominated.
        CommendedNationally: one is commended, and the officer is not of the national level.
        NotAllowed: the officer's level handles no requests.
    """
    asked = await _open(work, context, request.code, hold=not request.dry_run)
    entries = await work.entries.of_chat(asked.chat, hold=not request.dry_run)
    if asked.kind is Asked.DELETE:
        _check_erasure(entries, context)
    if request.dry_run:
        return await _details(work, context, asked)
    match asked.kind:
        case Asked.DELETE:
            after = await _erase(work, context, asked, entries)
        case Asked.CORRECT:
            after = await _correct(work, context, asked, entries)
        case Asked.RESTRICT:
            after = await _restrict(work, context, asked, entries)
    work.audit.add(audited(context, "people_do", request=asked.code, kind=asked.kind))
    return await _details(work, context, after)


def _check_erasure(entries: tuple[Entry, ...], context: Context) -> None:
    for entry in entries:
        if entry.status is Status.NOMINATED:
            raise StillNominated(code=entry.code)
        if entry.status is Status.COMMENDED and context.officer.level is not Level.NATIONAL:
            raise CommendedNationally(code=entry.code)


async def _erase(work: Work, context: Context, asked: DataRequest, entries: tuple[Entry, ...]) -> DataRequest:
    await erase(work, asked.chat, entries, context.now, context.officer.name)
    for entry in entries:
        work.audit.add(audited(context, ERASE, entry=entry.code))
    told_at = after_quiet(context.now, context.edition)
    return await erased(work, asked, context.now, told_at=told_at, officer=context.officer.name)


async def _correct(
    work: Work, context: Context, asked: DataRequest, entries: tuple[Entry, ...]
) -> DataRequest:
    """Name and phone everywhere; a workplace the officer has seen to by `move` before."""
    wanted = {Detail(detail): text for detail, text in asked.wanted.items()}
    person = of_person(wanted)
    for entry in entries:
        if person and Flag.ERASED not in entry.flags:
            await correct_entry(work, entry, person, context.now)
            work.audit.add(audited(context, "correct", entry=entry.code))
    return await _done(work, context, replace(asked, wanted={}), CORRECTED)


async def _restrict(
    work: Work, context: Context, asked: DataRequest, entries: tuple[Entry, ...]
) -> DataRequest:
    """Mark the entries that count: they are neither nominated nor commended any more."""
    acting = acting_in(context, context.officer.unit)
    for entry in entries:
        if entry.status in VALID and Flag.RESTRICTED not in entry.flags:
            after = replace(entry, flags=entry.flags | {Flag.RESTRICTED}, updated_at=context.now)
            await record(work, Step(act="restrict", before=entry, after=after), acting)
            await silence(work, entry)
    return await _done(work, context, asked, RESTRICTED)


async def _done(work: Work, context: Context, asked: DataRequest, notice: str) -> DataRequest:
    done = _closed(asked, context, Outcome.DONE)
    await work.data_requests.save(done)
    await _tell(work, context, asked, notice)
    return done


def _closed(asked: DataRequest, context: Context, outcome: Outcome) -> DataRequest:
    return replace(asked, closed_at=context.now, closed_by=context.officer.name, outcome=outcome)


async def _tell(work: Work, context: Context, asked: DataRequest, notice: str, **arguments: str) -> None:
    due_at = after_quiet(context.now, context.edition)
    await work.timers.add_notice(asked.chat, notice, asked.code, arguments, due_at)


def _checked(text: str) -> str:
    clean = text.strip()
    if not clean or len(clean) > TEXT_MAX:
        raise BadRequest(problem="request_text")
    return clean


async def _asked_for(work: Work, context: Context, code: str, *, hold: bool = False) -> DataRequest:
    unit = permit(context.officer, Right.PEOPLE, context.units)
    found = await work.data_requests.seen(_stored(code), sight_of(unit, context), hold=hold)
    if found is None:
        raise RequestNotFound(code=code)
    return found


def _stored(code: str) -> str:
    """A code as it is stored, however it was typed."""
    signs = "".join(sign for sign in code.upper() if sign.isalnum())
    return f"{signs[:2]}-{signs[2:5]}-{signs[5:]}"


async def _open(work: Work, context: Context, code: str, *, hold: bool = True) -> DataRequest:
    asked = await _asked_for(work, context, code, hold=hold)
    if asked.closed_at is not None and asked.outcome is not None:
        raise RequestClosed(code=asked.code, outcome=asked.outcome, at=asked.closed_at.isoformat())
    if hold:
        # Before the entries, as a turn of that chat does.
        await work.conversations.lock((asked.chat,))
    return asked


def _line(asked: DataRequest, context: Context) -> RequestLine:
    return RequestLine(
        code=asked.code,
        kind=asked.kind,
        at=asked.at,
        answer_by=asked.answer_by,
        finish_by=asked.finish_by,
        overdue=asked.overdue(context.now),
        unit=asked.unit,
        unit_path=context.units.path_text(asked.unit) if asked.unit else "",
        blocked_by=asked.blocked_by,
        answered_at=asked.answered_at,
        closed_at=asked.closed_at,
        outcome=asked.outcome,
    )


async def _details(work: Work, context: Context, asked: DataRequest) -> RequestDetails:
    entries = await work.entries.of_chat(asked.chat)
    line = _line(asked, context)
    return RequestDetails(
        **{name: getattr(line, name) for name in RequestLine.__slots__},
        channel=await work.conversations.channel_of(asked.chat),
        wanted={
            detail: masked(text) if detail == Detail.PHONE else text for detail, text in asked.wanted.items()
        },
        entries=tuple(_entry(entry, context) for entry in entries),
        extended_at=asked.extended_at,
        extension=asked.extension,
        answered_by=asked.answered_by,
        answer=asked.answer,
        closed_by=asked.closed_by,
    )


def _entry(entry: Entry, context: Context) -> RequestEntry:
    return RequestEntry(
        code=entry.code,
        status=entry.status,
        unit_path=context.units.path_text(entry.unit),
        full_name=entry.full_name,
        phone=masked(entry.phone),
    )
