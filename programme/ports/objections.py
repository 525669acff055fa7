"""Where complaints and authorship disputes are kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from programme.objection import ObjectionKind
from programme.ports.entries import Sight

if TYPE_CHECKING:
    from programme.requests.objections import ListObjections, Objection


class Objections(Protocol):
    """Complaints and authorship disputes (R93, R94)."""

    async def open(
        self, code: str, kind: ObjectionKind, reason: str, *, unit: str, officer: str, at: datetime
    ) -> None:
        """Keep a new one, recorded in the name of `unit`."""

    async def close(self, number: int, outcome: str, *, officer: str, at: datetime) -> None:
        """Close the one of this number."""

    async def open_ones(self, codes: Collection[str]) -> dict[str, tuple[Objection, ...]]:
        """The open ones of each entry, oldest first."""

    async def of(self, code: str) -> tuple[Objection, ...]:
        """All of an entry, oldest first."""

    async def page(self, edition: str, sight: Sight, request: ListObjections) -> tuple[Objection, ...]:
        """Those that the request asks for, newest first; its unit is the sight's already."""
