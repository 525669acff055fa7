"""Entering initiatives on behalf of workers: each row is entered or refused by itself (R74, R75)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from programme.access import Right
from programme.context import Context
from programme.description import excerpt
from programme.duplicates import text_hash
from programme.entering import Read, draft_id, problem, problems, read
from programme.entry import Act, Entry, Flag, Group, Status
from programme.errors import BadRequest, EntryLimitReached
from programme.notices import leaves_at
from programme.ports.entering import Entering
from programme.ports.work import Work
from programme.requests.entering import Enter, OnBehalf, RowEntered, RowProblem, RowsEntered
from programme.use_cases.acting import acting_as
from programme.use_cases.reading import flags_in_order
from programme.use_cases.recording import Acting, Step, audited, record
from programme.use_cases.submission import SUBMISSION_BYTES, keep, may_add, own_flags
from programme.use_cases.workplaces import workplace

ROWS_MAX = 2000
"""The most rows of one request."""

CHANNEL = "officer"
"""The channel of entries that no chat submitted."""

_EXCERPT_CHARACTERS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One row as asked, as read, its unit and draft, and what is wrong with it."""

    asked: OnBehalf
    found: Read
    unit: str | None
    draft: str | None
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A row that has become an entry."""

    row: _Row
    entry: Entry
    person: int


async def enter(work: Work, context: Context, request: Enter) -> RowsEntered:
    """Enter every row that has no problem; the same row again gives the entry that it made before.

    Raises:
        BadRequest: there is no row, or more than 2000.
        NotAllowed: the unit or its level may not.
    """
    if not 1 <= len(request.rows) <= ROWS_MAX:
        raise BadRequest(problem="rows")
    acting = acting_as(context, Right.ENTER, request.for_unit)
    if any(row.approve for row in request.rows):
        acting_as(context, Right.APPRAISE, request.for_unit)
    rows = _checked(context, acting, request)
    known = await work.enterings.of_drafts([row.draft for row in rows if row.draft is not None])
    made: list[_Made] = []
    done = [await _outcome(work, context, row, known, None if request.dry_run else made) for row in rows]
    await _recorded(work, context, acting, made)
    return RowsEntered(rows=tuple(done), dry_run=request.dry_run)


def _checked(context: Context, acting: Acting, request: Enter) -> list[_Row]:
    """The rows with their problems; a row that stands twice is told where it stands, without any, first."""
    first: dict[str, int] = {}
    rows = []
    for asked in request.rows:
        row = _read(context, acting, asked)
        if row.draft in first:
            row = _repeated(row, first[row.draft])
        elif row.draft is not None and not row.problems:
            first[row.draft] = asked.row
        rows.append(row)
    return rows


def _read(context: Context, acting: Acting, asked: OnBehalf) -> _Row:
    found = read(asked, context.edition)
    unit, wrong = workplace(context, acting.unit, asked.unit, found.typed_unit)
    others = tuple(problems(asked, found, context.edition, context.today))
    return _Row(
        asked=asked,
        found=found,
        unit=unit,
        draft=draft_id(context.edition, found, unit),
        problems=others if wrong is None else (wrong, *others),
    )


def _repeated(row: _Row, first: int) -> _Row:
    twice = problem("description", "repeated", row=str(first))
    return _Row(asked=row.asked, found=row.found, unit=row.unit, draft=None, problems=(twice, *row.problems))


async def _outcome(
    work: Work, context: Context, row: _Row, known: dict[str, str], made: list[_Made] | None
) -> RowEntered:
    """What becomes of a row; its entry goes into `made`, or is only tried without it."""
    code = known.get(row.draft) if row.draft is not None else None
    if code is not None:
        # Also when the window has closed since: it is there (R50).
        return RowEntered(row=row.asked.row, code=code, already=True)
    window = context.edition.window
    late = () if window.accepts(context.now) else (problem("row", "window_closed"),)
    if late or row.problems:
        return RowEntered(row=row.asked.row, problems=(*late, *row.problems))
    entry = _entry(context, row)
    if made is None:
        return await _tried(work, context, row, entry)
    try:
        kept = await keep(work, context.edition, entry, context.random(SUBMISSION_BYTES))
    except EntryLimitReached as error:
        return RowEntered(row=row.asked.row, problems=(problem("row", error.key, **error.arguments),))
    if kept.already:
        return RowEntered(row=row.asked.row, code=kept.entry.code, already=True)
    made.append(_Made(row=row, entry=kept.entry, person=kept.person))
    return _entered(context, row, entry, kept.entry.code, flags=kept.entry.flags)


def _entry(context: Context, row: _Row) -> Entry:
    """The entry of a row without problems."""
    found = row.found
    return Entry(
        code="",
        edition=context.edition.code,
        draft_id=row.draft or "",
        chat=None,
        full_name=found.full_name or "",
        phone=found.phone or "",
        unit=row.unit or "",
        typed_unit=found.typed_unit,
        group=Group(row.asked.group or ""),
        start_month=found.start_month,
        start_answer=found.start_answer,
        title=found.title,
        description=found.description,
        text_hash=text_hash(found.description),
        channel=CHANNEL,
        submitted_at=context.now,
        updated_at=context.now,
        flags=frozenset({Flag.ON_BEHALF}),
    )


async def _tried(work: Work, context: Context, row: _Row, entry: Entry) -> RowEntered:
    """What entering it would give, as far as the entries of now tell."""
    edition = context.edition
    if not await may_add(work, edition, entry.phone, entry.full_name):
        limit = problem("row", EntryLimitReached.key, limit=str(edition.entry_limit))
        return RowEntered(row=row.asked.row, problems=(limit,))
    return _entered(context, row, entry, None, flags=entry.flags | set(own_flags(edition, entry)))


async def _recorded(work: Work, context: Context, acting: Acting, made: list[_Made]) -> None:
    """What an entering leaves behind: by whom, how the worker agreed, the audit, the verdict, the notice."""
    await work.enterings.add({one.entry.code: _entering(context, acting, one.row) for one in made})
    chats = await work.enterings.chats_of(context.edition.code, [one.person for one in made]) if made else {}
    for one in made:
        entered = audited(
            context, Right.ENTER, acting, entry=one.entry.code, agreement=one.row.found.agreement
        )
        work.audit.add(replace(entered, after=Status.SUBMITTED))
        if one.row.asked.approve:
            after = one.entry.after(Act.APPROVE, context.now)
            council = one.row.found.council
            await record(work, Step(act=Act.APPROVE, before=one.entry, after=after, council=council), acting)
        await _tell(work, context, acting, one.entry, chats.get(one.person, ()))


def _entering(context: Context, acting: Acting, row: _Row) -> Entering:
    return Entering(
        officer=acting.officer,
        unit=acting.unit,
        agreement=row.found.agreement,
        council=row.found.council,
        appraised_on=row.asked.appraised_on,
        at=context.now,
    )


async def _tell(work: Work, context: Context, acting: Acting, entry: Entry, chats: Iterable[int]) -> None:
    """Tell the worker in the chats where this very person sent the last entry (docs/decisions/0014)."""
    text = entry.title or entry.description
    arguments = {"unit": acting.unit, "excerpt": excerpt(text, _EXCERPT_CHARACTERS)}
    leaves = leaves_at("on_behalf", context.now, context.edition)
    for chat in chats:
        await work.timers.add_notice(chat, "on_behalf", entry.code, arguments, leaves)


def _entered(
    context: Context, row: _Row, entry: Entry, code: str | None, *, flags: frozenset[Flag]
) -> RowEntered:
    return RowEntered(
        row=row.asked.row,
        code=code,
        status=Status.APPROVED if row.asked.approve else Status.SUBMITTED,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        flags=flags_in_order(flags),
    )
