"""What a digest is made of, and where it is kept which have left."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from programme.digest import Waiting
from programme.ports.entries import Sight


class Digests(Protocol):
    """Digests for officers."""

    async def done(self, edition: str, units: Collection[str], at: datetime) -> Collection[str]:
        """Those of these units whose digest of this slot has been seen to."""

    async def begin(self, edition: str, unit: str, at: datetime, now: datetime) -> bool:
        """Keep that it is seen to; False when another process did."""

    async def waiting(self, edition: str, sight: Sight, since: datetime) -> Waiting:
        """The entries within sight that an officer should know of."""
