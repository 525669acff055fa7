"""Which openings of a unit's page are counted as scans, and what is told of them."""

from dataclasses import replace

import pytest

from bot.web.public import PublicPages
from tests.bot.web.serving import serving

ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; CPH1909) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.181 "
    "Mobile Safari/537.36"
)
CHROME = {
    "User-Agent": ANDROID,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Sec-Fetch-Site": "none",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
}
OLD_PHONE = {
    "User-Agent": "Mozilla/5.0 (Linux; Android 4.4.2; SM-T230) AppleWebKit/537.36",
    "Accept": "text/html",
}


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="a browser of today"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, id="from another page"),
        pytest.param({"User-Agent": f"{ANDROID} Zalo android/12100653 ZaloTheme/light"}, id="Zalo's browser"),
        pytest.param({"User-Agent": f"{ANDROID} [FBAN/EMA;FBLC/vi_VN;FBAV/300.0]"}, id="Facebook's browser"),
        pytest.param({"User-Agent": f"{ANDROID} GSA/12.2"}, id="Google's app"),
        pytest.param({"User-Agent": ANDROID.replace("CPH1909", "CUBOT NOTE 20")}, id="a Cubot"),
        pytest.param(
            {"User-Agent": "Opera/9.80 (Android; Opera Mini/36.2/191) Presto/2.12"}, id="Opera Mini"
        ),
    ],
)
async def test_a_person_who_comes_is_a_scan(pages: PublicPages, headers: dict[str, str]) -> None:
    assert await scans(pages, "/u/P01-002?t=p", CHROME | headers) == [("P01-002", "poster")]


async def test_the_browser_of_an_old_phone_is_a_scan(pages: PublicPages) -> None:
    assert await scans(pages, "/u/P01-002", OLD_PHONE) == [("P01-002", "link")]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"User-Agent": agent}, id=agent)
        for agent in (
            "",
            "curl/7.88.1",
            "python-requests/2.31",
            "Java/17.0.2",
            "Dalvik/2.1.0 (Linux; U; Android 10)",
            "TelegramBot (like TwitterBot)",
            "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
            "Mozilla/5.0 (compatible; ZaloBot/1.0)",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; Google-InspectionTool/1.0)",
            "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
            "Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5",
            "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0",
            "WhatsApp/2.23.20.0 A",
        )
    ]
    + [
        pytest.param({"Sec-Purpose": "prefetch;prerender"}, id="opened ahead"),
        pytest.param({"Purpose": "prefetch"}, id="opened ahead by an older Chrome"),
        pytest.param({"X-Moz": "prefetch"}, id="opened ahead by an older Firefox"),
        pytest.param({"Cache-Control": "max-age=0"}, id="loaded again"),
        pytest.param({"Sec-Fetch-Site": "same-origin"}, id="a link of our own"),
        pytest.param({"Sec-Fetch-Dest": "iframe"}, id="inside another page"),
        pytest.param({"Accept": "*/*"}, id="no page wanted"),
    ],
)
async def test_previews_prefetches_and_reloads_are_none(pages: PublicPages, headers: dict[str, str]) -> None:
    assert await scans(pages, "/u/P01-002?t=p", CHROME | headers) == []


@pytest.mark.parametrize(
    ("path", "counted"),
    [
        ("/u/p01%20002?t=t", [("P01-002", "tent")]),
        ("/u/P01-002?t=s", [("P01-002", "sticker")]),
        ("/u/P01-002?t=m", [("P01-002", "message")]),
        ("/u/P01-002?t=i", [("P01-002", "icon")]),
        ("/u/P01-002", [("P01-002", "link")]),
        ("/u/P01-002?t=zzz", [("P01-002", "link")]),
        ("/u/P99-999?t=p", [(None, "poster")]),
        ("/u/P01-002?lang=en", []),  # the link to the other language, in a browser that says no more
        ("/chat?unit=P01-002", []),
    ],
)
async def test_a_scan_is_told_with_its_unit_and_its_mark(
    pages: PublicPages, path: str, counted: list[tuple[str | None, str]]
) -> None:
    assert await scans(pages, path, OLD_PHONE) == counted


async def test_asking_for_the_head_alone_is_no_scan_and_the_page_sets_no_cookie(pages: PublicPages) -> None:
    told: list[tuple[str | None, str]] = []
    pages = replace(pages, scanned=lambda unit, printed: told.append((unit, printed)))
    async with serving(pages) as client:
        await client.head("/u/P01-002", headers=CHROME)
        assert told == []
        page = await client.get("/u/P01-002", headers=CHROME)
        assert page.cookies == {}
        assert page.headers["Cache-Control"] == "private, max-age=60"
        lost = await client.get("/u/none", headers=CHROME)
        assert lost.headers["Cache-Control"] == "no-store"


async def scans(pages: PublicPages, path: str, headers: dict[str, str]) -> list[tuple[str | None, str]]:
    """What was counted when this path was opened."""
    told: list[tuple[str | None, str]] = []
    pages = replace(pages, scanned=lambda unit, printed: told.append((unit, printed)))
    async with serving(pages) as client:
        await client.get(path, headers=headers)
    return told
