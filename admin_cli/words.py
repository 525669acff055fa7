"""The words for what the programme answers: refusals, statuses, flags, units, times."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING

from admin_cli.wording import Texts
from programme.entry import Act, Flag, Group, Status
from programme.levels import Level
from programme.objection import ObjectionKind

if TYPE_CHECKING:
    from bot.settings import InvalidSettings

VIET_NAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
_TIMES = frozenset({"at", "until"})
"""Arguments of refusals that are a time in ISO 8601."""

_OWN_ACTS = frozenset(
    {"submit", "resubmit", "withdraw", "own", "disown", "dossier_replaced", "dossier_finished"}
)
"""Acts of the worker; other acts without an officer are the system's."""

_KINDS = (
    (Status, "status"),
    (Act, "act"),
    (Flag, "flag"),
    (Group, "group"),
    (Level, "level"),
    (ObjectionKind, "kind"),
)


def word(texts: Texts, value: StrEnum) -> str:
    """A status, act, flag, group or level in words."""
    kind = next(kind for enum, kind in _KINDS if isinstance(value, enum))
    return texts.text(f"{kind}-{value}")


def begun(words: str) -> str:
    """Words that begin a sentence."""
    return words[:1].upper() + words[1:]


def refusal(texts: Texts, key: str, arguments: Mapping[str, str]) -> str:
    """A refusal of the programme in words; its arguments that name a status, act or level too."""
    problem = arguments.get("problem", "")
    if texts.has(f"error-{key}", problem):
        return texts.label(f"error-{key}", problem)
    spoken = {name: _spoken(texts, name, value) for name, value in arguments.items()}
    return texts.text(f"error-{key}", **spoken)


def _spoken(texts: Texts, name: str, value: str) -> str:
    if name == "fields":
        return "; ".join(_spoken(texts, "field", code) for code in value.split(", "))
    if name in _TIMES:
        return people(texts, datetime.fromisoformat(value))
    if name == "verdict":
        name = "act"
    key = f"{name}-{value}"
    return texts.text(key) if texts.has(key) else str(value)


def doer(texts: Texts, act: str, officer: str | None) -> str:
    """Who did an act: an officer by name, the worker, or the system."""
    return officer or texts.text("show-history-self" if act in _OWN_ACTS else "show-history-system")


def channel(texts: Texts, name: str) -> str:
    """A channel in words; one that is unknown by its name."""
    return texts.text(f"channel-{name}") if texts.has(f"channel-{name}") else name


def settings_problems(texts: Texts, error: "InvalidSettings") -> Iterator[str]:
    """One sentence a variable that cannot be used."""
    for problem in error.problems:
        yield texts.text(f"settings-{problem.expected}", variable=problem.variable)


def people(texts: Texts, value: object, *, brief: bool = False) -> str:
    """A value as a person reads it: times in Viet Nam's time, choices in words, nothing as nothing."""
    match value:
        case datetime():
            local = value.astimezone(VIET_NAM)
            year = "" if brief else f"/{local.year}"
            words = f"{local:%H:%M} {local.day}/{local.month}{year}"
        case date():
            words = f"{value.day}/{value.month}/{value.year}"
        case Status() | Act() | Flag() | Group() | Level() | ObjectionKind():
            words = word(texts, value)
        case tuple() | list():
            words = ", ".join(people(texts, item) for item in value)
        case _:
            words = "" if value is None else str(value)
    return words


def ending(texts: Texts, moment: datetime) -> str:
    """The moment at which something closes: the end of a day as 24:00 of that day, as the letter says it.

    Windows close with the first moment after the day, deadlines with its last minute (R60).
    """
    local = moment.astimezone(VIET_NAM)
    if (local.hour, local.minute) not in {(0, 0), (23, 59)}:
        return people(texts, moment)
    day = (local - timedelta.resolution).date() if local.hour == 0 else local.date()
    return texts.text("window-end_of", day=people(texts, day))


def machines(value: object) -> str:
    """A value as a script reads it: times in ISO 8601, choices by their stable names."""
    match value:
        case datetime():
            word = value.astimezone(VIET_NAM).isoformat(timespec="seconds")
        case date():
            word = value.isoformat()
        case tuple() | list():
            word = ",".join(machines(item) for item in value)
        case _:
            word = "" if value is None else str(value)
    return word
