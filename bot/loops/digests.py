"""Digests for officers: told at their hour, once for each unit, to the chats that officers have linked.

A unit's digest is remembered in `mailings` in the transaction that sets its notices, so that no officer is
told twice, whatever is killed or runs beside it.
"""

import secrets
from datetime import datetime

from bot.facts import Knowledge
from programme.context import Context
from programme.digest import Slot, slot_at
from programme.levels import Level
from programme.officer import Officer
from programme.ports.linking import UnitChats
from programme.use_cases.digests import digest_of
from storage.database import Database
from units_data.catalogue import ROOT

EVERY_SECONDS = 30.0
"""How late a digest is at most."""


async def tell_officers(database: Database, knowledge: Knowledge, now: datetime) -> bool:
    """See to the digests that are due; whether there were any."""
    slot = slot_at(knowledge.edition, now)
    if slot is None:
        return False
    async with database.reading() as work:
        told = await work.officer_chats.all_told()
        done = await work.digests.done(knowledge.edition.code, [each.unit for each in told], slot.at)
    context = Context(
        officer=Officer(name="", unit=ROOT, level=Level.NATIONAL),
        edition=knowledge.edition,
        units=knowledge.units,
        search=knowledge.search,
        now=now,
        random=secrets.token_bytes,
    )
    waiting = [each for each in told if each.unit not in done and each.unit in knowledge.units]
    for each in waiting:
        await _tell(database, context, each, slot)
    return bool(waiting)


async def _tell(database: Database, context: Context, to: UnitChats, slot: Slot) -> None:
    """One unit's digest; counted before anything is locked."""
    async with database.reading() as work:
        arguments = await digest_of(work, context, to.unit, slot)
    async with database.transaction() as work:
        if await work.digests.begin(context.edition.code, to.unit, slot.at, context.now) and arguments:
            for chat in to.chats:
                await work.timers.add_notice(chat, "digest", "", arguments, context.now)
