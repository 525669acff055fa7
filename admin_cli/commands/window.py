"""`window`: when entries are taken; the owner extends it, opens it again or closes it early (R61, R63)."""

from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first
from admin_cli.commands.options import DryRun, FormatOption, Yes
from admin_cli.console import Console, console_of, require
from admin_cli.desk import answer
from admin_cli.moments import closing, deadline
from admin_cli.output import Format, for_person, give_object
from admin_cli.words import ending, machines, people
from programme.operations.window import CLOSE_WINDOW, EXTEND_WINDOW, SHOW_WINDOW
from programme.requests.window import (
    CloseWindow,
    ExtendWindow,
    ShowWindow,
    WindowDates,
    WindowMoved,
    WindowShown,
)

_DATES = ("closes", "return_deadline", "dossier_deadline")


ReturnDeadline = Annotated[str | None, typer.Option("--return-deadline")]
DossierDeadline = Annotated[str | None, typer.Option("--dossier-deadline")]


def show(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """Show the window in force."""
    console = console_of(context)
    shown = answer(console, SHOW_WINDOW, ShowWindow())
    if chosen is Format.JSON:
        give_object(console, shown)
        return
    if not for_person(console, chosen):
        console.give(f"phase\t{shown.phase}")
        console.give(f"opens\t{machines(shown.opens)}")
        for name in _DATES:
            console.give(f"{name}\t{machines(getattr(shown.dates, name))}")
        return
    _draw(console, shown)


def extend(
    context: typer.Context,
    *,
    closes: Annotated[str | None, typer.Option("--to")] = None,
    return_deadline: ReturnDeadline = None,
    dossier_deadline: DossierDeadline = None,
    silent: Annotated[bool, typer.Option("--silent")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Let the window close later, or open it again."""
    console = console_of(context)
    request = ExtendWindow(
        closes=closing(require(closes, "window-to_missing")),
        return_deadline=deadline(return_deadline),
        dossier_deadline=deadline(dossier_deadline),
        tell=not silent,
        dry_run=True,
    )
    trial = answer(console, EXTEND_WINDOW, request)
    if not dry_run:
        _confirm(console, trial, "window-question_extend", yes=yes)
        wanted = ExtendWindow(
            closes=request.closes,
            return_deadline=trial.after.return_deadline,
            dossier_deadline=trial.after.dossier_deadline,
            tell=request.tell,
        )
        trial = answer(console, EXTEND_WINDOW, wanted)
    _report(console, trial, chosen)


def close(
    context: typer.Context,
    *,
    at: Annotated[str | None, typer.Option("--at")] = None,
    return_deadline: ReturnDeadline = None,
    dossier_deadline: DossierDeadline = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Let the window close earlier, or now."""
    console = console_of(context)
    moment = None if at is None else closing(at)
    deadlines = (deadline(return_deadline), deadline(dossier_deadline))

    def request(*, dry: bool) -> CloseWindow:
        return CloseWindow(
            closes=moment, return_deadline=deadlines[0], dossier_deadline=deadlines[1], dry_run=dry
        )

    outcome = answer(console, CLOSE_WINDOW, request(dry=True))
    if not dry_run:
        _confirm(console, outcome, "window-question_close" if at else "window-question_now", yes=yes)
        outcome = answer(console, CLOSE_WINDOW, request(dry=False))
    _report(console, outcome, chosen)


def _confirm(console: Console, trial: WindowMoved, question: str, *, yes: bool) -> None:
    if yes:
        return
    if console.asks:
        _compare(console, trial)
    ask_first(console, question, nobody="window-yes", count="1", closes=_closing(console, trial.after))


def _report(console: Console, outcome: WindowMoved, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, outcome)
        return
    if outcome.dry_run:
        console.say("acts-dry")
        _compare(console, outcome)
    else:
        console.say("window-moved", closes=_closing(console, outcome.after))
    if not for_person(console, chosen):
        for name in _DATES:
            console.give(f"{name}\t{machines(getattr(outcome.after, name))}")


def _compare(console: Console, outcome: WindowMoved) -> None:
    """What was and what will be, and whom it concerns."""
    for name in _DATES:
        before, after = _said(console, outcome.before, name), _said(console, outcome.after, name)
        key = "window-unchanged" if before == after else "window-changed"
        console.say(key, what=console.text(f"window-{name}"), before=before, after=after)
    drafts = sum(line.chats for line in outcome.drafts)
    console.say("window-tells" if outcome.tells else "window-drafts", count=str(drafts))


def _draw(console: Console, shown: WindowShown) -> None:
    console.give(console.text(f"window-phase_{shown.phase}"))
    console.give(f"{console.text('window-opens')}: {people(console.texts, shown.opens)}")
    for name in _DATES:
        console.give(f"{console.text(f'window-{name}')}: {_said(console, shown.dates, name)}")
    console.give(console.text("window-grace", minutes=str(shown.grace_minutes)))
    if not shown.decisions:
        console.give(console.text("window-as_in_file"))
        return
    console.give(console.text("window-decisions"))
    for decision in shown.decisions:
        at, closes = people(console.texts, decision.at), _closing(console, decision.dates)
        console.give(console.text("window-decision", at=at, officer=decision.officer, closes=closes))


def _closing(console: Console, dates: WindowDates) -> str:
    return _said(console, dates, "closes")


def _said(console: Console, dates: WindowDates, name: str) -> str:
    return ending(console.texts, getattr(dates, name))
