"""How often somebody may ask, kept in a bounded piece of memory."""

from collections.abc import Hashable


class Allowance:
    """Lets each of many ask `burst` times at once, and then once every `every` seconds.

    It remembers one number for whoever asked lately, and the latest `most` of them. Times are seconds of a
    clock that never goes back.
    """

    def __init__(self, *, burst: int, every: float, most: int = 10_000) -> None:
        self._ahead = (burst - 1) * every
        self._every = every
        self._most = most
        self._full_at: dict[Hashable, float] = {}  # when all of the burst may be used again

    def wait(self, who: Hashable, now: float) -> float:
        """After how many seconds `who` may ask; 0 for at once."""
        return max(self._full_at.get(who, now) - self._ahead - now, 0.0)

    def spend(self, who: Hashable, now: float) -> None:
        """Count one request."""
        self._full_at[who] = max(self._full_at.pop(who, now), now) + self._every
        if len(self._full_at) > self._most:
            self._forget(now)

    def _forget(self, now: float) -> None:
        """Whoever may use all of the burst again needs no memory; beyond that the longest silent go first."""
        kept = [(who, full_at) for who, full_at in self._full_at.items() if full_at > now]
        self._full_at = dict(kept[-self._most :])

    def __len__(self) -> int:
        return len(self._full_at)
