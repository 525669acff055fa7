"""Entries in full, page by page, for a file (R73)."""

from collections.abc import Callable
from datetime import timedelta

from programme.access import Right, permit
from programme.context import Context
from programme.entry import Entry
from programme.errors import BadRequest, NotAllowed
from programme.phone import masked, national
from programme.ports.work import Work
from programme.requests.entries import Filter, Place
from programme.requests.exporting import ExportEntries, ExportLine, ExportPage
from programme.use_cases.filtering import PAGE_MAX, mark_of, read_mark, sight_asked
from programme.use_cases.reading import flags_in_order
from programme.use_cases.recording import audited

REVEALED = "reveal_export"
REVEALED_FOR = timedelta(days=1)
"""How long after its first page an export with whole phones may go on."""


def begins_revealing(request: ExportEntries) -> bool:
    """Whether a request is the one of an export that is audited."""
    return request.reveal and request.after is None


async def export_entries(work: Work, context: Context, request: ExportEntries) -> ExportPage:
    """One page of entries, newest first.

    Raises:
        BadRequest: the limit is not 1 to 1000, or `after` was not made by a page.
        NotAllowed: the unit asked for is out of reach, or whole phones are asked for on a later page only.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    sight = sight_asked(context, Right.LIST, request.where)
    edition, first = context.edition.code, request.after is None
    total = await work.entries.number(edition, sight, request.where) if first else None
    if request.reveal:
        permit(context.officer, Right.REVEAL, context.units)
        await _account_for(work, context, request, total)
    entries = await work.entries.page(
        edition, sight, request.where, limit=request.limit + 1, after=read_mark(request.after)
    )
    page = entries[: request.limit]
    steps = await work.nominations.steps([entry.code for entry in page])
    phone = national if request.reveal else masked
    return ExportPage(
        entries=tuple(_line(entry, steps.get(entry.code, ()), phone, context) for entry in page),
        next=mark_of(page[-1]) if len(entries) > request.limit else None,
        total=total,
    )


async def _account_for(work: Work, context: Context, request: ExportEntries, total: int | None) -> None:
    """Whole phones are shown only of a set that stands in the audit."""
    filtered = asked_for(request.where)
    if total is not None:
        work.audit.add(audited(context, REVEALED, count=str(total), **filtered))
        return
    begun = await work.audit.details_of(context.officer.name, REVEALED, context.now - REVEALED_FOR)
    if not any({name: each[name] for name in each if name != "count"} == filtered for each in begun):
        raise NotAllowed


def asked_for(where: Filter) -> dict[str, str]:
    """A filter in words of its own, for the audit; what is not asked is left out."""
    asked = {
        "unit": where.unit,
        "statuses": ",".join(where.statuses),
        "group": where.group,
        "text": where.text,
        "since": where.since and where.since.isoformat(),
        "until": where.until and where.until.isoformat(),
        "flags": ",".join(where.flags),
        "changed_since": where.changed_since and where.changed_since.isoformat(),
        "changed_until": where.changed_until and where.changed_until.isoformat(),
    }
    return {name: str(value) for name, value in asked.items() if value}


def _line(
    entry: Entry, steps: tuple[Place, ...], phone: Callable[[str], str], context: Context
) -> ExportLine:
    highest = steps[-1] if steps else None
    return ExportLine(
        code=entry.code,
        submitted_at=entry.submitted_at,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        typed_unit=entry.typed_unit,
        full_name=entry.full_name,
        phone=phone(entry.phone),
        group=entry.group,
        start_month=entry.start_month,
        start_answer=entry.start_answer,
        title=entry.title,
        description=entry.description,
        flags=flags_in_order(entry.flags),
        reason=entry.reason,
        nominated_to=entry.nominated_to,
        place=highest.place if highest else None,
        field=highest.field if highest else None,
        channel=entry.channel,
        language=entry.language,
        updated_at=entry.updated_at,
    )
