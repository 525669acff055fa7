"""A dossier in the words of an officer's screen: its items, its answers, what is wrong with it."""

import re
import textwrap
from collections.abc import Iterable
from datetime import datetime

from admin_cli.wording import Texts
from conversations.formats import grouped
from programme.dossier import NO, NONE, YES, Fault, Item, Source, month_of
from programme.requests.dossiers import DossierFault, DossierItem, DossierState

_COMMAND = re.compile(r"sangkien [^.,]*")
_WORDS = {
    (Item.VALUE, NONE): "dossier-no_value",
    (Item.AWARDS, NONE): "dossier-no_award",
    (Item.PUBLISH_CONSENT, YES): "dossier-yes",
    (Item.PUBLISH_CONSENT, NO): "dossier-no",
}
_SOURCES = {
    Source.WORKER: "dossier-from_worker",
    Source.PREFILLED: "dossier-from_entry",
    Source.MISSING: "dossier-missing",
}


def item_words(texts: Texts, items: Iterable[Item]) -> str:
    """The names of items, one after the other."""
    return ", ".join(texts.text(f"item-{item}") for item in items)


def answer_words(texts: Texts, item: Item, value: str) -> str:
    """An answer as a person reads it."""
    if (item, value) in _WORDS:
        return texts.text(_WORDS[item, value])
    if item is Item.VALUE and value:
        return texts.text("dossier-money", amount=grouped(int(value), texts.language))
    month = month_of(value) if item is Item.APPLIED_TIME else None
    if month is not None:
        return texts.text("dossier-from_month", month=f"{month.month}/{month.year}")
    return value


def source_words(texts: Texts, item: DossierItem, deadline: datetime) -> str:
    """Where an item's value comes from: the worker, in time or not, the entry, an officer; or nowhere.

    A worker's answer is kept after the deadline too: the officer must see that it came late (R88).
    """
    if item.source is Source.WORKER and item.at is not None and item.at > deadline:
        return texts.text("dossier-from_worker_late")
    if item.source is Source.OFFICER:
        return texts.text("dossier-from_officer", officer=item.officer or "")
    return texts.text(_SOURCES[item.source])


def fault_words(texts: Texts, fault: DossierFault, unit: str, *, for_unit: bool) -> tuple[str, str]:
    """What is wrong, and what to do about it; `for_unit` when it must be done in the name of the unit."""
    key = f"fault-{fault.fault}"
    arguments = {
        "code": fault.code or "",
        "items": item_words(texts, fault.items),
        "unit": unit,
        "acting": f" --for {unit}" if for_unit else "",
    }
    next_step = "worker" if fault.fault is Fault.ITEMS_MISSING and fault.asks_worker else "next"
    return texts.text(key, **arguments), texts.label(key, next_step, **arguments)


def wrapped(text: str, width: int, first: str = "", further: str = "") -> list[str]:
    """The lines of a text; a command in it is not broken, so that it can be copied."""
    whole = _COMMAND.sub(lambda command: command[0].replace(" ", "\N{NO-BREAK SPACE}"), text)
    lines = textwrap.wrap(
        whole, width, initial_indent=first, subsequent_indent=further, break_on_hyphens=False
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def state_name(state: DossierState) -> str:
    """Where a top unit's dossier stands, in one stable word."""
    if state.nominated == 0:
        return "none"
    if state.valid:
        return "valid"
    if state.late:
        return "late"
    return "ready" if state.ready else "incomplete"
