"""What a person may ask for about the own data, and by when it is answered and done (appendix 7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from programme.window import VIETNAM

ANSWER_DAYS = 2
"""Within how many working days a request is answered (appendix 7); Saturdays and Sundays are none.

Public holidays are not known here: over one an answer is due earlier than the law asks, never later.
"""

FINISH_DAYS = 15
"""Within how many days what was asked for is done; one extension gives as many more (appendix 7)."""

TEXT_MAX = 1000
"""The longest answer, reason or wish, in characters."""

_SATURDAY = 5


class Asked(StrEnum):
    """What a person asks for: to be deleted, corrected, or no longer used."""

    DELETE = "delete"
    CORRECT = "correct"
    RESTRICT = "restrict"


class Outcome(StrEnum):
    """How a request ended."""

    DONE = "done"
    REFUSED = "refused"


class Detail(StrEnum):
    """A detail of a person that can be wrong."""

    FULL_NAME = "full_name"
    PHONE = "phone"
    WORKPLACE = "workplace"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequest:
    """One request; `code` is what the person was told.

    `unit` is the deepest one that holds every entry of the chat, None without entries; `blocked_by` the entry
    for which an officer must decide; `wanted` the corrections by `Detail`. `answer` was told to the person.
    """

    code: str
    kind: Asked
    chat: int
    unit: str | None
    at: datetime
    answer_by: datetime
    finish_by: datetime
    blocked_by: str | None = None
    wanted: Mapping[str, str] = field(default_factory=dict)
    extended_at: datetime | None = None
    extension: str | None = None
    answered_at: datetime | None = None
    answered_by: str | None = None
    answer: str | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    outcome: Outcome | None = None

    @property
    def last_day(self) -> date:
        """The last day in Viet Nam on which it ends in time."""
        return (self.finish_by - timedelta.resolution).astimezone(VIETNAM).date()

    def overdue(self, now: datetime) -> bool:
        """Whether its answer or its end is late."""
        if self.closed_at is not None:
            return False
        return self.finish_by <= now or (self.answered_at is None and self.answer_by <= now)


def answer_by(at: datetime) -> datetime:
    """The end of the second working day after a request, exclusive.

    >>> answer_by(datetime(2021, 3, 19, 9, tzinfo=VIETNAM)).isoformat()  # a Friday
    '2021-03-24T00:00:00+07:00'
    """
    day, left = at.astimezone(VIETNAM).date(), ANSWER_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return datetime.combine(day + timedelta(days=1), time(), VIETNAM)


def finish_by(at: datetime) -> datetime:
    """The end of the fifteenth day after a request, exclusive.

    >>> finish_by(datetime(2021, 3, 19, 9, tzinfo=VIETNAM)).isoformat()
    '2021-04-04T00:00:00+07:00'
    """
    day = at.astimezone(VIETNAM).date() + timedelta(days=FINISH_DAYS + 1)
    return datetime.combine(day, time(), VIETNAM)
