"""What a person asks for about the own data: everything that is held, corrections (R99, appendix 7)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from programme.code import CODE_BYTES, entry_code
from programme.data_request import Asked, DataRequest, Detail, answer_by, finish_by
from programme.entry import VALID, Entry, Flag
from programme.own_data import OwnData, OwnEntryData, OwnObjection, OwnQuestion
from programme.ports.questions import Question
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.requests.entries import HistoryLine

REQUEST_BYTES = 4 * CODE_BYTES
"""How many random bytes a request is given: enough for four codes, should three be taken already."""

CORRECT = "correct"
"""The act of correcting who sent an entry, as its history has it."""

_INTERNAL = frozenset({"note"})
"""What officers tell each other: that there is such a note is told, its text by the union on demand."""


async def own_data(work: Work, chat: int) -> OwnData:
    """Everything that is held about a chat, but for its draft, which lives in the dialogue's state."""
    entries = await work.entries.of_chat(chat)
    codes = [entry.code for entry in entries]
    answers = await work.dossiers.answers(codes)
    recognitions = await work.recognitions.of(codes)
    commendations = await work.commendations.of(codes)
    held = []
    for entry in entries:
        history = await work.reviews.of(entry.code)
        objections = await work.objections.of(entry.code)
        held.append(
            OwnEntryData(
                entry=entry,
                history=tuple(_told(line) for line in history),
                answers=answers.get(entry.code, ()),
                objections=tuple(
                    OwnObjection(kind=each.kind, opened_at=each.opened_at, closed_at=each.closed_at)
                    for each in objections
                ),
                recognition=recognitions.get(entry.code),
                commendations=tuple(commendations.get(entry.code, ())),
            )
        )
    return OwnData(
        entries=tuple(held),
        consents=await work.consents.all_of(chat),
        requests=await work.data_requests.of_chat(chat),
        questions=tuple(_own(question) for question in await work.questions.of_chat(chat)),
    )


def _own(question: Question) -> OwnQuestion:
    """A question as the person may read it: without who answered."""
    return OwnQuestion(
        text=question.text,
        asked_at=question.asked_at,
        answer=question.answer,
        answered_at=question.answered_at,
    )


def _told(line: HistoryLine) -> HistoryLine:
    """An act as the person may read it: which unit, not which officer."""
    return replace(line, officer=None, reason=None if line.act in _INTERNAL else line.reason)


async def correct(
    work: Work,
    units: UnitTree,
    chat: int,
    wanted: Mapping[Detail, str],
    *,
    now: datetime,
    random: bytes,
) -> DataRequest | None:
    """Correct who sent the entries of a chat, values checked before (`programme.person`, `programme.phone`).

    Entries without a verdict for good are corrected at once; for those recognised, and for a workplace, which
    decides who reviews, an officer is asked: the request. `random` are at least `REQUEST_BYTES`.
    """
    entries = await work.entries.of_chat(chat, hold=True)
    person = of_person(wanted)
    for entry in entries:
        if person and entry.status not in VALID:
            await correct_entry(work, entry, person, now)
    if not entries or (person == wanted and not any(entry.status in VALID for entry in entries)):
        return None
    known = await work.data_requests.open_of(chat, Asked.CORRECT)
    if known is not None:
        changed = replace(known, wanted={**known.wanted, **_plain(wanted)})
        await work.data_requests.save(changed)
        return changed
    return await register(work, units, chat, Asked.CORRECT, entries, now=now, random=random, wanted=wanted)


def of_person(wanted: Mapping[Detail, str]) -> dict[Detail, str]:
    """The corrections of who a person is: all but the workplace, which is the entry's."""
    return {detail: text for detail, text in wanted.items() if detail != Detail.WORKPLACE}


async def correct_entry(work: Work, entry: Entry, wanted: Mapping[Detail, str], now: datetime) -> Entry:
    """Correct the name or the phone of one entry; its history says that it was done, not what it was."""
    after = replace(
        entry,
        full_name=wanted.get(Detail.FULL_NAME, entry.full_name),
        phone=wanted.get(Detail.PHONE, entry.phone),
        updated_at=now,
        version=entry.version + 1,
    )
    await work.people.correct(after, now)
    line = HistoryLine(at=now, act=CORRECT, officer=None, before=entry.status, after=entry.status)
    await work.reviews.add(entry.code, line)
    if (await work.entries.twins(after)).same_phone:
        await work.entries.flag((entry.code,), Flag.SAME_PHONE)
    return after


async def register(  # noqa: PLR0913 - what a request is made of
    work: Work,
    units: UnitTree,
    chat: int,
    kind: Asked,
    entries: Iterable[Entry],
    *,
    now: datetime,
    random: bytes,
    blocked_by: str | None = None,
    wanted: Mapping[Detail, str] | None = None,
) -> DataRequest:
    """Register a request of one kind, once while it is open."""
    known = await work.data_requests.open_of(chat, kind)
    if known is not None:
        return known
    for start in range(0, len(random) - CODE_BYTES + 1, CODE_BYTES):
        request = DataRequest(
            # Not an entry's code: YC (yêu cầu) instead of SK, so that neither is taken for the other.
            code="YC" + entry_code(random[start : start + CODE_BYTES])[2:],
            kind=kind,
            chat=chat,
            unit=_unit_of({entry.unit for entry in entries}, units),
            at=now,
            answer_by=answer_by(now),
            finish_by=finish_by(now),
            blocked_by=blocked_by,
            wanted=_plain(wanted or {}),
        )
        if await work.data_requests.add(request):
            return request
    raise ValueError("every code that these random bytes make is taken: give more of them")


def _plain(wanted: Mapping[Detail, str]) -> dict[str, str]:
    return {str(detail): text for detail, text in wanted.items()}


def _unit_of(of_entries: set[str], units: UnitTree) -> str | None:
    """The deepest unit that holds all these units: whoever may handle the request may see all its entries."""
    if not of_entries:
        return None
    first = min(of_entries)
    above = (first, *units.ancestors(first))
    return next(unit for unit in above if all(units.contains(unit, each) for each in of_entries))
