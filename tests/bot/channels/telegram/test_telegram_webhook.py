"""The webhook: who may call it, what it answers, and what trouble around it does."""

import json
from pathlib import Path

import pytest

from bot.engine.engine import Limits
from tests.bot.channels.telegram.telegram_world import SECRET, World, says, world

pytestmark = pytest.mark.asyncio(loop_scope="module")


def message(update: int, chat: int, **fields: object) -> bytes:
    sender = {"id": chat, "is_bot": False, "first_name": "Nguyễn Văn A"}
    body = {
        "message_id": update,
        "chat": {"id": chat, "type": "private"},
        "from": sender,
        "date": 1,
        **fields,
    }
    return json.dumps({"update_id": update, "message": body}).encode()


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "sai-bí-mật"])
async def test_whoever_does_not_know_the_secret_is_turned_away(hooked: World, secret: str | None) -> None:
    before = await hooked.dead_letters()
    answer = await hooked.post(b"no update", secret=secret)
    assert (answer.status, await hooked.dead_letters()) == (401, before)


async def test_a_redelivered_update_gets_the_same_answer_and_does_nothing_again(hooked: World) -> None:
    worker = await hooked.greeted()
    press = await worker.presses("Đúng")
    first = await worker.next_message()
    again = await hooked.telegram.redeliver(press.update_id)
    assert again is not None
    assert (again.status, again.call["text"]) == (200, first.text)
    assert (await worker.next_message()).buttons == first.buttons
    assert "“Nguyễn Văn A”" in (await says(worker, "[Đồng ý]")).text


async def test_what_went_to_the_outbox_is_not_sent_again(hooked: World) -> None:
    worker = await hooked.greeted()
    await says(worker, "[Đúng]", "[Đồng ý]", "[Đúng]")
    shared = await worker.shares_contact()
    for _ in range(2):
        await worker.next_message()
    shown = len(worker.messages)
    again = await hooked.telegram.redeliver(shared.update_id)
    await hooked.telegram.until_settled()
    assert again is not None
    assert (again.status, again.call, len(worker.messages)) == (200, {}, shown)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"", "DecodeError"),
        (b'{"update_id":1', "DecodeError"),
        (b'{"update_id":1,"telepathy":{}}', "unknown kind"),
        (b'{"message":{"chat":{"id":1},"text":"a\\u0000"}}', "ValidationError"),
    ],
)
async def test_an_odd_update_is_kept_for_an_operator_and_does_not_come_again(
    hooked: World, body: bytes, error: str
) -> None:
    assert (await hooked.post(body)).status == 200
    assert (await hooked.dead_letters())[0] == ("update", error, body.decode())


async def test_an_update_that_is_too_large_is_not_read(hooked: World) -> None:
    assert (await hooked.post(b" " * (1024 * 1024 + 1))).status == 200
    assert (await hooked.dead_letters())[0] == ("update", "too large", "")


async def test_an_album_is_answered_once_but_a_text_in_it_is_read(hooked: World) -> None:
    chat = hooked.person().id
    answers = []
    for update, caption in ((1, None), (2, None), (3, "xin chào"), (1, None)):
        album = {"photo": [{}], "media_group_id": "13001", **({"caption": caption} if caption else {})}
        body = message(600_000 + update, chat, **album)
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with hooked.session.post(hooked.url, data=body, headers=headers) as response:
            answers.append((response.status, await response.text() != ""))
    assert answers == [(200, True), (200, False), (200, True), (200, True)]


async def test_a_slow_telegram_delays_no_answer(hooked: World) -> None:
    worker, other = await hooked.greeted(), hooked.person()
    async with hooked.telegram.hold("answerCallbackQuery") as held:
        await says(worker, "[Đúng]", "[Đồng ý]", "[Đúng]")
        await held.until_held(3)
        async with hooked.telegram.hold("sendMessage") as held_too:
            await worker.shares_contact()
            await held_too.until_held()
            await other.sends("alo")
            answered = hooked.telegram.webhook_answers
            await hooked.telegram.until(lambda: answered[-1].call.get("chat_id") == other.id)
    assert (await other.next_message()).text
    assert (await worker.next_message()).removes_keyboard
    assert await hooked.all_answered(worker)


async def test_messages_wait_for_a_flood_and_a_fault_of_telegram_to_pass(hooked: World) -> None:
    worker = await hooked.greeted()
    await says(worker, "[Đúng]", "[Đồng ý]", "[Đúng]")
    hooked.telegram.fail_next("sendMessage", 429, retry_after=1, chat_id=worker.id)
    hooked.telegram.fail_next("sendMessage", 500, chat_id=worker.id)
    await worker.shares_contact()
    assert (await worker.next_message()).text.startswith("Đã ghi số")
    assert (await worker.next_message()).text.startswith("Bước 3/5.")
    await hooked.telegram.until_settled()
    tried = [
        call.ok for call in hooked.telegram.calls_of("sendMessage") if call.parameters["chat_id"] == worker.id
    ]
    assert tried[-4:] == [False, False, True, True]


async def test_a_message_that_may_have_arrived_is_sent_again(hooked: World) -> None:
    """Telegram knows no idempotency key: twice is better than never."""
    worker = await hooked.greeted()
    await says(worker, "[Đúng]", "[Đồng ý]", "[Đúng]")
    hooked.telegram.fail_next("sendMessage", 502, performed=True, chat_id=worker.id)
    await worker.shares_contact()
    texts = [(await worker.next_message()).text for _ in range(3)]
    assert texts[0] == texts[1] == "Đã ghi số 09xx xxx 001."
    assert texts[2].startswith("Bước 3/5.")


async def test_what_a_blocked_bot_had_to_say_is_said_on_the_return(hooked: World) -> None:
    worker = await hooked.greeted()
    await says(worker, "[Đúng]", "[Đồng ý]", "[Đúng]")
    hooked.telegram.fail_next("sendMessage", 403, chat_id=worker.id)
    await worker.shares_contact()
    await hooked.parked(worker)
    await worker.sends("tiếp tục")
    assert (await worker.next_message()).text.startswith("Đã ghi số")


async def test_a_busy_engine_asks_telegram_to_come_again(tmp_path: Path, sqlite_template: Path) -> None:
    async with world(tmp_path, sqlite_template, limits=Limits(waiting=0)) as busy:
        answer = await busy.post(message(1, 7, text="alo"))
        assert (answer.status, answer.headers["Retry-After"]) == (503, "2")


async def test_answers_can_leave_by_calls_of_their_own(tmp_path: Path, sqlite_template: Path) -> None:
    async with world(tmp_path, sqlite_template, inline=False) as plain:
        await plain.greeted()
        assert [answer.call for answer in plain.telegram.webhook_answers] == [{}]
        assert [call.in_webhook_answer for call in plain.telegram.calls_of("sendMessage")] == [False]
