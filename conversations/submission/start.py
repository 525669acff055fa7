"""The beginning: greeting, the poster's code, what to do with an unfinished draft, who is known already."""

import re
from dataclasses import replace

from conversations.choices import means_no
from conversations.dialogue import (
    Chose,
    Draft,
    Event,
    Facts,
    Option,
    Question,
    Reply,
    State,
    Turn,
    Typed,
    failed,
    to,
)
from conversations.formats import day_short
from conversations.outside import may_send, not_now, too_late
from conversations.people import given, group_label, place
from conversations.submission import steps
from conversations.submission.drafts import has_content
from programme.consent import needs_asking
from programme.folding import fold_key
from programme.phone import masked

_CODE = re.compile(r"[a-z]{1,5}[0-9]{1,6}[a-z]?")
_CODE_MAX = 16


def begin(state: State, facts: Facts, code: str | None = None) -> Turn:
    """Start, or the menu for a returning person, or what is left of a draft; `code` came with the poster."""
    if state.draft and has_content(state.draft):
        if not state.draft.code and not facts.edition.window.accepts(facts.decided_at):
            return too_late(state, facts)
        return to(state, "draft_found", about=code)
    if not facts.edition.window.accepts(facts.decided_at):
        return not_now(state, facts)
    if facts.chat.details and not code and not needs_asking(facts.chat.consent):
        return to(replace(state, draft=None), "menu")
    return new(state, facts, code)


def another(state: State, facts: Facts) -> Turn:
    """A new one was chosen: no menu for this person, but an unfinished draft is not dropped unasked."""
    kept = state.draft is not None and has_content(state.draft)
    if kept or not facts.edition.window.accepts(facts.decided_at):
        return begin(state, facts)
    return new(state, facts)


def new(state: State, facts: Facts, code: str | None = None) -> Turn:
    """A new draft: greeting or known details, the poster's unit, then consent."""
    earlier = state.draft.earlier if state.draft else None
    draft = Draft(id=facts.fresh_id, begun=facts.now, earlier=earlier)
    fresh = replace(
        state,
        draft=draft,
        held=(),
        failures=0,
        editing=None,
        before=None,
        aside=None,
        coming=None,
        taking=None,
    )
    known = facts.chat.details
    consented = not needs_asking(facts.chat.consent)
    unit = facts.units.get(known.unit) if known else None
    if known and consented and unit and not unit.replaced_by and code in {None, known.unit}:
        return to(fresh, "known_person")
    if code is not None:
        return from_code(fresh, facts, code, greet=not consented)
    if consented:
        return to(fresh, "name")
    greeting = "kiosk.welcome" if facts.abilities.shared else "start.welcome"
    hello = Reply(greeting, {"programme": programme(facts), "minutes": str(facts.edition.minutes)})
    return to(fresh, "consent" if facts.abilities.deep_link else "ask_code", hello)


def from_code(state: State, facts: Facts, code: str, *, greet: bool = False) -> Turn:
    """A unit code that came by itself or was typed: confirm by name, or say that it is unknown."""
    found = facts.units.read_code(code)
    if found is None:
        if not _like_a_code(code):
            return failed(replace(state, at="ask_code"), not_understood(_ask_code(state, facts), facts))
        bad = Reply("start.bad_code", {"code": code, "example_code": example_code(facts)})
        return Turn(replace(state, at="ask_code", about=None, failures=state.failures + 1), (bad,))
    unit = facts.units[found]
    if unit.replaced_by:
        return to(state, "old_qr", about=found)
    hello = Reply(
        "kiosk.welcome" if facts.abilities.shared else "start.welcome_unit",
        {
            "programme": programme(facts),
            "unit_path": facts.units.path_text(found),
            "minutes": str(facts.edition.minutes),
        },
    )
    return to(state, "unit_confirm", *((hello,) if greet else ()), about=found)


def _like_a_code(text: str) -> bool:
    """Whether a text may be said again before consent: nobody's name or phone looks like this."""
    return len(text) <= _CODE_MAX and _CODE.fullmatch(fold_key(text)) is not None


def programme(facts: Facts) -> str:
    """The programme's name in this chat's language (R1)."""
    return facts.edition.name.in_language(facts.language)


def example_code(facts: Facts) -> str:
    """A unit code to show as an example: the first below a province."""
    first = min(unit.code for unit in (facts.units.provinces or facts.units.tops))
    return min((unit.code for unit in facts.units.children(first)), default=first)


def _ask_code(_state: State, facts: Facts) -> Reply:
    return Reply("start.ask_code", {"example_code": example_code(facts)})


def _answer_code(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Typed(text) if text.strip() == "0" or means_no(text):
            return to(state, "consent")
        case Typed(text):
            return from_code(state, facts, text.strip())
        case _:
            return to(state, "ask_code")


def _ask_unit_confirm(state: State, facts: Facts) -> Reply:
    path = facts.units.path_text(state.about or "")
    return Reply("start.unit_confirm", {"unit_path": path}, (Option("yes"), Option("other")))


def _answer_unit_confirm(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes") if state.draft and state.about:
            code = facts.units[state.about].replaced_by or state.about
            inner = bool(facts.units.children(code))
            draft = replace(state.draft, unit=code, unit_from_code=not inner, unit_done=not inner)
            return after_unit(replace(state, draft=draft), facts)
        case Chose("other"):
            return after_unit(state, facts)
        case _:
            return failed(state, not_understood(_ask_unit_confirm(state, facts), facts))


def after_unit(state: State, facts: Facts) -> Turn:
    """The poster's unit is settled or refused: consent is next, or what is still missing."""
    if needs_asking(facts.chat.consent) or state.draft is None:
        return to(state, "consent")
    return to(state, steps.next_question(state.draft, facts))


def _ask_old_qr(state: State, facts: Facts) -> Reply:
    old = facts.units[state.about or ""]
    names = {"old_unit": old.name, "new_unit": facts.units.path_text(old.replaced_by or old.code)}
    return Reply("start.old_qr", names, (Option("yes"), Option("other")))


def _ask_draft_found(state: State, facts: Facts, key: str = "start.draft_found") -> Reply:
    draft = state.draft or Draft(id="", begun=facts.now)
    step = steps.step_of(draft.at) or "review"
    arguments = {
        "given": given(draft.full_name or "", facts),
        "date": day_short(draft.begun),
        "step_name": facts.label("step.name", step),
    }
    options = tuple(Option(name, facts.label("start.draft_found", name)) for name in ("resume", "new"))
    return Reply(key, arguments, options)


def _answer_draft_found(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("resume"):
            return resume(state, facts)
        case Chose("new") if not facts.edition.window.accepts(facts.decided_at):
            return not_now(state, facts)
        case Chose("new"):
            return new(replace(state, draft=None), facts, state.about)
        case _:
            return failed(state, not_understood(_ask_draft_found(state, facts, "start.draft_again"), facts))


def resume(state: State, facts: Facts) -> Turn:
    """Back to where the draft was left, saying what is done and what is left."""
    draft = state.draft
    if draft is None:
        return elsewhere(state, facts)
    if not may_send(draft.code, facts):
        return too_late(state, facts)
    if not has_content(draft) and not draft.earlier:
        return new(replace(state, draft=None), facts)
    left = steps.missing(draft, facts)
    # The workplace is one thing to a person, however many questions it takes.
    open_units = {"unit", "sub"} if "sub" in left else {"sub"}
    have = [step for step in steps.required(facts) if step not in {*left, *open_units}]
    asked = [step for step in left if step != "sub" or "unit" not in left]
    arguments = {
        "date": day_short(draft.begun),
        "have": names_of(have, facts) or "…",
        "left": names_of(asked or ["review"], facts),
    }
    state = replace(state, editing=None, before=None)
    at = steps.resumed_at(draft, facts)
    if draft.earlier and at in {"desc", "review"}:
        at = "desc_earlier"
    return to(state, at, Reply("resume.ok", arguments))


def elsewhere(state: State, facts: Facts) -> Turn:
    """There is no draft here: one that was begun in another chat comes by its code."""
    if not facts.edition.window.accepts(facts.decided_at):
        return not_now(state, facts)
    return to(state, "transfer_code")


def names_of(of: list[str], facts: Facts) -> str:
    """The names of these steps in one line."""
    return ", ".join(facts.label("step.name", step) for step in of)


def not_understood(question: Reply, facts: Facts) -> Reply:
    """Say that an answer was not understood, and ask the same question with the same choices."""
    again = facts.say(question.key, **question.arguments)
    options = tuple(
        replace(option, label=option.label or facts.label(question.key, option.id, **question.arguments))
        for option in question.options
    )
    return Reply("err.not_understood", {"question_again": again}, options, question.keyboard)


def _ask_known(_state: State, facts: Facts) -> Reply:
    known = facts.chat.details
    if known is None:
        return _ask_code(_state, facts)
    arguments = {
        "full_name": known.full_name,
        "phone_masked": masked(known.phone),
        "unit_path": place(known.unit, known.typed_unit, facts),
        "group": group_label(known.group, facts),
    }
    return Reply("start.known_person", arguments, (Option("yes"), Option("no")))


def _answer_known(state: State, event: Event, facts: Facts) -> Turn:
    known = facts.chat.details
    match event:
        case Chose("yes") if known and state.draft:
            draft = replace(
                state.draft,
                full_name=known.full_name,
                phone=known.phone,
                unit=known.unit,
                unit_done=True,
                typed_unit=known.typed_unit,
                group=known.group,
                reused=True,
            )
            return to(replace(state, draft=draft), steps.next_question(draft, facts))
        case Chose("no"):
            return to(state, "name")
        case _:
            return failed(state, not_understood(_ask_known(state, facts), facts))


def ask_menu(_state: State, facts: Facts) -> Reply:
    """The menu of a returning person without a draft."""
    name = facts.chat.details.full_name if facts.chat.details else ""
    options = tuple(Option(choice) for choice in ("new", "my", "help", "data"))
    return Reply("start.menu", {"given": given(name, facts)}, options)


QUESTIONS = {
    "ask_code": Question(ask=_ask_code, answer=_answer_code, digits=True),
    "unit_confirm": Question(ask=_ask_unit_confirm, answer=_answer_unit_confirm, closed=True),
    "old_qr": Question(ask=_ask_old_qr, answer=_answer_unit_confirm, closed=True),
    "draft_found": Question(ask=_ask_draft_found, answer=_answer_draft_found, closed=True),
    "known_person": Question(ask=_ask_known, answer=_answer_known, closed=True),
}
