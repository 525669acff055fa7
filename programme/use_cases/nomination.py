"""The ladder: entries move one unit up within a quota, or one step back (R76, R79, R83–R85)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from programme.access import Right, permit
from programme.context import Context
from programme.entry import Act, Entry, Flag, Status
from programme.errors import (
    ActNotAllowed,
    BadRequest,
    Disowned,
    FieldMissing,
    OpenObjection,
    OutsideYourUnit,
    QuotaReached,
    WrongUnit,
)
from programme.levels import Level
from programme.notices import NOMINATION_TOLD
from programme.objection import BLOCKING
from programme.ports.chats import Unsent
from programme.ports.work import Work
from programme.quota import holder, last_step, lowest_free, next_above, quota_of
from programme.requests.acts import ActsDone, Done, Nominate, TakeBack
from programme.requests.entries import Place
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked
from programme.use_cases.recording import Acting, Step, acting_in, record
from programme.use_cases.telling import tell, untell

NOTE_MAX = 500


@dataclass(slots=True)
class _Unit:
    """The places of one unit while a request is worked off."""

    quota: int | None
    taken: set[int]


async def nominate(work: Work, context: Context, request: Nominate) -> ActsDone:
    """Move entries exactly one unit up, each into the lowest free place of the unit that holds it.

    Raises:
        FieldUnknown: the field is none of the edition's.
        BadRequest: the note is too long, or no code is given.
        NotAllowed: `for_unit` is out of reach, or its level may not nominate.
    """
    request = replace(request, field=context.edition.read_field(request.field))
    if request.note is not None and len(request.note) > NOTE_MAX:
        raise BadRequest(problem="nomination_note")
    seen_from = context.officer.unit
    if request.for_unit is not None:
        seen_from = permit(context.officer, Right.NOMINATE, context.units, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, seen_from, context, dry_run=request.dry_run)
    places = await _places(work, context, map(holder, entries.values()), dry_run=request.dry_run)

    async def on_one(entry: Entry) -> Done:
        acting = _nominating(entry, request, context)
        after, place = _moved(entry, request, places[holder(entry)], context)
        if not request.dry_run:
            await _take(work, entry, place, context)
            details = {"to": place.to_unit, "place": str(place.place), "field": place.field or ""}
            step = Step(act=Act.NOMINATE, before=entry, after=after, reason=request.note, details=details)
            await record(work, step, acting)
            await tell(work, context.edition, after, "nominated", unit=place.from_unit, to=place.to_unit)
        places[place.from_unit].taken.add(place.place)
        return _done(entry, after, place, places[place.from_unit].quota)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def take_back(work: Work, context: Context, request: TakeBack) -> ActsDone:
    """Undo the last step of nominations, by the unit that took it or one above; the place becomes free.

    Raises:
        BadRequest: no code is given.
        NotAllowed: `for_unit` is out of reach.
    """
    acting = acting_as(context, Right.TAKE_BACK, request.for_unit)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)
    steps = await work.nominations.steps(tuple(entries))

    async def on_one(entry: Entry) -> Done:
        taken = steps.get(entry.code, ())
        entry.check_usable(Act.TAKE_BACK)
        last = last_step(entry, taken, acting.unit, context.units)
        if last is None or not entry.may(Act.TAKE_BACK):
            raise ActNotAllowed(code=entry.code, status=entry.status, act=Act.TAKE_BACK)
        after = _stepped_back(entry, taken, context)
        if not request.dry_run:
            await work.nominations.end(entry.code, last.from_unit, context.now)
            details = {"from": last.from_unit, "to": last.to_unit, "place": str(last.place)}
            await record(work, Step(act=Act.TAKE_BACK, before=entry, after=after, details=details), acting)
            await _untell(work, context, after, last)
        return _done(entry, after, last, None)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def _untell(work: Work, context: Context, entry: Entry, step: Place) -> None:
    """The worker is not told of a nomination that was taken back in time, or is told that it was."""

    def of_step(unsent: Unsent) -> bool:
        return unsent.notice in NOMINATION_TOLD and unsent.arguments.get("to") == step.to_unit

    told = {"unit": step.from_unit, "to": step.to_unit, "was": "nominated"}
    await untell(work, context.edition, entry, of_step, "taken_back", **told)


async def _places(work: Work, context: Context, holders: Iterable[str], *, dry_run: bool) -> dict[str, _Unit]:
    """The places of the units that hold the entries; held so that nobody nominates from them meanwhile."""
    units = sorted(set(holders))
    if not dry_run:
        await work.nominations.hold(units)
    stored = await work.nominations.quotas(units)
    default = context.edition.quota_default
    return {
        unit: _Unit(
            quota_of(context.units[unit].level, stored.get(unit), default),
            set(await work.nominations.taken(context.edition.code, unit)),
        )
        for unit in units
    }


def _nominating(entry: Entry, request: Nominate, context: Context) -> Acting:
    """The unit that holds the entry acts; any other is refused (design §4, Officers)."""
    unit = holder(entry)
    if request.for_unit is not None and request.for_unit != unit:
        raise WrongUnit(code=entry.code, holder=unit)
    try:
        permit(context.officer, Right.NOMINATE, context.units, unit)
    except OutsideYourUnit:
        raise WrongUnit(code=entry.code, holder=unit) from None
    return acting_in(context, unit)


def _moved(entry: Entry, request: Nominate, places: _Unit, context: Context) -> tuple[Entry, Place]:
    """The entry one unit higher, and the place it takes."""
    unit = holder(entry)
    parent = next_above(unit, context.units)
    after = replace(entry.after(Act.NOMINATE, context.now), nominated_to=parent)
    if entry.flags & BLOCKING:
        raise OpenObjection(code=entry.code)
    if Flag.DISOWNED in entry.flags:
        raise Disowned(code=entry.code)
    if context.units[parent].level is Level.NATIONAL and request.field is None:
        raise FieldMissing(code=entry.code, fields=context.edition.field_codes)
    free = lowest_free(places.taken, places.quota)
    if free is None:
        raise QuotaReached(unit=unit, parent=parent, quota=str(places.quota))
    return after, Place(from_unit=unit, to_unit=parent, place=free, field=request.field, at=context.now)


async def _take(work: Work, entry: Entry, place: Place, context: Context) -> None:
    if not await work.nominations.add(context.edition.code, entry.code, place, context.officer.name):
        raise QuotaReached(unit=place.from_unit, parent=place.to_unit, quota=str(place.place))


def _stepped_back(entry: Entry, steps: tuple[Place, ...], context: Context) -> Entry:
    """The entry without its last step: nominated to the unit before, or only approved again."""
    approved = replace(entry.after(Act.TAKE_BACK, context.now), nominated_to=None)
    if len(steps) == 1:
        return approved
    return replace(approved, status=Status.NOMINATED, nominated_to=steps[-2].to_unit)


def _done(entry: Entry, after: Entry, place: Place, quota: int | None) -> Done:
    return Done(
        code=entry.code,
        before=entry.status,
        after=after.status,
        unit=place.from_unit,
        nominated_to=after.nominated_to,
        place=place.place,
        quota=quota,
    )
