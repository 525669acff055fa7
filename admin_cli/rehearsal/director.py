"""The director of a rehearsal: moves the clock from one thing to the next, and waits until all is quiet."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from admin_cli.rehearsal.clock import StageClock
from admin_cli.rehearsal.post import TRAITS
from bot.service import Service
from programme.notices import is_quiet
from storage.timers import Scope

Act = Callable[[], Awaitable[None]]

_TOGETHER = timedelta(seconds=30)
"""What is due within this time happens at once, as on the last evening."""

_SETTLE_AFTER = timedelta(minutes=2)
_SETTLE_SECONDS = 60.0  # of real time; far more than anything takes
_LOOK_SECONDS = 0.02
_QUIET_LOOKS = 2  # in a row: a loop that has just woken may be about to begin something
_BUSY_LOOKS = 5
_NUDGE = timedelta(seconds=1)


class NeverQuiet(Exception):
    """The service did not come to rest: something is sent or due again and again."""


@dataclass(order=True)
class Due:
    """Something that happens at a simulated moment."""

    at: datetime
    number: int
    act: Act = field(compare=False)


class Director:
    """The order of things on stage."""

    def __init__(self, service: Service, clock: StageClock) -> None:
        self._service = service
        self._clock = clock
        self._due: list[Due] = []
        self._numbers = count()
        self._settled = clock.now()

    def at(self, moment: datetime, act: Act) -> None:
        """Let something happen at a moment; one that has passed is now."""
        heapq.heappush(self._due, Due(max(moment, self._clock.now()), next(self._numbers), act))

    async def run(
        self, until: datetime, rests: Callable[[datetime], datetime], between: Callable[[], None]
    ) -> None:
        """Everything up to `until`; the service rests when `rests` says, and `between` is called then.

        Raises:
            NeverQuiet: the service does not come to rest.
        """
        while self._clock.now() < until:
            tick = min(until, rests(self._settled))
            if self._due and self._due[0].at <= tick:
                await self._perform()
            else:
                self._clock.move_to(tick)
                await self.settle()
                between()

    async def _perform(self) -> None:
        first = self._due[0].at
        if first - self._settled > _SETTLE_AFTER:
            self._clock.move_to(first)
            await self.settle()
        acts = list(self._together(first))
        self._clock.move_to(max(due.at for due in acts))
        await asyncio.gather(*(due.act() for due in acts))

    def _together(self, first: datetime) -> Iterator[Due]:
        while self._due and self._due[0].at <= first + _TOGETHER:
            yield heapq.heappop(self._due)

    async def settle(self) -> None:
        """Returns once nothing is due and nothing waits to be sent."""
        try:
            async with asyncio.timeout(_SETTLE_SECONDS):
                await self._quiet()
        except TimeoutError:
            raise NeverQuiet from None
        self._settled = self._clock.now()

    async def _quiet(self) -> None:
        quiet = busy = 0
        while quiet < _QUIET_LOOKS:
            quiet, busy = (0, busy + 1) if await self._busy() else (quiet + 1, 0)
            await asyncio.sleep(_LOOK_SECONDS)
            if busy >= _BUSY_LOOKS:
                # Somebody waits for this clock: the channels send at a pace, a loop looks only now and then.
                self._clock.move_to(self._clock.now() + _NUDGE)
                busy = 0

    async def _busy(self) -> bool:
        now, scope = self._clock.now(), Scope(channels=frozenset(TRAITS))
        resting = is_quiet(now, self._service.knowledge().edition)
        async with self._service.database.reading() as work:
            due = await work.timers.next_due(scope, now)
            mailed = not resting and await work.timers.mailed(scope, now)
            claimed = await work.timers.under_way(now)
            unsent = await work.outbox.unsent()
        return (due is not None and due <= now) or mailed or claimed or unsent
