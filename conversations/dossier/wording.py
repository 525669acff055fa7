"""A dossier in words: its items and their values, where a question stands, until when and whom to ask."""

from collections.abc import Iterable, Mapping

from conversations.dialogue import Facts
from conversations.formats import day, grouped
from conversations.people import begun, unit_name
from programme.chat import OwnDossier
from programme.dossier import ASKED, NONE, YES, Filled, Item, missing, month_of
from programme.dossier_questions import questions
from programme.phone import national
from units_data.catalogue import ROOT

_SHOWN = 60
"""How much of a long value a line of the review shows, in characters."""


def own(code: str, facts: Facts) -> OwnDossier | None:
    """The dossier of this chat's entry; None unless the entry stands nominated."""
    return next((dossier for dossier in facts.chat.dossiers if dossier.code == code), None)


def value_of(dossier: OwnDossier, item: Item) -> str:
    """What stands for an item, as it is kept; empty while it is missing."""
    return next((each.value for each in dossier.items if each.item is item), "")


def lacking(dossier: OwnDossier) -> tuple[Item, ...]:
    """What somebody must still give (R92)."""
    return tuple(item for item in missing(dossier.items) if item in ASKED)


def in_words(item: Item, value: str, facts: Facts) -> str:
    """A value as people read it."""
    month = month_of(value) if item is Item.APPLIED_TIME else None
    if month is not None:
        arguments = {"month": str(month.month), "year": str(month.year)}
        return facts.label("dossier.words", "month", **arguments)
    match item:
        case Item.CONTACT_PHONE:
            return national(value)
        case Item.VALUE if value != NONE:
            return facts.label("dossier.words", "money", amount=grouped(int(value), facts.language))
        case Item.VALUE:
            return facts.label("dossier.words", "no_value")
        case Item.AWARDS if value == NONE:
            return facts.label("dossier.words", "no_award")
        case Item.PUBLISH_CONSENT:
            return facts.label("dossier.words", "publish" if value == YES else "no_publish")
        case _:
            return value


def name_of(item: Item, facts: Facts) -> str:
    """What an item is called."""
    return facts.label("dossier.item", item.value)


def names_of(items: Iterable[Item], facts: Facts) -> str:
    """The names of several items, in one line."""
    names = [name_of(item, facts) for item in items]
    return ", ".join([*names[:1], *(name[:1].lower() + name[1:] for name in names[1:])])


def place_of(item: Item, dossier: OwnDossier) -> dict[str, str]:
    """The arguments {i} and {k}: the question's place among those this worker is asked, else among all."""
    asked = questions(dossier.items)
    among = asked if item in asked else ASKED
    return {"i": str(among.index(item) + 1), "k": str(len(among))}


def review_of(dossier: OwnDossier, facts: Facts) -> Mapping[str, str]:
    """The arguments of the review: how many items there are, and a line for each."""
    filled = {each.item: each for each in dossier.items}
    have = len(ASKED) - len(lacking(dossier))
    lines = "\n".join(_line(filled[item], facts) for item in ASKED)
    return {"code": dossier.code, "have": str(have), "k": str(len(ASKED)), "lines": lines}


def _line(filled: Filled, facts: Facts) -> str:
    value = short(filled.item, filled.value, facts) or facts.label("dossier.words", "none")
    return facts.say("dossier.line", field_name=name_of(filled.item, facts), value=value)


def short(item: Item, value: str, facts: Facts) -> str:
    """A value in words, on one line and cut if it is long; empty while it is missing."""
    words = " ".join(in_words(item, value, facts).split()) if value else ""
    return words if len(words) <= _SHOWN else f"{begun(words, _SHOWN)}…"


def example_month(facts: Facts) -> dict[str, str]:
    """The arguments {month} and {year} of the examples: a month of this edition."""
    month = facts.edition.months[min(1, len(facts.edition.months) - 1)]
    return {"month": str(month.month), "year": str(month.year)}


def deadline(facts: Facts) -> str:
    """The last day on which a dossier is in time (R88)."""
    return day(facts.edition.dossier_deadline)


def is_late(facts: Facts) -> bool:
    """Whether that day is over."""
    return facts.decided_at > facts.edition.dossier_deadline


def maker(code: str, facts: Facts) -> str:
    """The name of the unit that makes this entry's dossier: the top unit above it (R86)."""
    unit = next((entry.unit for entry in facts.chat.entries if entry.code == code), ROOT)
    chain = (unit, *facts.units.ancestors(unit)) if unit in facts.units else (unit,)
    return unit_name(chain[-2] if len(chain) > 1 else chain[0], facts)
