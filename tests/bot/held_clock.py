"""A clock that a test moves by hand."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from time import monotonic

from bot.clock import Clock

START = datetime(2021, 4, 1, 2, 0, tzinfo=UTC)


class HeldClock(Clock):
    """Stands still until `advance`; whoever sleeps wakes when the hand passes."""

    def __init__(self, now: datetime = START) -> None:
        super().__init__()
        self._now = now
        self._moved = asyncio.Event()
        self.slept: list[float] = []
        self._rests = 0
        self._rested = asyncio.Condition()

    def now(self) -> datetime:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._moved.set()
        self._moved = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await self._passed(self._now + timedelta(seconds=seconds))

    async def rested(self, wake: Callable[[], None]) -> None:
        """Returns once the one loop that waits here has come round anew, from its beginning, since this call.

        It may have been on its way when it was woken the first time; the second time it was not.
        """
        for _ in range(2):
            enough = self._rests + 1
            wake()
            async with asyncio.timeout(20), self._rested:
                while self._rests < enough:
                    await self._rested.wait()

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        # Its end is reckoned before anything else runs: the hand may be moved by whoever sees it rest.
        tasks = {asyncio.ensure_future(event.wait()), asyncio.ensure_future(self._waited(seconds))}
        self._rests += 1
        async with self._rested:
            self._rested.notify_all()
        _, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*rest)

    def _waited(self, seconds: float) -> Coroutine[None, None, None]:
        return self._passed(self._now + timedelta(seconds=seconds))

    async def _passed(self, until: datetime) -> None:
        while self._now < until:
            await self._moved.wait()


class HastyClock(HeldClock):
    """Every sleep passes at once, and the hand with it."""

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)
        await asyncio.sleep(0)

    def _waited(self, seconds: float) -> Coroutine[None, None, None]:
        return self.sleep(seconds)


class BriskClock(Clock):
    """Runs thirty times as fast as the world, for a whole service whose pauses nobody wants to wait for."""

    _FASTER = 30

    def __init__(self, now: datetime = START) -> None:
        super().__init__()
        self._began, self._now = monotonic(), now

    def now(self) -> datetime:
        return self._now + timedelta(seconds=self._FASTER * (monotonic() - self._began))

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds / self._FASTER)

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        await super().wait(event, seconds / self._FASTER)
