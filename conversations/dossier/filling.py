"""The dossier of a nominated worker, asked in chat: how it begins, goes on and is spoken of (R89, R90)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations.dialogue import (
    DossierAnswered,
    DossierFinished,
    Event,
    Facts,
    Filling,
    Noticed,
    Opened,
    Option,
    Outcome,
    Refused,
    Reply,
    State,
    Turn,
    Typed,
    failed,
    idle,
    to,
)
from conversations.dossier import file, questions, review
from conversations.dossier.flow import (
    answered,
    back,
    dossier_of,
    item_at,
    late,
    onward,
    over,
    paused,
    skip,
    stands,
    with_filling,
    without,
)
from conversations.dossier.wording import deadline, is_late, lacking, name_of, names_of, own, place_of
from conversations.submission.drafts import has_content
from conversations.words import Word, read_word
from programme.consent import needs_asking
from programme.description import count
from programme.dossier import ASKED, Item, Source
from programme.dossier_answers import longest
from programme.dossier_questions import unanswered
from units_data.catalogue import ROOT

QUESTIONS = {**questions.QUESTIONS, **review.QUESTIONS, **file.QUESTIONS}

INVITATIONS = frozenset({"notify.nominated_dossier", "dossier.remind"})
"""The texts whose choices begin the dossier, or put it off."""


def begin(state: State, code: str, facts: Facts, *, intro: bool = False) -> Turn:
    """The first question not yet answered, or the review; what was put off before is asked again.

    With `intro` the worker is told first what it is about, the first time.
    """
    dossier, known = own(code, facts), state.filling
    filling = replace(known, skipped=()) if known and known.code == code else Filling(code=code)
    begun = replace(state, filling=filling, aside=None, held=())
    if dossier is None:
        return over(begun, facts)
    if needs_asking(facts.chat.consent):
        return Turn(without(idle(state)), (Reply("dossier.consent", {"code": code}),))
    begun, told = _told_late(begun, facts)
    if (waits := _waiting_at(filling, facts)) is not None:
        return to(begun, waits, *told)
    if intro and not any(each.source is Source.WORKER for each in dossier.items):
        return to(with_filling(begun, at=None), "dossier_intro", *told)
    return onward(with_filling(begun, editing=False), facts, *told)


def _waiting_at(filling: Filling, facts: Facts) -> str | None:
    """The question about an answer that waits; the text of a file, whose name is forgotten, waits no more."""
    item = Item(filling.at) if filling.at and filling.typed else None
    if item is None:
        return None
    if item is Item.VALUE:
        return "dossier_value_confirm"
    return "dossier_long" if count(filling.typed or "") > longest(item, facts.edition) else None


def _told_late(state: State, facts: Facts) -> tuple[State, tuple[Reply, ...]]:
    """After the deadline the worker is told once, and may answer all the same."""
    if state.filling is None or state.filling.late or not is_late(facts):
        return state, ()
    return with_filling(state, late=True), late(state.filling.code, facts)


def waiting(state: State, facts: Facts) -> str | None:
    """The code of the dossier that TIẾP TỤC goes on with: the one begun, or one with something to say."""
    if state.draft and (has_content(state.draft) or state.draft.earlier):
        return None
    if dossier_of(state, facts) is not None and state.filling:
        return state.filling.code
    return next((each.code for each in facts.chat.dossiers if unanswered(each.items)), None)


def chosen(state: State, choice: str, facts: Facts) -> Turn | None:
    """What a choice outside of any question means, if it belongs to an invitation."""
    code = state.about if state.asked in INVITATIONS else None
    if choice == "go":
        code = code or waiting(state, facts)
        return begin(state, code, facts) if code else None
    if choice == "later" and code:
        return paused(replace(state, filling=state.filling or Filling(code=code)), facts)
    return None


def checked(state: State, event: Event, facts: Facts) -> tuple[State, Turn | None, tuple[Reply, ...]]:
    """The state to go on from, unless the dossier is over: then what is said, alone or before the rest.

    Between two turns the entry may have been taken back, passed over or commended.
    """
    filling = state.filling
    if filling is None:
        return state, None, ()
    if dossier_of(state, facts) is not None:
        if not stands(state) or isinstance(event, Noticed):
            return state, None, ()
        state, told = _told_late(state, facts)
        return state, None, told
    if not stands(state):
        return without(state), None, ()
    stopped = over(state, facts)
    if isinstance(event, Noticed) and event.code == filling.code:
        return stopped.state, None, ()  # the notice itself says what happened
    asks_else = isinstance(event, Opened | Noticed) or (
        isinstance(event, Typed) and read_word(event.text) is not None
    )
    return stopped.state, None if asks_else else stopped, stopped.replies


def said(state: State, word: Word, facts: Facts) -> Turn | None:
    """What a global word does at a question about a dossier; None: the same as everywhere."""
    match word:
        case Word.SKIP:
            return skip(state, facts)
        case Word.BACK:
            return back(state, facts)
        case Word.EDIT:
            return to(with_filling(state, editing=False, at=None, typed=None), "dossier_edit")
        case Word.CANCEL:
            return paused(state, facts)
        case Word.RESUME if state.at == "dossier_review" and state.filling:
            return begin(state, state.filling.code, facts)
        case Word.DONE if state.at == file.AT:
            return file.used(state, facts)
        case Word.RESUME | Word.DONE:
            return Turn(replace(state, failures=0), asks=True)
        case Word.HELP:
            return help_here(state, facts)
        case _:
            return None


def help_here(state: State, facts: Facts) -> Turn:
    """Help for this item, then its question again (R20)."""
    dossier, item = dossier_of(state, facts), item_at(state)
    if dossier is None:
        return over(state, facts)
    name = name_of(item, facts) if item else facts.label("step.name", "review")
    where = place_of(item or ASKED[-1], dossier)
    arguments = {
        "step": where["i"],
        "total": where["k"],
        "step_name": name[:1].lower() + name[1:],
        "step_help": facts.label("dossier.help", item.value if item else "review"),
    }
    return Turn(replace(state, failures=0), (Reply("help.step", arguments),), asks=True)


def outcome(state: State, event: Outcome, facts: Facts) -> Turn | None:
    """What follows from an answer kept, a dossier finished, or a refusal of either; None of anything else."""
    match event:
        case DossierAnswered(_, item):
            return answered(state, item, facts)
        case DossierFinished():
            return review.finished(state, event, facts)
        case Refused() if stands(state):
            return _refused(state, event, facts)
        case _:
            return None


def _refused(state: State, event: Refused, facts: Facts) -> Turn:
    """A rule refused the answer: consent is gone, the entry has moved on, or the text is not to be had."""
    code = state.filling.code if state.filling else ""
    match event.key:
        case "consent_missing":
            return Turn(without(state), (Reply("dossier.consent", {"code": code}),))
        case "answer_too_long" | "answer_unreadable":
            return failed(state, Reply("dossier.empty"))
        case _:
            return over(state, facts)


def invited(event: Noticed, facts: Facts) -> dict[str, str] | None:
    """What the notice of a nomination says about the dossier: how much it needs, until when.

    The first step of the ladder asks for everything that the worker must say or confirm; a later one comes
    back to it only while something is missing (R90).
    """
    dossier = own(event.code, facts)
    entry = next((entry for entry in facts.chat.entries if entry.code == event.code), None)
    if dossier is None or entry is None or is_late(facts) or needs_asking(facts.chat.consent):
        return None
    is_first = event.arguments.get("unit") == entry.unit
    left = unanswered(dossier.items)
    if not left or not (is_first or lacking(dossier)):
        return None
    return {"k": str(len(left)), "dossier_deadline": deadline(facts)}


def remind(state: State, event: Noticed, facts: Facts) -> Turn:
    """A reminder of the dossier, if something is left to say; with its choice where no question stands."""
    reply = REMINDERS[event.notice](event, facts) if facts.chat.reminders else None
    if reply is None:
        return Turn(state)
    if state.at == "idle":
        return Turn(replace(state, about=event.code) if reply.options else state, (reply,))
    here = stands(state) and state.filling is not None and state.filling.code == event.code
    how = (Reply("notify.returned_hint"),) if reply.options and not here else ()
    return Turn(state, (replace(reply, options=()), *how), asks=True)


def _still_missing(event: Noticed, facts: Facts) -> Reply | None:
    """What is missing, and until when; nothing when all is there or it is too late."""
    dossier = own(event.code, facts)
    if dossier is None or not lacking(dossier) or is_late(facts):
        return None
    arguments = {
        "code": event.code,
        "missing": names_of(lacking(dossier), facts),
        "dossier_deadline": deadline(facts),
    }
    return Reply("dossier.remind", arguments, (Option("go"),))


def _too_late(event: Noticed, facts: Facts) -> Reply | None:
    """The deadline has passed with something missing in a dossier that goes to the national level (R88)."""
    dossier = own(event.code, facts)
    entry = next((entry for entry in facts.chat.entries if entry.code == event.code), None)
    goes_up = entry is not None and entry.nominated_to == ROOT
    if dossier is None or not goes_up or not lacking(dossier) or not is_late(facts):
        return None
    return late(event.code, facts)[0]


REMINDERS: Mapping[str, Callable[[Noticed, Facts], Reply | None]] = {
    "dossier": _still_missing,
    "dossier_late": _too_late,
}
"""What each reminder says; None when there is nothing to say any more."""
