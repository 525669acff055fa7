"""DỮ LIỆU: what is held about a person, and the rights over it (R99, appendix 7)."""

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
    ended,
    failed,
    idle,
    to,
)
from conversations.drafts import erased, has_content
from conversations.formats import clock
from conversations.people import place
from conversations.start import not_understood
from programme.consent import ERASURE_DAYS
from programme.description import count
from programme.phone import masked


def open_menu(state: State, facts: Facts) -> Turn:
    """What is held, and what may be done about it."""
    return to(state, "data_menu", *_of_entries(facts), *_of_drafts(state, facts))


def _of_entries(facts: Facts) -> tuple[Reply, ...]:
    known, consent = facts.chat.details, facts.chat.consent
    if known is None:
        return ()
    seen = {
        "full_name": known.full_name,
        "phone_masked": masked(known.phone),
        "unit_path": place(known.unit, known.typed_unit, facts),
        "consent_time": clock(consent.given_at) if consent else "",
        "entries": ", ".join(entry.code for entry in facts.chat.entries),
    }
    return (Reply("data.see", seen),)


def _of_drafts(state: State, facts: Facts) -> tuple[Reply, ...]:
    drafts = [*state.parked, *([state.draft] if state.draft else [])]
    return tuple(
        Reply(
            "data.see_draft",
            {
                "full_name": draft.full_name or "…",
                "phone_masked": masked(draft.phone) if draft.phone else "…",
                "unit_path": place(draft.unit, draft.typed_unit, facts) if draft.unit else "…",
                "n": str(count(draft.description or draft.earlier or "")),
            },
        )
        for draft in drafts
        if has_content(draft) or draft.earlier
    )


def _summary(state: State, facts: Facts) -> str:
    if facts.chat.details or (state.draft and has_content(state.draft)):
        return facts.label("data.summary", "person", n=str(len(facts.chat.entries)))
    stands = facts.chat.consent is not None and facts.chat.consent.stands
    return facts.label("data.summary", "consent" if stands else "none")


def _ask_menu(state: State, facts: Facts) -> Reply:
    return Reply(
        "data.menu", {"summary": _summary(state, facts)}, (Option("stop"), Option("delete"), Option("back"))
    )


def _answer_menu(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("stop"):
            return Turn(erased(state), effects=(WithdrawConsent(),))
        case Chose("delete"):
            return to(state, "data_delete")
        case Chose("back"):
            return ended(state) if state.aside else Turn(idle(state), (Reply("err.no_conversation"),))
        case _:
            return failed(state, not_understood(_ask_menu(state, facts), facts))


def _ask_delete(_state: State, facts: Facts) -> Reply:
    arguments = {"n": str(len(facts.chat.entries)), "days": str(ERASURE_DAYS)}
    return Reply("data.delete_confirm", arguments, (Option("yes"), Option("no")))


def _answer_delete(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes"):
            return Turn(erased(state), effects=(RequestDeletion(),))
        case Chose("no"):
            return ended(state) if state.aside else Turn(idle(state), (Reply("err.no_conversation"),))
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
