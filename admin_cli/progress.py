"""A bar for work that takes several requests, drawn for whoever watches the terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from admin_cli.console import Console
from admin_cli.words import begun

Advance = Callable[[int, int | None], None]
"""Says how much is done by now, and of how much (None: nobody knows)."""


@contextmanager
def progress(console: Console, key: str) -> Iterator[Advance]:
    """A bar on stderr with the text `key` while a terminal watches; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console as Screen
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Screen(stderr=True), transient=True) as bar:
        task = bar.add_task(begun(console.text(key)), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
