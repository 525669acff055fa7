"""The whole dossier of a top unit: its verdict, its sending, its papers, and all of them (R86–R94)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from programme.access import Right, permit, reach
from programme.context import Context
from programme.dossier import (
    Fault,
    Filled,
    FoundFault,
    Item,
    Sending,
    Way,
    faults_of_entry,
    faults_of_sending,
    filled,
    is_ready,
)
from programme.entry import Entry, Flag, Status
from programme.errors import BadRequest
from programme.phone import national
from programme.ports.dossiers import Nominee
from programme.ports.entries import Sight
from programme.ports.work import Work
from programme.requests.dossiers import (
    CheckDossier,
    DossierFault,
    DossierPapers,
    Dossiers,
    DossierState,
    DossierVerdict,
    ExportDossier,
    LeftOut,
    ListDossiers,
    PaperEntry,
    SendDossier,
)
from programme.use_cases.acting import acting_as
from programme.use_cases.dossiers import top_unit
from programme.use_cases.recording import audited
from programme.window import VIETNAM

SEND = "dossier_send"
"""The act of recording a sending, as the audit has it."""

REFERENCE_MAX = 200

_HELD = (Flag.ERASED, Flag.RESTRICTED)
"""With such an entry nothing more is done: it is no row of a paper, and its blanks count for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One nominated entry with its items and what is wrong with them."""

    nominee: Nominee
    entry: Entry
    items: tuple[Filled, ...]
    faults: tuple[FoundFault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """A top unit's dossier as it stands."""

    unit: str
    parts: tuple[_Part, ...]
    sendings: tuple[Sending, ...]
    left_out: tuple[LeftOut, ...] = ()
    to_take_back: tuple[FoundFault, ...] = ()


async def check_dossier(work: Work, context: Context, request: CheckDossier) -> DossierVerdict:
    """The verdict on a top unit's dossier, with every reason against it.

    Raises:
        BadRequest: no top unit is named by an officer who has none.
        NotAllowed: the unit is out of reach, or the officer's level may not see dossiers.
    """
    whole = await _whole(work, context, _asked_unit(context, request.unit))
    return _verdict(whole, context)


async def send_dossier(work: Work, context: Context, request: SendDossier) -> DossierVerdict:
    """Record that a dossier was sent; the same sending recorded again changes nothing (R88).

    Raises:
        BadRequest: the day is still to come or before the window, the reference is too long, or nothing
            is nominated.
        NotAllowed: only a top unit sends a dossier, or `for_unit` is out of reach.
    """
    acting = acting_as(context, Right.DOSSIER, request.for_unit)
    if not context.edition.window.opens.astimezone(VIETNAM).date() <= request.sent_on <= context.today:
        raise BadRequest(problem="sent_on")
    reference = " ".join((request.reference or "").split()) or None
    if reference is not None and len(reference) > REFERENCE_MAX:
        raise BadRequest(problem="reference")
    whole = await _whole(work, context, acting.unit)
    if not whole.parts:
        raise BadRequest(problem="dossier_empty")
    sending = Sending(way=request.way, sent_on=request.sent_on, reference=reference)
    if sending in whole.sendings:
        return _verdict(whole, context)
    await work.dossiers.add_sending(
        context.edition.code, acting.unit, sending, context.officer.name, context.now
    )
    details = {"way": sending.way, "sent_on": sending.sent_on.isoformat(), "reference": reference or ""}
    work.audit.add(audited(context, SEND, acting, unit=acting.unit, **details))
    return _verdict(replace(whole, sendings=(*whole.sendings, sending)), context)


async def list_dossiers(work: Work, context: Context, request: ListDossiers) -> Dossiers:  # noqa: ARG001 - part of the shape that every use case has
    """Where the dossiers of all top units in sight stand, those that nominated nothing included.

    Raises:
        NotAllowed: the officer's level may not see dossiers.
    """
    permit(context.officer, Right.VIEW_DOSSIER, context.units)
    own = top_unit(context.officer.unit, context)
    wholes = await _wholes(work, context, own)
    listed = [own] if own else [unit.code for unit in context.units.children(context.officer.unit)]
    # Units that another one replaced are no longer offered, but their dossiers remain.
    units = dict.fromkeys([*listed, *wholes])
    return Dossiers(
        dossiers=tuple(_verdict(wholes.get(unit, _empty(unit)), context).state for unit in units),
        deadline=context.edition.dossier_deadline,
    )


async def export_dossier(work: Work, context: Context, request: ExportDossier) -> DossierPapers:
    """All that the papers of a dossier say; its phones are whole, so each entry's reveal is audited.

    Raises:
        BadRequest: nothing is nominated, or no top unit is named by an officer who has none.
        NotAllowed: the unit is out of reach, or the officer's level may not see dossiers.
    """
    unit = _asked_unit(context, request.unit)
    whole = await _whole(work, context, unit)
    if not whole.parts:
        raise BadRequest(problem="dossier_empty")
    for part in whole.parts:
        work.audit.add(audited(context, Right.REVEAL, entry=part.entry.code, dossier=unit))
    return _papers(whole, context)


async def _whole(work: Work, context: Context, unit: str) -> _Whole:
    return (await _wholes(work, context, unit)).get(unit, _empty(unit))


async def _wholes(work: Work, context: Context, unit: str | None) -> dict[str, _Whole]:
    """The dossiers of one top unit, or of all that have nominated or sent anything; in four queries."""
    edition = context.edition.code
    nominees = await work.dossiers.nominees(edition, _root(context), unit)
    codes = tuple(nominee.code for nominee in nominees)
    entries = await work.entries.seen(codes, Sight(unit=unit))
    answers = await work.dossiers.answers(codes)
    sendings = await work.dossiers.sendings(edition, unit)
    parts: dict[str, tuple[_Part, ...]] = {}
    left_out: dict[str, tuple[tuple[LeftOut, Entry], ...]] = {}
    for nominee in nominees:
        entry = entries[nominee.code]
        held = next((flag for flag in _HELD if flag in entry.flags), None)
        if held is not None:
            left = LeftOut(code=entry.code, place=nominee.place, flag=held)
            left_out[nominee.unit] = (*left_out.get(nominee.unit, ()), (left, entry))
            continue
        items = filled(entry, answers.get(entry.code, ()), context.units)
        faults = faults_of_entry(entry, nominee.field, items)
        part = _Part(nominee=nominee, entry=entry, items=items, faults=faults)
        parts[nominee.unit] = (*parts.get(nominee.unit, ()), part)
    return {
        each: _Whole(
            unit=each,
            parts=parts.get(each, ()),
            sendings=sendings.get(each, ()),
            left_out=tuple(left for left, _ in left_out.get(each, ())),
            to_take_back=tuple(_to_take_back(left_out.get(each, ()))),
        )
        for each in dict.fromkeys([*parts, *left_out, *sendings])
    }


def _to_take_back(left_out: Iterable[tuple[LeftOut, Entry]]) -> Iterable[FoundFault]:
    """Whose author withdrew consent while it stands nominated: another may have its place."""
    for left, entry in left_out:
        if left.flag is Flag.RESTRICTED and entry.status is Status.NOMINATED:
            yield FoundFault(fault=Fault.CONSENT_WITHDRAWN, code=left.code)


def _empty(unit: str) -> _Whole:
    return _Whole(unit=unit, parts=(), sendings=())


def _root(context: Context) -> str:
    return (context.officer.unit, *context.units.ancestors(context.officer.unit))[-1]


def _asked_unit(context: Context, unit: str | None) -> str:
    """The top unit whose dossier is meant: the named one, the one above it, or the officer's own."""
    permit(context.officer, Right.VIEW_DOSSIER, context.units)
    top = top_unit(reach(context.officer, unit or context.officer.unit, context.units), context)
    if top is None:
        raise BadRequest(problem="dossier_unit")
    return top


def _verdict(whole: _Whole, context: Context) -> DossierVerdict:
    faults = tuple(_faults(whole, context))
    state = DossierState(
        unit=whole.unit,
        name=context.units[whole.unit].name,
        nominated=len(whole.parts),
        complete=sum(not _lacks(part) for part in whole.parts),
        post_on=_first_day(whole.sendings, Way.POST),
        email_on=_first_day(whole.sendings, Way.EMAIL),
        late=any(fault.fault in {Fault.POST_LATE, Fault.EMAIL_LATE} for fault in faults),
        ready=is_ready(faults),
        valid=not faults,
    )
    return DossierVerdict(
        state=state,
        faults=tuple(_told(fault, whole) for fault in faults),
        sendings=whole.sendings,
        deadline=context.edition.dossier_deadline,
        left_out=whole.left_out,
    )


def _faults(whole: _Whole, context: Context) -> Iterable[FoundFault]:
    if not whole.parts and not whole.to_take_back:
        # At most so many may be nominated, and none is none (R83): there is no dossier to be late with.
        return (FoundFault(fault=Fault.NOTHING_NOMINATED),)
    of_entries = (fault for part in whole.parts for fault in part.faults)
    return (
        *of_entries,
        *whole.to_take_back,
        *faults_of_sending(whole.sendings, context.edition.dossier_deadline, context.now),
    )


def _told(fault: FoundFault, whole: _Whole) -> DossierFault:
    has_chat = any(part.entry.code == fault.code and part.entry.chat is not None for part in whole.parts)
    return DossierFault(
        fault=fault.fault,
        code=fault.code,
        items=fault.items,
        asks_worker=has_chat and fault.fault is Fault.ITEMS_MISSING,
    )


def _lacks(part: _Part) -> bool:
    return any(fault.fault is Fault.ITEMS_MISSING for fault in part.faults)


def _first_day(sendings: Iterable[Sending], way: Way) -> date | None:
    return min((sending.sent_on for sending in sendings if sending.way is way), default=None)


def _papers(whole: _Whole, context: Context) -> DossierPapers:
    unit, edition = context.units[whole.unit], context.edition
    names = {field.code: field.vi for field in edition.fields}
    return DossierPapers(
        verdict=_verdict(whole, context),
        kind=unit.kind,
        short_name=unit.short_name,
        upper_name=context.units[_root(context)].name,
        recipient=edition.dossier_recipient.vi,
        programme=edition.name.vi,
        occasion=edition.occasion.vi,
        plan=edition.plan,
        letter=edition.letter,
        year=edition.year,
        award_years=edition.award_years,
        entries=tuple(_paper(part, names) for part in whole.parts),
    )


def _paper(part: _Part, fields: Mapping[str, str]) -> PaperEntry:
    values = {str(filled.item): filled.value for filled in part.items if filled.value}
    phone = values.get(Item.CONTACT_PHONE)
    if phone is not None:
        values[Item.CONTACT_PHONE] = national(phone)
    return PaperEntry(
        place=part.nominee.place,
        code=part.entry.code,
        field_name=fields.get(part.nominee.field or ""),
        values=values,
    )
