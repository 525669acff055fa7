"""A slow or dead channel delays no other (design §8): the whole service, all channels over real HTTP.

Telegram is held: its calls get no answer at all while the others chat on, which is slower than the ten
seconds that issue 4 names. Nothing is timed: a Zalo reply that waited for Telegram would never come.
"""

import io
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest
from sqlalchemy import func, select

from bot.app import application, serving
from bot.doors import open_doors
from bot.log import open_log
from bot.service import Service, running
from bot.settings import Settings
from storage.tables.chats import outbox
from tests.emulators.telegram import TelegramEmulator
from tests.emulators.zalo_bot import ZaloBotEmulator
from tests.zalo_bot_door import SECRET
from tests.zalo_bot_door import TOKEN as ZALO_TOKEN

TELEGRAM_TOKEN = "42:TEST"
UNIT = "P01-002"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The service with every door, and the people before each."""

    service: Service
    telegram: TelegramEmulator
    zalo: ZaloBotEmulator
    url: str
    browser: aiohttp.ClientSession

    async def writes_in_the_browser(self, **said: object) -> list[str]:
        """What the page shows in answer."""
        body = {"id": str(uuid4()), **said}
        headers = {"Origin": self.url}
        async with self.browser.post(f"{self.url}/chat/messages", json=body, headers=headers) as answer:
            assert answer.status == 200, await answer.text()
            return [message["text"] for message in (await answer.json())["messages"]]

    async def undelivered(self) -> int:
        """How many messages still wait to be sent by Telegram."""
        waiting = select(func.count()).where(outbox.c.status == "pending", outbox.c.channel == "telegram")
        async with self.service.database.reading() as work:
            return await work.connection.scalar(waiting) or 0


@asynccontextmanager
async def everything(folder: Path, database_url: str, mode: str) -> AsyncIterator[Around]:
    """All channels in one process, as `serve` runs them."""
    logger = open_log("json", "error", io.StringIO())
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(TelegramEmulator(token=TELEGRAM_TOKEN))
        zalo = await stack.enter_async_context(ZaloBotEmulator(token=ZALO_TOKEN))
        settings = Settings(
            _env_file=None,
            data_dir=folder,  # where the first run opens the window from today
            database_url=database_url,
            telegram_token=TELEGRAM_TOKEN,
            telegram_mode=mode,
            telegram_secret=SECRET,
            telegram_api=telegram.base_url,
            telegram_inline_replies=False,
            zalo_bot_token=ZALO_TOKEN,
            zalo_bot_mode=mode,
            zalo_bot_secret=SECRET,
            zalo_bot_api=zalo.base_url,
        )
        doors = await stack.enter_async_context(open_doors(settings, logger))
        service = await stack.enter_async_context(running(settings, doors.lines, logger=logger))
        routes = await stack.enter_async_context(doors.opened(service))
        app = application(service, routes, doors.ways)
        runner = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
        url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        jar = aiohttp.CookieJar(unsafe=True)
        browser = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=jar))
        if mode == "webhook":
            hooks = {
                f"{telegram.base_url}/bot{TELEGRAM_TOKEN}": f"{url}/webhooks/telegram",
                f"{zalo.base_url}/bot{ZALO_TOKEN}": f"{url}/webhooks/zalo-bot",
            }
            for api, hook in hooks.items():
                wanted = {"url": hook, "secret_token": SECRET}
                async with browser.post(f"{api}/setWebhook", json=wanted) as answer:
                    assert answer.status == 200, await answer.text()
        yield Around(service=service, telegram=telegram, zalo=zalo, url=url, browser=browser)


@pytest.mark.parametrize("mode", ["webhook", "polling"])
async def test_a_slow_telegram_delays_neither_zalo_nor_the_browser(
    tmp_path: Path, sqlite_url: str, mode: str
) -> None:
    async with everything(tmp_path, sqlite_url, mode) as around:
        slow, worker = around.telegram.user(), around.zalo.person()
        async with around.telegram.hold("*" if mode == "webhook" else "sendMessage") as held:
            await slow.starts(UNIT)
            await held.until_held()
            # Zalo: three turns, each answered by a call of its own.
            for number, text in enumerate((UNIT, "1", "1"), start=1):
                await worker.sends(text)
                await worker.until(lambda seen, so_many=number: len(seen) == so_many)
            assert "Nguyễn Văn A" in worker.messages[-1]
            # The browser.
            (asked,) = await around.writes_in_the_browser(open={"unit": UNIT})
            assert "đúng không?" in asked
            assert len(await around.writes_in_the_browser(text="1", after=1)) == 1
            # All the while Telegram's call is open, and its person has seen nothing.
            assert held.held >= 1
            assert (slow.messages, await around.undelivered()) == ([], 1)
        shown = await slow.next_message()
        assert "Quận Hoàn Kiếm" in shown.text
        await around.telegram.until_settled()
        assert len(slow.messages) == 1


async def test_a_dead_telegram_delays_neither(tmp_path: Path, sqlite_url: str) -> None:
    """Every connection breaks: what is for Telegram waits, everything else goes its way."""
    async with everything(tmp_path, sqlite_url, "webhook") as around:
        around.telegram.close_next("sendMessage", times=1000)
        person, worker = around.telegram.user(), around.zalo.person()
        await person.starts(UNIT)
        await around.telegram.until(lambda: bool(around.telegram.calls_of("sendMessage")))
        await worker.sends(UNIT)
        await worker.until(lambda seen: len(seen) == 1)
        assert len(await around.writes_in_the_browser(open={"unit": UNIT})) == 1
        assert (person.messages, await around.undelivered()) == ([], 1)
