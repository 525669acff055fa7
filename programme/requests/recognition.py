"""The decision by which a council or the management recognised an initiative (R95)."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.requests.acts import OnEntries


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognise(OnEntries):
    """Record the decision that recognised entries: its number, its day, and who decided; again replaces."""

    decision: str
    decided_on: date
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """A recorded decision; `at` and `officer` say who recorded it and when."""

    decision: str
    decided_on: date
    decided_by: str
    at: datetime
    officer: str
