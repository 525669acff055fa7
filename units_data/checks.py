"""What must hold of the units of a catalogue before anything is built on them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from programme.levels import Level
from programme.requests.importing import TARGET_MAX
from units_data.unit import KINDS, NATIONAL_KIND, PROVINCE_KINDS, ROOT, SECTOR_KINDS, Unit

_CODE = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")
_LONGEST_CODE = 32  # it must fit Telegram's start parameter (64) beside what we may add to it
PATH_MAX = 400
"""Characters of the codes from the root down to a unit, a slash before and after each, as they are stored."""

_TOP_KINDS = PROVINCE_KINDS | SECTOR_KINDS

# For whoever loads a folder; a desk shows its own words for the same keys.
_SENTENCES = {
    "code_twice": "the code is given {times} times",
    "code_alike": "cannot be told from {other} when typed without dashes",
    "code_form": "a code is at most {longest} capital letters A to Z, digits and single dashes",
    "kind_unknown": "unknown kind “{kind}”, expected one of {kinds}",
    "level_national": "only {root} is at the national level",
    "name_empty": "the name is empty",
    "short_name_empty": "the short name is empty",
    "name_form": "the name is not in Unicode form NFC",
    "short_name_form": "the short name is not in Unicode form NFC",
    "alias_empty": "an alias is empty",
    "target_low": "the target is {target}, expected at least 1",
    "target_high": "the target is {target}, expected at most {most}",
    "dates_crossed": "valid_to is before valid_from",
    "root_parent": "the root has no parent",
    "parent_unknown": "its parent {parent} is not in the catalogue",
    "kind_place": "“{kind}” does not go there: top units, and only they, are {kinds}",
    "successor_unknown": "it is replaced by {successor}, which is not a unit in force in the catalogue",
    "circle": "its parents lead back to {above} and never up to {root}",
    "too_deep": "there are {above} units above it: their codes and its own make {length} characters, "
    "expected at most {most}",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the unit of code `unit`: what, as a key, with the arguments of its sentence."""

    unit: str
    key: str
    arguments: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.unit or '(no code)'}: {_SENTENCES[self.key].format_map(self.arguments)}"


class CatalogueError(Exception):
    """Rows of a catalogue that an organiser must put right: `problems`, one sentence each, all of them."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def problems_of(units: tuple[Unit, ...]) -> tuple[Problem, ...]:
    """All things wrong with these units."""
    by_code = {unit.code: unit for unit in units}
    problems = [*_repeated(units)]
    for unit in units:
        problems.extend(_own_problems(unit))
        problems.extend(_place_problems(unit, by_code))
    return tuple(problems) or tuple(_in_circles(by_code)) or tuple(_too_deep(by_code))


def _repeated(units: tuple[Unit, ...]) -> Iterator[Problem]:
    for code, times in Counter(unit.code for unit in units).items():
        if times > 1:
            yield Problem(code, "code_twice", {"times": str(times)})
    codes: dict[str, list[str]] = {}
    for code in {unit.code for unit in units}:
        codes.setdefault(_without_dashes(code), []).append(code)
    for alike in codes.values():
        if len(alike) > 1:
            yield Problem(min(alike), "code_alike", {"other": max(alike)})


def _without_dashes(code: str) -> str:
    return code.replace("-", "").casefold()


def _own_problems(unit: Unit) -> Iterator[Problem]:
    code = unit.code
    if not _CODE.fullmatch(code) or len(code) > _LONGEST_CODE:
        yield Problem(code, "code_form", {"longest": str(_LONGEST_CODE)})
    if unit.kind not in KINDS or (unit.kind == NATIONAL_KIND) != (code == ROOT):
        kinds = ", ".join(sorted(KINDS - {NATIONAL_KIND}))
        yield Problem(code, "kind_unknown", {"kind": unit.kind, "kinds": kinds})
    if (unit.level is Level.NATIONAL) != (code == ROOT):
        yield Problem(code, "level_national", {"root": ROOT})
    for label, text in (("name", unit.name), ("short_name", unit.short_name)):
        if not any(map(str.isalnum, text)):
            yield Problem(code, f"{label}_empty")
        elif not unicodedata.is_normalized("NFC", text):
            yield Problem(code, f"{label}_form")
    if any(not alias.strip() for alias in unit.aliases):
        yield Problem(code, "alias_empty")
    yield from _target_problems(unit)
    if unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from:
        yield Problem(code, "dates_crossed")


def _target_problems(unit: Unit) -> Iterator[Problem]:
    if unit.target is None or 1 <= unit.target <= TARGET_MAX:
        return
    if unit.target < 1:
        yield Problem(unit.code, "target_low", {"target": str(unit.target)})
    else:
        yield Problem(unit.code, "target_high", {"target": str(unit.target), "most": str(TARGET_MAX)})


def _place_problems(unit: Unit, by_code: dict[str, Unit]) -> Iterator[Problem]:
    if unit.code == ROOT:
        if unit.parent is not None:
            yield Problem(unit.code, "root_parent")
        return
    if unit.parent not in by_code:
        yield Problem(unit.code, "parent_unknown", {"parent": str(unit.parent)})
    if (unit.parent == ROOT) != (unit.kind in _TOP_KINDS):
        kinds = ", ".join(sorted(_TOP_KINDS))
        yield Problem(unit.code, "kind_place", {"kind": unit.kind, "kinds": kinds})
    if unit.replaced_by is not None:
        successor = by_code.get(unit.replaced_by)
        if successor is None or successor.replaced_by is not None:
            yield Problem(unit.code, "successor_unknown", {"successor": unit.replaced_by})


def _in_circles(by_code: dict[str, Unit]) -> Iterator[Problem]:
    for unit in by_code.values():
        seen = {unit.code}
        above = unit.parent
        while above is not None and above not in seen:
            seen.add(above)
            above = by_code[above].parent
        if above is not None:
            yield Problem(unit.code, "circle", {"above": above, "root": ROOT})


def _too_deep(by_code: dict[str, Unit]) -> Iterator[Problem]:
    """The first unit of each branch whose path cannot be stored; of units whose parents lead to the root."""
    lengths: dict[str, int] = {}
    for code in by_code:
        way = []
        above: str | None = code
        while above is not None and above not in lengths:
            way.append(above)
            above = by_code[above].parent
        for each in reversed(way):
            parent = by_code[each].parent
            before = 1 if parent is None else lengths[parent]
            lengths[each] = before + len(each) + 1
            if before <= PATH_MAX < lengths[each]:
                yield _deep(each, lengths[each], by_code)


def _deep(code: str, length: int, by_code: dict[str, Unit]) -> Problem:
    above, parent = 0, by_code[code].parent
    while parent is not None:
        above, parent = above + 1, by_code[parent].parent
    return Problem(code, "too_deep", {"above": str(above), "length": str(length), "most": str(PATH_MAX)})
