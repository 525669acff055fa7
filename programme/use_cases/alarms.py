"""Telling officers at once that a worker has asked something (R66, script 21)."""

from datetime import datetime, timedelta

from programme.edition import Edition
from programme.notices import after_quiet
from programme.ports.units import UnitTree
from programme.ports.work import Work

APART = timedelta(minutes=10)
"""How far apart two such messages to the same officers are at least."""


async def alarm(work: Work, edition: Edition, units: UnitTree, unit: str | None, now: datetime) -> None:
    """Tell the nearest officers above a question that have linked a chat: its unit's, or the next unit's up.

    A question that comes soon after another is told when the ten minutes are over; one message is for all.
    """
    chain = (unit, *units.ancestors(unit)) if unit else ()
    told = await work.officer_chats.nearest(chain)
    if told is None:
        return
    last = await work.officer_chats.last_alarm(edition.code, told.unit)
    if last is not None and last > now:
        return  # the message that is on its way says the same
    due_at = after_quiet(now if last is None else max(now, last + APART), edition)
    if await work.officer_chats.note_alarm(edition.code, told.unit, due_at, now):
        for chat in told.chats:
            await work.timers.add_notice(chat, "question", "", {"unit": told.unit}, due_at)
