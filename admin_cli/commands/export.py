"""`export`: the entries that fit, in full, as one file."""

import sys
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from admin_cli.commands.options import (
    ChangedSince,
    ChangedUntil,
    Flags,
    GroupOption,
    Overwrite,
    Since,
    Statuses,
    Text,
    Unit,
    Until,
    changed,
    where,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, at_desk
from admin_cli.exits import WrongUsage
from admin_cli.overwriting import ask_before_overwriting
from conversations.formats import grouped
from programme.operations.reading import COUNT, EXPORT
from programme.requests.counting import CountEntries, EntryCounts
from programme.requests.entries import Filter
from programme.requests.exporting import ExportEntries

if TYPE_CHECKING:
    from typing import BinaryIO

    from admin_cli.exports.entries import EntryFile
    from admin_cli.exports.progress import Progress

STDOUT = Path("-")
_COUNTED = ("status", "day", "unit")


class Kind(StrEnum):
    """The kinds of files."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


def export(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    *,
    output: Annotated[Path | None, typer.Option("--output", "-o")] = None,
    kind: Annotated[Kind | None, typer.Option("--format", case_sensitive=False)] = None,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    reveal: Annotated[bool, typer.Option("--reveal")] = False,
    bom: Annotated[bool | None, typer.Option("--bom/--no-bom")] = None,
    overwrite: Overwrite = False,
) -> None:
    """Export entries."""
    from admin_cli.exports.progress import Progress
    from admin_cli.exports.whole_file import whole_file

    console = console_of(context)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    output, kind = _target(console, output, kind)
    if output != STDOUT and not overwrite:
        ask_before_overwriting(console, output)
    with ExitStack() as stack:
        to_file = output != STDOUT
        stream = stack.enter_context(whole_file(output)) if to_file else sys.stdout.buffer
        # Beside the file: the system's own place for temporary files may be small.
        folder = stack.enter_context(TemporaryDirectory(prefix=".export-", dir=output.parent))
        file = _file(console, kind, stream, Path(folder), bom=to_file if bom is None else bom)
        stack.callback(file.close)
        progress = stack.enter_context(Progress(console))
        count = at_desk(console, lambda desk: _written(desk, file, asked, progress, reveal=reveal))
    sys.stdout.flush()
    if output != STDOUT:
        console.say("export-done", count=grouped(count, console.texts.language), file=str(output))
    elif count == 0:
        console.say("list-none")


def _target(console: Console, output: Path | None, kind: Kind | None) -> tuple[Path, Kind]:
    """Where to write what: the kind is asked for, or the ending of the file's name.

    Raises:
        WrongUsage: nobody can tell which, or a workbook would be written on the screen.
    """
    if output is None:
        if console.shows:
            raise WrongUsage("export-where")
        output = STDOUT
    if kind is None:
        ending = output.suffix.lower().removeprefix(".")
        if output != STDOUT and ending not in set(Kind):
            raise WrongUsage("export-kind", file=str(output))
        kind = Kind(ending) if output != STDOUT else Kind.CSV
    if output == STDOUT and kind is Kind.XLSX and console.shows:
        raise WrongUsage("export-where")
    return output, kind


def _file(console: Console, kind: Kind, stream: "BinaryIO", folder: Path, *, bom: bool) -> "EntryFile":
    if kind is Kind.XLSX:
        from admin_cli.exports.entries_xlsx import Workbook

        return Workbook(console.texts, stream, folder)
    from admin_cli.exports.entries import CsvFile, JsonFile

    return CsvFile(stream, bom=bom) if kind is Kind.CSV else JsonFile(stream)


async def _written(
    desk: Desk, file: "EntryFile", asked: Filter, progress: "Progress", *, reveal: bool
) -> int:
    """Write page after page, and what is counted where the file has a place for it; how many there were."""
    after, count = None, 0
    while True:
        page = await desk.ask(EXPORT, ExportEntries(where=asked, after=after, reveal=reveal))
        progress.of = page.total if page.total is not None else progress.of
        file.write(page.entries)
        count += len(page.entries)
        progress.at(count)
        after = page.next
        if after is None:
            break
    counts = [await _counted(desk, asked, by) for by in _COUNTED] if file.counts else []
    file.finish(counts)
    return count


async def _counted(desk: Desk, asked: Filter, by: str) -> EntryCounts:
    return await desk.ask(COUNT, CountEntries(where=asked, by=by))
