"""One service with every channel at once: the browser, Telegram and both Zalos, a door for each."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from math import inf

from aiohttp import ClientSession, CookieJar
from aiohttp.test_utils import TestClient, TestServer, unused_port

from bot.app import application
from bot.doors import open_doors
from bot.log import open_log
from bot.service import Line, running
from bot.settings import Settings
from tests import telegram_door, zalo_bot_door, zalo_oa_door
from tests.bot.held_clock import HeldClock
from tests.doors import BrowserDoor
from tests.emulators.telegram import TelegramEmulator
from tests.emulators.zalo_bot import ZaloBotEmulator
from tests.emulators.zalo_oa import ZaloOaEmulator
from tests.player import Door


@asynccontextmanager
async def every_door(clock: HeldClock, settings: Settings) -> AsyncIterator[Mapping[str, Door]]:
    """The doors by the names of their channels, all by webhook."""
    async with AsyncExitStack() as stack:
        providers = Providers(clock)
        await providers.listen(stack)
        here = f"http://127.0.0.1:{unused_port()}"
        told = {**settings.model_dump(exclude_unset=True), **providers.settings(), "public_url": here}
        settings = Settings(_env_file=None, **told)  # type: ignore[arg-type, call-arg]
        logger = open_log(level="error")
        doors = await stack.enter_async_context(open_doors(settings, logger))
        lines = {name: _unhurried(line) for name, line in doors.lines.items()}
        service = await stack.enter_async_context(running(settings, lines, logger=logger, clock=clock))
        app = application(service, await stack.enter_async_context(doors.opened(service)))
        server = TestServer(app, port=int(here.rpartition(":")[2]))
        client = await stack.enter_async_context(TestClient(server, cookie_jar=CookieJar(unsafe=True)))
        await providers.set_webhooks(here)
        async with client.get("/chat") as page:
            assert page.status == 200
        person = providers.telegram.user(id=5_550_001, first_name="A", last_name="")
        yield {
            "browser": BrowserDoor(service, clock, client),
            "telegram": telegram_door.TelegramDoor(service, clock, person),
            "zalo_bot": zalo_bot_door.ZaloBotDoor(service, clock, providers.bot.person("A")),
            "zalo_oa": zalo_oa_door.ZaloOaDoor(service, clock, providers.account.person()),
        }


def _unhurried(line: Line) -> Line:
    """Time stands still here, so there is no pace to keep."""
    return line if line.route is None else replace(line, route=replace(line.route, pace=inf))


class Providers:
    """The emulated providers of the three channels that have one."""

    def __init__(self, clock: HeldClock) -> None:
        def seconds() -> float:
            return clock.now().timestamp()

        self.telegram = TelegramEmulator(
            token=telegram_door.TOKEN,
            username=telegram_door.BOT,
            retry_delay=0.01,
            webhook_timeout=20,
            clock=seconds,
        )
        self.bot = ZaloBotEmulator(token=zalo_bot_door.TOKEN, clock=seconds)
        self.account = ZaloOaEmulator(clock=seconds)

    async def listen(self, stack: AsyncExitStack) -> None:
        """Until the end of `stack`."""
        for provider in (self.telegram, self.bot, self.account):
            await stack.enter_async_context(provider)

    def settings(self) -> dict[str, str]:
        """What a service is told that uses them."""
        return {
            "telegram_token": telegram_door.TOKEN,
            "telegram_mode": "webhook",
            "telegram_secret": telegram_door.SECRET,
            "telegram_api": self.telegram.base_url,
            "zalo_bot_token": zalo_bot_door.TOKEN,
            "zalo_bot_mode": "webhook",
            "zalo_bot_secret": zalo_bot_door.SECRET,
            "zalo_bot_api": self.bot.base_url,
            **zalo_oa_door.told_of(self.account),
        }

    async def set_webhooks(self, here: str) -> None:
        """Let them send what people write to the service at this address."""
        async with ClientSession() as session:
            for address, path, secret in (
                (f"{self.telegram.base_url}/bot{telegram_door.TOKEN}", "telegram", telegram_door.SECRET),
                (f"{self.bot.base_url}/bot{zalo_bot_door.TOKEN}", "zalo-bot", zalo_bot_door.SECRET),
            ):
                wanted = {"url": f"{here}/webhooks/{path}", "secret_token": secret}
                async with session.post(f"{address}/setWebhook", json=wanted) as answer:
                    assert answer.status == 200, await answer.text()
        self.account.url = f"{here}/webhooks/zalo-oa"
