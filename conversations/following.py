"""Following the result: status, my entries, withdrawing (R51, R52)."""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    EntryRead,
    EntryView,
    Event,
    Facts,
    FindEntry,
    Option,
    OwnEntry,
    Question,
    ReadEntry,
    Reply,
    State,
    Turn,
    Typed,
    Withdraw,
    Withdrew,
    ended,
    failed,
    to,
)
from conversations.dossier import filling
from conversations.dossier.wording import own
from conversations.formats import clock, day, day_short
from conversations.outside import may_send
from conversations.people import begun, given, group_label, level_name, place, state_name, unit_name
from conversations.submission.start import another, not_understood
from conversations.typed_codes import pause
from programme.code import CODE_BYTES, entry_code, looks_like_code, read_code
from programme.description import count
from programme.entry import TRANSITIONS, Act, Status
from programme.lookup import one_more

_EXCERPT = 80
_LISTED = 8
_EXAMPLE_BYTES = bytes(range(7, 7 + CODE_BYTES))


def status(state: State, facts: Facts) -> Turn:
    """TRẠNG THÁI: the only entry, or the list of them, or the question for a code."""
    entries = facts.chat.entries
    if not entries:
        return to(state, "status_code")
    if len(entries) == 1:
        return read(state, entries[0].code, "status")
    return to(state, "my_list")


def mine(state: State, facts: Facts) -> Turn:
    """BÀI CỦA TÔI: the list, however short."""
    return to(state, "my_list" if facts.chat.entries else "status_code")


def read(state: State, code: str, purpose: str) -> Turn:
    """Read one of this chat's entries in order to show its status, view it or revise it."""
    return Turn(
        replace(state, at="reading", about=f"{purpose}:{code}", failures=0), effects=(ReadEntry(code),)
    )


def show_status(state: State, entry: EntryView, facts: Facts) -> Turn:
    """One entry's state, and what it means for the worker."""
    where = {
        "unit_name": unit_name(entry.unit, facts),
        "reason": entry.reason or "",
        "level_name": level_name(entry.nominated_to, facts),
    }
    arguments = {
        "code": entry.code,
        "state_name": state_name(entry.status, entry.nominated_to, facts),
        "detail": facts.label("status.detail", _detail(entry, facts), **where),
        "time": clock(entry.updated_at),
    }
    return ended(state, Reply("status.one", arguments))


def _detail(entry: EntryView, facts: Facts) -> str:
    """Which sentence stands under the state: a returned entry is past completing one day after the close."""
    late = entry.status is Status.RETURNED and not may_send(entry.code, facts)
    return "returned_late" if late else entry.status.value


def _ask_code(_state: State, _facts: Facts) -> Reply:
    return Reply("status.none", {"example_code": entry_code(_EXAMPLE_BYTES)}, (Option("new"),))


def _answer_code(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("new"):
            return another(state, facts)
        case Typed(text) if looks_like_code(text):
            return by_code(state, text, facts)
        case _:
            return failed(state, not_understood(_ask_code(state, facts), facts))


def by_code(state: State, text: str, facts: Facts) -> Turn:
    """An entry's code was typed: an own one is shown, for another the phone's last digits are asked."""
    code = read_code(text)
    if code and any(entry.code == code for entry in facts.chat.entries):
        return read(state, code, "status")
    # A mistyped code gets the same question as a real one: nobody learns which codes exist.
    return to(state, "status_last4", about=code or text.strip().upper()[:12])


def _ask_last_four(state: State, _facts: Facts) -> Reply:
    return Reply("status.by_code", {"code": state.about or ""})


def _answer_last_four(state: State, event: Event, facts: Facts) -> Turn:
    lookups = one_more(state.lookups, facts.now)
    if lookups is None:
        return ended(state, Reply("status.paused", pause()))
    if isinstance(event, Typed) and looks_like_code(event.text):
        return by_code(state, event.text, facts)
    digits = "".join(event.text.split()) if isinstance(event, Typed) else ""
    if not (len(digits) == 4 and digits.isdecimal() and digits.isascii()):  # noqa: PLR2004 - the script's own number
        return failed(state, not_understood(_ask_last_four(state, facts), facts))
    return Turn(replace(state, lookups=lookups), effects=(FindEntry(state.about or "", digits),))


def found(state: State, event: EntryRead, facts: Facts) -> Turn:
    """The answer to a look-up by code and digits; the same whether the code exists or not."""
    if event.entry is None:
        return Turn(replace(state, failures=0), (Reply("status.not_found"),))
    return show_status(replace(state, lookups=()), event.entry, facts)


def _ask_list(_state: State, facts: Facts) -> Reply:
    entries = facts.chat.entries[:_LISTED]
    lines = [_item(entry, facts) for entry in entries]
    name = facts.chat.details.full_name if facts.chat.details else ""
    options = [Option(entry.code, entry.code, shown=False) for entry in entries]
    items = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    return Reply("my.list", {"given": given(name, facts), "items": items}, (*options, Option("new")))


def _item(entry: OwnEntry, facts: Facts) -> str:
    state = state_name(entry.status, entry.nominated_to, facts)
    return facts.say("my.item", code=entry.code, date=day_short(entry.submitted_at), state=state)


def _answer_list(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("new"):
            return another(state, facts)
        case Chose(code):
            return read(state, code, "view")
        case Typed(text) if looks_like_code(text):
            return by_code(state, text, facts)
        case _:
            return failed(state, not_understood(_ask_list(state, facts), facts))


def view(state: State, entry: EntryView, facts: Facts) -> Turn:
    """One own entry with what may be done to it."""
    arguments = {
        "code": entry.code,
        "date": day(entry.submitted_at),
        "unit_path": place(entry.unit, entry.typed_unit, facts),
        "group": group_label(entry.group, facts),
        "state_name": state_name(entry.status, entry.nominated_to, facts),
        "excerpt": begun(entry.description, _EXCERPT),
    }
    viewing = replace(state, at="my_view", about=entry.code)
    return Turn(viewing, (Reply("my.view", arguments, _may_be_done(entry.code, entry.status, facts)),))


def _may_be_done(code: str, status: Status, facts: Facts) -> tuple[Option, ...]:
    options = [Option("full", facts.label("my.view", "full"))]
    if status is Status.RETURNED and may_send(code, facts):
        options.append(Option("edit", facts.label("notify.returned", "edit")))
    if own(code, facts) is not None:
        options.append(Option("dossier", facts.label("dossier.words", "fill")))
    if (status, Act.WITHDRAW) in TRANSITIONS:
        options.append(Option("withdraw", facts.label("my.view", "withdraw")))
    return (*options, Option("back", facts.label("my.view", "back")))


def _ask_view(state: State, facts: Facts) -> Reply:
    # The entry's text is not among the facts: asked again, only what may be done to it.
    entry = next((entry for entry in facts.chat.entries if entry.code == state.about), None)
    if entry is None:
        return _ask_list(state, facts)
    return Reply("my.view_again", {"code": entry.code}, _may_be_done(entry.code, entry.status, facts))


def _answer_view(state: State, event: Event, facts: Facts) -> Turn:
    code = state.about or ""
    match event:
        case Chose("full"):
            return read(state, code, "full")
        case Chose("edit"):
            return read(state, code, "revise")
        case Chose("dossier"):
            return filling.begin(state, code, facts, intro=True)
        case Chose("withdraw"):
            return to(state, "withdraw", about=code)
        case Chose("back"):
            return to(state, "my_list")
        case Typed(text) if not looks_like_code(text) and any(
            entry.code == code for entry in facts.chat.entries
        ):
            return failed(state, not_understood(_ask_view(state, facts), facts))
        case _:
            return _answer_list(replace(state, at="my_list"), event, facts)


def show_full(state: State, entry: EntryView, _facts: Facts) -> Turn:
    """The whole text of an own entry."""
    text = {"n": str(count(entry.description)), "description": entry.description}
    return ended(state, Reply("review.full", text))


def _ask_withdraw(state: State, _facts: Facts) -> Reply:
    return Reply("my.withdraw_confirm", {"code": state.about or ""}, (Option("yes"), Option("no")))


def _answer_withdraw(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes") if state.about:
            return Turn(state, effects=(Withdraw(state.about),))
        case Chose("no"):
            return to(state, "my_list")
        case _:
            return failed(state, not_understood(_ask_withdraw(state, facts), facts))


def withdrew(state: State, event: Withdrew) -> Turn:
    """The entry is withdrawn."""
    return ended(state, Reply("my.withdrawn", {"code": event.code}))


QUESTIONS = {
    "status_code": Question(ask=_ask_code, answer=_answer_code),
    "status_last4": Question(ask=_ask_last_four, answer=_answer_last_four, digits=True),
    "my_list": Question(ask=_ask_list, answer=_answer_list, closed=True),
    "my_view": Question(ask=_ask_view, answer=_answer_view, closed=True),
    "withdraw": Question(ask=_ask_withdraw, answer=_answer_withdraw, closed=True),
}
