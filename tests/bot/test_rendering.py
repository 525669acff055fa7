from dataclasses import replace

from bot.messages import Choice, Message
from bot.rendering import Manner, render
from conversations.dialogue import Keyboard, Option, Reply
from conversations.facts import Abilities
from conversations.state import State
from conversations.wording import default_wording

BUTTONS = Manner(
    abilities=Abilities(channel="telegram", buttons=True, contact=True),
    language="vi",
    wording=default_wording(),
)
TEXT = replace(BUTTONS, abilities=Abilities(channel="zalo", buttons=False, limit=200))
ENGLISH = replace(TEXT, language="en")

LANGUAGES = Reply("lang.ask", {}, (Option("vi"), Option("en")))
SORRY = Reply("err.too_fast")
SHORT = "Đang nhận nhiều tin một lúc, xin chờ vài giây."
ASK = "Chọn ngôn ngữ / Choose language"
AFTER = State(stamp=7)


def test_choices_are_buttons_with_the_stamp_of_their_question() -> None:
    choices = (Choice(label="Tiếng Việt", data="7:vi"), Choice(label="English", data="7:en"))
    assert render((LANGUAGES,), State(), AFTER, BUTTONS) == (Message(text=ASK, choices=choices),)


def test_without_buttons_choices_are_numbered_lines() -> None:
    assert render((LANGUAGES,), State(), AFTER, TEXT) == (Message(text=f"{ASK}\n1. Tiếng Việt\n2. English"),)


def test_a_choice_that_the_text_lists_itself_is_not_listed_twice_but_keeps_its_number() -> None:
    reply = replace(LANGUAGES, options=(Option("vi", shown=False), Option("en")))
    assert render((reply,), State(), AFTER, TEXT)[0].text == f"{ASK}\n2. English"


def test_back_in_a_list_of_units_is_number_zero() -> None:
    options = (
        Option("P01", label="Hà Nội"),
        Option("more", label="Xem thêm"),
        Option("back", label="Quay lại"),
    )
    reply = Reply("unit.more", {"page": "1", "pages": "8"}, options)
    lines = render((reply,), State(), AFTER, TEXT)[0].text.splitlines()
    assert lines[-3:] == ["1. Hà Nội", "2. Xem thêm", "0. Quay lại"]


def test_how_to_answer_is_said_once_and_only_without_buttons() -> None:
    hinted = replace(AFTER, hinted=True)
    assert render((LANGUAGES,), State(), hinted, TEXT)[0].text.endswith("2. English\nTrả lời bằng số.")
    assert render((LANGUAGES,), hinted, hinted, TEXT)[0].text.endswith("2. English")
    assert render((LANGUAGES,), State(), hinted, BUTTONS)[0].text == ASK


def test_the_language_of_the_chat_is_spoken() -> None:
    assert render((SORRY,), State(), AFTER, ENGLISH) != render((SORRY,), State(), AFTER, TEXT)


def test_replies_are_joined_where_they_fit() -> None:
    assert render((SORRY, LANGUAGES), State(), AFTER, BUTTONS) == (
        Message(
            text=f"{SHORT}\n\n{ASK}",
            choices=(Choice(label="Tiếng Việt", data="7:vi"), Choice(label="English", data="7:en")),
        ),
    )


def test_replies_that_do_not_fit_together_are_messages_of_their_own() -> None:
    messages = render((SORRY,) * 6, State(), AFTER, TEXT)
    assert [message.text for message in messages] == ["\n\n".join([SHORT] * 4), "\n\n".join([SHORT] * 2)]


def test_a_reply_that_changes_the_keyboard_stays_alone() -> None:
    ask = Reply("phone.ask_button", {"step": "2", "total": "7"}, (Option("share"),), Keyboard.CONTACT)
    saved = Reply("phone.saved", {"phone_masked": "0900 *** 001"}, keyboard=Keyboard.REMOVE)
    messages = render((SORRY, ask, saved, SORRY), State(), AFTER, BUTTONS)
    assert [(message.contact, message.remove_keyboard) for message in messages] == [
        (None, False),
        ("Gửi số điện thoại của tôi", False),
        (None, True),
        (None, False),
    ]


def test_where_no_contact_can_be_shared_nothing_is_said_of_keyboards() -> None:
    saved = Reply("phone.saved", {"phone_masked": "0900 *** 001"}, keyboard=Keyboard.REMOVE)
    assert render((saved, SORRY), State(), AFTER, TEXT) == (
        Message(text=f"Đã ghi số 0900 *** 001.\n\n{SHORT}"),
    )


def test_the_buttons_of_a_long_message_stand_under_its_last_piece() -> None:
    manner = replace(BUTTONS, abilities=Abilities(channel="telegram", buttons=True, limit=20))
    *first, last = render((LANGUAGES,), State(), AFTER, manner)
    assert [message.choices for message in first] == [()] * len(first)
    assert len(last.choices) == 2
    assert " ".join(message.text for message in (*first, last)) == ASK
