"""A unit of the union and what its kind says about it."""

from dataclasses import dataclass
from datetime import date

from programme.levels import Level

# The national level (design.md §4): parent of all top units, home of national officers.
ROOT = "TLD"

PROVINCE_KINDS = frozenset({"province", "city"})
SECTOR_KINDS = frozenset({"sector", "corporation"})
TERRITORY_KINDS = frozenset(
    {
        "urban_district",
        "district",
        "town",
        "provincial_city",
        "municipal_city",
        "ward",
        "commune",
        "special_zone",
    }
)
NATIONAL_KIND = "national"
KINDS = PROVINCE_KINDS | SECTOR_KINDS | TERRITORY_KINDS | {NATIONAL_KIND, "subordinate", "direct_unit"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A union unit of a catalogue; `parent` is None only for the root."""

    code: str
    parent: str | None
    kind: str
    name: str
    short_name: str
    level: Level
    aliases: tuple[str, ...] = ()
    replaced_by: str | None = None  # the unit that took its place; kept for its history, no longer offered
    target: int | None = None  # the unit's own goal in entries (R71)
    contact: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def offered(self) -> bool:
        """Whether people may choose it: it has neither ended nor been replaced."""
        return self.replaced_by is None and self.valid_to is None


NATIONAL = Unit(
    code=ROOT,
    parent=None,
    kind=NATIONAL_KIND,
    name="Tổng Liên đoàn Lao động Việt Nam",
    short_name="Tổng Liên đoàn",
    level=Level.NATIONAL,
)


def default_level(depth: int, kind: str) -> Level:
    """The level of a unit that states none, by its depth below the root, from 1 (design.md §4, R70)."""
    if depth == 1:
        return Level.TOP
    if depth == 2 and kind in TERRITORY_KINDS:  # noqa: PLR2004 - the second level of the tree, as design.md says
        return Level.IMMEDIATE
    return Level.GRASSROOTS
