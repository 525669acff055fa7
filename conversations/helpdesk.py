"""A question to the helpdesk, typed in the chat and answered in it (R66, script 13)."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    Noticed,
    Option,
    Question,
    Refused,
    Reply,
    SentMedia,
    State,
    Turn,
    Typed,
    ended,
    failed,
    left,
    to,
)
from conversations.effects import AskHelpdesk
from conversations.events import QuestionKept
from conversations.people import unit_name
from programme.consent import needs_asking
from programme.description import count
from programme.question import QUESTION_MAX


def at_the_helpdesk(facts: Facts) -> dict[str, str]:
    """Whom to ask, and when, for the texts that say so; "none" until it is filled in."""
    edition, language = facts.edition, facts.language
    contact = edition.helpdesk_contact.in_language(language)
    return {
        "helpdesk_contact": contact if edition.has_helpdesk else "none",
        "helpdesk_hours": edition.helpdesk_hours.in_language(language),
    }


def ask(state: State, facts: Facts) -> Turn:
    """Ask for the question; a question may be personal, so that without consent nothing of it is kept."""
    state = replace(state, failures=0)
    if needs_asking(facts.chat.consent):
        why = Reply("help.ask_consent", at_the_helpdesk(facts))
        return Turn(state, (why,), asks=state.at != "idle")
    return to(state, "help_ask")


def _ask(_state: State, _facts: Facts) -> Reply:
    return Reply("help.ask", options=(Option("back"),))


def _answer(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Typed(text) if count(text.strip()) <= QUESTION_MAX:
            return Turn(state, effects=(AskHelpdesk(text=text.strip(), unit=_unit(state, facts)),))
        case Typed(text):
            length = {"n": str(count(text.strip())), "max": str(QUESTION_MAX)}
            return failed(state, Reply("help.ask_long", length))
        case SentMedia():
            return Turn(state, (Reply("help.ask_text"),))
        case Chose("back"):
            return left(state)
        case _:
            return to(state, "help_ask")


def _unit(state: State, facts: Facts) -> str | None:
    """Whose question it is: of the unit of what is being written, else of what was sent last."""
    written = state.draft.unit if state.draft else None
    sent = facts.chat.details.unit if facts.chat.details else None
    unit = written or sent
    return unit if unit in facts.units else None


def outcome(state: State, event: Event, facts: Facts) -> Turn | None:
    """The question is with the officers, or too many wait already; what was being written goes on."""
    match event:
        case QuestionKept():
            return ended(state, Reply("help.asked"))
        case Refused("too_many_questions", arguments):
            limit = {"limit": arguments.get("limit", "")}
            return ended(state, Reply("help.ask_full", {**limit, **at_the_helpdesk(facts)}))
        case _:
            return None


def answered(event: Noticed, facts: Facts) -> Reply:
    """What an officer answered, in the name of a unit."""
    title = unit_name(event.arguments.get("unit", ""), facts)
    return Reply("help.answer", {"officer_title": title, "answer": event.arguments.get("answer", "")})


QUESTIONS: Mapping[str, Question] = {"help_ask": Question(ask=_ask, answer=_answer, free=True)}
