"""Recording the decision by which a council or the management recognised an initiative (R95)."""

from dataclasses import replace

from programme.access import Right
from programme.context import Context
from programme.entry import VALID, Entry
from programme.errors import ActNotAllowed, BadRequest
from programme.ports.work import Work
from programme.requests.acts import ActsDone, Done, Former
from programme.requests.recognition import Recognise, Recognition
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked
from programme.use_cases.recording import Step, record

DECISION_MAX = 100
"""The longest number of a decision, in characters."""

DECIDED_BY_MAX = 300
"""The longest name of a council or management, in characters."""

ACT = "recognise"


async def recognise(work: Work, context: Context, request: Recognise) -> ActsDone:
    """Record the decision of approved entries and of what became of them; a former one stays in the audit.

    Raises:
        BadRequest: no code, no number or no name is given, one is too long, or the day is still to come.
        NotAllowed: `for_unit` is out of reach.
    """
    recognition = _read(request, context)
    acting = acting_as(context, Right.APPRAISE, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)
    former = await work.recognitions.of(tuple(entries))

    async def on_one(entry: Entry) -> Done:
        if entry.status not in VALID:
            raise ActNotAllowed(code=entry.code, status=entry.status, act=ACT)
        entry.check_usable(ACT)
        after = replace(entry, updated_at=context.now)
        if not request.dry_run:
            await work.recognitions.put(entry.code, recognition)
            details = _details(recognition) | _details(former.get(entry.code), "former_")
            reason = recognition.decision
            await record(
                work, Step(act=ACT, before=entry, after=after, reason=reason, details=details), acting
            )
        replaced = _replaced(former.get(entry.code), request)
        return Done(
            code=entry.code, before=entry.status, after=entry.status, unit=entry.unit, former=replaced
        )

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


def _read(request: Recognise, context: Context) -> Recognition:
    decision, decided_by = request.decision.strip(), request.decided_by.strip()
    if not 1 <= len(decision) <= DECISION_MAX:
        raise BadRequest(problem="decision")
    if not 1 <= len(decided_by) <= DECIDED_BY_MAX:
        raise BadRequest(problem="decided_by")
    if request.decided_on > context.today:
        raise BadRequest(problem="decided_on")
    return Recognition(
        decision=decision,
        decided_on=request.decided_on,
        decided_by=decided_by,
        at=context.now,
        officer=context.officer.name,
    )


def _replaced(before: Recognition | None, request: Recognise) -> Former | None:
    """What another decision stood there before; the same once more replaces nothing."""
    if before is None:
        return None
    former = Former(decision=before.decision, decided_on=before.decided_on, decided_by=before.decided_by)
    asked = (request.decision.strip(), request.decided_on, request.decided_by.strip())
    return None if asked == (former.decision, former.decided_on, former.decided_by) else former


def _details(recognition: Recognition | None, prefix: str = "") -> dict[str, str]:
    """A decision as the audit keeps it."""
    if recognition is None:
        return {}
    kept = {
        "decision": recognition.decision,
        "decided_on": recognition.decided_on.isoformat(),
        "decided_by": recognition.decided_by,
    }
    return {f"{prefix}{name}": text for name, text in kept.items()}
