"""The whole service on Telegram: our emulator, the channel, the real engine, dialogues and SQLite."""

import asyncio
import io
import json
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import aiohttp
from aiohttp import web

from bot.app import serving
from bot.channels.channel import Surroundings
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.opening import open_telegram
from bot.channels.telegram.patience import Patience
from bot.clock import Clock
from bot.delivery.attempt import Route
from bot.engine.engine import Limits
from bot.log import open_log
from bot.service import Line, Service, running
from bot.settings import Settings
from storage.conversations import ChatKey
from tests.emulators.telegram import Person, Seen, TelegramEmulator

TOKEN = "42:TEST"
SECRET = "made-up_secret"
UNIT = "P01-002"
_NUMBERS = count(1)
HASTY = Patience(poll=5, first=0.01, longest=0.02, conflict=0.02)


class Log(io.StringIO):
    """The log's lines, for whoever waits for one."""

    def __init__(self) -> None:
        super().__init__()
        self._written = asyncio.Event()

    def write(self, text: str, /) -> int:
        self._written.set()
        return super().write(text)

    async def until(self, event: str) -> None:
        """Wait for a line of this kind."""
        async with asyncio.timeout(20):
            while f'"event": "{event}"' not in self.getvalue():
                self._written.clear()
                await self._written.wait()


@dataclass(kw_only=True)
class World:
    """A service at work and the Telegram it talks to."""

    telegram: TelegramEmulator
    channel: TelegramChannel
    service: Service
    log: Log
    url: str
    session: aiohttp.ClientSession

    async def call(self, method: str, **parameters: str) -> None:
        """A call as another holder of the token would make it."""
        url = f"{self.telegram.base_url}/bot{TOKEN}/{method}"
        async with self.session.post(url, data=parameters) as response:
            assert response.status == 200, await response.text()

    async def post(self, body: bytes, *, secret: str | None = SECRET) -> aiohttp.ClientResponse:
        """A request to the webhook, from anybody."""
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        async with self.session.post(self.url, data=io.BytesIO(body), headers=headers) as response:
            await response.read()
            return response

    async def dead_letters(self) -> list[tuple[str, str, str | None]]:
        """Kind, error and payload of every dead letter, newest first."""
        async with self.service.database.reading() as work:
            return [(one.kind, one.error, one.payload) for one in await work.dead_letters.newest(100)]

    def logged(self, event: str) -> list[dict[str, object]]:
        """The log's lines of one kind."""
        lines = [json.loads(line) for line in self.log.getvalue().splitlines()]
        return [line for line in lines if line["event"] == event]

    def person(self) -> Person:
        """Somebody new."""
        return self.telegram.user(id=5_550_000 + next(_NUMBERS))

    async def greeted(self) -> Person:
        """A new person who has scanned a poster and read what the bot says first."""
        person = self.person()
        await person.starts(UNIT)
        await person.next_message()
        return person

    async def all_answered(self, person: Person) -> bool:
        """Whether every press of this person is answered, once nothing is under way."""
        await self.telegram.until(lambda: not person.spinning)
        return person.spinning == []

    async def parked(self, person: Person) -> None:
        """Wait until nothing is sent to this person any more."""
        async with asyncio.timeout(20):
            while await self.reachable(person):
                pass  # each look at the database lets the others work

    async def reachable(self, person: Person) -> bool:
        """Whether messages are sent to this person."""
        async with self.service.database.reading() as work:
            found = await work.conversations.find(ChatKey("telegram", "42", str(person.id)))
        assert found is not None
        return found.reachable

    async def described(self) -> Person:
        """A person who stands at the description."""
        person = await self.greeted()
        await says(person, "[Đúng]", "[Đồng ý]", "[Đúng]")
        await person.shares_contact()
        for _ in ("phone.saved", "group.ask"):
            await person.next_message()
        await says(person, "[Doanh nghiệp]")
        await says(person, f"[{person.messages[-1].labels[0]}]")
        return person


async def says(person: Person, *acts: str) -> Seen:
    """What the bot answers last after each of these: a text, or a button in brackets."""
    for act in acts:
        if act.startswith("["):
            await person.presses(act[1:-1])
        else:
            await person.sends(act)
        answer = await person.next_message()
    return answer


@asynccontextmanager
async def world(
    folder: Path,
    template: Path,
    *,
    limits: Limits | None = None,
    clock: Clock | None = None,
    webhook: bool = True,
    inline: bool = True,
) -> AsyncIterator[World]:
    """The service receiving by webhook, or by polling."""
    shutil.copy(template, folder / "sangkien.db")
    log = Log()
    logger = open_log("json", "info", log)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(
            TelegramEmulator(token=TOKEN, retry_delay=0.01, webhook_timeout=5)
        )
        settings = settings_for(telegram, folder, webhook=webhook, inline=inline)
        channel = await stack.enter_async_context(open_telegram(settings, logger, HASTY))
        assert channel is not None
        line = Line(traits=channel.traits, route=Route(channel=channel, pace=1000))
        service = await stack.enter_async_context(
            running(settings, {"telegram": line}, logger=logger, clock=clock, limits=limits)
        )
        around = Surroundings(
            handle=service.engine.handle,
            database=service.database,
            clock=service.clock,
            logger=service.logger,
        )
        routes = await stack.enter_async_context(channel.receiving(around))
        app = web.Application()
        app.router.add_routes(routes)
        runner = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/webhooks/telegram"
        built = World(telegram=telegram, channel=channel, service=service, log=log, url=url, session=session)
        if webhook:
            await built.call("setWebhook", url=url, secret_token=SECRET)
        yield built


def settings_for(
    telegram: TelegramEmulator, folder: Path, *, webhook: bool = True, inline: bool = True, token: str = TOKEN
) -> Settings:
    """The settings of a service whose Telegram is the emulator."""
    return Settings(
        _env_file=None,
        data_dir=folder,
        public_url="https://sangkien.example",
        telegram_token=token,
        telegram_mode="webhook" if webhook else "polling",
        telegram_secret=SECRET,
        telegram_api=telegram.base_url,
        telegram_inline_replies=inline,
    )
