"""The door through our own Zalo Bot Platform: a person on one side, the bot and the service behind it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp

from bot.channels.zalo_bot.opening import open_zalo_bot
from bot.channels.zalo_bot.polling import Patience
from bot.channels.zalo_bot.traits import NAME
from bot.log import open_log
from bot.messages import Message
from bot.service import Service
from bot.settings import Settings
from conversations.dialogue import Media
from tests.bot.held_clock import HeldClock
from tests.emulators.zalo_bot import Person, ZaloBotEmulator
from tests.pushed_door import PushedDoor, behind, told

TOKEN = "7001:TEST"
SECRET = "made-up-secret"


class ZaloBotDoor(PushedDoor):
    """What one person does in Zalo, and everything the chat shows."""

    channel = NAME

    def __init__(self, service: Service, clock: HeldClock, person: Person) -> None:
        super().__init__(service, clock)
        self._person = person
        self._taken = 0

    async def answered(self) -> Sequence[Message]:
        shown = await self._person.until(lambda seen: len(seen) >= self._expected)
        taken = shown[self._taken :]
        self._taken = len(shown)
        return [Message(text=text) for text in taken]

    async def opens(self, unit: str | None) -> Sequence[Message]:
        """Zalo knows no opening: the poster's code, or a greeting, is the first message."""
        return await self.types(unit or "xin chào")

    async def types(self, text: str) -> Sequence[Message]:
        before = self._handled
        await self._person.sends(text)
        return await self._after(before)

    async def presses(self, label: str, *, old: bool) -> Sequence[Message]:  # noqa: ARG002 - there are no buttons
        return await self.types(label)

    async def sends(self, media: Media, caption: str) -> Sequence[Message]:
        before = self._handled
        match media:
            case Media.PHOTO:
                await self._person.sends_photo(caption)
            case Media.STICKER:
                await self._person.sends_sticker()
            case Media.VOICE:
                await self._person.sends_voice()
            case _:
                await self._person.sends_unsupported()
        return await self._after(before)


@asynccontextmanager
async def zalo_bot_door(mode: str, clock: HeldClock, settings: Settings) -> AsyncIterator[ZaloBotDoor]:
    """The door by "webhook" or by "polling"."""
    async with AsyncExitStack() as stack:
        zalo = await stack.enter_async_context(
            ZaloBotEmulator(token=TOKEN, clock=lambda: clock.now().timestamp())
        )
        channel_settings = {
            "zalo_bot_token": TOKEN,
            "zalo_bot_mode": mode,
            "zalo_bot_secret": SECRET,
            "zalo_bot_api": zalo.base_url,
        }
        own = told(settings, **channel_settings)
        channel = await stack.enter_async_context(
            open_zalo_bot(own, open_log(level="error"), Patience(between=0.0))
        )
        assert channel is not None
        service, address = await behind(stack, channel, own, clock)
        if mode == "webhook":
            url = f"{address}/webhooks/zalo-bot"
            async with aiohttp.ClientSession() as session:
                parameters = {"url": url, "secret_token": SECRET}
                await session.post(f"{zalo.base_url}/bot{TOKEN}/setWebhook", json=parameters)
        yield ZaloBotDoor(service, clock, zalo.person("A"))
