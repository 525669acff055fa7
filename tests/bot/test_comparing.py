"""The background search for near duplicates as a part of the service."""

import asyncio
import io
import json
from contextlib import AbstractAsyncContextManager
from functools import partial

import pytest

from bot.log import open_log
from bot.loops.comparing import EVERY_SECONDS, REST, compare_waiting
from bot.loops.repeating import repeating
from programme.similarity import Text
from storage.comparison import ComparisonFailed, compared
from storage.similarities import Similarities
from tests.bot.held_clock import HeldClock
from tests.example import BA_DINH, HOAN_KIEM, Desk

TEXT = "Lắp cảm biến báo hết phôi ở máy dập, máy tự dừng và đèn báo sáng, người đứng máy không phải trông."


def comparing(desk: Desk, clock: HeldClock, log: io.StringIO) -> AbstractAsyncContextManager[None]:
    compare = partial(compare_waiting, desk.database, desk.units)
    logger = open_log("json", file=log)
    return repeating(compare, "comparing", clock, logger, every=EVERY_SECONDS, rest=REST)


async def test_it_looks_at_the_start_and_again_when_it_has_rested(desk: Desk) -> None:
    await desk.submitted(HOAN_KIEM, description=TEXT)
    clock, log = HeldClock(), io.StringIO()

    async with comparing(desk, clock, log):
        await until_nothing_waits(desk)
        await desk.submitted(BA_DINH, description=TEXT)
        await until_slept(clock, 1)
        clock.advance(clock.slept[0])
        await until_nothing_waits(desk)

    assert log.getvalue() == ""


async def test_a_fault_is_logged_without_anybodys_words_and_does_not_end_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.submitted(HOAN_KIEM, description=TEXT)
    whole, log, clock = Similarities.texts, io.StringIO(), HeldClock()

    async def fail_once(*_: object) -> list[Text]:
        monkeypatch.setattr(Similarities, "texts", whole)
        raise ComparisonFailed(TEXT)

    monkeypatch.setattr(Similarities, "texts", fail_once)
    async with comparing(desk, clock, log):
        await until_slept(clock, 1)
        clock.advance(clock.slept[0])
        await until_nothing_waits(desk)

    (line,) = [json.loads(line) for line in log.getvalue().splitlines()]
    assert (line["event"], line["loop"], line["error"]) == ("loop failed", "comparing", "ComparisonFailed")
    assert TEXT not in log.getvalue()


async def test_a_comparison_ends_with_whoever_waits_for_it() -> None:
    texts = [Text(number, f"{number} {TEXT} {number}") for number in range(3000)]
    task = asyncio.create_task(compared(texts, ()))
    await asyncio.sleep(0)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task


async def until_nothing_waits(desk: Desk) -> None:
    async with asyncio.timeout(20):
        while True:
            async with desk.database.reading() as work:
                if not await work.similarities.waiting(10):
                    return


async def until_slept(clock: HeldClock, times: int) -> None:
    async with asyncio.timeout(20):
        while True:
            if len(clock.slept) >= times:
                return
            await asyncio.sleep(0)
