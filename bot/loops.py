"""The loops beside the engine: a fault of ours in one of them is logged, and the loop begins anew."""

import asyncio
from collections.abc import Awaitable, Callable

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.log import trace

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
