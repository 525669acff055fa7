"""What a worker does with entries already submitted: read, follow, complete, withdraw (R51, R62)."""

from dataclasses import replace
from datetime import datetime

from programme.code import read_code
from programme.description import clean
from programme.duplicates import text_hash
from programme.edition import Edition
from programme.entry import Act, Entry, Flag
from programme.errors import EntryNotFound, WindowClosed
from programme.ports.work import Work
from programme.use_cases.recording import Step, record
from programme.use_cases.submission import check_consent, check_description, text_flags
from programme.use_cases.telling import silence

_TEXT_FLAGS = frozenset({Flag.SHORT, Flag.SECRET_TECHNOLOGY, Flag.POSSIBLE_DUPLICATE})


async def read_own(work: Work, chat: int, code: str) -> Entry | None:
    """The entry with this code if this very chat submitted it."""
    stored = read_code(code)
    return None if stored is None else await work.entries.own(chat, stored)


async def withdraw(work: Work, chat: int, code: str, *, now: datetime) -> Entry:
    """Withdraw an own entry that no officer has decided on.

    Raises:
        EntryNotFound: this chat has no such entry.
        ActNotAllowed: it has been decided on.
    """
    entry = await _held(work, chat, code)
    withdrawn = entry.after(Act.WITHDRAW, now)
    await record(work, Step(act=Act.WITHDRAW, before=entry, after=withdrawn))
    await silence(work, withdrawn)
    return withdrawn


async def resubmit(
    work: Work,
    edition: Edition,
    chat: int,
    code: str,
    description: str,
    *,
    decided_at: datetime,
    now: datetime,
) -> Entry:
    """Submit a returned entry again with its text completed, also after the window has closed (R62).

    Raises:
        EntryNotFound: this chat has no such entry.
        ConsentMissing: the consent was withdrawn.
        WindowClosed: `decided_at` lies behind the deadline for edits.
        BadRequest: the description is empty or too long.
        ActNotAllowed: the entry was not returned.
    """
    entry = await _held(work, chat, code)
    await check_consent(work, chat)
    if decided_at > edition.return_deadline:
        raise WindowClosed
    check_description(edition, description)
    text = clean(description).text
    after = replace(
        entry.after(Act.RESUBMIT, now),
        description=text,
        earlier_description=entry.description,
        text_hash=text_hash(description),
        reason=None,
        flags=entry.flags | {Flag.COMPLETED},
    )
    twins = await work.entries.twins(after)
    kept = after.flags - _TEXT_FLAGS
    after = replace(after, flags=kept | set(text_flags(edition, text, twin=bool(twins.same_text))))
    await work.entries.flag(twins.same_text, Flag.POSSIBLE_DUPLICATE)
    await record(work, Step(act=Act.RESUBMIT, before=entry, after=after))
    await silence(work, after, "returned")
    return after


async def _held(work: Work, chat: int, code: str) -> Entry:
    stored = read_code(code)
    entry = None if stored is None else await work.entries.own(chat, stored, hold=True)
    if entry is None:
        raise EntryNotFound(code=code)
    return entry
