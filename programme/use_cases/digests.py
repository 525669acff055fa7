"""What the officers of one unit are told of what waits for them (script 21)."""

from collections.abc import Mapping

from programme.access import sight
from programme.context import Context
from programme.digest import Slot
from programme.levels import Level
from programme.ports.entries import Sight
from programme.ports.work import Work
from programme.quota import quota_of
from programme.requests.dossiers import CheckDossier
from programme.use_cases.unit_dossiers import check_dossier
from programme.window import VIETNAM


async def digest_of(work: Work, context: Context, unit: str, slot: Slot) -> Mapping[str, str] | None:
    """The arguments of the unit's digest; None when there is nothing to say.

    `context` is the national level's: a unit's digest speaks of its subtree, whoever reads it.
    """
    dossier = await _dossier(work, context, unit)
    if slot.dossiers_only and not dossier:
        return None
    waiting = await _waiting(work, context, unit, slot)
    if not waiting and not (slot.dossiers_only and dossier):
        return None
    quota = await _quota(work, context, unit)
    return {"unit": unit, "date": slot.at.date().isoformat(), **waiting, **quota, **dossier}


async def _waiting(work: Work, context: Context, unit: str, slot: Slot) -> dict[str, str]:
    """New entries, those that wait, and questions; nothing when there are none of all."""
    seen = Sight(unit=sight(unit, context.units))
    found = await work.digests.waiting(context.edition.code, seen, slot.since)
    questions, asked_at = await work.questions.waiting_in(context.edition.code, seen)
    if not (found.new or found.waiting or questions):
        return {}
    today = slot.at.astimezone(VIETNAM).date()
    days = (today - found.oldest.astimezone(VIETNAM).date()).days if found.oldest else 0
    hours = int((context.now - asked_at).total_seconds() // 3600) if asked_at else 0
    return {
        "new": str(found.new),
        "waiting": str(found.waiting),
        "oldest_days": str(max(days, 0)),
        "returned_back": str(found.returned_back),
        "questions": str(questions),
        "hours": str(max(hours, 0)),
    }


async def _quota(work: Work, context: Context, unit: str) -> dict[str, str]:
    """The places toward the unit above, once any is taken (R76, R83, R84)."""
    found = context.units[unit]
    stored = await work.nominations.quotas((unit,))
    quota = quota_of(found.level, stored.get(unit), context.edition.quota_default)
    used = (await work.nominations.used(context.edition.code, (unit,))).get(unit, 0)
    if quota is None or not used or found.parent is None:
        return {}
    return {"used": str(used), "quota": str(quota), "parent": found.parent}


async def _dossier(work: Work, context: Context, unit: str) -> dict[str, str]:
    """A top unit's dossier while it lacks something, which items of which entries (R88, R89)."""
    if context.units[unit].level is not Level.TOP:
        return {}
    verdict = await check_dossier(work, context, CheckDossier(unit=unit))
    state = verdict.state
    if state.complete == state.nominated:
        return {}
    lacking = [f"{fault.code}: {' '.join(fault.items)}" for fault in verdict.faults if fault.items]
    return {
        "complete": str(state.complete),
        "nominated": str(state.nominated),
        "missing": "; ".join(lacking),
    }
