"""The units of the union as the rules see them."""

from collections.abc import Sequence
from typing import Protocol

from programme.levels import Level


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
    def level(self) -> Level:
        """Its level."""

    @property
    def target(self) -> int | None:
        """Its own goal in entries (R71)."""


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


class UnitSearch(Protocol):
    """Finds units by what people type."""

    def find(self, query: str, under: str, limit: int) -> Sequence[Match]:
        """The units below `under` that fit, best first."""
