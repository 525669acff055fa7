"""The engine: takes events in, runs their turns in batches, and answers after the commit (design §3)."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from types import TracebackType
from typing import Self, TypeVar

from bot.clock import Clock
from bot.engine.batch import Batch
from bot.engine.errors import ServiceUnavailable, TooBusy
from bot.engine.job import Done, Job
from bot.log import TurnLog
from bot.messages import Handled, Incoming
from storage.conversations import ChatKey
from storage.database import Database
from storage.faults import is_database_fault
from storage.work import Work

T = TypeVar("T")
Listener = Callable[[Job, Done], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much the engine takes on.

    `waiting` events in all and `waiting_of_chat` of one chat may queue, `batch` turns share a transaction; a
    database that cannot be written is tried for `database_seconds`.
    """

    waiting: int = 2000
    waiting_of_chat: int = 20
    batch: int = 200
    database_seconds: float = 5.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A job in the queue, and who waits for it."""

    job: Job
    answer: asyncio.Future[Handled]
    since: float


class Engine:
    """One queue and one loop; use it as `async with`, which finishes at the end what was accepted.

    `listeners` are told of every event that was committed, before its answer is given.
    """

    def __init__(
        self, database: Database, batch: Batch, clock: Clock, log: TurnLog, limits: Limits | None = None
    ) -> None:
        self._database = database
        self._batch = batch
        self._clock = clock
        self._log = log
        self._limits = limits or Limits()
        self._queues: dict[ChatKey, deque[Waiting]] = {}
        self._size = 0
        self._arrived = asyncio.Event()
        self._open = False
        self._loop: asyncio.Task[None] | None = None
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Tell `listener` of every event that was committed."""
        self._listeners.append(listener)

    @property
    def works(self) -> bool:
        """Whether events are taken: not before it is entered, and not once its loop has ended."""
        return self._open

    def on_end(self, act: Callable[[], None]) -> None:
        """Call `act` when the loop has ended: by leaving, or by a fault of ours, which leaving raises."""
        if self._loop is not None:
            self._loop.add_done_callback(lambda _: act())

    async def __aenter__(self) -> Self:
        self._open = True
        self._loop = asyncio.create_task(self._run(), name="engine")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = False
        self._arrived.set()
        if self._loop is not None:
            await self._loop

    async def handle(self, incoming: Incoming, *, inbox: int | None = None) -> Handled:
        """The answer to an event, once it is committed; `inbox` is the row that keeps its raw update.

        Raises:
            TooBusy: too many events wait.
            ServiceUnavailable: the database cannot be written, or the service is stopping.
        """
        return await self.do(Job(incoming=incoming, inbox=inbox))

    async def do(self, job: Job) -> Handled:
        """The same for an event with its row, such as a timer that is due."""
        if not self._open:
            raise ServiceUnavailable
        queue = self._queues.get(job.key)
        of_chat = len(queue) if queue else 0
        if self._size >= self._limits.waiting or of_chat >= self._limits.waiting_of_chat:
            raise TooBusy
        waiting = Waiting(job, asyncio.get_running_loop().create_future(), perf_counter())
        self._queues.setdefault(job.key, deque()).append(waiting)
        self._size += 1
        self._arrived.set()
        return await waiting.answer

    async def _run(self) -> None:
        batch: list[Waiting] = []
        try:
            while self._open or self._queues:
                self._arrived.clear()
                batch = self._next()
                if batch:
                    await self._settle(batch)
                else:
                    await self._arrived.wait()
        finally:
            # Something is left only after a fault of ours or a cancellation: then nobody waits in vain. The
            # batch under way may have been committed: sent again, its events are found as seen.
            self._open = False
            left = [waiting for queue in self._queues.values() for waiting in queue]
            self._refuse([*batch, *left], ServiceUnavailable())

    def _next(self) -> list[Waiting]:
        """The oldest event of each waiting chat; a chat with more goes behind the others."""
        batch: list[Waiting] = []
        for key in list(self._queues)[: self._limits.batch]:
            queue = self._queues.pop(key)
            batch.append(queue.popleft())
            if queue:
                self._queues[key] = queue
        self._size -= len(batch)
        return batch

    async def _settle(self, batch: Sequence[Waiting]) -> None:
        """Commit a batch; when one of its turns fails, each is tried alone."""
        try:
            done = await self._commit(batch)
        except ServiceUnavailable as error:
            self._refuse(batch, error)
        except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
            if len(batch) == 1:
                await self._bury(batch[0], error)
            else:
                await self._settle_alone(batch)
        else:
            for waiting, one in zip(batch, done, strict=True):
                self._answer(waiting, one)

    async def _settle_alone(self, batch: Sequence[Waiting]) -> None:
        for place, waiting in enumerate(batch):
            await self._settle([waiting])
            if _was_refused(waiting):  # the database is gone: no need to wait for it once for each
                self._refuse(batch[place + 1 :], ServiceUnavailable())
                return

    async def _commit(self, batch: Sequence[Waiting]) -> list[Done]:
        jobs = [waiting.job for waiting in batch]
        return await self._persistently(lambda work: self._batch.run(work, jobs, self._clock.now()))

    async def _bury(self, waiting: Waiting, error: Exception) -> None:
        """A failing turn: its event becomes a dead letter, and blocks nobody (design §3.5)."""
        job = waiting.job
        self._log.failed(job, error)
        try:
            done = await self._persistently(
                lambda work: self._batch.bury(work, job, error, self._clock.now())
            )
        except ServiceUnavailable as unavailable:
            self._refuse([waiting], unavailable)
        except Exception as second:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
            self._log.failed(job, second)
            self._refuse([waiting], ServiceUnavailable())
        else:
            self._answer(waiting, done)

    async def _persistently(self, act: Callable[[Work], Awaitable[T]]) -> T:
        """What `act` gives in a transaction of its own, tried again while the database is in trouble.

        A connection that is lost during the commit may have committed: then the events are found as seen.
        """
        began = self._clock.now()
        pause = 0.02
        while True:
            try:
                async with self._database.transaction() as work:
                    return await act(work)
            except Exception as error:
                if not is_database_fault(error):
                    raise
                if (self._clock.now() - began).total_seconds() >= self._limits.database_seconds:
                    self._log.database(error)
                    raise ServiceUnavailable from error
            await self._clock.sleep(pause)
            pause = min(2 * pause, 0.5)

    def _answer(self, waiting: Waiting, done: Done) -> None:
        for listener in self._listeners:
            listener(waiting.job, done)
        self._log.turn(waiting.job, done, perf_counter() - waiting.since)
        if not waiting.answer.done():
            waiting.answer.set_result(done.handled)

    def _refuse(self, batch: Sequence[Waiting], error: ServiceUnavailable) -> None:
        """Nothing was done: what waits behind these in their chats is refused too, to keep the order."""
        for waiting in tuple(batch):
            behind = self._queues.pop(waiting.job.key, deque[Waiting]())
            self._size -= len(behind)
            for one in (waiting, *behind):
                if not one.answer.done():
                    one.answer.set_exception(error)


def _was_refused(waiting: Waiting) -> bool:
    return waiting.answer.done() and not waiting.answer.cancelled() and waiting.answer.exception() is not None
