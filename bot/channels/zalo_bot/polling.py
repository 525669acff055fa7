"""Receives updates by asking for them: for development only (reference/zalo.md §1.4)."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import msgspec
from structlog.typing import FilteringBoundLogger

from bot.channels.intake import Intake
from bot.channels.zalo_bot.client import IDLE, CallError, Client
from bot.clock import Clock
from bot.engine.errors import ServiceUnavailable

_SPARE_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: how long one question stays open, the pause after each, and the longest after trouble."""

    poll: int = 30
    between: float = 1.0
    longest: float = 30.0

    def pause(self, failures: int) -> float:
        """How long to wait after so many failures in a row."""
        return min(self.longest, self.between * 2.0 ** min(failures, 10))


class Poller:
    """Asks for updates and keeps them; Zalo knows no cursor, so that what came before may come again."""

    def __init__(
        self,
        client: Client,
        intake: Intake,
        clock: Clock,
        logger: FilteringBoundLogger,
        refused: Callable[[], None],
        patience: Patience,
    ) -> None:
        self._client = client
        self._intake = intake
        self._clock = clock
        self._logger = logger
        self._refused = refused
        self._patience = patience
        self._failures = 0

    async def run(self) -> None:
        """Receive until cancelled, or until Zalo refuses the token."""
        while True:
            try:
                await self._round()
            except CallError as error:
                if error.is_refused_token:
                    self._refused()
                    return
                self._troubled(f"code {error.code}")
            except ServiceUnavailable:
                self._troubled("database unavailable")
            else:
                self._well()
            await self._clock.sleep(self._patience.pause(self._failures))

    async def _round(self) -> None:
        """Ask once and keep what came."""
        try:
            result = await self._client.call(
                "getUpdates", seconds=self._patience.poll + _SPARE_SECONDS, timeout=self._patience.poll
            )
        except CallError as error:
            if error.code == IDLE:
                return
            raise
        received_at = self._clock.now()
        for update in _updates(result):
            # Once it was given it may never come again: a stop waits until it is kept.
            await _finished(self._intake.keep(update, received_at))

    def _troubled(self, problem: str) -> None:
        """One line when trouble begins, not one for every attempt."""
        if self._failures == 0:
            self._logger.error("zalo bot not reached", problem=problem)
        self._failures += 1

    def _well(self) -> None:
        if self._failures:
            self._logger.info("zalo bot reached again")
        self._failures = 0


async def _finished(act: Awaitable[None]) -> None:
    """The act to its end, also when we are told to stop meanwhile."""
    task = asyncio.ensure_future(act)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise


def _updates(result: msgspec.Raw) -> Sequence[str]:
    """The updates of an answer, each as JSON: one object, a list of them, or nothing."""
    try:
        found = msgspec.json.decode(result, type=list[msgspec.Raw] | dict[str, msgspec.Raw] | None)
    except ValueError:
        return (bytes(result).decode(errors="replace"),)
    if isinstance(found, list):
        return [bytes(update).decode() for update in found]
    return (bytes(result).decode(),) if found else ()
