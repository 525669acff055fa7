"""Moving entries to another unit before they are nominated."""

from programme.access import Right
from programme.context import Context
from programme.entry import Entry
from programme.errors import OutsideYourUnit, UnitNotFound
from programme.ports.work import Work
from programme.relocation import MOVE, check_takes_entries, relocated
from programme.requests.acts import ActsDone, Done
from programme.requests.moving import Move
from programme.use_cases.acting import act_on_each, acting_as, asked, entries_asked
from programme.use_cases.recording import Acting, Step, change, record

ARROW = " → "


async def move(work: Work, context: Context, request: Move) -> ActsDone:
    """Move entries within the subtree of the acting unit, counted and audited; the worker is told nothing.

    Raises:
        BadRequest: no code is given.
        NotAllowed: `for_unit` or `to` is out of reach.
        UnitNotFound, UnitTakesNoEntries: there is no unit `to`, or it takes no entries.
    """
    acting = acting_as(context, Right.MOVE, request.for_unit)
    if request.to not in context.units:
        raise UnitNotFound(unit=request.to)
    if not context.units.contains(acting.unit, request.to):
        raise OutsideYourUnit(unit=request.to, home=acting.unit)
    check_takes_entries(request.to, context.units)
    codes = asked(request.codes)
    entries = await entries_asked(work, codes, acting.unit, context, dry_run=request.dry_run)

    async def on_one(entry: Entry) -> Done:
        after = relocated(entry, request.to, MOVE, context.now, context.units)
        if not request.dry_run and after.unit != entry.unit:
            await relocate(work, acting, MOVE, entry, after, request.reason)
        return Done(code=entry.code, before=entry.status, after=after.status, unit=after.unit)

    return await act_on_each(codes, entries, on_one, dry_run=request.dry_run)


async def relocate(
    work: Work, acting: Acting, act: str, before: Entry, after: Entry, reason: str | None = None
) -> None:
    """Store an entry in its other unit, with history, counts and audit."""
    typed = before.typed_unit if after.typed_unit is None else None
    route = f"{before.unit}{ARROW}{after.unit}" if before.unit != after.unit else None
    step = Step(
        act=act,
        before=before,
        after=after,
        reason="; ".join(filter(None, (typed, route, reason))),
        details={"from": before.unit, "to": after.unit, "typed": typed or ""},
    )
    await record(work, step, acting)
    # The counts go by unit: what the entry counts for now leaves the one and comes to the other.
    counts = change(None, before.status)
    if before.unit != after.unit:
        work.counters.add(before.edition, before.unit, submitted=-counts.submitted, valid=-counts.valid)
        work.counters.add(after.edition, after.unit, submitted=counts.submitted, valid=counts.valid)
