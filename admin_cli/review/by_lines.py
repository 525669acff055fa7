"""`next` without keys: the sheet on stdout, a line of input a decision; for scripts and simple terminals."""

import sys
from collections.abc import Awaitable, Callable

from admin_cli.changed_text import painted
from admin_cli.console import Console
from admin_cli.exits import CommandError
from admin_cli.review.drawing import sheet_lines, title
from admin_cli.review.lines import Lines
from admin_cli.review.screen import Progress, bar
from admin_cli.review.session import Session
from admin_cli.words import refusal, word
from programme.entry import Act
from programme.errors import ProgrammeError

Doing = Callable[[str], Awaitable[str]]
"""Does what a letter stands for, with the words after it; gives what to say."""


class ByLines:
    """A session driven by lines: a letter, then words where the letter takes any."""

    def __init__(self, console: Console, session: Session) -> None:
        self._console = console
        self._session = session
        self._lines = Lines(sys.stdin)
        self._doing: dict[str, Doing] = {
            "a": lambda _: self._decide(Act.APPROVE),
            "r": lambda words: self._with_reason(Act.RETURN, words),
            "x": lambda words: self._with_reason(Act.REJECT, words),
            "s": self._skip,
            "n": self._note,
            "o": self._undo,
            "v": self._reveal,
            "?": self._help,
        }

    async def run(self) -> None:
        """Entry after entry, until nothing waits, the person stops or the input ends."""
        shown = None
        while (entry := self._session.entry) is not None:
            if entry != shown:
                self._give()
                shown = entry
            self._session.look_ahead()
            line = await self._read()
            letter, _, words = line.strip().partition(" ")
            if not line or letter.lower() == "q":
                return
            if letter:
                self._console.tell(await self._done(letter.lower(), words.strip()))

    async def _read(self) -> str:
        sys.stderr.write(f"{self._console.text('next-line')} ")
        sys.stderr.flush()
        return await self._lines.line()

    def _give(self) -> None:
        entry = self._session.entry
        if entry is None:
            return
        texts, width = self._console.texts, self._console.width
        self._console.tell(bar(texts, Progress.of(self._session), width))
        self._console.give(title(entry))
        colours = self._console.colours
        for line in sheet_lines(texts, self._session.sheet, entry, width, colours=colours):
            self._console.give(painted(line.text))
        self._console.give()
        sys.stdout.flush()

    async def _done(self, letter: str, words: str) -> str:
        doing = self._doing.get(letter)
        if doing is None:
            return self._console.text("next-unknown", key=letter)
        try:
            return await doing(words)
        except ProgrammeError as error:
            return refusal(self._console.texts, error.key, error.arguments)
        except CommandError as error:
            return self._console.text(error.key, **error.arguments)

    async def _with_reason(self, act: Act, words: str) -> str:
        """A number of the ready reasons, or words; neither lists them."""
        reasons = [reason for reason in self._session.reasons if reason.act == act]
        if words.isdecimal():
            number = int(words)
            if 1 <= number <= len(reasons):
                return await self._decide(act, template=reasons[number - 1].key)
            words = ""
        if words:
            return await self._decide(act, reason=words)
        language = self._console.texts.language
        listed = [
            f"{number}  {reason.en if language == 'en' else reason.vi}"
            for number, reason in enumerate(reasons, 1)
        ]
        return "\n".join([*listed, self._console.text("next-choice", most=str(len(reasons)))])

    async def _decide(self, act: Act, *, template: str | None = None, reason: str | None = None) -> str:
        code = self._code()
        refused = await self._session.decide(act, template=template, reason=reason)
        if refused is not None:
            return refusal(self._console.texts, refused.key, refused.arguments)
        return self._console.text("next-did", code=code, act=word(self._console.texts, act))

    async def _skip(self, _: str) -> str:
        code = self._code()
        await self._session.skip()
        return self._console.text("next-skipped", code=code)

    async def _note(self, words: str) -> str:
        await self._session.note(words)
        return self._console.text("next-noted")

    async def _undo(self, _: str) -> str:
        if not self._session.can_undo:
            return self._console.text("next-nothing_to_undo")
        refused = await self._session.undo()
        if refused is not None:
            return refusal(self._console.texts, refused.key, refused.arguments)
        return self._console.text("next-reopened", code=self._code())

    async def _reveal(self, _: str) -> str:
        await self._session.reveal()
        return self._console.text("next-revealed")

    async def _help(self, _: str) -> str:
        return self._console.text("next-help")

    def _code(self) -> str:
        return self._session.entry.code if self._session.entry else ""
