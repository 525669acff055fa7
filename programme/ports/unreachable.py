"""Where it is seen whom no message reaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from programme.requests.unreachable import Barrier, ListUnreachable

if TYPE_CHECKING:
    from programme.ports.entries import Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreached:
    """An entry whose worker has not been told what was decided, when that was, and why."""

    code: str
    since: datetime
    barrier: Barrier


class Unreachable(Protocol):
    """Workers whom no message reaches."""

    async def page(
        self, edition: str, sight: Sight, request: ListUnreachable, decided_until: datetime
    ) -> tuple[Unreached, ...]:
        """Those that are asked for, of what was decided until then; its unit is the sight's already."""
