import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.finding import Query, Term, read_query, snippet
from programme.folding import fold

TEXT = "Gá kẹp nhanh cho máy tiện, đổi phôi trong mười giây. Tiết kiệm điện cho cả xưởng đột dập."


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("a" * 300, ["a" * 200]),
        ("", []),
        ('  *  "" “” -- ', []),
        ("máy tiện", ["may", "tien"]),
        ("MÁY   máy", ["may"]),
        ("tự-động", ["tu", "dong"]),
        ("Đột", ["dot"]),
        ('"gá kẹp"', ["ga kep"]),
        ("“gá kẹp” nhanh", ["ga kep", "nhanh"]),
        ('nhanh "gá kẹp', ["nhanh", "ga kep"]),
        ("kẹ*", ["ke*"]),
        ("ke\u0323*", ["ke*"]),
        ('"gá kẹ*"', ["ga ke*"]),
        ("a*b", ["a", "b"]),
        ("tự-độ*", ["tu", "do*"]),
        ("máy *", ["may"]),
        ("máy, *", ["may"]),
        ("NEAR(a b) OR x:y ^z", ["near", "a", "b", "or", "x", "y", "z"]),
    ],
)
def test_what_is_typed_becomes_words_phrases_and_beginnings(typed: str, terms: list[str]) -> None:
    assert [" ".join(term.words) + "*" * term.prefix for term in read_query(typed).terms] == terms


@given(st.text(max_size=200))
def test_nothing_that_is_typed_reaches_an_index_but_words(typed: str) -> None:
    words = [word for term in read_query(typed).terms for word in term.words]
    assert all(re.fullmatch("[0-9a-z]+", word) for word in words)
    assert set(words) == set(fold(typed).split())


@pytest.mark.parametrize(
    ("typed", "together"),
    [
        ("máy", None),
        ('"gá kẹp"', None),
        ("máy tiện", Query((Term(("may", "tien")),))),
        ('"gá kẹp" nha*', Query((Term(("ga", "kep", "nha"), prefix=True),))),
        ("má* tiện", None),
    ],
)
def test_words_that_stand_together_come_first(typed: str, together: Query | None) -> None:
    assert read_query(typed).together() == together


@pytest.mark.parametrize(
    ("typed", "width", "shown"),
    [
        ("ga kep", 200, f"«Gá kẹp»{TEXT[6:]}"),
        ('"ga kep"', 20, "«Gá kẹp» nhanh cho…"),
        ("tien", 30, "…cho máy «tiện», đổi phôi trong…"),
        ("dot", 30, "…điện cho cả xưởng «đột» dập."),
        ("kiem* die*", 24, "…Tiết «kiệm điện» cho cả…"),
        ("không-có-ở-đây", 20, "Gá kẹp nhanh cho…"),
    ],
)
def test_a_snippet_shows_the_text_as_written_around_its_first_hits(
    typed: str, width: int, shown: str
) -> None:
    assert snippet(TEXT, read_query(typed), width) == shown


def test_a_snippet_has_no_other_marks_than_its_own() -> None:
    assert snippet("Máy «tiện»\n cũ", read_query("tien"), 40) == "Máy “«tiện»” cũ"


@given(st.text(), st.text(max_size=20), st.integers(10, 60))
def test_a_snippet_is_a_part_of_the_text_and_never_too_long(text: str, typed: str, width: int) -> None:
    shown = snippet(text, read_query(typed), width)
    bare = shown.removeprefix("…").removesuffix("…").replace("«", "").replace("»", "").strip("…")
    plain = " ".join(text.replace("«", "“").replace("»", "”").split())
    assert bare in plain
    assert len(bare) <= width


@given(st.text(max_size=200))
def test_the_words_of_a_text_are_marked_where_they_stand(text: str) -> None:
    words = fold(text).split()
    shown = snippet(text, read_query(" ".join(words)), len(text) + 1)
    hits = " ".join(re.findall("«([^«»]*)»", shown))
    assert fold(hits).split() == words
