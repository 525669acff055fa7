from rich.cells import cell_len

from admin_cli.changed_text import changed_lines, painted

BEFORE = "Gá kẹp cho máy tiện.\nMỗi ca làm thêm 40 chi tiết, không trượt phôi."
AFTER = "Gá kẹp nhanh cho máy tiện.\nMỗi ca làm thêm 60 chi tiết, không trượt phôi.\nĐã áp dụng cho sáu máy."


def test_without_colours_both_are_marked_and_every_line_stands_for_itself() -> None:
    assert changed_lines(BEFORE, AFTER, 40, colours=False) == [
        "Gá kẹp {+nhanh+} cho máy tiện.",
        "Mỗi ca làm thêm [-40-] {+60+} chi tiết,",
        "không trượt phôi.",
        "{+Đã áp dụng cho sáu máy.+}",
    ]


def test_with_colours_the_old_is_struck_and_the_new_underlined() -> None:
    lines = [painted(line) for line in changed_lines("cũ kĩ rồi", "mới kĩ rồi", 40, colours=True)]

    assert lines == ["\033[9;31mcũ\033[29;39m \033[4;32mmới\033[24;39m kĩ rồi"]


def test_no_line_is_wider_than_the_screen_however_long_a_word_is() -> None:
    for colours in (False, True):
        lines = changed_lines("x" * 200 + " hai", "y" * 90 + " hai " + "漢" * 60, 38, colours=colours)
        assert max(map(cell_len, lines)) <= 38


def test_characters_that_steer_a_terminal_are_left_out() -> None:
    assert changed_lines("", "xấu \ue000\033[2J xa", 40, colours=True) == ["\ue002xấu   [2J xa\ue003"]
