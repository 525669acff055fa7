"""Word files on Telegram: fetched before their turn, in the chat's order, within seconds, once."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiogram import Bot
from pydantic import SecretStr

from bot.channels.telegram.client import open_bot
from bot.channels.telegram.files import Files
from bot.channels.telegram.order import InOrder
from bot.channels.telegram.parsing import Attached
from bot.documents.docx import FILE_MAX
from bot.documents.reading import Documents
from conversations.events import FileProblem, SentFile
from tests.bot.channels.telegram.telegram_world import TOKEN, World, says
from tests.emulators.telegram import TelegramEmulator
from tests.word_files import word_file

pytestmark = pytest.mark.asyncio(loop_scope="module")

NAME = "Nguyễn Văn A.docx"
TEXT = "Trước đây thay khuôn máy dập mất 45 phút, hai người khiêng, dễ kẹp tay."


async def test_a_word_file_is_read_and_asked_about(either: World) -> None:
    worker = await either.described()
    await worker.sends_document(NAME, word_file(TEXT))
    asked = await worker.next_message()
    assert (asked.text, asked.labels) == (
        f"Đã đọc tệp {NAME}: 71 ký tự. Dùng đoạn này?\n“{TEXT[:58]}…”",
        ("Dùng", "Không"),
    )
    assert (await says(worker, "[Dùng]")).text.startswith("Đã nhận 71/1000 ký tự.")
    assert NAME not in either.log.getvalue()
    assert TOKEN not in either.log.getvalue()


async def test_a_slow_file_delays_nobody_else(hooked: World) -> None:
    worker, other = await hooked.described(), await hooked.described()
    async with hooked.telegram.hold("getFile") as held:
        await worker.sends_document(NAME, word_file(TEXT))
        await held.until_held()
        assert (await says(other, f"{TEXT} Nay nhanh hơn.")).text.startswith("Đã nhận")
    assert (await worker.next_message()).text.startswith("Đã đọc tệp")


async def test_a_file_that_is_delivered_again_is_asked_about_once(hooked: World) -> None:
    worker = await hooked.described()
    sent = await worker.sends_document(NAME, word_file(TEXT))
    asked = await worker.next_message()
    again = await hooked.telegram.redeliver(sent.update_id)
    assert again is not None
    assert (again.status, again.call["text"]) == (200, asked.text)
    await worker.next_message()  # the same answer, given in the same way
    assert (await says(worker, "[Dùng]")).text.startswith("Đã nhận 71/1000 ký tự.")


async def test_a_file_that_cannot_be_fetched_is_answered_kindly(hooked: World) -> None:
    worker = await hooked.described()
    hooked.telegram.fail_next("getFile", 400, "Bad Request: file is temporarily unavailable")
    await worker.sends_document(NAME, word_file(TEXT))
    assert (await worker.next_message()).text.startswith("Chưa đọc được tệp. Xin mở tệp")
    assert TOKEN not in hooked.log.getvalue()


@pytest_asyncio.fixture(loop_scope="module")
async def telegram() -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator(token=TOKEN) as telegram:
        yield telegram


@pytest_asyncio.fixture(loop_scope="module")
async def bot(telegram: TelegramEmulator) -> AsyncIterator[Bot]:
    bot = open_bot(SecretStr(TOKEN), telegram.base_url, None)
    yield bot
    await bot.session.close()


def attached(name: str = NAME, *, kind: str = "", size: int | None = None) -> Attached:
    return Attached(file_id="FILE-1", name=name, kind=kind, size=size)


async def test_what_takes_too_long_is_a_problem_and_no_wait(telegram: TelegramEmulator, bot: Bot) -> None:
    async with telegram.hold("getFile"):
        read = await Files(bot, Documents(), 0.05).read(attached(), "kèm theo")
    assert read == SentFile(NAME, problem=FileProblem.UNREACHED, caption="kèm theo")


async def test_a_file_without_an_address_is_a_problem(telegram: TelegramEmulator, bot: Bot) -> None:
    await telegram.user().sends_document("x.docx", word_file(TEXT))
    gone = Attached(file_id="FILE-9", name=NAME, kind="", size=None)
    assert (await Files(bot, Documents(), 5).read(gone, "")).problem == FileProblem.UNREACHED


async def test_what_arrives_is_counted(telegram: TelegramEmulator, bot: Bot) -> None:
    await telegram.user().sends_document(NAME, bytes(FILE_MAX + 1))
    read = await Files(bot, Documents(), 20).read(attached(size=1), "")
    assert read.problem == FileProblem.TOO_LARGE


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        (attached(size=FILE_MAX + 1), FileProblem.TOO_LARGE),
        (attached("mo-ta.doc"), FileProblem.OLD_WORD),
        (attached("", kind="application/msword"), FileProblem.OLD_WORD),
        (attached("ban-ve.pdf", kind="application/pdf"), FileProblem.NOT_WORD),
        (attached(""), FileProblem.NOT_WORD),
    ],
)
async def test_what_can_be_said_at_once_is_not_fetched(
    telegram: TelegramEmulator, bot: Bot, told: Attached, problem: FileProblem
) -> None:
    assert (await Files(bot, Documents(), 5).read(told, "")).problem == problem
    assert telegram.calls_of("getFile") == []


async def test_what_a_chat_sends_waits_for_its_file_and_other_chats_do_not() -> None:
    order, fetched, done = InOrder(), asyncio.Event(), list[str]()

    async def turn(chat: str, name: str, *, fetches: bool = False) -> None:
        async with order.turn(chat, fetches=fetches):
            if fetches:
                await fetched.wait()
            done.append(name)

    async with asyncio.TaskGroup() as tasks:
        for chat, name in (("1", "file"), ("1", "second"), ("2", "other"), ("1", "third")):
            tasks.create_task(turn(chat, name, fetches=name == "file"))
        await asyncio.sleep(0)
        tasks.create_task(asyncio.sleep(0)).add_done_callback(lambda _: fetched.set())
    assert done == ["other", "file", "second", "third"]
    await turn("1", "afterwards")
    assert done[-1] == "afterwards"
