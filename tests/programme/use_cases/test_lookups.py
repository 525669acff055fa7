import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bot.loops.housekeeping import tidy
from programme.code import CODE_BYTES, entry_code
from programme.use_cases.lookups import look_up
from tests.example import NOW, Desk

RIGHT, WRONG = "0007", "0008"
NOBODYS = entry_code(bytes(range(CODE_BYTES)))


async def finds(desk: Desk, code: str, digits: str, at: datetime = NOW, asker: str = "chat 1") -> bool:
    async with desk.database.transaction() as work:
        entry = await look_up(work, code, digits, at, asker)
    assert entry is None or (entry.code, digits.strip()) == (code, RIGHT)
    return entry is not None


async def found(desk: Desk, code: str, tries: Iterator[tuple[int, str]]) -> list[bool]:
    """What tries after so many seconds each find."""
    return [await finds(desk, code, digits, NOW + timedelta(seconds=after)) for after, digits in tries]


async def rows(desk: Desk) -> int:
    """What is still remembered of vain tries."""
    async with desk.database.transaction() as work:
        return await work.lookups.forget_before(NOW + timedelta(days=1))


@pytest.mark.parametrize(
    ("digits", "seen"),
    [(RIGHT, True), (" 0007 ", True), (WRONG, False), ("007", False), ("", False), ("%007", False)],
)
async def test_code_and_last_four_digits_find_an_entry_from_anywhere(
    desk: Desk, digits: str, *, seen: bool
) -> None:
    """R51."""
    code = await desk.submitted(phone="+84900000007")

    assert [await finds(desk, each, digits) for each in (code, NOBODYS, "SK-1", "")] == [seen, *[False] * 3]


@pytest.mark.parametrize("exists", [True, False])
async def test_after_three_vain_tries_a_pause_answers_everything_the_same(
    desk: Desk, *, exists: bool
) -> None:
    code = await desk.submitted(phone="+84900000007") if exists else NOBODYS
    pause_ends = 14 * 60 + 15 * 60  # it begins with the third vain try

    tries = [(0, WRONG), (60, WRONG), (14 * 60, WRONG), (14 * 60, RIGHT), (pause_ends - 1, RIGHT)]
    assert await found(desk, code, iter(tries)) == [False] * 5

    assert await finds(desk, code, RIGHT, NOW + timedelta(seconds=pause_ends)) is exists


async def test_tries_far_apart_and_a_right_one_between_begin_no_pause(desk: Desk) -> None:
    code = await desk.submitted(phone="+84900000007")
    slowly = [(hour * 3600, WRONG) for hour in range(5)]
    between = [(6 * 3600 + second, (WRONG, WRONG, RIGHT)[second % 3]) for second in range(9)]

    assert await found(desk, code, iter(slowly)) == [False] * 5
    assert await found(desk, code, iter(between)) == [False, False, True] * 3
    assert await rows(desk) == 0


async def test_a_pause_for_one_code_is_none_for_another(desk: Desk) -> None:
    code = await desk.submitted(phone="+84900000007")
    other = await desk.submitted(phone="+84900000007")
    for _ in range(4):
        await finds(desk, code.lower().replace("-", " "), WRONG)

    assert [await finds(desk, code, RIGHT), await finds(desk, other, RIGHT)] == [False, True]


@pytest.mark.parametrize("exists", [True, False])
async def test_who_tries_in_vain_shuts_out_nobody_else_until_many_do(desk: Desk, *, exists: bool) -> None:
    """A poster's reader who knows a code keeps its author out neither alone nor with a few others."""
    code = await desk.submitted(phone="+84900000007") if exists else NOBODYS
    for asker in range(9):
        for _ in range(20):
            await finds(desk, code, WRONG, asker=f"address {asker}")

    assert await finds(desk, code, RIGHT, asker="chat 7") is exists  # which forgives what was tried, if it is
    for asker in range(10):
        for _ in range(3):
            await finds(desk, code, WRONG, asker=f"chat {100 + asker}")
    assert [await finds(desk, code, RIGHT, asker=f"chat {200 + late}") for late in range(2)] == [False, False]


async def test_of_many_tries_at_once_three_are_let_through(desk: Desk) -> None:
    code = await desk.submitted(phone="+84900000007")

    async def tried() -> bool:
        async with desk.database.transaction() as work:
            return await work.lookups.count(code, NOW, 3)

    assert sorted(await asyncio.gather(*(tried() for _ in range(10)))) == [False] * 7 + [True] * 3


async def test_vain_tries_are_forgotten_once_they_pause_nothing(desk: Desk) -> None:
    await finds(desk, NOBODYS, WRONG)

    await tidy(desk.database, NOW + timedelta(minutes=14, seconds=59))
    assert await rows(desk) == 2

    await finds(desk, NOBODYS, WRONG)
    await tidy(desk.database, NOW + timedelta(minutes=15))
    assert await rows(desk) == 0
