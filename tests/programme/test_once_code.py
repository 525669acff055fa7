import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.once_code import (
    LASTS,
    ONCE_BYTES,
    PREFIXES,
    Purpose,
    digest_of,
    meant_once_code,
    once_code,
    read_once_code,
)

RANDOM = st.binary(min_size=ONCE_BYTES, max_size=ONCE_BYTES)
TYPED = st.sampled_from(sorted(PREFIXES))


@given(TYPED, RANDOM, st.sampled_from((" ", "-", "", ".", "–")))
def test_a_code_is_read_however_it_is_typed(purpose: Purpose, random: bytes, between: str) -> None:
    code = once_code(purpose, random)
    typed = code.replace("-", between).lower().replace("0", "o").replace("1", "l")
    assert read_once_code(typed) == (purpose, code)
    assert read_once_code(f" {code} ") == (purpose, code)
    assert meant_once_code(code) is purpose


@given(TYPED, RANDOM, st.integers(0, 7), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_symbol_is_caught(purpose: Purpose, random: bytes, place: int, symbol: str) -> None:
    code = once_code(purpose, random)
    place += 3 + (place > 3)
    slipped = code[:place] + symbol + code[place + 1 :]
    assert (read_once_code(slipped) is None) is (slipped != code)
    assert meant_once_code(slipped) is purpose


@given(st.text(max_size=80))
def test_any_text_is_a_code_or_none(text: str) -> None:
    found = read_once_code(text)
    assert found is None or meant_once_code(text) is found[0]


@pytest.mark.parametrize(
    "text",
    ["cảm ơn", "CB", "cbnv công ty", "cbnvcongty", "SK-7K3-M9QX", "P01-002", "0900 000 001", "cm 20 x 30 cm"],
)
def test_what_is_no_code_is_left_alone(text: str) -> None:
    assert (read_once_code(text), meant_once_code(text)) == (None, None)


def test_every_purpose_lapses() -> None:
    assert set(LASTS) == set(Purpose)


def test_a_code_is_kept_as_its_digest_only() -> None:
    code = once_code(Purpose.MOVE_DRAFT, bytes(ONCE_BYTES))
    assert (len(digest_of(code)), code in digest_of(code)) == (64, False)


def test_too_few_bytes_are_our_fault() -> None:
    with pytest.raises(ValueError, match="5 random bytes"):
        once_code(Purpose.LINK_CHAT, bytes(4))
