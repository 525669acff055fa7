"""Taking an own entry over to this chat, by a code that an officer told (docs/decisions/0024).

It was sent from a shared screen or another phone, or an officer entered it: here it can be completed then.
"""

from collections.abc import Mapping
from dataclasses import replace

from conversations.dialogue import (
    Event,
    Facts,
    Noticed,
    Option,
    Question,
    Reply,
    State,
    Turn,
    Typed,
    ended,
    failed,
    idle,
    to,
)
from conversations.effects import TakeOver
from conversations.events import CodeRefused, TakenOver
from conversations.formats import day
from conversations.outside import may_send
from conversations.people import state_name
from conversations.submission.start import not_understood
from conversations.typed_codes import pause, read, say, tried
from programme.code import CODE_BYTES, entry_code, looks_like_code, read_code
from programme.consent import needs_asking
from programme.entry import Status
from programme.once_code import Purpose, digest_of

_AT = "take_over"
_EXAMPLE = entry_code(bytes(range(7, 7 + CODE_BYTES)))


def typed(state: State, text: str, facts: Facts) -> Turn:
    """A hand-over code was typed, anywhere; it works with the entry's own code only, which is asked for."""
    trying = tried(state, facts)
    if trying is None:
        return _said(state, Reply("code.paused", pause()))
    typed_code = read(text, Purpose.HAND_OVER)
    # On a shared screen the next person would have the entry.
    if typed_code is None or facts.abilities.shared:
        return _refused(trying)
    return to(trying, _AT, about=digest_of(typed_code))


def outcome(state: State, event: Event, facts: Facts) -> Turn | None:
    """What came of it; None for what is not about taking over."""
    match event:
        case TakenOver():
            return _taken(state, event, facts)
        case CodeRefused(Purpose.HAND_OVER):
            return _refused(replace(state, taking=None))
        case _:
            return None


def _taken(state: State, event: TakenOver, facts: Facts) -> Turn:
    """The entry is here: what stands about it, and the way to complete it where that is asked for."""
    entry = event.entry
    here = replace(state, taking=None, tries=())
    named = {"code": entry.code, "state": state_name(entry.status, entry.nominated_to, facts)}
    if entry.status is not Status.RETURNED or not may_send(entry.code, facts):
        return ended(here, Reply("handover.done", named))
    asked = {
        "code": entry.code,
        "reason": entry.reason or "",
        "return_deadline": day(facts.edition.return_deadline),
    }
    if here.draft is not None:
        return ended(here, Reply("handover.done", named), Reply("notify.returned_hint"))
    options = (Option("edit"), Option("later"))
    return Turn(
        replace(idle(here), about=entry.code),
        (Reply("handover.done", named), Reply("notify.returned", asked, options)),
    )


def _refused(state: State) -> Turn:
    """The codes do not work together: mistyped, used, lapsed or never given."""
    return _said(state, Reply("handover.wrong"))


def _said(state: State, reply: Reply) -> Turn:
    """Say it beside whatever stands, which is asked again."""
    if state.at in {_AT, "consent"} and state.draft is None:
        return Turn(idle(state), (reply,))
    return say(state, reply, at=_AT)


def _ask(_state: State, _facts: Facts) -> Reply:
    return Reply("handover.entry", {"example_code": _EXAMPLE})


def _answer(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Typed(text) if looks_like_code(text):
            code = read_code(text)
            if code is None:
                return failed(state, not_understood(_ask(state, facts), facts))
            taking = f"{code} {state.about or ''}"
            if needs_asking(facts.chat.consent):
                return to(replace(state, taking=taking), "consent", Reply("handover.consent_first"))
            return Turn(state, effects=(TakeOver.of(taking),))
        case _:
            return failed(state, not_understood(_ask(state, facts), facts))


def went(event: Noticed, _facts: Facts) -> Reply:
    """An entry of this chat belongs to another one now: who did not ask for it says so."""
    return Reply("handover.went", {"code": event.arguments.get("entry", "")})


QUESTIONS: Mapping[str, Question] = {_AT: Question(ask=_ask, answer=_answer, free=True)}
