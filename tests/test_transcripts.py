"""Every transcript, through every door that has its abilities (issue 2, R10)."""

import os
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.bot.held_clock import HeldClock
from tests.doors import browser_door, core_door, settings_in, terminal_door
from tests.player import FOLDER, Door, Player, Transcript, transcripts
from tests.telegram_door import telegram_door
from tests.zalo_bot_door import zalo_bot_door
from tests.zalo_oa_door import zalo_oa_door


def by(mode: str, _abilities: str, clock: HeldClock, settings: Settings) -> AbstractAsyncContextManager[Door]:
    return telegram_door(mode, clock, settings)


def by_zalo_bot(
    mode: str, _abilities: str, clock: HeldClock, settings: Settings
) -> AbstractAsyncContextManager[Door]:
    return zalo_bot_door(mode, clock, settings)


def by_zalo_oa(_abilities: str, clock: HeldClock, settings: Settings) -> AbstractAsyncContextManager[Door]:
    return zalo_oa_door(clock, settings)


DOORS = {
    ("core", "text"): core_door,
    ("core", "buttons"): core_door,
    ("core", "buttons contact"): core_door,
    ("core", "alone"): core_door,  # where what is said names the channel
    ("terminal", "text"): terminal_door,
    ("browser", "buttons"): browser_door,
    ("telegram webhook", "buttons contact"): partial(by, "webhook"),
    ("telegram polling", "buttons contact"): partial(by, "polling"),
    ("core", "zalo"): core_door,
    ("zalo bot webhook", "zalo"): partial(by_zalo_bot, "webhook"),
    ("zalo bot polling", "zalo"): partial(by_zalo_bot, "polling"),
    ("core", "zalo oa"): core_door,
    ("zalo oa", "zalo oa"): by_zalo_oa,
}
PLAYS = [
    pytest.param(transcript, door, abilities, id=f"{transcript.name}-{door}-{abilities}".replace(" ", "+"))
    for transcript in transcripts()
    for door, abilities in DOORS
    if abilities in transcript.abilities
    if door == "core" or not transcript.has_two_chats
]


@pytest.mark.parametrize(("transcript", "door", "abilities"), PLAYS)
async def test_transcript(
    transcript: Transcript, door: str, abilities: str, tmp_path: Path, sqlite_url: str
) -> None:
    settings = settings_in(tmp_path, database_url=sqlite_url)
    opened: AbstractAsyncContextManager[Door] = DOORS[door, abilities](
        abilities, HeldClock(transcript.at), settings
    )
    async with opened as way:
        played = await Player(way).play(transcript)
    if os.environ.get("SANGKIEN_RECORD") and door == "core":
        (FOLDER / f"{transcript.name}.txt").write_text("\n".join(played) + "\n", encoding="utf-8")
    assert played == list(transcript.lines)
