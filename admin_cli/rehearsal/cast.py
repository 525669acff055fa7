"""The people of a rehearsal: who they are, where they work, when they come, and what their habits are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from admin_cli.demo.crowd import Crowd
from admin_cli.demo.material import Sector, initiatives, people, shape, themes
from admin_cli.demo.writer import Writer
from admin_cli.rehearsal.post import TRAITS
from programme.edition import Edition
from programme.window import VIETNAM
from units_data.tree import Catalogue

PHONES = 1000
"""Example numbers there are: 0900 000 000 to 0900 000 999."""

TOPS = ("P01", "P79", "P40", "S-DL")
"""The top units that take part: two cities, the largest province of 2021, and a sector."""

_PEAK = 0.25  # of people come on the last day (requirements, appendix 6)
_LAST_HOUR = 0.15  # of these in the last hour
_UNITS_OF_A_TOP = 6
_TOO_LONG = 1400


class Habit(StrEnum):
    """How a person goes about it."""

    PLAIN = "plain"
    MISTYPES = "mistypes"
    TOO_LONG = "too_long"
    CHANGES = "changes"
    AGAIN = "again"
    PAUSES = "pauses"
    GONE = "gone"
    STOPS = "stops"
    TOO_LATE = "too_late"
    EARLY = "early"
    DECLINES = "declines"
    WITHDRAWS = "withdraws"
    DELETES = "deletes"
    BLOCKS = "blocks"
    ASKS = "asks"


SHARES: Mapping[Habit, int] = {
    Habit.PLAIN: 26,
    Habit.MISTYPES: 14,
    Habit.TOO_LONG: 7,
    Habit.CHANGES: 6,
    Habit.AGAIN: 7,
    Habit.PAUSES: 10,
    Habit.GONE: 7,
    Habit.STOPS: 4,
    Habit.TOO_LATE: 4,
    Habit.EARLY: 3,
    Habit.DECLINES: 2,
    Habit.WITHDRAWS: 3,
    Habit.DELETES: 2,
    Habit.BLOCKS: 3,
    Habit.ASKS: 2,
}
"""Of a hundred people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person; `texts` are descriptions to send, `scans` says that a poster's code is at hand."""

    number: int
    habit: Habit
    channel: str
    unit: str
    scans: bool
    full_name: str
    phone: str
    texts: Sequence[str]
    comes: datetime


def cast(count: int, edition: Edition, units: Catalogue, random: Random) -> list[Person]:
    """So many people; the same `random` gives the same ones."""
    writer = Writer(themes(), random, edition.description_max)
    crowd = Crowd(people(), random, entries=0, places=0)
    homes = [home for top in TOPS for home in _homes(top, units, random)]
    habits = _dealt(count, random)
    persons = []
    for number, habit in enumerate(habits):
        home = homes[number % len(homes)]
        sector = _sector(home, random)
        texts = [writer.fresh(sector) for _ in range(2)]
        if habit is Habit.TOO_LONG:
            texts[0] = _long(texts, writer, sector)
        persons.append(
            Person(
                number=number,
                habit=habit,
                channel=random.choice(tuple(TRAITS)),
                unit=home,
                scans=random.random() < 0.7,  # noqa: PLR2004 - most people come by a poster
                full_name=f"{crowd.name()}{chr(ord('a') + number % 26)}",
                phone=f"0900 000 {number % PHONES:03}",
                texts=texts,
                comes=_comes(habit, edition, random),
            )
        )
    return persons


def _homes(top: str, units: Catalogue, random: Random) -> list[str]:
    below = sorted(unit.code for unit in units.children(top) if not units.children(unit.code))
    return random.sample(below, min(_UNITS_OF_A_TOP, len(below))) or [top]


def _dealt(count: int, random: Random) -> list[Habit]:
    """Everybody's habit: each there is at least once, the rest by their shares."""
    habits = [*Habit, *random.choices(tuple(SHARES), weights=tuple(SHARES.values()), k=count)][:count]
    random.shuffle(habits)
    return habits


def _sector(unit: str, random: Random) -> Sector:
    return initiatives().sectors[random.choice(list(shape().sectors_of(unit)))]


def _long(texts: Sequence[str], writer: Writer, sector: Sector) -> str:
    whole = ". ".join(text.rstrip(".") for text in texts)
    while len(whole) < _TOO_LONG:
        whole = f"{whole.rstrip('.')}. {writer.fresh(sector)}"
    return whole


def _comes(habit: Habit, edition: Edition, random: Random) -> datetime:
    """When a person begins: on any day in the daytime, many on the last evening."""
    window = edition.window
    if habit is Habit.EARLY:
        return window.opens - timedelta(hours=random.randint(2, 12))
    if habit is Habit.TOO_LATE:
        # Begun in time, sent when it is not: the last minutes pass while they write.
        return window.closes - timedelta(seconds=random.randint(60, 150))
    paused = habit in {Habit.PAUSES, Habit.STOPS}
    if not paused and random.random() < _PEAK:
        if random.random() < _LAST_HOUR:
            return window.closes - timedelta(minutes=random.randint(20, 60))
        return window.closes - timedelta(hours=random.randint(2, 16), minutes=random.randint(0, 59))
    days = (window.closes - window.opens).days
    # Those who pause are there before the first reminder of drafts.
    day = random.randint(0, max(0, days - (5 if paused else 2)))
    morning = window.opens.astimezone(VIETNAM) + timedelta(days=day)
    return morning + timedelta(hours=random.randint(7, 20), minutes=random.randint(0, 59))
