"""What the doors through a provider's emulator share: turns are counted, a service answers the webhook."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import ClassVar

from aiohttp import web

from bot.app import serving
from bot.channels.channel import ReceivingChannel, Surroundings
from bot.delivery.attempt import Route
from bot.engine.job import Done, Job
from bot.log import open_log
from bot.messages import Message
from bot.service import Line, Service, running
from bot.settings import Settings
from tests.bot.held_clock import HeldClock
from tests.doors import ServiceDoor


class PushedDoor(ServiceDoor):
    """A door whose messages are pushed: it counts the turns of its channel, and knows what to expect."""

    channel: ClassVar[str]

    def __init__(self, service: Service, clock: HeldClock) -> None:
        super().__init__(service, clock)
        self._expected = 0
        self._handled = 0
        self._news = asyncio.Event()
        service.engine.listen(self._heard)

    def _heard(self, job: Job, done: Done) -> None:
        if job.key.channel != self.channel:
            return
        self._handled += 1
        if self._is_mine(job):
            self._expected = done.next_number - 1
        self._news.set()

    def _is_mine(self, _job: Job) -> bool:
        """Whether a turn was of this person's own chat."""
        return True

    async def _after(self, handled: int) -> Sequence[Message]:
        """What came once the engine has done what was sent."""
        async with asyncio.timeout(20):
            while self._handled == handled:
                self._news.clear()
                await self._news.wait()
        return await self.answered()


def told(settings: Settings, **more: str) -> Settings:
    """The settings, with those of one more channel."""
    return Settings(_env_file=None, **{**settings.model_dump(exclude_unset=True), **more})  # type: ignore[arg-type, call-arg]


async def behind(
    stack: AsyncExitStack, channel: ReceivingChannel, settings: Settings, clock: HeldClock
) -> tuple[Service, str]:
    """The service behind a channel until `stack` ends, and the address where it is told of updates."""
    logger = open_log(level="error")
    # Time stands still here, so there is no pace to keep.
    line = Line(traits=channel.traits, route=Route(channel=channel, pace=float("inf")))
    service = await stack.enter_async_context(
        running(settings, {channel.name: line}, logger=logger, clock=clock)
    )
    around = Surroundings(handle=service.engine.handle, database=service.database, clock=clock, logger=logger)
    app = web.Application()
    app.router.add_routes(await stack.enter_async_context(channel.receiving(around)))
    runner = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
    return service, f"http://127.0.0.1:{runner.addresses[0][1]}"
