"""Near duplicates: what is found, what is not, on the made set of the benchmark at a small size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.similarity import CHANGES, as_texts, found, made_set
from programme.similarity import LIKES_MAX, Pair, Text, clusters, percent_alike, similar_pairs

JIG = "ga kep nhanh cho may tien bang cam lech tam ga mot phoi chi con hai phut thay vi muoi phut"


def test_copies_of_every_kind_are_found_and_nothing_else() -> None:
    made = made_set(240, 20)

    seen = found(made, similar_pairs(as_texts(made), ()))

    assert {kind: share for kind, share in seen.recall.items() if share < 0.95} == {
        "halves joined": pytest.approx(0.3, abs=0.2)
    }
    assert set(seen.recall) == set(CHANGES)
    assert seen.precision >= 0.99
    assert seen.lookalikes == 0


def test_new_texts_are_compared_with_old_ones_but_old_ones_not_among_themselves() -> None:
    texts = [Text(1, JIG), Text(2, f"{JIG} a"), Text(3, f"{JIG} b")]

    assert similar_pairs(texts[2:], texts[:2]) == [Pair(1, 3, 98), Pair(2, 3, 95)]
    assert similar_pairs(texts[:1], texts[1:]) == [Pair(1, 2, 98), Pair(1, 3, 98)]


@pytest.mark.parametrize(
    ("one", "other", "percent"),
    [
        (JIG, JIG, 100),
        ("thay bong den bang den led", "thay bong den bang den led", 100),
        ("thay bong den bang den led", "thay bong den cu bang den led", None),
        ("", "", None),
        (JIG, "", None),
        (JIG, " ".join(reversed(JIG.split())), 100),
        (JIG, "cong doan to chuc hoi thi ve sinh vien gioi cho doan vien nu o cac khu nha tro", None),
    ],
)
def test_how_alike_two_texts_are(one: str, other: str, percent: int | None) -> None:
    assert percent_alike(one, other) == percent


def test_a_text_that_went_round_a_factory_makes_few_pairs_and_one_cluster() -> None:
    texts = [Text(number, f"{JIG} {number}") for number in range(300)]

    pairs = similar_pairs(texts, ())

    assert len(pairs) <= LIKES_MAX * len(texts)
    assert clusters((pair.first, pair.second) for pair in pairs) == [tuple(range(300))]


@given(st.lists(st.text("abc ", max_size=60), max_size=12))
def test_any_texts_give_each_pair_once_in_order_whatever_their_order(folded: list[str]) -> None:
    texts = [Text(number, text) for number, text in enumerate(folded)]

    pairs = similar_pairs(texts, ())

    assert pairs == sorted({(pair.first, pair.second): pair for pair in pairs}.values())
    assert all(pair.first < pair.second and 0 < pair.percent <= 100 for pair in pairs)
    assert similar_pairs(reversed(texts), ()) == pairs


def test_clusters_are_what_hangs_together_the_biggest_first() -> None:
    assert clusters([(7, 9), (1, 2), (5, 3), (2, 3)]) == [(1, 2, 3, 5), (7, 9)]
