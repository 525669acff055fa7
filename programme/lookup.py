"""How often one may try to see an entry by its code (script, status.by_code)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

TRIES = 3
"""So many vain tries of a chat, or for a code from one asker (a chat, an address) …"""

TRIES_FOR_CODE = 30
"""… or so many for a code from wherever they come, of the few that the askers are let through for …"""

PAUSE = timedelta(minutes=15)
"""… within this time begin a pause of the same length."""


def one_more(tries: Sequence[datetime], now: datetime) -> tuple[datetime, ...] | None:
    """The tries of a chat that still count, and one more; None in the pause after too many."""
    recent = tuple(at for at in tries if now - at < PAUSE)
    return None if len(recent) >= TRIES else (*recent, now)
