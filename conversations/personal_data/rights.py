"""DỮ LIỆU: what is held about a person, and the rights over it (R99, appendix 7)."""

from dataclasses import replace

from conversations.dialogue import (
    Attachment,
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
    left,
    to,
)
from conversations.effects import ExportData
from conversations.events import DataCorrected, DataExported
from conversations.formats import clock, day
from conversations.people import place
from conversations.personal_data.correcting import QUESTIONS as CORRECTING
from conversations.submission.drafts import erased, has_content
from conversations.submission.start import not_understood
from programme.consent import ERASURE_DAYS, Consent
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
        "consent_time": _consent_time(consent, facts),
        "entries": ", ".join(entry.code for entry in facts.chat.entries),
    }
    return (Reply("data.see", seen),)


def _consent_time(consent: Consent | None, facts: Facts) -> str:
    if consent is None:
        return ""
    time = clock(consent.given_at)
    return time if consent.answer else facts.label("data.summary", "withdrawn", time=time)


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
    # Beside a shared screen stands the next person: nothing more than what it shows anyway.
    own = () if facts.abilities.shared else (Option("export"), Option("fix"))
    options = (*own, Option("stop"), Option("delete"), Option("back"))
    return Reply("data.menu", {"summary": _summary(state, facts)}, options)


def _answer_menu(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("export") if facts.abilities.attachments:
            return ended(state, replace(_whole(facts), attachment=Attachment.OWN_FILE))
        case Chose("export"):
            return Turn(state, effects=(ExportData(),))
        case Chose("fix"):
            return (
                to(state, "data_fix")
                if facts.chat.details
                else to(state, "data_menu", Reply("data.fix_none"))
            )
        case Chose("stop"):
            return Turn(erased(state), effects=(WithdrawConsent(),))
        case Chose("delete"):
            return to(state, "data_delete")
        case Chose("back"):
            return left(state)
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
            return left(state)
        case _:
            return failed(state, not_understood(_ask_delete(state, facts), facts))


def outcome(state: State, event: Event, facts: Facts) -> Turn | None:
    """What came of something asked about the own data; None of anything else."""
    match event:
        case ConsentWithdrawn():
            return _withdrawn(state, event)
        case DeletionNoted():
            return _noted(state, event)
        case DataExported():
            return _exported(state, event, facts)
        case DataCorrected():
            return _corrected(state, event)
        case _:
            return None


def _whole(facts: Facts) -> Reply:
    return Reply("data.export", {"date": day(facts.now)})


def _exported(state: State, event: DataExported, facts: Facts) -> Turn:
    """Everything that is held, behind a link or as text; then the menu's question is over.

    Any other question stands: nobody chose this just now, it comes instead of a file (`unsent`).
    """
    replies = [_whole(facts)]
    if event.link is not None:
        replies.append(Reply("data.export_link", {"link": event.link, "minutes": str(event.minutes)}))
    replies += [Reply("data.part", {"text": part}) for part in event.parts]
    if state.at == "data_menu":
        return ended(state, *replies)
    return Turn(state, tuple(replies), asks=state.at != "idle")


def unsent(state: State) -> Turn:
    """The file of one's own data could not be sent: the person gets the same in the other way."""
    return Turn(state, (Reply("data.export_unsent"),), (ExportData(),))


def _corrected(state: State, event: DataCorrected) -> Turn:
    """What could be corrected is; for recognised entries an officer was asked."""
    if event.request_code is None:
        return ended(state, Reply("data.fixed"))
    return ended(state, Reply("data.fix_asked", {"request_code": event.request_code}))


def _withdrawn(state: State, event: ConsentWithdrawn) -> Turn:
    """Consent stands no more."""
    replies = [Reply("data.consent_withdrawn", {"time": clock(event.at)})]
    if event.request_code is not None:
        replies.append(Reply("data.restriction_asked", {"request_code": event.request_code}))
    return Turn(idle(state), tuple(replies))


def _noted(state: State, event: DeletionNoted) -> Turn:
    """The request is registered."""
    replies = [Reply("data.deleted", {"time": clock(event.at), "request_code": event.request_code})]
    if event.blocked_by:
        replies.append(Reply("data.delete_blocked", {"code": event.blocked_by}))
    return Turn(idle(state), tuple(replies))


QUESTIONS = {
    "data_menu": Question(ask=_ask_menu, answer=_answer_menu, closed=True),
    "data_delete": Question(ask=_ask_delete, answer=_answer_delete, closed=True),
    **CORRECTING,
}
