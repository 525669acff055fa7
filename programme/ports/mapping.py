"""Where it is found what workers typed for a unit."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from programme.ports.entries import Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One spelling of a workplace under one unit, and how many entries have it; `codes` are one or two."""

    unit: str
    typed: str
    entries: int
    codes: tuple[str, ...]


class TypedUnits(Protocol):
    """Workplaces that were typed and still wait for a unit."""

    async def spellings(self, edition: str, sight: Sight) -> tuple[Spelling, ...]:
        """Every spelling of entries within sight whose unit may still change."""

    async def codes(self, edition: str, unit: str, spellings: Collection[str], limit: int) -> tuple[str, ...]:
        """The codes of at most `limit` entries of exactly this unit with one of these spellings."""
