"""What a typed answer means among the choices (script, Rendering)."""

import pytest

from conversations.choices import by_label, by_number, numbered, read_number
from conversations.dialogue import Option, Question, Reply, State, Turn
from conversations.state import Offered

CLOSED = Question(ask=lambda _s, _f: Reply("x.y"), answer=lambda s, _e, _f: Turn(s), closed=True)
OPEN = Question(ask=lambda _s, _f: Reply("x.y"), answer=lambda s, _e, _f: Turn(s))


def state(*choices: tuple[int, str, str], at: str = "review") -> State:
    offered = tuple(Offered(number=number, id=name, label=label) for number, name, label in choices)
    return State(at=at, offered=offered)


YES_NO = state((1, "yes", "dung"), (2, "no", "khong"))
GROUPS = state((1, "ENTERPRISE", "doanh nghiep"), (2, "ADMINISTRATIVE", "khoi co quan hanh chinh su nghiep"))


ONE = ("1", "1.", "1)", "số 1", "một", "①", "１")
OTHERS = ((" 2 ", 2), ("Số 3.", 3), ("hai", 2), ("12", 12), ("0", 0), ("mười", 10))
NONE = ("123", "1 cái", "-1", "+5", "", "1,5", "một cái", "1" * 10_000)


@pytest.mark.parametrize(
    ("text", "number"), [*((text, 1) for text in ONE), *OTHERS, *((text, None) for text in NONE)]
)
def test_a_number_alone_in_any_spelling(text: str, number: int | None) -> None:
    assert read_number(text) == number


def test_lists_number_back_as_zero_and_everything_else_counts_from_one() -> None:
    options = (Option("P01", "Hà Nội"), Option("next"), Option("back"))
    assert [number for number, _ in numbered("unit.more", options)] == [1, 2, 0]
    assert [number for number, _ in numbered("edit.desc", options)] == [1, 2, 3]


def test_zero_is_back_wherever_back_is_offered() -> None:
    assert by_number(0, state((1, "append", "x"), (3, "back", "giu nguyen"))) == "back"
    assert by_number(0, YES_NO) is None


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("Đúng", "yes"),
        ("dung", "yes"),
        ("có", "yes"),
        ("OK", "yes"),
        ("vâng ạ", "yes"),
        ("ko", "no"),
        ("KHÔNG", "no"),
    ],
)
def test_yes_and_no_in_the_words_people_type(text: str, choice: str | None) -> None:
    assert by_label(text, YES_NO, CLOSED) == choice


def test_at_open_questions_only_a_whole_label_or_a_yes_counts() -> None:
    assert by_label("ok", YES_NO, OPEN) == "yes"
    assert by_label("doanh", GROUPS, OPEN) is None
    assert by_label("DOANH NGHIỆP", GROUPS, OPEN) == "ENTERPRISE"


@pytest.mark.parametrize("at", ["consent", "data_delete"])
def test_consent_and_erasing_need_their_own_words(at: str) -> None:
    """R99."""
    asked = state((1, "yes", "dong y"), (2, "no", "khong dong y"), at=at)
    assert by_label("ok", asked, CLOSED) is None
    assert by_label("có", asked, CLOSED) is None
    assert by_label("đồng ý", asked, CLOSED) == "yes"
    assert by_label("không", asked, CLOSED) == "no"


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("doanh nghiệp", "ENTERPRISE"),
        ("khối cơ quan", "ADMINISTRATIVE"),
        ("kh", None),
        ("d" * 500, None),
        ("!!", None),
    ],
)
def test_the_beginning_of_a_label_is_enough_at_closed_questions(text: str, choice: str | None) -> None:
    assert by_label(text, GROUPS, CLOSED) == choice
