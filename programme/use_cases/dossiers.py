"""The dossier of one nominated entry: read, and filled in by officers (R86, R89, R90)."""

from collections.abc import Mapping

from programme.access import Right, permit
from programme.context import Context
from programme.dossier import YES, Answer, Filled, Item, filled, missing
from programme.dossier_answers import read_answer
from programme.entry import DOSSIER_BEGUN, FILL_DOSSIER, Entry, Flag, Status
from programme.errors import BadRequest, DataRestricted, DossierNotOpen
from programme.phone import masked, national
from programme.ports.work import Work
from programme.requests.dossiers import DossierItem, EntryDossier, SetDossier, ShowDossier
from programme.use_cases.acting import entry_asked, sight_of
from programme.use_cases.recording import acting_in, audited

_OBJECTIONS = (Flag.COMPLAINT_OPEN, Flag.DISPUTE_OPEN)


async def show_dossier(work: Work, context: Context, request: ShowDossier) -> EntryDossier:
    """The dossier of one nominated entry; the whole contact phone only when revealed, which is audited.

    Raises:
        EntryNotFound: there is no such entry within sight.
        DossierNotOpen: it is not nominated.
        NotAllowed: the officer's level may not see dossiers.
    """
    permit(context.officer, Right.VIEW_DOSSIER, context.units)
    entry = await entry_asked(work, request.code, sight_of(context.officer.unit, context))
    if entry.status not in DOSSIER_BEGUN:
        raise DossierNotOpen(code=entry.code, status=entry.status)
    if request.reveal:
        work.audit.add(audited(context, Right.REVEAL, entry=entry.code))
    return await _dossier(work, context, entry, reveal=request.reveal)


async def set_dossier(work: Work, context: Context, request: SetDossier) -> EntryDossier:
    """Fill in a dossier: all of the answers are kept, or none.

    Raises:
        BadRequest: there is no answer, or an item is none of the dossier's.
        AnswerTooLong, AnswerUnreadable: an answer cannot be taken.
        EntryNotFound: there is no such entry within sight.
        DossierNotOpen: it is not nominated, or its selection is over.
        DataErased, DataRestricted: its data is gone, or its author has withdrawn consent.
        NotAllowed: only a top unit makes dossiers (appendix 2).
    """
    unit = permit(context.officer, Right.DOSSIER, context.units, request.for_unit)
    if not request.answers:
        raise BadRequest(problem="dossier_answers")
    answers = {_item(name): text for name, text in request.answers.items()}
    entry = await entry_asked(work, request.code, sight_of(unit, context), hold=True)
    if entry.status is not Status.NOMINATED:
        raise DossierNotOpen(code=entry.code, status=entry.status)
    entry.check_usable(FILL_DOSSIER)
    before = {answer.item: answer.value for answer in await _answers(work, entry)}
    kept = {
        item: read_answer(item, text, context.edition) if text.strip() else None
        for item, text in answers.items()
    }
    changed = {item: value for item, value in kept.items() if value != before.get(item)}
    if changed.get(Item.PUBLISH_CONSENT) == YES:
        await _check_publishing(work, entry)
    await _keep(work, context, entry, changed)
    if changed:
        acting, details = acting_in(context, unit), _details(before, changed)
        work.audit.add(audited(context, FILL_DOSSIER, acting, entry=entry.code, **details))
    return await _dossier(work, context, entry, reveal=False)


async def _check_publishing(work: Work, entry: Entry) -> None:
    """Nobody says yes to publishing for who withdrew the consent to everything (appendix 7).

    Raises:
        DataRestricted: the author's chat has withdrawn it.
    """
    last = (await work.consents.of_chats((entry.chat,))).get(entry.chat) if entry.chat is not None else None
    if last is not None and not last.answer:
        raise DataRestricted(code=entry.code, status=entry.status, act=FILL_DOSSIER)


async def missing_items(
    work: Work, context: Context, entries: Mapping[str, Entry]
) -> dict[str, tuple[Item, ...]]:
    """What is missing in the dossier of each entry, by code; empty where it is complete (R92)."""
    answers = await work.dossiers.answers(tuple(entries))
    return {
        code: missing(filled(entry, answers.get(code, ()), context.units)) for code, entry in entries.items()
    }


async def _answers(work: Work, entry: Entry) -> tuple[Answer, ...]:
    return (await work.dossiers.answers((entry.code,))).get(entry.code, ())


async def _dossier(work: Work, context: Context, entry: Entry, *, reveal: bool) -> EntryDossier:
    items = filled(entry, await _answers(work, entry), context.units)
    steps = (await work.nominations.steps((entry.code,))).get(entry.code, ())
    top = top_unit(entry.unit, context)
    return EntryDossier(
        code=entry.code,
        status=entry.status,
        unit=top or entry.unit,
        unit_path=context.units.path_text(entry.unit),
        full_name=entry.full_name,
        field=next((step.field for step in steps if step.field), None),
        items=tuple(_shown(item, reveal=reveal) for item in items),
        missing=missing(items),
        has_chat=entry.chat is not None,
        objections=tuple(flag for flag in _OBJECTIONS if flag in entry.flags),
        deadline=context.edition.dossier_deadline,
    )


def top_unit(unit: str, context: Context) -> str | None:
    """The top unit to which a unit belongs, or which it is; None of the national one."""
    chain = (unit, *context.units.ancestors(unit))
    return chain[-2] if len(chain) > 1 else None


def _shown(item: Filled, *, reveal: bool) -> DossierItem:
    value = item.value
    if item.item is Item.CONTACT_PHONE:
        value = national(value) if reveal else masked(value)
    return DossierItem(item=item.item, value=value, source=item.source, officer=item.officer, at=item.at)


def _item(name: str) -> Item:
    try:
        return Item(name)
    except ValueError:
        raise BadRequest(problem="dossier_item") from None


async def _keep(work: Work, context: Context, entry: Entry, values: Mapping[Item, str | None]) -> None:
    for item, value in values.items():
        if value is None:
            await work.dossiers.drop(entry.code, item)
            continue
        answer = Answer(item=item, value=value, at=context.now, officer=context.officer.name)
        await work.dossiers.put(entry.code, answer)


def _details(before: Mapping[Item, str], after: Mapping[Item, str | None]) -> dict[str, str]:
    """What was changed from what to what, for the audit; a phone stands there masked."""
    changes: dict[str, str] = {}
    for item, value in after.items():
        old, new = before.get(item, ""), value or ""
        if item is Item.CONTACT_PHONE:
            old, new = masked(old), masked(new)
        changes |= {f"{item}_before": old} if old else {}
        changes[str(item)] = new
    return changes
