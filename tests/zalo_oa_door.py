"""The door through our own Zalo Official Account: a person on one side, the service behind it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from aiohttp import web

from bot.app import serving
from bot.channels.channel import Surroundings
from bot.channels.zalo_oa.opening import open_zalo_oa
from bot.delivery_attempt import Route
from bot.engine_job import Done, Job
from bot.log import open_log
from bot.messages import Choice, Message
from bot.service import Line, Service, running
from bot.settings import Settings
from conversations.dialogue import Media
from tests.bot.held_clock import HeldClock
from tests.doors import ServiceDoor
from tests.emulators.zalo_oa import Person, Shown, ZaloOaEmulator

_KINDS = {Media.PHOTO: "image", Media.STICKER: "sticker", Media.VOICE: "audio", Media.FILE: "file"}


class ZaloOaDoor(ServiceDoor):
    """What one person does in Zalo, and everything the chat shows."""

    def __init__(self, service: Service, clock: HeldClock, person: Person) -> None:
        super().__init__(service, clock)
        self._person = person
        self._taken = 0
        self._expected = 0
        self._handled = 0
        self._news = asyncio.Event()
        service.engine.listen(self._heard)

    def _heard(self, _job: Job, done: Done) -> None:
        self._handled += 1
        self._expected = done.next_number - 1
        self._news.set()

    async def _after(self, handled: int) -> Sequence[Message]:
        """What came once the engine has done what was sent."""
        async with asyncio.timeout(20):
            while self._handled == handled:
                self._news.clear()
                await self._news.wait()
        return await self.answered()

    async def answered(self) -> Sequence[Message]:
        shown = await self._person.until(lambda seen: len(seen) >= self._expected)
        taken = shown[self._taken :]
        self._taken += len(taken)
        return [_message(one) for one in taken]

    async def opens(self, unit: str | None) -> Sequence[Message]:
        """Zalo knows no opening: the poster's code, or a greeting, is the first message."""
        return await self.types(unit or "xin chào")

    async def types(self, text: str) -> Sequence[Message]:
        before = self._handled
        await self._person.sends(text)
        return await self._after(before)

    async def presses(self, label: str, *, old: bool) -> Sequence[Message]:
        before = self._handled
        if any(label == title for shown in self._person.messages for title, _ in shown.buttons):
            await self._person.presses(label, old=old)
        else:
            await self._person.sends(label)  # more choices than buttons: they are numbered lines
        return await self._after(before)

    async def sends(self, media: Media, caption: str) -> Sequence[Message]:  # noqa: ARG002 - Zalo gives none
        before = self._handled
        await self._person.sends_media(_KINDS.get(media, "location"))
        return await self._after(before)

    async def shares(self, phone: str, *, own: bool) -> Sequence[Message]:
        before = self._handled
        if own:
            await self._person.submits_phone(phone)
        else:
            await self._person.sends_media("business_card")
        return await self._after(before)


def _message(shown: Shown) -> Message:
    choices = tuple(Choice(label=title, data="") for title, _ in shown.buttons)
    return Message(text=shown.text, choices=choices, contact=shown.form)


@asynccontextmanager
async def zalo_oa_door(clock: HeldClock, settings: Settings) -> AsyncIterator[ZaloOaDoor]:
    """The door, with the signed webhook set."""
    async with AsyncExitStack() as stack:
        zalo = await stack.enter_async_context(ZaloOaEmulator(clock=lambda: clock.now().timestamp()))
        told = told_of(zalo)
        settings = Settings(_env_file=None, **{**settings.model_dump(exclude_unset=True), **told})  # type: ignore[arg-type]
        logger = open_log(level="error")
        channel = await stack.enter_async_context(open_zalo_oa(settings, logger))
        assert channel is not None
        line = Line(traits=channel.traits, route=Route(channel=channel, pace=float("inf")))
        service = await stack.enter_async_context(
            running(settings, {channel.name: line}, logger=logger, clock=clock)
        )
        around = Surroundings(
            handle=service.engine.handle, database=service.database, clock=clock, logger=logger
        )
        app = web.Application()
        app.router.add_routes(await stack.enter_async_context(channel.receiving(around)))
        runner = await stack.enter_async_context(serving(app, "127.0.0.1", 0))
        zalo.url = f"http://127.0.0.1:{runner.addresses[0][1]}/webhooks/zalo-oa"
        yield ZaloOaDoor(service, clock, zalo.person())


def told_of(zalo: ZaloOaEmulator) -> dict[str, str]:
    """The settings of a service that uses this account."""
    return {
        "zalo_oa_app_id": zalo.app_id,
        "zalo_oa_app_secret": zalo.app_secret,
        "zalo_oa_secret_key": zalo.secret_key,
        "zalo_oa_refresh_token": "made-up-seed",
        "zalo_oa_api": zalo.base_url,
        "zalo_oa_oauth": zalo.base_url,
        "public_url": "https://sangkien.example",
    }
