"""What the receiving unit looks at when it chooses among the nominated."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from programme.requests.entries import Place
    from programme.requests.selection import ListNominated


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination:
    """An entry with the place by which it came."""

    code: str
    place: Place


class Selection(Protocol):
    """Nominations as the unit that received them sees them."""

    async def used(self, edition: str, to_unit: str) -> dict[str, int]:
        """How many places each sender uses."""

    async def nominated(
        self, edition: str, to_unit: str, senders: Collection[str], request: ListNominated
    ) -> tuple[Nomination, ...]:
        """What these senders have nominated, by place, as far as the request's conditions go."""
