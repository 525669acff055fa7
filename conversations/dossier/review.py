"""What surrounds the questions of a dossier: its beginning, a sum to confirm, a text too long, the review."""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    DossierFinished,
    Event,
    Facts,
    FinishDossier,
    Option,
    Question,
    Reply,
    State,
    Turn,
    Typed,
    failed,
    idle,
    to,
)
from conversations.dossier.flow import (
    ask,
    dossier_of,
    item_at,
    keep,
    kept,
    late,
    onward,
    over,
    paused,
    with_filling,
)
from conversations.dossier.wording import is_late, maker, name_of, review_of
from conversations.formats import grouped
from conversations.people import given
from conversations.submission.drafts import has_content
from conversations.submission.start import not_understood
from programme.description import clean, count, cut, over_from
from programme.dossier import ASKED, Item
from programme.dossier_answers import longest
from programme.dossier_questions import unanswered


def _ask_intro(state: State, facts: Facts) -> Reply:
    dossier = dossier_of(state, facts)
    if dossier is None:
        return over(state, facts).replies[0]
    arguments = {"code": dossier.code, "k": str(len(unanswered(dossier.items)))}
    return Reply("dossier.intro", arguments, (Option("go"),))


def _answer_intro(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("go"):
            return onward(state, facts)
        case _:
            return failed(state, not_understood(_ask_intro(state, facts), facts))


def _ask_sum(state: State, facts: Facts) -> Reply:
    typed = (state.filling.typed if state.filling else None) or "0"
    amount = grouped(int(typed), facts.language) if typed.isdecimal() else typed
    return Reply("dossier.value_confirm", {"amount": amount}, (Option("yes"), Option("no")))


def _answer_sum(state: State, event: Event, facts: Facts) -> Turn:
    typed = state.filling.typed if state.filling else None
    match event:
        case Chose("yes") if typed:
            return kept(state, Item.VALUE, typed)
        case Chose("no"):
            return ask(state, Item.VALUE, facts)
        case Typed(text):
            return keep(state, Item.VALUE, text, facts)
        case _:
            return failed(state, not_understood(_ask_sum(state, facts), facts))


def _ask_long(state: State, facts: Facts) -> Reply:
    item = item_at(state) or Item.SUMMARY
    text, most = (state.filling.typed if state.filling else None) or "", longest(item, facts.edition)
    n = count(text)
    arguments = {
        "field_name": name_of(item, facts),
        "n": str(n),
        "over": str(max(0, n - most)),
        "max": str(most),
        "cut_from": over_from(text, most),
    }
    return Reply("dossier.too_long", arguments, (Option("cut"), Option("again")))


def _answer_long(state: State, event: Event, facts: Facts) -> Turn:
    item, typed = item_at(state), state.filling.typed if state.filling else None
    if item is None or not typed:
        return onward(state, facts)
    match event:
        case Chose("cut"):
            return keep(state, item, cut(typed, longest(item, facts.edition)), facts)
        case Chose("again"):
            turn = ask(state, item, facts)
            return replace(turn, state=with_filling(turn.state, typed=typed))
        case Typed(text) if any(letter.isalnum() for letter in clean(text).text):
            return keep(state, item, text, facts)
        case _:
            return failed(state, not_understood(_ask_long(state, facts), facts))


def _ask_review(state: State, facts: Facts) -> Reply:
    dossier = dossier_of(state, facts)
    if dossier is None:
        return over(state, facts).replies[0]
    options = (Option("send"), Option("edit"), Option("later"))
    return Reply("dossier.review", review_of(dossier, facts), options)


def _answer_review(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("send") if state.filling:
            return Turn(state, effects=(FinishDossier(state.filling.code),))
        case Chose("edit"):
            return to(state, "dossier_edit")
        case Chose("later"):
            return paused(state, facts)
        case _:
            return failed(state, not_understood(_ask_review(state, facts), facts))


def finished(state: State, event: DossierFinished, facts: Facts) -> Turn:
    """The worker has nothing to add; what is still missing an officer will ask or fill in."""
    name = facts.chat.details.full_name if facts.chat.details else ""
    thanks = {"code": event.code, "given": given(name, facts), "unit_name": maker(event.code, facts)}
    replies = [Reply("dossier.done", thanks)]
    if is_late(facts):
        replies.append(late(event.code, facts)[0])
    if state.draft and has_content(state.draft):
        replies.append(Reply("dossier.draft_waits"))
    return Turn(replace(idle(state), filling=None), tuple(replies))


def _ask_edit(_state: State, facts: Facts) -> Reply:
    items = tuple(Option(item.value, name_of(item, facts)) for item in ASKED)
    return Reply("dossier.edit", options=(*items, Option("back")))


def _answer_edit(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("back"):
            return onward(state, facts)
        case Chose(choice) if choice in set(ASKED):
            return ask(with_filling(state, editing=True), Item(choice), facts, again=True)
        case _:
            return failed(state, not_understood(_ask_edit(state, facts), facts))


QUESTIONS = {
    "dossier_intro": Question(ask=_ask_intro, answer=_answer_intro, closed=True),
    "dossier_value_confirm": Question(ask=_ask_sum, answer=_answer_sum, closed=True),
    "dossier_long": Question(ask=_ask_long, answer=_answer_long),
    "dossier_review": Question(ask=_ask_review, answer=_answer_review, closed=True),
    "dossier_edit": Question(ask=_ask_edit, answer=_answer_edit, closed=True),
}
