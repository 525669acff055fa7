"""Finding a unit from what a person types."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from programme.folding import fold
from units_data.names_index import NamesIndex, accents_kept
from units_data.naming import peeled
from units_data.telex import without_telex
from units_data.tree import Catalogue
from units_data.unit import ROOT, Unit

LONGEST_QUERY = 200  # characters; a longer message is not the name of a unit
_LONGEST_NAME = 12  # words of a name looked for inside a sentence
_SHORTEST_IN_SENTENCE = 3  # letters: shorter abbreviations are also ordinary words
_PLACE_WORDS = frozenset({"o", "tai"})  # ở, tại: after them a short abbreviation is a place ("em ở hn")

_EXACT, _BEGINNING, _INSIDE, _SIMILAR, _IN_SENTENCE = 100.0, 80.0, 70.0, 60.0, 50.0


@dataclass(frozen=True, slots=True)
class Match:
    """A unit that fits a query; `score` is from 0 to 100, `exact` when a name of it was typed and no more."""

    unit: Unit
    score: float
    exact: bool


class Search:
    """Finds units by name, short name or alias, forgiving accents, case, type words and typing errors."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        # Made when a place is first searched; a catalogue never changes, so neither do these.
        self._indexes: dict[str | None, NamesIndex] = {}

    def find(self, query: str, under: str = ROOT, limit: int = 50) -> tuple[Match, ...]:
        """The units that fit, best first: top units under the root, else every unit below `under`.

        Surer kinds of match leave out the less sure: a name typed in full, the part of one, a name with
        typing errors, a name inside a sentence. Units that differ only by accents are all given, the
        one with the accents typed first. Raises UnitNotFound for an unknown `under`.
        """
        return _found(self._index(under), query, limit)

    def find_anywhere(self, query: str, limit: int = 50) -> tuple[Match, ...]:
        """The units of the whole catalogue that fit, best first; among equals top units first."""
        return _found(self._index(None), query, limit)

    def _index(self, under: str | None) -> NamesIndex:
        index = self._indexes.get(under)
        if index is None:
            index = NamesIndex(unit for unit in self._searched(under) if unit.offered or unit.replaced_by)
            self._indexes[under] = index
        return index

    def _searched(self, under: str | None) -> Iterable[Unit]:
        if under is None:
            below = (unit for unit in self._catalogue if unit.parent not in {None, ROOT})
            return chain(self._searched(ROOT), below)
        if under == ROOT:
            return (unit for unit in self._catalogue if unit.parent == ROOT)
        return (self._catalogue[code] for code in self._catalogue.subtree(under)[1:])


def _found(index: NamesIndex, query: str, limit: int) -> tuple[Match, ...]:
    words = tuple(fold(query).split()) if len(query) <= LONGEST_QUERY else ()
    if not words:
        return ()
    scores, exact = _scores(index, words)
    says_accents = len(scores) > 1 and not query.isascii()
    agreement = {unit.code: accents_kept(query, unit) for unit in scores} if says_accents else {}
    place = index.place
    ranked = sorted(
        scores.items(),
        key=lambda item: (-item[1], -agreement.get(item[0].code, 0), place[item[0].code]),
    )
    return tuple(Match(unit, round(score, 1), exact) for unit, score in ranked[:limit])


def _scores(index: NamesIndex, words: tuple[str, ...]) -> tuple[dict[Unit, float], bool]:
    """The units of the surest kind of match that there is, and whether it is an exact one."""
    forms = peeled(words)
    plain = without_telex(words)
    for form in [*forms, *(peeled(plain) if plain != words else [])]:
        if units := index.named("".join(form)):
            return dict.fromkeys(units, _EXACT), True
    # As typed first: the "da" of "da nag" is not the one of "dạ, Nghệ An".
    for form in dict.fromkeys((words, forms[-1])):
        if partial := index.partly_named(form, beginning=_BEGINNING, inside=_INSIDE):
            return partial, False
        if similar := index.similarly_named(form, best=_SIMILAR):
            return similar, False
    return dict.fromkeys(_named_in(index, words), _IN_SENTENCE), False


def _named_in(index: NamesIndex, words: tuple[str, ...]) -> list[Unit]:
    """The units named inside a sentence; a longer name hides the shorter ones in it."""
    found: list[Unit] = []
    start = 0
    while start < len(words):
        length, units = _name_at(index, words, start)
        found.extend(unit for unit in units if unit not in found)
        start += length
    return found


def _name_at(index: NamesIndex, words: tuple[str, ...], start: int) -> tuple[int, tuple[Unit, ...]]:
    for length in range(min(_LONGEST_NAME, len(words) - start), 0, -1):
        key = "".join(words[start : start + length])
        is_place = start > 0 and words[start - 1] in _PLACE_WORDS
        if len(key) >= _SHORTEST_IN_SENTENCE or is_place:
            units = index.named(key)
            if units:
                return length, units
    return 1, ()
