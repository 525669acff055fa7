"""The door of a person on Telegram: our emulator, the channel, and the whole service behind it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp

from bot.attachments import OWN_FILE_NAME
from bot.channels.telegram.opening import open_telegram
from bot.channels.telegram.traits import NAME
from bot.engine.job import Job
from bot.log import open_log
from bot.messages import Choice, Message
from bot.service import Service
from bot.settings import Settings
from conversations.dialogue import Attachment, Media
from tests.bot.held_clock import HeldClock
from tests.doors import FILE_NAME
from tests.emulators.telegram import Person, Seen, Sent, TelegramEmulator
from tests.pushed_door import PushedDoor, behind, told

TOKEN = "42:TEST"
SECRET = "made-up_secret"
BOT = "sangkien_bot"


class TelegramDoor(PushedDoor):
    """What one person does in the client, and everything the client shows."""

    channel = NAME

    def __init__(self, service: Service, clock: HeldClock, person: Person) -> None:
        super().__init__(service, clock)
        self._person = person
        self._taken = 0
        self._in_group = 0
        self._last: Sent | None = None

    def _is_mine(self, job: Job) -> bool:
        return job.incoming.address.chat == str(self._person.id)

    async def _after_act(self, sent: Sent, handled: int) -> Sequence[Message]:
        if sent.query_id is None:
            self._last = sent  # a press sends no message that could be edited
        return await self._after(handled)

    async def answered(self) -> Sequence[Message]:
        shown = await self._person.until(lambda seen: len(seen) >= self._expected, timeout=20)
        taken = shown[self._taken :]
        self._taken = len(shown)
        return [_message(seen) for seen in taken]

    async def opens(self, unit: str | None) -> Sequence[Message]:
        before = self._handled
        return await self._after_act(await self._person.starts(unit or ""), before)

    async def types(self, text: str) -> Sequence[Message]:
        before = self._handled
        return await self._after_act(await self._person.sends(text), before)

    async def presses(self, label: str, *, old: bool) -> Sequence[Message]:
        before = self._handled
        on = [seen for seen in self._person.messages if label in seen.labels]
        return await self._after_act(await self._person.presses(label, on=on[0] if old else on[-1]), before)

    async def sends(self, media: Media, caption: str) -> Sequence[Message]:
        before = self._handled
        match media:
            case Media.PHOTO:
                sent = await self._person.sends_photo(caption)
            case Media.STICKER:
                sent = await self._person.sends_sticker()
            case Media.VOICE:
                sent = await self._person.sends_voice()
            case _:
                sent = await self._person.sends_document(FILE_NAME, b"PK", caption=caption)
        return await self._after_act(sent, before)

    async def sends_word(self, content: bytes, caption: str) -> Sequence[Message]:
        before = self._handled
        return await self._after_act(
            await self._person.sends_document(FILE_NAME, content, caption=caption), before
        )

    async def shares(self, phone: str, *, own: bool) -> Sequence[Message]:
        before = self._handled
        return await self._after_act(await self._person.shares_contact(own=own, phone=phone), before)

    async def edits(self) -> Sequence[Message]:
        assert self._last is not None
        before = self._handled
        return await self._after_act(await self._person.edits(self._last, "sửa"), before)

    async def writes_in_group(self, text: str) -> Sequence[Message]:
        await self._person.sends_in_group(f"@{BOT} {text}")
        await self._person.until(lambda _: len(self._person.seen_in_group()) > self._in_group, timeout=20)
        shown = self._person.seen_in_group()[self._in_group :]
        self._in_group += len(shown)
        return [_message(seen) for seen in shown if not seen.mine]


def _message(seen: Seen) -> Message:
    contact = next((button.label for row in seen.reply_keyboard or () for button in row), None)
    choices = tuple(Choice(label=label, data="") for label in seen.labels)
    attachment = None
    if seen.document is not None:
        assert seen.document == OWN_FILE_NAME
        attachment = Attachment.OWN_FILE
    return Message(text=seen.text, choices=choices, contact=contact, attachment=attachment)


@asynccontextmanager
async def telegram_door(mode: str, clock: HeldClock, settings: Settings) -> AsyncIterator[TelegramDoor]:
    """The door by "webhook" or by "polling"."""
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(
            TelegramEmulator(
                token=TOKEN,
                username=BOT,
                retry_delay=0.01,
                webhook_timeout=20,
                clock=lambda: clock.now().timestamp(),
            )
        )
        channel_settings = {
            "telegram_token": TOKEN,
            "telegram_mode": mode,
            "telegram_secret": SECRET,
            "telegram_api": telegram.base_url,
        }
        own = told(settings, **channel_settings)
        channel = await stack.enter_async_context(open_telegram(own, open_log(level="error")))
        assert channel is not None
        service, address = await behind(stack, channel, own, clock)
        if mode == "webhook":
            url = f"{address}/webhooks/telegram"
            await _set_webhook(telegram, url)
        # One word is no full name, so that the name is asked as on every other channel.
        yield TelegramDoor(service, clock, telegram.user(id=5_550_001, first_name="A", last_name=""))


async def _set_webhook(telegram: TelegramEmulator, url: str) -> None:
    form = {"url": url, "secret_token": SECRET}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{telegram.base_url}/bot{TOKEN}/setWebhook", data=form) as answer,
    ):
        assert answer.status == 200, await answer.text()
