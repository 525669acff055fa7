"""What the emulator refuses as Telegram would: one line a limit."""

import io
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.emulators.telegram import Person, TelegramEmulator


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator() as emulator:
        yield emulator


@pytest.fixture
async def user(telegram: TelegramEmulator) -> Person:
    person = telegram.user()
    await person.starts()
    return person


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("sendMessage", {"text": " \n"}, "message text is empty"),
        ("sendMessage", {"text": "á" * 4097}, "message is too long"),
        (
            "sendMessage",
            {"text": "1 < 2", "parse_mode": "HTML"},
            "can't parse entities: Unsupported start tag",
        ),
        (
            "sendMessage",
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b"}]]}},
            "Text buttons",
        ),
        (
            "sendMessage",
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "ý" * 33}]]}},
            "BUTTON_DATA_INVALID",
        ),
        ("sendMessage", {"text": "a", "reply_markup": {"keyboard": [[{"text": " "}]]}}, "must be non-empty"),
        ("sendMessage", {"text": "a", "reply_markup": "{"}, "can't parse reply markup"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
        ("setWebhook", {"url": "http://127.0.0.1:1/", "secret_token": "a b"}, "unallowed characters"),
        ("setMyCommands", {"commands": [{"command": "Bài", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "a", "description": ""}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ("setMyShortDescription", {"short_description": "a" * 121}, "short description is too long"),
        ("getFile", {"file_id": "none"}, "invalid file_id"),
        ("sendDocument", {"caption": "a"}, "there is no document in the request"),
        ("sendDocument", {"document": "attach://x"}, "wrong file identifier"),
        ("sendDocument", {"document": "x", "caption": "á" * 1025}, "message caption is too long"),
    ],
)
async def test_limits_are_refused_with_400(
    telegram: TelegramEmulator, user: Person, method: str, parameters: dict[str, object], description: str
) -> None:
    body = {"chat_id": user.id, **parameters}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{telegram.base_url}/bot42:TEST/{method}", json=body) as response,
    ):
        answer = await response.json()
    assert (response.status, answer["ok"], answer["error_code"]) == (400, False, 400)
    assert answer["description"].startswith("Bad Request: ")
    assert description in answer["description"]
    assert user.messages == []


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        ("bot42:TEST/sendNothing", 404, "Not Found: method not found"),
        ("bot42:OTHER/getMe", 401, "Unauthorized"),
        ("file/bot42:TEST/documents/none.pdf", 404, "Not Found"),
    ],
)
async def test_wrong_addresses(telegram: TelegramEmulator, path: str, status: int, description: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{telegram.base_url}/{path}") as response:
        answer = await response.json()
    assert (response.status, answer) == (
        status,
        {"ok": False, "error_code": status, "description": description},
    )


async def test_public_server_wants_https() -> None:
    async with TelegramEmulator(local=False) as telegram, aiohttp.ClientSession() as session:
        address = f"{telegram.base_url}/bot42:TEST/setWebhook"
        async with session.post(address, data={"url": "http://127.0.0.1:8080/"}) as response:
            answer = await response.json()
    assert answer["description"] == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"


@pytest.mark.parametrize(("size", "status"), [(1001, 413), (500, 200)])
async def test_a_file_above_the_limit_of_an_upload_is_too_large(size: int, status: int) -> None:
    async with TelegramEmulator(upload_limit=1000) as telegram:
        user = telegram.user()
        await user.starts()
        form = aiohttp.FormData({"chat_id": str(user.id)})
        form.add_field("document", io.BytesIO(bytes(size)), filename="a.html")
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{telegram.base_url}/bot42:TEST/sendDocument", data=form) as response,
        ):
            assert response.status == status
