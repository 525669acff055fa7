"""What is said to many chats: reminders of a draft, news of the window, announcements (R62, R63, R72).

Each is said with the state and the facts of the moment: whoever has finished meanwhile hears nothing. The
question that stands is not asked again: its choices still answer it, and the message says how to go on.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations.dialogue import (
    Chose,
    Draft,
    Event,
    Facts,
    Noticed,
    Option,
    Question,
    Reply,
    State,
    Turn,
    failed,
    idle,
)
from conversations.finishing import left_text
from conversations.formats import day
from conversations.people import close_date, given, unit_name
from conversations.submission import start, steps
from conversations.submission.drafts import has_content
from programme.window import Phase, time_left

Reminder = Callable[[State, Noticed, Facts], Reply | None]


def remind(state: State, event: Noticed, facts: Facts) -> Turn:
    """What is to be said now, if anything; nobody hears it who has said THÔI since it was set."""
    reply = REMINDERS[event.notice](state, event, facts) if facts.chat.reminders else None
    if reply is None:
        return Turn(state)
    told = replace(state, awaits_opening=False) if event.notice == "opened" else state
    return Turn(told, (reply,))


def _ask_opening(_state: State, facts: Facts) -> Reply:
    arguments = {"open_date": day(facts.edition.window.opens)}
    return Reply("window.not_open", arguments, (Option("yes"), Option("no")))


def _answer_opening(state: State, event: Event, facts: Facts) -> Turn:
    if facts.edition.window.phase(facts.decided_at) is not Phase.NOT_OPEN:
        return start.begin(idle(state), facts)
    match event:
        case Chose("yes"):
            return Turn(replace(idle(state), awaits_opening=True), (Reply("window.will_write"),))
        case Chose("no"):
            return Turn(idle(state), (Reply("window.not_needed"),))
        case _:
            return failed(state, start.not_understood(_ask_opening(state, facts), facts))


def _unfinished(state: State, facts: Facts) -> Draft | None:
    """The new entry that is being written, in front or behind a returned one; none without consent."""
    consent = facts.chat.consent
    if consent is None or not consent.answer or not facts.edition.window.accepts(facts.now):
        return None
    drafts = ([state.draft] if state.draft else []) + list(reversed(state.parked))
    return next((one for one in drafts if one.code is None and has_content(one)), None)


def percent(draft: Draft, facts: Facts) -> int:
    """How much of what is required has been answered; the workplace is one thing, however many questions."""
    required = [step for step in steps.required(facts) if step != "sub"]
    missing = {"unit" if step == "sub" else step for step in steps.missing(draft, facts)}
    return 100 * (len(required) - len(missing)) // len(required)


def _draft(state: State, _event: Noticed, facts: Facts) -> Reply | None:
    draft = _unfinished(state, facts)
    if draft is None:
        return None
    left = left_text(time_left(facts.edition.window, facts.now), facts)
    name = draft.full_name or (facts.chat.details.full_name if facts.chat.details else "")
    arguments = {"given": given(name, facts), "percent": str(percent(draft, facts)), "left": left}
    return Reply("notify.draft" if name else "notify.draft_unnamed", arguments)


def _opened(state: State, _event: Noticed, facts: Facts) -> Reply | None:
    begun = state.draft is not None or bool(facts.chat.entries)
    if begun or not state.awaits_opening or not facts.edition.window.accepts(facts.now):
        return None
    return Reply("window.opened", {"close_date": close_date(facts)})


def _extended(state: State, _event: Noticed, facts: Facts) -> Reply | None:
    if _unfinished(state, facts) is None:
        return None
    return Reply("window.extended", {"close_date": close_date(facts)})


def _announce(_state: State, event: Noticed, facts: Facts) -> Reply | None:
    consent = facts.chat.consent
    if consent is None or not consent.answer:
        return None
    text = event.arguments.get("text", "")
    if facts.language != "vi":
        text = event.arguments.get(f"text_{facts.language}") or text
    sender = unit_name(event.arguments.get("unit", ""), facts)
    return Reply("notify.announce", {"unit_name": sender, "text": text})


REMINDERS: Mapping[str, Reminder] = {
    "draft": _draft,
    "opened": _opened,
    "extended": _extended,
    "announce": _announce,
}
"""What each notice of a mailing says; None when there is nothing to say any more."""

QUESTIONS = {"opening": Question(ask=_ask_opening, answer=_answer_opening, closed=True)}
