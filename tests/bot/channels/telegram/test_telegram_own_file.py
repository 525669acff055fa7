"""The file of one's own data arrives in the chat, whatever Telegram does meanwhile (R99, decision 0023)."""

import base64
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select

from storage.conversations import ChatKey
from storage.tables.chats import outbox
from tests.bot.channels.telegram.telegram_world import World, says, world
from tests.bot.held_clock import BriskClock
from tests.emulators.telegram import Person

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def brisk(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> AsyncIterator[World]:
    """The service behind a webhook; nobody wants to wait for its pauses."""
    async with world(tmp_path_factory.mktemp("brisk"), sqlite_template, clock=BriskClock()) as built:
        yield built


async def asking(brisk: World) -> Person:
    """Somebody who has given a name and looks at the menu of DỮ LIỆU."""
    person = await brisk.greeted()
    await says(person, "[Đúng]", "[Đồng ý]")
    await person.sends("Nguyễn Văn A")
    await person.next_message()
    await says(person, "dữ liệu")
    return person


async def messages_of(brisk: World, person: Person) -> list[str]:
    """What the outbox holds of this person's messages."""
    async with brisk.service.database.reading() as work:
        found = await work.conversations.find(ChatKey("telegram", "42", str(person.id)))
        assert found is not None
        rows = await work.connection.scalars(
            select(outbox.c.message).where(outbox.c.conversation == found.id)
        )
        return list(rows)


async def test_the_file_says_everything_and_the_outbox_nothing(brisk: World) -> None:
    person = await asking(brisk)
    await person.presses("Xem và tải về")
    came = await person.next_message()
    assert (came.document, came.text.startswith("Đây là toàn bộ dữ liệu của anh/chị (")) == (
        "du-lieu.html",
        True,
    )
    page = person.downloads(came).decode()
    assert "<li>Họ tên: Nguyễn Văn A</li>" in page
    found = re.search(r'href="data:application/json;base64,([^"]+)"', page)
    assert found is not None
    (draft,) = json.loads(base64.b64decode(found[1]))["drafts"]
    assert draft["full_name"] == "Nguyễn Văn A"
    # It needs no server to be read.
    assert re.findall(r'(?:src|href)="(?!data:)', page) == []
    kept = [text for text in await messages_of(brisk, person) if "own_file" in text]
    assert [("Nguyễn Văn A" in text) for text in kept] == [False]
    assert "Nguyễn Văn A" not in brisk.log.getvalue()


async def test_telegram_is_waited_for_and_the_file_comes_once(brisk: World) -> None:
    person = await asking(brisk)
    brisk.telegram.fail_next("sendDocument", 429, retry_after=7, chat_id=person.id)
    await person.presses("Xem và tải về")
    assert (await person.next_message()).document == "du-lieu.html"
    # The question that stood comes behind its file, though it could have been sent before.
    assert (await person.next_message()).text.startswith("Bước 2/5.")
    calls = [
        call for call in brisk.telegram.calls_of("sendDocument") if call.parameters["chat_id"] == person.id
    ]
    assert [call.ok for call in calls] == [False, True]


async def test_who_blocks_the_bot_gets_the_file_after_coming_back(brisk: World) -> None:
    person = await asking(brisk)
    async with brisk.telegram.hold("sendDocument") as held:
        await person.presses("Xem và tải về")
        await held.until_held()
        await person.blocks()
    await brisk.parked(person)
    await person.unblocks()
    await person.sends("dữ liệu")
    assert (await person.next_message()).document == "du-lieu.html"


async def test_what_telegram_never_takes_is_given_behind_a_link(brisk: World) -> None:
    person = await asking(brisk)
    brisk.telegram.fail_next(
        "sendDocument", 400, "Bad Request: FILE_PARTS_INVALID", times=3, chat_id=person.id
    )
    await person.presses("Xem và tải về")
    question, instead = await person.next_message(), await person.next_message()
    assert question.text.startswith("Bước 2/5.")
    why, whole, link = instead.text.split("\n\n")
    assert why == "Chưa gửi được tệp vào đây nên xin gửi cách khác."
    assert whole.startswith("Đây là toàn bộ dữ liệu")
    assert "https://sangkien.example/data/" in link
    assert (await person.next_message()).text == question.text
    [(kind, error, payload), *_] = await brisk.dead_letters()
    assert (kind, error, "Nguyễn Văn A" in (payload or "")) == (
        "message",
        "Bad Request: FILE_PARTS_INVALID",
        False,
    )
