"""Moving a draft to another chat by a code of one use (script 14, resume.code)."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.choices import means_no
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
    Typed,
    failed,
    idle,
    to,
)
from conversations.effects import FindTransfer, GiveTransferCode, MoveDraft
from conversations.events import DraftMoved, TransferFound, TransferGiven
from conversations.outside import too_late
from conversations.submission import start
from conversations.submission.drafts import dropped, has_content, opened
from conversations.submission.writing import absorbed
from conversations.typed_codes import is_meant, pause, read, say, tried
from programme.consent import needs_asking
from programme.once_code import PREFIXES, Purpose, digest_of

_AT = "transfer_code"
_HINT = f"{PREFIXES[Purpose.MOVE_DRAFT]}-…"


def leave(state: State, facts: Facts) -> Turn:
    """CHUYỂN MÁY: a code with which another chat can take the draft over."""
    if given_up(state) is None:
        return Turn(replace(state, failures=0), (Reply("resume.nothing"),), asks=state.at != "idle")
    if not facts.edition.window.accepts(facts.decided_at):
        return too_late(state, facts)
    return Turn(state, effects=(GiveTransferCode(),))


def outcome(state: State, event: Event, facts: Facts) -> Turn:
    """What came of a transfer code; until it is used, the draft stays where it is."""
    match event:
        case TransferGiven(code):
            return Turn(idle(state), (Reply("resume.code", {"transfer_code": code}),))
        case TransferFound():
            return _found(state, event, facts)
        case DraftMoved():
            return _moved(state, event, facts)
        case _:
            return refused(state)


def given_up(state: State) -> tuple[Draft, State] | None:
    """The draft that can move, and the state without it; None when there is none.

    A returned entry belongs to the chat that sent it: its revision does not move.
    """
    state = absorbed(state)
    if state.draft is not None and _moves(state.draft):
        return state.draft, dropped(state)
    waiting = next((draft for draft in reversed(state.parked) if _moves(draft)), None)
    if waiting is None:
        return None
    return waiting, replace(state, parked=tuple(one for one in state.parked if one is not waiting))


def _moves(draft: Draft) -> bool:
    return draft.code is None and (has_content(draft) or draft.earlier is not None)


def typed(state: State, text: str, facts: Facts) -> Turn:
    """A transfer code was typed, anywhere; one that cannot be read is like one that does not work."""
    trying = tried(state, facts)
    if trying is None:
        return say(state, Reply("code.paused", pause()), at=_AT)
    code = read(text, Purpose.MOVE_DRAFT)
    if code is None:
        return refused(trying)
    digest = digest_of(code)
    if needs_asking(facts.chat.consent):
        return Turn(trying, effects=(FindTransfer(digest),))
    return Turn(trying, effects=(MoveDraft(digest),))


def _found(state: State, event: TransferFound, facts: Facts) -> Turn:
    """The code works: it is kept until this chat has consented, and only then is anything shown (R99)."""
    coming = replace(state, coming=event.digest)
    return to(coming, "consent", Reply("resume.consent_first", {"channel_name": _name(event.channel, facts)}))


def _moved(state: State, event: DraftMoved, facts: Facts) -> Turn:
    """The draft is here now, and goes on where it was left."""
    here = opened(replace(idle(state), coming=None, tries=()), event.draft)
    return start.resume(here, facts)


def refused(state: State) -> Turn:
    """The code does not work: mistyped, used, lapsed, or nothing is left to move."""
    wrong, here = Reply("resume.code_wrong"), replace(state, coming=None)
    if state.coming is not None:
        return to(here, _AT, wrong)
    return Turn(here, (wrong,)) if state.at == _AT else say(here, wrong, at=_AT)


def went(event: Noticed, facts: Facts) -> Reply:
    """The draft of this chat goes on elsewhere."""
    return Reply("resume.moved", {"channel_name": _name(event.arguments.get("channel", ""), facts)})


def _name(channel: str, facts: Facts) -> str:
    known = facts.wording.has_label("channel.name", channel)
    return facts.label("channel.name", channel if known else "other")


def _ask(_state: State, _facts: Facts) -> Reply:
    return Reply("resume.no_draft", {"code_hint": _HINT}, (Option("new"),))


def _answer(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("new"):
            return start.another(state, facts)
        case Typed(text) if means_no(text):
            return start.another(state, facts)
        case Typed(text) if is_meant(text, Purpose.MOVE_DRAFT):
            return typed(state, text, facts)
        case _:
            return failed(state, start.not_understood(_ask(state, facts), facts))


QUESTIONS: Mapping[str, Question] = {_AT: Question(ask=_ask, answer=_answer, free=True)}
