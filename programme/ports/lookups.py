"""Where tries to see an entry by its code are counted."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol


class Lookups(Protocol):
    """Tries to see an entry from outside the chat that submitted it."""

    async def count(self, subject: str, now: datetime, most: int) -> bool:
        """Count one more try of at most so many; False while the pause lasts that the last one began."""

    async def forgive(self, subjects: Collection[str]) -> None:
        """Forget the vain tries: the right person has been here."""

    async def fits(self, code: str, last_four: str) -> bool:
        """Whether there is an entry with this code and these last digits of its phone."""
