"""Where it is kept which texts are alike."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from programme.ports.entries import Sight

if TYPE_CHECKING:
    from programme.requests.entries import Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """An entry that is like the one asked for, by how many percent, and whether the same person wrote it."""

    code: str
    percent: int
    same_person: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Likes:
    """The likes within sight, the closest first, how many lie beyond, and whether any were looked for."""

    seen: tuple[Like, ...]
    beyond: int
    compared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The likes found in one step by codes, and of how many steps it was."""

    pairs: tuple[tuple[str, str, int], ...]
    steps: int


class Similarities(Protocol):
    """Pairs of entries whose texts are alike."""

    async def of(self, code: str, sight: Sight) -> Likes:
        """The likes of an entry; withdrawn ones do not count."""

    async def clusters(self, edition: str, sight: Sight, where: Filter) -> list[tuple[int, ...]]:
        """The clusters of a filtered set as numbers of entries, the biggest first."""

    async def members(self, numbers: Collection[int]) -> dict[int, tuple[str, int]]:
        """The code and the person of entries by their numbers."""

    async def found(self, edition: str, sight: Sight, step: int) -> Found:
        """One bounded step of comparing everything within sight with everything."""

    async def folded(self, codes: Collection[str], sight: Sight) -> dict[str, str]:
        """The folded texts of the entries within sight, held until the transaction ends."""

    async def keep(self, percents: Mapping[tuple[str, str], int]) -> None:
        """Keep pairs by codes and flag their entries."""
