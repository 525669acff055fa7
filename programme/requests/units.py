"""Units of the catalogue."""

from dataclasses import dataclass

from programme.levels import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchUnits:
    """Units by a few letters or by code, within `under` (None: the whole catalogue)."""

    query: str
    under: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """A unit of the catalogue; `quota` is what it may send to its parent (None: unlimited)."""

    code: str
    name: str
    path: str
    level: Level
    parent: str | None
    children: int
    quota: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Units found, best first."""

    units: tuple[UnitLine, ...]
