"""Landing page and chat for everybody: axe-core, narrow and wide, light and dark, text twice as large."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.ways import Way
from bot.web.public import PublicPages
from tests.accessibility import violations
from tests.bot.web.memory_chat import MemoryChat
from tests.bot.web.serving import Client, serving
from tests.browser_driver import needs_chromium, phone, picture

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="session")]

ZALO = Way(channel="zalo", link="https://zalo.me/7001", works=True, carries=False)
TELEGRAM = Way(channel="telegram", link="https://t.me/sangkien_bot?start=P01-002", works=True, carries=True)
DESCRIPTION = "Trước đây thay khuôn máy dập mất 45 phút, hai người khiêng, dễ kẹp tay. " * 12
WIDTHS = {"narrow": 320, "phone": 360, "desk": 1280}

TWICE_AS_LARGE = """() => {
  const sizes = [...document.querySelectorAll('body, body *')]
    .map((node) => [node, parseFloat(getComputedStyle(node).fontSize)]);
  for (const [node, size] of sizes) { node.style.fontSize = 2 * size + 'px'; node.style.lineHeight = '1.4'; }
}"""
CUT_OFF = """() => [...document.querySelectorAll('a, button, textarea, p, h1, strong')]
  .filter((node) => node.offsetParent && !node.classList.contains('unseen'))
  .filter((node) => { const box = node.getBoundingClientRect();
    return box.left < 0 || box.right > innerWidth + 1 || node.scrollWidth > node.clientWidth + 1; })
  .map((node) => node.textContent.trim().slice(0, 40))"""


@pytest_asyncio.fixture(loop_scope="session")
async def client(pages: PublicPages) -> AsyncIterator[Client]:
    ways = {"P01-002": (ZALO, TELEGRAM), "P01-001": (replace(ZALO, works=False), TELEGRAM)}
    async with serving(replace(pages, ways=lambda unit: ways.get(unit or "", ()))) as client:
        yield client


async def everywhere(page: Page, name: str) -> None:
    """Nothing is wrong, nothing is cut off, nothing scrolls sideways at any width."""
    for place, width in WIDTHS.items():
        await page.set_viewport_size({"width": width, "height": 640 if width < 1000 else 800})
        await picture(page, f"{name}-{place}")
        assert await page.evaluate("document.documentElement.scrollWidth") == width
        assert await page.evaluate(CUT_OFF) == []
    await page.set_viewport_size({"width": WIDTHS["phone"], "height": 640})
    assert await violations(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("path", "name"), [("/u/P01-002", "doors"), ("/u/P01-001", "shut"), ("/u/P99-999", "unknown")]
)
async def test_landing_page(client: Client, browser: Browser, path: str, name: str, *, dark: bool) -> None:
    async with phone(browser, dark=dark) as page:
        await page.goto(str(client.make_url(path)))
        await everywhere(page, f"landing-{name}-{'dark' if dark else 'light'}")


async def test_landing_page_without_scripts(client: Client, browser: Browser) -> None:
    async with phone(browser, scripts=False) as page:
        await page.goto(str(client.make_url("/u/P01-002")))
        await expect(page.get_by_role("button")).to_have_count(0)
        await expect(page.get_by_role("link", name="Mở Zalo")).to_be_visible()
        await expect(page.locator("#code")).to_have_text("P01-002")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_chat_from_start_to_receipt(
    client: Client, chat: MemoryChat, browser: Browser, *, dark: bool
) -> None:
    shade = "dark" if dark else "light"
    async with phone(browser, dark=dark) as page:
        await page.goto(str(client.make_url("/chat?unit=P01-002")))
        await expect(page.locator(".bubble")).to_have_count(1)
        await everywhere(page, f"chat-start-{shade}")
        await page.get_by_label("Câu trả lời của anh/chị").fill(DESCRIPTION)
        await everywhere(page, f"chat-writing-{shade}")
        await page.keyboard.press("Enter")
        await expect(page.locator(".bubble")).to_have_count(3)
        (address,) = chat.messages
        chat.say(address, "Sáng kiến thuộc khối nào?", "Doanh nghiệp", "Khối cơ quan (hành chính sự nghiệp)")
        await expect(page.locator(".bubble")).to_have_count(4)
        await everywhere(page, f"chat-middle-{shade}")
        await page.get_by_label("Câu trả lời của anh/chị").fill("GỬI")
        await page.keyboard.press("Enter")
        await expect(page.locator(".bubble")).to_have_count(6)
        await everywhere(page, f"chat-receipt-{shade}")


async def test_text_may_be_twice_as_large(client: Client, browser: Browser) -> None:
    """WCAG 1.4.4: on a phone of 360 px nothing is cut off and nothing scrolls sideways."""
    async with phone(browser) as page:
        for path in ("/u/P01-002", "/u/P99-999", "/chat?unit=P01-002", "/chat?kiosk=1&unit=P01-002"):
            await page.goto(str(client.make_url(path)))
            await expect(page.locator(".bubble, h1").first).to_be_attached()
            if path.startswith("/chat?unit"):
                await expect(page.locator(".bubble")).to_have_count(1)
            await page.evaluate(TWICE_AS_LARGE)
            await picture(page, f"large-{path.strip('/').replace('/', '-').partition('?')[0]}{len(path)}")
            assert await page.evaluate("document.documentElement.scrollWidth") == 360
            assert await page.evaluate(CUT_OFF) == []
