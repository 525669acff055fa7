from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.wording import LANGUAGES, Wording, WordingError, default_wording

WORDING = default_wording()


def folder(tmp_path: Path, source: str) -> Path:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        (tmp_path / language / "start.ftl").write_text(source, encoding="utf-8")
    return tmp_path


def test_text_speaks_the_language_asked_for() -> None:
    assert WORDING.text("vi", "start.menu", given="A") == "Chào anh/chị A! Anh/chị muốn làm gì?"
    assert WORDING.text("en", "start.menu", given="A") == "Hello A! What would you like to do?"


def test_text_keeps_the_line_breaks_of_the_script() -> None:
    assert WORDING.text("vi", "name.ask", step="1", total="7") == (
        "Bước 1/7. Họ và tên của anh/chị?\n(Ví dụ: Nguyễn Văn A)"
    )


def test_label_is_the_attribute_of_the_choice() -> None:
    assert WORDING.label("vi", "start.unit_confirm", "other") == "Không, chọn nơi khác"


def test_label_fills_its_own_variables() -> None:
    assert WORDING.label("vi", "sub.deeper", "stop", unit_name="Quận Hoàn Kiếm") == "Dừng ở Quận Hoàn Kiếm"


def test_key_may_be_written_as_in_the_files() -> None:
    assert WORDING.text("vi", "cancel-nothing") == WORDING.text("vi", "cancel.nothing")
    assert WORDING.label("vi", "lang-ask", "en") == WORDING.label("vi", "lang.ask", "en")


def test_keys_are_written_as_in_the_script() -> None:
    assert [key for key in sorted(WORDING.keys()) if key.startswith("start")] == [
        "start.ask_code",
        "start.bad_code",
        "start.draft_again",
        "start.draft_found",
        "start.known_person",
        "start.menu",
        "start.old_qr",
        "start.unit_confirm",
        "start.welcome",
        "start.welcome_unit",
    ]


@pytest.mark.parametrize(("option", "expected"), [("yes", True), ("other", True), ("no", False)])
def test_has_label_tells_the_choices_of_a_question(option: str, *, expected: bool) -> None:
    assert WORDING.has_label("start.unit_confirm", option) == expected
    assert WORDING.has_label("start-unit_confirm", option) == expected


def test_has_label_of_an_unknown_key_is_false() -> None:
    assert not WORDING.has_label("start.nowhere", "yes")


@pytest.mark.parametrize(("month", "expected"), [("1", "January"), ("2", "February"), ("12", "December")])
def test_english_names_the_month(month: str, expected: str) -> None:
    assert WORDING.label("en", "period.ask", "month", month=month, year="2021") == f"{expected} 2021"


@pytest.mark.parametrize(
    ("option", "vietnamese", "english"),
    [
        ("month", "Tháng 5/2021", "May 2021"),
        ("before", "Trước tháng 5/2021", "Before May 2021"),
        ("later", "Chưa biết hoặc sau tháng 5/2021", "Not known, or after May 2021"),
    ],
)
def test_months_are_one_parameterised_key(option: str, vietnamese: str, english: str) -> None:
    assert WORDING.label("vi", "period.ask", option, month="5", year="2021") == vietnamese
    assert WORDING.label("en", "period.ask", option, month="5", year="2021") == english


@pytest.mark.parametrize(("n", "expected"), [("1", "1 hour"), ("2", "2 hours"), ("21", "21 hours")])
def test_english_counts_one_thing_as_one(n: str, expected: str) -> None:
    assert WORDING.label("en", "time.left", "hours", n=n) == expected


def test_help_of_a_step_quotes_the_text_of_the_script() -> None:
    assert WORDING.label("vi", "step.help", "unit") == WORDING.text("vi", "unit.which")
    assert WORDING.label("en", "step.help", "group") == WORDING.text("en", "group.help")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", ["3", "11"])
def test_sample_fits_where_a_description_must(language: str, month: str) -> None:
    sample = WORDING.text(language, "desc.sample_text", month=month, year="2021")
    text = WORDING.text(language, "desc.sample", n=str(len(sample)), sample=sample)
    assert text.splitlines()[1] == f"“{sample}”"
    assert len(text) <= 400


@given(st.text())
def test_values_pass_unchanged_whatever_they_contain(value: str) -> None:
    text = WORDING.text("vi", "err.group_chat", link=value)
    assert text == f"Xin nhắn riêng cho bot để giữ kín thông tin cá nhân: {value}"


@given(st.text())
def test_values_pass_unchanged_through_a_choice_of_forms_too(value: str) -> None:
    text = WORDING.text("en", "sub.deeper", unit_name=value, n="2")
    assert text == f"{value} has 2 units below it. Go on choosing, or stop here."


def test_more_variables_than_needed_are_no_error() -> None:
    assert WORDING.text("vi", "my.withdrawn", code="SK-000-0000", given="A") == "Đã rút SK-000-0000."


@pytest.mark.parametrize("key", ["start.nowhere", "start_welcome", "step.name", ""])
def test_unknown_key_is_our_bug(key: str) -> None:
    with pytest.raises(WordingError):
        WORDING.text("vi", key)


def test_unknown_language_is_our_bug() -> None:
    with pytest.raises(WordingError):
        WORDING.text("fr", "cancel.nothing")


@pytest.mark.parametrize(("key", "option"), [("start.unit_confirm", "no"), ("start.nowhere", "yes")])
def test_unknown_label_is_our_bug(key: str, option: str) -> None:
    with pytest.raises(WordingError):
        WORDING.label("vi", key, option)


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_variable_is_our_bug(language: str) -> None:
    with pytest.raises(WordingError, match="unit_name"):
        WORDING.text(language, "sub.deeper", n="2")


def test_number_that_is_none_is_our_bug() -> None:
    with pytest.raises(WordingError):
        WORDING.label("en", "time.left", "hours", n="many")


def test_reading_refuses_what_is_not_fluent(tmp_path: Path) -> None:
    with pytest.raises(WordingError, match=r"start\.ftl: this is not Fluent: start-welcome"):
        Wording(folder(tmp_path, "start-welcome Chào\n"))


def test_reading_refuses_a_key_that_stands_twice(tmp_path: Path) -> None:
    with pytest.raises(WordingError, match="start-welcome stands twice"):
        Wording(folder(tmp_path, "start-welcome = Chào\nstart-welcome = Xin chào\n"))


def test_reading_keeps_braces_that_are_words(tmp_path: Path) -> None:
    wording = Wording(folder(tmp_path, 'start-welcome = { "{" }x{ "}" } { $given }\n'))
    assert wording.text("vi", "start.welcome", given="A") == "{x} A"


def test_reference_to_a_missing_text_is_our_bug(tmp_path: Path) -> None:
    wording = Wording(folder(tmp_path, "start-welcome = { start-nowhere }\n"))
    with pytest.raises(WordingError):
        wording.text("vi", "start.welcome")


def test_default_wording_is_read_once() -> None:
    assert default_wording() is WORDING
