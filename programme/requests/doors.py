"""From a scan to an entry: what is counted on the way."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Step(StrEnum):
    """How far somebody came: opened a unit's page, began an entry, submitted it."""

    SCAN = "scan"
    START = "start"
    SUBMISSION = "submission"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountDoors:
    """Scans, starts and submissions of a unit and all below it; `since` and `until` are days, inclusive."""

    unit: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLine:
    """How many times a step was taken by one door at one unit.

    `unit` is the counted unit for what is its own, else the one right below it with all below that; it is
    empty where none was named, which only the whole country sees. `door` is the channel; of a scan it is what
    the link was printed on, because by which door somebody then went on is not known.
    """

    unit: str
    name: str | None
    step: Step
    door: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorReport:
    """All lines of `unit`, the most scanned branch first."""

    unit: str
    lines: tuple[DoorLine, ...]
