"""Delivery: sends what waits in the outbox, in order within a chat (design §3.7)."""

import asyncio
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from bot.delivery.attempt import Route
from bot.delivery.lane import Lane, Surroundings
from bot.engine.job import Done, Job


class Delivery:
    """One lane for each channel that this process runs, so that a slow or dead one delays no other."""

    def __init__(self, routes: Mapping[str, Route], around: Surroundings) -> None:
        self._lanes = {name: Lane(name, route, around) for name, route in routes.items()}

    async def __aenter__(self) -> Self:
        for lane in self._lanes.values():
            lane.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*(lane.stop() for lane in self._lanes.values()))

    def heard(self, job: Job, done: Done) -> None:
        """A turn was committed: its channel may have something to send."""
        if done.outboxed and job.key.channel in self._lanes:
            self._lanes[job.key.channel].wake()

    def wake(self) -> None:
        """Another process may have queued something."""
        for lane in self._lanes.values():
            lane.wake()
