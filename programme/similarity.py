"""Finding texts that are nearly the same: copied, reworded, shuffled, retyped without accents (issue 3).

Texts are compared word by word (a Vietnamese word is a syllable), because letters make any two texts half
alike. Two measures count: how much stands in the same order, and how much is there in any order; the second
finds shuffled sentences and has to be higher, for people of one trade share many words. The numbers were
chosen by `benchmarks/similarity.py`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain

from rapidfuzz import fuzz

IN_ORDER = 58.0
"""From how many percent of the words on two texts are alike when these stand in the same order."""

ANY_ORDER = 75.0
"""The same for words in any order."""

LIKES_MAX = 10
"""How many likes of a text are kept: a text that went round a whole factory must not make a million pairs."""

WORDS_MIN = 10
"""Texts with fewer words are alike only when they are the same: "Thay bóng đèn" is what many do."""

_RUN = 3  # words in a row that two texts must share to be compared at all
_SHARED_MIN = 2
_POSTINGS_MAX = 32
_CANDIDATES_MAX = 12

# Where the characters that stand for words may not lie.
_SURROGATES, _AFTER_SURROGATES, _CHARACTERS = 0xD800, 0xE000, 0x110000


@dataclass(frozen=True, slots=True)
class Text:
    """A folded text (`programme.folding.fold`) and its number."""

    key: int
    folded: str


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two texts that are alike, the smaller number first, and by how many percent."""

    first: int
    second: int
    percent: int


def similar_pairs(new: Iterable[Text], others: Iterable[Text]) -> list[Pair]:
    """The likes of the new texts among themselves and among `others`, which are not compared with each other.

    Each new text keeps its closest ones, at most `LIKES_MAX`. The same texts always give the same pairs.
    """
    signs, index = _Signs(), _Index()
    likes: dict[int, list[tuple[int, int]]] = {}
    for text in sorted(new, key=_key):
        likes[text.key] = [(percent, -other) for other, percent in index.add(_Words(text, signs))]
    for text in others:
        for key, percent in index.likes(_Words(text, signs)):
            likes[key].append((percent, -text.key))
    return sorted(
        {
            Pair(min(key, -other), max(key, -other), percent)
            for key, found in likes.items()
            for percent, other in nlargest(LIKES_MAX, found)
        }
    )


def percent_alike(one: str, other: str) -> int | None:
    """By how many percent two folded texts are alike; None when they are not."""
    signs = _Signs()
    return _Words(Text(1, one), signs).alike(_Words(Text(2, other), signs))


def clusters(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """The texts that hang together by pairs, the biggest cluster first; within one by number."""
    above: dict[int, int] = {}

    def top(key: int) -> int:
        while (higher := above.setdefault(key, key)) != key:
            above[key] = key = above[higher]
        return key

    for first, second in pairs:
        one, other = sorted((top(first), top(second)))
        above[other] = one
    members: dict[int, list[int]] = {}
    for key in sorted(above):
        members.setdefault(top(key), []).append(key)
    return sorted(map(tuple, members.values()), key=_biggest_first)


def _key(text: Text) -> int:
    return text.key


def _biggest_first(cluster: Sequence[int]) -> tuple[int, int]:
    return -len(cluster), cluster[0]


class _Signs:
    """Words as single characters, so that texts are compared word by word at the speed of letters."""

    def __init__(self) -> None:
        self._signs: dict[str, str] = {}

    def of(self, folded: str) -> str:
        """The text with one character for each word."""
        known = self._signs
        return "".join([known.get(word) or self._new(word) for word in folded.split()])

    def _new(self, word: str) -> str:
        # Past a million different words some share a character, which makes no difference worth having.
        place = 1 + len(self._signs) % (_CHARACTERS - _AFTER_SURROGATES + _SURROGATES - 1)
        sign = chr(place if place < _SURROGATES else place - _SURROGATES + _AFTER_SURROGATES)
        self._signs[word] = sign
        return sign


class _Words:
    """A text as it is compared: a character a word, in order; sorted, when it first comes to that."""

    __slots__ = ("_sorted", "key", "ordered")

    def __init__(self, text: Text, signs: _Signs) -> None:
        self.key = text.key
        self.ordered = signs.of(text.folded)
        self._sorted = ""

    @property
    def sorted(self) -> str:
        """The words in an order of their own."""
        self._sorted = self._sorted or "".join(sorted(self.ordered))
        return self._sorted

    def runs(self) -> set[str]:
        """All that lies within it as words in a row; a very short text as a whole."""
        words = self.ordered
        if len(words) < WORDS_MIN:
            return {words} if words else set()
        return {words[at : at + _RUN] for at in range(len(words) - _RUN + 1)}

    def alike(self, other: "_Words") -> int | None:
        """By how many percent two texts are alike; None when they are not."""
        if min(len(self.ordered), len(other.ordered)) < WORDS_MIN:
            return 100 if self.ordered == other.ordered != "" else None
        in_order = fuzz.ratio(self.ordered, other.ordered, score_cutoff=IN_ORDER)
        any_order = fuzz.ratio(self.sorted, other.sorted, score_cutoff=in_order or ANY_ORDER)
        return round(max(in_order, any_order)) if in_order or any_order else None


class _Index:
    """The texts by their runs, to find the few worth a comparison.

    A run leads to the first 32 texts that have it. Those that everybody writes ("tiết kiệm được") soon have
    so many and then say nothing; they count, apart from the others, only where most runs of a text are such:
    that is a text which was copied more often than that.
    """

    def __init__(self) -> None:
        self._texts: list[_Words] = []
        self._postings: dict[str, list[int]] = {}

    def add(self, text: _Words) -> list[tuple[int, int]]:
        """The number of each text added before that is like this one, and by how many percent."""
        runs = text.runs()
        found = self._likes(text, runs)
        place = len(self._texts)
        self._texts.append(text)
        for run in runs:
            posting = self._postings.setdefault(run, [])
            if len(posting) < _POSTINGS_MAX:
                posting.append(place)
        return found

    def likes(self, text: _Words) -> list[tuple[int, int]]:
        """The number of each text that is like this one, and by how many percent."""
        return self._likes(text, text.runs())

    def _likes(self, text: _Words, runs: set[str]) -> list[tuple[int, int]]:
        near = [self._texts[place] for place in self._candidates(runs)]
        compared = [(other.key, text.alike(other)) for other in near]
        return [(key, percent) for key, percent in compared if percent is not None]

    def _candidates(self, runs: set[str]) -> Iterable[int]:
        postings = self._postings
        met = [postings[run] for run in runs if run in postings]
        if not met:
            return ()
        rare = [posting for posting in met if len(posting) < _POSTINGS_MAX]
        least = min(_SHARED_MIN, len(runs))
        found = _most_shared(rare, least)
        if 2 * (len(met) - len(rare)) > len(runs):
            found += _most_shared([posting for posting in met if len(posting) >= _POSTINGS_MAX], least)
        return dict.fromkeys(found)


def _most_shared(postings: Iterable[Iterable[int]], least: int) -> list[int]:
    """The places that stand in the most postings, but in `least` of them."""
    shared = Counter(chain.from_iterable(postings))
    ranked = sorted((-number, place) for place, number in shared.items() if number >= least)
    return [place for _, place in ranked[:_CANDIDATES_MAX]]
