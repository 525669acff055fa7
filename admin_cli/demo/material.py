"""What a demo is made of: the texts, names and shares in the data files beside this module."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from msgspec import convert

from programme.entry import Group

_FOLDER = Path(__file__).parent
_Form = TypeVar("_Form")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """What people of one kind of workplace write about, by theme, and the group of their initiatives."""

    group: Group
    places: Sequence[str]
    texts: Sequence[str]
    things: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Sentences about one kind of improvement: what was wrong, what was done, how, and what came of it."""

    before: Sequence[str]
    action: Sequence[str]
    detail: Sequence[str]
    result: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes:
    """The sentences by theme, those that fit any of them, and the orders in which they stand."""

    orders: Sequence[str]
    we: Sequence[str]
    openings: Sequence[str]
    closings: Sequence[str]
    short: Sequence[str]
    themes: Mapping[str, Theme]


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiatives:
    """What each sector writes about."""

    sectors: Mapping[str, Sector]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objections:
    """What is objected to entries, and how it ends."""

    complaints: Sequence[str]
    dispute: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Parts of names, workplaces that are in no list, and what officers and workers say."""

    families: Sequence[str]
    middles: Sequence[str]
    workplaces: Sequence[str]
    listed_workplaces: Sequence[str]
    councils: Sequence[str]
    return_reasons: Sequence[str]
    reject_reasons: Sequence[str]
    added_to_returned: Sequence[str]
    agreements: Sequence[str]
    decision: str
    forms: Sequence[str]
    note: str
    objections: Objections
    dossier: Mapping[str, str]
    references: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """Entries that every demo has: of one unit, each with its fate; `traits` is empty or shorter at will."""

    unit: str
    fates: Sequence[str]
    traits: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the entries are spread; shares are out of 100, those of `traits` out of 1000.

    `fates` are those of the first `few`, `fates_of_many` of all others; the top units in `kept` nominate no
    more than `first` says; the units in `own_officers` have an officer, elsewhere that of the top unit acts;
    those of the units in `reviewing` have just opened an entry.
    """

    first: Sequence[First]
    few: int
    fates: Mapping[str, int]
    fates_of_many: Mapping[str, int]
    traits: Mapping[str, int]
    channels: Mapping[str, int]
    tops: Mapping[str, int]
    kept: frozenset[str]
    own_officers: frozenset[str]
    reviewing: frozenset[str]
    sectors: Mapping[str, Sequence[str]]

    @property
    def least(self) -> int:
        """The entries of the smallest demo."""
        return sum(len(first.fates) for first in self.first)

    def sectors_of(self, unit: str) -> Sequence[str]:
        """What people of a unit write about: by the end of its code, else by its beginning."""
        ends = [key for key in self.sectors if key.startswith("-") and unit.endswith(key)]
        starts = [key for key in self.sectors if unit == key or unit.startswith(f"{key}-")]
        longest = max(ends or starts or ["any"], key=len)
        return self.sectors[longest]


@cache
def initiatives() -> Initiatives:
    """The made-up texts."""
    return _read("initiatives.toml", Initiatives)


@cache
def themes() -> Themes:
    """The made-up sentences."""
    return _read("themes.toml", Themes)


@cache
def people() -> People:
    """The made-up people."""
    return _read("people.toml", People)


@cache
def shape() -> Shape:
    """The shape of every demo."""
    return _read("shape.toml", Shape)


def _read(name: str, form: type[_Form]) -> _Form:
    return convert(tomllib.loads((_FOLDER / name).read_text(encoding="utf-8")), form)
