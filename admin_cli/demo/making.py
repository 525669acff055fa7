"""Makes a demo: an installation as its first run leaves it, then people who send and officers who act."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_bytes

from admin_cli.demo.acting import Acting, Staff
from admin_cli.demo.acts import batches_of
from admin_cli.demo.calendar import Calendar
from admin_cli.demo.errands import Errands
from admin_cli.demo.plan import Plan, plan
from admin_cli.demo.sending import send
from bot.clock import Clock
from bot.loops.comparing import compare_waiting
from bot.service import ready_database
from bot.settings import Settings
from storage.database import Database
from storage.timers import Scope
from units_data.tree import Catalogue

CHANNEL = "demo"
"""The channel of a demo's chats: no process serves it, so nothing can be sent to them."""

Advance = Callable[[int], None]
"""Told of so many more steps done."""

_AT_ONCE = 1000
_COMPARED = 5000  # entries; of more the comparing takes minutes and is left to the service, or `--compare`
_HIRED_AFTER = timedelta(minutes=30)
_NOTICES_BY = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A demo: its plan, the code of each entry by its number, its officers, and where their units are."""

    plan: Plan
    codes: Mapping[int, str]
    staff: Staff
    unit_paths: Mapping[str, str]


async def make(settings: Settings, number: int, now: datetime, begun: Callable[[int], Advance]) -> Made:
    """A demo of so many entries in an empty data folder; `begun` is told the number of steps.

    Raises:
        EditionError, OSError, DBAPIError: as of a first run.
    """
    calendar = Calendar(now=now)
    async with ready_database(settings, Clock(calendar.founded)) as (database, knowledge, _):
        known = knowledge()
        whole = plan(number, calendar, known.edition, known.units)
        batches = batches_of(whole, known.edition, known.units)
        advance = begun(len(whole.entries) + sum(len(batch.entries) for batch in batches))
        sent = await send(database, known.edition, known.units, whole, CHANNEL, advance)
        acting = Acting(database, known, sent, token_bytes)
        errands = Errands(acting=acting, plan=whole, codes=sent.codes, units=known.units)
        units = sorted({batch.officer_of for batch in batches} | errands.officers_of)
        staff = await acting.hire(units, calendar.founded + _HIRED_AFTER)
        await errands.before()
        for batch in batches:
            await acting.perform(batch)
            advance(len(batch.entries))
        await errands.after()
        if number <= _COMPARED:
            await _compare(database, known.units)
        await _forget_notices(database, now)
    paths = {unit: known.units.path_text(unit) for unit in units}
    return Made(plan=whole, codes=sent.codes, staff=staff, unit_paths=paths)


async def _compare(database: Database, units: Catalogue) -> None:
    """Compare the texts as a service does in the background, so that likes are known at once."""
    while True:
        async with database.reading() as work:
            if not await work.similarities.waiting(1):
                return
        await compare_waiting(database, units)


async def _forget_notices(database: Database, now: datetime) -> None:
    """Take the notices as given: nobody is there to read them, and a service would look through them all."""
    scope = Scope(channels=frozenset({CHANNEL}))
    later = now + _NOTICES_BY  # those of the last acts wait for second thoughts, or for the morning
    while True:
        async with database.transaction() as work:
            due = await work.timers.claim(scope, later, later, _AT_ONCE)
            await work.timers.take([timer.id for timer in due], later)
        if not due:
            return
