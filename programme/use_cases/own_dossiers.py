"""What a worker does for the dossier of an own nominated entry, answer by answer (R89, R90)."""

from collections.abc import Collection
from datetime import datetime

from programme.chat import OwnDossier
from programme.code import read_code
from programme.consent import PUBLISH_VERSION, Consent
from programme.dossier import YES, Answer, Item, filled
from programme.dossier_answers import read_answer
from programme.edition import Edition
from programme.entry import Entry, Status
from programme.errors import DossierNotOpen, EntryNotFound
from programme.phone import masked
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.requests.entries import HistoryLine
from programme.use_cases.submission import check_consent

REPLACED = "dossier_replaced"
"""The act of answering what an officer had filled in, as the history has it, with what stood there."""

FINISHED = "dossier_finished"
"""The act of saying in chat that the dossier is done, as the history has it."""


async def answer_item(
    work: Work, edition: Edition, chat: int, code: str, item: Item, text: str, *, channel: str, now: datetime
) -> None:
    """Keep a worker's answer at once, also after the deadline: the officer decides what is still of use.

    The newest answer stands, whoever gave it; what it takes the place of is kept in the entry's history
    when an officer had written it. A yes or no to publication is kept as a consent of its own besides (R99).

    Raises:
        EntryNotFound: this chat has no such entry.
        DossierNotOpen: it is not nominated, or its selection is over.
        ConsentMissing: the consent was withdrawn.
        AnswerTooLong, AnswerUnreadable: the answer cannot be taken.
    """
    entry = await _nominated(work, chat, code)
    await check_consent(work, chat)
    value = read_answer(item, text, edition)
    before = (await work.dossiers.answers((entry.code,))).get(entry.code, ())
    replaced = next((each for each in before if each.item is item and each.officer), None)
    if replaced is not None and replaced.value != value:
        await work.reviews.add(entry.code, _line(entry, REPLACED, now, _stood(replaced)))
    await work.dossiers.put(entry.code, Answer(item=item, value=value, at=now))
    if item is Item.PUBLISH_CONSENT:
        given = Consent(version=PUBLISH_VERSION, given_at=now, channel=channel, answer=value == YES)
        await work.consents.add(chat, given)


async def own_dossiers(
    work: Work, codes: Collection[str], units: UnitTree
) -> dict[int, tuple[OwnDossier, ...]]:
    """The dossiers of these entries by the chat that submitted them."""
    answers = await work.dossiers.answers(codes)
    found: dict[int, tuple[OwnDossier, ...]] = {}
    for entry in await work.dossiers.entries(codes):
        if entry.chat is not None:
            items = filled(entry, answers.get(entry.code, ()), units)
            found[entry.chat] = (*found.get(entry.chat, ()), OwnDossier(code=entry.code, items=items))
    return found


async def finish_dossier(work: Work, chat: int, code: str, *, now: datetime) -> None:
    """Note that the worker has nothing more to say, for the officer who goes on.

    Raises:
        EntryNotFound: this chat has no such entry.
        DossierNotOpen: it is not nominated, or its selection is over.
    """
    entry = await _nominated(work, chat, code)
    await work.reviews.add(entry.code, _line(entry, FINISHED, now))


async def _nominated(work: Work, chat: int, code: str) -> Entry:
    stored = read_code(code)
    entry = None if stored is None else await work.entries.own(chat, stored, hold=True)
    if entry is None:
        raise EntryNotFound(code=code)
    if entry.status is not Status.NOMINATED:
        raise DossierNotOpen(code=entry.code, status=entry.status)
    return entry


def _line(entry: Entry, act: str, now: datetime, reason: str | None = None) -> HistoryLine:
    status = entry.status
    return HistoryLine(at=now, act=act, officer=None, reason=reason, before=status, after=status)


def _stood(answer: Answer) -> str:
    """What an officer had written, and who; a phone masked."""
    old = masked(answer.value) if answer.item is Item.CONTACT_PHONE else answer.value
    return f"{answer.item}: {old} ({answer.officer})"
