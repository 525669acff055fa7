"""The clock of a rehearsal: it stands still until the director moves it."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from bot.clock import Clock


class StageClock(Clock):
    """Whoever sleeps wakes when the hand passes; real time plays no part."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._now = now
        self._moved = asyncio.Event()

    def begin(self) -> None:
        """Nothing: only the director moves it."""

    def now(self) -> datetime:
        """The simulated moment."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Let it be `moment`, or stay where it is when that has passed."""
        if moment > self._now:
            self._now = moment
            self._moved.set()
            self._moved = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        """Return once so many simulated seconds have passed."""
        await self._passed(self._now + timedelta(seconds=seconds))

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        """Wait for an event, but not longer than so many simulated seconds."""
        until = self._now + timedelta(seconds=seconds)
        waiting = (asyncio.ensure_future(event.wait()), asyncio.ensure_future(self._passed(until)))
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    async def _passed(self, until: datetime) -> None:
        while self._now < until:
            await self._moved.wait()
