"""The public pages on a real port, with the engine's side in memory."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.facts import Knowledge
from bot.ways import telegram_way
from bot.web.public import PublicPages
from bot.web.security import Site
from tests.bot.engine_world import knowledge
from tests.bot.web.memory_chat import MemoryChat
from tests.bot.web.serving import Client, serving
from tests.browser_driver import chromium


@pytest.fixture(scope="session")
def shared() -> Knowledge:
    return knowledge()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all tests, which share its event loop; each phone in it has cookies of its own."""
    async with chromium() as browser:
        yield browser


@pytest.fixture
def chat() -> MemoryChat:
    return MemoryChat()


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def pages(chat: MemoryChat, shared: Knowledge, site: Site) -> PublicPages:
    return PublicPages(
        handle=chat.handle,
        now=lambda: datetime(2021, 3, 20, 8, tzinfo=UTC),
        log=chat,
        news=chat.news,
        knowledge=lambda: shared,
        site=site,
        ways=lambda unit: telegram_way("sangkien_bot", unit, works=True),
        heartbeat=0.05,
    )


@pytest.fixture
async def client(pages: PublicPages) -> AsyncIterator[Client]:
    async with serving(pages) as client:
        yield client
