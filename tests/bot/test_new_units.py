"""A running service takes units that another process imports, without a restart (design §4, §8)."""

import asyncio
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from bot.app import application
from bot.channels import browser
from bot.log import open_log
from bot.messages import Address, Incoming
from bot.service import Line, Service, running
from conversations.events import Opened
from programme.context import Context
from programme.levels import Level
from programme.officer import Officer
from programme.operations.operation import run
from programme.operations.units import IMPORT_UNITS
from programme.requests.importing import ImportUnits, UnitRow
from storage.database import Database
from tests.doors import settings_in
from tests.example import NOW

NEW = "P01-X-MAY10"
ROW = UnitRow(line=2, values={"code": NEW, "parent": "P01", "name": "Công đoàn Công ty May 10"})


async def imports(service: Service) -> None:
    """The owner at another process's desk."""
    elsewhere = Database(service.settings.database_url)
    knowledge = service.knowledge()
    context = Context(
        officer=Officer(name="owner", unit="TLD", level=Level.NATIONAL),
        edition=knowledge.edition,
        units=knowledge.units,
        search=knowledge.search,
        now=service.clock.now(),
        random=bytes,
    )
    outcome = await run(elsewhere, IMPORT_UNITS, context, ImportUnits(rows=(ROW,)))
    assert outcome.problems == ()
    await elsewhere.close()


async def opened(service: Service, chat: str) -> str:
    incoming = Incoming(
        address=Address(channel=browser.CHANNEL, account=browser.ACCOUNT, chat=chat),
        event_id=chat,
        event=Opened(NEW),
        received_at=service.clock.now(),
    )
    handled = await service.engine.handle(incoming)
    assert handled.inline is not None
    return handled.inline.text


async def test_a_chat_and_a_poster_find_a_unit_imported_a_moment_ago(tmp_path: Path, sqlite_url: str) -> None:
    lines = {browser.CHANNEL: Line(traits=browser.TRAITS)}
    settings = settings_in(tmp_path, now=NOW, database_url=sqlite_url)
    async with (
        running(settings, lines, logger=open_log(level="error")) as service,
        TestClient(TestServer(application(service))) as client,
    ):
        assert (await client.get(f"/u/{NEW}")).status == 404
        assert "May 10" not in await opened(service, "before")

        await imports(service)

        async with asyncio.timeout(20):
            while (await client.get(f"/u/{NEW}")).status == 404:
                pass
        assert "May 10" in await (await client.get(f"/u/{NEW}")).text()
        assert "May 10" in await opened(service, "after")
