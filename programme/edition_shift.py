"""The text of an edition moved to other dates, its comments kept."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from programme.window import VIETNAM, Window

_SECTION = re.compile(r"\s*\[\s*([\w.-]+)\s*\]")
_VALUE = re.compile(
    r"""(?P<before>\s*(?P<key>[\w-]+)\s*=\s*)(?P<value>(?:"(?:\\.|[^"\\])*"|'[^']*'|[^#"'])*?)(?P<after>\s*(?:\#.*)?)"""
)

_MONTHS = 4  # of the period, from the month before the opening on (R65)
_RETENTION_DAYS = 365  # after the dossier deadline
_CONTACT = '{ vi = "[đầu mối liên hệ: chưa điền]", en = "[contact: not filled in yet]" }'


def shift(text: str, window: Window, today: date) -> str:
    """The text with the values that follow from the opening day replaced, line by line."""
    values = _values(today, window.closes - window.opens)
    head = (
        f"# Written at the first run: the letter's dates moved so that entry opens on {today.isoformat()}.\n"
        "# Fill in the contacts in [square brackets]; `sangkien doctor` warns until they are.\n\n"
    )
    return head + "".join(_lines(text, values))


def _values(today: date, length: timedelta) -> Mapping[tuple[str, str], str]:
    opens = datetime.combine(today, time.min, VIETNAM)
    closes = opens + length
    last_day = (closes - timedelta(microseconds=1)).date()
    deadline = last_day + timedelta(days=2)
    first = today.year * 12 + today.month - 2  # months since year 0 of the month before the opening
    return {
        ("window", "opens"): opens.isoformat(),
        ("window", "closes"): closes.isoformat(),
        ("period", "from"): f'"{_month(first)}"',
        ("period", "to"): f'"{_month(first + _MONTHS - 1)}"',
        ("dossier", "deadline"): deadline.isoformat(),
        ("dossier", "return_deadline"): (last_day + timedelta(days=1)).isoformat(),
        ("dossier", "award_years"): str([today.year - 3, today.year - 2, today.year - 1]),
        ("retention", "until"): (deadline + timedelta(days=_RETENTION_DAYS)).isoformat(),
        ("controller", "contact"): _CONTACT,
        ("helpdesk", "contact"): _CONTACT,
    }


def _month(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _lines(text: str, values: Mapping[tuple[str, str], str]) -> Iterator[str]:
    section = ""
    for line in text.splitlines(keepends=True):
        if heading := _SECTION.match(line):
            section = heading[1]
        found = _VALUE.fullmatch(line.rstrip("\r\n"))
        value = values.get((section, found["key"])) if found else None
        if found is None or value is None:
            yield line
        else:
            yield f"{found['before']}{value}{found['after']}\n"
