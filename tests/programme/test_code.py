from importlib.resources import files
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.code import CODE_BYTES, entry_code, looks_like_code, read_code

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM = st.binary(min_size=CODE_BYTES, max_size=CODE_BYTES)


def body(code: str) -> str:
    return code.removeprefix("SK-").replace("-", "")


@given(RANDOM)
def test_a_code_is_stored_shown_and_read_in_one_form(random: bytes) -> None:
    code = entry_code(random)

    assert len(code) == 11
    assert (code[:3], code[6]) == ("SK-", "-")
    assert set(body(code)) <= set(SYMBOLS)
    assert read_code(code) == code
    assert looks_like_code(code)


@given(RANDOM)
def test_every_wrong_symbol_is_caught_r52(random: bytes) -> None:
    right = body(entry_code(random))
    wrong = [right[:place] + symbol + right[place + 1 :] for place in range(7) for symbol in SYMBOLS]

    assert {read_code(code) for code in wrong if code != right} == {None}


def test_every_wrong_symbol_is_caught_in_every_place_and_pair_r52() -> None:
    # The check is linear, so a slip goes unseen exactly when its own difference sums to nothing:
    # from the code of zeros every difference of one symbol is tried.
    zeros = "0000000"
    assert read_code(zeros) == "SK-000-0000"
    for place in range(7):
        for symbol in SYMBOLS[1:]:
            assert read_code(zeros[:place] + symbol + zeros[place + 1 :]) is None


def test_every_exchange_of_two_symbols_is_caught_r52() -> None:
    # Exchanging a and b changes both places by the same difference: all 31 of them in all 21 pairs of places.
    for one, other in combinations(range(7), 2):
        for symbol in SYMBOLS[1:]:
            difference = "".join(symbol if place in (one, other) else "0" for place in range(7))
            assert read_code(difference) is None


@given(RANDOM, st.integers(0, 5))
def test_exchanged_neighbours_are_caught_r52(random: bytes, place: int) -> None:
    right = body(entry_code(random))
    swapped = right[:place] + right[place + 1] + right[place] + right[place + 2 :]

    assert read_code(swapped) == (entry_code(random) if swapped == right else None)


def test_random_bytes_give_as_many_codes_as_their_thirty_bits() -> None:
    codes = {entry_code((number << shift).to_bytes(4)) for shift in (0, 10, 20) for number in range(1, 1024)}

    assert len(codes) == 3 * 1023


CODE = entry_code(bytes.fromhex("12345678"))


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        body(CODE),
        f"  {CODE}. ",
        f"mã {CODE}",
        f"#{CODE}",
        CODE.replace("-", " – "),
        " ".join(CODE),
    ],
)
def test_a_code_is_read_however_it_is_typed_r52(typed: str) -> None:
    assert read_code(typed) == CODE


@given(RANDOM)
def test_letters_like_digits_are_read_as_digits_r52(random: bytes) -> None:
    code = entry_code(random)

    assert read_code(code.replace("0", "O").replace("1", "l")) == code
    assert read_code(code.replace("0", "o").replace("1", "I")) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SK",
        "SK-",
        "SK-123-456",
        "SK-123-45678",
        "SKU-123-456U",
        "xin chào",
        "0900 000 001",
        "U" * 7,
        "0" * 10_000,
    ],
)
def test_what_is_no_code_is_read_as_none(text: str) -> None:
    assert read_code(text) is None


@pytest.mark.parametrize(
    "text",
    ["SK-7K3-M9Q0", "sk7k3m9qx", "SK 7K3 M9QX", "7k3-m9qx", "7K3M9QX", "mã SK-7K3-M9QX", "SK-ABC-DEFG"],
)
def test_a_mistyped_code_still_looks_like_one(text: str) -> None:
    assert looks_like_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "xin chào",
        "xin chao",
        "sk cac cong",
        "skkn",
        "1234567",
        "0900 000",
        "0900 000 001",
        "P01-002",
        "p01 002",
        "P01XKCN",
        "SK-7K3-M9QX của tôi đâu",
        "7K3M9QU",
        "Gá kẹp",
    ],
)
def test_words_units_and_numbers_do_not_look_like_codes(text: str) -> None:
    assert not looks_like_code(text)


@pytest.mark.parametrize("edition", ["2021", "2025"])
def test_no_unit_code_looks_like_an_entry_code(edition: str) -> None:
    rows = files("units_data").joinpath(edition, "units.csv").read_text(encoding="utf-8").splitlines()[1:]
    units = [row.partition(",")[0] for row in rows]
    typed = [
        form for unit in units for form in (unit, unit.lower(), unit.replace("-", ""), unit.replace("-", " "))
    ]

    assert [text for text in typed if looks_like_code(text)] == []


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert read_code(text) is None or looks_like_code(text) in (True, False)


@pytest.mark.parametrize("random", [b"", bytes(3), bytes(5)])
def test_too_few_or_too_many_random_bytes_are_an_error(random: bytes) -> None:
    with pytest.raises(ValueError, match=f"^an entry code is made of 4 random bytes, not {len(random)}$"):
        entry_code(random)
