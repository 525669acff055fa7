"""The shared screen in a real browser: what the next person can see of the one before, which is nothing."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Dialog, Page, expect

from bot.posters.qr import decoded
from bot.web.public import PublicPages
from conversations.events import Opened, Typed
from tests.accessibility import violations
from tests.bot.web.memory_chat import MemoryChat
from tests.bot.web.serving import Client, serving
from tests.browser_driver import needs_chromium, phone, picture

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="session")]

SECRET = "Nguyễn Văn A, 0900 000 001"


@pytest_asyncio.fixture(loop_scope="session")
async def client(pages: PublicPages) -> AsyncIterator[Client]:
    async with serving(pages) as client:
        yield client


def address(client: Client) -> str:
    return str(client.make_url("/chat?kiosk=1&unit=P01-002"))


async def begins(page: Page, client: Client) -> None:
    """The next person presses the only button."""
    await page.goto(address(client))
    await press_begin(page)


async def press_begin(page: Page) -> None:
    await page.get_by_role("button", name="Bắt đầu").click()
    await expect(page.locator(".bubble")).to_have_count(1)


async def writes(page: Page, text: str, bubbles: int) -> None:
    await page.get_by_label("Câu trả lời của anh/chị").fill(text)
    await page.keyboard.press("Enter")
    await expect(page.locator(".bubble")).to_have_count(bubbles)


async def is_fresh(page: Page) -> None:
    """The screen waits for the next person, and holds nothing of the one before."""
    await expect(page.get_by_role("button", name="Bắt đầu")).to_be_visible()
    assert "Nguyễn" not in await page.content()
    assert await page.locator("#box").input_value() == ""
    kept = "JSON.stringify([Object.keys(localStorage), sessionStorage.length, document.cookie])"
    assert await page.evaluate(kept) == '[["sangkien-kiosk"],0,""]'


async def test_a_tablet_that_waits_begins_nothing(client: Client, chat: MemoryChat, browser: Browser) -> None:
    async with phone(browser) as page:
        await page.goto(address(client))
        await expect(page.get_by_role("button", name="Bắt đầu")).to_be_focused()
        assert await violations(page) == []
        await picture(page, "kiosk-waits")
        await page.reload()
        assert chat.events == []
        await press_begin(page)
    assert [event.event for event in chat.events] == [Opened("P01-002")]


async def test_the_next_person_sees_nothing_of_the_one_before(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.goto("about:blank")
        await begins(page, client)
        await writes(page, SECRET, 3)
        assert SECRET in await page.content()  # it could leak
        await page.get_by_label("Câu trả lời của anh/chị").fill("Nguyễn dở dang")
        await page.get_by_role("button", name="Thôi, xóa").click()
        assert await violations(page) == []
        await picture(page, "kiosk-leave")
        await page.get_by_role("button", name="Xóa bài, người tiếp theo").click()
        await is_fresh(page)
        assert chat.messages == {}
        await press_begin(page)
        assert "Nguyễn" not in await page.content()
        await page.locator("#box").focus()
        await page.keyboard.press("ArrowDown")  # nothing is offered to complete
        await page.go_back()
        assert page.url == "about:blank"
        await page.go_forward()
        await is_fresh(page)


async def test_who_wants_to_stay_goes_on_where_they_were(client: Client, browser: Browser) -> None:
    async with phone(browser) as page:
        await begins(page, client)
        await writes(page, SECRET, 3)
        await page.get_by_role("button", name="Thôi, xóa").click()
        await page.get_by_role("button", name="Làm tiếp").click()
        await expect(page.locator("#leaving")).to_be_hidden()
        await writes(page, "tiếp", 5)


async def test_a_reload_in_the_middle_is_asked_about_and_is_a_new_beginning(
    client: Client, browser: Browser
) -> None:
    asked: list[str] = []

    async def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        await dialog.accept()

    async with phone(browser) as page:
        await begins(page, client)
        await writes(page, SECRET, 3)
        page.on("dialog", agree)
        await page.reload()
        await is_fresh(page)
    assert asked == ["beforeunload"]


async def test_after_the_submission_the_code_stands_large_with_a_qr_and_the_screen_clears_itself(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.clock.install()
        await begins(page, client)
        await writes(page, SECRET, 3)
        await page.get_by_label("Câu trả lời của anh/chị").fill("GỬI")
        await page.keyboard.press("Enter")
        await expect(page.locator("#receipt")).to_have_text("SK-7K3-M9QX")
        await expect(page.get_by_role("button", name="Người tiếp theo")).to_be_focused()
        await expect(page.locator("#log")).to_be_hidden()
        await expect(page.locator("#countdown")).to_contain_text("Màn hình tự xóa sau")
        assert await violations(page) == []
        await picture(page, "kiosk-receipt")
        drawn = page.get_by_role("img", name="Mã QR mở trang xem kết quả")
        assert decoded(await drawn.screenshot()) == str(client.make_url("/status?code=SK-7K3-M9QX"))
        await page.locator("#finished h1").click()  # any touch stops it
        await expect(page.locator("#countdown")).to_be_empty()
        await page.clock.run_for(100_000)
        await expect(page.locator("#receipt")).to_have_text("SK-7K3-M9QX")
        await page.clock.run_for(51_000)
        await expect(page.locator("#countdown")).to_contain_text("Màn hình tự xóa sau")
        await page.clock.run_for(30_000)
        await is_fresh(page)
    assert chat.messages == {}


async def test_a_screen_nobody_touches_after_the_submission_clears_itself_after_a_minute(
    client: Client, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.clock.install()
        await begins(page, client)
        await page.get_by_label("Câu trả lời của anh/chị").fill("GỬI")
        await page.keyboard.press("Enter")
        await expect(page.locator("#receipt")).to_have_text("SK-7K3-M9QX")
        await page.clock.run_for(61_000)
        await is_fresh(page)


async def test_a_draft_that_was_left_is_dropped_after_a_warning(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser, dark=True) as page:
        await page.clock.install()
        await begins(page, client)
        await writes(page, SECRET, 3)
        await page.clock.run_for(100_000)
        await expect(page.locator("#leaving")).to_be_hidden()
        await page.clock.run_for(51_000)
        await expect(page.get_by_role("alertdialog")).to_contain_text("Bài chưa gửi sẽ bị xóa sau")
        await expect(page.get_by_role("button", name="Làm tiếp")).to_be_focused()
        assert await violations(page) == []
        await picture(page, "kiosk-warning-dark")
        await page.get_by_role("button", name="Làm tiếp").click()
        await expect(page.get_by_role("alertdialog")).to_be_hidden()
        await page.clock.run_for(151_000)
        await page.keyboard.press("a")  # any key says that somebody is there
        await expect(page.get_by_role("alertdialog")).to_be_hidden()
        await page.clock.run_for(181_000)
        await is_fresh(page)
    assert [event.event for event in chat.events] == [Opened("P01-002"), Typed(SECRET)]


async def test_a_second_window_rests_while_somebody_is_at_the_first(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await begins(page, client)
        await writes(page, SECRET, 3)
        other = await page.context.new_page()
        await other.goto(address(client))  # the next person, in a window of their own
        await is_fresh(page)
        assert page.url == f"{address(client)}&rest=1"
        await press_begin(other)
        await writes(other, "Nguyễn Văn B", 3)
        await page.reload()
        await writes(other, "vẫn còn đây", 5)
        assert len(chat.messages) == 1


async def test_the_other_language_is_chosen_before_the_beginning(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.goto(address(client))
        await page.get_by_role("link", name="English").click()
        await page.get_by_role("button", name="Begin").click()
        await expect(page.get_by_label("Your answer")).to_be_visible()
        await expect(page.get_by_role("link", name="Tiếng Việt")).to_be_hidden()
        assert chat.events[-1].language == "en"
        await page.get_by_role("button", name="Stop, erase").click()
        await page.get_by_role("button", name="Erase, next person").click()
        await is_fresh(page)  # the next person is greeted in the tablet's own language
