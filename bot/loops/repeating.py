"""The loops beside the engine: a fault of ours in one of them is logged, and the loop begins anew."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from time import perf_counter

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.log import trace
from storage.faults import is_database_fault

PAUSE_SECONDS = 1.0
"""How long a loop that failed rests, so that one that fails at once does not fill the log."""


def begin(
    run: Callable[[], Awaitable[None]], name: str, clock: Clock, logger: FilteringBoundLogger
) -> asyncio.Task[None]:
    """The task of a loop; it ends when `run` returns or the task is cancelled, and never by an exception."""

    async def kept_running() -> None:
        while True:
            try:
                await run()
            except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
                logger.error(  # noqa: TRY400 - the trace is written without the exception's words
                    "loop failed", loop=name, error=type(error).__name__, trace=trace(error)
                )
                await clock.sleep(PAUSE_SECONDS)
            else:
                return

    return asyncio.create_task(kept_running(), name=name)


@asynccontextmanager
async def repeating(
    act: Callable[[], Awaitable[None]],
    name: str,
    clock: Clock,
    logger: FilteringBoundLogger,
    *,
    every: float,
    rest: int = 0,
) -> AsyncIterator[None]:
    """`act` done again and again as long as the context lasts, at once and then every so many seconds.

    After one that took long it rests `rest` times as long. While the database is in trouble it goes on.
    """

    async def run() -> None:
        while True:
            begun = perf_counter()
            try:
                await act()
            except Exception as error:
                if not is_database_fault(error):
                    raise
                logger.warning("database unavailable", error=type(error).__name__)
            # Work takes real time, whatever a rehearsal's clock says.
            await clock.sleep(max(every, rest * (perf_counter() - begun)))

    loop = begin(run, name, clock, logger)
    try:
        yield
    finally:
        loop.cancel()
        with suppress(asyncio.CancelledError):
            await loop
