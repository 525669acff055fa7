import asyncio
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Browser

from bot.facts import Knowledge
from bot.posters.papers import Kind, Product
from bot.posters.qr import text_in
from bot.posters.raster import picture
from bot.posters.sheets import sheet
from bot.posters.vector import svg
from bot.web.posters import Drawings, TooManyDrawings
from bot.web.public import PublicPages
from tests.bot.posters.drawn import difference, needs_poppler, poster, printed, scanned
from tests.bot.web.serving import Client, serving
from tests.browser_driver import needs_chromium
from units_data.catalogue import Catalogue

STATIC = Path(__file__).parents[3] / "bot" / "web" / "static"


@needs_poppler
async def test_poster_of_a_unit_is_a_pdf_that_leads_to_its_page(client: Client, tmp_path: Path) -> None:
    answer = await client.get("/poster/p01 002.pdf?language=vi")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == 'inline; filename="sangkien-P01-002-a4.pdf"'
    (page,) = printed(await answer.read(), tmp_path, 60)
    assert page.size == pytest.approx((496, 702), abs=1)
    assert scanned(page).endswith("/u/P01-002?t=p")


@pytest.mark.parametrize(("asked", "given"), [("a3", "a3"), ("A5", "a5"), ("letter", "a4"), ("", "a4")])
async def test_size_is_one_that_printers_have(client: Client, asked: str, given: str) -> None:
    answer = await client.get(f"/poster/P01-002.pdf?size={asked}")
    assert answer.headers["Content-Disposition"] == f'inline; filename="sangkien-P01-002-{given}.pdf"'


async def test_unknown_unit_leads_on_kindly(client: Client) -> None:
    answer = await client.get("/poster/P99-999.pdf?language=vi")
    page = await answer.text()
    assert answer.status == 404
    assert "Chưa tìm thấy mã đơn vị này" in page
    assert 'href="/chat"' in page


@pytest.mark.parametrize(("typed", "location"), [("P02", "/poster/P01.pdf?size=a5"), ("P03", None)])
async def test_old_unit_leads_to_the_one_that_took_its_place(
    pages: PublicPages, shared: Knowledge, typed: str, location: str | None
) -> None:
    """And one that ended without any to the kind page."""
    top = shared.units["P01"]
    old = [replace(top, code="P02", replaced_by="P01"), replace(top, code="P03", valid_to=date(2021, 3, 1))]
    known = replace(shared, units=Catalogue.build([top, *old]))
    async with serving(replace(pages, knowledge=lambda: known)) as client:
        answer = await client.get(f"/poster/{typed}.pdf?size=a5", allow_redirects=False)
        assert (answer.status, answer.headers.get("Location")) == (302 if location else 404, location)


async def test_a_flood_is_asked_to_come_back_and_equal_wishes_are_drawn_once(
    client: Client, shared: Knowledge
) -> None:
    codes = [unit.code for unit in shared.units.tops][:6]
    answers = await asyncio.gather(*(client.get(f"/poster/{code}.pdf?language=en") for code in codes))
    busy = [answer for answer in answers if answer.status == 503]
    assert {answer.status for answer in answers} == {200, 503}
    assert {answer.headers["Retry-After"] for answer in busy} == {"2"}
    assert "Many people are fetching posters" in await busy[0].text()
    same = await asyncio.gather(*(client.get("/poster/P01-003.pdf") for _ in range(6)))
    assert [answer.status for answer in same] == [200] * 6


async def test_no_more_than_two_are_in_hand_and_the_oldest_are_forgotten() -> None:
    drawn: list[str] = []

    def draw(code: str) -> bytes:
        drawn.append(code)
        return code.encode()

    drawings = Drawings(draw, kept_at_most=2)
    first = asyncio.gather(*(drawings.of(code) for code in ("a", "a", "b")))
    await asyncio.sleep(0)
    with pytest.raises(TooManyDrawings):
        await drawings.of("c")
    assert await first == [b"a", b"a", b"b"]
    for code in ("a", "c", "b"):  # a was asked for last but one, so c pushes b out
        await drawings.of(code)
    assert drawn == ["a", "b", "c", "b"]


async def test_a_drawing_that_fails_is_tried_again() -> None:
    outcomes = iter([ValueError("no"), None])

    def draw(code: str) -> bytes:
        if error := next(outcomes):
            raise error
        return code.encode()

    drawings = Drawings(draw)
    with pytest.raises(ValueError, match="no"):
        await drawings.of("a")
    assert await drawings.of("a") == b"a"


async def test_icon_is_a_picture_of_512_pixels_r12(client: Client) -> None:
    answer = await client.get("/icon.png")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "image/png")
    with Image.open(BytesIO(await answer.read())) as icon:
        assert icon.size == (512, 512)


@needs_chromium
@pytest.mark.asyncio(loop_scope="session")
async def test_icon_is_the_drawing_of_the_pages(browser: Browser, tmp_path: Path) -> None:
    drawing = (
        (STATIC / "icon.svg")
        .read_text(encoding="utf-8")
        .replace("<svg ", '<svg width="512" height="512" ', 1)
    )
    page = await browser.new_page(viewport={"width": 512, "height": 512})
    await page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{drawing}")
    await page.screenshot(path=tmp_path / "icon.png")
    await page.close()
    seen, kept = (
        Image.open(tmp_path / "icon.png").convert("RGBA"),
        Image.open(STATIC / "icon.png").convert("RGBA"),
    )
    white = Image.new("RGBA", kept.size, "white")
    assert difference(seen.convert("L"), Image.alpha_composite(white, kept).convert("L")) < 2


@needs_chromium
@pytest.mark.asyncio(loop_scope="session")
async def test_svg_looks_the_same_without_the_font(browser: Browser, tmp_path: Path) -> None:
    """Letters are outlines: a browser draws what Pillow draws with the font, and the code reads."""
    page = await browser.new_page(viewport={"width": 794, "height": 1123})
    for kind in Kind:
        made = sheet(poster(kind=kind), Product(kind=kind))
        drawing = svg(made, "Áp phích P01-002")
        assert ("<text" in drawing, "font" in drawing) == (False, False)
        (tmp_path / f"{kind}.svg").write_text(drawing, encoding="utf-8")
        await page.goto((tmp_path / f"{kind}.svg").as_uri())
        await page.screenshot(path=tmp_path / f"{kind}.png")
        seen = Image.open(tmp_path / f"{kind}.png").convert("L")
        # Without its words a product would differ by 15.
        assert difference(seen, picture(made, 300).resize(seen.size, Image.Resampling.BOX)) < 6
        if kind is not Kind.STICKERS:  # too small on this screen
            assert text_in(seen) == poster(kind=kind).link
    await page.close()
