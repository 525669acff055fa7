"""What comes of sending, with every answer that Telegram or a proxy before it may give."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from pydantic import SecretStr

from bot.channels.channel import File, Permanent, RetryLater, Sent, Temporary, Undeliverable
from bot.channels.telegram.client import open_bot
from bot.channels.telegram.sending import Sender
from bot.messages import Address, Message
from tests.emulators.telegram import Person, TelegramEmulator

TOKEN = SecretStr("42:TEST")
MESSAGE = Message(text="Xin chào")


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator() as emulator:
        yield emulator


@pytest.fixture
async def person(telegram: TelegramEmulator) -> Person:
    somebody = telegram.user()
    await somebody.sends("alo")
    return somebody


@pytest.fixture
async def refusals() -> list[str]:
    return []


@pytest.fixture
async def sender(telegram: TelegramEmulator, refusals: list[str]) -> AsyncIterator[Sender]:
    bot = open_bot(TOKEN, telegram.base_url, None)
    yield Sender(bot, lambda: refusals.append("refused"))
    await bot.session.close()


def to(person: Person) -> Address:
    return Address(channel="telegram", account="42", chat=str(person.id))


async def test_a_sent_message_has_a_number(sender: Sender, person: Person) -> None:
    sent = await sender.send(to(person), MESSAGE)
    seen = await person.next_message()
    assert (seen.text, sent) == ("Xin chào", Sent(provider_ids=(str(seen.message_id),)))


async def test_an_answer_that_is_new_to_us_is_still_an_answer(
    telegram: TelegramEmulator, sender: Sender, person: Person
) -> None:
    telegram.garble_next("sendMessage", 200, '{"ok":true,"result":{"message_id":9,"novelty":[1]}}')
    assert await sender.send(to(person), MESSAGE) == Sent(provider_ids=("9",))


async def test_who_has_blocked_the_bot_or_is_unknown_cannot_be_reached(
    sender: Sender, person: Person
) -> None:
    await person.blocks()
    with pytest.raises(Undeliverable):
        await sender.send(to(person), MESSAGE)
    with pytest.raises(Undeliverable):
        await sender.send(Address(channel="telegram", account="42", chat="404"), MESSAGE)


async def test_telegram_is_waited_for_as_long_as_it_says(
    telegram: TelegramEmulator, sender: Sender, person: Person
) -> None:
    telegram.fail_next("sendMessage", 429, retry_after=7)
    with pytest.raises(RetryLater) as raised:
        await sender.send(to(person), MESSAGE)
    assert (raised.value.seconds, raised.value.whole_channel) == (7, False)


@pytest.mark.parametrize(
    "trouble",
    [
        lambda telegram: telegram.fail_next("sendMessage", 500),
        lambda telegram: telegram.fail_next("sendMessage", 502, performed=True),
        lambda telegram: telegram.close_next("sendMessage"),
        lambda telegram: telegram.garble_next("sendMessage", 502, "<html>42:TEST</html>"),
        lambda telegram: telegram.garble_next("sendMessage", 200, "[]"),
    ],
)
async def test_trouble_of_the_network_or_of_telegram_is_temporary(
    telegram: TelegramEmulator, sender: Sender, person: Person, trouble: Callable[[TelegramEmulator], None]
) -> None:
    trouble(telegram)
    with pytest.raises(Temporary) as raised:
        await sender.send(to(person), MESSAGE)
    assert str(raised.value) == ""


@pytest.mark.parametrize(
    ("description", "reason"),
    [
        ("Bad Request: message is too long", "Bad Request: message is too long"),
        ("Bad Request: can't parse “Nguyễn Văn A” 0900000001", "TelegramBadRequest"),
    ],
)
async def test_a_refusal_is_permanent_and_names_nobody(
    telegram: TelegramEmulator, sender: Sender, person: Person, description: str, reason: str
) -> None:
    telegram.fail_next("sendMessage", 400, description)
    with pytest.raises(Permanent) as raised:
        await sender.send(to(person), MESSAGE)
    assert raised.value.reason == reason


FILE = File(name="du-lieu.html", content="<h1>Dữ liệu</h1>".encode())


async def test_a_file_comes_with_its_caption(sender: Sender, person: Person) -> None:
    sent = await sender.send_file(to(person), MESSAGE, FILE)
    seen = await person.next_message()
    assert (seen.text, seen.document, sent) == (
        "Xin chào",
        FILE.name,
        Sent(provider_ids=(str(seen.message_id),)),
    )
    assert person.downloads(seen) == FILE.content


@pytest.mark.parametrize(
    ("status", "kind"),
    [(413, Permanent), (400, Permanent), (403, Undeliverable), (429, RetryLater), (500, Temporary)],
)
async def test_what_may_become_of_a_file(
    telegram: TelegramEmulator, sender: Sender, person: Person, status: int, kind: type[Exception]
) -> None:
    telegram.fail_next("sendDocument", status, retry_after=7 if status == 429 else None)
    with pytest.raises(kind):
        await sender.send_file(to(person), MESSAGE, FILE)
    assert person.messages == []


async def test_telegram_takes_no_caption_above_its_limit(sender: Sender, person: Person) -> None:
    with pytest.raises(Permanent) as raised:
        await sender.send_file(to(person), Message(text="x" * 1025), FILE)
    assert raised.value.reason == "Bad Request: message caption is too long"


@pytest.mark.parametrize("status", [401, 404])
async def test_a_refused_token_is_told_and_keeps_the_messages(
    telegram: TelegramEmulator, sender: Sender, person: Person, refusals: list[str], status: int
) -> None:
    telegram.fail_next("sendMessage", status, "Unauthorized")
    with pytest.raises(RetryLater) as raised:
        await sender.send(to(person), MESSAGE)
    assert (raised.value.whole_channel, refusals) == (True, ["refused"])


async def test_a_stopped_sender_calls_nobody(
    telegram: TelegramEmulator, sender: Sender, person: Person
) -> None:
    sender.stop()
    with pytest.raises(RetryLater):
        await sender.send(to(person), MESSAGE)
    assert telegram.calls == []


async def test_a_proxy_is_gone_through(telegram: TelegramEmulator, person: Person) -> None:
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        port = int(telegram.base_url.rpartition(":")[2])
        up_reader, up_writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await asyncio.gather(_copy(reader, up_writer), _copy(up_reader, writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    bot = open_bot(TOKEN, telegram.base_url, SecretStr(f"http://127.0.0.1:{port}"))
    await Sender(bot, lambda: None).send(to(person), MESSAGE)
    await bot.session.close()
    server.close()
    assert [head.split()[0] for head in asked] == [b"CONNECT"]
    assert (await person.next_message()).text == "Xin chào"


async def test_a_dead_proxy_is_trouble_of_the_network(telegram: TelegramEmulator, person: Person) -> None:
    server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    bot = open_bot(TOKEN, telegram.base_url, SecretStr(f"http://127.0.0.1:{port}"))
    with pytest.raises(Temporary):
        await Sender(bot, lambda: None).send(to(person), MESSAGE)
    server.close()
    await server.wait_closed()
    with pytest.raises(Temporary):
        await Sender(bot, lambda: None).send(to(person), MESSAGE)
    await bot.session.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(65536):
        writer.write(chunk)
        await writer.drain()
    writer.close()
