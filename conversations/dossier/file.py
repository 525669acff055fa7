"""A file that comes while a dossier is asked for: its text may be the summary, and nothing else (R90)."""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    Question,
    Reply,
    SentFile,
    State,
    Turn,
    Typed,
    failed,
    idle,
    to,
)
from conversations.dossier.flow import ask, at_item, item_at, keep, stands, with_filling, without
from conversations.dossier.questions import QUESTIONS as ITEMS
from conversations.submission import files
from conversations.submission.start import not_understood
from conversations.submission.writing import means_instead
from programme.consent import needs_asking
from programme.dossier import Item

AT = "dossier_file"
"""The question whether the text of a file is to be the summary."""


def takes(state: State) -> bool:
    """Whether the summary is asked for."""
    return stands(state) and item_at(state) is Item.SUMMARY


def sent(state: State, event: SentFile, facts: Facts) -> Turn | None:
    """What becomes of a file; None where no question about a dossier stands."""
    if state.filling is None or not stands(state):
        return None
    if needs_asking(facts.chat.consent):
        return Turn(without(idle(state)), (Reply("dossier.consent", {"code": state.filling.code}),))
    if not takes(state):
        return replace(failed(state, Reply("dossier.file")), asks=True)
    if event.problem is not None:
        return Turn(state, (files.unread(event.problem, facts),), asks=state.at != at_item(Item.SUMMARY))
    waiting = with_filling(state, typed=files.read(event, facts), held=())
    return to(waiting, AT, about=files.shown(event.name))


def _waiting(state: State) -> str:
    return (state.filling.typed if state.filling else None) or ""


def _ask(state: State, _facts: Facts) -> Reply:
    return files.asks_use(_waiting(state), state.about or "")


def _answer(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes") if _waiting(state):
            return keep(state, Item.SUMMARY, _waiting(state), facts)
        case Chose("no"):
            return ask(state, Item.SUMMARY, facts)
        case Typed(text) if means_instead(text, facts):
            return ITEMS[at_item(Item.SUMMARY)].answer(with_filling(state, typed=None), event, facts)
        case _:
            return failed(state, not_understood(_ask(state, facts), facts))


def used(state: State, facts: Facts) -> Turn:
    """XONG: a file and then this word means that the file is what is done."""
    return _answer(state, Chose("yes"), facts)


QUESTIONS = {AT: Question(ask=_ask, answer=_answer, closed=True)}
