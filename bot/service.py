"""One running process: database, engine, delivery and scheduler around the channels it serves."""

import random
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from structlog.typing import FilteringBoundLogger

from bot.channels.channel import Traits
from bot.clock import Clock
from bot.delivery import Delivery
from bot.delivery_attempt import Route
from bot.delivery_lane import Surroundings
from bot.effects import UseCases
from bot.engine import Engine, Limits
from bot.engine_batch import Batch
from bot.facts import FactsReader
from bot.first_run import found_installation, open_programme
from bot.housekeeping import Housekeeping
from bot.knowledge import CurrentKnowledge
from bot.log import TurnLog
from bot.metrics import Metrics
from bot.news import News
from bot.scheduler import Scheduler
from bot.settings import Settings
from bot.watch import Watch
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
    async with AsyncExitStack() as stack:
        database, knowledge, founded = await stack.enter_async_context(ready_database(settings, clock))
        metrics, news = Metrics(), News()
        facts = FactsReader(knowledge, lambda: secrets.token_hex(_DRAFT_ID_BYTES))
        effects = UseCases(facts, clock.now, secrets.token_bytes)
        traits = {name: line.traits for name, line in lines.items()}
        engine = Engine(
            database, Batch(step, effects, facts, traits), clock, TurnLog(logger, metrics), limits or Limits()
        )
        around = Surroundings(
            database=database, clock=clock, random=random.random, logger=logger, metrics=metrics
        )
        routes = {name: line.route for name, line in lines.items() if line.route is not None}
        delivery = Delivery(routes, around)
        scope = Scope(channels=frozenset(lines), chat=chat)
        scheduler = Scheduler(database, engine, clock, scope, logger)

        async def changed() -> None:
            delivery.wake()
            scheduler.wake()
            await knowledge.refresh()
            await news.look(database)

        for listener in (delivery.heard, scheduler.heard, news.heard):
            engine.listen(listener)
        clock.begin()
        # Closed in the opposite order: first nothing new is woken, then the engine finishes, then delivery.
        await stack.enter_async_context(delivery)
        await stack.enter_async_context(engine)
        await stack.enter_async_context(scheduler)
        await stack.enter_async_context(Watch(database, clock, changed, logger))
        if chat is None:
            await stack.enter_async_context(Housekeeping(database, clock, logger))
        yield Service(
            settings=settings,
            database=database,
            engine=engine,
            clock=clock,
            knowledge=knowledge,
            news=news,
            metrics=metrics,
            logger=logger,
            look=changed,
            founded=founded,
        )
