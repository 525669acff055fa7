"""A real browser for tests: Debian's chromium without a window, driven by Playwright."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

CHROMIUM = Path("/usr/bin/chromium")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

needs_chromium = pytest.mark.skipif(
    not CHROMIUM.exists(), reason="chromium is not installed: apt-get install chromium"
)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser that talks to nobody but the server under test."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def phone(
    browser: Browser, *, dark: bool = False, language: str = "vi-VN", scripts: bool = True
) -> AsyncIterator[Page]:
    """A page on a narrow phone (360 × 640), with cookies of its own; an error in a script fails the test."""
    context = await browser.new_context(
        viewport={"width": 360, "height": 640},
        locale=language,
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
    )
    page = await context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if "Security Policy" in line.text else None)
    yield page
    await context.close()
    assert faults == []


async def picture(page: Page, name: str) -> None:
    """A screenshot in the folder `SANGKIEN_SCREENSHOTS`, when somebody wants to look."""
    folder = os.environ.get("SANGKIEN_SCREENSHOTS")
    if folder:
        await page.screenshot(path=Path(folder) / f"{name}.png")
