import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.person import (
    NAME_MAX,
    NameProblem,
    folded_name,
    given_name,
    is_plausible_profile_name,
    read_name,
)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Nguyễn Văn A", "Nguyễn Văn A"),
        ("  Nguyễn \u00a0 Văn\tA \n", "Nguyễn Văn A"),
        ("NGUYỄN VĂN A", "Nguyễn Văn A"),
        ("nguyễn văn a", "Nguyễn Văn A"),
        ("nguyen van a", "Nguyen Van A"),
        ("ĐỖ THỊ B", "Đỗ Thị B"),
        ("McNguyễn văn A", "McNguyễn văn A"),
        (unicodedata.normalize("NFD", "Nguyễn Văn A"), "Nguyễn Văn A"),
        (unicodedata.normalize("NFD", "NGUYỄN VĂN A"), "Nguyễn Văn A"),
        ("h’hen c", "H'Hen C"),
        ("H'HEN C", "H'Hen C"),
        ("Nguyễn\u2011Văn A", "Nguyễn-Văn A"),
        ("NGUYỄN-VĂN A", "Nguyễn-Văn A"),
        ("Nguyễn Văn A.", "Nguyễn Văn A"),
        ("Tôi là Nguyễn Văn A", "Nguyễn Văn A"),
        ("tôi tên là nguyễn văn a", "Nguyễn Văn A"),
        ("Họ và tên: Nguyễn Văn A", "Nguyễn Văn A"),
        ("Tên: Nguyễn Văn A", "Nguyễn Văn A"),
        ("Nguyễn\u200b Văn\ufeff A", "Nguyễn Văn A"),
        ("𝐍𝐠𝐮𝐲𝐞𝐧 𝐕𝐚𝐧 𝐀", "Nguyen Van A"),
        ("Иван Б", "Иван Б"),
        ("A B", "A B"),
    ],
)
def test_a_name_is_taken_and_tidied_r30(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", NameProblem.ONE_WORD),
        ("   ", NameProblem.ONE_WORD),
        ("Hùng", NameProblem.ONE_WORD),
        ("H'Hen", NameProblem.ONE_WORD),
        ("0900 000 001", NameProblem.BAD_CHARS),
        ("Nguyễn Văn A1", NameProblem.BAD_CHARS),
        ("Nguyễn Văn ①", NameProblem.BAD_CHARS),
        ("Nguyễn Văn A 👷", NameProblem.BAD_CHARS),
        ("Nguyễn Văn A (tổ điện)", NameProblem.BAD_CHARS),
        ("Nguyễn_Văn A", NameProblem.BAD_CHARS),
        ("👷", NameProblem.BAD_CHARS),
        ("\ud800 A", NameProblem.BAD_CHARS),
        ("A" * 79 + " B", NameProblem.TOO_LONG),
        ("Tôi làm xe đẩy. Nay một người thay khuôn.", NameProblem.NOT_A_NAME),
        ("Trước đây thay khuôn máy dập mất nhiều thời gian và dễ kẹp tay", NameProblem.NOT_A_NAME),
        ("x" * 200 + " y", NameProblem.NOT_A_NAME),
        ("e" + "\u0301\u0323" * 500_000, NameProblem.NOT_A_NAME),
        ("ĐỒNG Ý!", NameProblem.ANSWER),
        (" dong  y", NameProblem.ANSWER),
        ("k biết", NameProblem.ANSWER),
        ("Sáng kiến.", NameProblem.ANSWER),
    ],
)
def test_what_is_no_name_is_told_apart_r30(typed: str, problem: NameProblem) -> None:
    result = read_name(typed)

    assert isinstance(result, NameProblem)
    assert result is problem


def test_a_name_of_eighty_characters_is_taken_however_it_is_composed() -> None:
    longest = "Ế" + "ế" * (NAME_MAX - 3) + " Ế"

    assert read_name(unicodedata.normalize("NFD", longest)) == longest
    assert read_name(longest + "ế") is NameProblem.TOO_LONG


def test_the_values_are_the_endings_of_the_text_keys() -> None:
    assert [problem.value for problem in NameProblem] == [
        "one_word",
        "bad_chars",
        "too_long",
        "not_a_name",
        "answer",
    ]


@pytest.mark.parametrize("name", ["Đồng Thị Ý", "Sang Kiên", "Bùi Đúng", "Khổng Biết"])
def test_a_name_that_sounds_like_an_answer_is_a_name(name: str) -> None:
    assert read_name(name) == name


@given(st.text())
def test_any_text_is_answered_and_a_taken_name_is_taken_again(text: str) -> None:
    name = read_name(text)
    if isinstance(name, NameProblem):
        return
    assert unicodedata.is_normalized("NFC", name)
    assert 2 < len(name) <= NAME_MAX
    assert len(name.split(" ")) > 1
    assert not isinstance(read_name(name), NameProblem)


@given(st.text(alphabet="aàảãáạăâđeêioôơuưyỳb' -ABĐỄ", max_size=60))
def test_vietnamese_reads_alike_in_both_unicode_forms(text: str) -> None:
    assert read_name(unicodedata.normalize("NFD", text)) == read_name(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("full", "given_"), [("Nguyễn Văn Hùng", "Hùng"), ("H'Hen C", "C"), ("Hùng", "Hùng"), ("", "")]
)
def test_given_name_is_the_last_word(full: str, given_: str) -> None:
    assert given_name(full) == given_


def test_folded_name_is_the_same_however_a_name_is_typed() -> None:
    assert folded_name("Nguyễn Văn A") == folded_name("NGUYEN  VAN A") == "nguyen van a"
    assert folded_name("Nguyễn Văn A") != folded_name("Nguyễn Văn B")


def test_folded_name_of_another_script_still_tells_people_apart() -> None:
    assert folded_name("Иван Б") == folded_name("ИВАН Б") == "иван б"
    assert folded_name("Иван Б") != folded_name("Олег Б")


@pytest.mark.parametrize(
    ("profile", "name"),
    [
        ("nguyễn văn a", "Nguyễn Văn A"),
        ("Hùng", None),
        ("Hùng 99", None),
        ("Nguyễn Văn A 💪", None),
        ("", None),
        ("Chuyên sửa chữa điện nước tại nhà uy tín nhanh giá rẻ", None),
    ],
)
def test_only_a_profile_that_reads_like_a_name_is_offered(profile: str, name: str | None) -> None:
    assert is_plausible_profile_name(profile) == name
