"""Statistics of entries."""

from dataclasses import dataclass

from programme.requests.entries import EVERY, Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEntries:
    """Statistics of a filtered set.

    `by` is one of "status", "unit", "group", "day", "flag", "channel", "field" (of nominations to TLD) and
    "person", which gives the people with the most valid entries, at most `most` (1 to 1000) of them (R80).
    """

    where: Filter = EVERY
    by: str = "status"
    most: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """One line of statistics: `key` is a status, unit code, group, day (ISO), flag, channel or field.

    Of a person it is a number that only tells people of the same name apart; `phone` is masked.
    """

    key: str
    label: str | None
    submitted: int
    valid: int
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCounts:
    """Statistics with their totals, and the goal or target of the counted unit where it has one."""

    by: str
    lines: tuple[CountLine, ...]
    submitted: int
    valid: int
    goal: int | None = None
