"""Housekeeping: clears what is kept only for a while (design §4, consent, life cycle)."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.loops import begin
from programme.ports.entries import Sight
from storage.claims import LAPSED_AT_ONCE
from storage.database import Database
from storage.faults import is_database_fault
from storage.turns import CHUNK

TURNS_KEPT = timedelta(days=7)
PARKED_KEPT = timedelta(days=30)
"""How long a message waits for a person who has blocked us; later it would be no news any more."""

LETTERS_KEPT = timedelta(days=14)
_EVERY_SECONDS = 300.0


class Housekeeping:
    """Runs once at the start and then every five minutes."""

    def __init__(self, database: Database, clock: Clock, logger: FilteringBoundLogger) -> None:
        self._database = database
        self._clock = clock
        self._logger = logger
        self._loop: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._loop = begin(self._run, "housekeeping", self._clock, self._logger)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._loop is not None:
            self._loop.cancel()
            with suppress(asyncio.CancelledError):
                await self._loop

    async def _run(self) -> None:
        while True:
            try:
                await tidy(self._database, self._clock.now())
            except Exception as error:
                if not is_database_fault(error):
                    raise
                self._logger.warning("database unavailable", error=type(error).__name__)
            await self._clock.sleep(_EVERY_SECONDS)


async def tidy(database: Database, now: datetime) -> None:
    """Clear turns and sent messages after 7 days, dead letters' payloads after 14, parked messages after 30.

    A chunk a transaction. Claims of officers who went away lapse: no worker reads “under review” for ever.
    """
    put_back = LAPSED_AT_ONCE
    while put_back >= LAPSED_AT_ONCE:
        async with database.transaction() as work:
            put_back = await work.claims.lapse(now, Sight(unit=None))
    cleared = CHUNK
    while cleared >= CHUNK:
        async with database.transaction() as work:
            turns = await work.turns.forget_before(now - TURNS_KEPT)
            messages = await work.outbox.forget_before(now - TURNS_KEPT, parked=now - PARKED_KEPT)
            cleared = max(turns, messages)
    async with database.transaction() as work:
        await work.dead_letters.clear_before(now - LETTERS_KEPT)
