"""What rows of an organiser would change in a catalogue, and what is wrong with them (R70, R71).

Nothing is ever taken out: a unit that ended or was merged stays for its history.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from programme.folding import fold_key
from programme.levels import Level
from programme.requests.importing import Change, UnitChange, UnitProblem, UnitRow
from units_data.cells import read_day, read_kind, read_level, read_target
from units_data.checks import problems_of
from units_data.differences import changes_of
from units_data.tree import Catalogue
from units_data.unit import PROVINCE_KINDS, ROOT, SECTOR_KINDS, Unit, default_level

CLEARED = "-"
"""In a cell: nothing, where there was something."""

MORE_ALIASES = "more_aliases"
"""A column that no file has: more aliases beside those there are, one a line."""

ALIASES_MAX, NAME_MAX = 50, 300
_MORE_LEVELS_THAN_ANY_TREE = 100

_COLUMNS = {
    "code_twice": "code",
    "code_alike": "code",
    "code_form": "code",
    "kind_unknown": "kind",
    "kind_place": "kind",
    "level_national": "level",
    "name_empty": "name",
    "short_name_empty": "short_name",
    "alias_empty": "aliases",
    "target_low": "target",
    "target_high": "target",
    "dates_crossed": "valid_to",
    "parent_unknown": "parent",
    "circle": "parent",
    "too_deep": "parent",
    "successor_unknown": "replaced_by",
}
_TEXTS = ("name", "short_name", "contact")
_Value = TypeVar("_Value")
Units = dict[str, Unit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What rows would do: the catalogue as it would be, or (None) the problems that forbid it."""

    catalogue: Catalogue | None
    changes: tuple[UnitChange, ...]
    problems: tuple[UnitProblem, ...]

    @property
    def moved(self) -> dict[str, int]:
        """The units that get another parent, with the lines that say so."""
        return {change.code: change.line for change in self.changes if change.change is Change.MOVED}


def planned(catalogue: Catalogue, rows: Sequence[UnitRow], today: date) -> Plan:
    """What these rows would change on that day."""
    present = {unit.code: unit for unit in catalogue}
    lines: dict[str, int] = {}
    problems: list[UnitProblem] = []
    wanted = dict(present)
    levels: dict[str, Level] = {}
    for row in rows:
        reader = _Reader(row, present)
        if reader.code in lines:
            reader.report("code", "row_twice", other=str(lines[reader.code]))
        unit = reader.unit(today)
        if reader.level is not None:
            levels[reader.code] = reader.level
        lines.setdefault(reader.code, row.line)
        problems += reader.problems
        wanted[reader.code] = unit
    wanted = _levelled(_led_on(wanted), present, levels)
    # A row with a bad cell is told of that first: what the tree has against it may follow from it.
    bad = {problem.line for problem in problems}
    problems += [problem for problem in _problems(wanted, present, lines) if problem.line not in bad]
    if any(problem.line for problem in problems):
        # What units outside the file have against it follows from the rows that are told.
        problems = [problem for problem in problems if problem.line]
    if problems:
        return Plan(catalogue=None, changes=(), problems=tuple(problems))
    changes = [change for unit in wanted.values() for change in changes_of(unit, present, lines)]
    changes.sort(key=lambda change: change.line)
    built = Catalogue.build(wanted.values(), catalogue.name)
    return Plan(catalogue=built, changes=tuple(changes), problems=())


class _Reader:
    """One row on its way to a unit, gathering what is wrong with its cells."""

    def __init__(self, row: UnitRow, present: Mapping[str, Unit]) -> None:
        self._row = row
        self.problems: list[UnitProblem] = []
        self.code = self._code("code") or ""
        self._present = present.get(self.code)
        self.level: Level | None = None

    def report(self, column: str, key: str, **arguments: str) -> None:
        """One thing wrong with a cell."""
        self.problems.append(
            UnitProblem(line=self._row.line, code=self.code, column=column, key=key, arguments=arguments)
        )

    def unit(self, today: date) -> Unit:
        """The unit as the row wants it; meaningless where there are problems."""
        before = self._present or _blank(self.code)
        if not self.code:
            self.report("code", "code_empty")
        if self.code == ROOT:
            self.report("code", "root_fixed")
        self.level = self._read("level", None, read_level, "level_unknown")
        name = self._text("name") or before.name
        kind, parent = read_kind(self._text("kind") or before.kind), self._code("parent") or before.parent
        if kind in PROVINCE_KINDS | SECTOR_KINDS:
            parent = parent or ROOT
        unit = replace(
            before,
            parent=parent,
            kind=kind or ("" if parent == ROOT else "subordinate"),
            name=name,
            short_name=self._text("short_name") or before.short_name or name,
            aliases=self._aliases(before, name),
            replaced_by=self._cleared("replaced_by", self._code, before.replaced_by),
            target=self._read("target", before.target, read_target, "target_form"),
            contact=self._cleared("contact", self._text, before.contact),
            valid_from=self._read("valid_from", before.valid_from, read_day, "day_form"),
            valid_to=self._read("valid_to", before.valid_to, read_day, "day_form"),
        )
        self._check(unit, today)
        return unit

    def _check(self, unit: Unit, today: date) -> None:
        for column in _TEXTS:
            if len(self._text(column) or "") > NAME_MAX:
                self.report(column, "too_long", most=str(NAME_MAX))
        if len(unit.aliases) > ALIASES_MAX or any(len(alias) > NAME_MAX for alias in unit.aliases):
            self.report("aliases", "aliases_many", most=str(ALIASES_MAX), longest=str(NAME_MAX))
        if unit.valid_to is not None and unit.valid_to > today:
            # It would be hidden from today on: an end is recorded when it has come.
            self.report("valid_to", "ends_later", day=unit.valid_to.isoformat())
        if self._present is None and not unit.parent and self.code:
            self.report("parent", "parent_empty")
        if not unit.kind:
            # Only a top unit's cannot be told from its place.
            self.report("kind", "kind_empty", kinds=", ".join(sorted(PROVINCE_KINDS | SECTOR_KINDS)))

    def _text(self, column: str) -> str | None:
        return _tidy(self._row.values.get(column, "")) or None

    def _code(self, column: str) -> str | None:
        text = self._text(column)
        return text and "-".join(text.upper().split())

    def _cleared(self, column: str, read: Callable[[str], str | None], before: str | None) -> str | None:
        text = read(column)
        return None if text == CLEARED else text or before

    def _read(
        self, column: str, before: _Value | None, read: Callable[[str], _Value], wrong: str
    ) -> _Value | None:
        text = self._text(column)
        if text is None or text == CLEARED:
            return before if text is None else None
        try:
            return read(text)
        except ValueError:
            self.report(column, wrong, value=text)
            return before

    def _aliases(self, before: Unit, name: str) -> tuple[str, ...]:
        """Those in the cell instead of those there are; a former name always stays one."""
        text = self._text("aliases")
        given = before.aliases
        if text is not None:
            given = () if text == CLEARED else tuple(filter(None, (part.strip() for part in text.split(";"))))
        more = [] if self._present is None else [before.name]
        more += (_tidy(line) for line in self._row.values.get(MORE_ALIASES, "").splitlines())
        known = {fold_key(text) for text in (name, *given)}
        return (*given, *(alias for alias in more if fold_key(alias) and fold_key(alias) not in known))


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _blank(code: str) -> Unit:
    return Unit(code=code, parent=None, kind="", name="", short_name="", level=Level.GRASSROOTS)


def _led_on(units: Units) -> Units:
    """The units, those replaced by one that is now replaced itself leading to its successor."""
    return {
        code: unit if unit.replaced_by is None else replace(unit, replaced_by=_last(unit, units))
        for code, unit in units.items()
    }


def _last(unit: Unit, units: Units) -> str | None:
    """The unit in force to which the replacements lead; the first one where they lead in a circle."""
    seen, code = {unit.code}, unit.replaced_by
    while code is not None and code in units and units[code].replaced_by is not None:
        if code in seen:
            return unit.replaced_by
        seen.add(code)
        code = units[code].replaced_by
    return code


def _levelled(units: Units, present: Mapping[str, Unit], levels: Mapping[str, Level]) -> Units:
    """The units with their levels: the one given, else the usual one where it is new or had the usual one."""
    levelled = dict(units)
    for code, unit in units.items():
        if code == ROOT:
            continue
        usual = default_level(_depth(code, units), unit.kind)
        before = present.get(code)
        if code in levels:
            levelled[code] = replace(unit, level=levels[code])
        elif before is None or before.level is default_level(_depth(code, present), before.kind):
            levelled[code] = unit if unit.level is usual else replace(unit, level=usual)
    return levelled


def _depth(code: str, units: Mapping[str, Unit]) -> int:
    depth, above = 0, units[code].parent
    while above is not None and above in units and depth < _MORE_LEVELS_THAN_ANY_TREE:
        depth, above = depth + 1, units[above].parent
    return depth


def _problems(units: Units, present: Mapping[str, Unit], lines: Mapping[str, int]) -> Iterator[UnitProblem]:
    """What the tree as a whole has against the rows."""
    for problem in problems_of(tuple(units.values())):
        code, arguments = problem.unit, dict(problem.arguments)
        if problem.key == "code_alike" and code not in lines:
            code, arguments = arguments["other"], {"other": code}
        yield UnitProblem(
            line=lines.get(code, 0),
            code=code,
            column=_COLUMNS.get(problem.key, ""),
            key=problem.key,
            arguments=arguments,
        )
    for unit in units.values():
        above = units.get(unit.parent or "")
        if above is None or not unit.offered or above.offered:
            continue
        told = above.code if above.code in lines else unit.code
        if told in lines and (unit != present.get(unit.code) or above != present.get(above.code)):
            column = "replaced_by" if above.replaced_by else "valid_to"
            yield UnitProblem(
                line=lines[told], code=told, column=column, key="below_left", arguments={"unit": unit.code}
            )
