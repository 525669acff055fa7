"""The entry window: when it opens and closes, and which clock decides (R60–R64)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
"""The time zone in which people are told dates; storage keeps UTC."""


class Phase(StrEnum):
    """Where a moment lies with respect to the window."""

    NOT_OPEN = "not_open"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The time in which entries are accepted: `opens` belongs to it, `closes` does not (R60, R61).

    Both are aware; `grace` is how late a message may arrive and still count by its sending time (R64).
    Raises ValueError for times without a zone, an end before the beginning or a negative grace.
    """

    opens: datetime
    closes: datetime
    grace: timedelta

    def __post_init__(self) -> None:
        if self.opens.utcoffset() is None or self.closes.utcoffset() is None:
            raise ValueError("the window's times need a time zone")
        if self.closes <= self.opens:
            raise ValueError("the window must close after it opens")
        if self.grace < timedelta():
            raise ValueError("the window's grace must not be negative")

    def phase(self, at: datetime) -> Phase:
        """Whether the window is not yet open, open or closed at this moment."""
        if at < self.opens:
            return Phase.NOT_OPEN
        return Phase.OPEN if at < self.closes else Phase.CLOSED

    def accepts(self, at: datetime) -> bool:
        """Whether an entry whose deciding time is `at` is in time (R61)."""
        return self.phase(at) is Phase.OPEN


def deciding_time(sent_at: datetime | None, received_at: datetime, grace: timedelta) -> datetime:
    """The time that decides whether a message is in time (R64).

    It is the provider's stamp of the sending if the message was received no later than `grace` after it,
    else the receipt. A stamp after the receipt comes from a clock that runs ahead and cannot be believed.
    `sent_at` is None where the sending is not stamped: buttons, browser, terminal.
    """
    if sent_at is None or sent_at > received_at or received_at - sent_at > grace:
        return received_at
    return sent_at


def last_day(window: Window) -> date:
    """The last day on which one may enter, in Viet Nam: 20/4/2021 if it closes at 24:00 of that day."""
    return (window.closes - timedelta.resolution).astimezone(VIETNAM).date()


def time_left(window: Window, at: datetime) -> timedelta:
    """How long the window still accepts entries after `at`; zero once it has closed."""
    return max(window.closes - at, timedelta())
