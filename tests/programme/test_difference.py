from hypothesis import given
from hypothesis import strategies as st

from programme.difference import Change, difference

TEXTS = st.lists(st.sampled_from(["gá", "kẹp", "máy.", "40", "\n", "chi", "tiết"]), max_size=20).map(" ".join)


def words_of(before: str, after: str, *changes: Change) -> list[str]:
    pieces = difference(before, after)
    return [word for piece in pieces if piece.change in changes for word in piece.words if word != "\n"]


def test_what_is_added_changed_and_left_out_is_told_apart() -> None:
    before = "Gá kẹp cho máy tiện.\nMỗi ca làm thêm 40 chi tiết."
    after = "Gá kẹp nhanh cho máy tiện.\nMỗi ca làm thêm 60 chi tiết.\nĐã áp dụng cho 6 máy."

    assert [(piece.change.value, " ".join(piece.words)) for piece in difference(before, after)] == [
        ("kept", "Gá kẹp"),
        ("new", "nhanh"),
        ("kept", "cho máy tiện. \n Mỗi ca làm thêm"),
        ("old", "40"),
        ("new", "60"),
        ("kept", "chi tiết."),
        ("new", "\n Đã áp dụng cho 6 máy."),
    ]


def test_a_text_written_anew_is_not_torn_to_pieces() -> None:
    pieces = difference("một hai ba bốn năm sáu bảy", "khác hẳn từ đầu đến cuối nhưng có ba chữ chung")

    assert [piece.change for piece in pieces] == [Change.OLD, Change.NEW]


@given(TEXTS, TEXTS)
def test_no_word_of_either_text_is_lost(before: str, after: str) -> None:
    assert words_of(before, after, Change.KEPT, Change.NEW) == after.split()
    assert words_of(before, after, Change.KEPT, Change.OLD) == before.split()
