"""The answer to an entry that an officer made on somebody's behalf: right, or KHÔNG (R75, script §17).

The choices carry the entry's code, so that an old button answers too, whatever stands in between; typed, the
code follows the word, and may be left out while nothing else is asked.
"""

from dataclasses import replace

from conversations import choices
from conversations.dialogue import Chose, Event, Facts, Option, Reply, State, Turn, Typed
from conversations.effects import AnswerOnBehalf
from conversations.events import OnBehalfAnswered
from conversations.helpdesk import at_the_helpdesk
from programme.code import read_code
from programme.consent import needs_asking
from programme.entering import Answered

_OWN, _DISOWN = "own:", "disown:"
_SAID = {
    Answered.OWNED: "notify.owned",
    Answered.WITHDRAWN: "notify.disowned",
    Answered.NOTED: "notify.disown_noted",
}


def options(code: str, facts: Facts) -> tuple[Option, Option]:
    """The two answers."""
    return (
        Option(f"{_OWN}{code}", facts.label("notify.on_behalf", "ok")),
        Option(f"{_DISOWN}{code}", facts.label("notify.on_behalf", "no")),
    )


def read(state: State, event: Event) -> AnswerOnBehalf | None:
    """The answer that this is, wherever the conversation stands."""
    match event:
        case Chose(choice) if choice.startswith(_OWN):
            return AnswerOnBehalf(choice.removeprefix(_OWN), agrees=True)
        case Chose(choice) if choice.startswith(_DISOWN):
            return AnswerOnBehalf(choice.removeprefix(_DISOWN), agrees=False)
        case Typed(text):
            return _typed(state, text)
        case _:
            return None


def answer(state: State, effect: AnswerOnBehalf, facts: Facts) -> Turn:
    """Keep the answer, if this chat is still surely that person's."""
    if not proved(state, facts):
        return _ask_a_person(state, facts)
    return Turn(replace(state, failures=0), effects=(effect,))


def answered(state: State, event: OnBehalfAnswered, facts: Facts) -> Turn:
    """What became of it; then the question that stood."""
    if event.answered is None:
        return _ask_a_person(state, facts)
    waits = None if state.entered == event.code else state.entered
    said = Reply(_SAID[event.answered], {"code": event.code})
    return Turn(replace(state, entered=waits), (said,), asks=state.at != "idle")


def _ask_a_person(state: State, facts: Facts) -> Turn:
    return Turn(state, (Reply("help.contact", at_the_helpdesk(facts)),), asks=state.at != "idle")


def proved(state: State, facts: Facts) -> bool:
    """Whether the phone of this chat's last entry is surely this person's, and consent stands.

    Anybody can type a name and a number; what was entered for their owner is nobody else's business.
    """
    details = facts.chat.details
    known = details is not None and state.contact is not None and details.phone == state.contact
    return known and not needs_asking(facts.chat.consent)


def _typed(state: State, text: str) -> AnswerOnBehalf | None:
    """KHÔNG with the code, at any step; alone, while nothing is asked and no choice is shown."""
    word, _, rest = text.strip().partition(" ")
    code = read_code(rest) if choices.means_no(word) else None
    if code is not None:
        return AnswerOnBehalf(code, agrees=False)
    stands = all(choice.id.startswith((_OWN, _DISOWN)) for choice in state.offered)
    if state.entered is None or state.at != "idle" or not stands:
        return None
    if choices.means_no(text):
        return AnswerOnBehalf(state.entered, agrees=False)
    # A yes needs the question before it; a no is never said too late.
    return AnswerOnBehalf(state.entered, agrees=True) if state.offered and choices.means_yes(text) else None
