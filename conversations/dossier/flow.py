"""Going through the questions of a dossier: forth, back, past one, to the review, away."""

from dataclasses import replace

from conversations.dialogue import (
    AnswerDossier,
    Facts,
    Filling,
    OwnDossier,
    Reply,
    State,
    Turn,
    failed,
    idle,
    to,
)
from conversations.dossier.wording import (
    deadline,
    example_month,
    is_late,
    maker,
    name_of,
    own,
    short,
    value_of,
)
from conversations.people import state_name
from conversations.submission.drafts import has_content
from programme.description import clean, excerpt
from programme.dossier import NONE, Item
from programme.dossier_answers import OLDEST, YOUNGEST, read_answer
from programme.dossier_questions import CONFIRMED, questions, unanswered
from programme.errors import AnswerTooLong, AnswerUnreadable

_AT = "dossier_"
_TYPED_MAX = 40_000
"""As long as the text of a file may be."""
_INPUT_SHOWN = 30
_MONEY = {
    "money_unreadable": "dossier.value_bad",
    "money_too_small": "dossier.value_small",
    "money_too_large": "dossier.value_large",
}


def at_item(item: Item) -> str:
    """The name of the question about an item."""
    return f"{_AT}{item.value}"


def stands(state: State) -> bool:
    """Whether a question about a dossier stands."""
    return state.filling is not None and state.at.startswith(_AT)


def dossier_of(state: State, facts: Facts) -> OwnDossier | None:
    """The dossier that is being completed; None when its entry is no longer nominated."""
    return own(state.filling.code, facts) if state.filling else None


def with_filling(state: State, **changes: object) -> State:
    """The state with these fields of its filling changed.

    Raises:
        AssertionError: no dossier is being completed; a question about one stands only with a filling.
    """
    assert state.filling is not None  # noqa: S101 - `stands` guards it for every event
    return replace(state, filling=replace(state.filling, **changes))  # type: ignore[arg-type]  # names are checked by tests


def item_at(state: State) -> Item | None:
    """The item that was asked last."""
    return Item(state.filling.at) if state.filling and state.filling.at else None


def ask(state: State, item: Item, facts: Facts, *replies: Reply, again: bool = False) -> Turn:
    """Ask about an item; `again` says first what stands there, unless the question itself shows it."""
    dossier = dossier_of(state, facts)
    value = value_of(dossier, item) if dossier and again and item not in CONFIRMED else ""
    now = (Reply("dossier.now", {"value": short(item, value, facts)}),) if value else ()
    return to(with_filling(state, at=item.value, typed=None, held=()), at_item(item), *replies, *now)


def onward(state: State, facts: Facts, *replies: Reply) -> Turn:
    """The next question that is neither answered nor put off, or the review."""
    dossier, filling = dossier_of(state, facts), state.filling
    if dossier is None or filling is None:
        return over(state, facts)
    left = [item for item in unanswered(dossier.items) if item.value not in filling.skipped]
    if not left:
        done = with_filling(state, editing=False, at=None, typed=None, held=())
        return to(done, "dossier_review", *replies)
    return ask(with_filling(state, editing=False), left[0], facts, *replies)


def answered(state: State, item: Item, facts: Facts) -> Turn:
    """An answer is kept: what comes next; after a change say so."""
    if not stands(state) or item_at(state) is not item:
        return Turn(state)
    filling = state.filling or Filling(code="")
    skipped = tuple(each for each in filling.skipped if each != item.value)
    changed = (Reply("edit.done", {"field_name": name_of(item, facts).lower()}),) if filling.editing else ()
    return onward(with_filling(state, skipped=skipped), facts, *changed)


def skip(state: State, facts: Facts) -> Turn:
    """BỎ QUA: this one later, or by an officer."""
    item = item_at(state)
    if item is None or state.filling is None:
        return Turn(state, asks=True)
    skipped = dict.fromkeys((*state.filling.skipped, item.value))
    return onward(with_filling(state, skipped=tuple(skipped), typed=None, held=()), facts)


def back(state: State, facts: Facts) -> Turn:
    """QUAY LẠI: to the question before, with what was answered."""
    dossier, item = dossier_of(state, facts), item_at(state)
    if dossier is None or state.filling is None:
        return over(state, facts)
    asked = questions(dossier.items)
    if item is None:
        if state.at == "dossier_review" and asked:
            return ask(state, asked[-1], facts, again=True)
        return to(state, "dossier_review" if state.at == "dossier_edit" else state.at)
    if state.at != at_item(item):
        return ask(state, item, facts)
    if state.filling.typed:
        return to(state, "dossier_long")
    if state.filling.editing:
        return onward(state, facts)
    before = asked[: asked.index(item)] if item in asked else ()
    return ask(state, before[-1], facts, again=True) if before else to(state, state.at)


def keep(state: State, item: Item, text: str, facts: Facts) -> Turn:
    """Keep an answer, ask whether a sum is right, or say why it cannot be taken; nothing typed is lost."""
    state = with_filling(state, held=())
    try:
        value = read_answer(item, text, facts.edition)
    except AnswerTooLong:
        return to(with_filling(state, typed=clean(text[:_TYPED_MAX]).text), "dossier_long")
    except AnswerUnreadable as refusal:
        return failed(state, _problem(refusal.arguments["problem"], text, facts))
    if item is Item.VALUE and value != NONE:
        return to(with_filling(state, typed=value), "dossier_value_confirm")
    return kept(state, item, value)


def kept(state: State, item: Item, value: str) -> Turn:
    """Keep an answer that was read already."""
    code = state.filling.code if state.filling else ""
    return Turn(with_filling(state, held=(), typed=None), effects=(AnswerDossier(code, item, value),))


def _problem(problem: str, text: str, facts: Facts) -> Reply:
    """Why an answer cannot be taken, and what is needed."""
    typed = {"input": excerpt(text, _INPUT_SHOWN)}
    match problem:
        case "birth_year":
            return Reply("dossier.birth_bad")
        case "birth_year_age":
            year = facts.edition.year
            limits = {"year": clean(text).text, "first": str(year - OLDEST), "last": str(year - YOUNGEST)}
            return Reply("dossier.birth_age", limits)
        case "contact_phone":
            return Reply("phone.bad", typed)
        case "applied_time":
            return Reply("dossier.applied_bad", example_month(facts))
        case _ if problem in _MONEY:
            return Reply(_MONEY[problem], typed)
        case _:
            return Reply("dossier.empty")


def paused(state: State, facts: Facts) -> Turn:
    """Later: the answers are kept already; how to come back depends on whether a draft stands."""
    way = "list" if state.draft and has_content(state.draft) else "resume"
    arguments = {"dossier_deadline": deadline(facts), "word": facts.label("dossier.words", way)}
    code = state.filling.code if state.filling else ""
    replies = late(code, facts) if is_late(facts) else (Reply("dossier.paused", arguments),)
    return Turn(idle(state), replies)


def late(code: str, facts: Facts) -> tuple[Reply, ...]:
    """Too late to be sure of anything, but not in vain: an officer still sees the answers."""
    arguments = {"dossier_deadline": deadline(facts), "unit_name": maker(code, facts)}
    return (Reply("dossier.late", arguments), Reply("dossier.late_kept"))


def over(state: State, facts: Facts) -> Turn:
    """The entry is not nominated any more: say where it stands, and stop."""
    code = state.filling.code if state.filling else None
    entry = next((entry for entry in facts.chat.entries if entry.code == code), None)
    away = without(state)
    if entry is None:
        return Turn(away, (Reply("err.no_conversation"),))
    name = state_name(entry.status, entry.nominated_to, facts)
    return Turn(away, (Reply("dossier.stopped", {"code": entry.code, "state": name}),))


def without(state: State) -> State:
    """The state in which no dossier is being completed and no question about one stands."""
    aside = state.aside if state.aside and not state.aside.at.startswith(_AT) else None
    calm = idle(state) if stands(state) else replace(state, aside=aside)
    return replace(calm, filling=None)
