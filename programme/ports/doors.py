"""Where scans and starts are counted: numbers by day, nothing about anybody."""

from dataclasses import dataclass
from typing import Protocol

from programme.ports.entries import Sight
from programme.requests.doors import Step
from programme.requests.entries import Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorTally:
    """How many times a step was taken by one door at exactly one unit; `unit` is "" where none was named."""

    unit: str
    step: Step
    door: str
    times: int


class DoorCounts(Protocol):
    """The counts of scans and starts, with the submissions beside them."""

    async def tallies(self, edition: str, sight: Sight, where: Filter) -> tuple[DoorTally, ...]:
        """Scans, starts and submissions within sight in the filter's days, withdrawn entries left out."""
