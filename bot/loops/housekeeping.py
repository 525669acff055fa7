"""Housekeeping: clears what is kept only for a while (design §4, consent, life cycle)."""

from datetime import datetime, timedelta

from bot.channels.browser import KIOSK
from programme.ports.entries import Sight
from programme.window import VIETNAM
from storage.claims import LAPSED_AT_ONCE
from storage.database import Database
from storage.lookups import CHUNK as LOOKUPS_AT_ONCE
from storage.shared_chats import CHUNK as SHARED_AT_ONCE
from storage.turns import CHUNK
from storage.wiping import wipe, wiped_until

TURNS_KEPT = timedelta(days=7)
PARKED_KEPT = timedelta(days=30)
"""How long a message waits for a person who has blocked us; later it would be no news any more."""

LETTERS_KEPT = timedelta(days=14)
SHARED_KEPT = timedelta(hours=1)
"""How long the chat of a shared screen is kept when nobody ends it: the tablet was switched off."""

WIPED_AT = 3
"""The hour in Viet Nam at which nobody minds a second of writing."""

FORGOTTEN_AT_ONCE = 200
EVERY_SECONDS = 300.0
"""How long housekeeping rests."""


async def tidy(database: Database, now: datetime) -> None:
    """Clear turns and sent messages after 7 days, dead letters' payloads after 14, parked messages after 30.

    A chunk a transaction. Claims of officers who went away lapse: no worker reads “under review” for ever.
    Codes of one use go when they lapse, what was left on a shared screen after an hour, and who an erased
    chat was after a week, and at night what erasing leaves outside of rows.
    """
    put_back = LAPSED_AT_ONCE
    while put_back >= LAPSED_AT_ONCE:
        async with database.transaction() as work:
            put_back = await work.claims.lapse(now, Sight(unit=None))
    cleared = CHUNK
    while cleared >= CHUNK:
        async with database.transaction() as work:
            turns = await work.turns.forget_before(now - TURNS_KEPT)
            messages = await work.outbox.forget_before(now - TURNS_KEPT, parked=now - PARKED_KEPT)
            cleared = max(turns, messages)
    forgotten = LOOKUPS_AT_ONCE
    while forgotten >= LOOKUPS_AT_ONCE:
        async with database.transaction() as work:
            forgotten = await work.lookups.forget_before(now)
    left = SHARED_AT_ONCE
    while left >= SHARED_AT_ONCE:
        async with database.transaction() as work:
            left = await work.shared_chats.forget_before(KIOSK, now - SHARED_KEPT)
    async with database.transaction() as work:
        await work.dead_letters.clear_before(now - LETTERS_KEPT)
        await work.once_codes.forget_before(now)
    await _forget_erased(database, now)
    await _wipe(database, now)


async def _forget_erased(database: Database, now: datetime) -> None:
    """Chats whose deletion was told a week ago."""
    forgotten = FORGOTTEN_AT_ONCE
    while forgotten >= FORGOTTEN_AT_ONCE:
        async with database.transaction() as work:
            chats = await work.erasure.erased_chats(now - TURNS_KEPT, FORGOTTEN_AT_ONCE)
            if chats:
                await work.erasure.forget(chats)
            forgotten = len(chats)


async def _wipe(database: Database, now: datetime) -> None:
    """What erasing leaves outside of rows, in the first round of the night, or after it if none came then."""
    wiped = await wiped_until(database)
    if wiped is None:
        return
    async with database.reading() as work:
        erased = await work.data_requests.first_erased(wiped)
    if erased is not None and _night_after(erased) <= now:
        await wipe(database, now)


def _night_after(at: datetime) -> datetime:
    """The next time at which nobody minds a second of writing."""
    local = at.astimezone(VIETNAM)
    night = local.replace(hour=WIPED_AT, minute=0, second=0, microsecond=0)
    return night if night > local else night + timedelta(days=1)
