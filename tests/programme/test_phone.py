import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.phone import (
    Foreign,
    Number,
    OldPrefix,
    Reading,
    Unreadable,
    WrongLength,
    masked,
    national,
    read_phone,
)

FIRST = Number("+84900000001")


@pytest.mark.parametrize(
    "typed",
    [
        "0900000001",
        "0900 000 001",
        "0900.000.001",
        "0900-000-001",
        "0900–000–001",
        "(0900) 000 001",
        "+84900000001",
        "+84 900 000 001",
        "+ 84 900 000 001",
        "(+84) 900 000 001",
        "+84 (0)900 000 001",
        "+84 0900 000 001",
        "84900000001",
        "840900000001",
        "0084 900 000 001",
        "+0900 000 001",
        "sdt 0900 000 001",
        "Số của tôi là 0900 000 001 ạ",
        "tổ 3, đt: 0900.000.001.",
        "0900 000 001 / 0900 000 002",
        "0900 000 001\n0900 000 002",
        "０９００ ０００ ００１",
        "٠٩٠٠٠٠٠٠٠١",
        "0900\u00a0000\u00a0001",
        "\u202d0900 000 001\u202c",
        "0 9 0 0 0 0 0 0 0 1",
    ],
)
def test_a_mobile_number_is_read_however_it_is_typed_r31(typed: str) -> None:
    assert read_phone(typed) == FIRST


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("024 3000 0001", Number("+842430000001")),
        ("(0203) 3000 001", Number("+842033000001")),
        ("+84 28 3000 0001", Number("+842830000001")),
        ("0162 000 0001", OldPrefix("0162 000 0001", "0320 000 001", "+84320000001")),
        ("+84 120 000 0001", OldPrefix("0120 000 0001", "0700 000 001", "+84700000001")),
        ("0162 000 001", WrongLength(10, 11)),
        ("0900 000 01", WrongLength(9, 10)),
        ("0900 000 0011", WrongLength(11, 10)),
        ("+84 900 000 0011", WrongLength(11, 10)),
        ("024 3000 001", WrongLength(10, 11)),
        ("0900000001 0900000002", WrongLength(20, 10)),
        ("00900000001", Unreadable()),
        ("0600 000 001", Unreadable()),
        ("0111 000 0001", Unreadable()),
        ("900000001", Unreadable()),
        ("1900 0000", Unreadable()),
        ("12", Unreadable()),
        ("", Unreadable()),
        ("không có", Unreadable()),
        ("0" * 500, Unreadable()),
        ("+1 201 555 0123", Foreign()),
        ("+44 20 7946 0958", Foreign()),
        ("0044 20 7946 0958", Foreign()),
        ("442079460958", Foreign()),
    ],
)
def test_what_is_no_mobile_number_is_told_apart_r31(typed: str, reading: Reading) -> None:
    assert read_phone(typed) == reading


@pytest.mark.parametrize(
    ("old", "new"),
    [
        *((f"016{n}", f"03{n}") for n in range(2, 10)),
        *(("0120", "070"), ("0121", "079"), ("0122", "077"), ("0126", "076"), ("0128", "078")),
        *(("0123", "083"), ("0124", "084"), ("0125", "085"), ("0127", "081"), ("0129", "082")),
        *(("0186", "056"), ("0188", "058"), ("0199", "059")),
    ],
)
def test_every_old_prefix_becomes_its_new_one(old: str, new: str) -> None:
    assert read_phone(f"{old}0000001") == OldPrefix(
        f"{old} 000 0001", f"{new}0 000 001", f"+84{new[1:]}0000001"
    )


@given(st.integers(0, 999))
def test_every_example_number_is_accepted(last: int) -> None:
    assert read_phone(f"0900 000 {last:03}") == Number(f"+84900000{last:03}")


@given(st.sampled_from("35789"), st.integers(0, 99_999_999))
def test_every_mobile_number_survives_being_shown_and_typed_again(prefix: str, rest: int) -> None:
    number = Number(f"+84{prefix}{rest:08}")

    assert read_phone(national(number.e164)) == number
    assert read_phone(number.e164) == number


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(read_phone(text), Reading)


@pytest.mark.parametrize(
    ("e164", "shown", "hidden"),
    [
        ("+84900000001", "0900 000 001", "09xx xxx 001"),
        ("+842430000001", "024 3000 0001", "02x xxxx x001"),
        ("+842033000001", "0203 3000 001", "02xx xxxx 001"),
        ("+12015550123", "+12015550123", "+12xxxxxx123"),
    ],
)
def test_numbers_are_shown_in_groups_and_masked_r31(e164: str, shown: str, hidden: str) -> None:
    assert national(e164) == shown
    assert masked(e164) == hidden
