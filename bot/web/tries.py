"""How often an address has tried in vain: in memory only, and not as an address."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from programme.lookup import PAUSE

TRIES = 20
"""So many vain tries of one address begin a pause: a whole factory may stand behind one."""

_REMEMBERED = 10_000  # addresses


class Tries:
    """The vain tries of each address within the pause's length; they are forgotten with the process."""

    def __init__(self, most: int = TRIES, pause: timedelta = PAUSE, remembered: int = _REMEMBERED) -> None:
        self._most = most
        self._pause = pause
        self._remembered = remembered
        self._secret = secrets.token_bytes(32)
        self._failures: dict[bytes, tuple[datetime, int]] = {}

    def paused(self, address: str, now: datetime) -> bool:
        """Whether this address must wait."""
        since, failures = self._failures.get(self._key(address), (now, 0))
        return failures >= self._most and now - since < self._pause

    def failed(self, address: str, now: datetime) -> None:
        """Count one more vain try; the last one of too many begins the pause."""
        key = self._key(address)
        since, failures = self._failures.pop(key, (now, 0))
        if now - since >= self._pause:
            since, failures = now, 0
        failures += 1
        self._failures[key] = (now if failures == self._most else since, failures)
        while len(self._failures) > self._remembered:
            del self._failures[next(iter(self._failures))]  # whoever has tried longest ago

    def mark(self, address: str) -> str:
        """What stands for an address where tries are counted for longer: no other process can make it."""
        return self._key(address).hex()

    def _key(self, address: str) -> bytes:
        return hmac.digest(self._secret, address.encode(), hashlib.sha256)
