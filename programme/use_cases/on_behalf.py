"""What a worker answers to an entry that an officer made on his or her behalf (R75, appendix 7)."""

from dataclasses import replace
from datetime import datetime

from programme.code import read_code
from programme.entering import Answered
from programme.entry import Act, Entry, Flag, Status
from programme.errors import EntryNotFound
from programme.ports.entries import Sight
from programme.ports.work import Work
from programme.requests.entries import HistoryLine
from programme.use_cases.recording import Step, record

OWNED, DISOWNED = "own", "disown"
"""The worker's two answers, as the history has them."""


async def answer_on_behalf(work: Work, chat: int, code: str, *, agrees: bool, now: datetime) -> Answered:
    """Keep the worker's answer in the history: a no withdraws the entry, or flags it once it was decided on.

    Only a chat that may be told of the entry answers (docs/decisions/0014); that its phone is proved the
    dialogue sees to.

    Raises:
        EntryNotFound: no officer made such an entry for the person of this chat.
    """
    entry = await _entered_for(work, chat, code)
    if agrees:
        await _noted(work, entry, OWNED, now)
        return Answered.OWNED
    if Flag.DISOWNED not in entry.flags:
        flagged = replace(entry, flags=entry.flags | {Flag.DISOWNED})
        if entry.may(Act.WITHDRAW):
            await record(work, Step(act=DISOWNED, before=entry, after=flagged.after(Act.WITHDRAW, now)))
            return Answered.WITHDRAWN
        await record(work, Step(act=DISOWNED, before=entry, after=replace(flagged, updated_at=now)))
    return Answered.WITHDRAWN if entry.status is Status.WITHDRAWN else Answered.NOTED


async def _entered_for(work: Work, chat: int, code: str) -> Entry:
    stored = read_code(code)
    seen = {} if stored is None else await work.entries.seen((stored,), Sight(unit=None), hold=True)
    entry = seen.get(stored or "")
    if entry is None or entry.chat is not None or Flag.ON_BEHALF not in entry.flags:
        raise EntryNotFound(code=code)
    person = await work.people.find(entry.phone, entry.full_name)
    chats = await work.enterings.chats_of(entry.edition, () if person is None else (person,))
    if person is None or chat not in chats.get(person, ()):
        raise EntryNotFound(code=code)
    return entry


async def _noted(work: Work, entry: Entry, act: str, now: datetime) -> None:
    """The same answer twice stands in the history once."""
    history = await work.reviews.of(entry.code)
    if any(line.act == act and line.officer is None for line in history):
        return
    line = HistoryLine(at=now, act=act, officer=None, before=entry.status, after=entry.status)
    await work.reviews.add(entry.code, line)
