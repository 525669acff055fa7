"""Consent given and withdrawn (requirements appendix 7)."""

from collections.abc import Collection
from datetime import datetime

from programme.consent import CONSENT_VERSION, PUBLISH_VERSION, Consent
from programme.data_request import Asked, DataRequest
from programme.dossier import NO, YES, Answer, Item
from programme.entry import DOSSIER_BEGUN, VALID, Act, Entry
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.requests.entries import HistoryLine
from programme.use_cases.own_data import register
from programme.use_cases.recording import Step, record
from programme.use_cases.telling import silence

UNPUBLISHED = "publish_withdrawn"
"""The act by which withdrawing consent ends the one to be named, as the history has it."""


async def give_consent(work: Work, chat: int, channel: str, *, now: datetime) -> Consent:
    """Keep the proof that this chat agreed to the text as it is now."""
    return await answered(work, chat, channel, now, answer=True)


async def withdraw_consent(
    work: Work, units: UnitTree, chat: int, channel: str, *, now: datetime, random: bytes
) -> DataRequest | None:
    """Keep the proof that this chat withdrew its consent, and withdraw its undecided entries.

    Where entries were decided on already, the request that officers stop using them; `random` are at least
    `REQUEST_BYTES`.
    """
    await answered(work, chat, channel, now, answer=False)
    entries = await work.entries.of_chat(chat, hold=True)
    await unpublish(work, chat, channel, entries, now)
    for entry in entries:
        await withdraw_undecided(work, entry, now)
    decided = tuple(entry for entry in entries if entry.status in VALID)
    if not decided:
        return None
    return await register(work, units, chat, Asked.RESTRICT, entries, now=now, random=random)


async def unpublish(work: Work, chat: int, channel: str, entries: Collection[Entry], now: datetime) -> None:
    """Nothing of these people is published from now on: the dossiers say no, whoever said yes before (R99).

    A dossier that was begun says so even where nobody has asked yet; the history tells the officer.
    """
    answers = await work.dossiers.answers([entry.code for entry in entries])
    changed = False
    for entry in entries:
        said = {answer.item: answer.value for answer in answers.get(entry.code, ())}
        publish = said.get(Item.PUBLISH_CONSENT)
        if publish == NO or (publish != YES and entry.status not in DOSSIER_BEGUN):
            continue
        changed = changed or publish == YES
        await work.dossiers.put(entry.code, Answer(item=Item.PUBLISH_CONSENT, value=NO, at=now))
        status = entry.status
        line = HistoryLine(at=now, act=UNPUBLISHED, officer=None, before=status, after=status)
        await work.reviews.add(entry.code, line)
    if changed:
        await work.consents.add(
            chat, Consent(version=PUBLISH_VERSION, given_at=now, channel=channel, answer=False)
        )


async def withdraw_undecided(work: Work, entry: Entry, now: datetime) -> None:
    """Withdraw an entry that no officer has decided on, for its worker."""
    if entry.may(Act.WITHDRAW):
        await record(work, Step(act=Act.WITHDRAW, before=entry, after=entry.after(Act.WITHDRAW, now)))
        await silence(work, entry)


async def answered(work: Work, chat: int, channel: str, now: datetime, *, answer: bool) -> Consent:
    """Keep one more answer of a chat to the text as it is now."""
    consent = Consent(version=CONSENT_VERSION, given_at=now, channel=channel, answer=answer)
    await work.consents.add(chat, consent)
    return consent
