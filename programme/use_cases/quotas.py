"""The quotas of units: set from above, shown with what is used of them (R76, R83, R84)."""

from collections.abc import Collection, Iterable

from programme.access import Right, permit, reach
from programme.context import Context
from programme.errors import BadRequest, ProgrammeError, QuotaFromAbove, QuotaFromLetter
from programme.levels import Level
from programme.ports.units import Unit
from programme.ports.work import Work
from programme.quota import quota_of, renumbered
from programme.requests.quotas import (
    QuotaLine,
    QuotaPage,
    QuotaRefused,
    QuotaSet,
    QuotasSet,
    QuotaWanted,
    SetQuotas,
    ShowQuotas,
)
from programme.use_cases.recording import audited

PAGE_MAX = 1000
QUOTA_MAX = 100_000


async def set_quotas(work: Work, context: Context, request: SetQuotas) -> QuotasSet:
    """Set the numbers of units below the officer's own; the places in use become 1, 2, 3 … again.

    Raises:
        NotAllowed: units of the officer's level allot nothing.
        BadRequest: no unit is given.
    """
    permit(context.officer, Right.QUOTA, context.units)
    if not request.wanted:
        raise BadRequest(problem="units")
    if not request.dry_run:
        # All at once and in order, so that two acts never wait for each other in a circle.
        await work.nominations.hold(sorted({wanted.unit for wanted in request.wanted}))
    done: list[QuotaSet] = []
    refused: list[QuotaRefused] = []
    for wanted in request.wanted:
        try:
            done.append(await _set(work, context, wanted, dry_run=request.dry_run))
        except ProgrammeError as error:
            refused.append(QuotaRefused(unit=wanted.unit, key=error.key, arguments=error.arguments))
    return QuotasSet(done=tuple(done), refused=tuple(refused), dry_run=request.dry_run)


async def show_quotas(work: Work, context: Context, request: ShowQuotas) -> QuotaPage:
    """The quota of a unit and of those right below it, with the places used, left, and entries waiting.

    Raises:
        BadRequest: the limit is not 1 to 1000, or `after` is no unit right below.
        UnitNotFound, OutsideYourUnit: the unit is out of reach.
    """
    permit(context.officer, Right.COUNT, context.units)
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    unit = context.units[reach(context.officer, request.unit or context.officer.unit, context.units)]
    below = [child.code for child in context.units.children(unit.code)]
    if request.used:
        used = await work.nominations.used(context.edition.code, below)
        below = [code for code in below if code in used]
    if request.after is not None:
        if request.after not in below:
            raise BadRequest(problem="after")
        below = below[below.index(request.after) + 1 :]
    page = below[: request.limit]
    own = () if unit.level is Level.NATIONAL else (unit.code,)
    lines = {line.unit: line for line in await _lines(work, context, (*own, *page))}
    return QuotaPage(
        unit=unit.code,
        own=lines.get(unit.code),
        lines=tuple(lines[code] for code in page),
        next=page[-1] if len(below) > len(page) else None,
    )


async def _set(work: Work, context: Context, wanted: QuotaWanted, *, dry_run: bool) -> QuotaSet:
    """Set one number; it is checked whole before anything is written.

    Raises:
        BadRequest: the number is negative or absurd.
        UnitNotFound, OutsideYourUnit: the unit is out of reach.
        QuotaFromAbove: it is the officer's own.
        QuotaFromLetter: a top unit's number would be cleared.
        QuotaBelowUse: more places than that are in use.
    """
    if wanted.quota is not None and not 0 <= wanted.quota <= QUOTA_MAX:
        raise BadRequest(problem="quota")
    if reach(context.officer, wanted.unit, context.units) == context.officer.unit:
        # What one may send upward is allotted from above (R76).
        raise QuotaFromAbove(unit=wanted.unit)
    unit = context.units[wanted.unit]
    if wanted.quota is None and unit.level is Level.TOP:
        # What the letter gave is stored nowhere else: cleared, a 5 (R84) would become the edition's 4 (R83).
        raise QuotaFromLetter(unit=unit.code)
    taken = await work.nominations.taken(context.edition.code, unit.code)
    stored = (await work.nominations.quotas((unit.code,))).get(unit.code)
    after = _quota(unit, wanted.quota, context)
    moves = () if after is None else renumbered(unit.code, taken, after)
    if not dry_run:
        for old, new in moves:
            await work.nominations.move(context.edition.code, unit.code, old, new)
        await work.nominations.set_quota(unit.code, wanted.quota)
        before = "" if stored is None else str(stored)
        now = "" if wanted.quota is None else str(wanted.quota)
        work.audit.add(audited(context, Right.QUOTA, unit=unit.code, before=before, quota=now))
    return QuotaSet(
        unit=unit.code, name=unit.name, before=_quota(unit, stored, context), after=after, used=len(taken)
    )


async def _lines(work: Work, context: Context, codes: Collection[str]) -> Iterable[QuotaLine]:
    stored = await work.nominations.quotas(codes)
    used = await work.nominations.used(context.edition.code, codes)
    waiting = await work.nominations.waiting(context.edition.code, codes)
    lines = []
    for code in codes:
        quota, taken = _quota(context.units[code], stored.get(code), context), used.get(code, 0)
        lines.append(
            QuotaLine(
                unit=code,
                name=context.units[code].name,
                quota=quota,
                used=taken,
                left=None if quota is None else max(quota - taken, 0),
                waiting=waiting.get(code, 0),
            )
        )
    return lines


def _quota(unit: Unit, stored: int | None, context: Context) -> int | None:
    return quota_of(unit.level, stored, context.edition.quota_default)
