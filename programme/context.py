"""Who asks, when, and of which programme: what every operation is given beside its request."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.edition import Edition
from programme.officer import Officer
from programme.ports.units import UnitSearch, UnitTree
from programme.ports.work import Random
from programme.window import VIETNAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The asking officer, the edition and units in force, the time, and a source of random bytes.

    `origin` says where the officer asks from (a machine's user or a network address); `batch` names this
    request, so that everything it did can be found again.
    """

    officer: Officer
    edition: Edition
    units: UnitTree
    search: UnitSearch
    now: datetime
    random: Random
    origin: str = ""
    batch: str = ""

    @property
    def today(self) -> date:
        """The day of `now` in Viet Nam."""
        return self.now.astimezone(VIETNAM).date()
