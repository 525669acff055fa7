"""The door through our own Zalo Official Account: a person on one side, the service behind it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from bot.channels.zalo_oa.opening import open_zalo_oa
from bot.channels.zalo_oa.traits import NAME
from bot.log import open_log
from bot.messages import Choice, Message
from bot.service import Service
from bot.settings import Settings
from conversations.dialogue import Media
from tests.bot.held_clock import HeldClock
from tests.emulators.zalo_oa import Person, Shown, ZaloOaEmulator
from tests.pushed_door import PushedDoor, behind, told

_KINDS = {Media.PHOTO: "image", Media.STICKER: "sticker", Media.VOICE: "audio", Media.FILE: "file"}


class ZaloOaDoor(PushedDoor):
    """What one person does in Zalo, and everything the chat shows."""

    channel = NAME

    def __init__(self, service: Service, clock: HeldClock, person: Person) -> None:
        super().__init__(service, clock)
        self._person = person
        self._taken = 0

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
        channel_settings = told_of(zalo)
        own = told(settings, **channel_settings)
        channel = await stack.enter_async_context(open_zalo_oa(own, open_log(level="error")))
        assert channel is not None
        service, address = await behind(stack, channel, own, clock)
        zalo.url = f"{address}/webhooks/zalo-oa"
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
