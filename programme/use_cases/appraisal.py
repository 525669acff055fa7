"""The verdict of an officer on entries: approve, return, reject, or reopen what was decided (R74)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from programme.access import Right
from programme.context import Context
from programme.edition import REASONED, Edition, Reason
from programme.entry import VERDICTS, Act, Entry, Flag, Status
from programme.errors import (
    AlreadyDecided,
    BadRequest,
    EntryClaimed,
    ReasonMissing,
    ReasonNotFound,
    WrongUnit,
)
from programme.ports.reviewing import Claim
from programme.ports.work import Work
from programme.requests.acts import ActsDone, Appraise, Done
from programme.requests.entries import HistoryLine
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked
from programme.use_cases.recording import Acting, Step, record
from programme.use_cases.telling import tell, untell

_ACTS = {str(act): act for act in (*VERDICTS, Act.REOPEN)}
REASON_MAX = 1000
"""The longest reason an officer types, in characters: it reaches the worker in one message of a chat."""

COUNCIL_MAX = 300
"""The longest name of the council that appraised, in characters; as of the one that recognises."""

_NOTICES: dict[str, str] = {Act.APPROVE: "approved", Act.RETURN: "returned", Act.REJECT: "rejected"}

# To approve an entry that its worker disowned is to say that this has been settled with him or her.
_SETTLED: dict[Act, frozenset[Flag]] = {
    Act.RETURN: frozenset({Flag.COMPLETED}),
    Act.APPROVE: frozenset({Flag.DISOWNED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What others did to the entries of a request: claims, last verdicts, last changes of status, by code."""

    claims: Mapping[str, Claim]
    verdicts: Mapping[str, HistoryLine]
    changes: Mapping[str, HistoryLine]


async def appraise(work: Work, context: Context, request: Appraise) -> ActsDone:
    """Approve, return, reject or reopen entries; each worker is told, of a reopening only what it takes back.

    Raises:
        BadRequest: the act is none of the four, no code is given, or a text is too long.
        ReasonMissing: a return or rejection without a reason.
        ReasonNotFound: the edition has no such ready reason.
        NotAllowed: the unit or its level may not.
    """
    act = _ACTS.get(request.act)
    if act is None:
        raise BadRequest(problem="act")
    template = _template(act, request.template, context.edition)
    typed = (request.reason or "").strip() or None
    council = (request.council or "").strip() or None
    _check_lengths(typed, council)
    if act in REASONED and typed is None and template is None:
        raise ReasonMissing(act=act)
    acting = acting_as(context, Right.APPRAISE, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)
    around = await _around(work, entries, act, context)

    async def on_one(entry: Entry) -> Done:
        _check(entry, act, around, acting, context)
        reason = _worded(template, typed, entry.language)
        after = replace(entry.after(act, context.now), reason=reason if act in REASONED else None)
        after = replace(after, flags=after.flags - _SETTLED.get(act, frozenset()))
        if not request.dry_run:
            step = Step(act=act, before=entry, after=after, reason=reason, council=council)
            await record(work, step, acting)
            await _tell(work, context.edition, acting, step)
        return Done(code=entry.code, before=entry.status, after=after.status, unit=entry.unit)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


def _template(act: Act, wanted: str | None, edition: Edition) -> Reason | None:
    """The ready reason of that name."""
    if wanted is None:
        return None
    reasons = {reason.code: reason for reason in edition.reasons.get(act, ())}
    if wanted not in reasons:
        raise ReasonNotFound(template=wanted, act=act, known=", ".join(reasons) or "–")
    return reasons[wanted]


def _check_lengths(reason: str | None, council: str | None) -> None:
    if reason is not None and len(reason) > REASON_MAX:
        raise BadRequest(problem="reason")
    if council is not None and len(council) > COUNCIL_MAX:
        raise BadRequest(problem="council")


def _worded(template: Reason | None, typed: str | None, language: str) -> str | None:
    """What the worker reads: the ready reason in the language of the entry, then what the officer typed."""
    parts = (template.in_language(language) if template else None, typed)
    return " ".join(part for part in parts if part) or None


async def _around(work: Work, entries: Mapping[str, Entry], act: Act, context: Context) -> _Around:
    held = [code for code, entry in entries.items() if entry.status is Status.UNDER_REVIEW]
    late = [code for code, entry in entries.items() if not entry.may(act)]
    return _Around(
        claims=await work.claims.active(held, context.now) if held else {},
        verdicts=await work.reviews.last_verdicts(tuple(entries)) if act is Act.REOPEN else {},
        changes=await work.reviews.last_changes(late) if late else {},
    )


def check_open(entry: Entry, act: Act, first: HistoryLine | None, claim: Claim | None, officer: str) -> None:
    """That nobody else decided on an entry before (`first`) or is looking at it now.

    Raises:
        AlreadyDecided: an officer's act came first; the second of two is told what the first did.
        EntryClaimed: it is in the hands of another officer.
    """
    if first is not None and first.officer is not None and not entry.may(act):
        raise AlreadyDecided(
            code=entry.code,
            act=act,
            status=entry.status,
            verdict=first.act,
            by=first.officer,
            at=first.at.isoformat(),
        )
    if claim is not None and claim.officer != officer and entry.may(act):
        raise EntryClaimed(code=entry.code, by=claim.officer, until=claim.until.isoformat())


def _check(entry: Entry, act: Act, around: _Around, acting: Acting, context: Context) -> None:
    entry.check_usable(act)
    if act is not Act.REOPEN:
        check_open(entry, act, around.changes.get(entry.code), around.claims.get(entry.code), acting.officer)
    elif entry.may(act):
        _check_may_undo(entry, around.verdicts.get(entry.code), acting, context)


def _check_may_undo(entry: Entry, verdict: HistoryLine | None, acting: Acting, context: Context) -> None:
    """Only the unit that gave the verdict, or one above it, may undo it (design §4, Life cycle)."""
    by = verdict.for_unit if verdict is not None else None
    if by is not None and not context.units.contains(acting.unit, by):
        raise WrongUnit(code=entry.code, holder=by)


async def _tell(work: Work, edition: Edition, acting: Acting, step: Step) -> None:
    notice = _NOTICES.get(step.act)
    if notice is None:
        undone = step.before.status  # called as its notice
        await untell(
            work,
            edition,
            step.after,
            lambda unsent: unsent.notice == undone,
            "reopened",
            unit=acting.unit,
            was=undone,
        )
        return
    reason = {"reason": step.reason} if step.reason else {}
    await tell(work, edition, step.after, notice, unit=acting.unit, **reason)
