"""What follows from the outcome of an effect: each dialogue answers those of its own effects."""

from conversations import following, helpdesk, linking, on_behalf, taking_over, transfer
from conversations.dialogue import (
    EntryRead,
    Facts,
    Outcome,
    Refused,
    Reply,
    Resubmitted,
    State,
    Submitted,
    Turn,
    Withdrew,
    idle,
)
from conversations.dossier import filling
from conversations.events import OnBehalfAnswered
from conversations.personal_data import rights
from conversations.submission import reviewing, writing


def follow(state: State, event: Outcome, facts: Facts) -> Turn:
    """What is said of an outcome, by the dialogue that asked for the effect."""
    return (
        filling.outcome(state, event, facts)
        or helpdesk.outcome(state, event, facts)
        or rights.outcome(state, event, facts)
        or linking.outcome(state, event, facts)
        or taking_over.outcome(state, event, facts)
        or _of_entry(state, event, facts)
    )


def _of_entry(state: State, event: Outcome, facts: Facts) -> Turn:
    match event:
        case Submitted():
            return reviewing.submitted(state, event, facts)
        case Resubmitted():
            return reviewing.resubmitted(state, event)
        case Withdrew():
            return following.withdrew(state, event)
        case EntryRead():
            return _entry_read(state, event, facts)
        case OnBehalfAnswered():
            return on_behalf.answered(state, event, facts)
        case Refused():
            return reviewing.refused(state, event, facts)
        case _:
            return transfer.outcome(state, event, facts)


def _entry_read(state: State, event: EntryRead, facts: Facts) -> Turn:
    if state.at == "desc_same":
        return writing.QUESTIONS[state.at].answer(state, event, facts)
    if state.at == "status_last4":
        return following.found(state, event, facts)
    purpose = (state.about or "").partition(":")[0]
    if event.entry is None:
        return Turn(idle(state), (Reply("status.not_found"),))
    match purpose:
        case "view":
            return following.view(state, event.entry, facts)
        case "full":
            return following.show_full(state, event.entry, facts)
        case "revise":
            return reviewing.revise(state, event, facts)
        case _:
            return following.show_status(state, event.entry, facts)
