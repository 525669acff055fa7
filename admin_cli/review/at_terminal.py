"""`next` at a terminal: one screen an entry, one key a decision."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from prompt_toolkit.output import Output

from admin_cli.changed_text import painted
from admin_cli.console import Console
from admin_cli.exits import CommandError
from admin_cli.review.drawing import Line
from admin_cli.review.keyboard import ESCAPE, Keyboard
from admin_cli.review.screen import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    Progress,
    View,
    help_lines,
    menu_lines,
    screen_lines,
)
from admin_cli.review.session import Session
from admin_cli.words import refusal, word
from programme.entry import Act
from programme.errors import ProgrammeError
from programme.requests.acts import NotDone
from programme.requests.reviewing import ReasonLine

_QUIT = frozenset({"q", "c-c", "c-d", "Q"})
_DOWN = {"down": 1, " ": 0, "pagedown": 0, "c-f": 0}
_UP = {"up": 1, "b": 0, "pageup": 0, "c-b": 0}
_TYPED = frozenset({"t", "c-m", "c-j", "0"})
"""Keys that ask for a reason of one's own: t, Enter, 0."""

Doing = Callable[[], Awaitable[str]]
"""Does what a key stands for; gives the news to show."""


class AtTerminal:
    """The screen of one session, redrawn after every key."""

    def __init__(self, console: Console, session: Session, keyboard: Keyboard, output: Output) -> None:
        self._console = console
        self._session = session
        self._keyboard = keyboard
        self._output = output
        self._news = ""
        self._top = 0
        self._furthest = 0
        self._doing: dict[str, Doing] = {
            "a": self._approve,
            "r": lambda: self._with_reason(Act.RETURN),
            "x": lambda: self._with_reason(Act.REJECT),
            "s": self._skip,
            "n": self._note,
            "o": self._undo,
            "v": self._reveal,
            "?": self._help,
        }

    async def run(self) -> None:
        """Entry after entry, until nothing waits or the person stops."""
        with self._keyboard.listening(), _own_screen(self._output):
            shown = None
            while self._session.entry is not None:
                self._draw()
                self._session.look_ahead()
                if shown != self._session.entry.code:
                    shown = self._session.entry.code
                    self._keyboard.be_deaf()
                key = await self._keyboard.key()
                if key in _QUIT:
                    return
                await self._press(key)

    async def _press(self, key: str) -> None:
        if self._scrolled(key):
            return
        doing = self._doing.get(key.lower())
        before = self._session.entry
        if doing is None:
            self._news = self._console.text("next-unknown", key=key) if key.isprintable() else ""
            return
        try:
            self._news = await doing()
        except ProgrammeError as error:
            self._news = refusal(self._console.texts, error.key, error.arguments)
        except CommandError as error:
            # The way to the desk failed: nothing was decided, the same key tries again.
            self._news = self._console.text(error.key, **error.arguments)
        if self._session.entry is not before:
            self._top = 0

    def _scrolled(self, key: str) -> bool:
        height = max(self._output.get_size().rows, LEAST_HEIGHT)
        page = max(height - 8, 1)
        if key in _DOWN:
            self._top = min(self._top + (_DOWN[key] or page), self._furthest)
        elif key in _UP:
            self._top = max(self._top - (_UP[key] or page), 0)
        return key in _DOWN or key in _UP

    async def _approve(self) -> str:
        return await self._decide(Act.APPROVE)

    async def _with_reason(self, act: Act) -> str:
        """Return or reject with a ready reason or typed words; Esc goes back to the entry."""
        reasons = [reason for reason in self._session.reasons if reason.act == act]
        template: ReasonLine | None = None
        if reasons:
            key = await self._menu(act, reasons)
            if key == ESCAPE:
                return ""
            template = reasons[int(key) - 1] if key not in _TYPED else None
        if template is not None:
            return await self._decide(act, template=template.key)
        self._draw()
        typed = await self._line("next-typed")
        return await self._decide(act, reason=typed) if typed else ""

    async def _menu(self, act: Act, reasons: list[ReasonLine]) -> str:
        """The key chosen: a number there is, one that asks for typed words, or Esc."""
        entry = self._session.entry
        language = entry.language if entry else self._console.texts.language
        choices = [reason.en if language == "en" else reason.vi for reason in reasons]
        key = "next-why_return" if act is Act.RETURN else "next-why_reject"
        question = self._console.text(key, code=entry.code if entry else "")
        numbers = {str(number) for number in range(1, len(reasons) + 1)}
        width = self._output.get_size().columns - 2
        while True:
            self._draw(menu_lines(self._console.texts, question, choices, width))
            pressed = await self._keyboard.key()
            if pressed in numbers or pressed in _TYPED or pressed == ESCAPE:
                return pressed
            if pressed in {"c-c", "q"}:
                return ESCAPE
            self._news = self._console.text("next-choice", most=str(len(reasons)))

    async def _skip(self) -> str:
        code = self._session.entry.code if self._session.entry else ""
        await self._session.skip()
        return self._console.text("next-skipped", code=code)

    async def _note(self) -> str:
        typed = await self._line("next-note")
        if not typed:
            return ""
        await self._session.note(typed)
        return self._console.text("next-noted")

    async def _undo(self) -> str:
        if not self._session.can_undo:
            return self._console.text("next-nothing_to_undo")
        refused = await self._session.undo()
        if refused is not None:
            return _told(self._console, refused)
        return self._console.text(
            "next-reopened", code=self._session.entry.code if self._session.entry else ""
        )

    async def _reveal(self) -> str:
        await self._session.reveal()
        return self._console.text("next-revealed")

    async def _help(self) -> str:
        self._draw(help_lines(self._console.texts))
        await self._keyboard.key()
        return ""

    async def _decide(self, act: Act, *, template: str | None = None, reason: str | None = None) -> str:
        code = self._session.entry.code if self._session.entry else ""
        refused = await self._session.decide(act, template=template, reason=reason)
        if refused is not None:
            return _told(self._console, refused)
        return self._console.text("next-did", code=code, act=word(self._console.texts, act))

    async def _line(self, key: str) -> str:
        """A line typed below the entry; empty when the person went back."""
        rows = self._output.get_size().rows
        self._output.cursor_goto(max(rows - 4, 1), 1)
        self._output.erase_down()
        self._output.show_cursor()
        self._output.flush()
        typed = await self._keyboard.line(f"{self._console.text(key)} ")
        self._output.hide_cursor()
        return (typed or "").strip()

    def _draw(self, menu: tuple[Line, ...] = ()) -> None:
        entry = self._session.entry
        if entry is None:
            return
        size = self._output.get_size()
        view = View(
            sheet=self._session.sheet,
            entry=entry,
            progress=Progress.of(self._session),
            news=self._news,
            top=self._top,
            menu=menu,
            colours=self._console.colours,
        )
        if size.columns < LEAST_WIDTH or size.rows < LEAST_HEIGHT:
            words = self._console.text("next-too_small", width=str(LEAST_WIDTH), height=str(LEAST_HEIGHT))
            self._put([Line(words[: size.columns])])
            return
        lines, furthest = screen_lines(self._console.texts, view, size.columns, size.rows)
        self._furthest = self._furthest if menu else furthest
        self._put(lines)

    def _put(self, lines: list[Line]) -> None:
        """All lines in one write, so that nothing flickers."""
        colours = self._console.colours
        drawn = []
        for row, line in enumerate(lines, 1):
            words = painted(line.text) if colours else line.text
            text = f"\033[{line.style}m{words}\033[0m" if colours and line.style else words
            drawn.append(f"\033[{row};1H{text}\033[K")
        self._output.write_raw("".join(drawn) + "\033[J")
        self._output.flush()


def _told(console: Console, refused: NotDone) -> str:
    """What somebody else did first, in one sentence."""
    return refusal(console.texts, refused.key, refused.arguments)


@contextmanager
def _own_screen(output: Output) -> Iterator[None]:
    """A screen of our own, so that what stood in the terminal is there again afterwards."""
    output.enter_alternate_screen()
    output.hide_cursor()
    output.flush()
    try:
        yield
    finally:
        output.show_cursor()
        output.quit_alternate_screen()
        output.flush()
