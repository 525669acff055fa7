"""Consent, name and phone: the person."""

from dataclasses import replace

from conversations.choices import means_no
from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    GiveConsent,
    Keyboard,
    Option,
    Question,
    Reply,
    SharedContact,
    State,
    Turn,
    Typed,
    failed,
    to,
    with_draft,
)
from conversations.effects import MoveDraft, TakeOver
from conversations.formats import day
from conversations.people import controller_contact
from conversations.submission import steps
from conversations.submission.drafts import erased
from conversations.submission.moving import onward, place_of
from conversations.submission.start import not_understood
from programme.consent import CONSENT_VERSION
from programme.person import NAME_MAX, NameProblem, is_plausible_profile_name, read_name
from programme.phone import Foreign, Number, OldPrefix, WrongLength, masked, read_phone

_CONSENT = (Option("yes"), Option("no"), Option("more"))
_INPUT_SHOWN = 30


def ask_consent(_state: State, facts: Facts) -> Reply:
    """The consent question; no default and no silence means yes (R99)."""
    return Reply(
        "consent.ask", {"controller": facts.edition.controller.in_language(facts.language)}, _CONSENT
    )


def _answer_consent(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes") if state.coming:
            # A draft waits in another chat for this consent (script 14).
            given = GiveConsent(CONSENT_VERSION, answer=True)
            return Turn(state, effects=(given, MoveDraft(state.coming)))
        case Chose("yes") if state.taking:
            given = GiveConsent(CONSENT_VERSION, answer=True)
            return Turn(state, effects=(given, TakeOver.of(state.taking)))
        case Chose("yes"):
            turn = to(state, steps.next_question(state.draft, facts) if state.draft else "idle")
            return replace(turn, effects=(GiveConsent(CONSENT_VERSION, answer=True),))
        case Chose("no"):
            refusal = GiveConsent(CONSENT_VERSION, answer=False)
            return Turn(erased(state), (Reply("consent.declined"),), (refusal,))
        case Chose("more"):
            return Turn(state, (_consent_detail(facts),))
        case _:
            return failed(state, Reply("consent.need_answer", options=_CONSENT))


def _consent_detail(facts: Facts) -> Reply:
    edition = facts.edition
    arguments = {
        "controller": edition.controller.in_language(facts.language),
        "controller_contact": controller_contact(facts),
        "retention_date": day(edition.retention_until),
    }
    return Reply("consent.detail", arguments, (Option("yes"), Option("no")))


def _profile_name(facts: Facts) -> str | None:
    return is_plausible_profile_name(facts.profile_name) if facts.profile_name else None


def _ask_name(state: State, facts: Facts) -> Reply:
    where = place_of("name", state, facts)
    name = _profile_name(facts)
    if name:
        return Reply("name.from_profile", {**where, "profile_name": name}, (Option("yes"),))
    return Reply("name.ask", where)


def _answer_name(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes"):
            name: str | NameProblem | None = _profile_name(facts)
        case Typed(text) if means_no(text):
            name = None
        case Typed(text):
            name = read_name(text)
            if name is NameProblem.NOT_A_NAME:
                return failed(with_draft(state, earlier=text), Reply("name.not_a_name"))
        case _:
            name = None
    if name is None:
        return failed(state, not_understood(_ask_name(state, facts), facts))
    if isinstance(name, NameProblem):
        return failed(state, _name_problem(name))
    return onward(with_draft(state, full_name=name), facts, "name")


def _name_problem(problem: NameProblem) -> Reply:
    match problem:
        case NameProblem.ONE_WORD:
            return Reply("name.one_word")
        case NameProblem.TOO_LONG:
            return Reply("name.too_long", {"max": str(NAME_MAX)})
        case NameProblem.ANSWER:
            return Reply("name.answer")
        case _:
            return Reply("name.bad_chars")


def _ask_phone(state: State, facts: Facts) -> Reply:
    where = place_of("phone", state, facts)
    if facts.abilities.contact:
        return Reply("phone.ask_button", where, (Option("share"),), Keyboard.CONTACT)
    return Reply("phone.ask", where)


def _answer_phone(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case SharedContact(own=False):
            return failed(state, Reply("phone.contact_not_yours"))
        case SharedContact(phone):
            return _shared(state, phone, facts)
        case Typed(phone):
            return _read(state, phone, facts)
        case _:
            return failed(state, not_understood(_ask_phone(state, facts), facts))


def _shared(state: State, phone: str, facts: Facts) -> Turn:
    """One's own number, vouched for by the channel: notices about it may come here (docs/decisions/0014)."""
    number = read_phone(phone)
    known = replace(state, contact=number.e164) if isinstance(number, Number) else state
    return _read(known, phone, facts)


def _read(state: State, text: str, facts: Facts) -> Turn:
    match read_phone(text):
        case Number(e164):
            return _phone_taken(state, e164, facts)
        case OldPrefix():
            return to(state, "phone_old", about=text)
        case WrongLength(digits=digits, need=need):
            return failed(state, Reply("phone.wrong_length", {"n": str(digits), "need": str(need)}))
        case Foreign():
            return failed(state, Reply("phone.foreign"))
        case _ if not any(character.isdigit() for character in text):
            return failed(state, Reply("phone.no_digits"))
        case _:
            return failed(state, Reply("phone.bad", {"input": text.strip()[:_INPUT_SHOWN]}))


def _phone_taken(state: State, e164: str, facts: Facts) -> Turn:
    turn = onward(with_draft(state, phone=e164), facts, "phone")
    if not facts.abilities.contact:
        return turn
    # The contact button stays on the person's screen until a message takes it away.
    saved = Reply("phone.saved", {"phone_masked": masked(e164)}, keyboard=Keyboard.REMOVE)
    return replace(turn, replies=(saved, *turn.replies))


def _ask_phone_old(state: State, facts: Facts) -> Reply:
    match read_phone(state.about or ""):
        case OldPrefix(old=old, new=new):
            return Reply("phone.old_prefix", {"old": old, "new": new}, (Option("yes"), Option("no")))
        case _:
            return _ask_phone(state, facts)


def _answer_phone_old(state: State, event: Event, facts: Facts) -> Turn:
    match event, read_phone(state.about or ""):
        case Chose("yes"), OldPrefix(e164=e164):
            return _phone_taken(state, e164, facts)
        case Chose("no"), _:
            return to(state, "phone")
        case _:
            return _answer_phone(replace(state, at="phone", about=None), event, facts)


QUESTIONS = {
    "consent": Question(ask=ask_consent, answer=_answer_consent, closed=True),
    "name": Question(ask=_ask_name, answer=_answer_name),
    "phone": Question(ask=_ask_phone, answer=_answer_phone, digits=True),
    "phone_old": Question(ask=_ask_phone_old, answer=_answer_phone_old, digits=True),
}
