import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.splitting import length, split


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", ()),
        ("ngắn", ("ngắn",)),
        ("mười chữ.\n\nhai dòng\nhết", ("mười chữ.", "hai dòng\nhết")),
        ("dòng một hai\ndòng hai", ("dòng một hai", "dòng hai")),
        ("một hai ba bốn năm", ("một hai ba bốn", "năm")),
        ("x" * 33, ("x" * 16, "x" * 16, "x")),
        ("😀" * 9, ("😀" * 8, "😀")),
    ],
)
def test_a_text_is_cut_at_a_blank_line_else_a_line_else_a_space(text: str, pieces: tuple[str, ...]) -> None:
    assert split(text, 16) == pieces


@given(st.text(st.sampled_from("aế😀👩‍👧 \n"), max_size=200), st.integers(8, 40))
def test_every_piece_fits_and_no_word_is_lost(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(0 < length(piece) <= limit for piece in pieces)
    assert regex.sub(r"\s", "", "".join(pieces)) == regex.sub(r"\s", "", text)
