"""What works at every step: the global words, help, and the choices that stand outside of a submission."""

from dataclasses import replace

from conversations import following, transfer
from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    Option,
    Question,
    Reply,
    SetLanguage,
    SetReminders,
    State,
    Turn,
    Typed,
    ended,
    failed,
    idle,
    to,
    with_draft,
)
from conversations.dossier import filling, flow
from conversations.effects import SetDigests
from conversations.formats import clock, grouped, percent
from conversations.helpdesk import at_the_helpdesk
from conversations.people import close_date
from conversations.personal_data import rights
from conversations.submission import reviewing, start, steps, writing
from conversations.submission.drafts import dropped, has_content
from conversations.submission.initiative import paused, period_limits
from conversations.submission.moving import back, place_of
from conversations.submission.start import not_understood
from conversations.words import Word
from programme.code import looks_like_code
from programme.entry import Status


def said(state: State, word: Word, facts: Facts) -> Turn:
    """What a global word does at any step."""
    match word:
        case Word.START:
            return start.begin(state, facts)
        case Word.RESUME:
            code = filling.waiting(state, facts)
            return filling.begin(state, code, facts) if code else start.resume(state, facts)
        case Word.EDIT:
            return _edit(state, facts)
        case Word.STATUS:
            return following.status(state, facts)
        case Word.MINE:
            return following.mine(state, facts)
        case Word.CANCEL:
            return to(state, "cancel") if state.draft else Turn(idle(state), (Reply("cancel.nothing"),))
        case Word.BACK:
            return flow.back(state, facts) if flow.stands(state) else back(state, facts)
        case Word.DATA:
            return rights.open_menu(state, facts)
        case Word.LANGUAGE:
            return to(state, "lang")
        case _:
            return _told(state, word, facts)


def _told(state: State, word: Word, facts: Facts) -> Turn:
    """Words that tell something, after which the question that stands is asked again, and those of codes."""
    match word:
        case Word.PROGRESS:
            return _then_again(state, _progress(facts))
        case Word.HELP:
            return help_here(state, facts)
        case Word.CONTACT:
            return _then_again(state, contact(facts))
        case Word.REMIND_OFF | Word.REMIND_ON:
            on = word is Word.REMIND_ON
            turn = _then_again(state, Reply("reminders.on") if on else Reply("notify.stopped"))
            return replace(turn, effects=(SetReminders(on), SetDigests(on)))
        case Word.OFFICER:
            return to(state, "link_code")
        case Word.MOVE:
            return transfer.leave(state, facts)
        case Word.ENGLISH | Word.VIETNAMESE:
            return _language(state, "en" if word is Word.ENGLISH else "vi")
        case _:
            return failed(state, Reply("err.no_conversation"))


def _then_again(state: State, *replies: Reply) -> Turn:
    return Turn(replace(state, failures=0), replies, asks=state.at != "idle")


def _language(state: State, language: str) -> Turn:
    turn = _then_again(state, Reply("lang.changed"))
    return replace(turn, effects=(SetLanguage(language),))


def _edit(state: State, facts: Facts) -> Turn:
    if state.draft and has_content(state.draft):
        return to(replace(state, editing=None, before=None), "edit_menu")
    returned = next((entry for entry in facts.chat.entries if entry.status is Status.RETURNED), None)
    if returned:
        return following.read(state, returned.code, "revise")
    if facts.chat.entries:
        return reviewing.not_editable(idle(state), facts.chat.entries[0].code, facts)
    return Turn(idle(state), (Reply("cancel.nothing"),))


def _progress(facts: Facts) -> Reply:
    national, goal, language = facts.counts.national(), facts.edition.goal, facts.language
    arguments = {
        "n": grouped(national.submitted, language),
        "goal": grouped(goal, language),
        "percent": percent(national.submitted, goal, language),
        "valid": grouped(national.valid, language),
        "time": clock(facts.now),
    }
    unit = facts.units.get(facts.chat.details.unit) if facts.chat.details else None
    if unit is None:
        return Reply("progress.show_national", arguments)
    submitted = facts.counts.of(facts.units.subtree(unit.code)).submitted
    arguments |= {"unit_name": unit.name, "unit_n": grouped(submitted, language)}
    if unit.target is None:
        return Reply("progress.show_untargeted", arguments)
    return Reply("progress.show", {**arguments, "unit_target": grouped(unit.target, language)})


def contact(facts: Facts) -> Reply:
    """The helpdesk contact (R66); to write to it is one of the choices that stand after it."""
    return Reply("help.contact", at_the_helpdesk(facts))


def help_here(state: State, facts: Facts) -> Turn:
    """Help for this step, then its question again; outside of a submission the guide (R20)."""
    if flow.stands(state):
        return filling.help_here(state, facts)
    step = steps.step_of(state.at)
    if step is None or state.draft is None:
        return _then_again(state, *guide(facts))
    where = place_of(step, state, facts)
    arguments = {
        **where,
        "step_name": facts.label("step.name", step),
        "step_help": facts.label("step.help", step),
    }
    return _then_again(state, Reply("help.step", arguments))


def guide(facts: Facts) -> tuple[Reply, Reply]:
    """The words that work at any time, and the rules in short."""
    until = {"close_date": close_date(facts)}
    rules = {**until, **period_limits(facts), "max": str(facts.edition.description_max)}
    return Reply("help.main", until), Reply("help.rules", rules)


def _ask_idle(state: State, _facts: Facts) -> Reply:
    return Reply("err.draft_waits" if state.draft else "err.no_conversation")


def _answer_idle(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("new"):
            return start.another(state, facts)
        case Chose(choice):
            return _chosen(state, choice, facts)
        case Typed(text) if looks_like_code(text):
            return following.by_code(state, text, facts)
        case Typed(text) if facts.units.read_code(text):
            return start.begin(state, facts, text.strip())
        case Typed(text) if state.draft and writing.means_instead(text, facts):
            # A text for the description, sent while nothing was asked: it is offered when the draft goes on.
            return start.begin(with_draft(state, earlier=text), facts)
        case _ if state.draft or not (facts.chat.entries or state.stamp):
            return start.begin(state, facts)
        case _:
            return Turn(state, (_ask_idle(state, facts),))


def _chosen(state: State, choice: str, facts: Facts) -> Turn:
    match choice:
        case "my":
            return following.mine(state, facts)
        case "status":
            return following.status(state, facts)
        case "help":
            return Turn(idle(state), guide(facts))
        case "data":
            return rights.open_menu(state, facts)
        case "share":
            return reviewing.share(state, facts)
        case "edit" if state.about:
            return following.read(state, state.about, "revise")
        case "later" if state.asked == "notify.returned" and state.about:
            return Turn(idle(state), (Reply("notify.returned_later", {"code": state.about}),))
        case "go" | "later" if of_dossier := filling.chosen(state, choice, facts):
            return of_dossier
        case _:
            return Turn(idle(state), (Reply("err.no_conversation"),))


def _ask_cancel(_state: State, _facts: Facts) -> Reply:
    return Reply("cancel.confirm", options=(Option("yes"), Option("no")))


def _answer_cancel(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes"):
            return Turn(dropped(state), (Reply("cancel.done"),))
        case Chose("no"):
            return paused(state, facts)
        case _:
            return failed(state, not_understood(_ask_cancel(state, facts), facts))


def _ask_language(_state: State, _facts: Facts) -> Reply:
    return Reply("lang.ask", options=(Option("vi"), Option("en")))


def _answer_language(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose(("vi" | "en") as language):
            return replace(ended(state, Reply("lang.changed")), effects=(SetLanguage(language),))
        case _:
            return failed(state, not_understood(_ask_language(state, facts), facts))


QUESTIONS = {
    "idle": Question(ask=_ask_idle, answer=_answer_idle),
    "menu": Question(ask=start.ask_menu, answer=_answer_idle),
    "cancel": Question(ask=_ask_cancel, answer=_answer_cancel, closed=True),
    "lang": Question(ask=_ask_language, answer=_answer_language, closed=True),
}
