import re
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.posters.links import telegram_link, unit_link
from bot.posters.qr import QUIET_ZONE, decoded, png, qr, svg, terminal

LINK = "https://sangkien.example/u/P01-002"


def drawn_again(rows: list[list[bool]]) -> bytes:
    picture = Image.new("L", (len(rows[0]), len(rows)))
    picture.putdata([0 if dark else 255 for row in rows for dark in row])
    out = BytesIO()
    picture.resize((len(rows[0]) * 8, len(rows) * 8), Image.Resampling.NEAREST).save(out, "PNG")
    return out.getvalue()


def test_png_reads_as_its_link_r13() -> None:
    assert decoded(png(qr(LINK))) == LINK


@settings(max_examples=30)  # each draws a picture and reads it again
@given(st.from_regex(r"[A-Z0-9][A-Z0-9-]{0,30}", fullmatch=True))
def test_any_unit_code_reads_as_its_link(unit: str) -> None:
    assert (
        decoded(png(qr(unit_link("https://sangkien.example", unit)))) == f"https://sangkien.example/u/{unit}"
    )


def test_quiet_zone_is_light_on_all_sides() -> None:
    modules = qr(LINK).modules
    border = [
        *modules[:QUIET_ZONE],
        *modules[-QUIET_ZONE:],
        *(row[:QUIET_ZONE] + row[-QUIET_ZONE:] for row in modules),
    ]
    assert not any(module for row in border for module in row)


def test_svg_draws_the_same_modules() -> None:
    code = qr(LINK)
    rows = [[False] * code.size for _ in range(code.size)]
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", svg(code)):
        for column in range(int(x), int(x) + int(length)):
            rows[int(y)][column] = True
    assert rows == [list(row) for row in code.modules]


@pytest.mark.parametrize("colours", [True, False])
def test_terminal_drawing_reads_as_its_link(*, colours: bool) -> None:
    dark = {"█": (True, True), "▀": (True, False), "▄": (False, True), " ": (False, False)}
    rows: list[list[bool]] = []
    for line in terminal(qr(LINK), colours=colours).splitlines():
        blocks = [dark[block] for block in re.sub(r"\x1b\[[0-9;]*m", "", line)]
        rows += [[upper is colours for upper, _ in blocks], [lower is colours for _, lower in blocks]]
    assert decoded(drawn_again(rows)) == LINK


def test_colours_say_dark_on_light() -> None:
    assert all(
        "38;2;0;0;0;48;2;255;255;255" in line for line in terminal(qr(LINK), colours=True).splitlines()
    )


def test_picture_without_code_reads_as_none() -> None:
    assert decoded(drawn_again([[False] * 30] * 30)) is None


@pytest.mark.parametrize(
    ("unit", "link"),
    [(None, "https://sangkien.example/"), ("S-CT", "https://sangkien.example/u/S-CT")],
)
def test_unit_link_leads_to_the_landing_page(unit: str | None, link: str) -> None:
    assert unit_link("https://sangkien.example", unit) == link


@pytest.mark.parametrize("unit", ["P01 002", "Hà Nội", "x" * 65, "a/b"])
def test_unit_that_cannot_stand_in_a_link_is_refused(unit: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in a link"):
        telegram_link("sangkien_bot", unit)


@pytest.mark.parametrize("bot", ["", "a/b", "@sangkien_bot", "1bot"])
def test_bot_name_that_is_none_is_refused(bot: str) -> None:
    with pytest.raises(ValueError, match="Telegram bot"):
        telegram_link(bot, "P01")


def test_telegram_link_without_unit_opens_the_bot() -> None:
    assert telegram_link("sangkien_bot", None) == "https://t.me/sangkien_bot"
