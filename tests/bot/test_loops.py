"""A loop that fails begins anew, and says so without anybody's words."""

import asyncio
import io
import json

from bot.log import open_log
from bot.loops.repeating import PAUSE_SECONDS, begin
from tests.bot.held_clock import HastyClock


async def test_a_loop_that_fails_is_logged_and_runs_again() -> None:
    runs: list[int] = []
    somebody = "Nguyễn Văn A, 0900 000 001"
    log, clock = io.StringIO(), HastyClock()

    async def run() -> None:
        runs.append(len(runs))
        if len(runs) < 3:
            raise ValueError(somebody)

    await begin(run, "scheduler", clock, open_log("json", file=log))
    assert runs == [0, 1, 2]
    assert clock.slept == [PAUSE_SECONDS, PAUSE_SECONDS]
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [(line["event"], line["loop"], line["error"]) for line in lines] == [
        ("loop failed", "scheduler", "ValueError")
    ] * 2
    assert somebody not in log.getvalue()


async def test_a_loop_that_is_cancelled_ends() -> None:
    begun = asyncio.Event()

    async def run() -> None:
        begun.set()
        await asyncio.Event().wait()

    task = begin(run, "watch", HastyClock(), open_log("json", file=io.StringIO()))
    await begun.wait()
    task.cancel()
    assert await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
