"""The plan of a demo: who sends what, when, and what becomes of it. The same number makes the same plan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from random import Random
from typing import TypeVar

from admin_cli.demo.calendar import Calendar
from admin_cli.demo.crowd import Chat, Crowd
from admin_cli.demo.material import Sector, Shape, initiatives, people, shape, themes
from admin_cli.demo.texts import Kind, Wanted, written
from admin_cli.demo.workplaces import Workplaces
from admin_cli.demo.writer import Writer
from programme.edition import Edition
from programme.entry import Group
from programme.window import VIETNAM
from units_data.tree import Catalogue

_SEED = 75_000
_UNITS_OF_OTHERS = 4  # units of a top unit that `Shape.tops` does not name
_LADDER = 2  # units above one that may nominate twice: its top unit and the root
_Key = TypeVar("_Key")


class Fate(StrEnum):
    """What becomes of an entry."""

    WAITING = "waiting"
    APPROVED = "approved"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    REJECTED = "rejected"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    HELD_ABOVE = "held_above"
    TO_NATIONAL = "to_national"
    TAKEN_BACK = "taken_back"
    ENTERED = "entered"
    ENTERED_APPROVED = "entered_approved"


ENTERED = frozenset({Fate.ENTERED, Fate.ENTERED_APPROVED})
"""Those of initiatives on paper, which an officer enters on behalf of the worker."""


class Trait(StrEnum):
    """What is odd about an entry."""

    NONE = "none"
    SHORT = "short"
    OUTSIDE = "outside"
    NEAR_DUPLICATE = "near_duplicate"
    DUPLICATE = "duplicate"
    TYPED_UNIT = "typed_unit"
    SHARED_PHONE = "shared_phone"
    SPREAD = "spread"
    """Nearly the first text of its unit, which went round among colleagues."""


_KINDS: Mapping[Trait, Kind] = {
    Trait.SHORT: Kind.SHORT,
    Trait.DUPLICATE: Kind.COPIED,
    Trait.NEAR_DUPLICATE: Kind.VARIED,
    Trait.SPREAD: Kind.VARIED,
}
_CLIMBING = frozenset({Fate.HELD_ABOVE, Fate.TO_NATIONAL, Fate.TAKEN_BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One entry to be."""

    number: int
    chat: Chat
    full_name: str
    unit: str
    typed_unit: str | None
    group: Group
    start_month: date | None
    start_answer: str | None
    description: str
    sent: datetime
    fate: Fate
    verdict: datetime
    added: str
    """What the worker adds when the entry is returned."""
    agreement: str
    """How the worker of an entry on paper agreed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All entries, in the order in which their units stand, and all chats."""

    entries: Sequence[Planned]
    chats: Sequence[Chat]
    calendar: Calendar


def plan(number: int, calendar: Calendar, edition: Edition, units: Catalogue) -> Plan:
    """The plan of a demo of so many entries, at least `Shape.least`."""
    return _Planner(number, calendar, edition, units).plan()


class _Planner:
    """Makes one plan; its draws come from one seed."""

    def __init__(self, number: int, calendar: Calendar, edition: Edition, units: Catalogue) -> None:
        self._number = number
        self._calendar = calendar
        self._edition = edition
        self._units = units
        self._random = Random(_SEED + number)  # noqa: S311 - made-up data that should come out the same each time
        self._shape: Shape = shape()
        self._writer = Writer(themes(), self._random, edition.description_max)
        self._workplaces = Workplaces(people(), units, self._random)
        self._places = {top.code: self._units_below(top.code) for top in units.tops}
        asked = sum(map(len, self._places.values()))
        self._crowd = Crowd(people(), self._random, entries=number, places=asked)
        self._wanted: list[Wanted] = []
        self._spread: dict[str, int] = {}
        self._left = {top: self._quota(top) for top in self._places}

    def plan(self) -> Plan:
        """All of it."""
        entries = [
            self._entry(index, unit, fate, trait)
            for index, (unit, fate, trait) in enumerate((*self._first(), *self._others()))
        ]
        texts = written(self._wanted, self._writer, self._random)
        entries = [replace(entry, description=texts[entry.number]) for entry in entries]
        # By unit, so that the counts of a transaction concern few units: that is many times faster.
        entries.sort(key=lambda entry: (entry.unit, entry.number))
        return Plan(entries=entries, chats=self._crowd.chats, calendar=self._calendar)

    def _first(self) -> Iterator[tuple[str, Fate, Trait]]:
        for first in self._shape.first:
            for index, fate in enumerate(first.fates):
                named = first.traits[index] if index < len(first.traits) else ""
                yield first.unit, Fate(fate), Trait(named or Trait.NONE)

    def _others(self) -> Iterator[tuple[str, Fate, Trait]]:
        for number in range(self._number - self._shape.least):
            fates = self._shape.fates if number < self._shape.few else self._shape.fates_of_many
            top = self._top()
            trait = Trait(self._drawn(self._shape.traits))
            if trait is Trait.TYPED_UNIT and top not in self._shape.tops:
                trait = Trait.NONE
            unit = top if trait is Trait.TYPED_UNIT else self._random.choice(self._places[top])
            yield unit, self._possible(Fate(self._drawn(fates)), top, unit), trait

    def _possible(self, fate: Fate, top: str, unit: str) -> Fate:
        """The fate, or approved where the ladder or the quota has no room."""
        if fate in ENTERED and self._is_top(unit):
            return Fate.WAITING
        if fate in _CLIMBING and len(self._units.ancestors(unit)) != _LADDER:
            return Fate.APPROVED
        if fate is Fate.TO_NATIONAL:
            if top in self._shape.kept or self._left[top] == 0:
                return Fate.APPROVED
            self._left[top] -= 1
        return fate

    def _entry(self, index: int, unit: str, fate: Fate, trait: Trait) -> Planned:
        sector = initiatives().sectors[self._random.choice(self._shape.sectors_of(unit))]
        channel = self._drawn(self._shape.channels)
        chat = (
            self._crowd.chat_of_shared_phone(unit, channel)
            if trait is Trait.SHARED_PHONE
            else self._crowd.chat(unit, channel)
        )
        sent = self._calendar.sent(self._random, decided=fate is not Fate.WAITING)
        if fate in ENTERED:
            sent = self._calendar.entered
        month, answer = self._start(trait)
        self._want(index, unit, sector, trait)
        return Planned(
            number=index,
            chat=chat,
            full_name=self._crowd.name_in(chat),
            unit=unit,
            typed_unit=self._workplaces.typed(unit) if self._is_top(unit) else None,
            group=sector.group,
            start_month=month,
            start_answer=answer,
            description="",
            sent=sent,
            fate=fate,
            verdict=self._verdict(unit, sent),
            agreement=self._random.choice(people().agreements),
            added=self._writer.filled(self._random.choice(people().added_to_returned), sector),
        )

    def _want(self, index: int, unit: str, sector: Sector, trait: Trait) -> None:
        """Ask for the description of an entry; the first of a unit is what spreads in it."""
        kind, source = _KINDS.get(trait, Kind.FRESH), None
        if trait is Trait.SPREAD:
            source = self._spread[unit]
        elif kind is Kind.FRESH:
            self._spread.setdefault(unit, index)
        top = self._top_of(unit)
        self._wanted.append(Wanted(number=index, top=top, sector=sector, kind=kind, of=source))

    def _start(self, trait: Trait) -> tuple[date | None, str | None]:
        """The month in which application starts, or that it lies outside the period (R65)."""
        if trait is Trait.OUTSIDE:
            return None, self._random.choice(["before", "before", "later"])
        today = self._calendar.now.astimezone(VIETNAM).date()
        begun = [month for month in self._edition.months if month <= today]
        return self._random.choice(begun or self._edition.months), None

    def _verdict(self, unit: str, sent: datetime) -> datetime:
        """The round of verdicts; top units with few entries hold a single one."""
        if self._top_of(unit) in self._shape.tops:
            return self._calendar.verdict(sent, self._random)
        return self._calendar.last_verdicts

    def _top_of(self, unit: str) -> str:
        return unit if self._is_top(unit) else self._units.chain(unit)[0].code

    def _is_top(self, unit: str) -> bool:
        return unit in self._places

    def _top(self) -> str:
        named = self._shape.tops
        drawn = self._random.randrange(100)
        for top, share in named.items():
            drawn -= share
            if drawn < 0:
                return top
        return self._random.choice([top for top in self._places if top not in named])

    def _units_below(self, top: str) -> Sequence[str]:
        """The units of a top unit that people choose; the top unit itself where there are none."""
        below = [unit.code for unit in self._units.children(top)] or [top]
        return below if top in self._shape.tops else below[:_UNITS_OF_OTHERS]

    def _quota(self, top: str) -> int:
        """Fewer than any top unit's places (R83), so that all of them have one left."""
        return 0 if top in self._shape.kept else max(self._edition.quota_default - 1, 0)

    def _drawn(self, shares: Mapping[_Key, int]) -> _Key:
        return self._random.choices(list(shares), list(shares.values()))[0]
