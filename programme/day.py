"""A day as people write it: the day first, as in Viet Nam, or in ISO 8601."""

import re
from datetime import date

from programme.folding import fold

_DAY_MONTH_YEAR = re.compile(r"(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4})")
_YEAR_MONTH_DAY = re.compile(r"(\d{4}) (\d{1,2}) (\d{1,2})(?: 0?0 00(?: 00)?)?")


def read_day(text: str) -> date | None:
    """The day, or None where there is none.

    >>> read_day("20/4/2021") == read_day("2021-04-20") == read_day("ngày 20 tháng 4 năm 2021")
    True
    """
    folded = fold(text)
    if found := _DAY_MONTH_YEAR.fullmatch(folded):
        return day_of(found[3], found[2], found[1])
    if found := _YEAR_MONTH_DAY.fullmatch(folded):
        return day_of(found[1], found[2], found[3])
    return None


def day_of(year: str, month: str, day: str) -> date | None:
    """The day of these numbers; None where the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
