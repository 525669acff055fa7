"""The count toward the goal as everybody may see it, looked at so often and no oftener (R2, R71)."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError

from bot.facts import Knowledge
from programme.ports.entries import Sight
from programme.progress import Counts, Tally
from programme.requests.entries import Filter
from programme.window import VIETNAM
from storage.database import Database
from units_data.tree import Catalogue
from units_data.unit import Unit

LASTS = timedelta(seconds=10)
"""How old the count may be that the public sees: a flood of requests is one look into the database."""

_DAYS_LAST = timedelta(minutes=1)  # between two looks at all days, when the last two do not explain the count


class CountUnavailable(Exception):
    """The database cannot be asked now, and nothing was counted before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The count at one moment: each unit's own tally, and each day's of the whole country."""

    at: datetime
    counts: Counts = field(default_factory=Counts)
    days: Mapping[date, Tally] = field(default_factory=dict)

    @property
    def national(self) -> Tally:
        """The tally of the whole country."""
        return self.counts.national()

    def of(self, unit: str, units: Catalogue) -> Tally:
        """The tally of a unit and all below it."""
        return self.counts.of(units.subtree(unit))


CountRead = tuple[Counts, Mapping[date, Tally]]
Count = Callable[[str, date | None], Awaitable[CountRead]]
"""What reads the counts of an edition and of its days, from a day on or of all."""


async def nothing_counted(_edition: str, _since: date | None) -> CountRead:
    """The count of a service without a database."""
    return Counts(), {}


def stored_count(database: Database) -> Count:
    """The count as it is stored: the running counters, and the days by an index of entries, at one moment."""

    async def read(edition: str, since: date | None) -> CountRead:
        async with database.reading() as work:
            counts = await work.counters.all(edition)
            groups = await work.entries.group_counts(edition, Sight(unit=None), Filter(since=since), "day")
        return counts, {date.fromisoformat(group.key): group.tally for group in groups}

    return read


class CurrentProgress:
    """The progress, at most `LASTS` old; however many ask at once, one of them looks."""

    def __init__(self, count: Count, knowledge: Callable[[], Knowledge], now: Callable[[], datetime]) -> None:
        self._count = count
        self._knowledge = knowledge
        self._now = now
        self._looking = asyncio.Lock()
        self._progress: Progress | None = None
        self._all_days_at: datetime | None = None

    async def __call__(self) -> Progress:
        """The progress; an older one while the database does not answer.

        Raises:
            CountUnavailable: the database does not answer, and there is no older one.
        """
        async with self._looking:
            now = self._now()
            if self._progress is None or not timedelta() <= now - self._progress.at < LASTS:
                try:
                    self._progress = await self._look(now)
                except (SQLAlchemyError, OSError) as error:
                    if self._progress is None:
                        raise CountUnavailable from error
            return self._progress

    async def _look(self, now: datetime) -> Progress:
        """The days before yesterday change only when old entries are reviewed or withdrawn.

        So two days are looked at; all of them when these do not explain the count, and not at every look.
        """
        edition = self._knowledge().edition.code
        if self._progress is not None and self._all_days_at is not None:
            since = now.astimezone(VIETNAM).date() - timedelta(days=1)
            counts, recent = await self._count(edition, since)
            earlier = {day: tally for day, tally in self._progress.days.items() if day < since}
            days: Mapping[date, Tally] = {**earlier, **recent}
            adds_up = sum(days.values(), Tally()) == counts.national()
            if adds_up or now - self._all_days_at < _DAYS_LAST:
                return Progress(at=now, counts=counts, days=days)
        counts, days = await self._count(edition, None)
        self._all_days_at = now
        return Progress(at=now, counts=counts, days=days)


def shown_below(units: Catalogue, code: str, counts: Counts) -> list[tuple[Unit, Tally]]:
    """The units right below one, in reading order, each with its tally.

    One that has ended or was merged is still shown if it has entries: the tallies must add up.
    """
    tallied = [(unit, counts.of(units.subtree(unit.code))) for unit in units if unit.parent == code]
    return [(unit, tally) for unit, tally in tallied if unit.offered or tally != Tally()]
