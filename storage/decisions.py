"""When entries came to stand where they stand: the last act that decided on them, else their sending.

`entries.updated_at` does not tell: a correction of the phone moves it, too.
"""

from datetime import date, datetime

from sqlalchemy import ColumnElement, CompoundSelect, Select, TextClause, func, or_, select, text, union_all

from programme.requests.entries import Filter
from storage.days import end_of, start_of
from storage.tables.entries import IS_DECISION, EntryRow, reviews
from storage.word_search import aside


def came_in(where: Filter, edition: str) -> CompoundSelect[int] | None:
    """The numbers of entries sent or decided on in the days asked for, some twice; None without a first day.

    More than fit: what was decided on again after the last day is among them.
    """
    if where.changed_since is None:
        return None
    decided = _decisions(reviews.c.at, where.changed_since, where.changed_until)
    at = EntryRow.submitted_at.expression
    sent = select(EntryRow.id).where(
        EntryRow.edition == edition, *_between(at, where.changed_since, where.changed_until)
    )
    return union_all(decided, sent)


def stand_since(where: Filter, edition: str, *, leads: bool) -> list[ColumnElement[bool]]:
    """That entries came to stand where they stand in the days asked for; led by these days, or on the way."""
    fitting: list[ColumnElement[bool]] = []
    since, until = where.changed_since, where.changed_until
    sent = aside(EntryRow.submitted_at.expression)
    found = came_in(where, edition)
    if found is not None and leads:
        fitting.append(EntryRow.id.in_(found))
    elif since is not None:
        fitting.append(or_(sent >= start_of(since), _decided_from(start_of(since))))
    if until is not None:
        fitting += [sent < end_of(until), ~_decided_from(end_of(until))]
    return fitting


def decided_after(at: datetime) -> Select[int]:
    """The numbers of the entries that were decided on after a moment."""
    return select(reviews.c.entry_id).where(reviews.c.at > at, is_decision())


def stands_since() -> ColumnElement[datetime]:
    """The moment of an entry's last decision, else of its sending."""
    last = select(func.max(aside(reviews.c.at))).where(reviews.c.entry_id == EntryRow.id, is_decision())
    # Within a query of other acts, too: these are not those.
    return func.coalesce(last.correlate(EntryRow).scalar_subquery(), EntryRow.submitted_at.expression)


def is_decision() -> TextClause:
    """The condition of the index, literally, so that it is used."""
    return text(f"({IS_DECISION})")


def _decisions(at: ColumnElement[datetime], since: date | None, until: date | None) -> Select[int]:
    return select(reviews.c.entry_id).where(*_between(at, since, until), is_decision())


def _between(
    at: ColumnElement[datetime], since: date | None, until: date | None
) -> list[ColumnElement[bool]]:
    fitting = []
    if since is not None:
        fitting.append(at >= start_of(since))
    if until is not None:
        fitting.append(at < end_of(until))
    return fitting


def _decided_from(moment: datetime) -> ColumnElement[bool]:
    """Whether an entry was decided on at that moment or later, looked up entry by entry."""
    later = select(reviews.c.id).where(
        reviews.c.entry_id == EntryRow.id, aside(reviews.c.at) >= moment, is_decision()
    )
    return later.exists()
