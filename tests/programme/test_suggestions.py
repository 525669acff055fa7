import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.description import clean, count
from programme.suggestions import Part, Suggestion, Suggestions, suggest

STORY = "Trước đây thay khuôn máy dập rất lâu, dễ kẹp tay. Tôi làm xe đẩy có con lăn. "
STORY += "Nay một người thay trong 12 phút."
PERSONAL = ("Nguyễn Văn A", "+84900000001", "Quận Hoàn Kiếm")


def one(part: Part, text: str) -> Suggestion:
    return Suggestion(part=part, text=text, characters=count(text))


def test_a_text_that_fits_is_left_alone() -> None:
    assert suggest(STORY, 1000) == Suggestions(items=(), text=STORY, characters=count(STORY))


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (Part.GREETING, "Kính gửi Ban Chấp hành Công đoàn!"),
        (Part.GREETING, "Tôi xin chân thành cảm ơn!"),
        (Part.GREETING, "xin chan thanh cam on"),
        (Part.GREETING, "Hà Nội, ngày 12 tháng 3 năm 2021"),
        (Part.PERSONAL, "Họ và tên: Nguyễn Văn B"),
        (Part.PERSONAL, "Tôi là Nguyễn Văn A, công nhân."),
        (Part.PERSONAL, "Liên hệ 0900.000.001"),
        (Part.PERSONAL, "Quận Hoàn Kiếm"),
        (Part.HEADING, "BÁO CÁO SÁNG KIẾN NĂM 2021"),
        (Part.HEADING, "II. NỘI DUNG SÁNG KIẾN"),
        (Part.HEADING, "Kết quả:"),
        (Part.HEADING, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (Part.LEGAL, "Căn cứ Kế hoạch số 88/KH-TLĐ của Tổng Liên đoàn;"),
        (Part.LEGAL, "- Can cu Quyet dinh so 1;"),
        (Part.LEGAL, "Thực hiện kế hoạch của công đoàn."),
    ],
)
def test_each_part_is_recognised_and_dropped_first(part: Part, line: str) -> None:
    result = suggest(f"{line}\n{STORY}", count(STORY), PERSONAL)

    assert result == Suggestions(items=(one(part, line),), text=STORY, characters=count(STORY))


@pytest.mark.parametrize(
    "line",
    [
        "Cần cù làm việc nhưng năng suất thấp.",
        "Cấm ôn bài trong giờ làm.",
        "Chảo gang được đúc lại từ thép thừa.",
        "Nguyễn Văn A cùng tổ đã thay động cơ và làm lại toàn bộ hệ thống điện.",
        "Đơn vị tiết kiệm nhiều điện hơn trước.",
    ],
)
def test_what_belongs_to_the_initiative_is_a_sentence_like_others(line: str) -> None:
    parts = {item.part for item in suggest(f"{line}\n{STORY}", count(STORY), PERSONAL).items}

    assert parts == {Part.SENTENCES}


def test_a_repeated_sentence_goes_and_its_first_stays() -> None:
    result = suggest(f"{STORY}\n\nTÔI LÀM XE ĐẨY CÓ CON LĂN!", count(STORY))

    assert result == Suggestions(
        items=(one(Part.REPEATED, "TÔI LÀM XE ĐẨY CÓ CON LĂN!"),), text=STORY, characters=count(STORY)
    )


def test_the_order_is_that_of_the_script_and_it_stops_when_the_text_fits() -> None:
    head = "BÁO CÁO SÁNG KIẾN\nCăn cứ kế hoạch;\nKính gửi công đoàn\nHọ tên: Nguyễn Văn A"
    text = f"{head}\n{STORY}\nTôi làm xe đẩy có con lăn."

    # How much is too much grows line by line, in the order in which lines go; each goes with its line end.
    lines = (
        "Tôi làm xe đẩy có con lăn.",
        "Kính gửi công đoàn",
        "Họ tên: Nguyễn Văn A",
        "BÁO CÁO SÁNG KIẾN",
        "Căn cứ kế hoạch;",
    )
    gone = [sum(len(line) + 1 for line in lines[:length]) for length in (1, 2, 3, 4, 5)]

    results = [suggest(text, count(text) - less, PERSONAL) for less in gone]

    assert [[item.part for item in result.items] for result in results] == [
        list(Part)[:n] for n in (1, 2, 3, 4, 5)
    ]
    assert [item.text for item in results[-1].items] == list(lines)
    assert results[-1].text == STORY


def test_the_fewest_characters_of_whole_sentences_go_and_numbers_stay() -> None:
    result = suggest(STORY, count(STORY) - 20)

    assert result.items == (one(Part.SENTENCES, "Tôi làm xe đẩy có con lăn."),)
    assert (
        result.text == "Trước đây thay khuôn máy dập rất lâu, dễ kẹp tay. Nay một người thay trong 12 phút."
    )


def test_paragraphs_stay_when_sentences_go() -> None:
    result = suggest("Một hai ba bốn. Năm sáu bảy.\n\nTám chín mười 10.\n\nHết.", 40)

    assert result.items == (one(Part.SENTENCES, "Năm sáu bảy."),)
    assert result.text == "Một hai ba bốn.\n\nTám chín mười 10.\n\nHết."


def test_abbreviations_and_numbering_do_not_end_a_sentence() -> None:
    result = suggest("1. Áp dụng tại TP. Hồ Chí Minh 3 tháng. Mọi người đều khen.", 45)

    assert result.items == (one(Part.SENTENCES, "Mọi người đều khen."),)
    assert result.text == "1. Áp dụng tại TP. Hồ Chí Minh 3 tháng."


def test_a_text_all_in_capitals_is_no_heading() -> None:
    text = "TRƯỚC ĐÂY THAY KHUÔN RẤT LÂU\nTÔI LÀM XE ĐẨY CÓ CON LĂN"

    assert [item.part for item in suggest(text, 40).items] == [Part.SENTENCES]


@pytest.mark.parametrize("text", ["a" * 1500, "Một câu dài " * 200, "Câu. " * 100_000, "x" * 500_000])
def test_a_text_that_no_sentence_can_mend_stays_as_it_is(text: str) -> None:
    whole = clean(text).text

    assert suggest(text, 1000) == Suggestions(items=(), text=whole, characters=count(whole))


LINES = st.sampled_from(
    [
        "Kính gửi công đoàn.",
        "Căn cứ luật 1.",
        "KẾT QUẢ",
        "Giảm 30 phút.",
        "Tôi làm xe. Rất tốt! Có 2 cái.",
        "",
        "- Họ tên: A",
        "ế. Ế",
    ]
)


@given(st.lists(LINES, max_size=40).map("\n".join), st.integers(1, 300))
def test_a_suggestion_only_leaves_out(text: str, maximum: int) -> None:
    result = suggest(text, maximum, PERSONAL)

    assert result.characters == count(result.text) <= count(text)
    assert clean(result.text).text == result.text
    letters = sorted("".join([result.text, *(item.text for item in result.items)]))
    assert [letter for letter in letters if not letter.isspace()] == sorted("".join(text.split()))
    assert [item.part for item in result.items] == sorted(
        (item.part for item in result.items), key=list(Part).index
    )
    assert all(item.text in text for item in result.items)


@given(st.text(), st.integers(1, 50))
def test_any_text_is_answered(text: str, maximum: int) -> None:
    result = suggest(text, maximum, (text[:5], "0900 000 001"))

    assert result.characters <= count(text)
    assert (result.text == "") is (clean(text).text == "")
