"""Consent given and withdrawn, and the wish to be deleted (requirements appendix 7)."""

from datetime import datetime

from programme.code import CODE_BYTES, entry_code
from programme.consent import CONSENT_VERSION, Consent
from programme.entry import Act, Entry, Status
from programme.ports.chats import DeletionRequest
from programme.ports.work import Work
from programme.use_cases.recording import Step, record

DELETION_BYTES = 4 * CODE_BYTES
"""How many random bytes a deletion request is given: enough for three codes that are taken already."""

_BLOCKING = frozenset({Status.NOMINATED, Status.COMMENDED})


async def give_consent(work: Work, chat: int, channel: str, *, now: datetime) -> Consent:
    """Keep the proof that this chat agreed to the text as it is now."""
    return await _answered(work, chat, channel, now, answer=True)


async def withdraw_consent(work: Work, chat: int, channel: str, *, now: datetime) -> tuple[Entry, ...]:
    """Keep the proof that this chat withdrew its consent, and withdraw its undecided entries."""
    await _answered(work, chat, channel, now, answer=False)
    withdrawn = []
    for entry in await work.entries.of_chat(chat, hold=True):
        if entry.may(Act.WITHDRAW):
            after = entry.after(Act.WITHDRAW, now)
            await record(work, Step(act=Act.WITHDRAW, before=entry, after=after))
            withdrawn.append(after)
    return tuple(withdrawn)


async def request_deletion(work: Work, chat: int, *, now: datetime, random: bytes) -> DeletionRequest:
    """Register the wish to be deleted, once; `random` are at least `DELETION_BYTES`.

    An entry nominated or commended blocks it until an officer has seen to it: `blocked_by` is its code.
    """
    known = await work.deletions.open_of(chat)
    if known is not None:
        return known
    entries = await work.entries.of_chat(chat)
    blocked_by = next((entry.code for entry in entries if entry.status in _BLOCKING), None)
    for start in range(0, len(random) - CODE_BYTES + 1, CODE_BYTES):
        # Not an entry's code: YC (yêu cầu) instead of SK, so that neither is taken for the other.
        code = "YC" + entry_code(random[start : start + CODE_BYTES])[2:]
        request = DeletionRequest(code=code, chat=chat, at=now, blocked_by=blocked_by)
        if await work.deletions.add(request):
            return request
    raise ValueError("every code that these random bytes make is taken: give more of them")


async def _answered(work: Work, chat: int, channel: str, now: datetime, *, answer: bool) -> Consent:
    consent = Consent(version=CONSENT_VERSION, given_at=now, channel=channel, answer=answer)
    await work.consents.add(chat, consent)
    return consent
