"""Housekeeping: clears what is kept only for a while (design §4, consent, life cycle)."""

from datetime import datetime, timedelta

from programme.ports.entries import Sight
from storage.claims import LAPSED_AT_ONCE
from storage.database import Database
from storage.turns import CHUNK

TURNS_KEPT = timedelta(days=7)
PARKED_KEPT = timedelta(days=30)
"""How long a message waits for a person who has blocked us; later it would be no news any more."""

LETTERS_KEPT = timedelta(days=14)
EVERY_SECONDS = 300.0
"""How long housekeeping rests."""


async def tidy(database: Database, now: datetime) -> None:
    """Clear turns and sent messages after 7 days, dead letters' payloads after 14, parked messages after 30.

    A chunk a transaction. Claims of officers who went away lapse: no worker reads “under review” for ever.
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
    async with database.transaction() as work:
        await work.dead_letters.clear_before(now - LETTERS_KEPT)
