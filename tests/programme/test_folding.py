import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.folding import fold, fold_key

VIETNAMESE = st.text(alphabet="aàáảãạăằâấđĐeêểiíoôơớợuưứyỹ AẦỆ-.,5")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("  Quận HOÀN KIẾM, Hà Nội ", "quan hoan kiem ha noi"),
        ("Đắk Lắk", "dak lak"),
        ("TP. Hồ Chí Minh", "tp ho chi minh"),
        ("Bà Rịa – Vũng Tàu", "ba ria vung tau"),
        ("huỷ / hủy", "huy huy"),
        ("45 phút", "45 phut"),
        ("👍", ""),
    ],
)
def test_fold_leaves_what_was_meant(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert set(fold(text)) <= set(string.ascii_lowercase + string.digits + " ")


@given(VIETNAMESE)
def test_neither_form_nor_case_of_vietnamese_matters(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(text.upper()) == fold(text)


@given(st.text())
def test_a_key_is_the_folded_text_without_spaces(text: str) -> None:
    assert fold_key(text) == fold(text).replace(" ", "")
