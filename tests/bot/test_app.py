"""Health and readiness of the whole service."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text

from bot.app import application
from bot.channels import browser
from bot.engine.errors import ServiceUnavailable
from bot.engine.job import Done, Job
from bot.log import open_log
from bot.messages import Address, Incoming
from bot.service import Line, Service, running
from conversations.events import Opened
from tests.doors import settings_in

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
async def service(tmp_path: Path, sqlite_url: str, stack: AsyncExitStack) -> Service:
    lines = {browser.CHANNEL: Line(traits=browser.TRAITS)}
    return await stack.enter_async_context(
        running(settings_in(tmp_path, database_url=sqlite_url), lines, logger=open_log(level="error"))
    )


@pytest.fixture
async def client(service: Service) -> AsyncIterator[Client]:
    async with TestClient(TestServer(application(service))) as client:
        yield client


async def asked(client: Client, path: str) -> tuple[int, str]:
    response = await client.get(path)
    return response.status, await response.text()


async def test_a_service_at_work_is_ready(client: Client) -> None:
    assert await asked(client, "/healthz") == (200, "ok\n")
    assert await asked(client, "/readyz") == (200, "ready\n")


async def test_a_database_of_another_version_is_not_ready(client: Client, service: Service) -> None:
    async with service.database.transaction() as work:
        await work.connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert await asked(client, "/readyz") == (503, "database not migrated\n")


def broken(_job: Job, _done: Done) -> None:
    raise ValueError("a fault of ours")


async def test_a_service_whose_engine_died_is_not_ready_and_ends_with_the_fault(
    client: Client, service: Service, stack: AsyncExitStack
) -> None:
    ended: list[bool] = []
    service.engine.on_end(lambda: ended.append(True))
    service.engine.listen(broken)
    incoming = Incoming(
        address=Address(channel=browser.CHANNEL, account=browser.ACCOUNT, chat="1"),
        event_id="1",
        event=Opened(),
        received_at=service.clock.now(),
    )
    with pytest.raises(ServiceUnavailable):
        await service.engine.handle(incoming)
    assert await asked(client, "/readyz") == (503, "engine stopped\n")
    assert await asked(client, "/healthz") == (200, "ok\n")
    assert ended == [True]
    with pytest.raises(ValueError, match="a fault of ours"):
        await stack.aclose()
