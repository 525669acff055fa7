"""What every act on an entry leaves behind: the entry itself, its history, the counts, the audit."""

from dataclasses import dataclass, field

from programme.context import Context
from programme.entry import VALID, Entry, Status
from programme.ports.officers import AuditRecord
from programme.ports.work import Work
from programme.progress import Tally
from programme.requests.entries import HistoryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Which officer acts, in the name of which `unit`; `own_unit` is the officer's home.

    `origin` and `batch` are the request's (`Context`).
    """

    officer: str
    unit: str
    own_unit: str
    origin: str = ""
    batch: str = ""

    @property
    def on_behalf_of(self) -> str | None:
        """The unit of the subtree in whose name it is done, when it is not the officer's own."""
        return None if self.unit == self.own_unit else self.unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One act on one entry: the entry before and after it; `details` stand in the audit only."""

    act: str
    before: Entry
    after: Entry
    reason: str | None = None
    council: str | None = None
    details: dict[str, str] = field(default_factory=dict)


def acting_in(context: Context, unit: str) -> Acting:
    """The asking officer, acting in the name of `unit`; access was checked before."""
    return Acting(
        officer=context.officer.name,
        unit=unit,
        own_unit=context.officer.unit,
        origin=context.origin,
        batch=context.batch,
    )


def audited(
    context: Context, act: str, acting: Acting | None = None, /, *, entry: str | None = None, **details: str
) -> AuditRecord:
    """An act of the asking officer that changes no status, for the audit; done in the name of `acting`."""
    return AuditRecord(
        at=context.now,
        act=act,
        officer=context.officer.name,
        for_unit=acting.on_behalf_of if acting else None,
        entry=entry,
        origin=context.origin,
        details=details,
    )


def change(before: Status | None, after: Status) -> Tally:
    """What a change of status does to the counts of the entry's unit (R2); None is before the submission."""
    return Tally(
        submitted=_submitted(after) - _submitted(before), valid=int(after in VALID) - int(before in VALID)
    )


def _submitted(status: Status | None) -> int:
    return int(status is not None and status is not Status.WITHDRAWN)


async def record(work: Work, step: Step, acting: Acting | None = None) -> None:
    """Store what an act changed, with its history, counts and, for an officer, its audit row.

    The worker acts without an `acting` unit.
    """
    await work.entries.save(step.after)
    if step.before.status is Status.UNDER_REVIEW and step.after.status is not Status.UNDER_REVIEW:
        await work.claims.end((step.after.code,))
    await work.reviews.add(
        step.after.code,
        HistoryLine(
            at=step.after.updated_at,
            act=step.act,
            officer=acting.officer if acting else None,
            for_unit=acting.unit if acting else None,
            reason=step.reason,
            before=step.before.status,
            after=step.after.status,
        ),
        council=step.council,
        batch=acting.batch if acting else "",
    )
    tally = change(step.before.status, step.after.status)
    if tally != Tally():
        work.counters.add(step.after.edition, step.after.unit, submitted=tally.submitted, valid=tally.valid)
    if acting is not None:
        work.audit.add(_audited(acting, step))


def _audited(acting: Acting, step: Step) -> AuditRecord:
    texts = {"reason": step.reason, "council": step.council}
    return AuditRecord(
        at=step.after.updated_at,
        act=step.act,
        officer=acting.officer,
        for_unit=acting.on_behalf_of,
        entry=step.after.code,
        before=step.before.status,
        after=step.after.status,
        origin=acting.origin,
        details={**step.details, **{name: text for name, text in texts.items() if text}},
    )
