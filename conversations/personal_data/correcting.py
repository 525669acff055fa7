"""Correcting what was given about oneself: name, phone, workplace (R99, appendix 7)."""

from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    Option,
    Question,
    Reply,
    State,
    Turn,
    Typed,
    ended,
    failed,
    to,
)
from conversations.effects import CorrectData
from conversations.people import place
from conversations.submission.start import not_understood
from programme.data_request import Detail
from programme.entry import TYPED_UNIT_MAX
from programme.person import NAME_MAX, NameProblem, read_name
from programme.phone import Foreign, Number, OldPrefix, WrongLength, masked, national, read_phone

_INPUT_SHOWN = 30
_ASKING = {
    "name": ("data_fix_name", Detail.FULL_NAME),
    "phone": ("data_fix_phone", Detail.PHONE),
    "place": ("data_fix_place", Detail.WORKPLACE),
}


def _ask_what(_state: State, facts: Facts) -> Reply:
    known = facts.chat.details
    arguments = {
        "full_name": known.full_name if known else "",
        "phone_masked": masked(known.phone) if known else "",
        "unit_path": place(known.unit, known.typed_unit, facts) if known else "",
    }
    options = (Option("name"), Option("phone"), Option("place"), Option("back"))
    return Reply("data.fix", arguments, options)


def _answer_what(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose(("name" | "phone" | "place") as what):
            return to(state, _ASKING[what][0])
        case Chose("back"):
            return to(state, "data_menu")
        case _:
            return failed(state, not_understood(_ask_what(state, facts), facts))


def _ask_name(_state: State, _facts: Facts) -> Reply:
    return Reply("data.fix_name")


def _answer_name(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Typed(text):
            name = read_name(text)
        case _:
            return failed(state, not_understood(_ask_name(state, facts), facts))
    match name:
        case NameProblem.ONE_WORD:
            return failed(state, Reply("name.one_word"))
        case NameProblem.TOO_LONG:
            return failed(state, Reply("name.too_long", {"max": str(NAME_MAX)}))
        case NameProblem():
            return failed(state, Reply("name.bad_chars"))
        case _:
            return to(state, "data_fix_confirm", about=f"name:{name}")


def _ask_phone(_state: State, _facts: Facts) -> Reply:
    return Reply("data.fix_phone")


def _answer_phone(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Typed):
        return failed(state, not_understood(_ask_phone(state, facts), facts))
    match read_phone(event.text):
        case Number(e164) | OldPrefix(e164=e164):
            # An old prefix is shown as its new one, and confirmed like every number.
            return to(state, "data_fix_confirm", about=f"phone:{e164}")
        case WrongLength(digits=digits, need=need):
            return failed(state, Reply("phone.wrong_length", {"n": str(digits), "need": str(need)}))
        case Foreign():
            return failed(state, Reply("phone.foreign"))
        case _:
            return failed(state, Reply("phone.bad", {"input": event.text.strip()[:_INPUT_SHOWN]}))


def _ask_place(_state: State, _facts: Facts) -> Reply:
    return Reply("data.fix_place")


def _answer_place(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Typed):
        return failed(state, not_understood(_ask_place(state, facts), facts))
    name = " ".join(event.text.split())
    if len(name) > TYPED_UNIT_MAX:
        return failed(state, Reply("data.fix_too_long", {"max": str(TYPED_UNIT_MAX)}))
    return to(state, "data_fix_confirm", about=f"place:{name}")


def _ask_confirm(state: State, _facts: Facts) -> Reply:
    what, _, value = (state.about or "").partition(":")
    shown = national(value) if what == "phone" else value
    return Reply("data.fix_confirm", {"value": shown}, (Option("yes"), Option("no")))


def _answer_confirm(state: State, event: Event, facts: Facts) -> Turn:
    what, _, value = (state.about or "").partition(":")
    match event:
        case Chose("yes") if what in _ASKING:
            # What was typed goes with the question: the answer to the effect ends it.
            asked = to(state, "data_menu").state
            return Turn(asked, effects=(CorrectData(_ASKING[what][1], value),))
        case Chose("no") if what in _ASKING:
            return to(state, _ASKING[what][0])
        case Chose():
            return ended(state)
        case _:
            return failed(state, not_understood(_ask_confirm(state, facts), facts))


QUESTIONS = {
    "data_fix": Question(ask=_ask_what, answer=_answer_what, closed=True),
    "data_fix_name": Question(ask=_ask_name, answer=_answer_name, free=True),
    "data_fix_phone": Question(ask=_ask_phone, answer=_answer_phone, digits=True, free=True),
    "data_fix_place": Question(ask=_ask_place, answer=_answer_place, free=True),
    "data_fix_confirm": Question(ask=_ask_confirm, answer=_answer_confirm, closed=True),
}
