"""The two ends of a command: words for the person on stderr, data on stdout."""

import os
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from admin_cli.exits import Failed, WrongUsage
from admin_cli.wording import Texts

if TYPE_CHECKING:
    from typer import Context

    from bot.settings import Settings

_NARROWEST = 40


@dataclass(frozen=True)
class Console:
    """What every command has: its words, its settings, and whether a person is watching.

    `arguments` are those of this call, so that a hint can repeat them; `server` is the desk they name.
    """

    texts: Texts
    arguments: tuple[str, ...] = ()
    server: str | None = None

    @cached_property
    def settings(self) -> "Settings":
        """The settings, read when a command first needs them; `--server` counts more than the environment.

        Raises:
            InvalidSettings: a variable cannot be used.
        """
        from bot.settings import load_settings

        settings = load_settings()
        return settings if self.server is None else settings.model_copy(update={"server": self.server})

    @property
    def shows(self) -> bool:
        """Whether a person sees what goes to stdout."""
        return sys.stdout.isatty()

    @property
    def asks(self) -> bool:
        """Whether a person can be asked."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    @property
    def colours(self) -> bool:
        """Whether stdout may be coloured: a terminal, and no NO_COLOR."""
        return self.shows and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int:
        """The columns of the terminal."""
        return max(get_terminal_size((80, 24)).columns, _NARROWEST)

    def text(self, key: str, /, **arguments: str) -> str:
        """The text of `key`."""
        return self.texts.text(key, **arguments)

    def say(self, key: str, /, **arguments: str) -> None:
        """A sentence for the person, never data."""
        self.tell(self.text(key, **arguments))

    def tell(self, line: str = "") -> None:
        """A line for the person, already in words; wrapped between words where a terminal shows it."""
        sys.stderr.write(f"{self._wrapped(line)}\n")
        sys.stderr.flush()

    def give(self, line: str = "") -> None:
        """A line of data."""
        sys.stdout.write(f"{line}\n")

    def give_sentence(self, sentence: str) -> None:
        """A line of data in words; wrapped between words where a terminal shows it."""
        for line in _between_words(sentence, self.width) if self.shows else [sentence]:
            self.give(line)

    def ask(self, key: str, /, **arguments: str) -> str:
        """What the person answers; empty when input ends."""
        sys.stderr.write(f"{self._wrapped(self.text(key, **arguments))} ")
        sys.stderr.flush()
        return sys.stdin.readline().strip()

    def piped(self) -> str:
        """Everything that stdin gives.

        Raises:
            Failed: it is no UTF-8, which a locale without UTF-8 lets through as half characters.
        """
        try:
            text = sys.stdin.read()
            text.encode()
        except UnicodeError:
            raise Failed("piped-not_utf8") from None
        return text

    def agrees(self, key: str, /, **arguments: str) -> bool:
        """Whether the person says yes; anything else is no."""
        return self.ask(key, **arguments).casefold() in self.text("ask-yes").split()

    def _wrapped(self, words: str) -> str:
        """Sentences as wide as the terminal."""
        if not sys.stderr.isatty():
            return words
        return "\n".join(part for line in words.split("\n") for part in _between_words(line, self.width))


def _between_words(line: str, width: int) -> list[str]:
    """A line in as many as it takes.

    An indented one is a command or of a list and stays as it is; a code, a path or an address is not broken.
    """
    if line.startswith(" "):
        return [line]
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]


def console_of(context: "Context") -> Console:
    """The console that the frame gave to a command."""
    console = context.find_object(Console)
    if console is None:
        raise TypeError("a command runs only inside the frame")
    return console


def same_call(
    console: Console, *, without: Sequence[str], more: Sequence[str], dropping: Sequence[str] = ()
) -> str:
    """This call again, for a hint: the options `without` (each with a value) left out, `more` added.

    `dropping` are switches to leave out, which have no value.
    """
    import shlex

    kept: list[str] = []
    waiting = iter(console.arguments)
    for argument in waiting:
        name, equals, _ = argument.partition("=")
        if name in dropping:
            continue
        if name not in without:
            kept.append(argument)
        elif not equals:
            next(waiting, None)
    return shlex.join(["sangkien", *kept, *more])


def require(value: str | None, key: str) -> str:
    """A value that must not be missing: WrongUsage with the text `key` otherwise."""
    if not value:
        raise WrongUsage(key)
    return value
