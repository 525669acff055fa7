"""An officer's chat: linked by a code typed in it, then told of what waits (script 21)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from conversations.dialogue import (
    Event,
    Facts,
    Noticed,
    Question,
    Reply,
    State,
    Turn,
    Typed,
    failed,
    left,
)
from conversations.dossier.wording import names_of
from conversations.effects import LinkChat
from conversations.events import ChatLinked, CodeRefused, DigestsSet
from conversations.formats import clock, day_short
from conversations.people import unit_name
from conversations.submission.start import not_understood
from conversations.typed_codes import is_meant, pause, read, say, tried
from programme.dossier import Item
from programme.once_code import Purpose

_AT = "link_code"
_MISSING_MAX = 300
"""So many characters of a digest tell which items are missing; a top unit nominates five entries at most."""


def typed(state: State, text: str, facts: Facts) -> Turn:
    """A link code was typed, anywhere; one that cannot be read gets the answer of one that does not work."""
    trying = tried(state, facts)
    if trying is None:
        return say(state, Reply("code.paused", pause()), at=_AT)
    code = read(text, Purpose.LINK_CHAT)
    # Where the next person sits at the same screen no officer can be told anything.
    if code is None or facts.abilities.shared:
        return refused(trying)
    return Turn(trying, effects=(LinkChat(code),))


def outcome(state: State, event: Event, facts: Facts) -> Turn | None:
    """What came of a link code, or of THÔI and NHẮC TÔI where an officer is told things."""
    match event:
        case ChatLinked():
            return _linked(state, event, facts)
        case DigestsSet(on):
            return Turn(state, (Reply("officer.resumed" if on else "officer.stopped"),))
        case CodeRefused(Purpose.LINK_CHAT):
            return refused(state)
        case _:
            return None


def _linked(state: State, event: ChatLinked, facts: Facts) -> Turn:
    linked = Reply("officer.linked", {"unit_name": unit_name(event.unit, facts)})
    return say(replace(state, tries=()), linked, at=_AT)


def refused(state: State) -> Turn:
    """The code does not work: mistyped, used, lapsed or never given."""
    wrong = Reply("officer.link_wrong")
    return Turn(state, (wrong,)) if state.at == _AT else say(state, wrong, at=_AT)


def _ask(_state: State, facts: Facts) -> Reply:
    # Whose chat it will be nobody knows before the code.
    return Reply("officer.link", {"unit_name": facts.label("officer.link", "unit")})


def _answer(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Typed(text) if is_meant(text, Purpose.LINK_CHAT):
            return typed(state, text, facts)
        case Typed():
            return failed(state, not_understood(_ask(state, facts), facts))
        case _:
            return left(state)


def digest(event: Noticed, facts: Facts) -> Reply:
    """What waits for the officers of a unit, a line for each thing that there is."""
    told = dict(event.arguments)
    told["unit_name"] = unit_name(told.get("unit", ""), facts)
    told["date"] = day_short(date.fromisoformat(told["date"]))
    told["level_name"] = unit_name(told.get("parent", ""), facts)
    told["dossier_deadline"] = clock(facts.edition.dossier_deadline)
    lines = []
    if "new" in told:
        lines.append(facts.say("officer.digest", **told))
        if told["questions"] != "0":
            lines.append(facts.say("officer.questions", **told))
    if "used" in told:
        left = int(told["quota"]) - int(told["used"])
        key = "officer.quota" if left > 0 else "officer.quota_full"
        lines.append(facts.say(key, **told, left=str(left)))
    if "nominated" in told:
        told["missing"] = _missing(told["missing"], facts)
        lines.append(facts.say("officer.dossier", **told))
    return Reply("officer.lines", {"lines": "\n".join(lines)})


def _missing(kept: str, facts: Facts) -> str:
    """What each entry's dossier lacks, by its code: in words while they are few, then how many items."""
    said: list[str] = []
    for each in kept.split("; "):
        code, _, rest = each.partition(": ")
        items = [Item(name) for name in rest.split()]
        words = facts.label("officer.missing", "items", code=code, items=names_of(items, facts))
        if sum(map(len, said)) + len(words) > _MISSING_MAX:
            words = facts.label("officer.missing", "count", code=code, count=str(len(items)))
        said.append(words if items else code)
    return "; ".join(said)


def question_came(event: Noticed, facts: Facts) -> Reply:
    """A worker has asked something: nothing of it is said in a chat."""
    return Reply("officer.question", {"unit_name": unit_name(event.arguments.get("unit", ""), facts)})


def unlinked(event: Noticed, facts: Facts) -> Reply:
    """The chat does not belong to an officer any more."""
    return Reply("officer.unlinked", {"unit_name": unit_name(event.arguments.get("unit", ""), facts)})


QUESTIONS: Mapping[str, Question] = {_AT: Question(ask=_ask, answer=_answer, free=True)}
