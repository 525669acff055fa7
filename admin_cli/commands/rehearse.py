"""`rehearse`: a whole edition in minutes, with simulated workers and officers, ending in a report."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from admin_cli.commands.options import FormatOption, Yes
from admin_cli.console import Console, console_of
from admin_cli.exits import Exit, Failed, WrongUsage
from admin_cli.output import Format, for_person, give_sheet
from admin_cli.words import VIET_NAM

if TYPE_CHECKING:
    from admin_cli.rehearsal.findings import Check
    from admin_cli.rehearsal.report import Report
    from admin_cli.rehearsal.stage import Advance
    from bot.settings import Settings

FOLDER = "rehearsal"
"""The folder's name inside the data folder, unless `--folder` says where."""

WORKERS, LEAST, MOST = 300, 20, 900
DAYS, SHORTEST, LONGEST = 42, 6, 90
_FIELDS = ("section", "name", "number")
_SHOWN = 3
_GREEN, _RED = "32", "31"


def rehearse(
    context: typer.Context,
    *,
    workers: Annotated[int, typer.Option("--workers")] = WORKERS,
    days: Annotated[int, typer.Option("--days")] = DAYS,
    folder: Annotated[Path | None, typer.Option("--folder")] = None,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Play an edition through; exit 1 when something does not add up."""
    from admin_cli.demo.folder import settings_of

    console = console_of(context)
    folder = folder or console.settings.data_dir / FOLDER
    if not LEAST <= workers <= MOST:
        raise WrongUsage("rehearse-number", least=str(LEAST), most=str(MOST))
    if not SHORTEST <= days <= LONGEST:
        raise WrongUsage("rehearse-days", least=str(SHORTEST), most=str(LONGEST))
    own = settings_of(folder, console.settings)
    _empty(console, folder, yes=yes)
    report = _played(console, own, workers, days)
    _give(console, report, chosen)
    if not report.holds:
        console.say("rehearse-wrong", folder=str(folder))
        raise typer.Exit(Exit.FAILED)
    console.say("rehearse-holds", checks=str(len(report.checks)), folder=str(folder))


def _empty(console: Console, folder: Path, *, yes: bool) -> None:
    """An empty folder of its own; never a real installation's."""
    from admin_cli.demo.folder import Holds, begin, held_by
    from admin_cli.desk.credentials import forget

    held = held_by(folder)
    if held is Holds.INSTALLATION or folder.resolve() == console.settings.data_dir.resolve():
        raise Failed("demo-real_folder", folder=str(folder))
    if held is not Holds.NOTHING and not yes:
        if not console.asks:
            raise WrongUsage("rehearse-old", folder=str(folder))
        if not console.agrees("rehearse-question", folder=str(folder)):
            console.say("acts-stopped")
            raise typer.Exit(Exit.DONE)
    begin(folder)
    forget(console.settings.model_copy(update={"data_dir": folder}))


def _played(console: Console, own: "Settings", workers: int, days: int) -> "Report":
    import uvloop

    from admin_cli.demo.folder import finish
    from admin_cli.desk.local import database_trouble
    from admin_cli.rehearsal.report import rehearsed

    console.say("rehearse-begins", workers=str(workers), folder=str(own.data_dir.absolute()))
    with _progress(console) as advance, database_trouble():
        report = uvloop.run(rehearsed(own, workers, own.present(), days, advance))
    finish(own.data_dir)
    return report


@contextmanager
def _progress(console: Console) -> Iterator["Advance"]:
    """The simulated day, on stderr while a terminal watches."""
    if not sys.stderr.isatty():
        yield lambda _now, _until: None
        return
    from rich.console import Console as Screen
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Screen(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        begun: list[datetime] = []

        def advance(now: datetime, until: datetime) -> None:
            if not begun:
                begun.append(now)
            day = f"{now.astimezone(VIET_NAM):%d/%m}"
            bar.update(
                task,
                description=console.text("rehearse-progress", day=day),
                completed=(now - begun[0]).total_seconds(),
                total=(until - begun[0]).total_seconds(),
            )

        yield advance


def _give(console: Console, report: "Report", chosen: Format | None) -> None:
    """The numbers, then what was checked; a script gets the checks as one more section (0 is good)."""
    if not for_person(console, chosen):
        rows = [
            {"section": section, "name": name, "number": number}
            for section, numbers in report.sections.items()
            for name, number in numbers.items()
        ]
        rows += [
            {"section": "wrong", "name": check.key, "number": len(check.wrong)} for check in report.checks
        ]
        give_sheet(console, (), rows, chosen or Format.CSV, _FIELDS)
        return
    for section, numbers in report.sections.items():
        if numbers:
            console.give(console.text(f"rehearsed-{section}"))
            for name, number in numbers.items():
                console.give(f"  {number:>7}  {_named(console, section, name)}")
    console.give(console.text("rehearsed-checks"))
    for check in report.checks:
        console.give(_checked(console, check))


def _named(console: Console, section: str, name: str) -> str:
    """What is counted, in words; a word that is not ours to know (a refusal's key) stands for itself."""
    for key in (f"rehearsed-{section}_{name}", f"status-{name}", f"channel-{name}", f"act-{name}"):
        if console.texts.has(key):
            return console.text(key)
    return name


def _checked(console: Console, check: "Check") -> str:
    sentence = console.text(f"rehearsed-check_{check.key}", number=str(check.looked_at))
    mark = "✗" if check.wrong else "✓"
    if console.colours:
        mark = f"\033[{_RED if check.wrong else _GREEN}m{mark}\033[0m"
    named = ", ".join(check.wrong[:_SHOWN]) + (", …" if len(check.wrong) > _SHOWN else "")
    return f"  {mark} {sentence}" + (f": {named}" if check.wrong else "")
