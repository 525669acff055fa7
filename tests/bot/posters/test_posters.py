import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.posters.drawing import Box, Face, Sheet, Words
from bot.posters.papers import Kind, PerSheet, Product, Size
from bot.posters.pdf import pdf
from bot.posters.poster import Poster
from bot.posters.qr import UnreadableQr, text_in
from bot.posters.raster import picture, png
from bot.posters.scanning import check, check_picture
from bot.posters.sheets import LEAST_MODULE, TRIM, CodeTooFine, sheet
from bot.posters.typeface import typeface
from tests.bot.posters.drawn import difference, needs_poppler, poppler, poster, printed, scanned
from units_data.catalogue import shipped
from units_data.unit import ROOT

PRODUCTS = [Product(kind=kind, size=size) for kind in (Kind.POSTER, Kind.TENT) for size in Size]
PRODUCTS += [Product(kind=Kind.STICKERS, per_sheet=number) for number in PerSheet]


def name_of(product: Product) -> str:
    return f"{product.kind}-{product.size}-{int(product.per_sheet)}"


@needs_poppler
@pytest.mark.parametrize("product", PRODUCTS, ids=name_of)
def test_printed_codes_read_as_their_links(product: Product, tmp_path: Path) -> None:
    """R13: every product, as poppler prints it and OpenCV reads it; the two languages are its two pages."""
    posters = [poster(kind=product.kind, language=language) for language in ("vi", "en")]
    # Few dots an inch: what reads then reads from a good printer.
    dpi = {Kind.POSTER: 60, Kind.TENT: 90, Kind.STICKERS: 170}[product.kind]
    pages = printed(pdf([sheet(each, product) for each in posters], "x"), tmp_path, dpi)
    for page, each in zip(pages, posters, strict=True):
        made = sheet(each, product)
        per_mm = page.width / made.width
        for placed in {made.faces[0], made.faces[-1]}:
            corners = (placed.x, placed.y, placed.x + placed.width, placed.y + placed.height)
            face = page.crop(tuple(round(corner * per_mm) for corner in corners))  # type: ignore[arg-type]  # four of them
            assert (scanned(face), text_in(face)) == (each.link, each.link)


@pytest.mark.parametrize("product", PRODUCTS, ids=name_of)
def test_modules_are_large_enough_and_the_quiet_zone_is_free(product: Product) -> None:
    made = sheet(poster(kind=product.kind), product)
    for placed in made.faces:
        for code in placed.face.codes:
            assert code.module * placed.scale >= LEAST_MODULE
            inside = [mark for mark in placed.face.marks if isinstance(mark, Words) and overlap(mark, code)]
            assert inside == []


@needs_poppler
@pytest.mark.parametrize(
    ("product", "expected"),
    [
        (Product(size=Size.A3), (297, 420)),
        (Product(size=Size.A4), (210, 297)),
        (Product(size=Size.A5), (148, 210)),
        (Product(kind=Kind.STICKERS, marks=True), (210, 297)),
        (Product(size=Size.A5, marks=True), (148 + 2 * TRIM, 210 + 2 * TRIM)),
    ],
    ids=str,
)
def test_pages_have_the_size_of_the_paper(
    product: Product, expected: tuple[float, float], tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([sheet(poster(kind=product.kind), product)], "x"))
    said = poppler("pdfinfo", "a.pdf", folder=tmp_path)
    found = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", said)
    assert found is not None
    assert [float(points) / 72 * 25.4 for points in found.groups()] == pytest.approx(expected, abs=0.05)


@needs_poppler
def test_the_font_is_embedded_and_the_words_can_be_searched(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([sheet(poster(), Product())], "x"))
    fonts = poppler("pdffonts", "a.pdf", folder=tmp_path)
    text = poppler("pdftotext", "a.pdf", "-", folder=tmp_path)
    rows = [line.split() for line in fonts.splitlines()[2:]]
    assert {row[0].partition("+")[2] for row in rows} >= {"BeVietnamPro-Regular", "BeVietnamPro-Bold"}
    # The columns after the encoding: embedded, subset, with a map to Unicode.
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows if "BeVietnam" in row[0])
    said = " ".join(text.split())
    for words in (
        "GỬI SÁNG KIẾN,",
        "CHỈ 5 PHÚT TRÊN ĐIỆN THOẠI",
        "Chương trình “75 nghìn sáng kiến, vượt khó, phát triển”",
        "Quận Hoàn Kiếm",
        "Không quét được?",
        "P01-002",
        "24h ngày 20/4/2021",
        "Cần giúp: helpdesk contact",
    ):
        assert words in said  # in whatever order poppler reads the columns


def test_cutting_marks_stay_outside_the_product() -> None:
    """A printing house cuts along them; nothing of them may be left."""
    made = sheet(poster(), Product(marks=True))
    assert made.lines
    for line in made.lines:
        outside_x = line.x + line.width <= TRIM or line.x >= made.width - TRIM
        outside_y = line.y + line.height <= TRIM or line.y >= made.height - TRIM
        assert outside_x or outside_y


def test_a_tent_shows_its_upper_face_upside_down() -> None:
    upper, lower = sheet(poster(kind=Kind.TENT), Product(kind=Kind.TENT)).faces
    assert (upper.turned, lower.turned) == (True, False)
    made = sheet(poster(kind=Kind.TENT), Product(kind=Kind.TENT))
    one, other = (picture(replace(made, faces=(each,), lines=()), 48) for each in (upper, lower))
    assert difference(one.rotate(180), other) < 4
    assert difference(one, other) > 40


@pytest.mark.parametrize("product", [product for product in PRODUCTS if product.size is Size.A4], ids=name_of)
def test_the_longest_names_of_both_catalogues_fit(product: Product) -> None:
    """The longest paths, names and codes of 2021 and 2025: nothing overlaps, nothing leaves its face."""
    for path, code in LONGEST:
        for language in ("vi", "en"):
            made = sheet(poster(kind=product.kind, language=language, path=path, code=code), product)
            face = made.faces[0].face
            assert clashes(face) == []
            assert not any("…" in mark.text for mark in face.marks if isinstance(mark, Words))


def longest() -> list[tuple[str, str]]:
    found: dict[tuple[str, str], None] = {}
    for year in ("2021", "2025"):
        units = shipped(year)
        paths = {units.path_text(unit.code): unit.code for unit in units if unit.code != ROOT}
        measures: list[Callable[[str], float]] = [
            typeface_width,
            lambda path: typeface_width(path.rpartition(" › ")[2]),
            lambda path: max(typeface_width(word) for word in path.split()),
        ]
        for path in (max(paths, key=measure) for measure in measures):
            found[path, max(paths.values(), key=typeface_width)] = None
    return list(found)


def typeface_width(text: str) -> float:
    return typeface("Bold").width(text)  # type: ignore[arg-type]  # a name of the enumeration


LONGEST = longest()

ANY_NAME = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"]) | st.sampled_from("ẾỬg y"), max_size=300
)


@settings(max_examples=12, deadline=None)  # each sets three faces
@given(name=ANY_NAME, above=ANY_NAME, contact=ANY_NAME, host=st.integers(min_value=1, max_value=60))
def test_whatever_the_words_nothing_overlaps_or_leaves_its_face(
    name: str, above: str, contact: str, host: int
) -> None:
    for kind in Kind:
        each = poster(
            kind=kind, path=f"{above} › {name}", contact=contact, address=f"https://{'a' * host}.example"
        )
        assert clashes(sheet(each, Product(kind=kind, per_sheet=PerSheet.EIGHT)).faces[0].face) == []


def test_a_line_across_a_code_is_found_before_printing() -> None:
    made = sheet(poster(), Product())
    (code,) = made.faces[0].face.codes
    across = Box(x=code.x, y=code.y + code.side * 0.1, width=code.side, height=code.side * 0.5)
    check(made, poster().link)
    with pytest.raises(UnreadableQr):
        check(replace(made, lines=(across,)), poster().link)


def test_a_line_across_only_one_of_many_codes_is_found() -> None:
    """Equal stickers are read once, but for one that something else reaches into."""
    product = Product(kind=Kind.STICKERS)
    made = sheet(poster(kind=Kind.STICKERS), product)
    last = made.faces[-1]
    over = Box(x=last.x + 5, y=last.y + 5, width=20, height=15)
    with pytest.raises(UnreadableQr):
        check(replace(made, lines=(over,)), poster(kind=Kind.STICKERS).link)


def test_a_code_that_leads_elsewhere_is_found() -> None:
    with pytest.raises(UnreadableQr):
        check(sheet(poster(), Product()), "https://sangkien.example/u/P01-003?t=p")


def test_a_picture_of_too_few_pixels_is_found() -> None:
    made = sheet(poster(kind=Kind.STICKERS), Product(kind=Kind.STICKERS))
    link = poster(kind=Kind.STICKERS).link
    check_picture(picture(made, 300), 300, made, link)
    with pytest.raises(UnreadableQr):
        check_picture(picture(made, 30), 30, made, link)


def test_a_code_too_fine_for_a_sticker_is_refused() -> None:
    long = poster(kind=Kind.STICKERS, address=f"https://{'a' * 400}.example")
    with pytest.raises(CodeTooFine):
        sheet(long, Product(kind=Kind.STICKERS))


def test_png_knows_its_resolution() -> None:
    made = sheet(poster(), Product(size=Size.A5))
    with Image.open(BytesIO(png(picture(made, 150), 150))) as opened:
        assert opened.size == (874, 1240)
        assert opened.info["dpi"] == pytest.approx((150, 150), abs=0.1)


def test_a_poster_without_contact_has_no_line_for_it() -> None:
    words = [
        mark.text
        for mark in sheet(poster(contact=None), Product()).faces[0].face.marks
        if isinstance(mark, Words)
    ]
    assert not any(text.startswith("Cần giúp") for text in words)


def test_the_poster_says_the_words_of_the_script_r1() -> None:
    marks = sheet(poster(), Product()).faces[0].face.marks
    said = " ".join(mark.text for mark in marks if isinstance(mark, Words))
    assert said == (
        "GỬI SÁNG KIẾN, CHỈ 5 PHÚT TRÊN ĐIỆN THOẠI "
        "Chương trình “75 nghìn sáng kiến, vượt khó, phát triển” "
        "Hà Nội Quận Hoàn Kiếm "
        "iPhone Mở Camera, đưa vào mã. Android Mở Zalo, chọn quét mã QR. Hạn 24h ngày 20/4/2021 "
        "Không quét được? Vào sangkien.example rồi gõ mã đơn vị: P01-002 "
        "Cần giúp: helpdesk contact"
    )


def overlap(words: Words, other: object) -> bool:
    left, top, right, below = ink(words)
    x, y, side = (getattr(other, name) for name in ("x", "y", "side"))
    return bool(left < x + side and right > x and top < y + side and below > y)


def ink(words: Words) -> tuple[float, float, float, float]:
    """Where a line's ink is: capitals without accents, and half the depth of tails."""
    face = typeface(words.weight)
    wide = face.width(words.text) * words.size
    left = words.x - {"left": 0, "middle": 0.5, "right": 1}[words.side] * wide
    return left, words.y - face.cap_height * words.size, left + wide, words.y + 0.1 * words.size


def clashes(face: Face) -> list[str]:
    """What leaves the face, or overlaps another line or a code."""
    lines = [mark for mark in face.marks if isinstance(mark, Words) and mark.text.strip()]
    found = []
    for number, words in enumerate(lines):
        left, top, right, below = ink(words)
        if left < 0 or top < 0 or right > face.width + 1e-6 or below > face.height:
            found.append(f"leaves the face: {words.text}")
        if any(overlap(words, code) for code in face.codes):
            found.append(f"lies on the code: {words.text}")
        for other in lines[:number]:
            x, y, x2, y2 = ink(other)
            if left < x2 and right > x and top < y2 and below > y:
                found.append(f"{words.text} lies on {other.text}")
    return found


def test_clashes_are_seen_where_there_are_any() -> None:
    """So that the tests above could fail."""
    here = Words(text="Hà Nội", x=10, y=10, size=5)
    beside = Words(text="Hà Giang", x=12, y=11, size=5)
    beyond = Words(text="Cao Bằng", x=95, y=50, size=5)
    assert clashes(Face(width=100, height=100, marks=(here, beside, beyond))) == [
        "Hà Giang lies on Hà Nội",
        "leaves the face: Cao Bằng",
    ]


def test_equal_posters_are_equal_files() -> None:
    """So that a cache or a comparison sees no difference where there is none."""
    made: Sheet = sheet(poster(), Product())
    assert pdf([made], "x") == pdf([made], "x")
    assert isinstance(poster(), Poster)
