import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.description import Cleaned, clean, count, cut, excerpt, over_from

FAMILY = "👨\u200d👩\u200d👧"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
# Whatever a paste may hold, with its oddities far more often than in random text.
PASTES = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "aế .\n\r\t\v\u00a0"
            "\u00ad\u200b\u200d\ufe0f\u20e3\u0301\u0323\u0344\uf0b7\uf0a3·o§1👨👩🇻🇳🏽\u2028“”"
        ),
    )
)


@pytest.mark.parametrize(
    ("pasted", "text", "changed"),
    [
        ("Gá kẹp nhanh.", "Gá kẹp nhanh.", False),
        ("  Gá kẹp nhanh. \r\n", "Gá kẹp nhanh.", False),
        ("Một.\r\n\r\nHai.\rBa.", "Một.\n\nHai.\nBa.", False),
        (unicodedata.normalize("NFD", "Gá kẹp"), "Gá kẹp", False),
        ("“Gá kẹp” – ‘nhanh’…", "“Gá kẹp” – ‘nhanh’…", False),
        ("Gá\u00a0kẹp\tnhanh", "Gá kẹp nhanh", True),
        ("Gá  kẹp", "Gá kẹp", True),
        ("Gá\u200b kẹp\ufeff nha\u00adnh", "Gá kẹp nhanh", True),
        ("Một.\n\n\n \nHai.", "Một.\n\nHai.", True),
        ("Một. \nHai.", "Một.\nHai.", True),
        ("Một\vHai\u2028Ba", "Một\nHai\nBa", False),
        ("\uf0b7\tMột\n\uf0a7 Hai", "- Một\n- Hai", True),
        ("·\tMột\n§   Hai\no\u00a0\u00a0 Ba", "- Một\n- Hai\n- Ba", True),
        ("o một chữ o", "o một chữ o", False),
        ("giảm \uf0b3 20%, sai số \uf0b10,1 \uf0e0 tốt\uf04a", "giảm ≥ 20%, sai số ±0,1 → tốt", True),
        ("Gá\x00 kẹp\x07", "Gá kẹp", True),
        ("\u202eGá kẹp\u202c", "Gá kẹp", True),
        ("Gá \ud800kẹp", "Gá kẹp", True),
        (
            f"Tốt 👍🏽 {FAMILY} 🇻🇳 1\ufe0f\u20e3 ❤\ufe0f {ENGLAND}",
            f"Tốt 👍🏽 {FAMILY} 🇻🇳 1\ufe0f\u20e3 ❤\ufe0f {ENGLAND}",
            False,
        ),
        ("a" + "\u0301" * 100, "á" + "\u0301" * 7, True),
        ("", "", False),
        (" \r\n\t", "", False),
        ("\u200b", "", True),
    ],
)
def test_word_artefacts_go_and_the_text_stays_r41(pasted: str, text: str, changed: bool) -> None:  # noqa: FBT001 a table's column
    assert clean(pasted) == Cleaned(text=text, changed=changed)


@given(PASTES)
def test_cleaning_twice_is_cleaning_once_r41(text: str) -> None:
    once = clean(text).text

    assert clean(once) == Cleaned(text=once, changed=False)
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("ế", 1),
        ("e\u0302\u0301", 1),
        ("Sáng kiến", 9),
        (FAMILY, 1),
        ("🇻🇳🇻🇳", 2),
        ("🇻🇳🇻", 2),
        ("👍🏽", 1),
        ("1\ufe0f\u20e3", 1),
        (ENGLAND, 1),
        ("a\r\nb", 3),
        ("  a  b  ", 3),
        ("", 0),
        ("é" * 1000, 1000),
        ("e\u0301" * 1001, 1001),
    ],
)
def test_characters_are_counted_as_a_person_counts_them_r40(text: str, characters: int) -> None:
    assert count(text) == characters


@given(st.text(alphabet="aàảãáạăằâấđeêểiíoôốơớuưứyỹ AẦỆ.\n"))
def test_both_unicode_forms_count_alike_r40(text: str) -> None:
    assert count(unicodedata.normalize("NFD", text)) == count(unicodedata.normalize("NFC", text))
    assert count(text) == len(clean(text).text)


@given(PASTES, st.integers(0, 40))
def test_the_cut_text_has_at_most_the_maximum_and_begins_the_text_r40(text: str, maximum: int) -> None:
    whole = clean(text).text
    head = cut(text, maximum)

    assert count(text) <= len(text)
    assert count(head) <= maximum
    assert whole.startswith(head)
    assert head == head.rstrip()
    assert (count(text) <= maximum) is (head == whole and over_from(text, maximum) == "")


def test_cutting_keeps_whole_characters() -> None:
    assert cut("ab" + FAMILY + "c", 3) == "ab" + FAMILY
    assert cut("🇻🇳🇻🇳🇻🇳", 2) == "🇻🇳🇻🇳"
    assert cut("ab cd", 3) == "ab"
    assert cut("ab", 0) == ""
    assert cut("ab", 5) == "ab"


def test_the_excess_is_shown_from_its_beginning() -> None:
    text = "a" * 990 + " Từ đây trở đi là phần vượt quá giới hạn của bài."

    assert over_from(text, 991) == "Từ đây trở đi là phần vượt quá"
    assert over_from(text, 991, width=10) == "Từ đây trở"
    assert over_from(text, 2000) == ""


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Gá kẹp nhanh", 20, "Gá kẹp nhanh"),
        ("Gá kẹp nhanh", 12, "Gá kẹp nhanh"),
        ("Gá kẹp nhanh", 11, "Gá kẹp"),
        ("Gá kẹp nhanh", 6, "Gá kẹp"),
        ("Gá kẹp nhanh", 7, "Gá kẹp"),
        ("Gá\n\nkẹp", 20, "Gá kẹp"),
        ("không_có_dấu_cách", 5, "không"),
        ("Gá kẹp", 0, ""),
    ],
)
def test_an_excerpt_is_one_line_of_whole_words(text: str, width: int, shown: str) -> None:
    assert excerpt(text, width) == shown


@pytest.mark.parametrize(
    "hostile",
    [
        "e" + "\u0301\u0323" * 50_000,
        "🇻" * 100_000,
        "👨\u200d" * 50_000,
        "\u200b" * 100_000 + "a",
        " \n" * 50_000 + "a",
        "\uf0b7 \u0301" * 33_334,
        "·\t" * 50_000,
    ],
)
def test_a_hundred_thousand_characters_of_mischief_are_counted(hostile: str) -> None:
    # It would take minutes if any step were quadratic; nothing is timed, the suite would simply not end.
    assert 0 < count(hostile) <= len(hostile)
