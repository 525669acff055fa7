"""The order in which a Vietnamese reader looks names up."""

import re
import unicodedata
from functools import lru_cache

# Letters in the order of the alphabet; ă, â, đ, ê, ô, ơ and ư are letters of their own, tones are not.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền, hỏi, ngã, sắc, nặng
_PART = re.compile(r"\d+|[^\W\d_]+")

ReadingKey = tuple[tuple[tuple[int, ...], ...], tuple[int, ...], str]


def reading_key(text: str) -> ReadingKey:
    """A sort key: letters word by word first, tones only between equal letters, numbers by value.

    >>> sorted(["Quận 10", "Bình Định", "Bắc Kạn", "Quận 3", "Bình Dương", "Bạc Liêu"], key=reading_key)
    ['Bạc Liêu', 'Bắc Kạn', 'Bình Dương', 'Bình Định', 'Quận 3', 'Quận 10']
    """
    parts = _PART.findall(unicodedata.normalize("NFC", text).casefold())
    tones = tuple(_tone(letter) for part in parts for letter in part)
    return tuple(_part_key(part) for part in parts), tones, text


def _part_key(part: str) -> tuple[int, ...]:
    if part.isdecimal():
        return (-1, int(part))  # numbers stand before letters
    return tuple(_RANK.get(_without_tone(letter), len(_RANK) + ord(letter)) for letter in part)


# Each letter's answer is kept: a catalogue has thousands of names and some two hundred different letters.
@lru_cache(maxsize=1024)
def _tone(letter: str) -> int:
    return max((_TONES.get(mark, 0) for mark in unicodedata.normalize("NFD", letter)), default=0)


@lru_cache(maxsize=1024)
def _without_tone(letter: str) -> str:
    marks = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
