"""An entry goes over to another chat of its author, by a code that an officer tells (decision 0024)."""

from dataclasses import replace
from datetime import datetime

from programme.access import Right
from programme.code import read_code
from programme.context import Context
from programme.entry import HAND_OVER, TAKE_OVER, Entry, Status
from programme.errors import ActNotAllowed
from programme.once_code import LASTS, ONCE_BYTES, OnceCode, Purpose, bound, digest_of, once_code
from programme.phone import masked
from programme.ports.entries import Sight
from programme.ports.officers import AuditRecord
from programme.ports.work import Work
from programme.requests.entries import HistoryLine
from programme.requests.handing_over import HandOver, HandOverGiven
from programme.use_cases.acting import acting_as, entry_asked, sight_of
from programme.use_cases.recording import audited
from programme.use_cases.submission import check_consent
from programme.use_cases.telling import silence

HANDED_OVER = "handed_over"
"""The notice to the chat to which an entry belonged, so that nobody takes it unseen."""


async def give_hand_over(work: Work, context: Context, request: HandOver) -> HandOverGiven:
    """A code that the officer tells the author over the telephone; it works for an hour, once.

    It works only with the entry's own code, and only while the entry belongs to the chat to which it belongs
    now: a second code for it makes the first one void, and so does any taking over.

    Raises:
        EntryNotFound: there is no such entry within sight.
        ActNotAllowed: it was withdrawn; DataErased, DataRestricted: nothing more is done with it.
        NotAllowed: `for_unit` is out of reach.
    """
    acting = acting_as(context, Right.APPRAISE, request.for_unit)
    entry = await entry_asked(work, request.code, sight_of(acting.unit, context))
    _check(entry, HAND_OVER)
    code, purpose = once_code(Purpose.HAND_OVER, context.random(ONCE_BYTES)), Purpose.HAND_OVER
    expires_at = context.now + LASTS[purpose]
    await work.once_codes.add(
        OnceCode(
            digest=bound(digest_of(code), entry.code),
            purpose=purpose,
            chat=entry.chat,
            created_at=context.now,
            expires_at=expires_at,
        )
    )
    line = _line(entry, HAND_OVER, context.now)
    line = replace(line, officer=acting.officer, for_unit=acting.unit)
    await work.reviews.add(entry.code, line, batch=acting.batch)
    work.audit.add(audited(context, HAND_OVER, acting, entry=entry.code))
    return HandOverGiven(
        code=entry.code,
        full_name=entry.full_name,
        phone=masked(entry.phone),
        hand_over=code,
        expires_at=expires_at,
    )


async def take_over(work: Work, chat: int, code: str, digest: str, *, now: datetime) -> Entry | None:
    """The entry, which belongs to this chat from now on; None when the two codes do not work together.

    What was still to be said about it in the chat before is said there no more; that chat is told.

    Raises:
        ConsentMissing: this chat has not agreed to the use of personal data.
    """
    await check_consent(work, chat)
    stored = read_code(code)
    if stored is None:
        return None
    entry = (await work.entries.seen((stored,), Sight(unit=None), hold=True)).get(stored)
    redeemed = await work.once_codes.redeem(bound(digest, stored), Purpose.HAND_OVER, now)
    if entry is None or redeemed is None or redeemed.chat != entry.chat:
        return None
    _check(entry, TAKE_OVER)
    if entry.chat == chat:
        return entry
    await silence(work, entry)
    taken = replace(entry, chat=chat)
    await work.entries.save(taken)
    await work.reviews.add(entry.code, _line(entry, TAKE_OVER, now))
    work.audit.add(AuditRecord(at=now, act=TAKE_OVER, officer=None, entry=entry.code))
    if entry.chat is not None:
        # About no entry: whoever has it now cannot silence it.
        await work.timers.add_notice(entry.chat, HANDED_OVER, "", {"entry": entry.code}, now)
    return taken


def _check(entry: Entry, act: str) -> None:
    entry.check_usable(act)
    if entry.status is Status.WITHDRAWN:
        raise ActNotAllowed(code=entry.code, status=entry.status, act=act)


def _line(entry: Entry, act: str, now: datetime) -> HistoryLine:
    return HistoryLine(at=now, act=act, officer=None, before=entry.status, after=entry.status)
