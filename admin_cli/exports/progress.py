"""How far a long piece of work is, on one line of stderr for whoever watches."""

import sys
from types import TracebackType
from typing import Self

from admin_cli.console import Console
from conversations.formats import grouped

_CELLS = 24
_CLEAR = "\r\033[K"


class Progress:
    """A bar that is drawn anew with each step; nothing where stderr is no terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.of = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._draw("")

    def at(self, done: int) -> None:
        """So many are done; entries may have come since all were counted."""
        of = max(self.of, done, 1)
        full = _CELLS * done // of
        bar = "█" * full + "░" * (_CELLS - full)
        texts = self._console.texts
        numbers = {"done": grouped(done, texts.language), "of": grouped(of, texts.language)}
        self._draw(f"{bar} {texts.text('export-progress', **numbers)}")

    def _draw(self, line: str) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"{_CLEAR}{line}")
            sys.stderr.flush()
