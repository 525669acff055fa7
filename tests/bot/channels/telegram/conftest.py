"""The service on Telegram, by webhook and by polling; one start serves all tests of a module."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.channels.telegram.telegram_world import World, world


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hooked(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> AsyncIterator[World]:
    """The service behind a webhook."""
    async with world(tmp_path_factory.mktemp("hooked"), sqlite_template) as built:
        yield built


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def polled(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> AsyncIterator[World]:
    """The service that polls."""
    async with world(tmp_path_factory.mktemp("polled"), sqlite_template, webhook=False) as built:
        yield built


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=["webhook", "polling"])
async def either(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path
) -> AsyncIterator[World]:
    """The service either way."""
    folder = tmp_path_factory.mktemp(request.param)
    async with world(folder, sqlite_template, webhook=request.param == "webhook") as built:
        yield built
