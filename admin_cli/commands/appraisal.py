"""`approve`, `return`, `reject` and `reopen`: what a unit decides about its entries (R74)."""

import typer

from admin_cli.commands.bulk import carry_out, read_codes
from admin_cli.commands.options import Codes, Council, DryRun, FormatOption, ForUnit, Reason, Yes
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.exits import WrongUsage
from admin_cli.output import Format
from programme.entry import Act
from programme.operations.acts import APPRAISE
from programme.requests.acts import Appraise


def approve(
    context: typer.Context,
    codes: Codes,
    *,
    council: Council = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Approve entries."""
    request = Appraise(
        act=Act.APPROVE, codes=read_codes(codes), council=council, for_unit=for_unit, dry_run=dry_run
    )
    _appraise(console_of(context), request, yes=yes, chosen=chosen)


def return_entries(
    context: typer.Context,
    codes: Codes,
    *,
    reason: Reason = None,
    council: Council = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Return entries to be completed."""
    console = console_of(context)
    request = Appraise(
        act=Act.RETURN,
        codes=read_codes(codes),
        reason=_reason(console, reason),
        council=council,
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _appraise(console, request, yes=yes, chosen=chosen)


def reject(
    context: typer.Context,
    codes: Codes,
    *,
    reason: Reason = None,
    council: Council = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Reject entries."""
    console = console_of(context)
    request = Appraise(
        act=Act.REJECT,
        codes=read_codes(codes),
        reason=_reason(console, reason),
        council=council,
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _appraise(console, request, yes=yes, chosen=chosen)


def reopen(
    context: typer.Context,
    codes: Codes,
    *,
    reason: Reason = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Put reviewed entries back to be reviewed."""
    request = Appraise(
        act=Act.REOPEN, codes=read_codes(codes), reason=reason, for_unit=for_unit, dry_run=dry_run
    )
    _appraise(console_of(context), request, yes=yes, chosen=chosen)


def _appraise(console: Console, request: Appraise, *, yes: bool, chosen: Format | None) -> None:
    carry_out(
        console,
        Act(request.act),
        request.codes,
        lambda: answer(console, APPRAISE, request),
        yes=yes,
        dry_run=request.dry_run,
        chosen=chosen,
    )


def _reason(console: Console, given: str | None) -> str:
    """The reason, asked for where a person can answer."""
    reason = given
    if not reason and console.asks:
        reason = console.ask("ask-reason")
    if not reason or not reason.strip():
        raise WrongUsage("usage-reason")
    return reason.strip()
