"""One's own data behind a link that works once (R99, design §6)."""

import base64
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import update

from bot.personal_file import OwnFiles
from bot.web import data, static_files
from bot.web.pages import Pages, page_wording, wrong_addresses
from bot.web.security import Site, protection
from bot.web.static_files import shipped_files
from programme.edition import Edition
from programme.once_code import LASTS, OnceCode, Purpose, digest_of
from storage.database import Database
from storage.tables.chats import conversations
from tests.bot.engine_world import knowledge
from tests.browser_driver import chromium, needs_chromium, phone, picture
from tests.example import NOW, Desk, an_entry
from units_data.catalogue import Catalogue

SECRET = "ab" * 32


@dataclass
class Clock:
    """What the page takes for now."""

    now: datetime = NOW


@dataclass(frozen=True)
class Opened:
    """The page, the database behind it, and the clock it goes by."""

    client: TestClient[web.Request, web.Application]
    desk: Desk
    clock: Clock


@pytest.fixture
async def opened(sqlite_url: str, edition: Edition, units: Catalogue) -> AsyncIterator[Opened]:
    database = Database(sqlite_url)
    desk = Desk(database=database, edition=edition, units=units)
    known = knowledge()
    shipped = shipped_files()
    pages = Pages(knowledge=lambda: known, wording=page_wording(), static_files=shipped)
    app = web.Application(middlewares=[wrong_addresses(pages)])
    app.on_response_prepare.append(protection(Site()))
    clock = Clock()
    files = OwnFiles(database=database, knowledge=lambda: known, now=lambda: clock.now)
    app.router.add_routes(data.routes(data.DataPage(pages=pages, files=files)))
    app.router.add_routes(static_files.routes(shipped))
    async with TestClient(TestServer(app)) as client:
        yield Opened(client, desk, clock)
    await database.close()


async def given_link(desk: Desk) -> str:
    """The address given to a chat with one entry, whose code it returns."""
    chat = await desk.chat()
    receipt = await desk.submit(an_entry(chat))
    async with desk.database.transaction() as work:
        until = NOW + LASTS[Purpose.OWN_DATA]
        code = OnceCode(
            digest=digest_of(SECRET), purpose=Purpose.OWN_DATA, chat=chat, created_at=NOW, expires_at=until
        )
        await work.once_codes.add(code)
    return receipt.code


async def test_the_link_shows_everything_once_and_a_preview_does_not_use_it_up(opened: Opened) -> None:
    code = await given_link(opened.desk)
    for _ in range(2):
        asked = await opened.client.get(f"/data/{SECRET}")
        assert (asked.status, code in await asked.text()) == (200, False)

    shown = await opened.client.post(f"/data/{SECRET}")
    page = await shown.text()

    assert (shown.status, shown.headers["Cache-Control"]) == (200, "no-store")
    assert shown.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert f"<h2>Sáng kiến {code}</h2>" in page
    assert "<li>Họ tên: Nguyễn Văn A</li>" in page
    found = re.search(r'href="data:application/json;base64,([^"]+)"', page)
    assert found is not None
    (held,) = json.loads(base64.b64decode(found[1]))["held"]["entries"]
    assert (held["entry"]["code"], held["entry"]["full_name"]) == (code, "Nguyễn Văn A")
    assert (await opened.client.post(f"/data/{SECRET}")).status == 404
    assert (await opened.client.get(f"/data/{SECRET}")).status == 404


@needs_chromium
async def test_a_narrow_phone_shows_all_of_the_page_though_a_chats_number_is_long(opened: Opened) -> None:
    await given_link(opened.desk)
    async with opened.desk.database.transaction() as work:
        await work.connection.execute(update(conversations).values(chat="1f" * 32))
    async with chromium() as browser, phone(browser) as page:
        await page.goto(str(opened.client.make_url(f"/data/{SECRET}")))
        await page.get_by_role("button").click()
        await page.get_by_text("1f" * 32).wait_for()
        await picture(page, "own-data")
        assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_after_fifteen_minutes_or_with_another_secret_there_is_nothing(opened: Opened) -> None:
    await given_link(opened.desk)
    wrong = await opened.client.post(f"/data/{'cd' * 32}", headers={"Accept-Language": "en"})
    assert (wrong.status, "This link works no more" in await wrong.text()) == (404, True)

    opened.clock.now = NOW + timedelta(minutes=15)
    late = await opened.client.post(f"/data/{SECRET}")
    assert late.status == 404
