"""Submitting an initiative: the one act that makes a draft an entry (R50)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from programme.code import CODE_BYTES, entry_code
from programme.description import count
from programme.duplicates import text_hash
from programme.edition import Edition
from programme.entry import Entry, Flag, Group, Status
from programme.errors import BadRequest, ConsentMissing, EntryLimitReached, UnitNotFound, WindowClosed
from programme.folding import fold
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.use_cases.recording import change

_UNTOLD = "bi mat cong nghe"
"""What a worker writes who may not tell the technology itself (R44), folded."""

SUBMISSION_BYTES = 8 * CODE_BYTES
"""How many random bytes a submission is given: enough for seven codes that are taken already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A confirmed draft; `phone` is E.164, `typed_unit` what was typed when the unit was not in the list."""

    draft_id: str
    chat: int
    full_name: str
    phone: str
    unit: str
    typed_unit: str | None = None
    group: Group
    start_month: date | None = None
    start_answer: str | None = None
    title: str | None = None
    description: str
    language: str = "vi"
    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the worker keeps: the code, and the entry's number in the country and in its unit.

    `already` says that the same draft had been submitted before and nothing was done again.
    """

    code: str
    at: datetime
    unit: str
    already: bool
    national_n: int
    unit_n: int


async def submit(
    work: Work,
    edition: Edition,
    units: UnitTree,
    submission: Submission,
    *,
    decided_at: datetime,
    now: datetime,
    random: bytes,
) -> Receipt:
    """Store an entry once, whatever is sent again (R50); `random` are at least `SUBMISSION_BYTES`.

    Raises:
        ConsentMissing: this chat has given no consent that stands.
        WindowClosed: `decided_at` lies outside the window (R60, R61).
        BadRequest: the description is empty or too long (R40).
        UnitNotFound: there is no such unit.
        EntryLimitReached: the person has as many entries as the edition allows (R7).
    """
    done = await work.entries.of_draft(submission.draft_id)
    if done is not None:
        return await _receipt(work, done, already=True)
    await _check(work, edition, units, submission, decided_at)
    kept = await keep(work, edition, _entry(edition, submission, decided_at, now), random)
    return await _receipt(work, kept.entry, already=kept.already)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An entry as it is stored, and the number of its person; `already` when the draft was there before."""

    entry: Entry
    person: int
    already: bool


async def keep(work: Work, edition: Edition, entry: Entry, random: bytes) -> Kept:
    """Store a new entry with its person, flags and count; its own flags are kept, its code is made here.

    Whoever submits, a worker or an officer for one, comes here: the rules about others' entries stand here.

    Raises:
        EntryLimitReached: the person has as many entries as the edition allows (R7).
    """
    person = await work.people.find_or_add(entry.phone, entry.full_name, entry.updated_at)
    await _check_limit(work, edition, person)
    twins = await work.entries.twins(entry)
    flags = set(_flags(edition, entry, same_phone=twins.same_phone, twin=bool(twins.same_text)))
    stored, already = await _stored(work, replace(entry, flags=entry.flags | flags), person, random)
    if not already:
        await work.entries.flag(twins.same_text, Flag.POSSIBLE_DUPLICATE)
        work.counters.add(stored.edition, stored.unit, submitted=change(None, stored.status).submitted)
    return Kept(entry=stored, person=person, already=already)


async def _check_limit(work: Work, edition: Edition, person: int) -> None:
    """One person's entries stay within the edition's limit.

    Who is refused was known before: a person that was just added has no entry, so nothing is left behind.
    """
    limit = edition.entry_limit
    if limit is not None and await work.people.entries_of(person, edition.code, hold=True) >= limit:
        raise EntryLimitReached(limit=str(limit))


async def may_add(work: Work, edition: Edition, phone: str, full_name: str) -> bool:
    """Whether the edition's limit lets this person have one more entry now (R7); for a dry run."""
    limit = edition.entry_limit
    person = None if limit is None else await work.people.find(phone, full_name)
    return person is None or limit is None or await work.people.entries_of(person, edition.code) < limit


async def _check(
    work: Work, edition: Edition, units: UnitTree, submission: Submission, decided_at: datetime
) -> None:
    """That it may be submitted at that moment; raises what `submit` names."""
    await check_consent(work, submission.chat)
    if not edition.window.accepts(decided_at):
        raise WindowClosed
    check_description(edition, submission.description)
    if submission.unit not in units:
        raise UnitNotFound(unit=submission.unit)


async def check_consent(work: Work, chat: int) -> None:
    """Nothing personal is stored without a consent that stands.

    Raises:
        ConsentMissing: there is none.
    """
    consent = (await work.consents.of_chats((chat,))).get(chat)
    if consent is None or not consent.stands:
        raise ConsentMissing


def check_description(edition: Edition, description: str) -> None:
    """The length once more, as the dialogue counted it (R40).

    Raises:
        BadRequest: it is empty or longer than the edition allows.
    """
    if not 1 <= count(description) <= edition.description_max:
        raise BadRequest(problem="description")


def text_flags(edition: Edition, description: str, *, twin: bool) -> Iterator[Flag]:
    """The flags that the description alone decides."""
    if count(description) < edition.description_min:
        yield Flag.SHORT
    if _UNTOLD in fold(description):
        yield Flag.SECRET_TECHNOLOGY
    if twin:
        yield Flag.POSSIBLE_DUPLICATE


def own_flags(edition: Edition, entry: Entry) -> Iterator[Flag]:
    """The flags that an entry alone decides, whatever others there are."""
    return _flags(edition, entry, same_phone=False, twin=False)


def _flags(edition: Edition, entry: Entry, *, same_phone: bool, twin: bool) -> Iterator[Flag]:
    yield from text_flags(edition, entry.description, twin=twin)
    answered = entry.start_month is not None or entry.start_answer is not None
    if answered and entry.start_month not in edition.months:
        yield Flag.OUT_OF_PERIOD
    if entry.typed_unit is not None:
        yield Flag.UNIT_TO_MAP
    if entry.updated_at >= edition.window.closes:
        yield Flag.LATE  # in time by the sender's clock only (R64)
    if same_phone:
        yield Flag.SAME_PHONE


def _entry(edition: Edition, submission: Submission, decided_at: datetime, now: datetime) -> Entry:
    return Entry(
        code="",
        edition=edition.code,
        draft_id=submission.draft_id,
        chat=submission.chat,
        full_name=submission.full_name,
        phone=submission.phone,
        unit=submission.unit,
        typed_unit=submission.typed_unit,
        group=submission.group,
        start_month=submission.start_month,
        start_answer=submission.start_answer,
        title=submission.title,
        description=submission.description,
        text_hash=text_hash(submission.description),
        language=submission.language,
        channel=submission.channel,
        submitted_at=decided_at,
        updated_at=now,
        status=Status.SUBMITTED,
    )


async def _stored(work: Work, entry: Entry, person: int, random: bytes) -> tuple[Entry, bool]:
    """The entry under the first free code, and whether another process had just stored the same draft."""
    for start in range(0, len(random) - CODE_BYTES + 1, CODE_BYTES):
        coded = replace(entry, code=entry_code(random[start : start + CODE_BYTES]))
        if await work.entries.add(coded, person):
            return coded, False
        stored = await work.entries.of_draft(entry.draft_id)
        if stored is not None:
            return stored, True
    raise ValueError("every code that these random bytes make is taken: give more of them")


async def _receipt(work: Work, entry: Entry, *, already: bool) -> Receipt:
    national = await work.counters.tally(entry.edition)
    unit = await work.counters.tally(entry.edition, entry.unit)
    return Receipt(
        code=entry.code,
        at=entry.submitted_at,
        unit=entry.unit,
        already=already,
        national_n=national.submitted,
        unit_n=unit.submitted,
    )
