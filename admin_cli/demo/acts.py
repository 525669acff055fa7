"""What is done with the entries of a demo, in the order of time: a table from fate to steps."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from admin_cli.demo.material import shape
from admin_cli.demo.plan import Fate, Plan, Planned
from programme.edition import Edition
from units_data.tree import Catalogue

_SECONDS = 11  # between two batches of one round


class Kind(StrEnum):
    """One kind of act; the first four are verdicts."""

    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    REOPEN = "reopen"
    NOMINATE = "nominate"
    NOMINATE_ON = "nominate_on"
    TAKE_BACK = "take_back"
    RESUBMIT = "resubmit"
    WITHDRAW = "withdraw"


VERDICTS = frozenset({Kind.APPROVE, Kind.RETURN, Kind.REJECT, Kind.REOPEN})

_STEPS: Mapping[Fate, Sequence[Kind]] = {
    Fate.WAITING: (),
    Fate.APPROVED: (Kind.APPROVE,),
    Fate.RETURNED: (Kind.RETURN,),
    Fate.RESUBMITTED: (Kind.RETURN, Kind.RESUBMIT),
    Fate.REJECTED: (Kind.REJECT,),
    Fate.REOPENED: (Kind.REJECT, Kind.REOPEN),
    Fate.WITHDRAWN: (Kind.WITHDRAW,),
    Fate.HELD_ABOVE: (Kind.APPROVE, Kind.NOMINATE),
    Fate.TO_NATIONAL: (Kind.APPROVE, Kind.NOMINATE, Kind.NOMINATE_ON),
    Fate.TAKEN_BACK: (Kind.APPROVE, Kind.NOMINATE, Kind.TAKE_BACK),
    Fate.ENTERED: (),
    Fate.ENTERED_APPROVED: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Entries on which one officer does one thing at once; `officer_of` is the officer's unit."""

    at: datetime
    kind: Kind
    officer_of: str
    field: str | None
    entries: Sequence[Planned]


def batches_of(plan: Plan, edition: Edition, units: Catalogue) -> Sequence[Batch]:
    """All that is done, oldest first: the audit chain then tells it in order."""
    grouped: dict[tuple[datetime, Kind, str, str], list[Planned]] = {}
    fields = [field.code for field in edition.fields]
    for planned in plan.entries:
        for kind in _STEPS[planned.fate]:
            field = fields[planned.number % len(fields)] if kind is Kind.NOMINATE_ON else ""
            key = (_round(planned, kind, plan), kind, _officer_of(planned, kind, units), field)
            grouped.setdefault(key, []).append(planned)
    batches = []
    done: Counter[datetime] = Counter()
    for at, kind, officer_of, field in sorted(grouped):
        batches.append(
            Batch(
                at=at + timedelta(seconds=_SECONDS * done[at]),
                kind=kind,
                officer_of=officer_of,
                field=field or None,
                entries=grouped[at, kind, officer_of, field],
            )
        )
        done[at] += 1
    return batches


def _round(planned: Planned, kind: Kind, plan: Plan) -> datetime:
    """The round in which a kind of act is done."""
    calendar = plan.calendar
    rounds = {
        Kind.REOPEN: calendar.reopened,
        Kind.NOMINATE: calendar.nominated,
        Kind.NOMINATE_ON: calendar.nominated_on,
        Kind.TAKE_BACK: calendar.taken_back,
        Kind.RESUBMIT: calendar.resubmitted,
    }
    return rounds.get(kind, planned.verdict)


def _officer_of(planned: Planned, kind: Kind, units: Catalogue) -> str:
    """Whose officer acts; the worker's own acts are grouped by the same unit."""
    if kind is Kind.NOMINATE_ON:
        return units.chain(planned.unit)[0].code
    return officer_of(planned.unit, units)


def officer_of(unit: str, units: Catalogue) -> str:
    """The unit whose officer acts on the entries of a unit: itself or its top unit."""
    return unit if unit in shape().own_officers else units.chain(unit)[0].code
