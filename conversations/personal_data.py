"""DỮ LIỆU: what is held about a person, and the rights over it (R99, appendix 7)."""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    ConsentWithdrawn,
    DeletionNoted,
    Event,
    Facts,
    Option,
    Question,
    Reply,
    RequestDeletion,
    State,
    Turn,
    WithdrawConsent,
    failed,
    idle,
    to,
)
from conversations.formats import clock
from conversations.people import place
from conversations.start import not_understood
from programme.consent import ERASURE_DAYS
from programme.phone import masked


def open_menu(state: State, facts: Facts) -> Turn:
    """What is held, and what may be done about it."""
    known = facts.chat.details
    if known is None:
        return to(state, "data_menu")
    consent = facts.chat.consent
    seen = {
        "full_name": known.full_name,
        "phone_masked": masked(known.phone),
        "unit_path": place(known.unit, known.typed_unit, facts),
        "consent_time": clock(consent.given_at) if consent else "",
        "entries": ", ".join(entry.code for entry in facts.chat.entries),
    }
    return to(state, "data_menu", Reply("data.see", seen))


def _summary(facts: Facts) -> str:
    if facts.chat.details:
        return facts.label("data.summary", "person", n=str(len(facts.chat.entries)))
    stands = facts.chat.consent is not None and facts.chat.consent.stands
    return facts.label("data.summary", "consent" if stands else "none")


def _ask_menu(_state: State, facts: Facts) -> Reply:
    return Reply(
        "data.menu", {"summary": _summary(facts)}, (Option("stop"), Option("delete"), Option("back"))
    )


def _answer_menu(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("stop"):
            return Turn(replace(state, draft=None, parked=None), effects=(WithdrawConsent(),))
        case Chose("delete"):
            return to(state, "data_delete")
        case Chose("back"):
            return Turn(idle(state), (Reply("err.no_conversation"),))
        case _:
            return failed(state, not_understood(_ask_menu(state, facts), facts))


def _ask_delete(_state: State, facts: Facts) -> Reply:
    arguments = {"n": str(len(facts.chat.entries)), "days": str(ERASURE_DAYS)}
    return Reply("data.delete_confirm", arguments, (Option("yes"), Option("no")))


def _answer_delete(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes"):
            return Turn(replace(state, draft=None, parked=None), effects=(RequestDeletion(),))
        case Chose("no"):
            return Turn(idle(state), (Reply("err.no_conversation"),))
        case _:
            return failed(state, not_understood(_ask_delete(state, facts), facts))


def withdrawn(state: State, event: ConsentWithdrawn) -> Turn:
    """Consent stands no more."""
    return Turn(idle(state), (Reply("data.consent_withdrawn", {"time": clock(event.at)}),))


def noted(state: State, event: DeletionNoted) -> Turn:
    """The request is registered."""
    replies = [Reply("data.deleted", {"time": clock(event.at), "request_code": event.request_code})]
    if event.blocked_by:
        replies.append(Reply("data.delete_blocked", {"code": event.blocked_by}))
    return Turn(idle(state), tuple(replies))


QUESTIONS = {
    "data_menu": Question(ask=_ask_menu, answer=_answer_menu, closed=True),
    "data_delete": Question(ask=_ask_delete, answer=_answer_delete, closed=True),
}
