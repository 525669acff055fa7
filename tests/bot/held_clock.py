"""A clock that a test moves by hand."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from bot.clock import Clock

START = datetime(2021, 4, 1, 2, 0, tzinfo=UTC)


class HeldClock(Clock):
    """Stands still until `advance`; whoever sleeps wakes when the hand passes."""

    def __init__(self, now: datetime = START) -> None:
        super().__init__()
        self._now = now
        self._moved = asyncio.Event()
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._moved.set()
        self._moved = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        until = self._now + timedelta(seconds=seconds)
        while self._now < until:
            await self._moved.wait()

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        tasks = {asyncio.ensure_future(event.wait()), asyncio.ensure_future(self.sleep(seconds))}
        _, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*rest)


class HastyClock(HeldClock):
    """Every sleep passes at once, and the hand with it."""

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)
        await asyncio.sleep(0)
