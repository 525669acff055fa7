"""The conditions of officers' queries: which entries, and counted by what."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Select, Text, cast, func, select

from programme.entry import VALID, Status
from programme.folding import fold
from programme.ports.entries import Sight
from programme.requests.entries import Filter
from programme.window import VIETNAM
from storage.tables.entries import EntryRow, FlagRow
from storage.units import subtree

Conditions = tuple[ColumnElement[bool], ...]


def within(sight: Sight) -> Conditions:
    """The limit of an officer's sight; for the whole country there is no condition."""
    return () if sight.unit is None else (EntryRow.unit.in_(subtree(sight.unit)),)


def conditions(edition: str, sight: Sight, where: Filter) -> Conditions:
    """The entries of an edition that are within sight and fit the filter; its unit is the sight's already."""
    fitting: list[ColumnElement[bool]] = [EntryRow.edition == edition, *within(sight)]
    if where.statuses:
        fitting.append(EntryRow.status.in_(where.statuses))
    if where.group is not None:
        fitting.append(EntryRow.group == where.group)
    if where.text is not None:
        # Folded words hold letters, digits and nothing that LIKE would take for a pattern.
        fitting.extend(EntryRow.folded.contains(word) for word in fold(where.text).split())
    if where.since is not None:
        fitting.append(EntryRow.submitted_at >= _start(where.since))
    if where.until is not None:
        fitting.append(EntryRow.submitted_at < _start(where.until + timedelta(days=1)))
    fitting.extend(
        EntryRow.id.in_(select(FlagRow.entry_id).where(FlagRow.flag == flag)) for flag in where.flags
    )
    return tuple(fitting)


def tallied(edition: str, sight: Sight, where: Filter) -> Select[int, int]:
    """How many entries a filtered set has, and how many are valid; withdrawn ones do not count (R2)."""
    counted = (*conditions(edition, sight, where), EntryRow.status != Status.WITHDRAWN)
    valid = func.count().filter(EntryRow.status.in_(VALID))
    return select(func.count().label("submitted"), valid.label("valid")).where(*counted)


def grouped(edition: str, sight: Sight, where: Filter, by: str, dialect: str) -> Select[int, int, str]:
    """`tallied` for each status, unit, group, day in Viet Nam, flag or channel, in their order."""
    key = _key(by, dialect).label("key")
    query = tallied(edition, sight, where).add_columns(key)
    if by == "flag":
        query = query.select_from(EntryRow).join(FlagRow, FlagRow.entry_id == EntryRow.id)
    return query.group_by(key).order_by(key)


def _key(by: str, dialect: str) -> ColumnElement[str]:
    keys: dict[str, ColumnElement[str]] = {
        "status": EntryRow.status.expression,
        "unit": EntryRow.unit.expression,
        "group": EntryRow.group.expression,
        "flag": FlagRow.flag.expression,
        "channel": EntryRow.channel.expression,
    }
    return keys[by] if by != "day" else _day(dialect)


def _day(dialect: str) -> ColumnElement[str]:
    # Viet Nam has no daylight saving: seven hours always.
    if dialect == "sqlite":
        # To the whole second, as date() would round the last half millisecond of a day up to the next.
        return func.date(
            func.substr(EntryRow.submitted_at, 1, len("2021-03-15 23:59:59")), "+7 hours", type_=Text
        )
    return cast(func.date(func.timezone(VIETNAM.key, EntryRow.submitted_at)), Text)


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=VIETNAM).astimezone(UTC)
