"""One cell read as what its column asks for; None where it cannot be, nothing is ever guessed between two."""

import re
from datetime import date, datetime, timedelta
from functools import cache

from admin_cli.imports import grid
from admin_cli.imports.grid import Cell
from admin_cli.wording import LANGUAGES, read_texts
from programme.day import day_of, read_day
from programme.entering import START_BEFORE, START_LATER
from programme.entry import Group
from programme.folding import fold

FAULTS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA"})
"""What a spreadsheet shows in a cell whose formula failed."""

# Excel keeps a day as a number counted from here; cells that lost their format show it.
_DAY_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050  # the years 2000 to 2099

_MONTH_YEAR = re.compile(r"(?:thang )?(\d{1,2})(?: nam)? (\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4}) (\d{1,2})")
_WORD_YEAR = re.compile(r"([a-z]{3,9}) (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_NO_ZERO_MOBILE = re.compile(r"[35789]\d{8}")
_NO_ZERO_LANDLINE = re.compile(r"2\d{9}")
_NO_ZERO_OLD_MOBILE = re.compile(r"1[2689]\d{8}")


def text(cell: Cell) -> str | None:
    """A cell as it reads; a whole number without its ".0"."""
    match cell:
        case None | grid.UNCALCULATED:
            return None
        case bool():
            return "x" if cell else None
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return f"{cell.day}/{cell.month}/{cell.year}"
        case _:
            return str(cell).strip() or None


def phone(cell: Cell) -> str | None:
    """A number with the leading zero that spreadsheets drop, where nothing else can be meant (R31)."""
    read = text(cell)
    if read is None:
        return None
    digits = re.sub(r"[\s.\-]", "", read)
    if any(form.fullmatch(digits) for form in (_NO_ZERO_MOBILE, _NO_ZERO_LANDLINE, _NO_ZERO_OLD_MOBILE)):
        return f"0{digits}"
    return read


def month(cell: Cell) -> date | str | None:
    """Any day of the month in which application starts, or "before" or "later" (R65)."""
    read = text(cell)
    if read is None:
        return None
    answer = _words("start_month").get(fold(read))
    if answer in {START_BEFORE, START_LATER}:
        return answer
    return _of_word(read) or _of_month(read) or day(cell)


def day(cell: Cell) -> date | None:
    """A day: a spreadsheet's own, its number, or written as people do."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    read = text(cell)
    if read is None:
        return None
    if read.isascii() and read.isdecimal():
        number = int(read)
        return _DAY_ZERO + timedelta(days=number) if _FIRST_SERIAL <= number <= _LAST_SERIAL else None
    return read_day(read)


def group(cell: Cell) -> Group | None:
    """One of the two groups (R35), by any of its names."""
    read = text(cell)
    found = None if read is None else _words("group").get(fold(read))
    return None if found is None else Group(found)


def yes(cell: Cell) -> bool | None:
    """Yes or no; an empty cell is no."""
    if isinstance(cell, bool):
        return cell
    read = text(cell)
    if read is None:
        return False
    return {"yes": True, "no": False}.get(_words("approve").get(fold(read), ""))


def is_example(cell: Cell) -> bool:
    """Whether the first column marks the row as the template's example."""
    read = text(cell)
    return read is not None and _words("number").get(fold(read)) == "example"


@cache
def _words(field: str) -> dict[str, str]:
    """The words of both languages for the choices of a column, folded."""
    known: dict[str, str] = {}
    for language in LANGUAGES:
        texts = read_texts(language)
        for key, name in texts.known():
            if key == f"choice-{field}" and name is not None:
                known |= {fold(word): name for word in texts.label(key, name).split(";")}
    return known


def _of_month(read: str) -> date | None:
    folded = fold(read)
    if found := _MONTH_YEAR.fullmatch(folded):
        return day_of(found[2], found[1], "1")
    if found := _YEAR_MONTH.fullmatch(folded):
        return day_of(found[1], found[2], "1")
    return None


def _of_word(read: str) -> date | None:
    """“March 2021”, which Excel makes of a month where the system speaks English."""
    found = _WORD_YEAR.fullmatch(fold(read))
    if found is None or found[1][:3] not in _MONTHS:
        return None
    return day_of(found[2], str(_MONTHS.index(found[1][:3]) + 1), "1")
