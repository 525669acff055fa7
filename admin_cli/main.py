"""The `sangkien` command: which language, which command, and how it ends."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from admin_cli.commands import COMMANDS, SECTIONS, Home, Table
from admin_cli.console import Console
from admin_cli.endings import ended
from admin_cli.everywhere import take_server
from admin_cli.exits import Exit, WrongUsage
from admin_cli.language import default_language, take_language
from admin_cli.overview import WIDEST, group_help, overview
from admin_cli.wording import read_texts

# Their commands ask the desk, which may be elsewhere; the others work on this machine itself.
_AT_THE_DESK = ("reading", "reviewing", "nominating", "entering", "account", "organisers", "owner")
_HELP = frozenset({"-h", "--help", "help"})
_NEW_OBJECTS = 100_000  # between two looks for garbage; Python's own 700 is for programs that run on


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the answer is its exit code (`admin_cli.exits`)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                errors="replace"
            )  # a terminal that cannot show Vietnamese still shows the codes
    default = default_language(os.environ, Path(".env"))
    console = Console(read_texts(default), tuple(given))
    try:
        language, rest = take_language(given)
        if language is not None and language != default:
            console = Console(read_texts(language), tuple(given))
        server, rest = take_server(rest)
        console = replace(console, server=server)
        _start(console, rest)
        sys.stdout.flush()
    except BaseException as end:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
        return ended(end, console)
    return Exit.DONE


def _start(console: Console, arguments: list[str]) -> None:
    """Walk down to the command, showing help on the way where it is asked for.

    Typer takes most of the time that help may take to load, so that only a command itself loads it.
    """
    path: list[str] = []
    table: Table = COMMANDS
    for number, word in enumerate(arguments):
        found = table.get(word)
        if isinstance(found, Home):
            _prepare(console, [*path, word])
            from admin_cli.frame import run

            run([*path, word], found, arguments[number + 1 :], console)
            return
        if found is None:
            _no_command(console, path, table, word)
            return
        path, table = [*path, word], found
    _show_help(console, path, table)


def _prepare(console: Console, path: list[str]) -> None:
    """Commands at the desk live for a moment; `--server` before another one would be a wrong promise."""
    if any(path[0] in SECTIONS[section] for section in _AT_THE_DESK):
        _leave_garbage()
    elif console.server is not None:
        raise WrongUsage("usage-server_here", name=" ".join(path))


def _leave_garbage() -> None:
    """Look for garbage rarely, and not once more at the end.

    What a command loads are 140,000 objects that stay to its end: looking through them again and again was
    a sixth of its time.
    """
    gc.set_threshold(_NEW_OBJECTS)
    atexit.register(gc.freeze)


def _no_command(console: Console, path: list[str], table: Table, word: str) -> None:
    """A word that is no command: help, the version, or a slip of the pen."""
    if word in _HELP:
        _show_help(console, path, table)
        return
    if word == "--version":
        from importlib.metadata import version

        console.give(f"sangkien {version('sangkien')}")
        return
    whole = " ".join([*path, word])
    if near := get_close_matches(word, table, n=1):
        raise WrongUsage("usage-command_near", name=whole, nearest=" ".join([*path, near[0]]))
    raise WrongUsage("usage-command", name=whole)


def _show_help(console: Console, path: list[str], table: Table) -> None:
    width = min(console.width, WIDEST)
    console.give(group_help(console.texts, path, table, width) if path else overview(console.texts, width))
