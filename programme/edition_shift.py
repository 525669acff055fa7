"""The text of an edition moved to other dates, its comments kept."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial

from programme.window import VIETNAM, Window

_SECTION = re.compile(r"\s*\[\s*([\w.-]+)\s*\]")
_VALUE = re.compile(
    r"""(?P<before>\s*(?P<key>[\w-]+)\s*=\s*)(?P<value>(?:"(?:\\.|[^"\\])*"|'[^']*'|[^#"'])*?)(?P<after>\s*(?:\#.*)?)"""
)
_QUOTED = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'""")

# Names of the edition itself and citations of its source: never another year.
_KEPT = frozenset(("programme", key) for key in ("code", "name", "plan", "letter", "catalogue"))
_MONTHS = 4  # of the period, from the month before the opening on (R65)
_RETENTION_DAYS = 365  # after the dossier deadline
_CONTACT = '{ vi = "[đầu mối liên hệ: chưa điền]", en = "[contact: not filled in yet]" }'


def shift(text: str, window: Window, today: date) -> str:
    """The text with what follows from the opening day replaced line by line, also the year in words."""
    values = _values(today, window.closes - window.opens)
    # Beside a stroke it is part of a date or of a document's number, which are what they are.
    year = re.compile(rf"(?<![\d/-]){window.opens.astimezone(VIETNAM).year}(?![\d/-])")
    head = (
        "# Written at the first run: the letter's dates, and the year in its texts, moved so that entry\n"
        f"# opens on {today.isoformat()}; the plan and the letter that it refers to keep theirs.\n"
        "# Fill in the contacts in [square brackets]; `sangkien doctor` warns until they are.\n\n"
    )
    return head + "".join(_lines(text, values, partial(year.sub, str(today.year))))


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


def _lines(text: str, values: Mapping[tuple[str, str], str], named: Callable[[str], str]) -> Iterator[str]:
    section = ""
    for line in text.splitlines(keepends=True):
        if heading := _SECTION.match(line):
            section = heading[1]
        found = _VALUE.fullmatch(line.rstrip("\r\n"))
        if found is None:
            yield line
            continue
        place = (section, found["key"])
        value = values.get(place, found["value"])
        if place not in values and place not in _KEPT:
            value = _QUOTED.sub(lambda quoted: named(quoted[0]), value)
        yield f"{found['before']}{value}{found['after']}\n"
