"""Statistics of entries."""

from dataclasses import dataclass

from programme.requests.entries import EVERY, Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEntries:
    """Statistics of a filtered set; `by` is one of "status", "unit", "group", "day", "flag", "channel"."""

    where: Filter = EVERY
    by: str = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """One line of statistics: `key` is a status, unit code, group, day (ISO), flag or channel."""

    key: str
    label: str | None
    submitted: int
    valid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCounts:
    """Statistics with their totals, and the goal or target of the counted unit where it has one."""

    by: str
    lines: tuple[CountLine, ...]
    submitted: int
    valid: int
    goal: int | None = None
