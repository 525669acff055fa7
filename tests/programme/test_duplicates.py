import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.duplicates import text_hash

TEXT = "Trước đây thay khuôn máy dập mất 45 phút. Nay một người thay trong 12 phút."


@pytest.mark.parametrize(
    "same",
    [
        TEXT.upper(),
        "truoc day thay khuon may dap mat 45 phut nay mot nguoi thay trong 12 phut",
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace(" ", "\u00a0 ").replace(". ", ".\r\n\r\n"),
        f"“{TEXT}”",
    ],
)
def test_the_same_text_written_otherwise_has_the_same_hash(same: str) -> None:
    assert text_hash(same) == text_hash(TEXT)


@pytest.mark.parametrize("other", [TEXT.replace("45", "46"), TEXT + " Hết", "", "👍", "Русский", "Русские"])
def test_another_text_has_another_hash(other: str) -> None:
    assert text_hash(other) != text_hash(TEXT)


def test_texts_that_fold_to_nothing_are_told_apart() -> None:
    assert (
        len(
            {text_hash(text) for text in ("👍", "👎", "Машина", "Станок", "机器", "máy Машина", "máy Станок")}
        )
        == 7
    )


@given(st.text())
def test_a_hash_is_sixty_four_hexadecimal_digits(text: str) -> None:
    assert set(text_hash(text)) <= set("0123456789abcdef")
    assert len(text_hash(text)) == 64
