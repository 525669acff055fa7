"""The time of the service, which a rehearsal may set."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta


class Clock:
    """Aware times; with `start` (`SANGKIEN_NOW`) the clock stands there until `begin`, then it ticks."""

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self._ahead = timedelta()

    def begin(self) -> None:
        """Tick from here on: the service is ready."""
        if self._start is not None:
            self._ahead = self._start - datetime.now(UTC)
            self._start = None

    def now(self) -> datetime:
        """The present moment."""
        return self._start or datetime.now(UTC) + self._ahead

    async def sleep(self, seconds: float) -> None:
        """Wait that long."""
        await asyncio.sleep(seconds)

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        """Wait for an event, but not longer than that."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await event.wait()
