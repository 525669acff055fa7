"""Where each command lives: known by name without being imported, so that help is instant.

A command is a function whose parameters Typer reads; its words are the text `command-<path>` of `texts/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Home:
    """The module and function of one command."""

    module: str
    function: str


Table = Mapping[str, "Home | Table"]


def _home(module: str, function: str) -> Home:
    return Home(f"admin_cli.commands.{module}", function)


# By who uses them, in the order of their work (design §7); a table in the table is a group of commands.
SECTIONS: Mapping[str, Table] = {
    "officers": {
        "list": _home("entries", "list_entries"),
        "show": _home("entries", "show"),
        "approve": _home("appraisal", "approve"),
        "return": _home("appraisal", "return_entries"),
        "reject": _home("appraisal", "reject"),
        "reopen": _home("appraisal", "reopen"),
        "nominate": _home("nomination", "nominate"),
        "take-back": _home("nomination", "take_back"),
        "stats": _home("stats", "stats"),
        "login": _home("session", "login"),
        "whoami": _home("session", "whoami"),
        "logout": _home("session", "logout"),
    },
    "organisers": {
        "qr": _home("qr", "qr"),
    },
    "owner": {
        "officers": {
            "list": _home("officers", "list_officers"),
            "add": _home("officers", "add"),
            "revoke": _home("officers", "revoke"),
            "token": _home("officers", "token"),
        },
        "units": {
            "search": _home("units", "search"),
            "show": _home("units", "show"),
        },
    },
    "operators": {
        "serve": _home("serve", "serve"),
        "chat": _home("chat", "chat"),
        "demo": _home("demo", "demo"),
        "doctor": _home("doctor", "doctor"),
        "telegram": {
            "setup": _home("telegram", "setup"),
        },
        "db": {
            "upgrade": _home("db", "upgrade"),
            "current": _home("db", "current"),
            "check": _home("db", "check"),
        },
    },
}

COMMANDS: Table = {name: home for table in SECTIONS.values() for name, home in table.items()}
