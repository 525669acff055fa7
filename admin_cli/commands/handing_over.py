"""`people hand-over`: a code by which a worker takes an entry over to his or her own chat."""

from typing import Annotated

import typer

from admin_cli.commands.options import FormatOption, ForUnit, unit_code
from admin_cli.console import console_of
from admin_cli.desk import answer
from admin_cli.output import Format, give_object
from admin_cli.words import people
from programme.operations.handing_over import HAND_OVER
from programme.requests.handing_over import HandOver


def hand_over(
    context: typer.Context,
    code: Annotated[str, typer.Argument()],
    *,
    for_unit: ForUnit = None,
    chosen: FormatOption = None,
) -> None:
    """Make the code; it, and nothing else, goes to stdout."""
    console = console_of(context)
    given = answer(console, HAND_OVER, HandOver(code=code, for_unit=unit_code(for_unit)))
    if chosen is Format.JSON:
        give_object(console, given)
        return
    until = people(console.texts, given.expires_at)
    console.say("people-handed_over", code=given.code, name=given.full_name, phone=given.phone, until=until)
    console.give(given.hand_over)
