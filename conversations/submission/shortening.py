"""A description that is too long or too short: what to do without rewriting the person's words (R40, R43)."""

from itertools import groupby

from conversations.choices import means_no
from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    Option,
    Question,
    Reply,
    State,
    Turn,
    Typed,
    failed,
    to,
    with_draft,
)
from conversations.submission.start import not_understood
from conversations.submission.writing import (
    answer,
    means_instead,
    rewrite,
    text_of,
    unless_sent_before,
    written,
)
from programme.description import count, cut, over_from
from programme.phone import national
from programme.suggestions import Suggestions, suggest


def _over(state: State, facts: Facts) -> dict[str, str]:
    text, maximum = text_of(state), facts.edition.description_max
    return {
        "n": str(count(text)),
        "max": str(maximum),
        "over": str(count(text) - maximum),
        "cut_from": over_from(text, maximum),
    }


def _ask_long(state: State, facts: Facts) -> Reply:
    options = (Option("suggest"), Option("rewrite"), Option("cut"))
    return Reply("desc.too_long", _over(state, facts), options)


def _answer_long(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("suggest"):
            return to(state, "desc_suggest")
        case Chose("cut"):
            return _replaced(state, cut(text_of(state), facts.edition.description_max), facts)
        case Chose("apply"):
            return _replaced(state, _suggestions(state, facts).text, facts)
        case Chose("rewrite"):
            return rewrite(state)
        case Typed(text) if means_instead(text, facts):
            return answer(with_draft(state, rewriting=True), event, facts)
        case _:
            ask = _ask_suggest if state.at == "desc_suggest" else _ask_long
            return failed(state, not_understood(ask(state, facts), facts))


def _replaced(state: State, text: str, facts: Facts) -> Turn:
    return written(with_draft(state, rewriting=True), (text,), facts)


def _suggestions(state: State, facts: Facts) -> Suggestions:
    draft = state.draft
    asked = (draft.full_name, draft.phone and national(draft.phone), draft.typed_unit) if draft else ()
    chosen = facts.units.get(draft.unit) if draft and draft.unit else None
    units = [unit.name for unit in facts.units.chain(chosen.code)] if chosen else []
    personal = [text for text in (*asked, *units) if text]
    return suggest(text_of(state), facts.edition.description_max, personal)


def _ask_suggest(state: State, facts: Facts) -> Reply:
    found, maximum = _suggestions(state, facts), facts.edition.description_max
    if not found.items or found.characters > maximum:
        over = str(count(text_of(state)) - maximum)
        return Reply("desc.suggest_short", {"over": over}, (Option("rewrite"), Option("cut")))
    lines = [
        facts.label("suggest.item", part.value, n=str(sum(item.characters for item in items)))
        for part, items in groupby(found.items, key=lambda item: item.part)
    ]
    arguments = {"suggestions": "\n".join(lines), "m": str(found.characters), "max": str(maximum)}
    return Reply("desc.suggest", arguments, (Option("apply"), Option("rewrite")))


def _ask_short(state: State, _facts: Facts) -> Reply:
    return Reply("desc.too_short", {"n": str(count(text_of(state)))}, (Option("more"), Option("keep")))


def _answer_short(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("keep"):
            return unless_sent_before(state, facts)
        case Typed(text) if means_no(text):
            return unless_sent_before(state, facts)
        case _:
            return answer(state, event, facts)


QUESTIONS = {
    "desc_long": Question(ask=_ask_long, answer=_answer_long),
    "desc_suggest": Question(ask=_ask_suggest, answer=_answer_long),
    "desc_short": Question(ask=_ask_short, answer=_answer_short),
}
