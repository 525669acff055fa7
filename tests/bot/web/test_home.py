"""The public page: what it says in every phase, how much it weighs, and whether everybody can use it."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from bot.facts import Knowledge
from bot.ways import Way
from bot.web.figures import Scale
from bot.web.progress import Count, CountRead, stored_count
from bot.web.public import PublicPages
from programme.progress import Counts, Tally
from programme.window import VIETNAM
from tests.accessibility import violations
from tests.bot.web.serving import Client, serving
from tests.browser_driver import needs_chromium, picture
from tests.example import HOAN_KIEM, NOW, Desk
from units_data.catalogue import shipped
from units_data.search import Search

in_browser = pytest.mark.asyncio(loop_scope="session")


def counting(total: int = 0, days: int = 42, *, last: date = date(2021, 4, 20)) -> Count:
    """A source in which the count rises by the day, and Nghệ An has a tenth of all."""
    units = [unit.code for unit in shipped("2021").tops]
    counts = {code: Tally(total // 100, total // 150) for code in units}
    counts["P40"] = Tally(total - 82 * (total // 100), total // 15)
    rising = {
        last - timedelta(days=days - 1 - place): Tally(2 * total * place // days**2) for place in range(days)
    }
    rest = total - sum(tally.submitted for tally in rising.values())
    rising[last] = rising[last] + Tally(rest, sum(tally.valid for tally in counts.values()))

    async def read(_edition: str, _since: date | None) -> CountRead:
        return (Counts(counts), rising) if total else (Counts(), {})

    return read


def at(day: int, month: int, hour: int = 9) -> datetime:
    """A moment of 2021 in Viet Nam."""
    return datetime(2021, month, day, hour, tzinfo=VIETNAM).astimezone(UTC)


async def page_of(pages: PublicPages, total: int, now: datetime, language: str = "vi") -> str:
    async with serving(replace(pages, count=counting(total), now=lambda: now)) as client:
        response = await client.get(f"/?lang={language}")
        assert (response.status, response.content_type, response.charset) == (200, "text/html", "utf-8")
        return await response.text()


def said(page: str, name: str) -> str:
    """The words of the first element of this class."""
    (found,) = re.findall(rf'<(\w+) class="{name}">(.*?)</\1>', page, re.DOTALL)[:1]
    return re.sub(r"<[^>]+>", "", found[1]).strip()


# --- The phases of the programme ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "total", "button", "phase", "goal"),
    [
        (
            at(1, 3), 0, "Gửi sáng kiến",
            "Chương trình bắt đầu nhận sáng kiến từ 10/3/2021.", "Mục tiêu: 75.000 sáng kiến. Đã đạt 0%.",
        ),
        (
            at(10, 3), 0, "Gửi sáng kiến",
            "Hạn nhận: 24h ngày 20/4/2021. Còn 41 ngày.", "Mục tiêu: 75.000 sáng kiến. Đã đạt 0%.",
        ),
        (
            at(20, 4, 23), 74_999, "Gửi sáng kiến",
            "Hạn nhận: 24h ngày 20/4/2021. Hôm nay là ngày cuối.", "Mục tiêu: 75.000 sáng kiến. Đã đạt 99%.",
        ),
        (
            at(21, 4, 0), 241_802, "Mở hộp trò chuyện",
            "Đã hết hạn nhận lúc 24h ngày 20/4/2021.", "Đã vượt mục tiêu 75.000 sáng kiến: đạt 322%.",
        ),
    ],
)  # fmt: skip
async def test_page_is_right_in_every_phase(
    pages: PublicPages, now: datetime, total: int, button: str, phase: str, goal: str
) -> None:
    page = await page_of(pages, total, now)
    assert re.findall(r'<a class="door first" href="([^"]+)">([^<]+)<', page) == [("/chat?lang=vi", button)]
    assert (said(page, "phase"), said(page, "goal")) == (phase, goal)
    assert ("Chưa có sáng kiến nào" in page) == (total == 0)
    assert ("Hôm nay:" in page) == (phase.startswith("Hạn nhận"))
    assert page.count('<g class="s0"') == (63 if total == 0 else 0)


@pytest.mark.parametrize(
    ("total", "language", "percent"),
    [(1, "vi", "0%"), (292, "vi", "0,3%"), (292, "en", "0.3%"), (7499, "vi", "9,9%"), (7500, "vi", "10%")],
)
async def test_share_of_the_goal_has_a_decimal_while_it_is_small(
    pages: PublicPages, total: int, language: str, percent: str
) -> None:
    goal = said(await page_of(pages, total, at(10, 4), language), "goal")
    assert re.findall(r"\d[\d,.]*(?: |%)", goal) == ["75,000 " if language == "en" else "75.000 ", percent]


async def test_first_thing_on_the_page_is_the_way_into_the_chat(pages: PublicPages) -> None:
    """R11: the shortest address that a person can type leads to the chat in one tap."""
    page = await page_of(pages, 0, NOW)
    main = page[page.index("<main") :]
    assert re.findall(r'href="([^"]+)"', main)[0] == "/chat?lang=vi"
    assert re.findall(r"<h1>(.*?)</h1>", main) == ["“75 nghìn sáng kiến, vượt khó, phát triển”"]  # R1


async def test_screen_on_a_wall_comes_anew_by_itself_and_no_other(client: Client) -> None:
    assert (await client.get("/?screen")).headers["Refresh"] == "30"
    assert "Refresh" not in (await client.get("/")).headers


async def test_a_screen_on_a_wall_shows_nothing_to_press_above_the_board(client: Client) -> None:
    """Nobody can press it; a person's own page, drawn meanwhile, keeps its button."""
    wall, own = [await (await client.get(address)).text() for address in ("/?screen", "/")]
    again = await (await client.get("/?screen")).text()

    assert [page.count('class="door') > 0 for page in (wall, own, again)] == [False, True, False]
    assert ["/chat" in page[page.index("<main") :] for page in (wall, own)] == [False, True]
    board = wall[wall.index('class="board"') : wall.index('class="all"')]
    assert re.findall(r"<(?:a|button|input)\b", board) == []


ZALO = Way(channel="zalo", link="https://zalo.me/7001", works=True, carries=False)
TELEGRAM = Way(channel="telegram", link="https://t.me/sangkien_bot", works=True, carries=True)


@pytest.mark.parametrize(
    ("ways", "shown"),
    [
        ((), []),
        ((ZALO, TELEGRAM), ["Mở Zalo", "Mở Telegram"]),
        ((replace(ZALO, works=False), TELEGRAM), ["Mở Telegram", "Zalo đang tạm ngừng. Xin dùng lối khác."]),
    ],
)
async def test_other_doors_say_whether_they_work(
    pages: PublicPages, ways: tuple[Way, ...], shown: list[str]
) -> None:
    page = await page_of(replace(pages, ways=lambda _unit: ways), 0, NOW)
    assert re.findall(r'<li(?: class="shut")?>(?:<a class="door"[^>]*>)?((?:Mở|Zalo)[^<]+)<', page) == shown


async def test_page_follows_a_door_that_fails(pages: PublicPages) -> None:
    """Between two looks at the count too."""
    ways = [TELEGRAM]
    async with serving(replace(pages, ways=lambda _unit: tuple(ways))) as client:
        assert "Mở Telegram" in await (await client.get("/?lang=vi")).text()
        ways[0] = replace(TELEGRAM, works=False)
        assert "Telegram đang tạm ngừng" in await (await client.get("/?lang=vi")).text()


async def test_guide_has_the_steps_a_sample_and_the_rules_of_the_edition(
    pages: PublicPages, shared: Knowledge
) -> None:
    """R20, R21."""
    page = await page_of(pages, 0, NOW)
    guide = page[page.index('id="huong-dan"') : page.index('id="ket-qua"')]
    assert guide.count("<li>") == 4
    assert "tháng 3/2021 cho 6 máy" in guide
    assert re.findall(r"<dd>(.*?)</dd>", guide)[1:5] == [
        "Một người có thể gửi nhiều sáng kiến, mỗi sáng kiến một bài.",
        "Bắt đầu áp dụng từ tháng 2/2021 đến tháng 5/2021; nghĩ ra hoặc đề xuất từ trước đó vẫn được.",
        f"Mô tả không quá 1000 ký tự. {shared.wording.text('vi', 'desc.secret')}",
        "Từ 10/3/2021 đến 24h ngày 20/4/2021.",
    ]
    limited = replace(shared, edition=replace(shared.edition, entry_limit=3))
    assert "nhiều nhất 3 sáng kiến" in await page_of(replace(pages, knowledge=lambda: limited), 0, NOW)


async def test_page_speaks_english(pages: PublicPages) -> None:
    page = await page_of(pages, 241_802, at(20, 4), "en")
    assert '<html lang="en">' in page
    assert said(page, "phase") == "Closing: 24:00 on 20/4/2021. Today is the last day."
    assert "<title>Tỉnh Nghệ An: 43,526 sent, 16,120 recognised</title>" in page
    assert "1 day left." in await page_of(pages, 0, at(19, 4), "en")


async def test_page_of_another_catalogue_has_its_own_map(pages: PublicPages, shared: Knowledge) -> None:
    units = shipped("2025")
    known = replace(shared, units=units, search=Search(units))
    async with serving(replace(pages, knowledge=lambda: known)) as client:
        page = await (await client.get("/")).text()
    assert (page.count('<g class="s0"'), page.count('<g class="island"')) == (34, 2)
    assert 'viewBox="0 0 350 850"' in page


async def test_targets_have_a_column_where_a_unit_has_one(pages: PublicPages, shared: Knowledge) -> None:
    """R71."""
    assert "Chỉ tiêu" not in await page_of(pages, 0, NOW)
    tree = shipped("2021")
    units = type(tree).build(
        (replace(unit, target=3000) if unit.code == "P40" else unit for unit in tree), "2021"
    )
    known = replace(shared, units=units)
    page = await page_of(replace(pages, knowledge=lambda: known), 0, NOW)
    assert page.count("Chỉ tiêu") == 1
    assert '<tr><th scope="row">Tỉnh Nghệ An</th><td>0</td><td>0</td><td>3.000</td></tr>' in page


async def test_chart_shows_the_last_six_weeks_and_every_day_of_them(pages: PublicPages) -> None:
    source = counting(100_000, 80)
    async with serving(replace(pages, count=source, now=lambda: at(21, 4))) as client:
        page = await (await client.get("/?lang=vi")).text()
        told = await (await client.get("/api/progress.json")).json()
    chart = page[
        page.index('<div class="chart">') : page.index("</section>", page.index('<div class="chart">'))
    ]
    assert (chart.count("<rect"), len(re.findall(r"<tr><th scope=\"row\">", chart))) == (42, 42)
    assert len(told["days"]) == 80  # all of them are in the data


@pytest.mark.parametrize(
    ("most", "begins"),
    [(0, (1,)), (1, (1,)), (3, (1,)), (20, (1, 2, 5, 10)), (25_621, (1, 2000, 3000, 6000, 10_000))],
)
def test_steps_of_colour_begin_at_round_numbers(most: int, begins: tuple[int, ...]) -> None:
    scale = Scale.up_to(most)
    assert scale.begins == begins
    steps = [scale.step(number) for number in sorted({0, *begins, most})]
    assert steps == sorted(steps)
    assert (steps[0], steps[-1]) == (0, 5)
    assert len(dict(scale.ranges("vi"))) == 1 + len(begins)


# --- Weight and personal data -------------------------------------------------------------------------


async def test_first_view_weighs_less_than_100_kb_unpacked(pages: PublicPages) -> None:
    """Fast on 3G: the page with its two styles and the icon."""
    async with serving(replace(pages, count=counting(241_802), now=lambda: at(20, 4))) as client:
        page = await (await client.get("/", headers={"Accept-Encoding": "identity"})).read()
        addresses = re.findall(r'<link[^>]* href="(/[^"]+)"', page.decode())
        files = [await (await client.get(address)).read() for address in addresses]
        packed = await client.get("/", headers={"Accept-Encoding": "gzip"}, auto_decompress=False)
        assert packed.headers["Content-Encoding"] == "gzip"
    assert len(files) == 3
    assert sum(map(len, files)) + len(page) < 100_000
    assert "<script" not in page.decode()


async def test_nothing_of_a_person_is_in_the_page_or_in_the_figures(desk: Desk, pages: PublicPages) -> None:
    code = await desk.submitted(HOAN_KIEM, full_name="Trần Thị Bưởi", phone="+84900000123", title="Gá kẹp lạ")
    entry = await desk.entry(code)
    private = [entry.full_name, "0900", entry.phone[3:], entry.code, entry.title, entry.description[:25]]
    async with serving(replace(pages, count=stored_count(desk.database), now=lambda: NOW)) as client:
        for path in ("/", "/?lang=en", "/api/progress.json", "/api/progress.json?under=P01"):
            text = await (await client.get(path)).text()
            assert re.search(r'(?:<strong>|"submitted":)1\b', text)  # the entry is in the count
            assert [word for word in private if word and word in text] == []


# --- In a browser -------------------------------------------------------------------------------------


@pytest_asyncio.fixture(loop_scope="session")
async def figured(pages: PublicPages) -> AsyncIterator[Client]:
    ways = (ZALO, replace(TELEGRAM, works=False))
    busy = replace(pages, count=counting(74_100), now=lambda: at(18, 4), ways=lambda _unit: ways)
    async with serving(busy) as client:
        yield client


async def seen(browser: Browser, width: int, *, dark: bool = False, scripts: bool = True) -> Page:
    context = await browser.new_context(
        viewport={"width": width, "height": 740},
        locale="vi-VN",
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
    )
    return await context.new_page()


@needs_chromium
@in_browser
@pytest.mark.parametrize(("width", "dark"), [(360, False), (1366, True)])
async def test_axe_finds_nothing(figured: Client, browser: Browser, width: int, *, dark: bool) -> None:
    """WCAG 2.2 AA, once with the tables open; and the status page."""
    page = await seen(browser, width, dark=dark)
    await page.goto(str(figured.make_url("/?lang=vi")))
    await picture(page, f"home-{width}-{'dark' if dark else 'light'}")
    if dark:
        for summary in await page.locator("summary").all():
            await summary.click()
    assert await violations(page) == []
    await page.get_by_label("Mã sáng kiến").fill("SK-000-0000")
    await page.get_by_label("4 số cuối").fill("0123")
    await page.get_by_role("button", name="Xem kết quả").click()
    assert await page.title() == "Không khớp mã và số điện thoại · “75 nghìn sáng kiến, vượt khó, phát triển”"
    assert page.url.endswith("/status?lang=vi")
    await picture(page, f"status-{width}-{'dark' if dark else 'light'}")
    assert await violations(page) == []
    await page.context.close()


@needs_chromium
@in_browser
@pytest.mark.parametrize("path", ["/?lang=vi", "/?lang=en", "/status"])
async def test_nothing_scrolls_sideways_on_the_narrowest_phone(
    figured: Client, browser: Browser, path: str
) -> None:
    page = await seen(browser, 320)
    await page.goto(str(figured.make_url(path)))
    for summary in await page.locator("summary").all():
        await summary.click()
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    await page.context.close()


@needs_chromium
@in_browser
async def test_page_works_without_scripts_and_prints_whole(figured: Client, browser: Browser) -> None:
    page = await seen(browser, 1366, scripts=False)
    await page.goto(str(figured.make_url("/?lang=vi")))
    await page.get_by_text("Bảng số liệu 83 đơn vị").click()
    assert await page.get_by_role("row", name="Tỉnh Nghệ An").is_visible()
    await page.emulate_media(media="print")
    assert not await page.get_by_role("link", name="Gửi sáng kiến").is_visible()
    paper = await page.pdf(format="A4")
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 5
    await page.context.close()
