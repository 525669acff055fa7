"""`recognise`: the decision by which a council or the management recognised an initiative (R95)."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first, carry_out, read_codes
from admin_cli.commands.options import Codes, DryRun, FormatOption, ForUnit, Yes, day
from admin_cli.console import Console, console_of, require
from admin_cli.desk import answer
from admin_cli.exits import WrongUsage
from admin_cli.words import people
from programme.operations.commendation import RECOGNISE
from programme.requests.acts import ActsDone, Former
from programme.requests.recognition import Recognise

_SHOWN = 5  # replaced decisions that are named


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
    asked = not (yes or dry_run) and _replaces(
        console, answer(console, RECOGNISE, replace(request, dry_run=True))
    )

    def done() -> ActsDone:
        outcome = answer(console, RECOGNISE, request)
        if not asked:
            _say_former(console, outcome)
        return outcome

    carry_out(
        console,
        "recognise",
        request.codes,
        done,
        yes=yes or asked,
        dry_run=dry_run,
        chosen=chosen,
        told="recognise-done",
    )


def _replaces(console: Console, trial: ActsDone) -> bool:
    """Whether another decision stands there already and the person, who sees it, wants this one instead.

    Raises:
        WrongUsage: there is nobody to ask.
    """
    count = len(_say_former(console, trial))
    if count:
        ask_first(console, "recognise-question", nobody="recognise-yes", count=str(count))
    return count > 0


def _say_former(console: Console, outcome: ActsDone) -> list[Former]:
    """The first of the decisions that are replaced, and how many more there are."""
    replaced = [(done.code, done.former) for done in outcome.done if done.former is not None]
    for code, former in replaced[:_SHOWN]:
        day = people(console.texts, former.decided_on)
        words = {"decision": former.decision, "day": day, "by": former.decided_by}
        console.say("recognise-former", code=code, **words)
    if len(replaced) > _SHOWN:
        console.say("recognise-former_more", more=str(len(replaced) - _SHOWN))
    return [former for _, former in replaced]


def _day(text: str | None) -> date:
    decided_on = day(text)
    if decided_on is None:
        raise WrongUsage("recognise-on_missing")
    return decided_on
