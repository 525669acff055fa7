"""When officers are told what waits for them, and what they are told (script 21; decision 0020)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.edition import Edition
from programme.notices import after_quiet
from programme.window import VIETNAM, last_day

HOUR = 8
"""The hour of the daily digest in Viet Nam; on last days it is the first of many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One digest of every unit: it begins at `at`, and tells what is new since `since`.

    `dossiers_only` is an hour of the dossier deadline's day, which concerns only who still has one to send.
    """

    at: datetime
    since: datetime
    dossiers_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Entries within a unit's sight: `new` ones, those that wait and since when, those completed again."""

    new: int = 0
    waiting: int = 0
    oldest: datetime | None = None
    returned_back: int = 0


def slot_at(edition: Edition, now: datetime) -> Slot | None:
    """The digest that may leave now: of the day from 8:00 on, and of the hour on last days; else None.

    The last days are that of the window, and for dossiers that of their deadline (R61, R88). What could not
    leave in its day or hour is not made up for: the next one says the same. Nothing leaves before the window
    opens, after the dossier deadline, and at night.
    """
    local = now.astimezone(VIETNAM)
    deadline = edition.dossier_deadline.astimezone(VIETNAM).date()
    open_yet = now >= edition.window.opens and local.date() <= deadline
    if not open_yet or local.hour < HOUR or after_quiet(now, edition) != now:
        return None
    hour = local.replace(minute=0, second=0, microsecond=0)
    day = hour.replace(hour=HOUR)
    if local.date() in {last_day(edition.window), deadline} and hour > day:
        of_window = local.date() == last_day(edition.window)
        return Slot(at=hour, since=hour - timedelta(hours=1), dossiers_only=not of_window)
    return Slot(at=day, since=day - timedelta(days=1))
