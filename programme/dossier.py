"""The dossier of a nominated entry: its items, what is missing, whether it is valid (R86–R94, appendix 1).

An answer is kept in a form that no language owns: a sum is "200000000", a phone "+84…", a month "2021-03",
yes and no are "yes" and "no", and what there is none of is "none". Words for it are found where it is drawn.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from programme.entry import Entry, Flag
from programme.ports.units import UnitTree
from programme.window import VIETNAM


class Item(StrEnum):
    """What a dossier tells about one entry, in the order in which a worker is asked (script.md §18)."""

    FULL_NAME = "full_name"
    TITLE = "title"
    BIRTH_YEAR = "birth_year"
    POSITION = "position"
    WORKPLACE = "workplace"
    CONTACT_PHONE = "contact_phone"
    APPLIED_TIME = "applied_time"
    SUMMARY = "summary"
    EFFECT = "effect"
    VALUE = "value"
    SCOPE = "scope"
    AWARDS = "awards_3y"
    PUBLISH_CONSENT = "publish_consent"


ASKED = tuple(item for item in Item if item is not Item.FULL_NAME)
"""The items a worker is asked about: the name was given with the entry."""

MAYBE_PREFILLED = frozenset({Item.TITLE, Item.WORKPLACE, Item.CONTACT_PHONE, Item.APPLIED_TIME, Item.SUMMARY})
"""The items that the entry itself may answer (`prefilled`)."""

NONE = "none"
"""The answer of who has no award, or whose benefit cannot be valued in money."""

YES, NO = "yes", "no"


class Source(StrEnum):
    """Where an item's value comes from."""

    WORKER = "worker"
    OFFICER = "officer"
    PREFILLED = "prefilled"
    MISSING = "missing"


class Way(StrEnum):
    """How a dossier is sent; it must go both ways (R88)."""

    POST = "post"
    EMAIL = "email"


class Fault(StrEnum):
    """Why a dossier is not valid (R91–R94); the first five concern one entry, the others the whole."""

    ITEMS_MISSING = "items_missing"
    FIELD_MISSING = "field_missing"
    COMPLAINT_OPEN = "complaint_open"
    DISPUTE_OPEN = "dispute_open"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    NOTHING_NOMINATED = "nothing_nominated"
    POST_NOT_SENT = "post_not_sent"
    EMAIL_NOT_SENT = "email_not_sent"
    POST_LATE = "post_late"
    EMAIL_LATE = "email_late"


_NOT_SENT = {Way.POST: Fault.POST_NOT_SENT, Way.EMAIL: Fault.EMAIL_NOT_SENT}
_LATE = {Way.POST: Fault.POST_LATE, Way.EMAIL: Fault.EMAIL_LATE}
OF_SENDING = frozenset({*_NOT_SENT.values(), *_LATE.values()})
"""The faults that the dossier's content cannot mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One kept answer; without an `officer` the worker gave it."""

    item: Item
    value: str
    at: datetime
    officer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One item of a dossier as it stands; `value` is empty while it is missing."""

    item: Item
    value: str
    source: Source
    officer: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One way in which a dossier left: `sent_on` is a day in Viet Nam."""

    way: Way
    sent_on: date
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFault:
    """A fault, the entry it concerns (None: the whole dossier) and the items it is about."""

    fault: Fault
    code: str | None = None
    items: tuple[Item, ...] = ()


def filled(entry: Entry, answers: Iterable[Answer], units: UnitTree) -> tuple[Filled, ...]:
    """Every item of an entry's dossier: as answered, else as the entry prefills it, else missing."""
    answered = {answer.item: answer for answer in answers}
    prefills = prefilled(entry, units)
    return tuple(_filled(item, answered.get(item), prefills.get(item, "")) for item in Item)


def missing(items: Iterable[Filled]) -> tuple[Item, ...]:
    """The items that somebody must still give (R92)."""
    return tuple(each.item for each in items if each.source is Source.MISSING)


def prefilled(entry: Entry, units: UnitTree) -> Mapping[Item, str]:
    """What the entry itself says about an item (appendix 1); an item it says nothing about is left out."""
    month = entry.start_month
    values = {
        Item.FULL_NAME: entry.full_name,
        Item.TITLE: entry.title or "",
        Item.WORKPLACE: workplace(entry, units),
        Item.CONTACT_PHONE: entry.phone,
        Item.APPLIED_TIME: f"{month:%Y-%m}" if month else "",
        Item.SUMMARY: entry.description,
    }
    return {item: value for item, value in values.items() if value}


_TERRITORIES = frozenset({"province", "city"})


def workplace(entry: Entry, units: UnitTree) -> str:
    """Where the author works, the smallest unit first: "Quận Hoàn Kiếm, Hà Nội"; a typed name before it."""
    chain = [units[code] for code in (entry.unit, *units.ancestors(entry.unit))]
    names = [
        unit.short_name if unit.kind in _TERRITORIES else unit.name
        for unit in chain
        if unit.parent is not None
    ]
    return ", ".join([entry.typed_unit, *names] if entry.typed_unit else names)


def month_of(value: str) -> date | None:
    """The month of a prefilled time of application, "2021-03"; None for a time in somebody's own words."""
    try:
        return datetime.strptime(value, "%Y-%m").date()  # noqa: DTZ007 - a month has no zone
    except ValueError:
        return None


def faults_of_entry(entry: Entry, field: str | None, items: Iterable[Filled]) -> tuple[FoundFault, ...]:
    """What keeps one entry's part from being valid: it is incomplete or objected to (R92–R94, R85)."""
    lacking = missing(items)
    found = {
        Fault.ITEMS_MISSING: bool(lacking),
        Fault.FIELD_MISSING: field is None,
        Fault.COMPLAINT_OPEN: Flag.COMPLAINT_OPEN in entry.flags,
        Fault.DISPUTE_OPEN: Flag.DISPUTE_OPEN in entry.flags,
    }
    return tuple(
        FoundFault(fault=fault, code=entry.code, items=lacking if fault is Fault.ITEMS_MISSING else ())
        for fault, is_so in found.items()
        if is_so
    )


def faults_of_sending(
    sendings: Iterable[Sending], deadline: datetime, now: datetime
) -> tuple[FoundFault, ...]:
    """What keeps a dossier from being in time: by post and by e-mail, each no later than the deadline (R88).

    A way that was used late or not at all is late once the deadline has passed.
    """
    last = deadline.astimezone(VIETNAM).date()
    first: dict[Way, date] = {}
    for sending in sendings:
        first[sending.way] = min(sending.sent_on, first.get(sending.way, sending.sent_on))
    found = []
    for way in Way:
        if way not in first:
            found.append(FoundFault(fault=(_LATE if now > deadline else _NOT_SENT)[way]))
        elif first[way] > last:
            found.append(FoundFault(fault=_LATE[way]))
    return tuple(found)


def is_ready(faults: Iterable[FoundFault]) -> bool:
    """Whether only the sending is still to be done: complete and without an open objection."""
    return all(found.fault in OF_SENDING for found in faults)


def _filled(item: Item, answer: Answer | None, prefill: str) -> Filled:
    if answer is not None:
        source = Source.OFFICER if answer.officer else Source.WORKER
        return Filled(item=item, value=answer.value, source=source, officer=answer.officer, at=answer.at)
    return Filled(item=item, value=prefill, source=Source.PREFILLED if prefill else Source.MISSING)
