"""Scans, starts and submissions by unit and door, over both databases."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from programme.errors import OutsideYourUnit, UnitNotFound
from programme.operations.doors import COUNT_DOORS
from programme.requests.doors import CountDoors, DoorLine, Step
from storage.door_counts import DoorKey
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

TODAY = NOW.date()
EDITION = "75-nghin-2021"
Short = tuple[str, str, str, int]


async def counted(desk: Desk, *counts: tuple[str, Step, str, int], day: date = TODAY) -> None:
    async with desk.database.transaction() as work:
        await work.door_counts.add(
            {DoorKey(EDITION, unit, step, door, day): times for unit, step, door, times in counts}
        )


def short(lines: Sequence[DoorLine]) -> list[Short]:
    return [(line.unit, line.step.value, line.door, line.times) for line in lines]


async def test_the_way_from_the_poster_to_the_entry_by_branch_and_door(desk: Desk) -> None:
    await counted(
        desk,
        (HOAN_KIEM, Step.SCAN, "poster", 40),
        (HOAN_KIEM, Step.SCAN, "tent", 2),
        (BA_DINH, Step.SCAN, "poster", 8),
        (HOAN_KIEM, Step.START, "browser", 5),
        (HOAN_KIEM, Step.START, "zalo_bot", 6),
        (HA_GIANG, Step.SCAN, "poster", 7),
        ("", Step.START, "telegram", 3),
    )
    await counted(desk, (HOAN_KIEM, Step.SCAN, "poster", 10))
    for channel in ("zalo_bot", "zalo_bot", "browser"):
        await desk.submitted(HOAN_KIEM, channel=channel)
    hanoi = await desk.ask(HANOI, COUNT_DOORS, CountDoors())
    assert (hanoi.unit, short(hanoi.lines)) == (
        HANOI,
        [
            (HOAN_KIEM, "scan", "poster", 50),
            (HOAN_KIEM, "scan", "tent", 2),
            (HOAN_KIEM, "start", "zalo_bot", 6),
            (HOAN_KIEM, "start", "browser", 5),
            (HOAN_KIEM, "submission", "zalo_bot", 2),
            (HOAN_KIEM, "submission", "browser", 1),
            (BA_DINH, "scan", "poster", 8),
        ],
    )
    assert hanoi.lines[0].name == "Quận Hoàn Kiếm"
    country = await desk.ask("TLD", COUNT_DOORS, CountDoors())
    assert short(country.lines) == [
        (HANOI, "scan", "poster", 58),
        (HANOI, "scan", "tent", 2),
        (HANOI, "start", "zalo_bot", 6),
        (HANOI, "start", "browser", 5),
        (HANOI, "submission", "zalo_bot", 2),
        (HANOI, "submission", "browser", 1),
        (HA_GIANG, "scan", "poster", 7),
        ("", "start", "telegram", 3),
    ]
    assert country.lines[-1].name is None


async def test_days_are_in_viet_nam_and_inclusive(desk: Desk) -> None:
    for ago in range(4):
        await counted(desk, (HOAN_KIEM, Step.SCAN, "poster", 10**ago), day=TODAY - timedelta(days=ago))
    await desk.submitted(HOAN_KIEM, at=NOW - timedelta(days=1))
    await desk.submitted(HOAN_KIEM)
    asked = CountDoors(since=TODAY - timedelta(days=2), until=TODAY - timedelta(days=1))
    report = await desk.ask(HOAN_KIEM, COUNT_DOORS, asked)
    assert short(report.lines) == [
        (HOAN_KIEM, "scan", "poster", 110),
        (HOAN_KIEM, "submission", "terminal", 1),
    ]


async def test_nobody_sees_the_doors_of_another_branch(desk: Desk) -> None:
    """R82."""
    await counted(desk, (HOAN_KIEM, Step.SCAN, "poster", 40), ("", Step.SCAN, "link", 2))
    assert (await desk.ask(HA_GIANG, COUNT_DOORS, CountDoors())).lines == ()
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HA_GIANG, COUNT_DOORS, CountDoors(unit=HOAN_KIEM))
    with pytest.raises(UnitNotFound):
        await desk.ask("TLD", COUNT_DOORS, CountDoors(unit="P99"))


async def test_many_counts_are_written_at_once(desk: Desk) -> None:
    """More rows than one statement takes; two processes that count the same add up."""
    counts = {
        DoorKey(EDITION, unit, Step.SCAN, door, TODAY): 1
        for unit in [unit.code for unit in desk.units][:300]
        for door in ("poster", "link", "tent")
    }
    for _ in range(2):
        async with desk.database.transaction() as work:
            await work.door_counts.add(counts)
    report = await desk.ask("TLD", COUNT_DOORS, CountDoors())
    assert sum(line.times for line in report.lines) == 2 * len(counts)
