"""`approve`, `return`, `reject` and `reopen`: what a unit decides about its entries (R74)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.commands.bulk import carry_out
from admin_cli.commands.filtered import Choice, act_on_everything, in_requests, reopen_last, say_undo
from admin_cli.commands.options import (
    ChangedSince,
    ChangedUntil,
    Council,
    DryRun,
    Everything,
    Flags,
    FormatOption,
    ForUnit,
    GroupOption,
    MaybeCodes,
    Reason,
    Since,
    Statuses,
    Template,
    Text,
    Unit,
    Until,
    Yes,
    changed,
    where,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import answer, at_desk
from admin_cli.exits import WrongUsage
from admin_cli.output import Format
from programme.entry import Act
from programme.operations.reviewing import REASONS
from programme.requests.acts import Appraise
from programme.requests.entries import EVERY, Filter
from programme.requests.reviewing import ListReasons


def approve(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    codes: MaybeCodes = None,
    *,
    everything: Everything = False,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    council: Council = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Approve entries."""
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    request = Appraise(act=Act.APPROVE, codes=(), council=council, for_unit=for_unit, dry_run=dry_run)
    choice = _choice(codes, asked, everything=everything)
    _appraise(console_of(context), choice, request, yes=yes, chosen=chosen)


def return_entries(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    codes: MaybeCodes = None,
    *,
    template: Template = None,
    reason: Reason = None,
    everything: Everything = False,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    council: Council = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Return entries to be completed."""
    console = console_of(context)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    words, ready = _reason(console, Act.RETURN, reason, template)
    request = Appraise(
        act=Act.RETURN,
        codes=(),
        reason=words,
        template=ready,
        council=council,
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _appraise(console, _choice(codes, asked, everything=everything), request, yes=yes, chosen=chosen)


def reject(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    codes: MaybeCodes = None,
    *,
    template: Template = None,
    reason: Reason = None,
    everything: Everything = False,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    council: Council = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Reject entries."""
    console = console_of(context)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    words, ready = _reason(console, Act.REJECT, reason, template)
    request = Appraise(
        act=Act.REJECT,
        codes=(),
        reason=words,
        template=ready,
        council=council,
        for_unit=for_unit,
        dry_run=dry_run,
    )
    _appraise(console, _choice(codes, asked, everything=everything), request, yes=yes, chosen=chosen)


def reopen(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    codes: MaybeCodes = None,
    *,
    last: Annotated[bool, typer.Option("--last")] = False,
    reason: Reason = None,
    everything: Everything = False,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Put reviewed entries back to be reviewed."""
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    request = Appraise(act=Act.REOPEN, codes=(), reason=reason, for_unit=for_unit, dry_run=dry_run)
    if last and (codes or everything or asked != EVERY):
        raise WrongUsage("bulk-last_alone")
    if last:
        reopen_last(console_of(context), request, yes=yes, chosen=chosen)
        return
    choice = _choice(codes, asked, everything=everything)
    _appraise(console_of(context), choice, request, yes=yes, chosen=chosen)


def _choice(codes: Sequence[str] | None, asked: Filter, *, everything: bool) -> Choice:
    return Choice(codes=codes or (), everything=everything, where=asked)


def _appraise(
    console: Console, choice: Choice, request: Appraise, *, yes: bool, chosen: Format | None
) -> None:
    checked = choice.checked(Act(request.act))
    if checked.everything:
        act_on_everything(console, checked, request, yes=yes, chosen=chosen)
        return
    whole = replace(request, codes=tuple(checked.codes))
    carry_out(
        console,
        Act(request.act),
        whole.codes,
        lambda: at_desk(console, lambda desk: in_requests(console, desk, whole)),
        yes=yes,
        dry_run=request.dry_run,
        chosen=chosen,
    )
    say_undo(console, request, chosen)


def _reason(
    console: Console, act: Act, given: str | None, template: str | None
) -> tuple[str | None, str | None]:
    """The reason and the key of a ready one, which needs no more; asked for where a person can answer."""
    reason = given
    if not reason and template is not None:
        return None, template
    if not reason and console.asks:
        reason, template = _asked_reason(console, act)
    if template is None and (not reason or not reason.strip()):
        raise WrongUsage("usage-reason")
    return reason and reason.strip(), template


def _asked_reason(console: Console, act: Act) -> tuple[str | None, str | None]:
    """What the person types, or the ready reason of the edition that is chosen by its number."""
    ready = [line for line in answer(console, REASONS, ListReasons()).reasons if line.act == act]
    for number, line in enumerate(ready, 1):
        console.tell(f"{number}. {line.en if console.texts.language == 'en' else line.vi}")
    said = console.ask("ask-reason_ready" if ready else "ask-reason")
    if not (said.isascii() and said.isdecimal()):
        return said, None
    if not 1 <= int(said) <= len(ready):  # a bare number is no reason that a worker could understand
        raise WrongUsage("usage-reason")
    return None, ready[int(said) - 1].key
