"""Text fitted into a place: wrapped, then made smaller, and only at the smallest size cut off with “…”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.posters.typeface import Weight, typeface

_STEP = 0.97  # each smaller size that is tried
_CUT = "…"
# An address may go on in the next line after one of these, before it is set so small that nobody can type it.
_SOFT = re.compile(r"(?<=[./@_-])(?=\w)")
_SOFT_BELOW = 0.75  # of the largest size


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """The lines of a text and the size at which they fit."""

    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stays on one line, and whether a space stands before it."""

    text: str
    spaced: bool


def fitted(
    text: str,
    width: float,
    *,
    largest: float,
    smallest: float,
    lines: int = 1,
    weight: Weight = Weight.REGULAR,
) -> Fitted:
    """A text in at most `lines` lines no wider than `width`, as large as it can be.

    A word is broken only when it is wider than a line at the smallest size, an address before that; lines are
    about equally long.
    """
    words = [_Piece(word, spaced=True) for word in _printable(text).split()]
    soft = [piece for word in words for piece in _broken(_SOFT.split(word.text))]
    for size in _sizes(largest, smallest):
        ways = (words, soft) if size <= largest * _SOFT_BELOW and lines > 1 else (words,)
        for pieces in ways:
            wrapped = _wrapped(pieces, width / size, weight)
            if wrapped is not None and len(wrapped) <= lines:
                return Fitted(lines=_balanced(pieces, wrapped, width / size, weight), size=size)
    return Fitted(lines=_forced(words, width / smallest, lines, weight), size=smallest)


def _printable(text: str) -> str:
    """A text whose every character takes room on paper."""
    return "".join(character if character.isprintable() else " " for character in text)


def _sizes(largest: float, smallest: float) -> Iterator[float]:
    size = largest
    while size > smallest:
        yield size
        size *= _STEP
    yield smallest


def _broken(texts: Sequence[str]) -> list[_Piece]:
    """The parts of one word."""
    return [_Piece(text, spaced=number == 0) for number, text in enumerate(texts)]


def _wrapped(pieces: Sequence[_Piece], width: float, weight: Weight) -> tuple[str, ...] | None:
    """The pieces in lines no wider than `width` at size 1; None when a single one is wider."""
    face, lines = typeface(weight), list[str]()
    for piece in pieces:
        if face.width(piece.text) > width:
            return None
        longer = f"{lines[-1]}{' ' * piece.spaced}{piece.text}" if lines else piece.text
        if lines and face.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(piece.text)
    return tuple(lines)


def _balanced(
    pieces: Sequence[_Piece], wrapped: tuple[str, ...], width: float, weight: Weight
) -> tuple[str, ...]:
    """The same number of lines, the longest as short as it can be."""
    best = wrapped
    while len(wrapped) > 1:
        # Just too narrow for the longest line there is.
        narrower = max(typeface(weight).width(line) for line in best) * 0.999
        tried = _wrapped(pieces, min(narrower, width), weight)
        if tried is None or len(tried) > len(wrapped):
            break
        best = tried
    return best


def _forced(words: Sequence[_Piece], width: float, lines: int, weight: Weight) -> tuple[str, ...]:
    """As much of a text as there is room for: words broken anywhere, the end cut off."""
    pieces = [piece for word in words for piece in _broken(list(_parts(word.text, width, weight)))]
    wrapped = _wrapped(pieces, width, weight) or ()
    if len(wrapped) <= lines:
        return wrapped
    return (*wrapped[: lines - 1], _cut(wrapped[lines - 1], width, weight))


def _parts(word: str, width: float, weight: Weight) -> Iterator[str]:
    """A word in parts no wider than `width` at size 1."""
    face, part = typeface(weight), ""
    for character in word:
        if part and face.width(part + character) > width:
            yield part
            part = ""
        part += character
    yield part


def _cut(text: str, width: float, weight: Weight) -> str:
    face = typeface(weight)
    while text and face.width(text + _CUT) > width:
        text = text[:-1].rstrip()
    return text + _CUT
