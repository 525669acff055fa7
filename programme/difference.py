"""What changed between two versions of a text, word by word, for whoever has read the first (R62, R74)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\n|[^\s]+")
_KEPT_AT_LEAST = 0.3


class Change(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that share a fate, in their order; the end of a line of the later text is a word of its own."""

    change: Change
    words: tuple[str, ...]


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The later text with what it replaced; a text written anew follows the whole of the old one.

    >>> [(piece.change.value, " ".join(piece.words)) for piece in difference("gá kẹp cũ", "gá kẹp cho 6 máy")]
    [('kept', 'gá kẹp'), ('old', 'cũ'), ('new', 'cho 6 máy')]
    """
    old, new = _words(before), _words(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _KEPT_AT_LEAST:
        pieces = [Piece(Change.OLD, old), Piece(Change.NEW, new)]
    else:
        pieces = list(_compared(matcher, old, new))
    read = (_without_ends(piece) if piece.change is Change.OLD else piece for piece in pieces)
    return tuple(piece for piece in read if piece.words)


def _compared(matcher: SequenceMatcher[str], old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Change.KEPT, tuple(new[new_from:new_to]))
        else:
            yield Piece(Change.OLD, tuple(old[old_from:old_to]))
            yield Piece(Change.NEW, tuple(new[new_from:new_to]))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.strip()))


def _without_ends(piece: Piece) -> Piece:
    return Piece(piece.change, tuple(word for word in piece.words if word != "\n"))
