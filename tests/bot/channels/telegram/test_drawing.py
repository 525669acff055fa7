"""How a message becomes a call of sendMessage."""

import pytest

from bot.channels.telegram.drawing import draw
from bot.messages import Choice, Message

PLAIN = {"chat_id": 7, "text": "Xin chào <b>", "link_preview_options": {"is_disabled": True}}


def choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(label=label, data=f"3:{place}") for place, label in enumerate(labels))


def test_a_text_is_sent_as_it_is_without_preview_of_links() -> None:
    assert draw("7", Message(text="Xin chào <b>")) == PLAIN


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (("Có", "Không"), [["Có", "Không"]]),
        (("Có", "Không", "Để sau"), [["Có", "Không"], ["Để sau"]]),
        (("Đúng", "Không, chọn nơi khác"), [["Đúng"], ["Không, chọn nơi khác"]]),
        (("Không, chọn nơi khác", "Có", "Không"), [["Không, chọn nơi khác"], ["Có", "Không"]]),
        (("👍" * 7, "a"), [["👍" * 7, "a"]]),
        (("👍" * 8, "a"), [["👍" * 8], ["a"]]),
    ],
)
def test_choices_are_buttons_one_or_two_a_row(labels: tuple[str, ...], rows: list[list[str]]) -> None:
    call = draw("7", Message(text="?", choices=choices(*labels)))
    by_label = {choice.label: choice.data for choice in choices(*labels)}
    expected = [[{"text": label, "callback_data": by_label[label]} for label in row] for row in rows]
    assert call["reply_markup"] == {"inline_keyboard": expected}


def test_a_contact_button_takes_the_place_of_its_choice_and_others_send_their_label() -> None:
    message = Message(text="?", choices=choices("Gửi số của tôi", "Để sau"), contact="Gửi số của tôi")
    assert draw("7", message)["reply_markup"] == {
        "keyboard": [[{"text": "Gửi số của tôi", "request_contact": True}], [{"text": "Để sau"}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


def test_the_contact_button_is_taken_away() -> None:
    assert draw("7", Message(text="?", remove_keyboard=True))["reply_markup"] == {"remove_keyboard": True}


def test_a_group_has_a_negative_number() -> None:
    assert draw("-1001000000001", Message(text="?"))["chat_id"] == -1001000000001
