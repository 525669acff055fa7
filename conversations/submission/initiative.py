"""Group, start of implementation, and the short name of the initiative."""

from dataclasses import replace

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
    ended,
    failed,
    idle,
    to,
    with_draft,
)
from conversations.people import close_date, end_of
from conversations.submission import steps
from conversations.submission.moving import onward, place_of
from conversations.submission.start import not_understood
from programme.description import clean, count
from programme.entry import TITLE_MAX, Group


def _ask_group(state: State, facts: Facts) -> Reply:
    return Reply("group.ask", place_of("group", state, facts), tuple(Option(group.value) for group in Group))


def _answer_group(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose(choice):
            return onward(with_draft(state, group=Group(choice).value), facts, "group")
        case _:
            return failed(state, not_understood(_ask_group(state, facts), facts))


def month_text(key: str, option: str | None, year: int, month: int, facts: Facts) -> str:
    """A month with its year, in a text or in one of its labels."""
    arguments = {"year": str(year), "month": str(month)}
    return facts.label(key, option, **arguments) if option else facts.say(key, **arguments)


def period_limits(facts: Facts) -> dict[str, str]:
    """The arguments {from} and {to}: the months in which application may start (R65)."""
    first, last = facts.edition.period_from, facts.edition.period_to
    return {
        "from": month_text("month.year", None, first.year, first.month, facts),
        "to": month_text("month.year", None, last.year, last.month, facts),
    }


def _ask_period(state: State, facts: Facts) -> Reply:
    first, last = facts.edition.period_from, facts.edition.period_to
    options = [
        Option(f"{month:%Y-%m}", month_text("period.ask", "month", month.year, month.month, facts))
        for month in facts.edition.months
    ]
    before = month_text("period.ask", "before", first.year, first.month, facts)
    later = month_text("period.ask", "later", last.year, last.month, facts)
    options += [Option(steps.MONTH_TOO_EARLY, before), Option(steps.MONTH_TOO_LATE, later)]
    return Reply("period.ask", place_of("period", state, facts), tuple(options))


def _answer_period(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose((steps.MONTH_TOO_EARLY | steps.MONTH_TOO_LATE) as outside):
            return to(state, "period_before", about=outside)
        case Chose(month):
            return onward(with_draft(state, start_answer=month), facts, "period")
        case _:
            return failed(state, not_understood(_ask_period(state, facts), facts))


def _ask_outside(_state: State, facts: Facts) -> Reply:
    return Reply("period.before", period_limits(facts), (Option("change"), Option("keep"), Option("stop")))


def _answer_outside(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("change"):
            return to(state, "period")
        case Chose("keep"):
            kept = with_draft(state, start_answer=state.about or steps.MONTH_TOO_LATE)
            return onward(kept, facts, "period", Reply("period.kept"))
        case Chose("stop"):
            return paused(state, facts)
        case _:
            return failed(state, not_understood(_ask_outside(state, facts), facts))


def paused(state: State, facts: Facts) -> Turn:
    """The draft is put aside; TIẾP TỤC brings it back. On a shared screen it would be lost: it goes on."""
    if facts.abilities.shared and state.draft is not None:
        return _kept_going(state, state.draft, facts)
    revises = state.draft is not None and state.draft.code is not None
    until = end_of(facts.edition.return_deadline, facts) if revises else close_date(facts)
    saved = Reply("pause.saved", {"close_date": until})
    # A returned entry is completed where it was sent.
    return Turn(idle(state), (saved,) if revises else (saved, Reply("pause.move")))


def _kept_going(state: State, draft: Draft, facts: Facts) -> Turn:
    """The question that stands, or stood before something beside it, is asked again."""
    told = Reply("kiosk.not_kept")
    if steps.step_of(state.at) is not None:
        return Turn(replace(state, failures=0), (told,), asks=True)
    turn = ended(state, told)
    return turn if turn.asks else to(state, steps.resumed_at(draft, facts), told)


def _ask_title(_state: State, _facts: Facts) -> Reply:
    return Reply("title.ask", options=(Option("skip"),))


def _answer_title(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("skip"):
            return onward(with_draft(state, title=""), facts, "title")
        case Typed(text) if 0 < count(clean(text).text) <= TITLE_MAX:
            return onward(with_draft(state, title=" ".join(clean(text).text.split())), facts, "title")
        case _:
            return failed(state, not_understood(_ask_title(state, facts), facts))


QUESTIONS = {
    "group": Question(ask=_ask_group, answer=_answer_group, closed=True),
    "period": Question(ask=_ask_period, answer=_answer_period, closed=True),
    "period_before": Question(ask=_ask_outside, answer=_answer_outside, closed=True),
    "title": Question(ask=_ask_title, answer=_answer_title),
}
