"""The public pages on a real port."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.web.public import PublicPages

Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def serving(pages: PublicPages) -> AsyncIterator[Client]:
    """A client of a server with these pages."""
    application = web.Application()
    pages.add_to(application)
    async with TestClient(TestServer(application)) as client:
        yield client
