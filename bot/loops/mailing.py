"""Gives out mailings while the service runs: plans what is due by itself, sets notices in chunks (R72)."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from programme.edition import Edition
from programme.mailings import PLANS, Mailing, MailingKind, NewMailing
from programme.notices import is_quiet
from storage.database import Database

EVERY_SECONDS = 2.0
REST = 1
"""How many times as long as it worked the loop rests."""

_PLANNED_FOR = timedelta(minutes=1)


class MailingLoop:
    """One round is `__call__`; `channels` are those this process sends for, `wake` tells the scheduler."""

    def __init__(
        self,
        database: Database,
        edition: Callable[[], Edition],
        now: Callable[[], datetime],
        channels: Collection[str],
        wake: Callable[[], None],
    ) -> None:
        self._database = database
        self._edition = edition
        self._now = now
        self._channels = frozenset(channels)
        self._wake = wake
        self._marks: tuple[str | None, ...] = ()
        self._planned_at: datetime | None = None

    async def __call__(self) -> None:
        """Plan, cancel what is out of date, and give out one chunk of each mailing that is due."""
        edition, now = self._edition(), self._now()
        await self._plan(edition, now)
        # A long mailing pauses for the night, and one that is late is not made up for in it.
        async with self._database.reading() as work:
            due = () if is_quiet(now, edition) else await work.mailings.due(edition.code, now)
            lapsed = await work.mailings.any_lapsed(now)
        told = 0
        for mailing in due:
            told += await self._give_out(mailing, now)
        if lapsed:
            async with self._database.transaction() as work:
                await work.mailings.lapse(now)
        if told:
            self._wake()

    async def _plan(self, edition: Edition, now: datetime) -> None:
        """What is sensible now changes rarely; to be sure it is compared with the database every minute."""
        wanted = (each.wanted(edition, now) for each in PLANS)
        marks = tuple(mailing.mark if mailing else None for mailing in wanted)
        fresh = self._planned_at is not None and timedelta() <= now - self._planned_at < _PLANNED_FOR
        if marks == self._marks and fresh:
            return
        await plan(self._database, edition, now)
        self._marks, self._planned_at = marks, now

    async def _give_out(self, mailing: Mailing, now: datetime) -> int:
        """The next chunk, when a channel that can take something will soon run out of it."""
        async with self._database.reading() as work:
            free = [channel for channel in self._channels if await work.outbox.room(channel, now)]
            if not free or not await work.mailings.hungry(mailing.id, free):
                return 0
            found = await work.mailings.following(mailing.id)
        async with self._database.transaction() as work:
            given = await work.mailings.give_out(mailing.id, now, found=found)
        return given.told if given else 0


async def plan(database: Database, edition: Edition, now: datetime) -> None:
    """See to it that of each kind which the edition sends by itself only the sensible mailing is open."""
    for each in PLANS:
        await _plan(database, edition, each.kind, each.wanted(edition, now), now)


async def _plan(
    database: Database, edition: Edition, kind: MailingKind, wanted: NewMailing | None, now: datetime
) -> None:
    mark = wanted.mark if wanted else None
    async with database.reading() as work:
        stale = [one.id for one in await work.mailings.unsaid(edition.code, kind) if one.mark != mark]
        missing = wanted is not None and not await work.mailings.has(edition.code, kind, wanted.mark)
    if not stale and not missing:
        return
    async with database.transaction() as work:
        for number in stale:
            await work.mailings.cancel(number, now)
        if wanted is not None and missing:
            await work.mailings.add(edition.code, wanted, now)
