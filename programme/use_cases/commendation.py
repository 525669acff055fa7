"""Commending entries at any level; only the national level's sets the status (R77, R96; design §4)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from programme.access import Right, permit, reach
from programme.context import Context
from programme.description import LINE_EXCERPT, excerpt
from programme.dossier import Item
from programme.entry import VALID, Act, Entry, Flag, Status
from programme.errors import (
    ActNotAllowed,
    AlreadyCommended,
    BadRequest,
    Disowned,
    NotCommended,
    NotNominatedTo,
    OpenObjection,
)
from programme.folding import fold
from programme.levels import Level
from programme.objection import BLOCKING
from programme.ports.chats import Unsent
from programme.ports.work import Work
from programme.requests.acts import ActsDone, Done
from programme.requests.commendation import (
    Commend,
    Commendation,
    CommendedLine,
    CommendedPage,
    ListCommended,
    UndoCommend,
)
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked, sight_of
from programme.use_cases.recording import Acting, Step, record
from programme.use_cases.selection import agreed, answered
from programme.use_cases.telling import tell, untell

FORM_MAX = 200
"""The longest form of a commendation, in characters."""

DECISION_MAX = 100
"""The longest number of a decision, in characters."""

PAGE_MAX = 1000


async def commend(work: Work, context: Context, request: Commend) -> ActsDone:
    """Commend entries from approved on in the name of the acting unit; each worker is told.

    The national level commends only what was nominated to it and stands undisputed (R85, R93, R94).

    Raises:
        BadRequest: no code or no form is given, a text is too long, or the day is still to come.
        NotAllowed: `for_unit` is out of reach.
    """
    acting = acting_as(context, Right.COMMEND, request.for_unit)
    given = _given(request, acting, context)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)
    before = await work.commendations.of(tuple(entries))

    async def on_one(entry: Entry) -> Done:
        after = _commended(entry, given, context)
        _check_is_new(entry, given, before.get(entry.code, ()))
        if not request.dry_run:
            await work.commendations.add(entry.code, given)
            await record(work, _step(Act.COMMEND, entry, after, given), acting)
            await tell(work, context.edition, after, "commended", unit=given.unit, award=given.form)
        return Done(code=entry.code, before=entry.status, after=after.status, unit=entry.unit)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def undo_commend(work: Work, context: Context, request: UndoCommend) -> ActsDone:
    """Take back the acting unit's last commendation of each entry; after a national one it is decided again.

    Raises:
        BadRequest: no code is given.
        NotAllowed: `for_unit` is out of reach.
    """
    acting = acting_as(context, Right.COMMEND, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)
    before = await work.commendations.of(tuple(entries))

    async def on_one(entry: Entry) -> Done:
        given = _last_of(entry, before.get(entry.code, ()), acting.unit)
        after = replace(entry, updated_at=context.now)
        if given.level is Level.NATIONAL:
            after = entry.after(Act.UNDO_COMMEND, context.now)
        if not request.dry_run and given.number is not None:
            await work.commendations.remove(given.number)
            await record(work, _step(Act.UNDO_COMMEND, entry, after, given), acting)
            await _untell(work, context, after, given)
        return Done(code=entry.code, before=entry.status, after=after.status, unit=entry.unit)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def _untell(work: Work, context: Context, entry: Entry, given: Commendation) -> None:
    def said(unsent: Unsent) -> bool:
        return unsent.notice == "commended" and unsent.arguments.get("unit") == given.unit

    told = {"unit": given.unit, "was": "commended"}
    await untell(work, context.edition, entry, said, "reopened", **told)


async def list_commended(work: Work, context: Context, request: ListCommended) -> CommendedPage:
    """One page for the ceremony, by the worker's unit: who is commended, how, and who agreed to be named.

    Raises:
        BadRequest: the limit is not 1 to 1000.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    permit(context.officer, Right.LIST, context.units)
    sight = sight_of(reach(context.officer, request.unit or context.officer.unit, context.units), context)
    one_more = replace(request, limit=request.limit + 1)
    found = await work.commendations.page(context.edition.code, sight, one_more)
    page, more = found[: request.limit], len(found) > request.limit
    entries = await work.entries.seen({each.code for each in page}, sight)
    answers = await answered(work, tuple(entries))
    lines = tuple(
        _line(each.commendation, entries[each.code], answers.get(each.code, {}), request, context)
        for each in page
    )
    return CommendedPage(commended=lines, next=page[-1].commendation.number if more else None)


def _given(request: Commend, acting: Acting, context: Context) -> Commendation:
    """The commendation of this request.

    Raises:
        BadRequest: a text is missing or too long, or the day is still to come.
    """
    form, decision = request.form.strip(), (request.decision or "").strip() or None
    if not 1 <= len(form) <= FORM_MAX:
        raise BadRequest(problem="form")
    if decision is not None and len(decision) > DECISION_MAX:
        raise BadRequest(problem="decision")
    if request.decided_on is not None and request.decided_on > context.today:
        raise BadRequest(problem="decided_on")
    officer = context.officer
    return Commendation(
        unit=acting.unit,
        level=officer.level if acting.unit == officer.unit else context.units[acting.unit].level,
        form=form,
        decision=decision,
        decided_on=request.decided_on,
        at=context.now,
        officer=officer.name,
    )


def _commended(entry: Entry, given: Commendation, context: Context) -> Entry:
    """The entry once it is commended: below the national level its status stays."""
    if entry.status not in VALID:
        raise ActNotAllowed(code=entry.code, status=entry.status, act=Act.COMMEND)
    if given.level is not Level.NATIONAL:
        entry.check_usable(Act.COMMEND)
        return replace(entry, updated_at=context.now)
    if entry.nominated_to != given.unit:
        raise NotNominatedTo(code=entry.code, unit=given.unit)
    after = entry.after(Act.COMMEND, context.now)
    if entry.flags & BLOCKING:
        raise OpenObjection(code=entry.code)
    if Flag.DISOWNED in entry.flags:
        raise Disowned(code=entry.code)
    return after


def _check_is_new(entry: Entry, given: Commendation, before: Sequence[Commendation]) -> None:
    """A unit gives each form once: the same again is a slip."""
    if any(each.unit == given.unit and fold(each.form) == fold(given.form) for each in before):
        raise AlreadyCommended(code=entry.code, unit=given.unit, form=given.form)


def _last_of(entry: Entry, before: Sequence[Commendation], unit: str) -> Commendation:
    own = [each for each in before if each.unit == unit]
    if not own:
        raise NotCommended(code=entry.code, unit=unit)
    return own[-1]


def _step(act: Act, before: Entry, after: Entry, given: Commendation) -> Step:
    """The act for history and audit; what was given stands where other acts have their reason."""
    details = {
        "unit": given.unit,
        "level": str(given.level),
        "decision": given.decision or "",
        "decided_on": given.decided_on.isoformat() if given.decided_on else "",
    }
    return Step(act=act, before=before, after=after, reason=given.form, details=details)


def _line(
    given: Commendation, entry: Entry, answers: Mapping[str, str], request: ListCommended, context: Context
) -> CommendedLine:
    title = answers.get(Item.TITLE) or entry.title
    # People agreed that their name, unit and title are published, not what they wrote.
    begins = None if title or request.public else excerpt(entry.description, LINE_EXCERPT)
    return CommendedLine(
        number=given.number or 0,
        code=entry.code,
        full_name=answers.get(Item.FULL_NAME) or entry.full_name,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        title=title,
        excerpt=begins,
        level=given.level,
        by_unit=given.unit,
        by_name=context.units[given.unit].name,
        form=given.form,
        decision=given.decision,
        decided_on=given.decided_on,
        status=Status(entry.status),
        publish=agreed(answers),
    )
