"""How people, workplaces and states are called in a reply."""

from datetime import date, datetime, timedelta

from conversations.dialogue import Facts
from conversations.formats import day, hour, is_midnight
from conversations.wording import Wording
from programme.description import excerpt
from programme.edition import is_placeholder
from programme.entry import Status
from programme.person import given_name
from programme.window import Window
from units_data.catalogue import ROOT


def given(full_name: str, _facts: Facts) -> str:
    """The given name by which a person is addressed (script: the last word)."""
    return given_name(full_name) if full_name else ""


def begun(text: str, width: int) -> str:
    """How a text begins, ready for the “…” that the message puts after it."""
    return excerpt(text, width).rstrip(" .,;:…")


def group_label(group: str, facts: Facts) -> str:
    """The short name of a group."""
    return facts.label("group.name", group)


def place(unit: str, typed: str | None, facts: Facts) -> str:
    """A workplace as people read it: the path of the unit, and what was typed when it is not in the list."""
    path = facts.units.path_text(unit) if unit in facts.units else unit
    return facts.say("unit.typed", unit_path=path, typed_unit=typed) if typed else path


def unit_name(unit: str, facts: Facts) -> str:
    """A unit's own name; a code that is no longer in the catalogue stands for itself."""
    found = facts.units.get(unit)
    return found.name if found else unit


def level_name(unit: str | None, facts: Facts) -> str:
    """To whom an entry is nominated."""
    return unit_name(unit or ROOT, facts)


def state_name(status: Status, nominated_to: str | None, facts: Facts) -> str:
    """A status in the worker's words (script 12b)."""
    return facts.say(f"state.{status.value}", level_name=level_name(nominated_to, facts))


def controller_contact(facts: Facts) -> str:
    """How to reach the controller (R99); the grassroots union knows as long as it is not filled in."""
    contact = facts.edition.controller_contact
    return facts.say("controller.unknown") if is_placeholder(contact) else contact.in_language(facts.language)


def close_date(facts: Facts) -> str:
    """When the window closes, in this chat's language."""
    return closing(facts.edition.window, facts.wording, facts.language)


def closing(window: Window, wording: Wording, language: str) -> str:
    """When a window closes, as people are told it: 24h of its last day, or the hour it was moved to."""
    return closing_at(window.closes, wording, language)


def closing_at(closes: datetime, wording: Wording, language: str) -> str:
    """The moment of a window's closing, in the words of chats, pages and posters alike (R61, R63)."""
    last = day(closes - timedelta.resolution)
    if is_midnight(closes):
        return wording.label(language, "window.moment", "midnight", day=last)
    return wording.label(language, "window.moment", "hour", hour=hour(closes), day=last)


def end_of(moment: date, facts: Facts) -> str:
    """The end of a day, or of the day of a moment, as people are told it."""
    return facts.label("window.moment", "midnight", day=day(moment))
