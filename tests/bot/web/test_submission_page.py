"""A whole submission in a real browser against the real engine, dialogues and database."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.web.files import WORD_TYPE
from programme.entry import Entry
from storage.database import Database
from tests.accessibility import violations
from tests.bot.engine_world import World
from tests.bot.web.serving import Client, serving_dialogues
from tests.browser_driver import needs_chromium, phone, picture
from tests.word_files import word_file

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="session")]

DESCRIPTION = (
    "Trước đây thay khuôn máy dập mất 45 phút, hai người khiêng, dễ kẹp tay. Tôi làm xe đẩy có con lăn và "
    "chốt định vị từ thép thừa của xưởng. Nay một người thay trong 12 phút."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The running service, a browser, and the way to look into the database."""

    client: Client
    browser: Browser
    around: World

    async def entries(self) -> tuple[Entry, ...]:
        async with self.around.database.reading() as work:
            return await work.entries.of_chat(1)


@asynccontextmanager
async def service(database: Database, browser: Browser) -> AsyncIterator[Service]:
    async with serving_dialogues(database, datetime(2021, 3, 20, 8, tzinfo=UTC)) as (client, around):
        yield Service(client=client, browser=browser, around=around)


@pytest_asyncio.fixture(loop_scope="session")
async def running(sqlite_url: str, browser: Browser) -> AsyncIterator[Service]:
    database = Database(sqlite_url)
    async with service(database, browser) as running:
        yield running
    await database.close()


async def asked(page: Page, words: str) -> None:
    """The last thing said is a question with these words."""
    await expect(page.locator(".dots")).to_have_count(0)
    await expect(page.locator("#log > div").last).to_contain_text(words)


async def press(page: Page, label: str, then: str) -> None:
    await page.locator(".choices").get_by_role("button", name=label, exact=True).last.click()
    await asked(page, then)


async def write(page: Page, text: str, then: str) -> None:
    await page.get_by_label("Câu trả lời của anh/chị").fill(text)
    await page.get_by_role("button", name="Gửi", exact=True).click()
    await asked(page, then)


async def test_worker_submits_from_a_poster_by_touch_with_a_reload_in_the_middle(running: Service) -> None:
    """R11, R98: a link, a browser, nothing to install."""
    async with phone(running.browser) as page:
        await page.goto(str(running.client.make_url("/u/P01-002")))
        await page.get_by_role("link", name="Bắt đầu trên trình duyệt").click()
        await asked(page, "Hà Nội › Quận Hoàn Kiếm, đúng không?")
        await picture(page, "submission-1-unit")
        await press(page, "Đúng", "Trước khi bắt đầu")
        await picture(page, "submission-2-consent")
        await press(page, "Đồng ý", "Họ và tên")
        await write(page, "Nguyễn Văn A", "Số điện thoại")
        await page.reload()
        await asked(page, "Số điện thoại")
        assert (await page.locator(".own .bubble").all_text_contents())[-1] == "Anh/chị: Nguyễn Văn A"
        await picture(page, "submission-3-reloaded")
        await write(page, "0900 000 001", "Sáng kiến thuộc khối nào?")
        await press(page, "Doanh nghiệp", "bắt đầu áp dụng")
        await picture(page, "submission-4-period")
        await press(page, "Tháng 3/2021", "Kể về sáng kiến")
        await write(page, DESCRIPTION, "ký tự")
        await press(page, "Xong", "Xem lại trước khi gửi")
        await picture(page, "submission-5-review")
        await press(page, "GỬI", "Mã: SK-")
        await picture(page, "submission-6-receipt")
    (entry,) = await running.entries()
    assert (entry.unit, entry.description) == ("P01-002", DESCRIPTION)


async def test_worker_submits_by_keyboard_alone_in_english(running: Service) -> None:
    async with phone(running.browser, language="en-GB", dark=True) as page:
        await page.goto(str(running.client.make_url("/chat?unit=P01-002")))
        await asked(page, "is that right?")
        await page.get_by_label("Your answer").focus()
        for answer, then in [
            ("1", "Before we start"),
            ("1", "Your full name?"),
            ("Nguyễn Văn B", "A phone number"),
            ("0900 000 002", "Which group"),
            ("2", "applied in practice"),
            ("2", "Tell us about the initiative"),
            (DESCRIPTION, "characters"),
            ("xong", "Check before sending"),
            ("1", "Code: SK-"),
        ]:
            await page.keyboard.insert_text(answer)
            await page.keyboard.press("Enter")
            await asked(page, then)
        await picture(page, "submission-keyboard-english")
    (entry,) = await running.entries()
    assert entry.description == DESCRIPTION


async def test_page_opened_again_next_week_has_the_draft_and_the_question(running: Service) -> None:
    async with phone(running.browser) as page:
        await page.goto(str(running.client.make_url("/chat?unit=P01-002")))
        await asked(page, "đúng không?")
        await press(page, "Đúng", "Trước khi bắt đầu")
        other = await page.context.new_page()
        await page.close()
        await other.goto(str(running.client.make_url("/chat")))
        await asked(other, "Trước khi bắt đầu")
        await expect(other.locator(".choices button:visible")).to_have_text(
            ["Đồng ý", "Không đồng ý", "Xem chi tiết"]
        )
        assert await other.locator(".own").count() == 0


async def test_nothing_of_the_person_is_in_an_address(running: Service) -> None:
    addresses: list[str] = []
    async with phone(running.browser) as page:
        page.on("request", lambda request: addresses.append(request.url))
        await page.goto(str(running.client.make_url("/chat?unit=P01-002")))
        await asked(page, "đúng không?")
        await press(page, "Đúng", "Trước khi bắt đầu")
        await press(page, "Đồng ý", "Họ và tên")
        await write(page, "Nguyễn Văn A", "Số điện thoại")
    paths = {re.sub(r"after=\d+", "after=N", re.sub(r"\.[0-9a-f]{12}\.", ".", url)) for url in addresses}
    root = str(running.client.make_url("/"))
    assert {path.removeprefix(root) for path in paths} == {
        "chat?unit=P01-002",
        "static/pages.css",
        "static/chat.js",
        "static/icon.svg",
        "chat/messages",
        "chat/events?after=N",
    }


async def test_a_word_file_is_uploaded_by_keyboard_and_submitted(running: Service) -> None:
    async with phone(running.browser) as page:
        await page.goto(str(running.client.make_url("/chat?unit=P01-002")))
        await asked(page, "đúng không?")
        await press(page, "Đúng", "Trước khi bắt đầu")
        await press(page, "Đồng ý", "Họ và tên")
        await write(page, "Nguyễn Văn A", "Số điện thoại")
        await write(page, "0900 000 001", "thuộc khối nào")
        await press(page, "Doanh nghiệp", "bắt đầu áp dụng")
        await page.locator(".choices:visible button").first.click()
        await asked(page, "Kể về sáng kiến")
        attach = page.get_by_role("button", name="Gửi tệp Word")
        async with page.expect_file_chooser() as choosing:
            await attach.press("Enter")
        old = {"name": "mo-ta.doc", "mimeType": "application/msword", "buffer": b"x"}
        await (await choosing.value).set_files([old])  # type: ignore[list-item]  # a dict of these names
        await expect(page.locator("#status")).to_contain_text("lưu lại dạng .docx")
        await expect(attach).to_be_focused()
        file = {"name": "mô tả.docx", "mimeType": WORD_TYPE, "buffer": word_file(DESCRIPTION)}
        await page.locator("#file").set_input_files([file])  # type: ignore[list-item]  # a dict of these names
        await asked(page, "Đã đọc tệp mô tả.docx")
        await expect(page.locator(".own .bubble").last).to_have_text("Anh/chị: Tệp: mô tả.docx")
        assert await violations(page) == []
        await picture(page, "word-file")
        await press(page, "Dùng", "ký tự. Gửi tiếp")
        await press(page, "Xong", "Xem lại trước khi gửi")
        await press(page, "GỬI", "thứ 1 trên mục tiêu 75.000")
    (entry,) = await running.entries()
    assert entry.description == DESCRIPTION
