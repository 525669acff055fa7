"""Where decisions of recognition and commendations are kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from programme.ports.entries import Sight

if TYPE_CHECKING:
    from programme.requests.commendation import Commendation, ListCommended
    from programme.requests.recognition import Recognition


@dataclass(frozen=True, slots=True, kw_only=True)
class Commended:
    """A commendation with the entry it is of."""

    code: str
    commendation: Commendation


class Recognitions(Protocol):
    """The decisions that recognised initiatives (R95)."""

    async def put(self, code: str, recognition: Recognition) -> None:
        """Keep the decision of an entry; it replaces a former one."""

    async def of(self, codes: Collection[str]) -> dict[str, Recognition]:
        """The decision of each entry that has one."""


class Commendations(Protocol):
    """The commendations of all levels (R77, R96)."""

    async def add(self, code: str, commendation: Commendation) -> None:
        """Keep a new one."""

    async def remove(self, number: int) -> None:
        """Forget the one of this number; history and audit keep that there was one."""

    async def of(self, codes: Collection[str]) -> dict[str, tuple[Commendation, ...]]:
        """The commendations of each entry, oldest first."""

    async def page(self, edition: str, sight: Sight, request: ListCommended) -> tuple[Commended, ...]:
        """Those that the request asks for, by the worker's unit; its unit is the sight's already."""
