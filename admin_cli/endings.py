"""How every end of a command becomes a sentence and an exit code."""

import os
import sys

from admin_cli.console import Console
from admin_cli.exits import CommandError, Exit, WrongUsage

_LOG_LEVEL = "SANGKIEN_LOG_LEVEL"


def ended(end: BaseException, console: Console) -> int:
    """The exit code of an ending, its sentence told on stderr."""
    match end:
        case KeyboardInterrupt():
            console.tell()
            console.say("interrupted")
            return Exit.INTERRUPTED
        case BrokenPipeError():
            _discard_stdout()
            return Exit.DONE  # who reads has seen enough
        case SystemExit():
            return end.code if isinstance(end.code, int) else Exit.FAILED
        case CommandError():
            return _command_error(end, console)
    return _foreign(end, console)


def _command_error(error: CommandError, console: Console) -> int:
    """One of our own endings; wrong usage also says where help is."""
    console.say(error.key, **error.arguments)
    if isinstance(error, WrongUsage):
        console.say("usage-help", command=" ".join(["sangkien", *_command_words(console)]))
    return error.exit


def _command_words(console: Console) -> list[str]:
    """The words of this call that name a command."""
    from admin_cli.commands import COMMANDS, Table

    words: list[str] = []
    table: Table = COMMANDS
    for word in console.arguments:
        found = table.get(word)
        if found is None:
            continue
        words.append(word)
        if not isinstance(found, dict):
            break
        table = found
    return words


def _foreign(end: BaseException, console: Console) -> int:
    """Endings whose classes are only loaded by the commands that can have them."""
    from typer import Abort
    from typer import Exit as TyperExit

    from admin_cli.crash import apologise
    from admin_cli.words import refusal, settings_problems
    from bot.settings import InvalidSettings
    from programme.errors import NotFound, ProgrammeError

    match end:
        case TyperExit():
            return end.exit_code
        case Abort():
            console.say("interrupted")
            return Exit.INTERRUPTED
        case ProgrammeError():
            console.tell(refusal(console.texts, end.key, end.arguments))
            return Exit.NOT_FOUND if isinstance(end, NotFound) else Exit.REFUSED
        case InvalidSettings():
            for line in settings_problems(console.texts, end):
                console.tell(line)
            return Exit.FAILED
    return apologise(end, console, debug=os.environ.get(_LOG_LEVEL, "").upper() == "DEBUG")


def _discard_stdout() -> None:
    """Whatever is still buffered goes nowhere: Python would otherwise complain at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
