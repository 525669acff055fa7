"""The verdict of an officer on entries: approve, return, reject, or reopen what was decided (R74)."""

from dataclasses import replace

from programme.access import Right
from programme.context import Context
from programme.entry import Act, Entry
from programme.errors import BadRequest, ReasonMissing, WrongUnit
from programme.ports.work import Work
from programme.requests.acts import ActsDone, Appraise, Done
from programme.requests.entries import HistoryLine
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked
from programme.use_cases.recording import Acting, Step, record

_VERDICTS = {str(act): act for act in (Act.APPROVE, Act.RETURN, Act.REJECT, Act.REOPEN)}
_NEED_REASON = frozenset({Act.RETURN, Act.REJECT})
_NOTICES: dict[str, str] = {Act.APPROVE: "approved", Act.RETURN: "returned", Act.REJECT: "rejected"}


async def appraise(work: Work, context: Context, request: Appraise) -> ActsDone:
    """Approve, return, reject or reopen entries; each worker is told, except of a reopening.

    Raises:
        BadRequest: the act is none of the four, or no code is given.
        ReasonMissing: a return or rejection without a reason.
        NotAllowed: the unit or its level may not.
    """
    act = _VERDICTS.get(request.act)
    if act is None:
        raise BadRequest(problem="act")
    reason = (request.reason or "").strip() or None
    if act in _NEED_REASON and reason is None:
        raise ReasonMissing(act=act)
    acting = acting_as(context, Right.APPRAISE, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)
    verdicts = await work.reviews.last_verdicts(tuple(entries)) if act is Act.REOPEN else {}

    async def on_one(entry: Entry) -> Done:
        after = replace(entry.after(act, context.now), reason=reason if act in _NEED_REASON else None)
        if act is Act.REOPEN:
            _check_may_undo(entry, verdicts.get(entry.code), acting, context)
        if not request.dry_run:
            step = Step(act=act, before=entry, after=after, reason=reason, council=request.council)
            await record(work, step, acting)
            await _tell(work, acting, step)
        return Done(code=entry.code, before=entry.status, after=after.status, unit=entry.unit)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


def _check_may_undo(entry: Entry, verdict: HistoryLine | None, acting: Acting, context: Context) -> None:
    """Only the unit that gave the verdict, or one above it, may undo it (design §4, Life cycle)."""
    by = verdict.for_unit if verdict is not None else None
    if by is not None and not context.units.contains(acting.unit, by):
        raise WrongUnit(code=entry.code, holder=by)


async def _tell(work: Work, acting: Acting, step: Step) -> None:
    notice = _NOTICES.get(step.act)
    entry = step.after
    if notice is None or entry.chat is None:
        return
    arguments = {"unit": acting.unit} | ({"reason": step.reason} if step.reason else {})
    await work.timers.add_notice(entry.chat, notice, entry.code, arguments, entry.updated_at)
