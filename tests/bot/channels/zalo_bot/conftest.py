"""A service whose only channel is a Zalo bot, and our own Zalo before it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.app import serving
from bot.channels.channel import Surroundings
from bot.channels.zalo_bot.channel import ZaloBotChannel
from bot.channels.zalo_bot.opening import open_zalo_bot
from bot.channels.zalo_bot.polling import Patience
from bot.delivery.attempt import Route
from bot.log import open_log
from bot.service import Line, Service, running
from bot.settings import Settings
from tests.bot.held_clock import BriskClock
from tests.doors import settings_in
from tests.emulators.zalo_bot import ZaloBotEmulator
from tests.zalo_bot_door import SECRET, TOKEN


@dataclass
class World:
    """One running service, its channel, the address of its webhook, and Zalo."""

    service: Service
    channel: ZaloBotChannel
    zalo: ZaloBotEmulator
    url: str

    async def waiting(self) -> int:
        """How many updates are kept and not yet handled."""
        async with self.service.database.reading() as work:
            return len(await work.inbox.waiting("zalo_bot", 0, 100))

    async def letters(self) -> int:
        """How many updates were not understood."""
        async with self.service.database.reading() as work:
            return await work.dead_letters.last_id()


Open = Callable[..., AbstractAsyncContextManager[World]]


@pytest.fixture
async def zalo() -> AsyncIterator[ZaloBotEmulator]:
    async with ZaloBotEmulator(token=TOKEN) as emulator:
        yield emulator


@pytest.fixture
def opened(zalo: ZaloBotEmulator, tmp_path: Path, sqlite_url: str) -> Open:
    """Opens the service; again, after it was closed, on the same database."""

    @asynccontextmanager
    async def world(mode: str = "webhook", **changes: str) -> AsyncIterator[World]:
        told = {
            "database_url": sqlite_url,
            "zalo_bot_token": TOKEN,
            "zalo_bot_mode": mode,
            "zalo_bot_secret": SECRET,
            "zalo_bot_api": zalo.base_url,
            "zalo_bot_link": "https://zalo.me/7001",
        }
        settings = settings_in(tmp_path, **told | changes)
        async with AsyncExitStack() as stack:
            yield await _world(stack, settings, zalo, mode)

    return world


async def _world(stack: AsyncExitStack, settings: Settings, zalo: ZaloBotEmulator, mode: str) -> World:
    logger, clock = open_log(level="error"), BriskClock()
    channel = await stack.enter_async_context(open_zalo_bot(settings, logger, Patience(between=0.0)))
    assert channel is not None
    line = Line(traits=channel.traits, route=Route(channel=channel, pace=float("inf")))
    service = await stack.enter_async_context(
        running(settings, {channel.name: line}, logger=logger, clock=clock)
    )
    around = Surroundings(handle=service.engine.handle, database=service.database, clock=clock, logger=logger)
    app = web.Application()
    app.router.add_routes(await stack.enter_async_context(channel.receiving(around)))
    runner = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/webhooks/zalo-bot"
    if mode == "webhook":
        async with aiohttp.ClientSession() as session:
            parameters = {"url": url, "secret_token": SECRET}
            answer = await session.post(f"{zalo.base_url}/bot{TOKEN}/setWebhook", json=parameters)
            assert (await answer.json())["result"]["verification"]["ok"]
    return World(service, channel, zalo, url)
