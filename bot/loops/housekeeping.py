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
from storage.wiping import wipe

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
    chat was after a week.
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


async def _forget_erased(database: Database, now: datetime) -> None:
    """Chats whose deletion was told a week ago; at night what erasing leaves outside of rows goes too."""
    forgotten = FORGOTTEN_AT_ONCE
    while forgotten >= FORGOTTEN_AT_ONCE:
        async with database.transaction() as work:
            chats = await work.erasure.erased_chats(now - TURNS_KEPT, FORGOTTEN_AT_ONCE)
            if chats:
                await work.erasure.forget(chats)
            forgotten = len(chats)
    # All through that hour, for no round is sure to come at its beginning; what is wiped is soon wiped again.
    if now.astimezone(VIETNAM).hour == WIPED_AT:
        async with database.reading() as work:
            erased = await work.data_requests.erased_since(now - timedelta(days=1))
        if erased:
            await wipe(database)
