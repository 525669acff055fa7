"""The page in a real browser on a narrow phone: what the person sees and can do."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Route, expect

from bot.web.files import WORD_TYPE
from bot.web.public import PublicPages
from conversations.events import Chose, Opened, SentFile, Typed
from tests.bot.web.memory_chat import MemoryChat
from tests.bot.web.serving import Client, serving
from tests.browser_driver import needs_chromium, phone, picture
from tests.word_files import word_file

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="session")]


@pytest_asyncio.fixture(loop_scope="session")
async def client(pages: PublicPages) -> AsyncIterator[Client]:
    async with serving(pages) as client:
        yield client


async def said(page: Page, count: int) -> list[str]:
    """All bubbles, once there are so many and nobody is writing; without the words for screen readers."""
    await expect(page.locator(".dots")).to_have_count(0)
    await expect(page.locator(".bubble")).to_have_count(count)
    texts = await page.locator(".bubble").all_text_contents()
    return [re.sub("^(Chương trình|Anh/chị|Programme|You): ", "", text) for text in texts]


async def test_conversation_by_touch(client: Client, chat: MemoryChat, browser: Browser) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat?unit=p01002")))
        assert await said(page, 1) == ["Xin chào P01-002"]
        assert page.url == str(client.make_url("/chat"))
        await page.get_by_role("button", name="Không đồng ý", exact=True).click()
        assert await said(page, 3) == ["Xin chào P01-002", "Không đồng ý", "Đã chọn 1."]
        await expect(page.locator(".choices button:visible")).to_have_count(0)
        await page.get_by_label("Câu trả lời của anh/chị").fill("Một\nhai <b>ba</b>")
        await page.get_by_role("button", name="Gửi", exact=True).click()
        assert (await said(page, 5))[3:] == ["Một\nhai <b>ba</b>", "Đã nhận 17 ký tự."]
    assert [event.event for event in chat.events] == [
        Opened("P01-002"),
        Chose("1", 1),
        Typed("Một\nhai <b>ba</b>"),
    ]


async def test_conversation_by_keyboard_alone(client: Client, chat: MemoryChat, browser: Browser) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        order = []
        for _ in range(6):
            await page.keyboard.press("Tab")
            order.append(
                await page.evaluate("document.activeElement.id || document.activeElement.textContent")
            )
        assert order == ["help", "language", "log", "Đồng ý", "Không đồng ý", "box"]
        await page.keyboard.press("Shift+Tab")
        await page.keyboard.press("Shift+Tab")
        await page.keyboard.press("Enter")
        assert (await said(page, 3))[1:] == ["Đồng ý", "Đã chọn 0."]
        assert await page.evaluate("document.activeElement.id") == "log"
        await page.keyboard.press("Tab")
        await page.keyboard.type("dòng một")
        await page.keyboard.press("Shift+Enter")
        await page.keyboard.type("dòng hai")
        await page.keyboard.press("Enter")
        assert (await said(page, 5))[3:] == ["dòng một\ndòng hai", "Đã nhận 17 ký tự."]
        assert await page.evaluate("document.activeElement.id") == "box"


async def test_reload_in_the_middle_brings_everything_back(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat?unit=P01-002")))
        await said(page, 1)
        await page.get_by_label("Câu trả lời").fill("Câu đầu")
        await page.keyboard.press("Enter")
        await said(page, 3)
        (address,) = chat.messages
        chat.say(address, "Đúng không?", "Đúng", "Sai")
        before = await said(page, 4)
        await page.get_by_label("Câu trả lời").fill("đang viết dở")
        await page.reload()
        assert await said(page, 4) == before
        assert await page.get_by_label("Câu trả lời").input_value() == "đang viết dở"
        await expect(page.locator(".choices button:visible")).to_have_text(["Đúng", "Sai"])
        assert [type(event.event) for event in chat.events] == [Opened, Typed]


async def test_what_the_person_wrote_does_not_outlive_the_tab(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await page.get_by_label("Câu trả lời").fill("Nguyễn Văn A")
        await page.keyboard.press("Enter")
        await said(page, 3)
        other = await page.context.new_page()
        await other.goto(str(client.make_url("/chat")))
        assert await said(other, 2) == ["Xin chào", "Đã nhận 12 ký tự."]
        assert await other.evaluate("localStorage.length + document.cookie.length") == 0


async def test_message_written_offline_is_sent_once_when_the_network_is_back(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await page.context.set_offline(True)
        await page.get_by_label("Câu trả lời").fill("không mạng")
        await page.keyboard.press("Enter")
        await expect(page.locator(".own .state")).to_have_text("Chưa gửi được, sẽ tự gửi lại")
        await expect(page.locator("#status")).to_contain_text("Mất kết nối")
        await picture(page, "offline")
        await page.context.set_offline(False)
        assert (await said(page, 3))[1:] == ["không mạng", "Đã nhận 10 ký tự."]
        await expect(page.locator(".own .state")).to_have_text("Đã gửi")
        await expect(page.locator("#status")).to_be_hidden()
    assert [event.event for event in chat.events] == [Opened(), Typed("không mạng")]


async def lose_the_first_answer(page: Page, addresses: str) -> None:
    """What is sent to these addresses arrives, but the first answer does not."""
    lost = 0

    async def answer(route: Route) -> None:
        nonlocal lost
        lost += 1
        if lost == 1:
            await route.fetch()
            await route.abort()
        else:
            await route.continue_()

    await page.route(addresses, answer)


async def test_lost_answer_is_fetched_by_sending_the_same_message_again(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.route("**/chat/events*", lambda route: route.abort())
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await page.get_by_label("Câu trả lời").fill("một lần")
        await lose_the_first_answer(page, "**/chat/messages")
        await page.keyboard.press("Enter")
        assert (await said(page, 3))[1:] == ["một lần", "Đã nhận 7 ký tự."]
    assert [event.event for event in chat.events] == [Opened(), Typed("một lần")]


async def test_refused_message_says_why_and_can_be_sent_again(client: Client, browser: Browser) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await page.get_by_label("Câu trả lời").fill("dài " * 17_000)
        await page.get_by_role("button", name="Gửi", exact=True).click()
        await expect(page.locator(".own .state")).to_contain_text("Tin quá dài để gửi một lần.")
        await expect(page.get_by_role("button", name="Gửi lại")).to_be_visible()
        await expect(page.locator(".choices button:visible")).to_have_count(2)


async def choose(page: Page) -> None:
    file = {"name": "mo-ta.docx", "mimeType": WORD_TYPE, "buffer": word_file("Gá kẹp nhanh")}
    await page.locator("#file").set_input_files([file])  # type: ignore[list-item]  # a dict of these names


async def test_a_file_whose_answer_is_lost_is_sent_again_and_taken_once(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await lose_the_first_answer(page, "**/chat/files*")
        await choose(page)
        assert (await said(page, 3))[1:] == ["Tệp: mo-ta.docx", "Đã nhận tệp mo-ta.docx."]
        await expect(page.locator(".own .state")).to_have_text("Đã gửi")
    assert [event.event for event in chat.events] == [Opened(), SentFile("mo-ta.docx", "Gá kẹp nhanh\n")]


async def test_a_file_that_a_reload_lost_is_to_be_chosen_again(client: Client, browser: Browser) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await page.route("**/chat/files*", lambda route: route.abort())
        await choose(page)
        await expect(page.locator(".own .state")).to_have_text("Chưa gửi được, sẽ tự gửi lại")
        await page.reload()
        await expect(page.locator(".own .state")).to_have_text("Tệp chưa gửi xong. Xin chọn lại tệp.")
        await expect(page.get_by_role("button", name="Gửi lại")).to_have_count(0)


async def test_message_that_comes_by_itself_appears(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        (address,) = chat.messages
        chat.say(address, "Xem https://example.org/a?b=1.")
        assert await said(page, 2) == ["Xin chào", "Xem https://example.org/a?b=1."]
        assert await page.locator(".bubble a").get_attribute("href") == "https://example.org/a?b=1"


async def test_page_without_event_streams_asks_by_itself(
    client: Client, chat: MemoryChat, browser: Browser
) -> None:
    async with phone(browser) as page:
        await page.add_init_script("delete window.EventSource")
        await page.clock.install()
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        (address,) = chat.messages
        chat.say(address, "Tin mới")
        await page.clock.run_for(6_000)
        assert await said(page, 2) == ["Xin chào", "Tin mới"]


async def test_page_follows_the_language_of_the_chat(client: Client, browser: Browser) -> None:
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await page.get_by_role("link", name="English").click()
        await expect(page.get_by_label("Your answer")).to_be_visible()
        await expect(page.locator("html")).to_have_attribute("lang", "en")
        await expect(page.locator(".bubble").last).to_contain_text("Switched to English.")


async def test_help_is_one_press_away(client: Client, chat: MemoryChat, browser: Browser) -> None:
    """R20: the guide is inside the interface, at every step."""
    async with phone(browser) as page:
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await page.get_by_role("button", name="Trợ giúp").click()
        await said(page, 3)
    assert chat.events[-1].event == Typed("TRỢ GIÚP")


async def test_landing_page_needs_no_scripts(client: Client, browser: Browser) -> None:
    async with phone(browser, scripts=False) as page:
        await page.goto(str(client.make_url("/chat")))
        await expect(page.get_by_role("textbox")).to_have_count(0)
        await page.goto(str(client.make_url("/u/P01-002")))
        await page.get_by_role("link", name="Bắt đầu trên trình duyệt").click()
        assert page.url == str(client.make_url("/chat?unit=P01-002&lang=vi"))


LONG = "Trước đây thay khuôn máy dập mất 45 phút, hai người khiêng, dễ kẹp tay. " * 12


@pytest.mark.parametrize("dark", [False, True])
async def test_page_fits_a_narrow_phone_and_reads_well(
    client: Client, chat: MemoryChat, browser: Browser, *, dark: bool
) -> None:
    name = "dark" if dark else "light"
    async with phone(browser, dark=dark) as page:
        await page.goto(str(client.make_url("/u/P01-002")))
        await picture(page, f"landing-{name}")
        assert await contrast_faults(page) == []
        await page.goto(str(client.make_url("/chat")))
        await said(page, 1)
        await picture(page, f"start-{name}")
        await page.get_by_label("Câu trả lời").fill(LONG)
        await picture(page, f"writing-{name}")
        await page.keyboard.press("Enter")
        await said(page, 3)
        (address,) = chat.messages
        chat.say(
            address,
            "Bước 5/7. Sáng kiến thuộc khối nào?",
            "Doanh nghiệp",
            "Khối cơ quan (hành chính sự nghiệp)",
        )
        await said(page, 4)
        await picture(page, f"question-{name}")
        assert await contrast_faults(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def contrast_faults(page: Page) -> list[str]:
    """Visible texts whose contrast with their background is under 4.5 (WCAG AA)."""
    return list(await page.evaluate(CONTRAST))


CONTRAST = """() => {
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => rgb.slice(0, 3).map((v) => v / 255)
    .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) { return colour; }
    }
    return [255, 255, 255];
  };
  const faults = [];
  for (const node of document.querySelectorAll('body *')) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!own || !node.offsetParent) { continue; }
    const pair = [light(parse(getComputedStyle(node).color)), light(behind(node))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < 4.5) { faults.push(node.textContent + ' ' + ratio.toFixed(2)); }
  }
  return faults;
}"""
