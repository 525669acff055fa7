"""A draft that wanders through every channel by codes of one use: one story of four chats (script 14)."""

import os
from pathlib import Path

from tests.bot.held_clock import HeldClock
from tests.doors import settings_in
from tests.every_door import every_door
from tests.player import FOLDER, Player, read

STORY = FOLDER / "across" / "wandering-draft.txt"
"""As any transcript, with the name of the channel before each line."""


async def test_a_draft_wanders_through_every_channel(tmp_path: Path, sqlite_url: str) -> None:
    story = read(STORY)
    settings = settings_in(tmp_path, database_url=sqlite_url)
    codes: list[str] = []
    played: list[str] = []
    async with every_door(HeldClock(story.at), settings) as doors:
        players = {name: Player(door, codes) for name, door in doors.items()}
        for line in story.lines:
            name, kind = line.split(" ", 1)[0][:-1], line.split(" ", 1)[0][-1:]
            if kind in {">", "~"}:
                played.append(line)
                answered = await players[name].line(line[len(name) :])
                played += [f"{name}{said}" for said in answered]
            elif line.startswith("#"):
                played.append(line)
    if os.environ.get("SANGKIEN_RECORD"):
        STORY.write_text("\n".join(played) + "\n", encoding="utf-8")
    assert played == list(story.lines)
