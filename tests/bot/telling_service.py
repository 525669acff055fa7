"""A service with Telegram in a process of its own, to be killed; a fork of one that has imported all."""

import asyncio
import multiprocessing
from datetime import datetime
from multiprocessing.process import BaseProcess
from pathlib import Path

import bot.channels.telegram.channel  # noqa: F401 - it takes seconds, and every fork needs it
from bot.doors import open_doors
from bot.log import open_log
from bot.service import running
from bot.settings import Settings
from tests.bot.held_clock import BriskClock
from tests.doors import settings_in

ACCOUNT = "42"


def settings_for(folder: Path, api: str) -> Settings:
    """A service that sends by this Telegram, and to which nothing is sent."""
    told = {"telegram_token": f"{ACCOUNT}:TEST", "telegram_mode": "webhook", "telegram_api": api}
    return settings_in(folder, **told)


def started(folder: Path, api: str, now: datetime) -> BaseProcess:
    """The process, on its way up; its clock begins at `now`."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload([__name__])
    process = processes.Process(target=_serve, args=(folder, api, now), daemon=True)
    process.start()
    return process


def _serve(folder: Path, api: str, now: datetime) -> None:
    asyncio.run(_serving(settings_for(folder, api), now))


async def _serving(settings: Settings, now: datetime) -> None:
    logger = open_log(level="error")
    async with (
        open_doors(settings, logger) as doors,
        running(settings, doors.lines, logger=logger, clock=BriskClock(now)),
    ):
        await asyncio.Event().wait()
