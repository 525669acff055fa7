"""Which items a worker is asked, and that what was read once is read the same again (R89, appendix 1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.dossier import ASKED, Filled, Item, Source
from programme.dossier_answers import read_answer
from programme.dossier_questions import CONFIRMED, questions, unanswered
from programme.edition import load_edition, shipped_edition_text
from programme.errors import ProgrammeError

EDITION = load_edition(shipped_edition_text(), "75-nghin-2021.toml")


def items(**sources: Source) -> tuple[Filled, ...]:
    """A dossier as at nomination, but for these items."""
    at_first = {
        item: Source.PREFILLED if item in CONFIRMED | {Item.FULL_NAME} else Source.MISSING for item in Item
    }
    known = at_first | {Item(name): source for name, source in sources.items()}
    return tuple(Filled(item=item, value="x", source=source) for item, source in known.items())


def test_at_nomination_twelve_questions_are_asked_in_the_order_of_the_script() -> None:
    assert questions(items()) == ASKED
    assert unanswered(items()) == ASKED


@pytest.mark.parametrize(
    ("source", "left_out"),
    [
        ({"title": Source.PREFILLED}, {Item.TITLE}),
        ({"birth_year": Source.OFFICER}, {Item.BIRTH_YEAR}),
        ({"workplace": Source.OFFICER}, {Item.WORKPLACE}),
        ({"publish_consent": Source.OFFICER}, set()),
        ({"workplace": Source.WORKER, "title": Source.WORKER}, set()),
    ],
)
def test_what_an_officer_filled_in_is_not_asked_but_the_consent(
    source: dict[str, Source], left_out: set[Item]
) -> None:
    assert set(ASKED) - set(questions(items(**source))) == left_out


def test_what_the_worker_answered_counts_as_a_question_but_is_not_asked_again() -> None:
    answered = items(title=Source.WORKER, workplace=Source.WORKER)
    assert len(questions(answered)) == len(ASKED)
    assert unanswered(answered) == tuple(item for item in ASKED if item not in {Item.TITLE, Item.WORKPLACE})


ANSWERS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ("200tr", "1,5 tỷ", "không", "1988", "3/2021", "2021-03", "0900 000 001", "đồng ý", "Nguyễn Văn A")
    ),
)


@given(st.sampled_from(ASKED), ANSWERS)
def test_what_was_read_is_read_the_same_again(item: Item, text: str) -> None:
    """The dialogue reads an answer before it asks whether it is right, the use case when it is kept."""
    try:
        value = read_answer(item, text, EDITION)
    except ProgrammeError:
        return
    assert read_answer(item, value, EDITION) == value
