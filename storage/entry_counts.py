"""Entries counted: in all, by one thing or another, by person (R2, R73, R80)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, Text, cast, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import VALID, Flag, Status
from programme.ports.entries import GroupCount, PersonCount, Sight
from programme.progress import Tally
from programme.requests.entries import Filter
from programme.window import VIETNAM
from storage.days import start_of
from storage.entry_filters import Conditions, Lead, conditions, flagged, named_still
from storage.entry_leads import lead_of
from storage.tables.entries import EntryRow, FlagRow, nominations, people
from storage.tables.officers import units
from storage.word_search import aside

_KINDS = ("group", "channel", "status")
# What leads where a whole country is counted: each index holds its keys in their order.
_LED_BY = {"unit": Lead.UNIT, "flag": Lead.FLAG, "field": Lead.FLAG}
_SENT = EntryRow.submitted_at.expression


async def number(connection: AsyncConnection, edition: str, sight: Sight, where: Filter) -> int:
    """How many entries a filtered set lists: withdrawn ones among them, erased ones left out."""
    lead = _of_kind(await lead_of(connection, edition, sight, where), sight, where)
    fitting = (*conditions(edition, sight, where, None, lead), *named_still(where))
    query = select(func.count()).where(*fitting)
    return await connection.scalar(query) or 0


async def total(connection: AsyncConnection, edition: str, sight: Sight, where: Filter) -> Tally:
    """The tally of a filtered set."""
    return sum(
        (count.tally for count in await group_counts(connection, edition, sight, where, "status")), Tally()
    )


async def group_counts(
    connection: AsyncConnection, edition: str, sight: Sight, where: Filter, by: str
) -> tuple[GroupCount, ...]:
    """The tallies of a filtered set by status, unit, group, day, flag, channel or field, in their order."""
    lead = await lead_of(connection, edition, sight, where)
    if by in _KINDS:
        lead = _of_kind(lead, sight, where)
        return await _by_kind(connection, conditions(edition, sight, where, None, lead), by)
    if by == "day" and lead is Lead.TIME and where.text is None and not where.flags:
        return await _by_day(connection, edition, sight, where)
    if lead is Lead.TIME:
        lead = _LED_BY.get(by, lead)
    key = _key(by, connection.dialect.name)
    query = _tallied(conditions(edition, sight, where, None, lead)).add_columns(key.label("key"))
    if by == "flag":
        query = query.select_from(EntryRow).join(FlagRow, FlagRow.entry_id == EntryRow.id)
    if by == "field":
        query = query.select_from(EntryRow).join(nominations, nominations.c.entry_id == EntryRow.id)
        national = select(units.c.code).where(units.c.parent.is_(None))
        step = (nominations.c.active, nominations.c.field.is_not(None), nominations.c.to_unit.in_(national))
        query = query.where(*step)  # a lower step may have a field too: it would count twice
    rows = await connection.execute(query.group_by(key).order_by(key))
    return tuple(GroupCount(key=row.key, tally=Tally(row.submitted, row.valid)) for row in rows)


async def _by_kind(connection: AsyncConnection, fitting: Conditions, by: str) -> tuple[GroupCount, ...]:
    """By group, channel or status: always by all three, which stand in one index in this order."""
    keys = (EntryRow.group.expression, EntryRow.channel.expression, EntryRow.status.expression)
    query = select(*keys, func.count()).where(*fitting).group_by(*keys)
    tallies: dict[str, Tally] = {}
    for *kind, status, number in await connection.execute(query):
        key = status if by == "status" else kind[_KINDS.index(by)]
        if status != Status.WITHDRAWN:
            tally = Tally(number, number if status in VALID else 0)
            tallies[key] = tallies.get(key, Tally()) + tally
    return tuple(GroupCount(key=key, tally=tallies[key]) for key in sorted(tallies))


async def _by_day(
    connection: AsyncConnection, edition: str, sight: Sight, where: Filter
) -> tuple[GroupCount, ...]:
    """Each day counted by itself, as a range of the index: SQLite would sort all entries by their day."""
    fitting = conditions(edition, sight, where, None, Lead.TIME)
    # One end at a time: asked for both, SQLite would walk from one to the other.
    first = await connection.scalar(select(func.min(_SENT)).where(*fitting))
    last = await connection.scalar(select(func.max(_SENT)).where(*fitting))
    counts = []
    for day in _days(first, last):
        of_day = (start_of(day) <= _SENT, start_of(day + timedelta(days=1)) > _SENT)
        row = (await connection.execute(_tallied((*fitting, *of_day)))).one()
        if row.submitted:
            counts.append(GroupCount(key=day.isoformat(), tally=Tally(row.submitted, row.valid)))
    return tuple(counts)


def _days(first: datetime | None, last: datetime | None) -> Iterator[date]:
    """The days in Viet Nam from one moment to another."""
    if first is None or last is None:
        return
    day, end = first.astimezone(VIETNAM).date(), last.astimezone(VIETNAM).date()
    while day <= end:
        yield day
        day += timedelta(days=1)


def _of_kind(lead: Lead | None, sight: Sight, where: Filter) -> Lead | None:
    """What leads where entries are counted by kind: an index serves that holds neither time nor unit."""
    return Lead.KIND if lead is Lead.TIME and _is_timeless(where) and sight.unit is None else lead


def _is_timeless(where: Filter) -> bool:
    return all(day is None for day in (where.since, where.until, where.changed_since, where.changed_until))


async def most_active(
    connection: AsyncConnection, edition: str, sight: Sight, where: Filter, most: int
) -> tuple[PersonCount, ...]:
    """The people with the most valid entries; of equals who was first registered."""
    lead = await lead_of(connection, edition, sight, where)
    if lead is Lead.TIME and _is_timeless(where) and sight.unit is None:
        lead = Lead.PERSON
    fitting = conditions(edition, sight, where, None, lead)
    is_valid = aside(EntryRow.status.expression).in_(VALID)
    # Who is erased has no name to be commended by, and no phone; who withdrew consent is not commended.
    known = (aside(EntryRow.phone.expression) != "", ~flagged(Flag.RESTRICTED))
    valid = select(EntryRow.person, func.count().label("valid")).where(*fitting, is_valid, *known)
    valid = valid.group_by(EntryRow.person).order_by(func.count().desc(), EntryRow.person).limit(most)
    counted = {row.person: row.valid for row in await connection.execute(valid)}
    if not counted:
        return ()
    every = select(EntryRow.person, func.count().label("submitted"))
    every = every.where(
        *conditions(edition, sight, where, None, Lead.PERSON if lead else None),
        EntryRow.person.in_(counted),
        EntryRow.status != Status.WITHDRAWN,
    ).group_by(EntryRow.person)
    submitted = {row.person: row.submitted for row in await connection.execute(every)}
    names = select(people.c.id, people.c.full_name, people.c.phone).where(people.c.id.in_(counted))
    named = {row.id: row for row in await connection.execute(names)}
    return tuple(
        PersonCount(
            number=number,
            full_name=named[number].full_name,
            phone=named[number].phone,
            tally=Tally(submitted[number], count),
        )
        for number, count in counted.items()
    )


def _tallied(fitting: Conditions) -> Select[int, int]:
    """How many entries a filtered set has, and how many are valid; withdrawn ones do not count (R2)."""
    valid = func.count().filter(EntryRow.status.in_(VALID))
    counted = select(func.count().label("submitted"), valid.label("valid"))
    return counted.where(*fitting, aside(EntryRow.status.expression) != Status.WITHDRAWN)


def _key(by: str, dialect: str) -> ColumnElement[str]:
    keys: dict[str, ColumnElement[str]] = {
        "unit": EntryRow.unit.expression,
        "flag": FlagRow.flag.expression,
        "field": nominations.c.field.expression,
    }
    return keys[by] if by != "day" else _day(dialect)


def _day(dialect: str) -> ColumnElement[str]:
    # Viet Nam has no daylight saving: seven hours always.
    if dialect == "sqlite":
        # To the whole second, as date() would round the last half millisecond of a day up to the next.
        return func.date(func.substr(_SENT, 1, len("2021-03-15 23:59:59")), "+7 hours", type_=Text)
    return cast(func.date(func.timezone(VIETNAM.key, _SENT)), Text)
