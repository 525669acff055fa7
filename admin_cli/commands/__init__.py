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


# By who uses them, and for officers by what they do (design §7); a table in the table is a group of commands.
SECTIONS: Mapping[str, Table] = {
    "reading": {
        "list": _home("entries", "list_entries"),
        "show": _home("entries", "show"),
        "search": _home("search", "search"),
        "duplicates": _home("duplicates", "duplicates"),
        "stats": _home("stats", "stats"),
        "export": _home("export", "export"),
    },
    "reviewing": {
        "next": _home("next_entry", "next_entries"),
        "approve": _home("appraisal", "approve"),
        "return": _home("appraisal", "return_entries"),
        "reject": _home("appraisal", "reject"),
        "reopen": _home("appraisal", "reopen"),
        "note": _home("next_entry", "note"),
        "move": _home("move", "move"),
        "recognise": _home("recognition", "recognise"),
        "questions": {
            "list": _home("questions", "list_questions"),
            "show": _home("questions", "show"),
            "answer": _home("questions", "give_answer"),
        },
        "complaint": {
            "open": _home("objections", "open_complaint"),
            "close": _home("objections", "close_complaint"),
            "list": _home("objections", "list_complaints"),
        },
        "dispute": {
            "open": _home("objections", "open_dispute"),
            "close": _home("objections", "close_dispute"),
            "list": _home("objections", "list_disputes"),
        },
    },
    "nominating": {
        "nominate": _home("nomination", "nominate"),
        "take-back": _home("nomination", "take_back"),
        "quota": {
            "show": _home("quota", "show"),
            "set": _home("quota", "set_quota"),
        },
        "nominated": _home("nominated", "nominated"),
        "compare": _home("nominated", "compare"),
        "not-select": _home("commendation", "not_select"),
        "commend": _home("commendation", "commend"),
        "commended": _home("commendation", "commended"),
        "dossier": {
            "list": _home("dossier", "list_dossiers"),
            "show": _home("dossier", "show"),
            "set": _home("dossier", "set_items"),
            "check": _home("dossier", "check"),
            "export": _home("dossier_export", "export"),
            "send": _home("dossier", "send"),
        },
    },
    "telling": {
        "announce": {
            "send": _home("announce", "send"),
            "list": _home("announce", "list_announcements"),
            "show": _home("announce", "show"),
            "cancel": _home("announce", "cancel"),
        },
    },
    "entering": {
        "add": _home("add", "add"),
        "import": _home("import_entries", "import_entries"),
    },
    "account": {
        "login": _home("session", "login"),
        "whoami": _home("session", "whoami"),
        "logout": _home("session", "logout"),
    },
    "organisers": {
        "qr": _home("qr", "qr"),
        "poster": _home("poster", "poster"),
    },
    "owner": {
        "officers": {
            "list": _home("officers", "list_officers"),
            "add": _home("officers", "add"),
            "revoke": _home("officers", "revoke"),
            "token": _home("officers", "token"),
            "link": _home("officers", "link"),
            "links": _home("officers", "links"),
            "unlink": _home("officers", "unlink"),
        },
        "units": {
            "search": _home("units", "search"),
            "show": _home("units", "show"),
            "list": _home("units", "list_units"),
            "target": _home("units", "target"),
            "map": _home("units_map", "map_units"),
            "import": _home("units_import", "import_units"),
        },
        "people": {
            "hand-over": _home("handing_over", "hand_over"),
            "unreachable": _home("unreachable", "list_unreachable"),
            "called": _home("unreachable", "called"),
            "requests": {
                "list": _home("people", "list_requests"),
                "show": _home("people", "show"),
                "answer": _home("people", "give_answer"),
                "do": _home("people", "do"),
                "extend": _home("people", "extend"),
            },
        },
        "window": {
            "show": _home("window", "show"),
            "extend": _home("window", "extend"),
            "close": _home("window", "close"),
        },
        "audit": {
            "log": _home("audit", "log"),
            "verify": _home("audit", "verify"),
        },
    },
    "operators": {
        "serve": _home("serve", "serve"),
        "chat": _home("chat", "chat"),
        "demo": _home("demo", "demo"),
        "rehearse": _home("rehearse", "rehearse"),
        "doctor": _home("doctor", "doctor"),
        "retention": {
            "show": _home("retention", "show"),
            "run": _home("retention", "run"),
        },
        "completion": _home("completion", "completion"),
        "telegram": {
            "setup": _home("telegram", "setup"),
        },
        "zalo": {
            "setup": _home("zalo", "setup"),
            "check": _home("zalo", "check"),
        },
        "db": {
            "upgrade": _home("db", "upgrade"),
            "current": _home("db", "current"),
            "check": _home("db", "check"),
        },
    },
}

COMMANDS: Table = {name: home for table in SECTIONS.values() for name, home in table.items()}
