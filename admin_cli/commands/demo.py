"""`demo`: an installation of its own, full of made-up entries in every state, and what to try on it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from admin_cli.commands.options import Yes
from admin_cli.console import Console, console_of
from admin_cli.exits import Exit, Failed, WrongUsage

if TYPE_CHECKING:
    from admin_cli.demo.making import Advance, Made
    from bot.settings import Settings

FOLDER = "demo"
"""The folder's name inside the data folder, unless `--folder` says where."""

ENTRIES = 300
MOST = 100_000

Begun = Callable[[int], "Advance"]


def demo(
    context: typer.Context,
    *,
    folder: Annotated[Path | None, typer.Option("--folder")] = None,
    entries: Annotated[int, typer.Option("--entries")] = ENTRIES,
    serving: Annotated[bool, typer.Option("--serve")] = False,
    yes: Yes = False,
) -> None:
    """Make a demo, or with `--serve` open one."""
    from admin_cli.demo.folder import Holds, held_by, settings_of

    console = console_of(context)
    folder = folder or _usual(console.settings.data_dir)
    own = settings_of(folder, console.settings)
    held = held_by(folder)
    if not (serving and held is Holds.DEMO and not yes):
        _check(console, folder, entries)
        _make(console, own, entries, yes=yes or held is Holds.NOTHING)
    if serving:
        from admin_cli.commands.serve import serve

        context.obj = _DemoConsole(console.texts, console.arguments, own=own)
        serve(context)


def _usual(data_dir: Path) -> Path:
    """Inside the data folder; the data folder itself where the guide's `export` has made that the demo."""
    from admin_cli.demo.folder import Holds, held_by

    return data_dir if held_by(data_dir) in {Holds.DEMO, Holds.HALF_A_DEMO} else data_dir / FOLDER


@dataclass(frozen=True)
class _DemoConsole(Console):
    """The console of a command that works on the demo, whatever is configured."""

    own: "Settings | None" = None

    @cached_property
    def settings(self) -> "Settings":
        if self.own is None:
            raise TypeError("a demo has settings of its own")
        return self.own


def _check(console: Console, folder: Path, entries: int) -> None:
    """That a demo of this size may be made here.

    Raises:
        WrongUsage: too few or too many entries.
        Failed: the folder is a real installation's.
    """
    from admin_cli.demo.folder import Holds, held_by
    from admin_cli.demo.material import shape

    if not shape().least <= entries <= MOST:
        raise WrongUsage("demo-number", least=str(shape().least), most=str(MOST))
    held = held_by(folder)
    configured = folder.resolve() == console.settings.data_dir.resolve()
    if held is Holds.INSTALLATION or (held is Holds.NOTHING and configured):
        raise Failed("demo-real_folder", folder=str(folder))


def _make(console: Console, own: "Settings", entries: int, *, yes: bool) -> None:
    from admin_cli.demo.folder import begin, finish
    from admin_cli.demo.guide import Guide
    from admin_cli.desk.credentials import forget

    if not yes:
        _ask(console, own.data_dir)
    begin(own.data_dir)
    # A token kept by `login` for the demo that was here before opens nothing any more.
    forget(own)
    made = _made(console, own, entries)
    finish(own.data_dir)
    console.say("demo-made", count=str(entries), folder=str(own.data_dir.absolute()))
    console.tell()
    guide = Guide(console=console, made=made, own=own, configured=console.settings)
    for line in guide.lines():
        console.give(line)


def _ask(console: Console, folder: Path) -> None:
    """The question before an old demo is thrown away; no is a quiet end."""
    if not console.asks:
        raise WrongUsage("demo-old", folder=str(folder))
    if not console.agrees("demo-question", folder=str(folder)):
        console.say("acts-stopped")
        raise typer.Exit(Exit.DONE)


def _made(console: Console, own: "Settings", entries: int) -> "Made":
    import uvloop

    from admin_cli.demo.making import make
    from admin_cli.desk.local import database_trouble
    from programme.edition import EditionError

    now = own.present()
    console.say("demo-making", count=str(entries), folder=str(own.data_dir.absolute()))
    try:
        with _progress(console) as begun, database_trouble():
            return uvloop.run(make(own, entries, now, begun))
    except EditionError as error:
        raise Failed("desk-no_programme", file=str(own.programme), problem=str(error)) from None


@contextmanager
def _progress(console: Console) -> Iterator[Begun]:
    """A bar on stderr while a terminal watches; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _steps: lambda _done: None
        return
    from rich.console import Console as Screen
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Screen(stderr=True), transient=True) as progress:
        task = progress.add_task(console.text("demo-progress"), total=None)

        def begun(steps: int) -> "Advance":
            progress.update(task, total=steps)
            return lambda done: progress.advance(task, done)

        yield begun
