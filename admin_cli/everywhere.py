"""Options that every command takes, wherever they stand before `--`: taken out before Typer is loaded."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from admin_cli.exits import WrongUsage

SERVER = "--server"


def take(arguments: Sequence[str], option: str) -> tuple[str | None, list[str]]:
    """The last value of an option, "" where it has none, and the arguments without it."""
    found: str | None = None
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            return found, [*rest, argument, *waiting]
        name, equals, value = argument.partition("=")
        if name == option:
            found = value if equals else next(waiting, "")
        else:
            rest.append(argument)
    return found, rest


def take_server(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The address in `--server` without its last slash, and the arguments without it.

    Raises:
        WrongUsage: the value is missing or no address.
    """
    value, rest = take(arguments, SERVER)
    if value is not None and not _is_address(value):
        raise WrongUsage("usage-server", value=value)
    return value and value.rstrip("/"), rest


def _is_address(value: str) -> bool:
    """Whether it is an http(s) address with nothing that a desk's address has not."""
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018 - reading it raises for a port that is none
    except ValueError:
        return False
    known = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return known and not (parts.query or parts.fragment or parts.username or parts.password)
