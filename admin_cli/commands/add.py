"""`add`: entering an initiative on behalf of one worker, question by question or by options (R75)."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from admin_cli.commands.options import Council, DryRun, FormatOption, ForUnit, Yes, unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, at_desk
from admin_cli.entering_questions import Questions, drawn_row
from admin_cli.exits import Exit, WrongUsage
from admin_cli.imports import cells
from admin_cli.output import Format, give_object
from admin_cli.row_problems import sentence
from admin_cli.words import people
from programme.entry import Group
from programme.operations.entering import ENTER, ENTERING_RULES
from programme.person import read_name
from programme.requests.entering import Enter, OnBehalf, RowEntered, RowProblem, ShowEnteringRules

_ONE = 1  # the only row


def add(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    *,
    name: Annotated[str | None, typer.Option("--name")] = None,
    phone: Annotated[str | None, typer.Option("--phone")] = None,
    unit: Annotated[str | None, typer.Option("--unit")] = None,
    typed_unit: Annotated[str | None, typer.Option("--typed-unit")] = None,
    group: Annotated[Group | None, typer.Option("--group", case_sensitive=False)] = None,
    start: Annotated[str | None, typer.Option("--start")] = None,
    title: Annotated[str | None, typer.Option("--title")] = None,
    description: Annotated[str | None, typer.Option("--description")] = None,
    agreement: Annotated[str | None, typer.Option("--agreement")] = None,
    approve: Annotated[bool, typer.Option("--approve")] = False,
    council: Council = None,
    appraised_on: Annotated[str | None, typer.Option("--appraised-on")] = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Enter an initiative on behalf of one worker."""
    console = console_of(context)
    month, answer = _start(start)
    given = OnBehalf(
        row=_ONE,
        full_name=name,
        phone=None if phone is None else cells.phone(phone),
        unit=unit,
        typed_unit=typed_unit,
        group=group,
        start_month=month,
        start_answer=answer,
        title=title,
        description=console.piped() if description == "-" else description,
        agreement=agreement,
        council=council,
        appraised_on=_day(appraised_on),
        approve=approve,
    )
    for_unit = unit_code(for_unit)
    at_desk(console, lambda desk: _add(console, desk, given, for_unit, chosen, yes=yes, dry_run=dry_run))


async def _add(
    console: Console,
    desk: Desk,
    given: OnBehalf,
    for_unit: str | None,
    chosen: Format | None,
    *,
    yes: bool,
    dry_run: bool,
) -> None:
    checked = await _tried(desk, given, for_unit)
    asks = console.asks and not yes
    if asks and not checked.already:
        _stop_at(console, replace(checked, problems=_of_the_whole(checked)))
        rules = await desk.ask(ENTERING_RULES, ShowEnteringRules(for_unit=for_unit, most=0))
        given = await Questions(console, desk, rules, for_unit).ask(given)
        checked = await _tried(desk, given, for_unit)
    _stop_at(console, checked)
    if not checked.already and not dry_run:
        checked = await _entered(console, desk, given, for_unit, checked, asks=asks)
    _tell(console, given, checked, dry_run=dry_run)
    if chosen in {Format.JSON, Format.CSV}:
        give_object(console, checked)
    elif checked.code is not None:
        console.give(checked.code)


async def _entered(
    console: Console, desk: Desk, row: OnBehalf, for_unit: str | None, checked: RowEntered, *, asks: bool
) -> RowEntered:
    """The row entered, after it was shown whole and the officer agreed."""
    if asks:
        console.tell(f"\n{console.text('add-review')}")
        console.tell(drawn_row(console, row, checked))
        if not console.agrees("add-question"):
            console.say("acts-stopped")
            raise typer.Exit(Exit.DONE)
    answer = await desk.ask(ENTER, Enter(rows=(row,), for_unit=for_unit))
    done = answer.rows[0]
    _stop_at(console, done)
    return done


async def _tried(desk: Desk, row: OnBehalf, for_unit: str | None) -> RowEntered:
    answer = await desk.ask(ENTER, Enter(rows=(row,), for_unit=for_unit, dry_run=True))
    return answer.rows[0]


def _of_the_whole(checked: RowEntered) -> tuple[RowProblem, ...]:
    """What no answer can mend: the window, the limit of a person."""
    return tuple(problem for problem in checked.problems if problem.field == "row")


def _stop_at(console: Console, checked: RowEntered) -> None:
    """Tell every problem and end, if there is one; exit 2 for what was left out, 4 for what is refused."""
    if not checked.problems:
        return
    if all(problem.key == "missing" for problem in checked.problems):
        names = ", ".join(console.text(f"sheet-{problem.field}") for problem in checked.problems)
        raise WrongUsage("add-missing", names=names)
    console.say("add-not_added")
    for problem in checked.problems:
        name = f"sheet-{problem.field}"
        field = f"{console.text(name)}: " if console.texts.has(name) else ""
        console.tell(f"  {field}{sentence(console.texts, problem)}")
    raise typer.Exit(Exit.REFUSED)


def _tell(console: Console, row: OnBehalf, done: RowEntered, *, dry_run: bool) -> None:
    if done.already:
        console.say("add-already", code=done.code or "")
    elif dry_run:
        console.say("add-dry", status=people(console.texts, done.status))
    else:
        console.say("add-done", code=done.code or "", name=read_name(row.full_name or ""))


def _start(text: str | None) -> tuple[date | None, str | None]:
    read = cells.month(text)
    if text is not None and read is None:
        raise WrongUsage("add-bad_month", value=text)
    return (read, None) if isinstance(read, date) else (None, read)


def _day(text: str | None) -> date | None:
    read = cells.day(text)
    if text is not None and read is None:
        raise WrongUsage("usage-day", value=text)
    return read
