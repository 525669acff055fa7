"""One running process: database, engine, delivery and scheduler around the channels it serves."""

import random
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

from structlog.typing import FilteringBoundLogger

from bot.attachments import drawing
from bot.channels.channel import Traits
from bot.clock import Clock
from bot.delivery.attempt import Route
from bot.delivery.delivery import Delivery
from bot.delivery.lane import Surroundings
from bot.effects.performing import UseCases
from bot.engine.batch import Batch
from bot.engine.engine import Engine, Limits
from bot.facts import FactsReader
from bot.first_run import found_installation, open_programme
from bot.knowledge import CurrentKnowledge
from bot.log import TurnLog
from bot.loops import comparing, housekeeping, watch
from bot.loops.digests import EVERY_SECONDS as DIGEST_SECONDS
from bot.loops.digests import tell_officers
from bot.loops.door_counting import DoorCounting
from bot.loops.mailing import EVERY_SECONDS as MAILING_SECONDS
from bot.loops.mailing import REST as MAILING_REST
from bot.loops.mailing import MailingLoop
from bot.loops.repeating import repeating
from bot.metrics import Metrics
from bot.news import News
from bot.scheduler import Scheduler
from bot.settings import Settings
from conversations.router import step
from storage.database import Database
from storage.migrate import upgrade
from storage.timers import Scope

_DRAFT_ID_BYTES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A channel that this process serves: its traits, and how its messages leave (None: they are fetched)."""

    traits: Traits
    route: Route | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What a running process offers to its doors.

    `look` sees what other processes have written, at once; `founded` says that this run was the first.
    """

    settings: Settings
    database: Database
    engine: Engine
    clock: Clock
    knowledge: CurrentKnowledge
    news: News
    metrics: Metrics
    doors: DoorCounting
    logger: FilteringBoundLogger
    look: Callable[[], Awaitable[None]]
    founded: bool


@asynccontextmanager
async def ready_database(
    settings: Settings, clock: Clock, randomness: Callable[[int], bytes] = secrets.token_bytes
) -> AsyncIterator[tuple[Database, CurrentKnowledge, bool]]:
    """The database with today's tables, the units and the owner; whether the owner was registered just now.

    Raises:
        EditionError: the programme file cannot be used.
        OSError: the data folder cannot be written.
    """
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    edition = open_programme(settings, clock.now())
    database = Database(settings.database_url)
    try:
        await upgrade(database)
        founded = await found_installation(database, settings, edition, clock.now(), randomness)
        knowledge = CurrentKnowledge(database, settings, edition)
        await knowledge.refresh()
        yield database, knowledge, founded
    finally:
        await database.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Process:
    """What the parts of one process share, and how each is made of it."""

    settings: Settings
    database: Database
    knowledge: CurrentKnowledge
    clock: Clock
    logger: FilteringBoundLogger
    lines: Mapping[str, Line]
    metrics: Metrics = field(default_factory=Metrics)
    news: News = field(default_factory=News)

    def engine(self, limits: Limits | None) -> Engine:
        facts = FactsReader(self.knowledge, lambda: secrets.token_hex(_DRAFT_ID_BYTES))
        effects = UseCases(facts, self.clock.now, secrets.token_bytes)
        traits = {name: line.traits for name, line in self.lines.items()}
        batch = Batch(step, effects, facts, traits)
        log = TurnLog(self.logger, self.metrics)
        return Engine(self.database, batch, self.clock, log, limits or Limits())

    def delivery(self, noticed: Callable[[], None]) -> Delivery:
        around = Surroundings(
            database=self.database,
            clock=self.clock,
            random=random.random,
            logger=self.logger,
            metrics=self.metrics,
            draw=drawing(self.database, self.knowledge, self.clock.now),
            noticed=noticed,
        )
        routes = {name: line.route for name, line in self.lines.items() if line.route is not None}
        return Delivery(routes, around)

    def scheduler(self, engine: Engine, chat: str | None) -> Scheduler:
        scope = Scope(channels=frozenset(self.lines), chat=chat)
        return Scheduler(
            self.database, engine, self.clock, scope, self.logger, lambda: self.knowledge().edition
        )

    def door_counting(self) -> DoorCounting:
        return DoorCounting(self.database, self.clock, self.knowledge, self.logger)

    def mailing(self, wake: Callable[[], None]) -> MailingLoop:
        pushed = [name for name, line in self.lines.items() if line.route is not None]
        return MailingLoop(self.database, lambda: self.knowledge().edition, self.clock.now, pushed, wake)

    def loops(
        self, look: Callable[[], Awaitable[None]], mailing: MailingLoop, *, alone: bool
    ) -> Iterator[AbstractAsyncContextManager[None]]:
        """What is done again and again; of that a process `alone` for one chat only watches."""
        watching = partial(watch.watch, self.database, self.clock, look)
        yield self._repeating(watching, "watch", every=watch.EVERY_SECONDS)
        if not alone:
            yield self._repeating(self._tidy, "housekeeping", every=housekeeping.EVERY_SECONDS)
            yield self._repeating(
                self._compare, "comparing", every=comparing.EVERY_SECONDS, rest=comparing.REST
            )
            yield self._repeating(mailing, "mailing", every=MAILING_SECONDS, rest=MAILING_REST)
            yield self._repeating(partial(self._digest, look), "digests", every=DIGEST_SECONDS)

    def _repeating(
        self, act: Callable[[], Awaitable[None]], name: str, *, every: float, rest: int = 0
    ) -> AbstractAsyncContextManager[None]:
        return repeating(act, name, self.clock, self.logger, every=every, rest=rest)

    async def _tidy(self) -> None:
        await housekeeping.tidy(self.database, self.clock.now())

    async def _digest(self, look: Callable[[], Awaitable[None]]) -> None:
        if await tell_officers(self.database, self.knowledge(), self.clock.now()):
            await look()

    async def _compare(self) -> None:
        await comparing.compare_waiting(self.database, self.knowledge().units)

    def look(self, delivery: Delivery, scheduler: Scheduler) -> Callable[[], Awaitable[None]]:
        """What is done when another process has written."""

        async def changed() -> None:
            delivery.wake()
            scheduler.wake()
            await self.knowledge.refresh()
            await self.news.look(self.database)

        return changed

    def service(
        self, engine: Engine, doors: DoorCounting, look: Callable[[], Awaitable[None]], *, founded: bool
    ) -> Service:
        return Service(
            settings=self.settings,
            database=self.database,
            engine=engine,
            clock=self.clock,
            knowledge=self.knowledge,
            news=self.news,
            metrics=self.metrics,
            doors=doors,
            logger=self.logger,
            look=look,
            founded=founded,
        )


@asynccontextmanager
async def running(
    settings: Settings,
    lines: Mapping[str, Line],
    *,
    logger: FilteringBoundLogger,
    clock: Clock | None = None,
    chat: str | None = None,
    limits: Limits | None = None,
) -> AsyncIterator[Service]:
    """The process at work for these channels, with `chat` for that chat only.

    At the end what was accepted is finished.

    Raises:
        EditionError, OSError: as `ready_database`.
    """
    clock = clock or Clock(settings.now)
    async with ready_database(settings, clock) as (database, knowledge, founded):
        process = _Process(
            settings=settings, database=database, knowledge=knowledge, clock=clock, logger=logger, lines=lines
        )
        async with _at_work(process, chat, limits, founded=founded) as service:
            yield service


@asynccontextmanager
async def _at_work(
    process: _Process, chat: str | None, limits: Limits | None, *, founded: bool
) -> AsyncIterator[Service]:
    """All parts of a process, begun and joined."""
    engine = process.engine(limits)
    scheduler = process.scheduler(engine, chat)
    delivery = process.delivery(scheduler.wake)
    doors = process.door_counting()
    look = process.look(delivery, scheduler)
    for listener in (delivery.heard, scheduler.heard, process.news.heard, doors.heard):
        engine.listen(listener)
    process.clock.begin()
    async with AsyncExitStack() as stack:
        # Closed in the opposite order: first nothing new is woken, then the engine finishes, then delivery.
        await stack.enter_async_context(doors.at_work())
        await stack.enter_async_context(delivery)
        await stack.enter_async_context(engine)
        await stack.enter_async_context(scheduler)
        for loop in process.loops(look, process.mailing(scheduler.wake), alone=chat is not None):
            await stack.enter_async_context(loop)
        yield process.service(engine, doors, look, founded=founded)
