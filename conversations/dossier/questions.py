"""The questions of a dossier, one for each item, in the order of the script (§18; R89, appendix 1)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations.choices import means_no, read_number
from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    Media,
    Option,
    OwnDossier,
    Question,
    Reply,
    SentFile,
    SentMedia,
    SetTimer,
    SharedContact,
    State,
    Turn,
    Typed,
    failed,
)
from conversations.dossier.flow import (
    at_item,
    dossier_of,
    item_at,
    keep,
    kept,
    over,
    paused,
    stands,
    with_filling,
)
from conversations.dossier.wording import example_month, in_words, place_of, value_of
from conversations.submission.start import not_understood
from conversations.submission.writing import QUIET, joined
from conversations.words import read_word
from programme.description import count
from programme.dossier import NO, YES, Item
from programme.folding import fold
from programme.phone import national

_IN_PARTS = frozenset({Item.SUMMARY, Item.EFFECT, Item.SCOPE, Item.AWARDS})
"""The items whose answer may be so long that a client cuts it up."""

_IN_WORDS = frozenset({Item.TITLE, Item.POSITION, Item.WORKPLACE, Item.SUMMARY, Item.EFFECT, Item.SCOPE})
"""The items that no number alone can answer: it was meant for choices that stood before."""

_LEAST = {Item.SUMMARY: 20}
"""Shorter texts, in characters, are an answer to the question's choices, mistyped."""

_LABEL_MAX = 40

Ask = Callable[[OwnDossier, Facts, dict[str, str]], Reply]


def _workplace(dossier: OwnDossier, _facts: Facts, place: dict[str, str]) -> Reply:
    workplace = value_of(dossier, Item.WORKPLACE)
    return Reply("dossier.workplace", {**place, "workplace": workplace}, (Option("yes"),))


def _phone(dossier: OwnDossier, _facts: Facts, place: dict[str, str]) -> Reply:
    phone = national(value_of(dossier, Item.CONTACT_PHONE))
    return Reply("dossier.phone", {**place, "phone": phone}, (Option("yes"),))


def _applied(dossier: OwnDossier, facts: Facts, place: dict[str, str]) -> Reply:
    value, example = value_of(dossier, Item.APPLIED_TIME), example_month(facts)
    if not value:
        return Reply("dossier.applied_ask", {**place, **example})
    words = in_words(Item.APPLIED_TIME, value, facts)
    return Reply("dossier.applied", {**place, **example, "applied_time": words}, (Option("yes"),))


def _summary(dossier: OwnDossier, _facts: Facts, place: dict[str, str]) -> Reply:
    n = str(count(value_of(dossier, Item.SUMMARY)))
    return Reply("dossier.summary", {**place, "n": n}, (Option("use"), Option("redo")))


def _awards(_dossier: OwnDossier, facts: Facts, place: dict[str, str]) -> Reply:
    years = {f"y{number}": str(year) for number, year in enumerate(facts.edition.award_years, 1)}
    return Reply("dossier.awards", {**place, **years})


def _publish(_dossier: OwnDossier, _facts: Facts, place: dict[str, str]) -> Reply:
    return Reply("dossier.publish", place, (Option("yes"), Option("no")))


_ASKS: Mapping[Item, Ask] = {
    Item.TITLE: lambda _dossier, _facts, place: Reply("dossier.title", place),
    Item.BIRTH_YEAR: lambda _dossier, _facts, place: Reply("dossier.birth_year", place),
    Item.POSITION: lambda _dossier, _facts, place: Reply("dossier.position", place),
    Item.WORKPLACE: _workplace,
    Item.CONTACT_PHONE: _phone,
    Item.APPLIED_TIME: _applied,
    Item.SUMMARY: _summary,
    Item.EFFECT: lambda _dossier, _facts, place: Reply("dossier.effect", place),
    Item.VALUE: lambda _dossier, _facts, place: Reply("dossier.value", place),
    Item.SCOPE: lambda _dossier, _facts, place: Reply("dossier.scope", place),
    Item.AWARDS: _awards,
    Item.PUBLISH_CONSENT: _publish,
}


def _asking(item: Item) -> Callable[[State, Facts], Reply]:
    """How the question about an item is asked."""

    def ask(state: State, facts: Facts) -> Reply:
        dossier = dossier_of(state, facts)
        if dossier is None:
            return over(state, facts).replies[0]
        return _ASKS[item](dossier, facts, place_of(item, dossier))

    return ask


def _answer(state: State, event: Event, facts: Facts) -> Turn:
    """What to do with anything sent to the question about an item."""
    dossier, item = dossier_of(state, facts), item_at(state)
    if dossier is None or item is None:
        return over(state, facts)
    match event:
        case Chose(("yes" | "no") as choice) if item is Item.PUBLISH_CONSENT:
            return kept(state, item, YES if choice == "yes" else NO)
        case Chose("yes" | "use") if value_of(dossier, item):
            return keep(state, item, value_of(dossier, item), facts)
        case Chose("redo"):
            write = Reply("dossier.summary_write", {"max": str(facts.edition.description_max)})
            return Turn(state, (write,))
        case Typed(text):
            return _typed(state, item, text, facts)
        case SharedContact(phone, own=True) if item is Item.CONTACT_PHONE:
            return keep(state, item, phone, facts)
        case SentMedia(Media.VOICE):
            return failed(state, Reply("desc.voice"))
        case SentMedia(Media.FILE) if item is Item.SUMMARY:
            return failed(state, Reply("desc.file", {"max": str(facts.edition.description_max)}))
        case SentMedia():
            return failed(state, Reply("dossier.media"))
        case _:
            return failed(state, not_understood(_asking(item)(state, facts), facts))


def _typed(state: State, item: Item, text: str, facts: Facts) -> Turn:
    if len(text) <= _LABEL_MAX and fold(text) == fold(facts.label("dossier.review", "later")):
        return paused(state, facts)
    if item is Item.PUBLISH_CONSENT:
        return failed(state, Reply("dossier.publish_again", options=(Option("yes"), Option("no"))))
    confirms = any(choice.id == "yes" for choice in state.offered)
    if confirms and means_no(text):
        return failed(state, Reply("dossier.retype"))
    if item in _IN_WORDS and not (any(map(str.isalpha, text)) and count(text) >= _LEAST.get(item, 1)):
        return failed(state, not_understood(_asking(item)(state, facts), facts))
    if item in _IN_PARTS and _is_cut(text, facts):
        return _held(state, text, facts)
    return keep(state, item, text, facts)


def _is_cut(text: str, facts: Facts) -> bool:
    """Whether a text is so long that the client may have cut it off."""
    hold = facts.abilities.hold
    return hold is not None and len(text) >= hold


def _held(state: State, text: str, facts: Facts) -> Turn:
    parts = (*(state.filling.held if state.filling else ()), text)
    return Turn(with_filling(state, held=parts), effects=(SetTimer(QUIET, facts.edition.quiet_seconds),))


def holds(state: State) -> bool:
    """Whether parts of an answer wait for the rest of it."""
    return stands(state) and state.filling is not None and bool(state.filling.held)


def completed(state: State, event: Event, facts: Facts) -> Turn:
    """One more part, or what ends the waiting: quiet, XONG, or anything else that is not text."""
    item, filling = item_at(state), state.filling
    if item is None or filling is None:
        return over(state, facts)
    part = event.text if isinstance(event, Typed) and not _ends(event.text) else ""
    if part and _is_cut(part, facts):
        return _held(state, part, facts)
    parts = (*filling.held, part) if part.strip() else filling.held
    turn = keep(state, item, joined(parts), facts)
    if not isinstance(event, SentFile | SentMedia):
        return turn
    return replace(turn, replies=(Reply("dossier.file_beside"), *turn.replies))


def _ends(text: str) -> bool:
    """Whether a text ends the waiting and is no part of the answer: a word like XONG, a choice's number."""
    return read_word(text) is not None or read_number(text) is not None


QUESTIONS: Mapping[str, Question] = {
    at_item(item): Question(
        ask=_asking(item),
        answer=_answer,
        closed=item is Item.PUBLISH_CONSENT,
        digits=item in {Item.BIRTH_YEAR, Item.VALUE, Item.AWARDS},
    )
    for item in _ASKS
}
