"""How a command ends, for scripts: the exit codes, and our own endings that are no refusal of the programme.

0 done · 1 failed · 2 wrong usage · 3 not found · 4 refused by a rule · 130 interrupted (exemplars §8).
"""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every command; `sangkien --help` explains them."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_FOUND = 3
    REFUSED = 4
    INTERRUPTED = 130


class CommandError(Exception):
    """A command that cannot go on: the text `key`, with its arguments, is what the person reads."""

    exit = Exit.FAILED

    def __init__(self, key: str, /, **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class Failed(CommandError):
    """Something outside the programme did not work: a file, the network, a missing setting."""


def os_problem(error: OSError) -> str:
    """What the system says is wrong, in its own words."""
    return error.strerror or type(error).__name__


class WrongUsage(CommandError):
    """The command was called in a way that cannot be carried out."""

    exit = Exit.USAGE
