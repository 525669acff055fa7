"""Plays a transcript: sends each `>` line through a door, and prints what comes back as `<` lines.

Beside the lines of `bot.transcript` a file may hold
  # for: text | buttons | buttons contact      the channels it passes through, by their abilities
  # at: 2021-03-20T09:00:00+07:00              where the clock stands
  > (open P01-002)    > [label]    > (old [label])    > (photo) caption    > (contact 0900 000 001)
  > (docx first line⏎second line)    > (docx! protected)    a Word file, and one that cannot be read
  > (30x) a sentence  > (edit)     > (group) text     > (another's contact 0900 000 002)
  ~ 3s                ~ at 2021-04-20T23:59:58+07:00
  ! approve {1}       ! return {1} reason            ! nominate {1}
  ! complaint {1} reason   ! dispute {1} reason      ! commend {1} form    ! not_select {1}
  ! enter {1} text    ! enter_approved {1} text (on behalf of the author of {1})
  ! take_back {1}     ! fill {1} birth_year=1988 (an officer of P01 fills in the dossier)
  ! answer 1 text     ! link P01-002 (the desk answers with the code)       ! revoke P01-002
  ! hand_over {1} (the desk answers with the code by which another chat takes the entry over)
  2> text             2~ 0s              2< what is said in another chat    (on the core door only)
  ! people_do {2}     ! people_answer {2} text   ! people_refuse {2} text   ! people_extend {2} text
`{1}` is the first code that appeared, and `⏎` a line break.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, cast

from bot.messages import Message
from bot.transcript import shown
from conversations.dialogue import Media
from tests.bot.held_clock import HeldClock
from tests.word_files import UNREADABLE, word_file

FOLDER = Path(__file__).parent / "transcripts"
IN_WINDOW = "2021-03-20T09:00:00+07:00"
_CODE = re.compile(r"(?:SK|YC)-[0-9A-Z]{3}-[0-9A-Z]{4}|(?:CB|CM|NB)-[0-9A-Z]{4}-[0-9A-Z]{4}")
_MEDIA = {"photo": Media.PHOTO, "file": Media.FILE, "voice": Media.VOICE, "sticker": Media.STICKER}


class Door(Protocol):
    """One way to send what a person does, and to see everything that is answered to it."""

    clock: HeldClock

    async def opens(self, unit: str | None) -> Sequence[Message]: ...
    async def types(self, text: str) -> Sequence[Message]: ...
    async def presses(self, label: str, *, old: bool) -> Sequence[Message]: ...
    async def waits(self) -> Sequence[Message]: ...
    async def officer(self, name: str, code: str, reason: str) -> Sequence[Message]: ...
    def another(self) -> "Door": ...


class RichDoor(Door, Protocol):
    """A way that also carries pictures, contact cards, edits and groups."""

    async def sends(self, media: Media, caption: str) -> Sequence[Message]: ...
    async def sends_word(self, content: bytes, caption: str) -> Sequence[Message]: ...
    async def shares(self, phone: str, *, own: bool) -> Sequence[Message]: ...
    async def edits(self) -> Sequence[Message]: ...
    async def writes_in_group(self, text: str) -> Sequence[Message]: ...


@dataclass(frozen=True, slots=True)
class Transcript:
    """A file: the abilities it is for, where the clock stands, its acts and what each should bring."""

    name: str
    abilities: tuple[str, ...]
    at: datetime
    lines: tuple[str, ...]

    @property
    def has_two_chats(self) -> bool:
        return any(line.startswith("2> ") for line in self.lines)


def read(file: Path) -> Transcript:
    lines = file.read_text(encoding="utf-8").splitlines()
    heads = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# ") and ": " in line)
    return Transcript(
        file.stem,
        tuple(part.strip() for part in heads["for"].split("|")),
        datetime.fromisoformat(heads.get("at", IN_WINDOW)),
        tuple(lines),
    )


def transcripts() -> list[Transcript]:
    return [read(file) for file in sorted(FOLDER.glob("*.txt"))]


@dataclass
class Player:
    """Plays one transcript through one door; `codes` are the entry codes in the order they appeared."""

    door: Door
    codes: list[str] = field(default_factory=list)
    second: "Player | None" = None

    async def play(self, transcript: Transcript) -> list[str]:
        """The transcript as it really went: its acts and comments, and the answers that came."""
        played: list[str] = []
        for line in transcript.lines:
            if line[:2] in {"> ", "~ ", "! "}:
                played.append(line)
                played += await self.line(line)
            elif line[:3] in {"2> ", "2~ "}:
                self.second = self.second or Player(self.door.another(), self.codes)
                played.append(line)
                played += [f"2{said}" for said in await self.second.line(line[1:])]
            elif not line.startswith(("< ", "  ", "<", "2<", "2 ")):
                played.append(line)
        return played

    async def line(self, line: str) -> list[str]:
        """What one line of a person's, of the clock's or of an officer's brings."""
        return self._named(shown(await self._do(line)))

    def _named(self, lines: Sequence[str]) -> list[str]:
        return [_CODE.sub(lambda found: self._name(found[0]), line) for line in lines]

    def _name(self, code: str) -> str:
        if code not in self.codes:
            # An example inside a text is not an entry: it is always the same.
            if code == "SK-A82-GG3Y":
                return code
            self.codes.append(code)
        return f"{{{self.codes.index(code) + 1}}}"

    async def _do(self, line: str) -> Sequence[Message]:
        kind, said = line[0], line[2:]
        for number, code in enumerate(self.codes, 1):
            said = said.replace(f"{{{number}}}", code)
        match kind:
            case "~":
                return await self._wait(said)
            case "!":
                act, code, *reason = said.split(" ", 2)
                return await self.door.officer(act, code, reason[0] if reason else "")
            case _:
                return await self._says(said.replace("⏎", "\n"))

    async def _wait(self, said: str) -> Sequence[Message]:
        if said.startswith("at "):
            until = datetime.fromisoformat(said.removeprefix("at "))
            self.door.clock.advance((until - self.door.clock.now()).total_seconds())
        else:
            self.door.clock.advance(float(said.removesuffix("s")))
        return await self.door.waits()

    async def _says(self, said: str) -> Sequence[Message]:
        act = re.fullmatch(r"\(([^)]*)\) ?(.*)", said, re.DOTALL)
        if said.startswith("[") and said.endswith("]"):
            return await self.door.presses(said[1:-1], old=False)
        if act is None:
            return await self.door.types(said)
        name, _, rest = act[1].partition(" ")
        if name == "open":
            return await self.door.opens(rest or None)
        if name == "old":
            return await self.door.presses(rest[1:-1], old=True)
        if name.endswith("x") and name[:-1].isdecimal():
            return await self.door.types((act[2] * int(name[:-1])).strip())
        return await self._other(name, rest, act[2])

    async def _other(self, name: str, rest: str, text: str) -> Sequence[Message]:
        door = cast("RichDoor", self.door)
        match name:
            case "docx":
                return await door.sends_word(word_file(rest), text)
            case "docx!":
                return await door.sends_word(UNREADABLE[rest], text)
            case "contact":
                return await door.shares(rest, own=True)
            case "another's":
                return await door.shares(rest.removeprefix("contact "), own=False)
            case "edit":
                return await door.edits()
            case "group":
                return await door.writes_in_group(text)
            case _:
                return await door.sends(_MEDIA[name], text)
