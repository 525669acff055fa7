"""A bar for work that takes several requests, drawn for whoever watches the terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from admin_cli.console import Console


@contextmanager
def progress(console: Console, key: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr with the text `key` while a terminal watches; nothing in a pipe.

    It is told how much is done, and of how much.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console as Screen
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Screen(stderr=True), transient=True) as bar:
        task = bar.add_task(console.text(key), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
