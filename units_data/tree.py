"""The unit tree of an edition: what is above, below and inside a unit."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from programme.errors import UnitNotFound
from programme.folding import fold_key
from units_data.checks import CatalogueError, problems_of
from units_data.naming import bare_name
from units_data.reading_order import ReadingKey, reading_key
from units_data.unit import NATIONAL, PROVINCE_KINDS, ROOT, SECTOR_KINDS, Unit

PATH = " › "
"""Between the units of a path."""
_LONGEST_CODE = 40  # characters of a typed code, its spaces and dashes included
_CODE_PUNCTUATION = frozenset(" -_./:")


class Catalogue:
    """The units of an edition as a tree of any depth under the root `TLD`; it never changes after `build`.

    Units that have ended or that another one replaced stay for their history (`get`, `chain`, `contains`,
    `subtree`) and are left out of what people may choose from (`children`, `tops`, `provinces`, `sectors`);
    a search still finds those that were replaced, for their names lead to the successor.
    """

    def __init__(self, name: str, units: tuple[Unit, ...], *, in_order: bool = False) -> None:
        """Units already checked and with the root among them: use `build`."""
        self.name = name
        self._units = {unit.code: unit for unit in units}
        self._below: dict[str, tuple[Unit, ...]] = _below(
            units if in_order else sorted(units, key=_place_in_list)
        )
        # Each subtree is one slice of this order: a subtree test is two comparisons.
        self._order = tuple(self._walk(ROOT))
        self._first = {code: place for place, code in enumerate(self._order)}
        self._end: dict[str, int] = {}
        for code in reversed(self._order):
            last = self._below.get(code, ())
            self._end[code] = max((self._end[unit.code] for unit in last), default=self._first[code] + 1)

    @classmethod
    def build(cls, units: Iterable[Unit], name: str = "", *, in_order: bool = False) -> "Catalogue":
        """A catalogue of these units; CatalogueError names every row that does not fit.

        The root need not be among them, and top units may leave `parent` empty. `in_order` says that they
        come as a catalogue gave them, which saves sorting.
        """
        given = tuple(unit if unit.parent or unit.code == ROOT else _under_root(unit) for unit in units)
        if all(unit.code != ROOT for unit in given):
            given = (NATIONAL, *given)
        if problems := problems_of(given):
            raise CatalogueError(tuple(map(str, problems)))
        return cls(name, given, in_order=in_order)

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {fold_key(code): code for code in self._units if code != ROOT}

    @cached_property
    def revision(self) -> str:
        """A digest of the content, 16 hexadecimal digits: equal for equal units."""
        rows = sorted(repr(unit) for unit in self._units.values())
        return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]

    def __len__(self) -> int:
        return len(self._units)

    def __iter__(self) -> Iterator[Unit]:
        """All units, the root first, each before those below it, in reading order."""
        return (self._units[code] for code in self._order)

    def __contains__(self, code: object) -> bool:
        return code in self._units

    def __getitem__(self, code: str) -> Unit:
        unit = self._units.get(code)
        if unit is None:
            raise UnitNotFound(unit=code)
        return unit

    def get(self, code: str) -> Unit | None:
        """The unit of exactly this code, or None."""
        return self._units.get(code)

    @cached_property
    def tops(self) -> tuple[Unit, ...]:
        """The units right under the root (R33), provinces and sectors together, in reading order."""
        return self.children(ROOT)

    @cached_property
    def provinces(self) -> tuple[Unit, ...]:
        """The provincial federations among the top units."""
        return tuple(unit for unit in self.tops if unit.kind in PROVINCE_KINDS)

    @cached_property
    def sectors(self) -> tuple[Unit, ...]:
        """The central sector and corporation unions among the top units."""
        return tuple(unit for unit in self.tops if unit.kind in SECTOR_KINDS)

    def children(self, code: str) -> tuple[Unit, ...]:
        """The units right below, in reading order, without those that have ended or were replaced."""
        below = self._below.get(self[code].code, ())
        return tuple(unit for unit in below if unit.offered)

    def parent_of(self, code: str) -> Unit | None:
        """The next unit up the ladder (R76); None above the root."""
        parent = self[code].parent
        return None if parent is None else self._units[parent]

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The codes above a unit, from its parent up to the root."""
        above = []
        unit = self.parent_of(code)
        while unit is not None:
            above.append(unit.code)
            unit = self.parent_of(unit.code)
        return tuple(above)

    def chain(self, code: str) -> tuple[Unit, ...]:
        """The units from the top unit down to this one; the root is not part of it."""
        codes = (code, *self.ancestors(code))
        return tuple(self._units[each] for each in reversed(codes) if each != ROOT)

    def contains(self, ancestor: str, code: str) -> bool:
        """Whether `code` is in the subtree of `ancestor`; a unit is in its own (R82)."""
        place = self._first[self[code].code]
        return self._first[self[ancestor].code] <= place < self._end[ancestor]

    def subtree(self, code: str) -> tuple[str, ...]:
        """The codes of a unit and of all below it, in reading order."""
        return self._order[self._first[self[code].code] : self._end[code]]

    def path_text(self, code: str) -> str:
        """Where a unit is, as the letter writes it: “Hà Nội › Quận Hoàn Kiếm”; the root gives its name."""
        chain = self.chain(code)
        if not chain:
            return self[code].name
        return PATH.join([chain[0].short_name, *(unit.name for unit in chain[1:])])

    def read_code(self, text: str) -> str | None:
        """The unit code that a whole message is ("p01 002", "P01002", "s dl cpc"), or None.

        The root is never read: nobody may choose it. Letters typed for digits in the numbers of a
        territory's code ("PO1 OO2") are taken for the digits.
        """
        typed = text.strip()
        if len(typed) > _LONGEST_CODE or not _is_like_a_code(typed):
            return None
        key = fold_key(typed)
        return self._codes.get(key) or self._codes.get(_with_digits(key))

    def _walk(self, code: str) -> Iterator[str]:
        waiting = [code]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(unit.code for unit in reversed(self._below.get(here, ())))


def _under_root(unit: Unit) -> Unit:
    return replace(unit, parent=ROOT)


def _below(units: Iterable[Unit]) -> dict[str, tuple[Unit, ...]]:
    below: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.parent is not None:
            below.setdefault(unit.parent, []).append(unit)
    return {code: tuple(children) for code, children in below.items()}


def _place_in_list(unit: Unit) -> tuple[ReadingKey, str]:
    # Top units stand where their short name begins (TP Hồ Chí Minh under T, as in the letter's list);
    # below them the type is left out, so that "TX Kỳ Anh" stands under K.
    name = unit.short_name if unit.parent == ROOT else bare_name(unit.short_name)
    return reading_key(name), unit.code


def _is_like_a_code(typed: str) -> bool:
    return all((sign.isascii() and sign.isalnum()) or sign in _CODE_PUNCTUATION for sign in typed)


def _with_digits(key: str) -> str:
    return key[:1] + key[1:].replace("o", "0").replace("l", "1").replace("i", "1")
