"""A person is taken away while somebody submits as that person: on PostgreSQL both may be at it at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from programme.edition import Edition
from programme.entry import ERASE, Entry
from programme.ports.work import Work
from storage.database import Database
from tests.example import NOW, Desk
from units_data.catalogue import Catalogue

NAME, PHONE = "Nguyễn Văn A", "+84900000301"


@pytest.fixture
async def busy_desk(postgresql_url: str, edition: Edition, units: Catalogue) -> AsyncIterator[Desk]:
    """On PostgreSQL only: on SQLite the second writer begins after the first has ended."""
    database = Database(postgresql_url)
    yield Desk(database=database, edition=edition, units=units)
    await database.close()


async def until_it_waits(work: Work, other: "asyncio.Task[None]") -> None:
    """Until the other one waits for a row of this transaction, or has ended without waiting."""
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while not other.done() and not await work.connection.scalar(waiting):
        pass


async def correct(work: Work, entry: Entry) -> None:
    """As when a worker corrects the name: nothing refers to the former person any more."""
    await work.people.correct(
        replace(entry, full_name="Nguyễn Văn B", updated_at=NOW, version=entry.version + 1), NOW
    )


async def submit_again(work: Work, entry: Entry) -> None:
    """As when the same person submits from another chat."""
    person = await work.people.find_or_add(PHONE, NAME, NOW)
    assert await work.entries.add(replace(entry, code="SK-AAA-AAAA", draft_id="another"), person)


async def erase(work: Work, entry: Entry) -> None:
    await work.erasure.entries([entry.code], ERASE, NOW)


@pytest.mark.parametrize("taken_away", [correct, erase])
async def test_who_submits_keeps_the_person_that_another_chat_leaves(
    busy_desk: Desk, taken_away: Callable[[Work, Entry], Awaitable[None]]
) -> None:
    entry = await busy_desk.entry(await busy_desk.submitted(full_name=NAME, phone=PHONE))

    async def leaving() -> None:
        async with busy_desk.database.transaction() as work:
            await taken_away(work, entry)

    async with busy_desk.database.transaction() as work:
        person = await work.people.find_or_add(PHONE, NAME, NOW)
        task = asyncio.create_task(leaving())
        await until_it_waits(work, task)
        await submit_again(work, entry)
    await task

    async with busy_desk.database.reading() as work:
        assert await work.people.find(PHONE, NAME) == person
        assert await work.people.entries_of(person, entry.edition) == 1


async def test_who_submits_while_a_correction_takes_the_person_away_adds_it_anew(busy_desk: Desk) -> None:
    entry = await busy_desk.entry(await busy_desk.submitted(full_name=NAME, phone=PHONE))

    async def submitting() -> None:
        async with busy_desk.database.transaction() as work:
            await submit_again(work, entry)

    async with busy_desk.database.transaction() as work:
        before = await work.people.find(PHONE, NAME)
        await correct(work, entry)
        task = asyncio.create_task(submitting())
        await until_it_waits(work, task)
    await task

    async with busy_desk.database.reading() as work:
        person = await work.people.find(PHONE, NAME)
        assert person is not None
        assert person != before
        assert await work.people.entries_of(person, entry.edition) == 1


async def test_of_two_corrections_at_once_the_last_takes_the_person_away(busy_desk: Desk) -> None:
    entries = [
        await busy_desk.entry(await busy_desk.submitted(full_name=NAME, phone=PHONE)) for _ in range(2)
    ]

    async def correcting() -> None:
        async with busy_desk.database.transaction() as work:
            await correct(work, entries[1])

    async with busy_desk.database.transaction() as work:
        await correct(work, entries[0])
        task = asyncio.create_task(correcting())
        await until_it_waits(work, task)
    await task

    async with busy_desk.database.reading() as work:
        assert await work.people.find(PHONE, NAME) is None


async def test_the_limit_of_one_person_holds_for_two_at_once(busy_desk: Desk) -> None:
    """R7: both have found the person; the second counts when the first has ended."""
    entry = await busy_desk.entry(await busy_desk.submitted(full_name=NAME, phone=PHONE))
    counted = []

    async def counting() -> None:
        async with busy_desk.database.transaction() as work:
            person = await work.people.find_or_add(PHONE, NAME, NOW)
            counted.append(await work.people.entries_of(person, entry.edition, hold=True))

    async with busy_desk.database.transaction() as work:
        person = await work.people.find_or_add(PHONE, NAME, NOW)
        assert await work.people.entries_of(person, entry.edition, hold=True) == 1
        task = asyncio.create_task(counting())
        await until_it_waits(work, task)
        await submit_again(work, entry)
    await task

    assert counted == [2]
