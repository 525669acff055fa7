"""What posters say of units and of the edition."""

from dataclasses import dataclass
from datetime import datetime

from programme.edition_reader import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPosters:
    """The units to print for: `units` by code, or the tree below `under` (None: the officer's own unit).

    The tree is listed with its top, `depth` levels deep (None: all). `after` is the `next` of the page
    before; `limit` 1 to 1000.
    """

    units: tuple[str, ...] = ()
    under: str | None = None
    depth: int | None = None
    limit: int = 1000
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterLine:
    """What a poster says of its unit; `contact` is None where the unit has none of its own."""

    code: str
    path: str
    contact: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterPage:
    """A page of units, how many there are in all, and what every poster says of the edition.

    `closes` is the moment of closing; `helpdesk` is None as long as nobody has filled it in.
    """

    units: tuple[PosterLine, ...]
    total: int
    programme: Bilingual
    closes: datetime
    minutes: int
    helpdesk: Bilingual | None
    next: str | None = None
