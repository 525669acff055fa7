"""`nominate` and `take-back`: the ladder from unit to unit (R76, R79)."""

from typing import Annotated

import typer

from admin_cli.commands.bulk import carry_out, read_codes
from admin_cli.commands.options import Codes, CommendationField, DryRun, FormatOption, ForUnit, Yes
from admin_cli.console import console_of
from admin_cli.desk import answer
from programme.entry import Act
from programme.operations.acts import NOMINATE, TAKE_BACK
from programme.requests.acts import Nominate, TakeBack


def nominate(
    context: typer.Context,
    codes: Codes,
    *,
    field: CommendationField = None,
    nomination_note: Annotated[str | None, typer.Option("--note")] = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Nominate entries one unit up."""
    console = console_of(context)
    request = Nominate(
        codes=read_codes(codes), field=field, note=nomination_note, for_unit=for_unit, dry_run=dry_run
    )
    carry_out(
        console,
        Act.NOMINATE,
        request.codes,
        lambda: answer(console, NOMINATE, request),
        yes=yes,
        dry_run=dry_run,
        chosen=chosen,
    )


def take_back(
    context: typer.Context,
    codes: Codes,
    *,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Take back the last step of nominations."""
    console = console_of(context)
    request = TakeBack(codes=read_codes(codes), for_unit=for_unit, dry_run=dry_run)
    carry_out(
        console,
        Act.TAKE_BACK,
        request.codes,
        lambda: answer(console, TAKE_BACK, request),
        yes=yes,
        dry_run=dry_run,
        chosen=chosen,
        told="acts-taken_back",
    )
