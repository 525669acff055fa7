"""What is said between two things: after HỦY, at the menu of a draft, at one's own entry."""

import pytest

from conversations.dialogue import Typed
from tests.conversations.world import World

WRITING = ("P01-002", "1", "1", "Nguyễn Văn A")
SENT = (
    *WRITING,
    "0900 000 001",
    "1",
    "1",
    "Gá kẹp nhanh cho máy tiện, thay phôi chỉ còn mười giây.",
    "xong",
    "1",
)


def after(*texts: str, language: str = "vi") -> tuple[World, list[str]]:
    """A world after these texts, and the keys of the last answer."""
    world, replies = World(language=language), ()
    for text in texts:
        replies = world.happens(Typed(text))
    return world, [reply.key for reply in replies]


def test_back_after_a_draft_was_kept_names_the_word_that_continues_it() -> None:
    world, said = after(*WRITING, "hủy", "2")
    assert (world.state.at, said) == ("idle", ["pause.saved", "pause.move"])

    again = world.shown(world.happens(Typed("quay lại")))

    assert again == [
        "Bài viết dở vẫn còn. Gõ TIẾP TỤC để làm tiếp, TRẠNG THÁI để xem kết quả, TRỢ GIÚP nếu cần."
    ]
    assert after("quay lại")[1] == ["err.no_conversation"]


@pytest.mark.parametrize(("language", "greeting"), [("vi", "Chào"), ("en", "Hello")])
def test_a_wrong_word_at_the_menu_of_a_draft_is_not_greeted_again(language: str, greeting: str) -> None:
    world, said = after(*WRITING, "hủy", "2", "xin chào", language=language)
    assert said == ["start.draft_found"]

    text, *options = world.shown(world.happens(Typed("cái gì đó")))

    assert (greeting in text, len(options)) == (False, 2)
    assert world.happens(Typed("1"))[0].key == "resume.ok"


def test_a_wrong_word_at_an_own_entry_asks_about_that_entry_again() -> None:
    world, said = after(*SENT, "bài của tôi", "1")
    assert said == ["my.view"]

    text, *options = world.shown(world.happens(Typed("cái gì đó")))

    code = world.state.about
    assert text == f"Chưa hiểu ý anh/chị. Anh/chị muốn làm gì với {code}?"
    assert options == ["1. Xem cả bài", "2. Rút lại", "3. Quay lại"]
    assert world.happens(Typed("1"))[0].key == "review.full"
