"""Single keys from a terminal, and one line typed with a real line editor."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from prompt_toolkit import PromptSession
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.output import Output

ESCAPE = "escape"
_LONE_ESCAPE_SECONDS = 0.05
"""How long after an Esc its sequence may go on before it counts as the key itself."""


class Keyboard:
    """The keys of a terminal, one at a time; what is typed while `deaf` is lost.

    `rest` seconds of quiet are awaited after an entry has appeared, so that a key pressed twice or held down
    never decides on an entry that nobody has read.
    """

    def __init__(self, source: Input, output: Output, *, rest: float = 0.15) -> None:
        self._source = source
        self._output = output
        self._rest = rest
        self._deaf_until = 0.0
        self._keys: asyncio.Queue[str] = asyncio.Queue()
        self._flushing: asyncio.TimerHandle | None = None

    @contextmanager
    def listening(self) -> Iterator[None]:
        """The terminal gives keys at once and unseen."""
        with self._source.raw_mode(), self._source.attach(self._ready):
            yield

    async def key(self) -> str:
        """The next key: a letter, or a name such as "escape", "down", "pageup", "c-c"."""
        return await self._keys.get()

    def be_deaf(self) -> None:
        """A new entry has appeared: forget what was typed, and rest."""
        while not self._keys.empty():
            self._keys.get_nowait()
        self._deaf_until = self._now() + self._rest

    async def line(self, message: str) -> str | None:
        """A typed line; None when the person went back with Esc."""
        self._stop_flushing()
        bindings = KeyBindings()

        @bindings.add("escape", eager=True)
        @bindings.add("c-c")
        @bindings.add("c-d")
        def _back(event: KeyPressEvent) -> None:
            event.app.exit(result=None)

        session: PromptSession[str | None] = PromptSession(
            input=self._source, output=self._output, key_bindings=bindings, reserve_space_for_menu=0
        )
        session.app.ttimeoutlen = _LONE_ESCAPE_SECONDS
        return await session.prompt_async(message)

    def _ready(self) -> None:
        self._take(self._source.read_keys())
        self._stop_flushing()
        self._flushing = asyncio.get_running_loop().call_later(
            _LONE_ESCAPE_SECONDS, lambda: self._take(self._source.flush_keys())
        )

    def _stop_flushing(self) -> None:
        """Leave an Esc that is still coming to whoever reads next."""
        if self._flushing is not None:
            self._flushing.cancel()

    def _take(self, presses: list[KeyPress]) -> None:
        for press in presses:
            now = self._now()
            if now < self._deaf_until:
                self._deaf_until = now + self._rest  # a key held down keeps it deaf
                continue
            self._keys.put_nowait(str(getattr(press.key, "value", press.key)))

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()
