"""What an officer types to find entries: words, "phrases" and beginnings*; accents and case do not matter.

All of it must occur in an entry's folded text (`programme.folding`). Nothing that can be typed is an error:
what is neither letter nor digit only parts words.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from programme.folding import fold

QUERY_MAX = 200
"""The longest query, in characters: a few words, never a text."""

HIT_BEGINS, HIT_ENDS = "«", "»"
"""What stands around a hit in a snippet; the text's own become “ and ”."""

_ALIKE = str.maketrans({HIT_BEGINS: "“", HIT_ENDS: "”"})
_QUOTES = str.maketrans(dict.fromkeys("“”„«»″", '"'))
_PART = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')
_LETTERS = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand one behind the other; with `prefix` the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all occur, in any order; without any it asks for nothing."""

    terms: tuple[Term, ...]

    def together(self) -> "Query | None":
        """The query whose words stand one behind the other as typed; None when it asks for that already.

        A Vietnamese word is several syllables, typed as several words: where these stand together, they mean
        it.
        """
        if len(self.terms) <= 1 or any(term.prefix for term in self.terms[:-1]):
            return None
        words = tuple(word for term in self.terms for word in term.words)
        return Query((Term(words, prefix=self.terms[-1].prefix),))


def read_query(text: str) -> Query:
    """The query that the first `QUERY_MAX` characters of a text are.

    >>> read_query('Máy "gá kẹp" tự-độ*')
    Query(terms=(Term(words=('may',), prefix=False), Term(words=('ga', 'kep'), prefix=False), \
Term(words=('tu',), prefix=False), Term(words=('do',), prefix=True)))
    """
    terms = (term for part in _PART.finditer(text[:QUERY_MAX].translate(_QUOTES)) for term in _terms(part))
    return Query(tuple(dict.fromkeys(terms)))


def snippet(text: str, query: Query, width: int) -> str:
    """About `width` characters of a text around its first hits, which stand in « »; one line.

    Without a hit it is the beginning of the text.
    """
    plain = " ".join(text.translate(_ALIKE).split())
    hits = _hits(plain, query)
    first = hits[0][0] if hits else 0
    begin, end = _window(plain, first, width)
    pieces, at = [], begin
    for start, stop in hits:
        if start >= begin and stop <= end:
            pieces += [plain[at:start], HIT_BEGINS, plain[start:stop], HIT_ENDS]
            at = stop
    pieces.append(plain[at:end])
    shown = "".join(pieces).strip()
    return f"{_MORE if begin else ''}{shown}{_MORE if end < len(plain) else ''}"


def _terms(part: re.Match[str]) -> Iterator[Term]:
    phrase = part["phrase"]
    if phrase is None:
        *words, last = fold(part["word"]).split() or [""]
        yield from (Term((word,)) for word in words)
        if last:
            yield Term((last,), prefix=_goes_on(part["word"]))
    elif words := fold(phrase).split():
        yield Term(tuple(words), prefix=_goes_on(phrase.rstrip()))


def _goes_on(written: str) -> bool:
    """Whether a star stands right behind the last letter."""
    bare = written.rstrip("*")
    return bare != written and any(
        letter in _LETTERS or unicodedata.combining(letter) for letter in _bare(bare[-1:])
    )


def _hits(text: str, query: Query) -> list[tuple[int, int]]:
    """Where the terms occur in the text as written, in order, none within another."""
    words = list(_words(text))
    folded = [word for word, _, _ in words]
    found: list[tuple[int, int]] = []
    for index, (_, begun, _) in enumerate(words):
        start = begun
        fitting = [len(term.words) for term in query.terms if _stands_at(term, folded, index)]
        if not fitting or (found and start < found[-1][1]):
            continue
        end = words[index + max(fitting) - 1][2]
        if found and text[found[-1][1] : start] == " ":
            start = found.pop()[0]  # two hits side by side are one: «gá kẹp»
        found.append((start, end))
    return found


def _stands_at(term: Term, folded: list[str], index: int) -> bool:
    *before, last = term.words
    end = index + len(before)
    if end >= len(folded) or folded[index:end] != before:
        return False
    return folded[end].startswith(last) if term.prefix else folded[end] == last


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """The folded words of a text, each with where it stands in the text: the same words as `fold` gives."""
    word, start, end = "", 0, 0
    for index, character in enumerate(text):
        for letter in _bare(character):
            if letter in _LETTERS:
                word, start, end = word + letter, start if word else index, index + 1
            elif unicodedata.combining(letter):
                end = index + 1
            elif word:
                yield word, start, end
                word = ""
    if word:
        yield word, start, end


def _bare(character: str) -> str:
    return unicodedata.normalize("NFD", character.casefold().replace("đ", "d"))


def _window(text: str, first: int, width: int) -> tuple[int, int]:
    """Where the part of a text with the hit at `first` begins and ends: whole words, some before the hit."""
    if len(text) <= width:
        return 0, len(text)
    begin = min(max(first - width // 3, 0), len(text) - width)
    if begin:
        begin = min(text.find(" ", begin, first) + 1 or begin, first)
    end = min(begin + width, len(text))
    if end < len(text):
        end = max(text.rfind(" ", first, end), 0) or end
    return begin, end
