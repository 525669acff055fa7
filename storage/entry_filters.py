"""The conditions of officers' queries: which entries, led by which index."""

from enum import StrEnum
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, false, select
from sqlalchemy.orm import InstrumentedAttribute

from programme.entry import Flag
from programme.finding import Query, read_query
from programme.ports.entries import Nearness, Sight
from programme.requests.entries import Filter
from storage.days import end_of, start_of
from storage.decisions import stand_since
from storage.tables.entries import EntryRow, FlagRow, people
from storage.units import in_sight, subtree
from storage.word_search import aside, occurs

Conditions = tuple[ColumnElement[bool], ...]

Value = TypeVar("Value")


class Lead(StrEnum):
    """What leads a query on SQLite: its index is walked, the other conditions are looked at on the way.

    CHANGE is the day of the last decision; KIND and PERSON lead only where entries are counted, in the order
    of their indexes.
    """

    TIME = "time"
    UNIT = "unit"
    STATUS = "status"
    FLAG = "flag"
    NEAR = "near"
    CHANGE = "change"
    KIND = "kind"
    PERSON = "person"


def within(sight: Sight) -> Conditions:
    """The limit of an officer's sight; for the whole country there is no condition."""
    return in_sight(EntryRow.unit.expression, sight)


def conditions(
    edition: str, sight: Sight, where: Filter, near: Nearness | None = None, lead: Lead | None = None
) -> Conditions:
    """The entries of an edition that are within sight and fit the filter; its unit is the sight's already.

    Without a `lead` the database's planner chooses.
    """
    of_edition = _led(EntryRow.edition, lead, Lead.TIME, Lead.STATUS, Lead.KIND) == edition
    fitting: list[ColumnElement[bool]] = [of_edition]
    if sight.unit is not None:
        fitting.append(_led(EntryRow.unit, lead, Lead.UNIT).in_(subtree(sight.unit)))
    if where.statuses:
        fitting.append(_led(EntryRow.status, lead, Lead.STATUS).in_(where.statuses))
    if where.group is not None:
        fitting.append(EntryRow.group == where.group)
    sent = _led(EntryRow.submitted_at, lead, Lead.TIME)
    if where.since is not None:
        fitting.append(sent >= start_of(where.since))
    if where.until is not None:
        fitting.append(sent < end_of(where.until))
    number = _led(EntryRow.id, lead, Lead.FLAG)
    flags = sorted(set(where.flags))  # each once: SQLite refuses a condition a thousand deep
    fitting.extend(number.in_(select(FlagRow.entry_id).where(FlagRow.flag == flag)) for flag in flags)
    fitting.extend(stand_since(where, edition, leads=lead in {None, Lead.CHANGE}))
    if (words := words_of(where)) is not None:
        fitting.append(occurs(words, leads=lead in {None, Lead.NEAR}) if words.terms else false())
    if near is not None:
        fitting.extend(_nearby(near, leads=lead in {None, Lead.NEAR}))
    return tuple(fitting)


def named_still(where: Filter, near: Nearness | None = None) -> Conditions:
    """Entries whose personal data is erased are left out, unless they or the very code are asked for.

    They go on counting; but nothing is to be read, decided or told about them any more (appendix 7).
    """
    if Flag.ERASED in where.flags or (near is not None and near.code is not None):
        return ()
    return (~flagged(Flag.ERASED),)


def flagged(*flags: Flag) -> ColumnElement[bool]:
    """Whether an entry has one of these flags, looked up entry by entry."""
    of_entry = (FlagRow.entry_id == EntryRow.id, FlagRow.flag.in_(flags))
    return select(FlagRow.entry_id).where(*of_entry).exists()


def words_of(where: Filter) -> Query | None:
    """The query of a filter, when it asks for a text."""
    return None if where.text is None else read_query(where.text)


def _led(column: InstrumentedAttribute[Value], lead: Lead | None, *leads: Lead) -> ColumnElement[Value]:
    return column.expression if lead is None or lead in leads else aside(column.expression)


def _nearby(near: Nearness, *, leads: bool) -> list[ColumnElement[bool]]:
    fitting = []
    if near.query is not None:
        fitting.append(occurs(near.query, near.but_query, leads=leads))
    if near.code is not None:
        fitting.append(EntryRow.code == near.code)
    if near.phone is not None:
        fitting.append(EntryRow.phone == near.phone)
    if near.name_key is not None:
        fitting.append(EntryRow.person.in_(_named(near.name_key)))
    if near.but_name_key is not None:
        fitting.append(aside(EntryRow.person.expression).not_in(_named(near.but_name_key)))
    return fitting


def _named(name_key: str) -> Select[int]:
    return select(people.c.id).where(people.c.name_key == name_key)
