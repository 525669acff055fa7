"""The emulator's webhook (secret, order, redelivery, delays, a method in the answer) and getUpdates."""

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import telegram as ptb
from aiohttp import web
from telegram import error as ptb_error
from telegram.request import HTTPXRequest

from tests.emulators.telegram import Kind, Person, TelegramEmulator
from tests.emulators.telegram.console import Console

Answer = Callable[[dict[str, object]], Awaitable[web.Response]]


class Receiver:
    """The bot's side: remembers what came and answers as the test says."""

    def __init__(self) -> None:
        self.got: list[int] = []
        self.secrets: list[str | None] = []
        self.answer: Answer = self.ok
        self.url = ""

    async def ok(self, _: dict[str, object]) -> web.Response:
        return web.Response()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.got.append(update["update_id"])
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return await self.answer(update)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    bot_side = Receiver()
    app = web.Application()
    app.router.add_post("/webhooks/telegram", bot_side.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot_side.url = f"http://127.0.0.1:{runner.addresses[0][1]}/webhooks/telegram"
    yield bot_side
    await runner.cleanup()


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator(retry_delay=0.01, webhook_timeout=0.2, first_update_id=1) as emulator:
        yield emulator


def client(telegram: TelegramEmulator) -> ptb.Bot:
    plain, polling = (
        HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)
    )  # no certificates to load
    url = f"{telegram.base_url}/bot"
    return ptb.Bot(telegram.token, base_url=url, request=plain, get_updates_request=polling)


@pytest.fixture
async def bot(telegram: TelegramEmulator) -> AsyncIterator[ptb.Bot]:
    async with client(telegram) as started:
        yield started


@pytest.fixture
async def user(telegram: TelegramEmulator, bot: ptb.Bot, receiver: Receiver) -> Person:
    await bot.set_webhook(receiver.url, secret_token="s3cret_-")
    return telegram.user()


async def test_secret_comes_with_every_update(
    telegram: TelegramEmulator, user: Person, receiver: Receiver
) -> None:
    await user.sends("một")
    await user.sends("hai")
    await telegram.until_settled()
    assert (receiver.got, receiver.secrets) == ([1, 2], ["s3cret_-", "s3cret_-"])
    assert telegram.pending() == []


async def test_failing_update_blocks_its_chat_only(
    telegram: TelegramEmulator, bot: ptb.Bot, user: Person, receiver: Receiver
) -> None:
    gate = asyncio.Event()

    async def refuse_first(update: dict[str, object]) -> web.Response:
        return web.Response(status=500 if update["update_id"] == 1 and not gate.is_set() else 200)

    receiver.answer = refuse_first
    await user.sends("một")
    await user.sends("hai")
    await telegram.user(id=5_550_002).sends("ba")
    await telegram.until(lambda: len([a for a in telegram.webhook_answers if a.update_id == 1]) >= 4)
    info = await bot.get_webhook_info()
    assert set(receiver.got) == {1, 3}
    assert (info.pending_update_count, info.last_error_message) == (
        2,
        "Wrong response from the webhook: 500 Internal Server Error",
    )
    gate.set()
    await telegram.until_settled()
    assert receiver.got[-2:] == [1, 2]


async def test_presses_overtake_messages(
    telegram: TelegramEmulator, bot: ptb.Bot, user: Person, receiver: Receiver
) -> None:
    await user.starts()
    await telegram.until_settled()
    button = ptb.InlineKeyboardButton("Đồng ý", callback_data="ok")
    await bot.send_message(user.id, "Gửi?", reply_markup=ptb.InlineKeyboardMarkup([[button]]))
    release = asyncio.Event()

    async def slow_messages(update: dict[str, object]) -> web.Response:
        if "message" in update:
            await release.wait()
        return web.Response()

    receiver.answer = slow_messages
    await user.sends("chữ")
    await user.presses("Đồng ý")
    await telegram.until(lambda: [update.kind for update in telegram.pending()] == [Kind.MESSAGE])
    release.set()
    await telegram.until_settled()
    assert [answer.update_id for answer in telegram.webhook_answers if answer.taken] == [1, 3, 2]


async def test_no_answer_in_time_is_redelivered(
    telegram: TelegramEmulator, user: Person, receiver: Receiver
) -> None:
    async def hang_once(_: dict[str, object]) -> web.Response:
        if len(receiver.got) == 1:
            await asyncio.Event().wait()
        return web.Response()

    receiver.answer = hang_once
    await user.sends("một")
    await telegram.until_settled()
    assert receiver.got == [1, 1]
    assert [(a.attempt, a.status, a.error) for a in telegram.webhook_answers] == [
        (1, None, "Read timeout expired"),
        (2, 200, ""),
    ]


async def test_answer_may_carry_one_method(
    telegram: TelegramEmulator, user: Person, receiver: Receiver
) -> None:
    async def by_text(update: dict[str, object]) -> web.Response:
        message = update["message"]
        assert isinstance(message, dict)
        if message["text"] == "get":
            return web.json_response({"method": "getMe"})
        if message["text"] == "form":
            return web.Response(
                text=f"method=sendMessage&chat_id={user.id}&text=hai",
                content_type="application/x-www-form-urlencoded",
            )
        return web.json_response({"method": "sendMessage", "chat_id": user.id, "text": message["text"]})

    receiver.answer = by_text
    for text in ("một", "form", "get"):
        await user.sends(text)
    assert [message.text for message in await user.quiet_until(2)] == ["một", "hai"]
    assert [call.method for call in telegram.calls if call.in_webhook_answer] == ["sendMessage"] * 2
    assert [answer.executed for answer in telegram.webhook_answers] == [True, True, False]
    telegram.fail_next("sendMessage", 429, retry_after=5)  # the bot cannot learn of this one
    await user.sends("lost")
    await telegram.until_settled()
    assert telegram.calls[-1].answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 5",
        "parameters": {"retry_after": 5},
    }
    assert len(user.messages) == 2


async def test_redelivery_brings_the_same_update_id(
    telegram: TelegramEmulator, user: Person, receiver: Receiver
) -> None:
    sent = await user.sends("một")
    await telegram.until_settled()
    answer = await telegram.redeliver(sent.update_id)
    assert answer is not None
    assert (answer.status, answer.attempt, receiver.got) == (200, 1, [1, 1])


async def test_polling_and_webhook_exclude_each_other(
    telegram: TelegramEmulator, bot: ptb.Bot, user: Person, receiver: Receiver
) -> None:
    with pytest.raises(ptb_error.Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until(lambda: len(telegram.calls_of("getUpdates")) == 2)
    async with client(telegram) as other_poller:
        second = asyncio.create_task(other_poller.get_updates(timeout=30))
        with pytest.raises(ptb_error.Conflict, match="terminated by other getUpdates"):
            await first
        await bot.set_webhook(receiver.url)
        with pytest.raises(ptb_error.Conflict, match="terminated by setWebhook"):
            await second
    await user.sends("một")
    await telegram.until_settled()
    assert receiver.got == [1]


async def test_polling_gives_until_confirmed(telegram: TelegramEmulator, bot: ptb.Bot, user: Person) -> None:
    await bot.delete_webhook()
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until(lambda: len(telegram.calls_of("getUpdates")) == 1)
    await user.sends("một")
    assert [update.update_id for update in await poll] == [1]
    await user.sends("hai")
    assert [update.update_id for update in await bot.get_updates(limit=1)] == [1]
    assert [update.update_id for update in await bot.get_updates(offset=2)] == [2]
    await telegram.redeliver(1)
    assert [update.update_id for update in await bot.get_updates(offset=3)] == [1]
    assert list(await bot.get_updates(offset=3)) == []


async def test_allowed_updates_and_setup_are_kept(
    telegram: TelegramEmulator, bot: ptb.Bot, user: Person, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url, allowed_updates=["message"], max_connections=7)
    await bot.set_my_commands([("start", "Bắt đầu")], language_code="vi")
    await bot.set_my_description("Nộp sáng kiến", language_code="vi")
    await user.blocks()
    await user.starts()
    await telegram.until_settled()
    info = await bot.get_webhook_info()
    assert receiver.got == [3]
    assert (info.allowed_updates, info.max_connections) == (("message",), 7)
    assert [command.command for command in await bot.get_my_commands(language_code="vi")] == ["start"]
    assert telegram.profile.descriptions == {"vi": "Nộp sáng kiến"}


async def test_console_shows_the_bot(telegram: TelegramEmulator, user: Person, receiver: Receiver) -> None:
    async def greet(_: dict[str, object]) -> web.Response:
        markup = {"inline_keyboard": [[{"text": "Đồng ý", "callback_data": "ok"}]]}
        return web.json_response(
            {"method": "sendMessage", "chat_id": user.id, "text": "Chào", "reply_markup": markup}
        )

    receiver.answer = greet
    out = io.StringIO()
    console = Console(telegram, out, read_bytes=lambda _: b"", write_bytes=lambda *_: None)
    await console.run(io.StringIO("/press Không\n/start P01-002\n"))
    assert "! no button 'Không' is shown" in out.getvalue()
    assert out.getvalue().endswith("< Chào\n  [Đồng ý]\n")
