"""Numbers, days and times as people in Viet Nam write them."""

from datetime import date, datetime

from programme.window import VIETNAM

# Who reads English takes 75.000 for seventy-five (docs/decisions/0025).
_MARKS = {"vi": (".", ","), "en": (",", ".")}


def grouped(number: int, language: str = "vi") -> str:
    """A goal, a count of the whole country or a sum of money; all other numbers stay ungrouped (design §4).

    >>> grouped(75000), grouped(75000, "en")
    ('75.000', '75,000')
    """
    return f"{number:,}".replace(",", _MARKS[language][0])


def percent(part: int, whole: int, language: str) -> str:
    """A share in per cent, rounded down; with a decimal while it is below ten.

    >>> percent(292, 75000, "vi"), percent(292, 75000, "en"), percent(241802, 75000, "vi")
    ('0,3', '0.3', '322')
    """
    tenths = 1000 * part // whole
    if 0 < tenths < 100:  # noqa: PLR2004 - ten per cent
        return f"{tenths // 10}{_MARKS[language][1]}{tenths % 10}"
    return grouped(tenths // 10, language)


def day(moment: date) -> str:
    """The day with its year; an aware datetime is read in Viet Nam's time.

    >>> day(date(2021, 4, 20))
    '20/4/2021'
    """
    local = _local_day(moment)
    return f"{local.day}/{local.month}/{local.year}"


def day_short(moment: date) -> str:
    """The day without its year.

    >>> day_short(date(2021, 4, 20))
    '20/4'
    """
    local = _local_day(moment)
    return f"{local.day}/{local.month}"


def clock(moment: datetime) -> str:
    """Hour, minute and day in Viet Nam's time.

    >>> clock(datetime.fromisoformat("2021-04-20T02:05:00+00:00"))
    '09:05 20/4/2021'
    """
    return f"{_local(moment):%H:%M} {day(moment)}"


def hour(moment: datetime) -> str:
    """The time of the day in Viet Nam.

    >>> hour(datetime.fromisoformat("2021-04-20T10:00:00+00:00"))
    '17:00'
    """
    return f"{_local(moment):%H:%M}"


def is_midnight(moment: datetime) -> bool:
    """Whether a day begins with this moment in Viet Nam, and the one before it ends at 24h."""
    local = _local(moment)
    return (local.hour, local.minute) == (0, 0)


def _local_day(moment: date) -> date:
    """The day in Viet Nam."""
    return _local(moment).date() if isinstance(moment, datetime) else moment


def _local(moment: datetime) -> datetime:
    """The moment in Viet Nam; a naive one is a ValueError, because it would be read in the machine's zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(VIETNAM)
