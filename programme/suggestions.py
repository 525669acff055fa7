"""What may be left out of a description that is too long (script.md, `desc.suggest`).

Only whole sentences and lines are dropped, in the order of `Part`; not a word is rewritten.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from programme import phrases
from programme.description import clean, count
from programme.folding import fold, fold_key

# Past this many times the maximum nothing short of rewriting helps, and proposals would be noise.
_HOPELESS = 10
# Leaving out whole sentences mends a text that is somewhat too long; of one twice as long it leaves shreds.
_SENTENCES_UP_TO = 2

_REPEATED_LETTERS = 12
_GREETING_MAX = 120
_PERSONAL_WORDS_BESIDE = 5
_HEADING_MAX = 100
_HEADING_WORDS = 8
_PHONE_DIGITS = 9

_SENTENCE_END = regex.compile(r"(?<=[.!?…][\"”’)\]]?) (?=[\p{Lu}\p{N}\"“‘(\[+*•–-])")
# A full stop after these does not end a sentence: TP. Hồ Chí Minh, ThS. Nguyễn Văn A.
_ABBREVIATION = regex.compile(
    r"(?:^|[ (])(?:\p{Lu}|TP|Tp|TX|Tx|TT|ThS|Ths|TS|PGS|GS|KS|CN|BS|ĐT|Mr|Mrs|No)\.$"
)
_ENUMERATION = regex.compile(r"^(?:[0-9]{1,2}|[IVX]{1,4}|[a-z])\.$")
_NUMBERING = regex.compile(r"^(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,4}|[a-zA-Z])[.):] ?")


class Part(StrEnum):
    """Why a piece may go, in the order in which pieces are proposed."""

    REPEATED = "repeated"
    GREETING = "greeting"
    PERSONAL = "personal"
    HEADING = "heading"
    LEGAL = "legal"
    SENTENCES = "sentences"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One whole sentence or line that may go, and how many characters it has."""

    part: Part
    text: str
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """The pieces that may go, the text that then remains and its characters, which may still be too many."""

    items: tuple[Suggestion, ...]
    text: str
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A sentence, the number of its line, and whether it is all of that line."""

    text: str
    line: int
    alone: bool


def suggest(text: str, maximum: int, personal: Sequence[str] = ()) -> Suggestions:
    """The pieces, in the script's order, without which the text has at most `maximum` characters.

    `personal` is what was asked before and need not be repeated: name, phone, names of units.
    """
    lines = clean(text).text.split("\n")
    size = count(text)
    if size <= maximum or size > _HOPELESS * maximum:
        return Suggestions(items=(), text="\n".join(lines), characters=size)
    pieces = _pieces(lines)
    dropped: dict[int, Part] = {}
    for part, found in _kinds(pieces, personal):
        new = [index for index in found if index not in dropped]
        if new and _drop(lines, pieces, dropped, new, part, maximum) <= maximum:
            break
    else:
        _drop_sentences(lines, pieces, dropped, maximum)
    return _result(lines, pieces, dropped)


def _result(lines: list[str], pieces: list[_Piece], dropped: dict[int, Part]) -> Suggestions:
    ordered = sorted(dropped, key=lambda index: (list(Part).index(dropped[index]), index))
    items = tuple(
        Suggestion(part=dropped[index], text=pieces[index].text, characters=count(pieces[index].text))
        for index in ordered
    )
    remaining = _remaining(lines, pieces, dropped)
    return Suggestions(items=items, text=remaining, characters=count(remaining))


def _pieces(lines: list[str]) -> list[_Piece]:
    found: list[_Piece] = []
    for number, line in enumerate(lines):
        sentences = _sentences(line)
        found += [_Piece(text=sentence, line=number, alone=len(sentences) == 1) for sentence in sentences]
    return found


def _sentences(line: str) -> list[str]:
    sentences: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(line):
        sentence = line[start : end.start()]
        # The abbreviation is at the end: the last letters are enough to see it.
        if not (_ABBREVIATION.search(sentence[-6:]) or _ENUMERATION.match(sentence)):
            sentences.append(sentence)
            start = end.end()
    return [*sentences, line[start:]] if line[start:] else sentences


def _remaining(lines: list[str], pieces: list[_Piece], dropped: dict[int, Part]) -> str:
    kept: dict[int, list[str]] = {}
    for index, piece in enumerate(pieces):
        kept.setdefault(piece.line, [])
        if index not in dropped:
            kept[piece.line].append(piece.text)
    # A line that lost all its sentences disappears, an empty one between paragraphs stays.
    rest = (
        " ".join(kept[number]) if line else ""
        for number, line in enumerate(lines)
        if not line or kept[number]
    )
    return clean("\n".join(rest)).text


def _size(lines: list[str], pieces: list[_Piece], dropped: dict[int, Part]) -> int:
    return count(_remaining(lines, pieces, dropped))


def _drop(
    lines: list[str],
    pieces: list[_Piece],
    dropped: dict[int, Part],
    found: list[int],
    part: Part,
    maximum: int,
) -> int:
    """Drop the found pieces, from the first on, until the text fits; what remains is returned as its size."""
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        if _size(lines, pieces, dropped | dict.fromkeys(found[:middle], part)) <= maximum:
            high = middle
        else:
            low = middle + 1
    # A description of which nothing is left is no description.
    chosen = found[: min(low, len(pieces) - len(dropped) - 1)]
    dropped |= dict.fromkeys(chosen, part)
    return _size(lines, pieces, dropped)


def _kinds(pieces: list[_Piece], personal: Sequence[str]) -> list[tuple[Part, list[int]]]:
    """The pieces of each kind but the last, in the script's order."""
    capitals = sum(len(piece.text) for piece in pieces if piece.text.isupper())
    # Somebody who writes everything in capitals has not written headings only.
    shouted = 2 * capitals > sum(len(piece.text) for piece in pieces)
    details = _personal_details(personal)
    tests: dict[Part, Callable[[_Piece], bool]] = {
        Part.GREETING: lambda piece: _is_greeting(piece.text),
        Part.PERSONAL: lambda piece: _is_personal(piece.text, details),
        Part.HEADING: lambda piece: piece.alone and _is_heading(piece.text, shouted=shouted),
        Part.LEGAL: lambda piece: phrases.LEGAL.begin(_unnumbered(piece.text)),
    }
    kinds = [(Part.REPEATED, _repeated(pieces))]
    return kinds + [
        (part, [index for index, piece in enumerate(pieces) if test(piece)]) for part, test in tests.items()
    ]


def _unnumbered(text: str) -> str:
    return _NUMBERING.sub("", text.lstrip("-–—•*+ "))


def _repeated(pieces: list[_Piece]) -> list[int]:
    seen: set[str] = set()
    again: list[int] = []
    for index, piece in enumerate(pieces):
        key = fold_key(piece.text)
        if len(key) >= _REPEATED_LETTERS and key in seen:
            again.append(index)
        seen.add(key)
    return again


def _is_greeting(text: str) -> bool:
    if count(text) > _GREETING_MAX:
        return False
    if phrases.DATE_LINE.fullmatch(fold(text)):
        return True
    return phrases.GREETING.begin(_unnumbered(text)) and not any(character.isdigit() for character in text)


def _personal_details(personal: Sequence[str]) -> list[regex.Pattern[str]]:
    """What to look for in folded text: each detail as whole words, a phone in any grouping and prefix."""
    found: list[regex.Pattern[str]] = []
    for detail in personal:
        digits = "".join(character for character in detail if character.isdigit())
        if len(digits) >= _PHONE_DIGITS:
            number = r"\s?".join(digits[-_PHONE_DIGITS:])
            found.append(regex.compile(rf"\b(?:\+?\s?84|0)?\s?{number}\b"))
        elif fold(detail):
            found.append(regex.compile(rf"\b{fold(detail)}\b"))
    return found


def _is_personal(text: str, details: list[regex.Pattern[str]]) -> bool:
    if phrases.LABEL.match(_unnumbered(text)):
        return True
    folded = fold(text)
    beside = folded
    for detail in details:
        beside = detail.sub(" ", beside)
    # What else the sentence says must be next to nothing (“Tôi là …, công nhân …”).
    return beside != folded and len(beside.split()) <= _PERSONAL_WORDS_BESIDE


def _is_heading(text: str, *, shouted: bool) -> bool:
    if count(text) > _HEADING_MAX:
        return False
    body = _unnumbered(text)
    if phrases.HEADING.begin(body):
        return True
    if any(character.isdigit() for character in body):
        return False
    words = len(body.split())
    return (body.isupper() and words > 1 and not shouted) or (body.endswith(":") and words <= _HEADING_WORDS)


def _drop_sentences(lines: list[str], pieces: list[_Piece], dropped: dict[int, Part], maximum: int) -> None:
    """Drop the fewest characters in whole sentences that make the text fit, if that can be done."""
    if _size(lines, pieces, dropped) > _SENTENCES_UP_TO * maximum:
        return
    left = [index for index in range(len(pieces)) if index not in dropped]
    target = maximum
    while kept := _keep(pieces, left, target):
        without = dropped | {index: Part.SENTENCES for index in left if index not in kept}
        size = _size(lines, pieces, without)
        if size <= maximum:
            dropped |= without
            return
        # A blank line may move between sentences that were not neighbours: leave it room.
        target -= max(size - maximum, 1)


def _keep(pieces: list[_Piece], left: list[int], target: int) -> set[int]:
    """The sentences to keep: those with numbers if they fit, and as much of the others as fits beside."""
    # One character parts a sentence from the next; the last needs none.
    weights = {index: count(pieces[index].text) + 1 for index in left}
    capacity = target + 1
    numbers = [index for index in left if any(character.isdigit() for character in pieces[index].text)]
    told = sum(weights[index] for index in numbers)
    if told > capacity:
        return _fullest(weights, capacity)
    others = {index: weight for index, weight in weights.items() if index not in set(numbers)}
    return {*numbers, *_fullest(others, capacity - told)}


def _fullest(weights: dict[int, int], capacity: int) -> set[int]:
    """The set of sentences with the greatest sum of weights up to `capacity`.

    Bit n of `reached[k]` says that some of the first k sentences weigh n together.
    """
    within = (1 << capacity + 1) - 1
    reached = [1]
    for weight in weights.values():
        reached.append((reached[-1] | reached[-1] << weight) & within)
    total = reached[-1].bit_length() - 1
    chosen: set[int] = set()
    for place, (index, weight) in reversed(list(enumerate(weights.items()))):
        if not reached[place] >> total & 1:
            chosen.add(index)
            total -= weight
    return chosen
