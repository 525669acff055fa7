"""The texts themselves: the same keys and variables in every language, short enough, drawn without error."""

import re
import unicodedata
from dataclasses import dataclass
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from conversations.wording import LANGUAGES, WordingError, default_wording
from programme.folding import fold_key

WORDING = default_wording()
TEXTS = files("conversations") / "texts"
LONGEST_TEXT = 400
LONGEST_LABEL = 40

# They carry the worker's own words or the whole law, and may be longer (script, “Style”).
LONGER = {
    "consent-detail",
    "consent-text",
    "data-part",
    "data-see",
    "dossier-review",
    "err-state_lost",
    "help-answer",
    "officer-lines",
    "review-full",
}

STEP_HELP = "Gõ vài chữ trong tên quận, huyện, khu công nghiệp hoặc công ty." * 2
VALUES = {
    "act": "bổ sung hồ sơ",
    "complete": "3",
    "day": "21/4/2021",
    "text": "Mời đoàn viên dự buổi hướng dẫn viết sáng kiến lúc 14 giờ thứ Sáu tại hội trường.",
    "hour": "17:30",
    "hours": "30",
    "nominated": "4",
    "oldest_days": "6",
    "questions": "3",
    "quota": "4",
    "returned_back": "3",
    "unit": "Quận Hoàn Kiếm",
    "used": "3",
    "channel": "trình duyệt",
    "version": "2021-03",
    "waiting": "40",
    "answer": "Anh/chị gửi lại mô tả, ghi rõ số máy đã áp dụng.",
    "channel_name": "trình duyệt",
    "code_hint": "CM-…",
    "officer_title": "Quận Hoàn Kiếm",
    "transfer_code": "CM-7K3M-9QXA",
    "amount": "1.500.000.000",
    "applied_time": "từ tháng 3/2021",
    "award": "Bằng khen của Ban Chấp hành, kèm tiền thưởng",
    "cut_from": "ngoài ra còn giảm được một phần ba",
    "close_date": "20/4/2021",
    "count": "8",
    "code": "SK-7K3-M9QX",
    "consent_time": "09:05 12/4/2021",
    "controller": "Tổng Liên đoàn Lao động Việt Nam",
    "controller_contact": "helpdesk contact",
    "date": "12/4/2021",
    "days": "30",
    "description": "Trước đây thay khuôn máy dập mất 45 phút." * 20,
    "detail": "Góp ý của công đoàn: “Nêu rõ số máy và số tiền tiết kiệm”. Xin bổ sung rồi gửi lại.",
    "dossier_deadline": "22/4/2021",
    "entries": "3",
    "example_code": "P01-002",
    "excerpt": "Trước đây thay khuôn máy dập mất 45 phút, hai người khiêng, dễ kẹp tay",
    "field_name": "thời gian áp dụng",
    "first": "1941",
    "from": "February 2021",
    "full_name": "Nguyễn Văn A",
    "given": "A",
    "goal": "75.000",
    "i": "12",
    "last": "2006",
    "lines": "Giá trị làm lợi: không tính được bằng tiền" + "\nGiá trị làm lợi: không tính được" * 11,
    "group": "Hành chính sự nghiệp",
    "have": "họ tên, điện thoại, nơi công tác, khối, thời gian áp dụng",
    "helpdesk_contact": "helpdesk contact",
    "helpdesk_hours": "7:30–17:00",
    "input": "0900 000 00",
    "items": "SK-7K3-M9QX · 12/4 · Đã công nhận, chưa được chọn lần này\n" * 5,
    "k": "3",
    "kept": "Trước đây thay khuôn máy dập mất 45 phút." * 20,
    "kind": "tranh chấp quyền tác giả",
    "left": "mô tả, tên sáng kiến",
    "level_name": "công đoàn tỉnh, thành phố hoặc ngành",
    "limit": "100",
    "link": "https://sangkien.example.org/u/P01-002",
    "m": "975",
    "max": "1000",
    "missing": "họ tên, điện thoại, nơi công tác, khối, mô tả",
    "month": "11",
    "n": "874",
    "name": "Công đoàn Công ty X",
    "national_n": "61.234",
    "need": "10",
    "new": "0320 000 000",
    "new_name": "Thành phố Hồ Chí Minh",
    "new_unit": "Thành phố Hồ Chí Minh › Phường Bình Dương",
    "old": "0162 000 0000",
    "old_name": "Tỉnh Bình Dương",
    "old_unit": "Bình Dương › Thành phố Thủ Dầu Một",
    "open_date": "10/3/2021",
    "over": "180",
    "page": "1",
    "pages": "8",
    "percent": "81,6",
    "phone": "0900 000 001",
    "phone_masked": "0900 *** 001",
    "profile_name": "Nguyễn Văn A",
    "file_name": "mo-ta-sang-kien.docx",
    "mb": "2",
    "programme": "75 nghìn sáng kiến, vượt khó, phát triển",
    "query": "hoan kiem",
    "question_again": "Bước 5/7. Sáng kiến thuộc khối nào?",
    "reason": "Nêu rõ số máy đã áp dụng và số tiền tiết kiệm mỗi tháng",
    "request_code": "XD-1042",
    "retention_date": "31/12/2023",
    "return_deadline": "24h ngày 21/4/2021",
    "sample": "Trước đây thay khuôn máy dập mất 45 phút, hai người khiêng, dễ kẹp tay. " * 4,
    "start_month": "chưa biết hoặc sau tháng 5/2021",
    "state": "Đã công nhận, chưa được chọn lần này",
    "state_name": "Đã công nhận, chưa được chọn lần này",
    "step": "3",
    "step_help": STEP_HELP,
    "step_name": "đơn vị trực thuộc",
    "suggestions": "- tên, số điện thoại, đơn vị (đã có ở trên): 121 ký tự\n- dòng “Căn cứ…”: 84 ký tự",
    "summary": "3 sáng kiến, họ tên, số điện thoại, nơi công tác",
    "time": "23:58 20/4/2021",
    "to": "November 2021",
    "top_unit": "Công đoàn Điện lực Việt Nam",
    "total": "7",
    "typed_unit": "Công ty TNHH Cơ khí A",
    "unit_code": "P01-002",
    "unit_n": "1234",
    "unit_name": "Quận Hoàn Kiếm",
    "unit_path": "Thành phố Hồ Chí Minh › Khu công nghiệp Tân Bình",
    "unit_target": "2500",
    "valid": "40.123",
    "value": "Nhanh hơn nhiều, an toàn hơn, bớt một người phải khiêng nặng…",
    "word": "BÀI CỦA TÔI (my entries) and choose it",
    "workplace": "Quận Hoàn Kiếm, Thành phố Hà Nội",
    "y1": "2018",
    "y2": "2019",
    "y3": "2020",
    "what_changed": "danh sách đơn vị đã thay đổi",
    "year": "2021",
    "minutes": "5",
}


@dataclass(frozen=True, slots=True)
class Names(Visitor):
    """The variables a pattern asks for and the messages it quotes."""

    variables: set[str]
    quoted: set[str]

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the visitor's own naming
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # the visitor's own naming
        self.quoted.add(node.id.name)


def messages(language: str) -> dict[str, list[ast.Message]]:
    """The messages of a language by file."""
    return {
        file.name: [
            entry
            for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
            if isinstance(entry, ast.Message)
        ]
        for file in TEXTS.joinpath(language).iterdir()
    }


BY_ID = {
    language: {message.id.name: message for file in messages(language).values() for message in file}
    for language in LANGUAGES
}


def variables(language: str, node: ast.BaseNode) -> set[str]:
    """All variables of a pattern, with those of the messages it quotes."""
    names = Names(set(), set())
    names.visit(node)
    return names.variables.union(*(variables(language, value_of(language, name)) for name in names.quoted))


def value_of(language: str, name: str) -> ast.Pattern:
    value = BY_ID[language][name].value
    assert value is not None
    return value


def signature(language: str, message: ast.Message) -> dict[str | None, set[str]]:
    """What one message offers: its own text (None) and its attributes, each with its variables."""
    own = {} if message.value is None else {None: variables(language, message.value)}
    return own | {one.id.name: variables(language, one.value) for one in message.attributes}


def arguments(language: str, message: ast.Message, option: str | None) -> dict[str, str]:
    return {name: VALUES[name] for name in signature(language, message)[option]}


def draw(language: str, message: ast.Message, option: str | None, values: dict[str, str]) -> str:
    if option is None:
        return WORDING.text(language, message.id.name, **values)
    return WORDING.label(language, message.id.name, option, **values)


def drawn(language: str, message: ast.Message) -> dict[str | None, str]:
    """The text of a message and its attributes, with every variable filled."""
    return {
        option: draw(language, message, option, arguments(language, message, option))
        for option in signature(language, message)
    }


EVERY = [(language, message) for language in LANGUAGES for message in BY_ID[language].values()]
every_message = pytest.mark.parametrize(
    ("language", "message"), EVERY, ids=[f"{language}-{message.id.name}" for language, message in EVERY]
)


def test_every_language_has_the_same_files_keys_and_order() -> None:
    vietnamese, english = (
        {name: [message.id.name for message in file] for name, file in messages(language).items()}
        for language in LANGUAGES
    )
    assert vietnamese == english


def test_keys_are_the_ids_of_the_files_with_a_dot() -> None:
    assert WORDING.keys() == {name.replace("-", ".", 1) for name in BY_ID["vi"]}
    assert [name for name in BY_ID["vi"] if not re.fullmatch(r"[a-z]+-[a-z_]+", name)] == []


@pytest.mark.parametrize("name", BY_ID["vi"])
def test_every_language_has_the_same_choices_and_variables(name: str) -> None:
    vietnamese, english = (signature(language, BY_ID[language][name]) for language in LANGUAGES)
    assert vietnamese == english
    assert list(vietnamese) == list(english)  # buttons stand in one order


@every_message
def test_every_text_is_drawn_with_exactly_its_variables(language: str, message: ast.Message) -> None:
    for text in drawn(language, message).values():
        assert text.strip() == text != ""
        assert re.search(r"\{|\}|\?\?\?|\u2068|\u2069|  ", text) is None


@every_message
def test_a_variable_left_out_is_never_printed(language: str, message: ast.Message) -> None:
    for option in signature(language, message):
        filled = arguments(language, message, option)
        for left_out in filled:
            fewer = {name: value for name, value in filled.items() if name != left_out}
            with pytest.raises(WordingError):
                draw(language, message, option, fewer)


@every_message
def test_a_message_with_its_choices_has_at_most_400_characters(language: str, message: ast.Message) -> None:
    texts = drawn(language, message)
    question = texts.pop(None, None)
    if question is None:  # a family of single texts, not a question with its choices
        assert message.id.name in LONGER or max(map(len, texts.values())) <= LONGEST_TEXT
    elif message.id.name not in LONGER:
        choices = [f"{number}. {label}" for number, label in enumerate(texts.values(), 1)]
        assert len("\n".join([question, *choices])) <= LONGEST_TEXT


@every_message
def test_choices_are_short_and_differ_without_accents(language: str, message: ast.Message) -> None:
    texts = drawn(language, message)
    if texts.pop(None, None) is not None:
        assert [label for label in texts.values() if len(label) > LONGEST_LABEL] == []
        assert len({fold_key(label) for label in texts.values()}) == len(texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_of_every_step_fits_its_message(language: str) -> None:
    for option in signature(language, BY_ID[language]["step-help"]):
        assert option is not None
        text = WORDING.text(
            language,
            "help.step",
            step="3",
            total="7",
            step_name=WORDING.label(language, "step.name", option),
            step_help=WORDING.label(language, "step.help", option),
        )
        assert len(text) <= LONGEST_TEXT


def test_every_step_has_a_name_and_help() -> None:
    assert set(signature("vi", BY_ID["vi"]["step-name"])) == set(signature("vi", BY_ID["vi"]["step-help"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_nfc(language: str) -> None:
    for file in TEXTS.joinpath(language).iterdir():
        source = file.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", source), file.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_what_the_edition_decides(language: str) -> None:
    """Design: the programme's name, goal, lengths, months and dates are variables."""
    sources = {file.name: file.read_text(encoding="utf-8") for file in TEXTS.joinpath(language).iterdir()}
    found = {
        name: re.findall(r"20\d\d|75[.,\s]?000|75 nghìn|1[.,]?000|SK-\w+", text)
        for name, text in sources.items()
    }
    assert {name: hits for name, hits in found.items() if hits} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_a_real_phone_number(language: str) -> None:
    for file in TEXTS.joinpath(language).iterdir():
        assert re.findall(r"\d{8,}", re.sub(r"[ .]", "", file.read_text(encoding="utf-8"))) == []


def test_examples_name_no_variable_that_is_gone() -> None:
    asked = {
        name
        for language, message in EVERY
        for names in signature(language, message).values()
        for name in names
    }
    assert set(VALUES) == asked
