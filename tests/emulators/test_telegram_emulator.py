"""The emulator as aiogram's and python-telegram-bot's own clients see it, by polling."""

import json
from collections.abc import AsyncIterator

import aiogram
import aiohttp
import pytest
import telegram as ptb
from aiogram import exceptions, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram import error as ptb_error
from telegram.request import HTTPXRequest

from tests.emulators.telegram import Button, Person, TelegramEmulator

INLINE = types.InlineKeyboardMarkup(
    inline_keyboard=[[types.InlineKeyboardButton(text="Đồng ý", callback_data="ok:7")]]
)
ASK_PHONE = types.ReplyKeyboardMarkup(
    keyboard=[[types.KeyboardButton(text="Gửi số của tôi", request_contact=True)]], resize_keyboard=True
)


class Clock:
    def __init__(self) -> None:
        self.now = 1_618_900_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator(token="42:TEST", clock=clock) as emulator:
        yield emulator


@pytest.fixture
async def bot(telegram: TelegramEmulator) -> AsyncIterator[aiogram.Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.base_url))
    async with aiogram.Bot(telegram.token, session=session) as client:
        yield client


@pytest.fixture
async def ptb_bot(telegram: TelegramEmulator) -> AsyncIterator[ptb.Bot]:
    url = telegram.base_url
    plain, polling = (
        HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)
    )  # no certificates to load
    async with ptb.Bot(
        telegram.token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=plain,
        get_updates_request=polling,
    ) as client:
        yield client


@pytest.fixture
async def user(telegram: TelegramEmulator) -> Person:
    person = telegram.user(id=5_550_001)
    await person.starts("P01-002")
    return person


async def test_aiogram_reads_everything_it_needs(bot: aiogram.Bot, user: Person) -> None:
    me = await bot.get_me()
    info = await bot.get_webhook_info()
    (update,) = await bot.get_updates()
    assert (me.id, me.is_bot, me.first_name) == (42, True, "Sáng kiến")
    assert (info.url, info.pending_update_count) == ("", 1)
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.text == "/start P01-002"
    (entity,) = update.message.entities or []
    assert (entity.type, entity.offset, entity.length) == ("bot_command", 0, 6)
    assert update.message.from_user.full_name == "Nguyễn Văn A"
    assert int(update.message.date.timestamp()) == 1_618_900_000
    sent = await bot.send_message(user.id, "Chào anh/chị", reply_markup=INLINE)
    assert sent.reply_markup is not None
    assert (sent.text, sent.chat.id) == ("Chào anh/chị", user.id)
    assert sent.reply_markup.model_dump() == INLINE.model_dump()
    assert (await user.next_message()).buttons == ((Button(label="Đồng ý", data="ok:7"),),)


async def test_ptb_reads_everything_it_needs(ptb_bot: ptb.Bot, user: Person) -> None:
    (update,) = await ptb_bot.get_updates()
    assert update.message is not None
    assert update.message.text == "/start P01-002"
    assert (await ptb_bot.get_webhook_info()).pending_update_count == 1
    button = ptb.InlineKeyboardButton("Đồng ý", callback_data="ok:7")
    await ptb_bot.send_message(user.id, "Chào", reply_markup=ptb.InlineKeyboardMarkup([[button]]))
    await ptb_bot.send_document(user.id, b"%PDF", filename="poster.pdf", caption="Áp phích")
    assert [(m.text, m.labels, m.document) for m in user.messages] == [
        ("Chào", ("Đồng ý",), None),
        ("Áp phích", (), "poster.pdf"),
    ]


@pytest.mark.parametrize("encoding", ["json", "form", "multipart", "query"])
async def test_all_encodings_mean_the_same(telegram: TelegramEmulator, user: Person, encoding: str) -> None:
    markup = INLINE.model_dump(exclude_none=True)
    typed = {"chat_id": user.id, "text": "Chào", "reply_markup": markup}
    plain = {"chat_id": str(user.id), "text": "Chào", "reply_markup": json.dumps(markup)}
    address = f"{telegram.base_url}/bot42:TEST/SENDmessage"
    async with aiohttp.ClientSession() as session:
        multipart = aiohttp.FormData(plain, default_to_multipart=True)
        made = {
            "json": lambda: session.post(address, json=typed),
            "form": lambda: session.post(address, data=plain),
            "multipart": lambda: session.post(address, data=multipart),
            "query": lambda: session.get(address, params=plain),
        }
        async with made[encoding]() as response:
            assert (response.status, (await response.json())["ok"]) == (200, True)
    assert telegram.calls_of("sendMessage")[0].parameters == typed
    assert user.messages[0].labels == ("Đồng ý",)


async def test_presses_are_answered_and_expire(
    telegram: TelegramEmulator, bot: aiogram.Bot, user: Person, clock: Clock
) -> None:
    await bot.send_message(user.id, "Gửi?", reply_markup=INLINE)
    first = await user.presses("Đồng ý")
    update = (await bot.get_updates(offset=-1))[0]
    assert update.callback_query is not None
    assert (update.callback_query.id, update.callback_query.data) == (first.query_id, "ok:7")
    assert user.spinning == [first.query_id]
    await bot.answer_callback_query(first.query_id or "", text="Đã nhận", show_alert=True)
    assert [(toast.text, toast.alert) for toast in user.toasts] == [("Đã nhận", True)]
    second = await user.presses("ok:7", inaccessible=True)
    clock.now += 151
    assert [each.update_id for each in telegram.pending()] == []
    with pytest.raises(exceptions.TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(second.query_id or "")
    with pytest.raises(LookupError, match="no button 'Không'"):
        await user.presses("Không")


async def test_contact_keyboard_comes_works_and_goes(bot: aiogram.Bot, user: Person) -> None:
    await bot.send_message(user.id, "Số điện thoại?", reply_markup=ASK_PHONE)
    assert user.reply_keyboard == ((Button(label="Gửi số của tôi", request_contact=True),),)
    await user.presses("Gửi số của tôi")
    await user.shares_contact(own=False, phone="84900000002", user_id=77)
    own, other = [update.message for update in await bot.get_updates(offset=-2)]
    assert own is not None
    assert other is not None
    assert own.contact is not None
    assert other.contact is not None
    assert (own.contact.user_id, own.contact.phone_number) == (user.id, "84900000001")
    assert (other.contact.user_id, other.contact.phone_number) == (77, "84900000002")
    await bot.send_message(user.id, "Đã ghi số", reply_markup=types.ReplyKeyboardRemove())
    assert user.messages[-1].removes_keyboard
    assert len(user.reply_keyboard) == 0


async def test_everything_a_person_sends_decodes(bot: aiogram.Bot, user: Person) -> None:
    first = await user.sends("Gá kẹp")
    await user.edits(first, "Gá kẹp nhanh")
    await user.sends_photo("ảnh")
    await user.sends_sticker()
    await user.sends_voice()
    await user.sends_document("ý.txt", "Sáng kiến".encode())
    await user.sends_in_group("xin chào cả nhà")
    await user.blocks()
    await user.starts()
    updates = await bot.get_updates()
    assert [update.event_type for update in updates] == [
        "message", "message", "edited_message", "message", "message", "message", "message", "message",
        "my_chat_member", "my_chat_member", "message",
    ]  # fmt: skip
    kinds = [update.message.content_type for update in updates if update.message]
    assert kinds == ["text", "text", "photo", "sticker", "voice", "document", "text", "text"]
    document = updates[6].message.document if updates[6].message else None
    assert document is not None
    downloaded = await bot.download(document)
    assert downloaded is not None
    assert downloaded.read().decode() == "Sáng kiến"
    blocked, back = updates[8].my_chat_member, updates[9].my_chat_member
    assert blocked is not None
    assert back is not None
    assert (blocked.new_chat_member.status, back.new_chat_member.status) == ("kicked", "member")


async def test_bot_edits_its_message(bot: aiogram.Bot, user: Person) -> None:
    sent = await bot.send_message(user.id, "Gửi?", reply_markup=INLINE)
    await bot.edit_message_reply_markup(chat_id=user.id, message_id=sent.message_id)
    assert (user.messages[0].labels, user.messages[0].edited) == ((), True)
    with pytest.raises(exceptions.TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_reply_markup(chat_id=user.id, message_id=sent.message_id)
    await bot.edit_message_text("Đã gửi", chat_id=user.id, message_id=sent.message_id)
    assert user.messages[0].text == "Đã gửi"
    with pytest.raises(exceptions.TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("?", chat_id=user.id, message_id=999)


async def test_unreachable_people(telegram: TelegramEmulator, bot: aiogram.Bot, user: Person) -> None:
    stranger = telegram.user(id=5_550_002)
    with pytest.raises(exceptions.TelegramBadRequest, match="chat not found"):
        await bot.send_message(stranger.id, "Chào")
    await stranger.sends_in_group("chào")
    with pytest.raises(exceptions.TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(stranger.id, "Chào")
    await user.blocks()
    with pytest.raises(exceptions.TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(user.id, "Chào")
    await user.unblocks()
    await bot.send_message(user.id, "Chào lại")
    assert [message.text for message in user.messages] == ["Chào lại"]


async def test_longest_text_and_html_are_taken(bot: aiogram.Bot, user: Person) -> None:
    await bot.send_message(user.id, "á" * 4096)
    await bot.send_message(user.id, "<b>Gá &lt;kẹp&gt;</b> & nhanh", parse_mode="HTML")
    assert [len(message.text) for message in user.messages] == [4096, 16]
    assert user.messages[1].text == "Gá <kẹp> & nhanh"


async def test_long_paste_comes_in_parts_that_join(bot: aiogram.Bot, user: Person) -> None:
    text = "sáng kiến 💡 " * 700
    sent = await user.pastes(text)
    numbers = [each.message_id for each in sent]
    texts = [update.message.text or "" for update in (await bot.get_updates())[1:] if update.message]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    assert "".join(texts) == text.strip()
    assert all(4000 < len(part.encode("utf-16-le")) / 2 <= 4096 for part in texts[:-1])


async def test_scripted_trouble(telegram: TelegramEmulator, bot: aiogram.Bot, user: Person) -> None:
    telegram.fail_next("sendMessage", 429, retry_after=7)
    with pytest.raises(exceptions.TelegramRetryAfter) as flood:
        await bot.send_message(user.id, "a")
    assert flood.value.retry_after == 7
    telegram.fail_next("sendMessage", 500, times=2, performed=True, chat_id=user.id)
    for _ in range(2):
        with pytest.raises(exceptions.TelegramServerError):
            await bot.send_message(user.id, "twice")
    telegram.close_next("sendMessage")
    with pytest.raises(exceptions.TelegramNetworkError):
        await bot.send_message(user.id, "b")
    telegram.garble_next("sendMessage", 502, "<html>502 Bad Gateway</html>")
    with pytest.raises(exceptions.ClientDecodeError):
        await bot.send_message(user.id, "c")
    assert [message.text for message in user.messages] == ["twice", "twice"]
    async with telegram.hold("sendMessage") as hold:
        with pytest.raises(exceptions.TelegramNetworkError, match="timeout"):
            await bot.send_message(user.id, "slow", request_timeout=1)
        await hold.until_held()
    await telegram.until(lambda: user.messages[-1].text == "slow")


async def test_ptb_knows_the_errors(
    telegram: TelegramEmulator, ptb_bot: ptb.Bot, user: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else reading retry_after warns, and warnings are errors
    telegram.fail_next("sendMessage", 429, retry_after=3)
    with pytest.raises(ptb_error.RetryAfter):
        await ptb_bot.send_message(user.id, "a")
    await user.blocks()
    with pytest.raises(ptb_error.Forbidden):
        await ptb_bot.send_message(user.id, "a")
    with pytest.raises(ptb_error.InvalidToken):
        async with ptb.Bot("43:OTHER", base_url=f"{telegram.base_url}/bot"):
            pytest.fail("a wrong token was taken")
