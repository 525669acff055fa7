import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.formats import grouped
from programme.money import LEAST, MOST, MoneyProblem, read_money

sums = st.integers(LEAST, MOST)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("200tr", 200_000_000),
        ("200 triệu", 200_000_000),
        ("200 trieu", 200_000_000),
        ("200trđ", 200_000_000),
        ("200.000.000", 200_000_000),
        ("200,000,000", 200_000_000),
        ("200 000 000 đ", 200_000_000),
        ("200000000 VNĐ", 200_000_000),
        ("200.000.000 ₫/năm", 200_000_000),
        ("１００ triệu", 100_000_000),
        ("1,5 tỷ", 1_500_000_000),
        ("2.5 tỉ", 2_500_000_000),
        ("2,5 TỶ ĐỒNG", 2_500_000_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("1 tỷ 2", 1_200_000_000),
        ("1 tỷ rưỡi", 1_500_000_000),
        ("nửa tỷ", 500_000_000),
        ("2tr5", 2_500_000),
        ("3 tỷ 050 triệu", 3_050_000_000),
        ("200 triệu 500 nghìn", 200_500_000),
        ("1.500 triệu", 1_500_000_000),
        ("500 ngàn", 500_000),
        ("200k", 200_000),
        ("khoảng 1,5 tỷ đồng/năm", 1_500_000_000),
        ("mỗi năm 200 triệu", 200_000_000),
        ("200 triệu đồng một năm", 200_000_000),
        ("200 triệu 1 năm.", 200_000_000),
        ("Tiết kiệm khoảng: 300 triệu", 300_000_000),
        ("1,0000000005 tỷ", 1_000_000_001),
        ("1,00000000049 tỷ", 1_000_000_000),
    ],
)
def test_sums_are_read_as_workers_write_them(text: str, amount: int) -> None:
    assert read_money(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        "không",
        "triệu",
        "-5 triệu",
        "100-200 triệu",
        "200 triệu/tháng",
        "20 triệu/người",
        "200 USD",
        "1 tỷ 1 tỷ",
        "200 triệu 1 tỷ",
        "1.2.3 tỷ",
        "20.000.0",
        "200 triệu và 300 triệu",
        "0900 000 001 tr 5 tr",
        "9" * 101,
    ],
)
def test_anything_but_one_sum_is_not_guessed(text: str) -> None:
    assert read_money(text) is MoneyProblem.UNREADABLE


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("0", MoneyProblem.TOO_SMALL),
        ("200", MoneyProblem.TOO_SMALL),
        ("99 nghìn", MoneyProblem.TOO_SMALL),
        ("10.001 tỷ", MoneyProblem.TOO_LARGE),
        ("9" * 90, MoneyProblem.TOO_LARGE),
    ],
)
def test_absurd_sums_are_refused(text: str, problem: MoneyProblem) -> None:
    assert read_money(text) is problem


@given(sums)
def test_a_sum_written_in_any_form_is_read_again(amount: int) -> None:
    forms = [
        str(amount),
        grouped(amount),
        f"{grouped(amount)} đồng",
        f"{amount:,}",
        f"{amount:,}đ".replace(",", " "),
        f"{amount // 10**6}.{amount % 10**6:06} triệu" if amount % 1000 else f"{amount // 1000} nghìn",
    ]

    assert {read_money(form) for form in forms} == {amount}


@given(st.integers(1, 9_999), st.integers(0, 999), st.sampled_from(["tỷ", "ty", "tỉ"]))
def test_parts_with_units_add_up(billions: int, millions: int, unit: str) -> None:
    assert read_money(f"{billions} {unit} {millions} triệu") == billions * 10**9 + millions * 10**6


@given(st.text(max_size=120) | st.text(alphabet="0123456789., trđktỷ/nămuưỡi", max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    read = read_money(text)

    assert isinstance(read, MoneyProblem) or LEAST <= read <= MOST
