"""`recognise`: the decision by which a council or the management recognised an initiative (R95)."""

from datetime import date
from typing import Annotated

import typer

from admin_cli.commands.bulk import carry_out, read_codes
from admin_cli.commands.options import Codes, DryRun, FormatOption, ForUnit, Yes, day
from admin_cli.console import console_of, require
from admin_cli.desk import answer
from admin_cli.exits import WrongUsage
from programme.operations.commendation import RECOGNISE
from programme.requests.recognition import Recognise


def recognise(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    codes: Codes,
    *,
    decision: Annotated[str | None, typer.Option("--decision")] = None,
    decided_on: Annotated[str | None, typer.Option("--on")] = None,
    decided_by: Annotated[str | None, typer.Option("--by")] = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Record the decision that recognised entries."""
    console = console_of(context)
    request = Recognise(
        codes=read_codes(codes),
        decision=require(decision, "recognise-decision_missing"),
        decided_on=_day(decided_on),
        decided_by=require(decided_by, "recognise-by_missing"),
        for_unit=for_unit,
        dry_run=dry_run,
    )
    carry_out(
        console,
        "recognise",
        request.codes,
        lambda: answer(console, RECOGNISE, request),
        yes=yes,
        dry_run=dry_run,
        chosen=chosen,
        told="recognise-done",
    )


def _day(text: str | None) -> date:
    decided_on = day(text)
    if decided_on is None:
        raise WrongUsage("recognise-on_missing")
    return decided_on
