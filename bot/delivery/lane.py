"""One channel's lane: claims chats, sends their messages in order, at the channel's pace."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.delivery.attempt import Draw, Route, attempt
from bot.delivery.marks import HOLD, Marks
from bot.log import trace
from bot.loops.repeating import begin
from bot.metrics import Metrics
from storage.database import Database
from storage.faults import is_database_fault
from storage.outbox import Pending

POLL_SECONDS = 30.0
"""How long a lane sleeps at most; what this process or another queues wakes it at once."""

_BUSY = timedelta(seconds=0.1)
_DATABASE_PAUSE = 0.5
_STOP_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What all lanes share; `random` gives numbers from 0 to 1, which spread the attempts of many chats.

    `draw` draws the files of messages; `noticed` is told that a notice was set which is due at once.
    """

    database: Database
    clock: Clock
    random: Callable[[], float]
    logger: FilteringBoundLogger
    metrics: Metrics
    draw: Draw
    noticed: Callable[[], None]


class Lane:
    """The messages of one channel."""

    def __init__(self, name: str, route: Route, around: Surroundings) -> None:
        self._name = name
        self._route = route
        self._around = around
        self._clock = around.clock
        self._logger = around.logger.bind(channel=name)
        self._marks = Marks(around.database, around.clock, self._logger)
        self._awake = asyncio.Event()
        self._open = False
        self._loop: asyncio.Task[None] | None = None
        self._chats: dict[asyncio.Task[None], int] = {}
        self._quiet_until: datetime | None = None
        self._next_slot: datetime | None = None
        self._retries: list[datetime] = []

    def start(self) -> None:
        """Begin to send."""
        self._open = True
        self._loop = begin(self._run, f"delivery {self._name}", self._clock, self._logger)

    async def stop(self) -> None:
        """Send nothing new; wait for what is under way, but not for ever: it is sent again after a start."""
        self._open = False
        self.wake()
        if self._loop is not None:
            await self._loop
        if self._chats:
            _, late = await asyncio.wait(set(self._chats), timeout=_STOP_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._marks.close()

    def wake(self) -> None:
        """Look into the outbox now."""
        self._awake.set()

    async def _run(self) -> None:
        let_go = not self._around.database.is_sqlite
        while self._open:
            self._awake.clear()
            try:
                if not let_go:
                    await self._let_go()
                    let_go = True
                claimed = await self._claim()
            except Exception as error:
                if not is_database_fault(error):
                    raise
                self._logger.warning("database unavailable", error=type(error).__name__)
                await self._clock.sleep(_DATABASE_PAUSE)
                continue
            if not claimed:
                await self._clock.wait(self._awake, self._pause())

    async def _let_go(self) -> None:
        """On SQLite nobody else serves this channel: what is held was held by a process that is gone."""
        async with self._around.database.reading() as work:
            held = await work.outbox.held(self._name, self._route.chat)
        if held:
            async with self._around.database.transaction() as work:
                await work.outbox.hold(held, None)

    async def _claim(self) -> bool:
        """Begin with as many chats as may be served at once; whether there was one."""
        now = self._clock.now()
        room = self._route.at_once - len(self._chats)
        if room <= 0 or (self._quiet_until is not None and now < self._quiet_until):
            return False
        async with self._around.database.reading() as work:
            if not await work.outbox.any_free(self._name, now, self._route.chat):
                return False
        async with self._around.database.transaction() as work:
            messages = await work.outbox.claim(self._name, now, now + HOLD, room, self._route.chat)
        for chat, of_chat in groupby(messages, key=lambda message: message.conversation):
            # A hold may lapse while this very process still sends (a long pause of the machine).
            if chat not in self._chats.values():
                task = asyncio.create_task(self._serve(tuple(of_chat)))
                self._chats[task] = chat
                task.add_done_callback(self._served)
        if not messages:  # another process is busy with these very chats
            self._retries.append(now + _BUSY)
        return bool(messages)

    async def _serve(self, messages: Sequence[Pending]) -> None:
        """Send the messages of one chat until one of them has to wait."""
        for place, message in enumerate(messages):
            await self._slot()
            tried = await attempt(
                self._route, message, self._around.draw, self._clock.now, self._around.random
            )
            self._around.metrics.message(self._name, tried.outcome)
            if tried.fault is not None:
                self._logger.error(
                    "sending failed", error=type(tried.fault).__name__, trace=trace(tried.fault)
                )
            if tried.quiet_until is not None:
                self._quiet_until = tried.quiet_until
            again_at = tried.mark.again_at
            last = place + 1 == len(messages) or not self._open
            done = tried.mark.done or (last and again_at is None)
            await self._marks.add(replace(tried.mark, done=done))
            if tried.mark.dead is not None:
                self._around.noticed()
            if again_at is not None:
                self._retries.append(again_at)
            if done or again_at is not None:
                return

    async def _slot(self) -> None:
        """Wait for this channel's next turn to send."""
        now = self._clock.now()
        slot = max(now, self._next_slot or now, self._quiet_until or now)
        self._next_slot = slot + timedelta(seconds=1 / self._route.pace)
        if slot > now:
            await self._clock.sleep((slot - now).total_seconds())

    def _served(self, task: asyncio.Task[None]) -> None:
        self._chats.pop(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._logger.error("delivery failed", error=type(error).__name__, trace=trace(error))
        self.wake()

    def _pause(self) -> float:
        """How long there is nothing to do in this process: until a retry is due, or the channel may speak."""
        now = self._clock.now()
        self._retries = [moment for moment in self._retries if moment > now]
        moments = [
            *self._retries,
            *([self._quiet_until] if self._quiet_until and self._quiet_until > now else []),
        ]
        soonest = min(moments, default=now + timedelta(seconds=POLL_SECONDS))
        return min(POLL_SECONDS, (soonest - now).total_seconds())
