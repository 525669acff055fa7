"""`import`: entering initiatives on behalf of many workers from a file (R75)."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path
from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first
from admin_cli.commands.options import DryRun, FormatOption, ForUnit, Yes, unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.exits import Exit, Failed, WrongUsage
from admin_cli.exports.whole_file import whole_file
from admin_cli.imports.headings import FIELDS
from admin_cli.imports.rows import FileRead, read_rows
from admin_cli.output import Format, for_person, give_sheet
from admin_cli.overwriting import ask_before_overwriting
from admin_cli.progress import progress
from admin_cli.row_problems import sentence
from admin_cli.table import Column
from admin_cli.words import people
from programme.entry import Flag, Status
from programme.operations.entering import ENTER, ENTERING_RULES
from programme.requests.entering import Enter, OnBehalf, RowEntered, RowProblem, ShowEnteringRules

BATCH = 200
"""Rows of one request: what the desk commits at once."""

_SHOWN = 50  # problems told on the screen; the rest is counted
_LISTED = 20  # entered rows that a terminal lists by themselves
_FIELDS = ("row", "code", "outcome", "status", "problem")
_COLUMNS = (Column(field="row", right=True), Column(field="code"), Column(field="outcome"))


@dataclass
class _Import:
    """What has become of the rows so far, by their numbers in the file."""

    read: FileRead
    outcomes: dict[int, RowEntered] = field(default_factory=dict)

    def take(self, outcomes: Sequence[RowEntered]) -> None:
        """Keep what was answered, together with what could not be read in the first place."""
        unread = {row.asked.row: row.problems for row in self.read.rows}
        for outcome in outcomes:
            problems = _merged(unread[outcome.row], outcome.problems)
            # What is there already is there, whatever the file says of it now.
            self.outcomes[outcome.row] = outcome if outcome.already else replace(outcome, problems=problems)

    @property
    def wrong(self) -> list[RowEntered]:
        """The rows that cannot be entered."""
        return [outcome for outcome in self.outcomes.values() if outcome.problems]

    @property
    def already(self) -> list[RowEntered]:
        """The rows that were entered before."""
        return [outcome for outcome in self.outcomes.values() if outcome.already]

    @property
    def ready(self) -> list[RowEntered]:
        """The rows that are, or would be, entered now."""
        return [outcome for outcome in self.outcomes.values() if not outcome.problems and not outcome.already]


def import_entries(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    file: Annotated[Path, typer.Argument()],
    *,
    template: Annotated[bool, typer.Option("--template")] = False,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    all_or_nothing: Annotated[bool, typer.Option("--all-or-nothing")] = False,
    errors: Annotated[Path | None, typer.Option("--errors")] = None,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Enter the rows of a file, or make the template for one."""
    console = console_of(context)
    for_unit = unit_code(for_unit)
    if template:
        _make_template(console, file, for_unit, yes=yes)
        return
    if errors is not None and not yes:
        ask_before_overwriting(console, errors)
    console.say("entering-reading", file=file.name)
    read = read_rows(file)
    if read.columns.unknown:
        console.say("entering-unknown_columns", columns=", ".join(read.columns.unknown))
    if not read.rows:
        raise Failed("entering-empty", file=file.name)
    state = _Import(read=read)
    rows = [row.asked for row in read.rows]
    _send(console, state, rows, for_unit, dry_run=True)
    _tell_checked(console, state, errors)
    if dry_run:
        console.say("entering-dry")
    elif _may_go_on(console, state, all_or_nothing=all_or_nothing, yes=yes):
        wanted = {outcome.row for outcome in state.ready}
        _send(console, state, [row for row in rows if row.row in wanted], for_unit, dry_run=False)
        _tell_entered(console, state, before=len(wanted))
    _give(console, state, chosen, dry_run=dry_run)
    if state.wrong:
        raise typer.Exit(Exit.REFUSED)


def _make_template(console: Console, file: Path, for_unit: str | None, *, yes: bool) -> None:
    from admin_cli.imports.template import write_template

    if file.suffix.lower() != ".xlsx":
        raise WrongUsage("entering-template_kind")
    if not yes:
        ask_before_overwriting(console, file)
    rules = answer(console, ENTERING_RULES, ShowEnteringRules(for_unit=for_unit))
    with whole_file(file, private=False) as stream:
        write_template(stream, console.texts, rules)
    command = f"sangkien import {file}" + (f" --for {for_unit}" if for_unit else "")
    console.say("entering-template_made", file=str(file), unit=rules.unit_path or rules.unit, command=command)


def _send(
    console: Console, state: _Import, rows: Sequence[OnBehalf], for_unit: str | None, *, dry_run: bool
) -> None:
    """Have rows checked or entered, batch by batch; what was answered is kept whatever happens then."""

    async def sent(desk: Desk) -> None:
        doing = "entering-checking" if dry_run else "entering-entering"
        with progress(console, doing) as advance:
            for start in range(0, len(rows), BATCH):
                batch = tuple(rows[start : start + BATCH])
                done = await desk.ask(ENTER, Enter(rows=batch, for_unit=for_unit, dry_run=dry_run))
                state.take(done.rows)
                advance(start + len(batch), len(rows))

    try:
        at_desk(console, sent)
    except BaseException:
        if not dry_run:
            entered = sum(outcome.code is not None for outcome in state.ready)
            console.say("entering-stopped", new=str(entered))
        raise


def _merged(unread: Sequence[RowProblem], found: Sequence[RowProblem]) -> tuple[RowProblem, ...]:
    """What could not be read says more than that the field is then empty."""
    said = {problem.field for problem in unread}
    return (*unread, *(problem for problem in found if problem.field not in said))


def _may_go_on(console: Console, state: _Import, *, all_or_nothing: bool, yes: bool) -> bool:
    """Whether the rows that are ready are to be entered.

    Raises:
        WrongUsage: nobody can be asked.
    """
    if not state.ready:
        console.say("entering-nothing")
        return False
    if all_or_nothing and state.wrong:
        console.say("entering-all_or_nothing", wrong=str(len(state.wrong)))
        return False
    if not yes:
        ask_first(console, "entering-question", nobody="entering-yes", count=str(len(state.ready)))
    return True


def _tell_checked(console: Console, state: _Import, errors: Path | None) -> None:
    """What is wrong, cell by cell; then what would be entered."""
    told = list(_problem_lines(console, state))
    if told:
        console.say("entering-problems", rows=str(len(state.wrong)), count=str(len(told)))
        for _, line in told[:_SHOWN]:
            console.tell(f"  {line}")
        if errors is None and len(told) > _SHOWN:
            console.say("entering-problems_more", count=str(len(told) - _SHOWN))
    if errors is not None:
        _write_errors(console, errors, told)
    approved = sum(outcome.status is Status.APPROVED for outcome in state.ready)
    console.say(
        "entering-summary",
        rows=str(len(state.outcomes)),
        new=str(len(state.ready)),
        approved=str(approved),
        already=str(len(state.already)),
        wrong=str(len(state.wrong)),
    )
    flags: Counter[Flag] = Counter(
        flag for outcome in state.ready for flag in outcome.flags if flag is not Flag.ON_BEHALF
    )
    if flags:
        listed = (f"{people(console.texts, flag)} ({flags[flag]})" for flag in Flag if flags[flag])
        console.say("entering-flagged", flags=", ".join(listed))


def _problem_lines(console: Console, state: _Import) -> Iterator[tuple[str, str]]:
    """Each problem with its cell, in the order of the file."""
    for outcome in sorted(state.wrong, key=lambda outcome: outcome.row):
        for problem in sorted(outcome.problems, key=_by_column):
            cell = state.read.address(outcome.row, problem.field)
            words = sentence(console.texts, problem)
            yield cell, console.text("wrong-at", cell=cell, problem=words)


def _by_column(problem: RowProblem) -> int:
    """What concerns the whole row first, then from left to right."""
    return FIELDS.index(problem.field) if problem.field in FIELDS else -1


def _write_errors(console: Console, file: Path, told: Sequence[tuple[str, str]]) -> None:
    lines = StringIO(newline="")
    csv.writer(lines).writerows(told)
    with whole_file(file) as stream:
        stream.write(lines.getvalue().encode("utf-8-sig"))
    console.say("entering-problems_file", file=str(file))


def _tell_entered(console: Console, state: _Import, *, before: int) -> None:
    """What was entered; rows refused only now (somebody was quicker, the window closed) are told too."""
    late = before - len([outcome for outcome in state.ready if outcome.code is not None])
    if late:
        for _, line in list(_problem_lines(console, state))[-_SHOWN:]:
            console.tell(f"  {line}")
    console.say(
        "entering-done",
        new=str(len(state.ready)),
        already=str(len(state.already)),
        wrong=str(len(state.wrong)),
    )


def _give(console: Console, state: _Import, chosen: Format | None, *, dry_run: bool) -> None:
    """The rows as data: all of them for a script, on a terminal only a few."""
    table = for_person(console, chosen)
    if chosen is None and console.shows and (dry_run or len(state.outcomes) > _LISTED):
        if not dry_run and state.ready:
            console.say("entering-codes")
        return
    by_row = sorted(state.outcomes.values(), key=lambda outcome: outcome.row)
    rows = [_row(console, outcome, table=table) for outcome in by_row]
    give_sheet(console, _COLUMNS, rows, chosen, _FIELDS)


def _row(console: Console, outcome: RowEntered, *, table: bool) -> dict[str, object]:
    name = (
        "wrong"
        if outcome.problems
        else "already"
        if outcome.already
        else "entered"
        if outcome.code
        else "ready"
    )
    return {
        "row": outcome.row,
        "code": outcome.code,
        "outcome": console.texts.label("entering-outcome", name) if table else name,
        "status": outcome.status,
        "problem": "; ".join(sentence(console.texts, problem) for problem in outcome.problems) or None,
    }
