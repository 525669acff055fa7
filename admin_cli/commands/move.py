"""`move`: entries to another unit, before they are nominated."""

from collections.abc import Sequence
from typing import Annotated

import typer

from admin_cli.commands.bulk import read_codes
from admin_cli.commands.options import Codes, DryRun, FormatOption, ForUnit, Reason, Yes
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.exits import Exit, WrongUsage
from admin_cli.output import Format, Sheet, give_object
from admin_cli.words import refusal
from programme.operations.moving import MOVE
from programme.requests.acts import ActsDone
from programme.requests.moving import Move

_NAMED = 5
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
        _ask(console, request.codes, request.to)
    outcome = answer(console, MOVE, request)
    _give(console, outcome, chosen)
    for refused in outcome.refused:
        words = refusal(console.texts, refused.key, refused.arguments)
        if words.startswith(refused.code):
            console.tell(words)
        else:
            console.say("acts-refused", code=refused.code, reason=words)
    if len(request.codes) > 1:
        console.say("acts-total", done=str(len(outcome.done)), refused=str(len(outcome.refused)))
    if outcome.refused:
        missing = not outcome.done and all(each.key == "entry_not_found" for each in outcome.refused)
        raise typer.Exit(Exit.NOT_FOUND if missing else Exit.REFUSED)


def _ask(console: Console, codes: Sequence[str], to: str) -> None:
    if not console.asks:
        raise WrongUsage("usage-yes", count=str(len(codes)))
    named = ", ".join(codes[:_NAMED])
    if len(codes) > _NAMED:
        named = console.text("acts-question-more", codes=named, more=str(len(codes) - _NAMED))
    if not console.agrees("move-question", count=str(len(codes)), codes=named, to=to):
        console.say("acts-stopped")
        raise typer.Exit(Exit.DONE)


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
