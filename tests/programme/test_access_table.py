"""Who may do what (R82, design §8): every operation at every level and place, over a real database.

What a cell should be comes from `programme.access.RIGHTS` and the tree; what it is, from running the
operation. And an officer of another province works as if Hà Nội had nothing at all.
"""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from secrets import token_bytes

import msgspec
import pytest
from sqlalchemy import delete, insert, select, text, update

from programme.access import RIGHTS, Right
from programme.context import Context
from programme.data_request import Asked
from programme.edition import Edition
from programme.errors import NotAllowed, ProgrammeError
from programme.levels import Level
from programme.objection import ObjectionKind
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.commendation import COMMEND, NOT_SELECT
from programme.operations.every import OPERATIONS
from programme.operations.objections import OBJECT
from programme.operations.operation import Operation, run
from programme.ports.questions import NewQuestion
from programme.requests.acts import Appraise, Nominate
from programme.requests.commendation import Commend, NotSelect
from programme.requests.objections import OpenObjections
from programme.use_cases.own_data import REQUEST_BYTES, register
from programme.use_cases.questions import ask_helpdesk
from storage.database import Database
from storage.schema import metadata
from storage.tables.chats import conversations
from storage.tables.entries import entries, reviews
from storage.tables.officers import catalogues, officers, quotas, units
from storage.tables.reviewing import similarities
from storage.work import Work
from tests.example import NOW, Desk
from tests.programme.operation_examples import EXAMPLES, Aim, Example, Reach
from tests.programme.operation_examples import Level as Whose
from units_data.catalogue import Catalogue
from units_data.unit import Unit

TLD = "TLD"
# Two provinces with units of all levels, and one grassroots unit below another.
HANOI = ("P01", "P01-01", "P01-01-01", "P01-01-01-01")
HA_GIANG = ("P02", "P02-01", "P02-01-01", "P02-01-01-01")
LEVELS = (Level.TOP, Level.IMMEDIATE, Level.GRASSROOTS, Level.GRASSROOTS)
KINDS = ("province", "district", "direct_unit", "direct_unit")

HOMES = {Level.NATIONAL: TLD} | dict(zip(LEVELS[:3], HANOI[:3], strict=True))
# From each level's home: its own unit, one below, one of its level in another province, the one above.
PLACES = {
    Level.NATIONAL: {"own": TLD, "below": HANOI[0]},
    **{
        level: {
            "own": HANOI[depth],
            "below": HANOI[depth + 1],
            "beside": HA_GIANG[depth],
            "above": (TLD, *HANOI)[depth],
        }
        for depth, level in enumerate(LEVELS[:3])
    },
}
Rows = dict[str, list[str]]
CELLS = [(level, place) for level, places in PLACES.items() for place in places]
BY_NAME = {operation.name: operation for operation in OPERATIONS}

_MISSING = ("entry", "request", "question", "officer", "unit")
_KEYS_OF_ACCESS = {*(f"{what}_not_found" for what in _MISSING), "unit_outside"} | {
    kind.key for kind in (NotAllowed, *NotAllowed.__subclasses__())
}


def _tree() -> Catalogue:
    def branch(codes: tuple[str, ...], name: str) -> Iterator[Unit]:
        for depth, code in enumerate(codes):
            parent = (TLD, *codes)[depth]
            words = name if depth == 0 else f"{name} {depth}"
            yield Unit(code, parent, KINDS[depth], words, words, LEVELS[depth])

    return Catalogue.build([*branch(HANOI, "Hà Nội"), *branch(HA_GIANG, "Hà Giang")], "two provinces")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Two databases: both provinces at work, and Hà Nội with nothing; all aims, and what lies outside."""

    both: Path
    without_hanoi: Path
    edition: Edition
    units: Catalogue
    aims: dict[str, Aim]
    outside: dict[str, Rows]

    @asynccontextmanager
    async def desk(self, file: Path | None = None) -> AsyncIterator[Desk]:
        database = Database(f"sqlite:///{file or self.both}")
        try:
            yield Desk(database=database, edition=self.edition, units=self.units)
        finally:
            await database.close()


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path, edition: Edition) -> World:
    folder = tmp_path_factory.mktemp("provinces")
    both, without = folder / "both.db", folder / "without_hanoi.db"
    shutil.copy(sqlite_template, both)
    units = _tree()
    # Hà Giang first, so that its rows have the same numbers whether Hà Nội has any or not.
    aims = asyncio.run(_filled(both, edition, units, (TLD, *HA_GIANG), fresh=True))
    _copied(both, without)
    aims |= asyncio.run(_filled(both, edition, units, HANOI, fresh=False))
    outside = asyncio.run(_outside_of_homes(both, units))
    return World(both=both, without_hanoi=without, edition=edition, units=units, aims=aims, outside=outside)


async def _outside_of_homes(file: Path, tree: Catalogue) -> dict[str, Rows]:
    database = Database(f"sqlite:///{file}")
    try:
        async with database.reading() as work:
            return {home: await _rows_outside(work, home, tree) for home in HOMES.values()}
    finally:
        await database.close()


def _copied(source: Path, target: Path) -> None:
    for suffix in ("", "-wal"):
        with suppress(FileNotFoundError):
            shutil.copy(f"{source}{suffix}", f"{target}{suffix}")


async def _filled(
    file: Path, edition: Edition, catalogue: Catalogue, branch: tuple[str, ...], *, fresh: bool
) -> dict[str, Aim]:
    database = Database(f"sqlite:///{file}")
    try:
        desk = Desk(database=database, edition=edition, units=catalogue)
        if fresh:
            await _founded(desk)
        aims = await _aims_of(desk, branch)
        if HANOI[0] in branch:
            await _related(desk, aims[HANOI[2]])
        return aims
    finally:
        await database.close()


async def _founded(desk: Desk) -> None:
    """The tree of the two provinces, and two officers in each unit: one who asks, one to be asked about."""
    async with desk.database.transaction() as work:
        for table in (quotas, units, catalogues):
            await work.connection.execute(delete(table))
        await work.units.seed(desk.units, {})
        for unit in desk.units:
            await work.officers.add(f"officer {unit.code}", unit.code, NOW)
            await work.officers.add(_colleague(unit.code), unit.code, NOW)


async def _aims_of(desk: Desk, branch: tuple[str, ...]) -> dict[str, Aim]:
    """What each unit of a branch has, made from below, so that nominations arrive."""
    aims: dict[str, Aim] = {}
    arrived: tuple[str, ...] = ()
    for unit in reversed(branch):
        if unit == TLD:
            # Entries belong to units below: those of the province stand in for the nation's.
            aims[unit] = replace(aims[branch[1]], unit=TLD, officer=_colleague(TLD))
            await _decide(desk, aims[unit], arrived)
            aims[unit] = replace(aims[unit], nominated=arrived[0], received=arrived[1], unselected=arrived[2])
        else:
            aims[unit], arrived = await _things_of(desk, unit, arrived)
    return aims


def _colleague(unit: str) -> str:
    return f"Nguyễn Văn {unit}"


async def _things_of(desk: Desk, unit: str, arrived: tuple[str, ...]) -> tuple[Aim, tuple[str, ...]]:
    """What a unit has, and what it nominated; `arrived` was nominated to it."""
    codes = (*await desk.many_submitted(unit, 7), await desk.submitted(unit, typed_unit=f"Xưởng {unit}"))
    await desk.ask(unit, APPRAISE, Appraise(act="approve", codes=codes[1:7]))
    await desk.ask(unit, NOMINATE, Nominate(codes=codes[4:7], field="a"))
    aim = Aim(
        unit=unit,
        submitted=codes[0],
        approved=codes[1],
        objected=codes[2],
        commended=codes[3],
        nominated=codes[4],
        received=arrived[1] if arrived else codes[5],
        unselected=arrived[2] if arrived else codes[5],
        typed=f"Xưởng {unit}",
        officer=_colleague(unit),
        asked=await _asked(desk, codes[7]),
        question=await _question(desk, codes[7]),
    )
    complaint = OpenObjections(codes=(aim.objected,), kind=ObjectionKind.COMPLAINT, reason="Chưa đúng")
    await desk.ask(unit, OBJECT, complaint)
    await desk.ask(unit, COMMEND, Commend(codes=(aim.commended,), form="Bằng khen"))
    await _unreached(desk, aim.approved)
    await _decide(desk, aim, arrived)
    return aim, codes[4:7]


async def _unreached(desk: Desk, code: str) -> None:
    """What was decided a day ago on an entry that came from a shared screen."""
    entry = await desk.entry(code)
    async with desk.database.transaction() as work:
        chat = update(conversations).where(conversations.c.id == entry.chat)
        await work.connection.execute(chat.values(channel="kiosk"))
        of_entry = select(entries.c.id).where(entries.c.code == code).scalar_subquery()
        decided = update(reviews).where(reviews.c.entry_id == of_entry)
        await work.connection.execute(decided.values(at=NOW - timedelta(days=1)))


async def _question(desk: Desk, code: str) -> int:
    """What the author of an entry asks the helpdesk."""
    entry = await desk.entry(code)
    question = NewQuestion(
        edition=entry.edition,
        chat=entry.chat or 0,
        unit=entry.unit,
        language="vi",
        text="Có sửa được không ạ?",
        asked_at=NOW,
    )
    async with desk.database.transaction() as work:
        return await ask_helpdesk(work, desk.edition, desk.units, question)


async def _asked(desk: Desk, code: str) -> str:
    """A request of the author of an entry about the own data."""
    entry = await desk.entry(code)
    async with desk.database.transaction() as work:
        request = await register(
            work,
            desk.units,
            entry.chat or 0,
            Asked.RESTRICT,
            [entry],
            now=NOW,
            random=token_bytes(REQUEST_BYTES),
        )
    return request.code


async def _decide(desk: Desk, aim: Aim, arrived: tuple[str, ...]) -> None:
    if arrived:
        await desk.ask(aim.unit, NOT_SELECT, NotSelect(codes=(arrived[2],)))


async def _related(desk: Desk, hanoi: Aim) -> None:
    """What links the provinces and must show on neither side: one person's entries, and equal texts."""
    async with desk.database.transaction() as work:
        everything = (await work.connection.execute(select(entries).order_by(entries.c.id))).all()
        other = next(row for row in everything if row.unit == HA_GIANG[2])
        (own,) = (row for row in everything if row.code == hanoi.submitted)
        await work.connection.execute(
            update(entries).where(entries.c.id == own.id).values(person=other.person)
        )
        pair = {"entry_id": min(own.id, other.id), "other_id": max(own.id, other.id), "percent": 96}
        await work.connection.execute(insert(similarities).values(pair))


class _Undone(Exception):
    pass


class Rehearsal:
    """A database on which everything happens and nothing stays: so all cells share one set of examples.

    `outside` are the rows outside of the officer's home as an act would have left them; None when it changed
    no row at all.
    """

    def __init__(self, desk: Desk, home: str) -> None:
        self._desk = desk
        self._home = home
        self.outside: Rows | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Work]:
        with suppress(_Undone):
            async with self._desk.database.transaction() as work:
                before = await _changes(work)
                yield work
                await work.counters.flush()
                await work.audit.flush()
                if await _changes(work) != before:
                    self.outside = await _rows_outside(work, self._home, self._desk.units)
                raise _Undone

    def reading(self) -> AbstractAsyncContextManager[Work]:
        return self._desk.database.reading()


async def _changes(work: Work) -> object:
    """How many rows this connection has changed since it was opened."""
    return await work.connection.scalar(text("SELECT total_changes()"))


def _context(desk: Desk, unit: str) -> Context:
    numbers = count()

    def random(size: int) -> bytes:
        return (sha256(str(next(numbers)).encode()).digest() * 8)[:size]

    return replace(desk.context(unit), random=random)


async def answered(
    desk: Desk, unit: str, operation: Operation[object, object], request: object
) -> tuple[str, Rows | None]:
    """What an officer of the unit is answered as JSON, refusals included, and what lies outside then."""
    rehearsal = Rehearsal(desk, unit)
    try:
        answer = await run(rehearsal, operation, _context(desk, unit), request)
    except ProgrammeError as error:
        answer = {"key": error.key, "arguments": error.arguments}
    return msgspec.json.encode(answer).decode(), rehearsal.outside


def _is_closed(answer: str) -> bool:
    """Whether access was refused: to the whole request, or to the only thing that it names."""

    def keys(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            if "arguments" in value and isinstance(value.get("key"), str):
                yield value["key"]
            for part in value.values():
                yield from keys(part)
        elif isinstance(value, list):
            for part in value:
                yield from keys(part)

    return bool(_KEYS_OF_ACCESS.intersection(keys(msgspec.json.decode(answer))))


def _expected(operation: Operation[object, object], example: Example, level: Level, place: str) -> bool:
    """Whether RIGHTS and the tree let an officer of this level ask that of this place."""
    if example.reach is Reach.NOWHERE:
        return operation.right is None or level in RIGHTS[operation.right]
    if place not in {"own", "below"} or (place == "own" and example.reach is Reach.BELOW):
        return False
    if example.own_is_free:
        return place == "own" or level in RIGHTS[operation.right or Right.QUOTA]
    lower = {Level.NATIONAL: Level.TOP, Level.TOP: Level.IMMEDIATE}.get(level, Level.GRASSROOTS)
    decides = lower if place == "below" and example.level is Whose.OF_THE_AIM else level
    return operation.right is None or decides in RIGHTS[operation.right]


def test_every_operation_has_an_example_request() -> None:
    missing = sorted(set(BY_NAME) - set(EXAMPLES))
    assert missing == [], "add an example request in tests/programme/operation_examples.py"
    assert sorted(set(EXAMPLES) - set(BY_NAME)) == []


@pytest.mark.parametrize("name", EXAMPLES)
async def test_an_operation_is_open_exactly_where_rights_and_tree_say_so(world: World, name: str) -> None:
    """R82: level by place, each cell; what is refused changes nothing, what is done nothing outside."""
    operation, example = BY_NAME[name], EXAMPLES[name]
    is_open, wrong = {}, {}
    async with world.desk() as desk:
        for level, place in CELLS:
            home = HOMES[level]
            asked = example.ask(world.aims[PLACES[level][place]])
            answer, outside = await answered(desk, home, operation, asked)
            is_open[level, place] = not _is_closed(answer)
            if outside is not None and (not is_open[level, place] or outside != world.outside[home]):
                wrong[level, place] = answer
    assert is_open == {cell: _expected(operation, example, *cell) for cell in CELLS}
    assert wrong == {}


# By which column a row belongs to a unit, an officer or an entry.
_OWNERS = ("entry_id", "officer_id", "from_unit", "unit")


async def _rows_outside(work: Work, home: str, tree: Catalogue) -> Rows:
    """All rows that belong to units outside of a home, but for the audit, which has all acts."""
    if home != HOMES[Level.IMMEDIATE]:
        return {}  # looked at from the middle, which has units above, below and beside it
    outside = {unit.code for unit in tree if not tree.contains(home, unit.code)}
    of_entries = select(entries.c.id).where(entries.c.unit.in_(outside))
    of_officers = select(officers.c.id).where(officers.c.unit.in_(outside))
    rows: Rows = {}
    for table in metadata.sorted_tables:
        owner = next((name for name in _OWNERS if name in table.c), "code" if table is units else None)
        if owner is None:
            continue
        among = {"entry_id": of_entries, "officer_id": of_officers}.get(owner, outside)
        found = await work.connection.execute(select(table).where(table.c[owner].in_(among)))
        rows[table.name] = sorted(map(str, found.all()))
    return rows


# How many texts elsewhere are like this one is told on purpose (docs/decisions/0015).
TOLD = re.compile(r'"(similar_)?beyond":\d+')


@pytest.mark.parametrize("name", EXAMPLES)
async def test_to_another_province_hanoi_is_as_if_it_had_nothing(world: World, name: str) -> None:
    """R82: no entry, no count, no code, no name: every answer is the same with and without Hà Nội's data."""
    operation, example = BY_NAME[name], EXAMPLES[name]
    requests = [example.ask(world.aims[unit]) for unit in (HANOI[0], HANOI[2], HA_GIANG[2])]
    with suppress(TypeError):  # one that must be told something has no bare request
        requests.append(operation.request())
    answers = []
    for file in (world.both, world.without_hanoi):
        async with world.desk(file) as desk:
            asked = [*((HA_GIANG[0], request) for request in requests), (HA_GIANG[2], requests[-1])]
            given = [(await answered(desk, home, operation, request))[0] for home, request in asked]
            answers.append([TOLD.sub("", answer) for answer in given])
    assert answers[0] == answers[1]


# Of units and officers there are the same in both databases; entering adds what is new; nothing is alike.
SAME = {
    "enter",
    "entering-rules",
    "officers-add",
    "officers-revoke",
    "officers-renew",
    "officers-link",
    "officers-unlink",
    "posters",
    "similar-clusters",
    "similar-keep",
    "target-set",
    "units-list",
}


async def test_what_hanoi_has_would_show_if_it_could(world: World) -> None:
    """The test above proves something: to the nation nearly every answer is another."""
    answers = []
    for file in (world.both, world.without_hanoi):
        async with world.desk(file) as desk:
            aim = world.aims[HANOI[0]]
            answers.append(
                {
                    name: (await answered(desk, TLD, BY_NAME[name], example.ask(aim)))[0]
                    for name, example in EXAMPLES.items()
                    if example.reach is not Reach.NOWHERE
                }
            )
    assert {name for name, answer in answers[0].items() if answers[1][name] == answer} == SAME
