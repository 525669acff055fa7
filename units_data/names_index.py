"""The names of the units of one place, arranged for looking up."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from programme.folding import fold, fold_key
from units_data.naming import KIND_WORDS, bare_name
from units_data.unit import Unit

_WORD = re.compile(r"\w+")
_SHORTEST_SIMILAR = 4  # letters: shorter names are too near to one another


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as its words from every word on (" hoan kiem"), and as its sound."""

    unit: Unit
    spaced: str
    key: str
    sound: str


class NamesIndex:
    """The names of some units: by the whole name, by a part of it, by likeness."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.place: dict[str, int] = {}
        self._units_named: dict[str, tuple[Unit, ...]] = {}
        self._names: list[_Name] = []
        for place, unit in enumerate(units):
            self.place[unit.code] = place
            self._add(unit)
        self._similar = [name for name in self._names if len(name.key) >= _SHORTEST_SIMILAR]
        self._sounds = [name.sound for name in self._similar]

    def named(self, key: str) -> tuple[Unit, ...]:
        """The units of exactly this folded name without spaces."""
        return self._units_named.get(key, ())

    def partly_named(self, words: tuple[str, ...], *, beginning: float, inside: float) -> dict[Unit, float]:
        """The scores of the units with these words in a name, the last one perhaps unfinished."""
        spaced, key = " " + " ".join(words), "".join(words)
        scores: dict[Unit, float] = {}
        for name in self._names:
            if name.key.startswith(key):
                # Whole words before the beginnings of words: "ha" is Hà Nội before Hải Dương.
                score = beginning + 5 * f"{name.spaced} ".startswith(f"{spaced} ")
            elif spaced in name.spaced:
                score = inside
            else:
                continue
            scores[name.unit] = max(score, scores.get(name.unit, 0.0))
        return scores

    def similarly_named(self, words: tuple[str, ...], *, best: float) -> dict[Unit, float]:
        """The units one of whose names sounds or is typed nearly so, and their scores.

        A few wrong, missing or swapped letters, more in a longer name; numbers must be right.
        """
        from rapidfuzz import process  # noqa: PLC0415 - few processes search by likeness, all import this
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - as the line above

        key, sound = "".join(words), sound_of(words)
        allowed = _errors_allowed(len(key))
        if not allowed or len(key) < _SHORTEST_SIMILAR:
            return {}
        found = process.extract(
            sound, self._sounds, scorer=OSA.distance, processor=None, score_cutoff=allowed, limit=None
        )
        digits = _digits(key)
        errors: dict[Unit, tuple[int, int]] = {}
        for _, distance, place in found:
            name = self._similar[place]
            wrong = (int(distance), OSA.distance(key, name.key))
            fits = sum(wrong) <= 2 * min(allowed, _errors_allowed(len(name.key)))
            if fits and _digits(name.key) == digits:
                errors[name.unit] = min(wrong, errors.get(name.unit, wrong))
        return _nearest(errors, best)

    def _add(self, unit: Unit) -> None:
        full = (unit.name, unit.short_name, *unit.aliases)
        bare = dict.fromkeys(fold(bare_name(name)) for name in full)
        keys = [fold_key(name) for name in full]
        for spaced in bare:
            key = spaced.replace(" ", "")
            keys.append(key)
            self._names.append(_Name(unit, " " + spaced, key, sound_of(tuple(spaced.split()))))
        name = fold_key(bare_name(unit.name))
        keys.extend(word + name for word in KIND_WORDS.get(unit.kind, ()))
        for key in dict.fromkeys(keys):
            if key:
                self._units_named[key] = (*self._units_named.get(key, ()), unit)


def accents_kept(query: str, unit: Unit) -> int:
    """How many words of the unit's name were typed with their own accents: it ranks and never decides."""
    typed = _words(query)
    return max(len(typed & _words(name)) for name in (unit.short_name, unit.name, *unit.aliases))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def _nearest(errors: dict[Unit, tuple[int, int]], best: float) -> dict[Unit, float]:
    """Scores of the units with the fewest errors by sound, or one more."""
    fewest = min(errors.values(), default=(0, 0))[0]
    return {
        unit: best - 10 * by_sound - typed
        for unit, (by_sound, typed) in errors.items()
        if by_sound <= fewest + 1
    }


def _errors_allowed(letters: int) -> int:
    if letters < _SHORTEST_SIMILAR:
        return 0
    return 1 if letters <= 6 else 2 if letters <= 10 else 3  # noqa: PLR2004 - about one letter in four


def _digits(key: str) -> str:
    return "".join(sign for sign in key if sign.isdigit())


# Letters that one part of the country or another does not tell apart; the first match is replaced.
_BEGINNINGS = (
    ("ngh", "ng"), ("gh", "g"), ("gi", "d"), ("tr", "ch"), ("ph", "f"), ("qu", "cu"),
    ("l", "n"), ("x", "s"), ("r", "d"), ("z", "d"), ("k", "c"), ("q", "c"),
)  # fmt: skip


def sound_of(words: tuple[str, ...]) -> str:
    """The words as one key in which letters that sound alike somewhere in the country are one.

    >>> sound_of(("ha", "loi")) == sound_of(("ha", "noi"))
    True
    """
    return "".join(_sound(word) for word in words)


def _sound(word: str) -> str:
    for written, heard in _BEGINNINGS:
        if word.startswith(written):
            word = heard + word[len(written) :]
            break
    return word.replace("y", "i")
