"""What must hold of the units of a catalogue before anything is built on them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from programme.levels import Level
from units_data.unit import KINDS, NATIONAL_KIND, PROVINCE_KINDS, ROOT, SECTOR_KINDS, Unit

_CODE = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")
_LONGEST_CODE = 32  # it must fit Telegram's start parameter (64) beside what we may add to it
_TOP_KINDS = PROVINCE_KINDS | SECTOR_KINDS


class CatalogueError(Exception):
    """Rows of a catalogue that an organiser must put right: `problems`, one sentence each, all of them."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def problems_of(units: tuple[Unit, ...]) -> tuple[str, ...]:
    """One sentence for each thing wrong with these units, beginning with the unit's code."""
    by_code = {unit.code: unit for unit in units}
    problems = [*_repeated(units)]
    for unit in units:
        problems.extend(f"{unit.code or '(no code)'}: {problem}" for problem in _own_problems(unit))
        problems.extend(f"{unit.code}: {problem}" for problem in _place_problems(unit, by_code))
    return tuple(problems) or tuple(_in_circles(by_code))


def _repeated(units: tuple[Unit, ...]) -> Iterator[str]:
    for code, times in Counter(unit.code for unit in units).items():
        if times > 1:
            yield f"{code}: the code is given {times} times"
    for key, times in Counter(_without_dashes(code) for code in {unit.code for unit in units}).items():
        if times > 1:
            alike = sorted(unit.code for unit in units if _without_dashes(unit.code) == key)
            yield f"{alike[0]}: cannot be told from {alike[-1]} when typed without dashes"


def _without_dashes(code: str) -> str:
    return code.replace("-", "").casefold()


def _own_problems(unit: Unit) -> Iterator[str]:
    if not _CODE.fullmatch(unit.code) or len(unit.code) > _LONGEST_CODE:
        yield f"a code is at most {_LONGEST_CODE} capital letters A to Z, digits and single dashes"
    if unit.kind not in KINDS or (unit.kind == NATIONAL_KIND) != (unit.code == ROOT):
        yield f"unknown kind “{unit.kind}”, expected one of {', '.join(sorted(KINDS - {NATIONAL_KIND}))}"
    if (unit.level is Level.NATIONAL) != (unit.code == ROOT):
        yield f"only {ROOT} is at the national level"
    for label, text in (("name", unit.name), ("short name", unit.short_name)):
        if not any(map(str.isalnum, text)):
            yield f"the {label} is empty"
        elif not unicodedata.is_normalized("NFC", text):
            yield f"the {label} is not in Unicode form NFC"
    if any(not alias.strip() for alias in unit.aliases):
        yield "an alias is empty"
    if unit.target is not None and unit.target < 1:
        yield f"the target is {unit.target}, expected at least 1"
    if unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from:
        yield "valid_to is before valid_from"


def _place_problems(unit: Unit, by_code: dict[str, Unit]) -> Iterator[str]:
    if unit.code == ROOT:
        if unit.parent is not None:
            yield "the root has no parent"
        return
    if unit.parent not in by_code:
        yield f"its parent {unit.parent} is not in the catalogue"
    if (unit.parent == ROOT) != (unit.kind in _TOP_KINDS):
        top_kinds = ", ".join(sorted(_TOP_KINDS))
        yield f"“{unit.kind}” does not go there: top units, and only they, are {top_kinds}"
    if unit.replaced_by is not None:
        successor = by_code.get(unit.replaced_by)
        if successor is None or successor.replaced_by is not None:
            yield f"it is replaced by {unit.replaced_by}, which is not a unit in force in the catalogue"


def _in_circles(by_code: dict[str, Unit]) -> Iterator[str]:
    for unit in by_code.values():
        seen = {unit.code}
        above = unit.parent
        while above is not None and above not in seen:
            seen.add(above)
            above = by_code[above].parent
        if above is not None:
            yield f"{unit.code}: its parents lead back to {above} and never up to {ROOT}"
