"""The pages as they are drawn: languages, headers, landing pages, QR codes, static files."""

import re
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from bot.facts import Knowledge
from bot.posters.qr import decoded
from bot.ways import Way
from bot.web.pages import page_wording
from bot.web.public import PublicPages
from conversations.wording import LANGUAGES
from programme.edition import Bilingual
from tests.bot.web.serving import Client, serving

HTML = {"Accept": "text/html", "Accept-Language": "vi"}
WEB = Path(str(files("bot.web")))


# --- Words ------------------------------------------------------------------------------------------


def test_every_text_of_the_pages_is_used_and_every_used_text_exists() -> None:
    sources = [path.read_text() for path in (*WEB.glob("templates/*.html"), *WEB.glob("*.py"))]
    used = {key for source in sources for key in re.findall(r"\b[a-z]+\.[a-z_]+\b", source)}
    known = page_wording().keys()
    named = {key for key in known if key.startswith(("page.", "door.", "home.status_"))}
    assert {key for key in used if key in known} | named == known


def test_both_languages_have_the_same_texts_and_variables() -> None:
    def variables(language: str) -> dict[str, set[str]]:
        files = sorted((WEB / "texts" / language).glob("*.ftl"))
        entry = re.compile(r"^([a-z][\w-]*) = (.*(?:\n .*)*)", re.MULTILINE)
        entries = [match.groups() for file in files for match in entry.finditer(file.read_text())]
        return {key: set(re.findall(r"\$(\w+)\b", value)) for key, value in entries}

    assert variables("vi") == variables("en")
    assert LANGUAGES == ("vi", "en")


# --- The chat page ------------------------------------------------------------------------------------


async def test_chat_page_with_style_and_script_is_under_50_kb(client: Client) -> None:
    """R98: an old phone on a slow network."""
    page = await (await client.get("/chat")).text()
    addresses = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert len(addresses) == 3
    bodies = [await (await client.get(address)).read() for address in addresses]
    assert sum(map(len, bodies)) + len(page.encode()) < 50_000


def test_script_is_for_old_browsers_and_never_makes_markup_of_text() -> None:
    """R98: ES5, XMLHttpRequest, textContent."""
    code = re.sub(
        r"/\*.*?\*/|//[^\n]*|'[^']*'", "", (WEB / "static" / "chat.js").read_text(), flags=re.DOTALL
    )
    newer = r"=>|`|\.\.\.|\b(?:let|const|class|async|await|fetch|Promise|Symbol|Map|Set)\b"
    markup = r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|eval|Function|localStorage)\b|document\.write"
    assert re.findall(f"{newer}|{markup}", code) == []


@pytest.mark.parametrize(
    ("accept", "query", "language"),
    [
        ("vi-VN,vi;q=0.9,en;q=0.8", "", "vi"),
        ("en-GB,en;q=0.9,vi;q=0.8", "", "en"),
        ("vi;q=0.1,en;q=0.9", "", "en"),
        ("en;q=0,fr", "", "vi"),
        ("fr-FR,de", "", "vi"),
        ("", "", "vi"),
        (";;q=x,,", "", "vi"),
        ("vi", "?lang=en", "en"),
        ("en", "?lang=vi", "vi"),
        ("en", "?lang=fr", "en"),
    ],
)
async def test_page_speaks_the_language_of_the_browser_or_of_the_link(
    client: Client, accept: str, query: str, language: str
) -> None:
    page = await (await client.get(f"/chat{query}", headers={"Accept-Language": accept})).text()
    assert f'<html lang="{language}">' in page


@pytest.mark.parametrize(
    ("typed", "carried"),
    [("P01-002", "P01-002"), ("p01 002", "P01-002"), ("", ""), ('"><script>', "&quot;&gt;&lt;script&gt;")],
)
async def test_unit_is_carried_into_the_chat(client: Client, typed: str, carried: str) -> None:
    page = await (await client.get("/chat", params={"unit": typed})).text()
    assert f'data-unit="{carried}"' in page
    assert "<script>" not in page


async def test_page_without_scripts_says_what_to_do(client: Client) -> None:
    page = await (await client.get("/chat", headers={"Accept-Language": "vi"})).text()
    (sentence,) = re.findall(r"<noscript><p class=\"notice\">(.*?)</p></noscript>", page)
    assert sentence.startswith("Trang này cần JavaScript")
    assert sentence.endswith("hoặc hỏi công đoàn cơ sở nơi làm việc.")


@pytest.mark.parametrize("path", ["/", "/u/P01-002", "/u/P01-999", "/status", "/chat", "/nothing"])
async def test_nobody_reads_that_the_helpdesk_is_not_filled_in(client: Client, path: str) -> None:
    """R66: until the owner names one, workers are sent to their grassroots union."""
    for language, whom in (("vi", "công đoàn cơ sở nơi làm việc"), ("en", "your grassroots union")):
        page = await (await client.get(path, headers=HTML | {"Accept-Language": language})).text()
        assert (whom in page, "chưa điền" in page, "not filled" in page) == (True, False, False)


async def test_the_helpdesk_is_named_once_it_is_filled_in(pages: PublicPages, shared: Knowledge) -> None:
    contact = Bilingual(vi="đầu mối liên hệ", en="helpdesk contact")
    known = replace(shared, edition=replace(shared.edition, helpdesk_contact=contact))
    async with serving(replace(pages, knowledge=lambda: known)) as client:
        page = await (await client.get("/u/P01-002", headers=HTML)).text()
    assert "<p>Cần giúp: đầu mối liên hệ (giờ hành chính).</p>" in page


@pytest.mark.parametrize(
    "path", ["/chat", "/u/P01-002", "/u/none", "/qr/P01-002.svg", "/nothing", "/chat/events"]
)
async def test_every_answer_has_the_headers_that_keep_others_out(client: Client, path: str) -> None:
    headers = (await client.get(path)).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Permissions-Policy" in headers
    assert "Strict-Transport-Security" not in headers


async def test_pages_of_a_person_are_never_kept(client: Client) -> None:
    assert (await client.get("/chat")).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("accept", "kind"), [("text/html", "text/html"), ("*/*", "text/plain")])
async def test_wrong_address_gets_a_kind_page_and_programs_the_bare_fact(
    client: Client, accept: str, kind: str
) -> None:
    response = await client.get("/gui-sang-kien", headers=HTML | {"Accept": accept})
    assert (response.status, response.content_type) == (404, kind)
    assert ('href="/chat"' in await response.text()) == (accept == "text/html")


# --- Landing pages --------------------------------------------------------------------------------------


def visible(page: str) -> list[str]:
    """The sentences of a page's main part."""
    main = page[page.index("<main>") : page.index("</main>")]
    lines = (re.sub(r"<[^>]+>", "", line).strip() for line in main.splitlines())
    return [line for line in lines if line]


@pytest.mark.parametrize("typed", ["P01-002", "p01002", "p01%20002"])
async def test_landing_page_names_the_unit_and_carries_it_through_every_door(
    client: Client, typed: str
) -> None:
    response = await client.get(f"/u/{typed}", headers=HTML)
    page = await response.text()
    assert response.status == 200
    assert visible(page) == [
        "Gửi sáng kiến, chỉ 5 phút trên điện thoại",
        "Đơn vị Hà Nội › Quận Hoàn Kiếm",
        "Bắt đầu trên trình duyệt",
        "Không cần cài đặt, không cần tài khoản.",
        "Mở Telegram",
        "Đơn vị được điền sẵn.",
        "Mã đơn vị P01-002 Chép mã Khi được hỏi, hãy gõ mã này.",
        "Hạn nhận: 24h ngày 20/4/2021.",
        visible(page)[-1],
    ]
    assert re.findall(r'class="door[^"]*" href="([^"]+)"', page) == [
        "/chat?unit=P01-002&amp;lang=vi",
        "https://t.me/sangkien_bot?start=P01-002",
    ]
    assert re.findall(r"<button [^>]*>", page) == [
        '<button id="copy" type="button" hidden data-done="Đã chép">'
    ]  # without scripts it stays away


ZALO = Way(channel="zalo", link="https://zalo.me/7001", works=True, carries=False)
TELEGRAM = Way(channel="telegram", link="https://t.me/sangkien_bot?start=P01-002", works=True, carries=True)


@pytest.mark.parametrize(
    ("ways", "shown"),
    [
        ((ZALO, TELEGRAM), ["Mở Zalo", "Bắt đầu trên trình duyệt", "Mở Telegram"]),
        (
            (replace(ZALO, works=False), TELEGRAM),
            ["Bắt đầu trên trình duyệt", "Mở Telegram", "Zalo đang tạm ngừng. Xin dùng lối khác."],
        ),
        ((), ["Bắt đầu trên trình duyệt"]),
    ],
)
async def test_doors_stand_in_the_order_of_their_health(
    pages: PublicPages, ways: Sequence[Way], shown: list[str]
) -> None:
    async with serving(replace(pages, ways=lambda _unit: ways)) as client:
        page = await (await client.get("/u/P01-002", headers=HTML)).text()
    doors = re.findall(r'class="(?:door first|door|shut)"[^>]*>([^<]+)<', page)
    assert doors == shown
    assert ("nhắn mã P01-002 trước tiên" in page) == any(way.works and not way.carries for way in ways)


async def test_landing_page_of_an_unknown_code_says_so_kindly(client: Client) -> None:
    response = await client.get("/u/<b>P99", headers=HTML)
    page = await response.text()
    assert response.status == 404
    assert visible(page)[0] == "Chưa tìm thấy mã đơn vị này"
    assert "&lt;b&gt;P99" in page
    assert re.findall(r'class="door[^"]*" href="([^"]+)"', page) == ["/chat"]


async def test_landing_page_speaks_english(client: Client) -> None:
    page = await (await client.get("/u/P01-002?lang=en", headers=HTML)).text()
    assert visible(page)[0] == "Send your initiative, only 5 minutes on your phone"


# --- QR codes and files -----------------------------------------------------------------------------------


async def test_qr_code_leads_to_the_landing_page(client: Client) -> None:
    response = await client.get("/qr/p01002.png")
    link = str(client.make_url("/u/P01-002"))
    assert (response.content_type, decoded(await response.read())) == ("image/png", link)
    drawing = await client.get("/qr/P01-002.svg")
    assert (drawing.content_type, (await drawing.text())[:4]) == ("image/svg+xml", "<svg")
    too_long = {"Host": "a" * 3000}
    paths = ("/qr/P01-002.png", "/qr/P01-002.svg", "/poster/P01-002.pdf")
    assert [(await client.get(path, headers=too_long)).status for path in paths] == [400, 400, 400]


@pytest.mark.parametrize("path", ["/qr/P99.svg", "/qr/TLD.png", "/static/chat.js", "/static/..%2fpages.py"])
async def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert (await client.get(path)).status == 404


async def test_static_file_may_be_kept_for_ever_under_the_name_of_its_content(client: Client) -> None:
    page = await (await client.get("/chat")).text()
    (address,) = re.findall(r'src="(/static/chat\.[0-9a-f]{12}\.js)"', page)
    response = await client.get(address)
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.content_type == "text/javascript"
    assert await response.text() == (WEB / "static" / "chat.js").read_text()
