"""Changing the catalogue of units: rows as an organiser wrote them, and what they change (R70, R71)."""

from dataclasses import dataclass
from enum import StrEnum

TARGET_MAX = 10_000_000
"""The highest target of a unit, in entries (R71): more than all workers of the country could send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One row about a unit: the texts of its filled cells by column, and the line of the file it stands in.

    An empty cell or a missing column leaves what there is; a single dash empties it. The columns are code,
    parent, kind, name, short_name, level, target, contact, aliases (parted by semicolons), replaced_by,
    valid_from, valid_to; and more_aliases, which no file has: aliases beside those there are, one a line.
    """

    line: int
    values: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportUnits:
    """Change the catalogue: only the units in `rows`, and either all of them or none."""

    rows: tuple[UnitRow, ...]
    dry_run: bool = False


class Change(StrEnum):
    """What a row does to a unit."""

    ADDED = "added"
    RENAMED = "renamed"
    MOVED = "moved"
    MERGED = "merged"
    ENDED = "ended"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """One change of one unit: of `field`, from `before` to `after`; `line` 0 follows from other rows.

    `entries` is how many entries stay with a unit that was merged or has ended.
    """

    line: int
    code: str
    change: Change
    field: str
    before: str
    after: str
    entries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProblem:
    """Why a row cannot be used: its `column` (empty: the whole row), the key of the reason, its arguments."""

    line: int
    code: str
    column: str
    key: str
    arguments: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsImported:
    """What an import changed, or would; with any problem nothing at all was written."""

    changes: tuple[UnitChange, ...]
    problems: tuple[UnitProblem, ...]
    unchanged: int
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTarget:
    """Set a unit's own target in valid entries (R71); None takes it away."""

    unit: str
    target: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSet:
    """A unit's target before and now."""

    unit: str
    before: int | None
    after: int | None
