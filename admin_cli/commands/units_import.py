"""`units import`: units added, renamed, moved, merged and ended by a file (R70, R71)."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from admin_cli.commands.options import DryRun, FormatOption, Yes
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, at_desk
from admin_cli.exits import Exit, WrongUsage
from admin_cli.exports.whole_file import whole_file
from admin_cli.output import Format, Row, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.overwriting import ask_before_overwriting
from admin_cli.table import Column
from admin_cli.unit_files import WorkBook, read_file, write_template
from programme.operations.units import IMPORT_UNITS
from programme.requests.importing import Change, ImportUnits, UnitChange, UnitProblem, UnitsImported
from units_data.sheet import SheetError

_SHOWN = 40
"""Changes that a terminal shows; JSON, CSV and a pipe get them all."""

_COLUMNS = (
    Column(field="line", right=True),
    Column(field="code"),
    Column(field="change"),
    Column(field="before", least=12),
    Column(field="after", least=16),
)


def import_units(
    context: typer.Context,
    units_file: Annotated[Path | None, typer.Argument()] = None,
    *,
    template_file: Annotated[Path | None, typer.Option("--template")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Change the catalogue by the rows of a file, all of them or none."""
    console = console_of(context)
    if template_file is not None:
        if not yes:
            ask_before_overwriting(console, template_file)
        _write(console, template_file)
        return
    if units_file is None:
        raise WrongUsage("usage-missing", name=console.text("metavar-units_file"))
    try:
        book = read_file(units_file)
    except SheetError as error:
        _tell(console, error.problems, None)
        raise typer.Exit(Exit.REFUSED) from None
    if not (dry_run or yes or console.asks):
        raise WrongUsage("units-yes", count=str(len(book.sheet.rows)))
    outcome = at_desk(console, lambda desk: _import(console, desk, book, dry_run=dry_run, yes=yes))
    _give(console, outcome, chosen, book)


async def _import(console: Console, desk: Desk, book: WorkBook, *, dry_run: bool, yes: bool) -> UnitsImported:
    """What the file would do; then, if the person agrees, what it did."""
    if not dry_run and yes:
        return await desk.ask(IMPORT_UNITS, ImportUnits(rows=book.sheet.rows))
    preview = await desk.ask(IMPORT_UNITS, ImportUnits(rows=book.sheet.rows, dry_run=True))
    if dry_run or preview.problems or not preview.changes:
        return preview
    _summary(console, preview)
    if not console.agrees("catalogue-question", file=book.name):
        console.say("acts-stopped")
        raise typer.Exit(Exit.DONE)
    return await desk.ask(IMPORT_UNITS, ImportUnits(rows=book.sheet.rows))


def _give(console: Console, outcome: UnitsImported, chosen: Format | None, book: WorkBook) -> None:
    if chosen is Format.JSON:
        give_object(console, outcome)
    elif not outcome.problems:
        _give_changes(console, outcome, chosen)
    if outcome.problems:
        _tell(console, outcome.problems, book)
        raise typer.Exit(Exit.REFUSED)
    if outcome.dry_run and outcome.changes:
        console.say("acts-dry")
    _summary(console, outcome)
    for change in outcome.changes:
        if change.entries:
            _say_entries(console, change)


def _give_changes(console: Console, outcome: UnitsImported, chosen: Format | None) -> None:
    shows = for_person(console, chosen)
    changes = outcome.changes[:_SHOWN] if shows else outcome.changes
    rows = [_in_words(console, change) if shows else row_of(change) for change in changes]
    give_sheet(console, _COLUMNS, rows, chosen, field_names(UnitChange))
    if len(changes) < len(outcome.changes):
        console.say("catalogue-more", more=str(len(outcome.changes) - len(changes)))


def _in_words(console: Console, change: UnitChange) -> Row:
    """A change as a person reads it: what it is, and levels by their names."""
    row = row_of(change) | {"change": _word(console, change)}
    if change.field == "level":
        row |= {side: console.text(f"level-{row[side]}") for side in ("before", "after") if row[side]}
    return row


def _word(console: Console, change: UnitChange) -> str:
    if change.change is Change.CHANGED:
        return console.text("change-changed", field=console.text(f"heading-{change.field}"))
    return console.text(f"change-{change.change}")


def _summary(console: Console, outcome: UnitsImported) -> None:
    if not outcome.changes:
        console.say("catalogue-same", unchanged=str(outcome.unchanged))
        return
    numbers = Counter(change.change for change in outcome.changes)
    counts = {str(change): str(numbers[change]) for change in Change}
    console.say("catalogue-summary", unchanged=str(outcome.unchanged), **counts)


def _say_entries(console: Console, change: UnitChange) -> None:
    """Entries stay with a unit of the past; the way to move those that may still be moved."""
    told = {"unit": change.code, "entries": str(change.entries)}
    if change.change is Change.MERGED:
        console.say("catalogue-entries_merged", to=change.after, **told)
    else:
        console.say("catalogue-entries_ended", **told)


def _tell(console: Console, problems: Sequence[UnitProblem], book: WorkBook | None) -> None:
    """Every problem with its place in the file."""
    for problem in problems:
        place = _place(console, problem, book)
        reason = console.text(f"problem-{problem.key}", **problem.arguments)
        console.say("catalogue-problem", place=place, reason=reason)
    console.say("catalogue-nothing", count=str(len(problems)))


def _place(console: Console, problem: UnitProblem, book: WorkBook | None) -> str:
    """A cell of a spreadsheet, or the line of a text file; the unit where it stands in no line."""
    if not problem.line:
        return problem.code or console.text("catalogue-file")
    address = book.address(problem.line, problem.column) if book else None
    if address is not None:
        return console.text("catalogue-cell", cell=address)
    if problem.column:
        heading = console.text(f"heading-{problem.column}")
        return console.text("catalogue-line_column", line=str(problem.line), column=heading)
    return console.text("catalogue-line", line=str(problem.line))


def _write(console: Console, file: Path) -> None:
    with whole_file(file, private=False) as stream:
        write_template(console, file, stream)
    console.say("catalogue-template", file=str(file))
