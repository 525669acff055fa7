"""Where the codes of one use are kept."""

from datetime import datetime
from typing import Protocol

from programme.once_code import OnceCode, Purpose


class OnceCodes(Protocol):
    """Codes that work once and lapse."""

    async def add(self, code: OnceCode) -> None:
        """Keep a new code; an earlier one of the same purpose, chat and officer works no more."""

    async def present(self, digest: str, purpose: Purpose, at: datetime) -> OnceCode | None:
        """The code, if it would work now; it is not used by looking."""

    async def redeem(self, digest: str, purpose: Purpose, at: datetime) -> OnceCode | None:
        """Use the code up; None when it is unknown, of another purpose, lapsed or used: of two, one wins."""
