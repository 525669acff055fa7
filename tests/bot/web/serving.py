"""The public pages on a real port."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.browser_log import StoredLog
from bot.news import News
from bot.web.public import PublicPages
from bot.web.security import Site
from conversations.router import step
from storage.database import Database
from tests.bot.engine_world import World, knowledge, world
from tests.bot.held_clock import HeldClock

Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def serving(pages: PublicPages) -> AsyncIterator[Client]:
    """A client of a server with these pages."""
    application = web.Application()
    pages.add_to(application)
    async with TestClient(TestServer(application)) as client:
        yield client


@asynccontextmanager
async def serving_dialogues(database: Database, now: datetime) -> AsyncIterator[tuple[Client, World]]:
    """The same before the real engine, dialogues and database."""
    known, news = knowledge(), News()
    async with world(database, step, HeldClock(now)) as around:
        around.engine.listen(news.heard)
        pages = PublicPages(
            handle=around.engine.handle,
            now=around.clock.now,
            log=StoredLog(database),
            news=news,
            knowledge=lambda: known,
            site=Site(),
        )
        async with serving(pages) as client:
            yield client, around
