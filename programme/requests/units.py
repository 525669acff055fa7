"""Units of the catalogue."""

from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListUnits:
    """The tree below `under` (None: the officer's own unit), itself first, `depth` levels deep (None: all).

    `after` is the `next` of the page before; `limit` 1 to 1000.
    """

    under: str | None = None
    depth: int | None = None
    limit: int = 1000
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTreeLine:
    """A unit of the tree with all that the catalogue says of it; `depth` counts from the unit asked for."""

    code: str
    parent: str | None
    name: str
    short_name: str
    level: Level
    target: int | None
    contact: str | None
    kind: str
    aliases: tuple[str, ...]
    replaced_by: str | None
    valid_from: date | None
    valid_to: date | None
    depth: int
    children: int
    quota: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTreePage:
    """A page of the tree; `next` is None on the last one."""

    units: tuple[UnitTreeLine, ...]
    next: str | None = None
