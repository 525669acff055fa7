"""The days of a demo: it opens six days ago; officers act on fixed hours of the days before today."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from programme.window import VIETNAM

_DAYS = 6
_WAKING = (6, 22)  # hours in which people send
_DECIDED_DAYS = 4  # what is sent in the first days is decided on, what comes later still waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The times of a demo that is made at `now`."""

    now: datetime

    @property
    def first_day(self) -> date:
        """The day on which entry opens."""
        return self.now.astimezone(VIETNAM).date() - timedelta(days=_DAYS)

    @property
    def founded(self) -> datetime:
        """When the installation is set up: before anybody sends."""
        return self.at(0, 5)

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """An hour of the demo's day, counted from 0; every one before day 6 has passed."""
        return datetime.combine(self.first_day + timedelta(days=day), time(hour, minute), VIETNAM)

    def sent(self, random: Random, *, decided: bool) -> datetime:
        """When an entry is sent; early enough when an officer has decided on it."""
        # The later of two draws: what has been sent lately is what still waits.
        waiting = max(random.randint(0, _DAYS), random.randint(0, _DAYS))
        day = random.randrange(_DECIDED_DAYS) if decided else waiting
        seconds = random.randrange((_WAKING[1] - _WAKING[0]) * 3600)
        moment = self.at(day, _WAKING[0]) + timedelta(seconds=seconds)
        return moment if moment < self.now else moment - timedelta(days=1)

    def verdict(self, sent: datetime, random: Random) -> datetime:
        """The round of verdicts in which an entry comes: one or two days later, in the morning."""
        day = (sent.astimezone(VIETNAM).date() - self.first_day).days
        return self.at(day + random.randint(1, 2), 8)

    @property
    def entered(self) -> datetime:
        """When officers enter what came on paper."""
        return self.at(0, 16)

    @property
    def last_evening(self) -> datetime:
        """When officers see to everything else: behind all rounds."""
        return self.at(_DAYS - 1, 21)

    @property
    def last_verdicts(self) -> datetime:
        """The last round of verdicts, behind everything that is sent to be decided on."""
        return self.at(_DAYS - 1, 8)

    @property
    def reopened(self) -> datetime:
        """When verdicts are undone."""
        return self.at(_DAYS - 1, 11)

    @property
    def nominated(self) -> datetime:
        """When units nominate to the one above."""
        return self.at(_DAYS - 1, 13)

    @property
    def nominated_on(self) -> datetime:
        """When the units above nominate to the national level."""
        return self.at(_DAYS - 1, 16)

    @property
    def taken_back(self) -> datetime:
        """When nominations are taken back."""
        return self.at(_DAYS - 1, 19)

    @property
    def resubmitted(self) -> datetime:
        """When returned entries come back."""
        return self.at(_DAYS - 1, 20)
