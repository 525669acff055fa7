"""What is asked of the database after a rehearsal: whether everything adds up with what people saw."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from admin_cli.rehearsal.cast import TOPS
from admin_cli.rehearsal.post import TRAITS, Told
from admin_cli.rehearsal.stage import Played
from admin_cli.rehearsal.worker import Worker
from programme.edition import Edition
from programme.entry import VALID, Flag, Status
from programme.mailings import DRAFT_REMINDERS
from programme.notices import after_quiet
from programme.operations.auditing import VERIFY_AUDIT
from programme.operations.dossiers import SHOW_DOSSIER
from programme.operations.quotas import SHOW_QUOTAS
from programme.operations.reading import EXPORT, SHOW
from programme.requests.auditing import VerifyAudit
from programme.requests.dossiers import ShowDossier
from programme.requests.entries import EVERY, EntryDetails, Filter, ShowEntry
from programme.requests.exporting import ExportEntries, ExportLine
from programme.requests.quotas import ShowQuotas
from programme.window import Window
from storage.timers import Scope
from units_data.unit import ROOT

VERDICTS = {"approve": "approved", "return": "returned", "reject": "rejected"}
"""The acts of officers of which a worker is told, with the notice of each."""

_OWN_WISH = "data_"
_PAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that must hold; `key` names its sentence, `wrong` what does not hold, at most a few."""

    key: str
    looked_at: int
    wrong: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the database says, read once."""

    lines: Sequence[ExportLine]
    details: Mapping[str, EntryDetails]


async def read(played: Played) -> Found:
    """Every entry, with its history; those whose data are erased still count."""
    lines = [*await _exported(played, EVERY), *await _exported(played, Filter(flags=(Flag.ERASED,)))]
    details = {line.code: await played.staff.ask(ROOT, SHOW, ShowEntry(code=line.code)) for line in lines}
    return Found(lines=lines, details=details)


async def _exported(played: Played, where: Filter) -> Sequence[ExportLine]:
    lines: list[ExportLine] = []
    after: str | None = None
    while True:
        page = await played.staff.ask(ROOT, EXPORT, ExportEntries(where=where, limit=_PAGE, after=after))
        lines += page.entries
        if page.next is None:
            return lines
        after = page.next


async def checks(played: Played, found: Found) -> list[Check]:
    """Everything that must hold."""
    edition = played.service.knowledge().edition
    people = [worker for worker in played.workers if worker.chat.next_number > 1]
    return [
        _codes(people, found),
        _in_time(found, edition.window),
        await _counts(played, found),
        _messages(people),
        _verdicts(people, found),
        _at_night(people, edition),
        _reminders(people),
        await _quotas(played),
        await _dossiers(played),
        _erased(people, found),
        await _rest(played),
        await _chain(played),
    ]


def _codes(people: Sequence[Worker], found: Found) -> Check:
    """Every code that a worker holds is an entry, and there is no other entry (R50)."""
    held = [code for worker in people for code in worker.codes]
    there = {line.code for line in found.lines}
    wrong = [*(set(held) ^ there), *(code for code, times in Counter(held).items() if times > 1)]
    return Check(key="codes", looked_at=len(there), wrong=wrong)


def _in_time(found: Found, window: Window) -> Check:
    """Nothing was submitted outside of the window (R60, R61)."""
    wrong = [line.code for line in found.lines if not window.accepts(line.submitted_at)]
    return Check(key="window", looked_at=len(found.lines), wrong=wrong)


async def _counts(played: Played, found: Found) -> Check:
    """The running counts are what counting anew gives (R2)."""
    counted = {ROOT: [0, 0]} | {top: [0, 0] for top in TOPS}
    units = played.service.knowledge().units
    for line in found.lines:
        for unit in (ROOT, units.chain(line.unit)[0].code):
            counted[unit][0] += line.status is not Status.WITHDRAWN
            counted[unit][1] += line.status in VALID
    wrong = []
    async with played.service.database.reading() as work:
        for unit, (submitted, approved) in counted.items():
            where = None if unit == ROOT else unit
            tally = await work.counters.tally(played.service.knowledge().edition.code, where)
            if (tally.submitted, tally.valid) != (submitted, approved):
                wrong.append(f"{unit}: {tally.submitted}/{tally.valid} ≠ {submitted}/{approved}")
    return Check(key="counts", looked_at=len(counted), wrong=wrong)


def _messages(people: Sequence[Worker]) -> Check:
    """Every message arrived once, in order; only for who has blocked us they wait."""
    wrong = []
    for worker in people:
        chat = worker.chat
        expected = list(range(1, chat.next_number))
        if chat.numbers != (expected[: len(chat.numbers)] if chat.blocked else expected):
            wrong.append(f"{chat.address.channel} {chat.address.chat}")
    return Check(key="messages", looked_at=sum(len(worker.chat.numbers) for worker in people), wrong=wrong)


def _verdicts(people: Sequence[Worker], found: Found) -> Check:
    """The last verdict of each entry was told, and none more often than it was given."""
    wrong, seen = [], 0
    for worker in people:
        told = Counter((each.code, each.notice) for each in worker.chat.told)
        for code in worker.codes:
            acts = [line.act for line in found.details[code].history] if code in found.details else []
            verdicts = [act for act in acts if act in VERDICTS or act == "reopen"]
            seen += len(verdicts)
            last = VERDICTS.get(verdicts[-1]) if verdicts else None
            often = any(told[code, notice] > acts.count(act) for act, notice in VERDICTS.items())
            if often or (last is not None and not told[code, last]):
                wrong.append(code)
    return Check(key="verdicts", looked_at=seen, wrong=wrong)


def _at_night(people: Sequence[Worker], edition: Edition) -> Check:
    """Nobody was told anything in the quiet hours.

    What answers one's own wish to be deleted is no disturbance: the person is at the phone.
    """
    told = [
        (worker.person.number, each)
        for worker in people
        for each in worker.chat.told
        if not each.notice.startswith(_OWN_WISH)
    ]
    wrong = [f"{number} {each.notice}" for number, each in told if after_quiet(each.at, edition) > each.at]
    return Check(key="night", looked_at=len(told), wrong=wrong)


def _reminders(people: Sequence[Worker]) -> Check:
    """Nobody was reminded of a draft more often than the programme does, nor after THÔI."""
    wrong, seen = [], 0
    for worker in people:
        reminders: list[Told] = [each for each in worker.chat.told if each.notice == "draft"]
        seen += len(reminders)
        after = [each for each in reminders if worker.stopped_at and each.at > worker.stopped_at]
        if len(reminders) > len(DRAFT_REMINDERS) or after:
            wrong.append(str(worker.person.number))
    return Check(key="reminders", looked_at=seen, wrong=wrong)


async def _quotas(played: Played) -> Check:
    """No unit has sent more to TLĐ than it may (R83, R84)."""
    wrong, used = [], 0
    for top in TOPS:
        own = (await played.staff.ask(top, SHOW_QUOTAS, ShowQuotas(limit=1))).own
        if own is not None and own.quota is not None:
            used += own.used
            if own.used > own.quota:
                wrong.append(top)
    return Check(key="quotas", looked_at=used, wrong=wrong)


async def _dossiers(played: Played) -> Check:
    """What workers answered about their dossiers stands in them (R89)."""
    filled = {one for worker in played.workers for one in worker.filled}
    wrong = []
    for code in sorted({code for code, _ in filled}):
        dossier = await played.staff.ask(ROOT, SHOW_DOSSIER, ShowDossier(code=code))
        there = {item.item for item in dossier.items if item.value}
        wrong += [f"{code} {item}" for of, item in sorted(filled) if of == code and item not in there]
    return Check(key="dossiers", looked_at=len(filled), wrong=wrong)


def _erased(people: Sequence[Worker], found: Found) -> Check:
    """Nobody who was told that everything is erased is still named (R99)."""
    gone = [worker for worker in people if any(told.notice == "data_erased" for told in worker.chat.told)]
    names = {line.full_name for line in found.lines}
    wrong = [worker.person.phone for worker in gone if worker.person.full_name in names]
    return Check(key="erased", looked_at=len(gone), wrong=wrong)


async def _rest(played: Played) -> Check:
    """Nothing is left to send or to tell, and nothing failed."""
    now = played.service.clock.now()
    async with played.service.database.reading() as work:
        letters = await work.dead_letters.newest(10)
        unsent = await work.outbox.unsent()
        due = await work.timers.next_due(Scope(channels=frozenset(TRAITS)), now)
    wrong = [letter.error for letter in letters]
    wrong += ["outbox"] * unsent + ["timers"] * (due is not None and due <= now)
    return Check(key="rest", looked_at=sum(played.post.turns.values()), wrong=wrong)


async def _chain(played: Played) -> Check:
    """The audit is whole."""
    after, looked_at = 0, 0
    while True:
        verified = await played.staff.ask(ROOT, VERIFY_AUDIT, VerifyAudit(after=after))
        looked_at = verified.rows
        if verified.broken_at is not None:
            return Check(key="audit", looked_at=looked_at, wrong=[str(verified.broken_at)])
        if verified.next is None:
            return Check(key="audit", looked_at=looked_at)
        after = verified.next
