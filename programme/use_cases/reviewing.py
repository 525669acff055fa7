"""Reviewing one entry after the other (R73, R74): handing out, notes, ready reasons, the last bulk act."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from programme.access import Right, permit
from programme.code import read_code
from programme.context import Context
from programme.entry import Act, Entry
from programme.errors import BadRequest, OutsideYourUnit
from programme.notices import TOLD_OF_REVIEW
from programme.phone import masked
from programme.ports.entries import Sight
from programme.ports.reviewing import Claim
from programme.ports.work import Work
from programme.requests.entries import EntryLine, HistoryLine
from programme.requests.reviewing import (
    SKIPPED_MAX,
    AddNote,
    Batch,
    LastBatch,
    ListReasons,
    NextEntry,
    NoteAdded,
    ReasonLine,
    Reasons,
    ReleaseClaims,
    Released,
    ReviewSheet,
    SimilarEntry,
)
from programme.use_cases.acting import acting_as, entry_asked, sight_of
from programme.use_cases.appraisal import check_open
from programme.use_cases.filtering import sight_asked
from programme.use_cases.reading import entry_details, entry_line
from programme.use_cases.recording import Acting, audited
from programme.use_cases.telling import tell
from programme.window import VIETNAM

CLAIM_LASTS = timedelta(minutes=15)
"""How long an entry stays in the hands of an officer who does nothing (design §4, Life cycle)."""

NOTE = "note"
NOTE_MAX = 2000
_AROUND_MAX = 20
"""How many similar entries, and how many of the same person, a sheet names."""


async def next_entry(work: Work, context: Context, request: NextEntry) -> ReviewSheet:
    """The oldest entry that waits and fits, in this officer's hands for 15 minutes, with what lies around it.

    Two officers never get the same one at once; a second session of the same officer does.

    Raises:
        BadRequest: too many are skipped, or the text has no letter.
        EntryNotFound, AlreadyDecided, EntryClaimed: the very entry asked for cannot be had.
        NotAllowed: the unit asked for is out of reach.
    """
    if len(request.skip) > SKIPPED_MAX:
        raise BadRequest(problem="skip")
    sight_asked(context, Right.APPRAISE, request.where)
    acting = acting_as(context, Right.APPRAISE, request.for_unit)
    sight = _sight(acting, request.where.unit, context)
    await work.claims.lapse(context.now, sight_of(acting.unit, context))
    code = await _chosen(work, context, request, sight)
    sheet = ReviewSheet() if code is None else await _taken(work, context, acting, code)
    if not request.counted:
        return sheet
    return replace(
        sheet,
        waiting=await work.claims.waiting(context.edition.code, sight, request.where),
        decided=await work.reviews.decided_since(acting.officer, _midnight(context.today)),
    )


async def release_claims(work: Work, context: Context, request: ReleaseClaims) -> Released:
    """Give back what this officer holds, so that it waits again."""
    permit(context.officer, Right.APPRAISE, context.units)
    codes = [code for text in request.codes if (code := read_code(text)) is not None]
    if request.codes and not codes:
        return Released(codes=())
    return Released(codes=await work.claims.release(context.officer.name, codes))


async def add_note(work: Work, context: Context, request: AddNote) -> NoteAdded:
    """Keep a note of officers in the history of an entry; nothing else about it changes.

    Raises:
        BadRequest: the note is empty or longer than 2000 characters.
        EntryNotFound: there is no such entry within sight.
    """
    text = request.text.strip()
    if not 1 <= len(text) <= NOTE_MAX:
        raise BadRequest(problem="note")
    acting = acting_as(context, Right.APPRAISE, request.for_unit)
    entry = await entry_asked(work, request.code, sight_of(acting.unit, context))
    entry.check_usable(NOTE)
    line = HistoryLine(
        at=context.now,
        act=NOTE,
        officer=acting.officer,
        for_unit=acting.unit,
        reason=text,
        before=entry.status,
        after=entry.status,
    )
    await work.reviews.add(entry.code, line, batch=acting.batch)
    work.audit.add(audited(context, NOTE, acting, entry=entry.code, note=text))
    return NoteAdded(code=entry.code, status=entry.status, at=context.now, text=text)


async def list_reasons(work: Work, context: Context, request: ListReasons) -> Reasons:  # noqa: ARG001 - the shape of every use case
    """The ready reasons to return or reject that the edition has."""
    permit(context.officer, Right.APPRAISE, context.units)
    lines = (
        ReasonLine(act=act, key=reason.code, vi=reason.vi, en=reason.en)
        for act, reasons in context.edition.reasons.items()
        for reason in reasons
    )
    return Reasons(reasons=tuple(lines))


async def last_batch(work: Work, context: Context, request: LastBatch) -> Batch:  # noqa: ARG001 - the shape of every use case
    """What this officer decided last, as far as it still stands."""
    permit(context.officer, Right.APPRAISE, context.units)
    return await work.reviews.last_batch(context.officer.name)


def _sight(acting: Acting, unit: str | None, context: Context) -> Sight:
    """What the acting unit may see, narrowed to the unit of the filter."""
    if unit is None:
        return sight_of(acting.unit, context)
    if not context.units.contains(acting.unit, context.units[unit].code):
        raise OutsideYourUnit(unit=unit, home=acting.unit)
    return sight_of(unit, context)


async def _chosen(work: Work, context: Context, request: NextEntry, sight: Sight) -> str | None:
    """The code of the entry to hand out, locked."""
    if request.code is not None:
        return await _asked_for(work, context, request.code, sight)
    officer, edition = context.officer.name, context.edition.code
    held = await work.claims.held(officer, edition, sight, request.where, request.skip)
    return held or await work.claims.oldest(edition, sight, request.where, request.skip)


async def _asked_for(work: Work, context: Context, code: str, sight: Sight) -> str:
    """The very entry asked for, once nobody else has decided on it or holds it."""
    entry = await entry_asked(work, code, sight, hold=True)
    entry.check_usable(Act.CLAIM)
    if entry.may(Act.APPROVE):
        claim = (await work.claims.active((entry.code,), context.now)).get(entry.code)
        check_open(entry, Act.APPROVE, None, claim, context.officer.name)
        return entry.code
    first = (await work.reviews.last_changes((entry.code,))).get(entry.code)
    check_open(entry, Act.CLAIM, first, None, context.officer.name)
    entry.after(Act.CLAIM, context.now)
    return entry.code


async def _taken(work: Work, context: Context, acting: Acting, code: str) -> ReviewSheet:
    """The sheet of an entry that is locked, once it is claimed."""
    until = context.now + CLAIM_LASTS
    claim = Claim(code=code, officer=acting.officer, until=until)
    await work.claims.take(claim, acting.unit, context.now)
    sight = sight_of(acting.unit, context)
    entry = await entry_asked(work, code, sight)
    await _tell_of_review(work, context, acting, entry)
    details = await entry_details(work, context, entry, sight, phone=masked)
    return ReviewSheet(
        entry=details,
        until=until,
        similar=await _similar(work, context, entry, sight),
        others=await _lines(work, context, details.other_codes[:_AROUND_MAX], sight),
    )


async def _tell_of_review(work: Work, context: Context, acting: Acting, entry: Entry) -> None:
    """Tell the worker, once for an entry, where the edition wants it (script §17)."""
    if not context.edition.notices.under_review or entry.chat is None:
        return
    if any(line.act == TOLD_OF_REVIEW for line in await work.reviews.of(entry.code)):
        return
    line = HistoryLine(
        at=context.now, act=TOLD_OF_REVIEW, officer=None, before=entry.status, after=entry.status
    )
    await work.reviews.add(entry.code, line)
    claimed = replace(entry, updated_at=context.now)
    await tell(work, context.edition, claimed, "under_review", unit=acting.unit)


async def _similar(work: Work, context: Context, entry: Entry, sight: Sight) -> tuple[SimilarEntry, ...]:
    """Entries within sight with the same text or nearly the same, the closest first."""
    twins = await work.entries.twins(entry)
    likes = await work.similarities.of(entry.code, sight)
    percents = {like.code: like.percent for like in likes.seen} | dict.fromkeys(twins.same_text, 100)
    closest = sorted(percents, key=lambda code: -percents[code])[:_AROUND_MAX]
    lines = await _lines(work, context, tuple(closest), sight)
    return tuple(SimilarEntry(percent=percents[line.code], line=line) for line in lines)


async def _lines(work: Work, context: Context, codes: tuple[str, ...], sight: Sight) -> tuple[EntryLine, ...]:
    """Entries in one line each, as far as they are within sight, in the order of their codes."""
    if not codes:
        return ()
    seen = await work.entries.seen(codes, sight)
    return tuple(entry_line(seen[code], context) for code in codes if code in seen)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)
