"""A file that is there already is not lost without a question: a template may have been filled in since."""

from pathlib import Path

import typer

from admin_cli.console import Console
from admin_cli.exits import Exit, WrongUsage


def ask_before_overwriting(console: Console, file: Path) -> None:
    """Ask whether a file that is there may be written anew; no is a quiet end.

    Raises:
        WrongUsage: it is there, and there is nobody to ask.
    """
    if not file.exists():
        return
    if not console.asks:
        raise WrongUsage("entering-template_exists_refused", file=str(file))
    if not console.agrees("entering-template_exists", file=str(file)):
        console.say("acts-stopped")
        raise typer.Exit(Exit.DONE)
