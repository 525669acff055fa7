"""Moments as officers type them: a day, or a day and an hour, in Viet Nam's time."""

import re
from datetime import date, datetime, time, timedelta

from admin_cli.exits import WrongUsage
from programme.day import read_day
from programme.window import VIETNAM

_HOUR = re.compile(r"(?P<hour>[01]?\d|2[0-4])[:hg](?P<minute>[0-5]\d)?(:00)?(\+07:00)?")


def closing(text: str) -> datetime:
    """When the window closes: the end of a day, or an hour of it.

    Raises:
        WrongUsage: it is neither.
    """
    day, hour = _parts(text)
    return _at(day + timedelta(days=1), time()) if hour is None else _at(day, hour)


def deadline(text: str | None) -> datetime | None:
    """The last moment in time: the last of a day, or an hour of it; none for none.

    Raises:
        WrongUsage: it is neither.
    """
    if text is None:
        return None
    day, hour = _parts(text)
    return _at(day, time.max if hour is None else hour)


def hour_of(text: str | None) -> datetime | None:
    """A day and an hour; none for none.

    Raises:
        WrongUsage: there is no hour.
    """
    if text is None:
        return None
    day, hour = _parts(text)
    if hour is None:
        raise WrongUsage("usage-hour", value=text)
    return _at(day, hour)


def _parts(text: str) -> tuple[date, time | None]:
    """The day and the hour, in either order; 24:00 is the hour with which the next day begins."""
    day = read_day(text)
    if day is not None:
        return day, None
    words = text.replace("T", " ", 1).split()
    hours = [(place, found) for place, word in enumerate(words) if (found := _HOUR.fullmatch(word))]
    for place, found in hours:
        day = read_day(" ".join(word for index, word in enumerate(words) if index != place))
        if day is not None:
            return _hour_on(day, int(found["hour"]), int(found["minute"] or 0), text)
    raise WrongUsage("usage-moment", value=text)


def _hour_on(day: date, hour: int, minute: int, text: str) -> tuple[date, time]:
    if hour == 24:  # noqa: PLR2004 - the letter's own way to name the end of a day
        if minute:
            raise WrongUsage("usage-moment", value=text)
        return day + timedelta(days=1), time()
    return day, time(hour, minute)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, VIETNAM)
