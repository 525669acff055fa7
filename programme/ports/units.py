"""The units of the union as the rules see them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from programme.levels import Level

if TYPE_CHECKING:
    from programme.requests.importing import UnitRow, UnitsImported


class Unit(Protocol):
    """A unit of the union."""

    @property
    def code(self) -> str:
        """Its code, as printed on posters."""

    @property
    def parent(self) -> str | None:
        """The unit above; None for the national one."""

    @property
    def name(self) -> str:
        """Its full name."""

    @property
    def short_name(self) -> str:
        """Its name as people say it, without its type."""

    @property
    def kind(self) -> str:
        """What sort of unit it is: "province", "city", "sector", "corporation", "district" and so on."""

    @property
    def level(self) -> Level:
        """Its level."""

    @property
    def target(self) -> int | None:
        """Its own goal in entries (R71)."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names that people type."""

    @property
    def contact(self) -> str | None:
        """Whom to ask there."""

    @property
    def replaced_by(self) -> str | None:
        """The unit that took its place."""

    @property
    def valid_from(self) -> date | None:
        """Since when it is."""

    @property
    def valid_to(self) -> date | None:
        """When it ended."""

    @property
    def offered(self) -> bool:
        """Whether people may choose it: it has neither ended nor been replaced."""


class UnitTree(Protocol):
    """The units as a tree of any depth (R70)."""

    def __contains__(self, code: object, /) -> bool:
        """Whether there is such a unit."""

    def __getitem__(self, code: str, /) -> Unit:
        """The unit of exactly this code; UnitNotFound when there is none."""

    def children(self, code: str) -> Sequence[Unit]:
        """The units right below that may be chosen."""

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The codes above a unit, from its parent up."""

    def subtree(self, code: str) -> Sequence[str]:
        """The codes of a unit and of all below it, in reading order."""

    def contains(self, ancestor: str, code: str) -> bool:
        """Whether `code` is `ancestor` or below it."""

    def path_text(self, code: str) -> str:
        """Where a unit is, in words."""

    def read_code(self, text: str) -> str | None:
        """The unit code that a whole text is."""


class Match(Protocol):
    """A unit that was found."""

    @property
    def unit(self) -> Unit:
        """The unit."""

    @property
    def score(self) -> float:
        """How well it fits, 0 to 100."""

    @property
    def exact(self) -> bool:
        """Whether a whole name of it was typed, and no more."""


class UnitSearch(Protocol):
    """Finds units by what people type."""

    def find(self, query: str, under: str, limit: int) -> Sequence[Match]:
        """The units below `under` that fit, best first."""

    def find_anywhere(self, query: str, limit: int) -> Sequence[Match]:
        """The units of the whole country that fit, best first."""


class UnitRows(Protocol):
    """The unit tree as it is kept."""

    async def change(self, rows: Sequence[UnitRow], today: date, *, dry_run: bool) -> UnitsImported:
        """Change the tree by these rows, all of them or (with any problem, or in a dry run) none."""
