"""Workplaces that workers typed because they are in no list, and the units they are (R32, R34)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTyped:
    """Typed names that wait for a unit, below `under` (None: the officer's own); `limit` 1 to 1000 groups."""

    under: str | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A unit that a typed name may be; `percent` says how surely."""

    unit: str
    path: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedGroup:
    """Entries of one unit whose workers typed the same name, capitals and accents aside.

    `typed` is the spelling used most; `spellings` counts the different ones; `codes` are some of the entries.
    """

    unit: str
    unit_path: str
    typed: str
    spellings: int
    entries: int
    codes: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedGroups:
    """The biggest groups, and how many groups and entries there are in all."""

    groups: tuple[TypedGroup, ...]
    total: int
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedIs:
    """What a typed name is: the unit `to`. `under` is where it was typed (None: every unit above `to`)."""

    typed: str
    to: str
    under: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapUnits:
    """Give entries the units that their workers had typed, at most 200 entries a time.

    `alias` also keeps each name as another name of its unit, so that workers find it from now on.
    """

    names: tuple[TypedIs, ...]
    alias: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMapped:
    """What became of one name: entries done now, entries left for the next request; or why it was refused."""

    typed: str
    to: str
    under: str | None
    done: int = 0
    left: int = 0
    key: str | None = None
    arguments: dict[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsMapped:
    """The outcome of each name, in the order asked."""

    names: tuple[NameMapped, ...]
    dry_run: bool = False
