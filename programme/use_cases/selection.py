"""Choosing among the nominated: what stands at a unit, side by side, and what was not chosen (R79, R85)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from programme.access import RIGHTS, Right, permit, reach
from programme.context import Context
from programme.description import LINE_EXCERPT, excerpt
from programme.dossier import NO, YES, Item
from programme.entry import Act, Entry, Flag
from programme.errors import BadRequest, EntryNotFound, WrongUnit
from programme.ports.chats import Unsent
from programme.ports.selection import Nomination
from programme.ports.work import Work
from programme.quota import quota_of
from programme.requests.acts import ActsDone, Done
from programme.requests.commendation import NotSelect, UndoNotSelect
from programme.requests.selection import (
    Compared,
    CompareEntries,
    Finalist,
    ListNominated,
    Nominated,
    Nominee,
    Sender,
    Similar,
)
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked, sight_of
from programme.use_cases.dossiers import missing_items
from programme.use_cases.reading import flags_in_order
from programme.use_cases.recording import Acting, Step, record
from programme.use_cases.telling import tell, untell

PAGE_MAX = 1000
COMPARED_MIN, COMPARED_MAX = 2, 4


async def not_select(work: Work, context: Context, request: NotSelect) -> ActsDone:
    """Do not choose entries, by the unit to which they were nominated; each worker is told.

    Their places stay in use: the sender has proposed them (R83), and another proposal in their stead would
    be one more than its number.

    Raises:
        BadRequest: no code is given.
        NotAllowed: `for_unit` is out of reach.
    """
    return await _decide(work, context, request, Act.NOT_SELECT)


async def undo_not_select(work: Work, context: Context, request: UndoNotSelect) -> ActsDone:
    """Let entries stand nominated again that the acting unit did not choose; they still have their places.

    Raises:
        BadRequest: no code is given.
        NotAllowed: `for_unit` is out of reach.
    """
    return await _decide(work, context, request, Act.UNDO_NOT_SELECT)


async def list_nominated(work: Work, context: Context, request: ListNominated) -> Nominated:
    """What was nominated to a unit, by sender, with the places used and those that sent nothing.

    Raises:
        BadRequest: the limit is not 1 to 1000, or the field is none of the edition's.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    request = replace(request, field=context.edition.read_field(request.field))
    permit(context.officer, Right.LIST, context.units)
    unit = reach(context.officer, request.unit or context.officer.unit, context.units)
    used = await work.selection.used(context.edition.code, unit)
    senders = _from(request.after, [each.code for each in context.units.children(unit)], used)
    page = _whole_senders(senders, used, request.limit)
    nominees = await _nominees(work, context, unit, page, request)
    stored = await work.nominations.quotas(page)
    narrowed = request.field is not None or bool(request.statuses)
    lines = tuple(
        Sender(
            unit=sender,
            to_unit=unit,
            name=context.units[sender].name,
            short_name=context.units[sender].short_name,
            used=used.get(sender, 0),
            quota=quota_of(context.units[sender].level, stored.get(sender), context.edition.quota_default),
            entries=nominees.get(sender, ()),
        )
        for sender in page
        if nominees.get(sender) or not narrowed
    )
    return Nominated(unit=unit, senders=lines, next=page[-1] if len(page) < len(senders) else None)


async def compare(work: Work, context: Context, request: CompareEntries) -> Compared:
    """Two to four entries with all that tells them apart.

    Raises:
        BadRequest: there are fewer or more.
        EntryNotFound: one is not within sight.
    """
    permit(context.officer, Right.VIEW, context.units)
    codes = asked(request.codes)
    if not COMPARED_MIN <= len(codes.stored) <= COMPARED_MAX:
        raise BadRequest(problem="compared")
    sight = sight_of(context.officer.unit, context)
    entries = await work.entries.seen(codes.readable, sight)
    for code in codes.stored:
        if code not in entries:
            raise EntryNotFound(code=code)
    found = [await _finalist(work, context, entries[code]) for code in codes.stored]
    return Compared(entries=tuple(found))


async def answered(work: Work, codes: Collection[str]) -> dict[str, Mapping[str, str]]:
    """What the dossier of each entry holds, by item; prefilled items are left out."""
    kept = await work.dossiers.answers(codes)
    return {code: {answer.item: answer.value for answer in answers} for code, answers in kept.items()}


def agreed(answers: Mapping[str, str]) -> bool | None:
    """Whether the person agreed to be named; None while nobody has asked (the second consent, script §18)."""
    return {YES: True, NO: False}.get(answers.get(Item.PUBLISH_CONSENT, ""))


async def _decide(work: Work, context: Context, request: NotSelect | UndoNotSelect, act: Act) -> ActsDone:
    acting = acting_as(context, Right.COMMEND, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)

    async def on_one(entry: Entry) -> Done:
        after = entry.after(act, context.now)
        if entry.nominated_to is None or entry.nominated_to != acting.unit:
            raise WrongUnit(code=entry.code, holder=entry.nominated_to or entry.unit)
        if not request.dry_run:
            await record(work, Step(act=act, before=entry, after=after), acting)
            await _tell(work, context, acting, after, act)
        return Done(code=entry.code, before=entry.status, after=after.status, unit=entry.unit)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def _tell(work: Work, context: Context, acting: Acting, entry: Entry, act: Act) -> None:
    if act is Act.NOT_SELECT:
        await tell(work, context.edition, entry, "not_selected", unit=acting.unit)
        return

    def said(unsent: Unsent) -> bool:
        return unsent.notice == "not_selected"

    told = {"unit": acting.unit, "was": "not_selected"}
    await untell(work, context.edition, entry, said, "reopened", **told)


def _from(after: str | None, below: Iterable[str], used: Collection[str]) -> list[str]:
    """The senders behind `after`: the units right below, and any other that still has a place."""
    senders = list(dict.fromkeys([*below, *sorted(used)]))
    if after is None:
        return senders
    if after not in senders:
        raise BadRequest(problem="after")
    return senders[senders.index(after) + 1 :]


def _whole_senders(senders: list[str], used: dict[str, int], limit: int) -> list[str]:
    """The first senders that have `limit` nominations or more together, or all."""
    total = 0
    for number, sender in enumerate(senders, start=1):
        total += used.get(sender, 0)
        if total >= limit:
            return senders[:number]
    return senders


async def _nominees(
    work: Work, context: Context, unit: str, senders: list[str], request: ListNominated
) -> dict[str, tuple[Nominee, ...]]:
    found = await work.selection.nominated(context.edition.code, unit, senders, request)
    codes = [each.code for each in found]
    entries = await work.entries.seen(codes, sight_of(unit, context))
    answers, missing = await answered(work, codes), await _missing(work, context, entries)
    objections = await work.objections.open_ones(codes)
    by_sender: dict[str, tuple[Nominee, ...]] = {}
    for each in found:
        entry = entries.get(each.code)
        if entry is not None:
            sender = each.place.from_unit
            nominee = _nominee(each, entry, answers.get(each.code, {}), context)
            known = replace(
                nominee, missing=missing.get(each.code), objections=len(objections.get(each.code, ()))
            )
            by_sender[sender] = (*by_sender.get(sender, ()), known)
    return by_sender


def _nominee(nomination: Nomination, entry: Entry, answers: Mapping[str, str], context: Context) -> Nominee:
    title = answers.get(Item.TITLE) or entry.title
    return Nominee(
        code=entry.code,
        status=entry.status,
        full_name=answers.get(Item.FULL_NAME) or entry.full_name,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        title=title,
        excerpt=excerpt(title or entry.description, LINE_EXCERPT),
        field=nomination.place.field,
        place=nomination.place.place,
        at=nomination.place.at,
        nominated_to=entry.nominated_to,
        flags=flags_in_order(entry.flags),
        objections=0,
        publish=agreed(answers),
    )


async def _finalist(work: Work, context: Context, entry: Entry) -> Finalist:
    codes = (entry.code,)
    answers = (await answered(work, codes)).get(entry.code, {}) if _sees_dossiers(context) else {}
    steps = (await work.nominations.steps(codes)).get(entry.code, ())
    recognition = (await work.recognitions.of(codes)).get(entry.code)
    objections = (await work.objections.open_ones(codes)).get(entry.code, ())
    return Finalist(
        code=entry.code,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        full_name=answers.get(Item.FULL_NAME) or entry.full_name,
        group=entry.group,
        field=next((step.field for step in reversed(steps) if step.field), None),
        title=answers.get(Item.TITLE) or entry.title,
        description=entry.description,
        effect=answers.get(Item.EFFECT),
        value=answers.get(Item.VALUE),
        scope=answers.get(Item.SCOPE),
        awards=answers.get(Item.AWARDS),
        recognition=recognition.decision if recognition else None,
        flags=flags_in_order(entry.flags),
        objections=len(objections),
        similar=await _similar(work, context, entry),
        publish=agreed(answers),
        missing=(await _missing(work, context, {entry.code: entry})).get(entry.code),
    )


async def _missing(work: Work, context: Context, entries: Mapping[str, Entry]) -> dict[str, tuple[Item, ...]]:
    """What the dossiers that are begun still lack, as far as the officer's level may see it (appendix 2)."""
    begun = {
        code: entry
        for code, entry in entries.items()
        if entry.nominated_to is not None and Flag.ERASED not in entry.flags
    }
    return await missing_items(work, context, begun) if _sees_dossiers(context) else {}


def _sees_dossiers(context: Context) -> bool:
    return context.officer.level in RIGHTS[Right.VIEW_DOSSIER]


async def _similar(work: Work, context: Context, entry: Entry) -> tuple[Similar, ...]:
    likes = await work.similarities.of(entry.code, sight_of(context.officer.unit, context))
    return tuple(Similar(code=like.code, percent=like.percent) for like in likes.seen)
