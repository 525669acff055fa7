"""`move`: entries to another unit, before they are nominated."""

from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first, named, read_codes, tell_refused
from admin_cli.commands.options import Codes, DryRun, FormatOption, ForUnit, Reason, Yes
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.output import Format, Sheet, give_object
from programme.operations.moving import MOVE
from programme.requests.acts import ActsDone
from programme.requests.moving import Move

_FIELDS = ("code", "done", "unit", "status", "error")


def move(
    context: typer.Context,
    codes: Codes,
    *,
    to: Annotated[str, typer.Option("--to")],
    reason: Reason = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Move entries to another unit."""
    console = console_of(context)
    request = Move(
        codes=read_codes(codes), to=to.strip().upper(), reason=reason, for_unit=for_unit, dry_run=dry_run
    )
    if len(request.codes) > 1 and not yes and not dry_run:
        codes_named = named(console, request.codes)
        ask_first(console, "move-question", count=str(len(request.codes)), codes=codes_named, to=request.to)
    outcome = answer(console, MOVE, request)
    _give(console, outcome, chosen)
    tell_refused(console, outcome, len(request.codes))


def _give(console: Console, outcome: ActsDone, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, outcome)
        return
    if chosen is Format.CSV:
        blank: dict[str, object] = dict.fromkeys(_FIELDS)
        sheet = Sheet(console, (), chosen, _FIELDS)
        sheet.write(
            blank | {"code": done.code, "done": "yes", "unit": done.unit, "status": done.after}
            for done in outcome.done
        )
        sheet.write(
            blank | {"code": refused.code, "done": "no", "error": refused.key} for refused in outcome.refused
        )
        sheet.close()
        return
    if outcome.dry_run and outcome.done:
        console.say("acts-dry")
    for done in outcome.done:
        shows = console.shows or chosen is Format.TABLE
        line = console.text("move-done", code=done.code, unit=done.unit)
        console.give(line if shows else f"{done.code}\t{done.unit}")
