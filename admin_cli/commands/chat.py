"""`chat`: a worker's conversation in this terminal, which can be kept as a transcript."""

import asyncio
import getpass
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from admin_cli.console import Console, console_of
from admin_cli.exits import Failed

if TYPE_CHECKING:
    from bot.channels.terminal import Terminal
    from bot.messages import Message
    from bot.service import Service
    from conversations.events import Event

Ask = Callable[[], AsyncIterator[str]]


def chat(
    context: typer.Context,
    *,
    unit: Annotated[str | None, typer.Option("--unit")] = None,
    as_name: Annotated[str | None, typer.Option("--as")] = None,
    record: Annotated[Path | None, typer.Option("--record")] = None,
) -> None:
    """Chat as a worker does."""
    from programme.edition import EditionError

    console = console_of(context)
    try:
        with _recorder(record) as file:
            asyncio.run(_Conversation(console, as_name or _user(), file).run(unit))
    except EditionError as error:
        raise Failed("desk-no_programme", file=str(console.settings.programme), problem=str(error)) from None
    except OSError as error:
        raise Failed("chat-cannot_record", file=str(record), problem=error.strerror or "") from None


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a user database
        return str(os.getuid())


def _recorder(record: Path | None) -> TextIO:
    return (record or Path(os.devnull)).open("w", encoding="utf-8")


class _Conversation:
    """One person at this terminal; `record` gets the transcript."""

    def __init__(self, console: Console, name: str, record: TextIO) -> None:
        self._console = console
        self._name = name
        self._record = record
        self._turn: list[Message] = []

    async def run(self, unit: str | None) -> None:
        """Open the conversation, then answer every line until input ends."""
        from admin_cli.crash import open_errors
        from bot.channels.terminal import CHANNEL, TRAITS, Terminal
        from bot.delivery.attempt import Route
        from bot.log import open_log
        from bot.service import Line, running
        from conversations.events import Opened, Typed

        terminal = Terminal(self._name, self._shown)
        line = Line(traits=TRAITS, route=Route(channel=terminal, pace=1000, chat=self._name))
        settings = self._console.settings
        async with AsyncExitStack() as stack:
            # Into a file and not on the screen, where it would stand in the middle of a worker's chat.
            logger = open_log(level="error", file=stack.enter_context(open_errors(settings.data_dir)))
            service = await stack.enter_async_context(
                running(settings, {CHANNEL: line}, logger=logger, chat=self._name)
            )
            service.engine.listen(terminal.heard)
            self._record.write("# for: text\n")
            if self._console.asks:
                self._console.say("chat-welcome")
            await self._say(service, terminal, Opened(unit), f"> (open {unit})" if unit else "> (open)")
            async for text in self._lines():
                await self._say(service, terminal, Typed(text), None)

    async def _say(self, service: "Service", terminal: "Terminal", event: "Event", line: str | None) -> None:
        from bot.engine.errors import NotHandled
        from bot.transcript import said, shown
        from conversations.events import Typed

        self._turn.clear()
        try:
            await terminal.says(service.engine, event, service.clock.now())
        except NotHandled:
            self._console.say("chat-not_handled")
            return
        if isinstance(event, Typed):
            line = said(event.text)
        self._record.write("\n".join([line or "", *shown(self._turn)]) + "\n")
        self._record.flush()

    def _shown(self, message: "Message") -> None:
        """A message on the screen: set apart for a person, plain in a pipe."""
        self._turn.append(message)
        if not self._console.shows:
            self._console.give(message.text + "\n")
            sys.stdout.flush()
            return
        colour, plain = ("\x1b[36m", "\x1b[0m") if self._console.colours else ("", "")
        bar = "\n".join(
            f"{colour}│{plain} {line}" for line in _wrapped(message.text, self._console.width - 4)
        )
        self._console.give(f"{bar}\n")
        sys.stdout.flush()

    async def _lines(self) -> AsyncIterator[str]:
        """What the person types, until input ends."""
        if not self._console.asks:
            while line := await asyncio.to_thread(sys.stdin.readline):
                yield line.rstrip("\n")
            return
        from prompt_toolkit import PromptSession
        from prompt_toolkit.patch_stdout import patch_stdout

        session: PromptSession[str] = PromptSession("› ")
        with patch_stdout(raw=True):
            while True:
                try:
                    yield await session.prompt_async()
                except (EOFError, KeyboardInterrupt):
                    return


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines that fit, its own line breaks kept."""
    import textwrap

    return [part for line in text.split("\n") for part in (textwrap.wrap(line, width) or [""])]
