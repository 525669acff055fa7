"""`next` and `note`: reviewing the waiting entries one after the other (R73, R74)."""

import os
from contextlib import suppress
from typing import Annotated

import typer

from admin_cli.commands.options import (
    ChangedSince,
    ChangedUntil,
    Council,
    Flags,
    FormatOption,
    ForUnit,
    GroupOption,
    Since,
    Text,
    Unit,
    Until,
    changed,
    where,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.exits import CommandError, WrongUsage
from admin_cli.output import Format, field_names, give_object, give_sheet, row_of
from admin_cli.review.session import Scope, Session
from programme.entry import Act
from programme.errors import ProgrammeError
from programme.operations.reviewing import NEXT, NOTE
from programme.requests.reviewing import AddNote, NextEntry, NoteAdded


def next_entries(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    *,
    unit: Unit = None,
    flag: Flags = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    council: Council = None,
    for_unit: ForUnit = None,
    chosen: FormatOption = None,
) -> None:
    """Review the waiting entries, oldest first."""
    console = console_of(context)
    if chosen not in {None, Format.JSON}:
        raise WrongUsage("usage-choice", name="--format", choices=Format.JSON)
    asked = where(unit=unit, status=None, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    if chosen is Format.JSON:
        give_object(console, answer(console, NEXT, NextEntry(where=asked, for_unit=for_unit, counted=True)))
        return
    scope = Scope(where=asked, for_unit=for_unit, council=council)
    at_desk(console, lambda desk: _review(desk, console, scope))


def note(
    context: typer.Context,
    code: Annotated[str, typer.Argument()],
    text: Annotated[str, typer.Argument()],
    *,
    for_unit: ForUnit = None,
    chosen: FormatOption = None,
) -> None:
    """Note something on an entry."""
    console = console_of(context)
    kept = answer(console, NOTE, AddNote(code=code, text=text, for_unit=for_unit))
    if chosen is Format.JSON:
        give_object(console, kept)
    elif chosen is Format.CSV:
        give_sheet(console, (), [row_of(kept)], chosen, field_names(NoteAdded))
    else:
        console.say("note-kept", code=kept.code)


async def _review(desk: Desk, console: Console, scope: Scope) -> None:
    session = Session(desk, scope)
    await session.open()
    try:
        await _run(console, session)
    finally:
        with suppress(ProgrammeError, CommandError):  # what could not be given back lapses
            await session.close()
        if session.entry is None:
            console.say("next-none")
        console.say(
            "next-summary",
            approved=str(session.tally[Act.APPROVE]),
            returned=str(session.tally[Act.RETURN]),
            rejected=str(session.tally[Act.REJECT]),
            skipped=str(session.tally["skip"]),
            waiting=str(session.waiting),
        )


async def _run(console: Console, session: Session) -> None:
    """By keys where a person sits at a terminal that can be drawn on, else by lines."""
    if not (console.asks and console.shows) or os.environ.get("TERM") == "dumb":
        from admin_cli.review.by_lines import ByLines

        await ByLines(console, session).run()
        return
    import sys

    from prompt_toolkit.input import create_input
    from prompt_toolkit.output.vt100 import Vt100_Output

    from admin_cli.review.at_terminal import AtTerminal
    from admin_cli.review.keyboard import Keyboard

    output = Vt100_Output.from_pty(sys.stdout, term=os.environ.get("TERM"))
    # Asking the terminal where its cursor stands would hold up the first typed reason.
    output.enable_cpr = False
    keyboard = Keyboard(create_input(), output)
    await AtTerminal(console, session, keyboard, output).run()
