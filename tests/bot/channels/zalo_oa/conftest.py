"""A service whose only channel is an Official Account, and our own Zalo before it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web

from bot.app import serving
from bot.channels.channel import Surroundings
from bot.channels.zalo_oa.channel import ZaloOaChannel
from bot.channels.zalo_oa.opening import open_zalo_oa
from bot.clock import Clock
from bot.delivery.attempt import Route
from bot.log import open_log
from bot.service import Line, Service, running
from bot.settings import Settings
from tests.bot.held_clock import BriskClock
from tests.doors import settings_in
from tests.emulators.zalo_oa import ZaloOaEmulator
from tests.zalo_oa_door import told_of


@dataclass
class World:
    """One running service, its channel, and Zalo."""

    service: Service
    channel: ZaloOaChannel
    zalo: ZaloOaEmulator


Open = Callable[..., AbstractAsyncContextManager[World]]


@pytest.fixture
def clock() -> BriskClock:
    return BriskClock()


@pytest.fixture
async def zalo(clock: BriskClock) -> AsyncIterator[ZaloOaEmulator]:
    async with ZaloOaEmulator(clock=lambda: clock.now().timestamp()) as emulator:
        yield emulator


@pytest.fixture
def opened(zalo: ZaloOaEmulator, clock: BriskClock, tmp_path: Path, sqlite_url: str) -> Open:
    """Opens the service; again, or beside another, on the same database; `ticks` with the time of the day."""

    @asynccontextmanager
    async def world(*, ticks: bool = False, **changes: str) -> AsyncIterator[World]:
        settings = settings_in(tmp_path, **{"database_url": sqlite_url, **told_of(zalo), **changes})
        async with AsyncExitStack() as stack:
            yield await _world(stack, settings, Clock() if ticks else clock, zalo)

    return world


async def _world(stack: AsyncExitStack, settings: Settings, clock: Clock, zalo: ZaloOaEmulator) -> World:
    logger = open_log(level="error")
    channel = await stack.enter_async_context(open_zalo_oa(settings, logger))
    assert channel is not None
    line = Line(traits=channel.traits, route=Route(channel=channel, pace=float("inf")))
    service = await stack.enter_async_context(
        running(settings, {channel.name: line}, logger=logger, clock=clock)
    )
    around = Surroundings(handle=service.engine.handle, database=service.database, clock=clock, logger=logger)
    app = web.Application()
    app.router.add_routes(await stack.enter_async_context(channel.receiving(around)))
    runner = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
    zalo.url = f"http://127.0.0.1:{runner.addresses[0][1]}/webhooks/zalo-oa"
    return World(service, channel, zalo)
