"""A person is erased from every table, at once where no officer must decide first (appendix 7)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme.data_request import Asked, DataRequest, Outcome
from programme.entry import ERASE, Entry, Status
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.use_cases.consents import answered, unpublish, withdraw_undecided
from programme.use_cases.own_data import register

ERASED = "data_erased"
"""The notice that everything is erased."""

BLOCKING = frozenset({Status.NOMINATED, Status.COMMENDED})
"""While an entry stands so, others rely on it: an officer handles its erasure."""


async def request_deletion(
    work: Work, units: UnitTree, chat: int, channel: str, *, now: datetime, random: bytes
) -> DataRequest:
    """Register the wish to be deleted, once while it is open, and erase what may be erased at once.

    Entries nominated or commended wait for an officer: `blocked_by` is one of them. `random` are at least
    `REQUEST_BYTES`.
    """
    entries = await work.entries.of_chat(chat, hold=True)
    blocking = [entry.code for entry in entries if entry.status in BLOCKING]
    request = await register(
        work,
        units,
        chat,
        Asked.DELETE,
        entries,
        now=now,
        random=random,
        blocked_by=next(iter(blocking), None),
    )
    await answered(work, chat, channel, now, answer=False)
    # What waits for an officer is not published meanwhile.
    await unpublish(work, chat, channel, [entry for entry in entries if entry.code in blocking], now)
    await erase(work, chat, [entry for entry in entries if entry.code not in blocking], now)
    if blocking:
        return request
    return await erased(work, request, now, told_at=now)


async def erase(
    work: Work, chat: int, entries: Sequence[Entry], now: datetime, officer: str | None = None
) -> None:
    """Erase these entries and all that was written in the chat; who it is stays, to be told of it."""
    for entry in entries:
        await withdraw_undecided(work, entry, now)
    await work.erasure.entries([entry.code for entry in entries], ERASE, now, officer)
    await work.erasure.chats([chat])


async def erased(
    work: Work, request: DataRequest, now: datetime, *, told_at: datetime, officer: str | None = None
) -> DataRequest:
    """The request is done, and the person will be told."""
    done = replace(request, closed_at=now, closed_by=officer, outcome=Outcome.DONE)
    # What erasing the chat has emptied stays empty.
    done = replace(done, wanted={}, answer=None, extension=None)
    await work.data_requests.save(done)
    for other in await work.data_requests.of_chat(request.chat):
        if other.closed_at is None:  # with the data gone there is nothing left to correct or to restrict
            ended = replace(other, closed_at=now, closed_by=officer, outcome=Outcome.DONE)
            await work.data_requests.save(ended)
    await work.timers.add_notice(request.chat, ERASED, request.code, {}, told_at)
    return done
