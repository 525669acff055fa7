"""The running count toward the goal, nationwide and per unit (R2, R71)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tally:
    """How many entries were submitted (less the withdrawn ones) and how many of them are valid."""

    submitted: int = 0
    valid: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.submitted + other.submitted, self.valid + other.valid)


@dataclass(frozen=True, slots=True)
class Counts:
    """The tally of each unit's own entries, without those of the units below it."""

    by_unit: Mapping[str, Tally] = field(default_factory=dict)

    def national(self) -> Tally:
        """The tally of the whole programme."""
        return sum(self.by_unit.values(), Tally())

    def of(self, units: Iterable[str]) -> Tally:
        """The tally of these units together; pass a subtree to count a branch."""
        return sum((self.by_unit.get(unit, Tally()) for unit in units), Tally())
