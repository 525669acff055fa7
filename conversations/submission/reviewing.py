"""The review, changing an answer, sending, and what comes back."""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    Draft,
    EntryRead,
    Event,
    Facts,
    Option,
    Question,
    Refused,
    Reply,
    Resubmit,
    Resubmitted,
    State,
    Submit,
    Submitted,
    Turn,
    ended,
    failed,
    idle,
    to,
    with_draft,
)
from conversations.formats import clock, day, grouped
from conversations.outside import may_send, returned_late, too_late
from conversations.people import begun, given, group_label, place, state_name, unit_name
from conversations.submission import steps
from conversations.submission.drafts import dropped, opened
from conversations.submission.initiative import month_text, paused
from conversations.submission.start import names_of, not_understood
from conversations.submission.writing import rewrite, text_of
from programme.description import count
from programme.entry import Group
from programme.phone import national
from programme.window import Phase

_EXCERPT = 100


def start_of(draft: Draft, facts: Facts) -> str:
    """When a draft says that application begins, in words; empty while that is not asked (R65)."""
    if draft.start_answer is None:
        return ""
    month = steps.start_month(draft)
    if month:
        return month_text("month.year", None, month.year, month.month, facts)
    limit = facts.edition.period_from if draft.start_answer == "before" else facts.edition.period_to
    return month_text("period.unknown", draft.start_answer, limit.year, limit.month, facts)


def ask_review(state: State, facts: Facts) -> Reply:
    """Everything that will be sent, in one message."""
    draft = state.draft or Draft(id="", begun=facts.now)
    text = draft.description or ""
    arguments = {
        "full_name": draft.full_name or "",
        "phone": national(draft.phone) if draft.phone else "",
        "unit_path": place(draft.unit, draft.typed_unit, facts) if draft.unit else "",
        "group": group_label(draft.group, facts) if draft.group else "",
        "start_month": start_of(draft, facts),
        "n": str(count(text)),
        "excerpt": begun(text, _EXCERPT),
    }
    return Reply(
        "review.show", arguments, tuple(Option(choice) for choice in ("send", "edit", "full", "later"))
    )


def _answer_review(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("send"):
            return send(state, facts)
        case Chose("edit"):
            return to(state, "edit_menu")
        case Chose("full"):
            text = text_of(state)
            whole = {"n": str(count(text)), "description": text}
            return Turn(state, (Reply("review.full", whole, (Option("send"), Option("edit"))),))
        case Chose("later"):
            return paused(state, facts)
        case _:
            return failed(state, not_understood(ask_review(state, facts), facts))


def send(state: State, facts: Facts) -> Turn:
    """Submit, or send a returned entry again, if nothing is missing (R50)."""
    draft = state.draft
    if draft is None:
        return to(state, "idle")
    if draft.code:
        return Turn(state, effects=(Resubmit(draft.code, draft.description or ""),))
    if steps.missing(draft, facts):
        return to(state, "incomplete")
    submit = Submit(
        draft_id=draft.id,
        full_name=draft.full_name or "",
        phone=draft.phone or "",
        unit=draft.unit or "",
        typed_unit=draft.typed_unit,
        group=Group(draft.group or "").value,
        start_month=steps.start_month(draft),
        start_answer=draft.start_answer,
        title=draft.title or None,
        description=draft.description or "",
    )
    return Turn(state, effects=(submit,))


def submitted(state: State, event: Submitted, facts: Facts) -> Turn:
    """The receipt, or the old one for a draft that was submitted before."""
    name = state.draft.full_name if state.draft and state.draft.full_name else ""
    sent = replace(
        dropped(state),
        sent_stamp=state.stamp,
        sent_code=event.code,
        sent_at=event.at,
        about=event.unit,
    )
    if event.already:
        return Turn(sent, (already(sent),))
    receipt = {
        "given": given(name, facts),
        "code": event.code,
        "time": clock(event.at),
        "unit_name": unit_name(event.unit, facts),
    }
    if facts.abilities.shared:
        return Turn(sent, (Reply("kiosk.ok", receipt),))
    options = tuple(Option(choice, facts.label("submit.ok", choice)) for choice in ("new", "share"))
    if event.national_n is None or event.unit_n is None:
        return Turn(sent, (Reply("submit.ok", receipt, options),))
    counts = {
        "national_n": grouped(event.national_n, facts.language),
        "goal": grouped(facts.edition.goal, facts.language),
        "unit_n": str(event.unit_n),
        "unit_name": unit_name(event.unit, facts),
    }
    return Turn(sent, (Reply("submit.ok", receipt), Reply("submit.count", counts, options)))


def already(state: State) -> Reply:
    """The answer to a second press of the same button."""
    time = clock(state.sent_at) if state.sent_at else ""
    return Reply("submit.already", {"code": state.sent_code or "", "time": time})


def resubmitted(state: State, event: Resubmitted) -> Turn:
    """The returned entry is back with the union; a draft that waited is there again."""
    return Turn(dropped(state), (Reply("edited.returned", {"code": event.code}),))


def share(state: State, facts: Facts) -> Turn:
    """A message to forward to a colleague, with this unit's link (R6)."""
    unit = state.about or (facts.chat.details.unit if facts.chat.details else facts.units.tops[0].code)
    arguments = {
        "programme": facts.edition.name.in_language(facts.language),
        "link": f"{facts.public_url}/u/{unit}",
        "unit_code": unit,
    }
    return Turn(state, (Reply("submit.share", arguments),))


def refused(state: State, event: Refused, facts: Facts) -> Turn:
    """A rule refused what was asked: the draft is kept and the person told why (R61, R62)."""
    match event.key:
        case "window_closed":
            return too_late(state, facts)
        case "entry_limit":
            return Turn(idle(state), (Reply("submit.limit", {"limit": event.arguments.get("limit", "")}),))
        case "consent_missing":
            return to(state, "consent")
        case "unit_not_found" if state.draft:
            return unit_gone(state, facts)
        case _ if state.at == "review" and state.draft and state.draft.code:
            return not_editable(dropped(state), state.draft.code, facts)
        case _:
            return not_editable(idle(state), state.about, facts)


def not_editable(state: State, code: str | None, facts: Facts) -> Turn:
    """The entry has gone on since: say where it stands."""
    entry = next((entry for entry in facts.chat.entries if entry.code == code), None)
    if entry is None:
        return Turn(state, (Reply("err.no_conversation"),))
    state_text = state_name(entry.status, entry.nominated_to, facts)
    return Turn(state, (Reply("edit.not_allowed", {"code": entry.code, "state": state_text}),))


def unit_gone(state: State, facts: Facts) -> Turn:
    """The list of units changed while the draft slept: the workplace is asked again."""
    changed = Reply("resume.changed", {"what_changed": facts.label("changed.what", "unit")})
    lost = with_draft(state, unit=None, unit_done=False, unit_from_code=False, typed_unit=None, reused=False)
    return to(replace(lost, editing=None, before=None), "unit", changed)


def _ask_incomplete(state: State, facts: Facts) -> Reply:
    left = list(steps.missing(state.draft, facts)) if state.draft else []
    return Reply("submit.incomplete", {"missing": names_of(left, facts)}, (Option("go"), Option("later")))


def _answer_incomplete(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("go"):
            unskipped = with_draft(state, skipped=())
            return to(unskipped, steps.next_question(unskipped.draft, facts) if unskipped.draft else "idle")
        case Chose("later"):
            return paused(state, facts)
        case _:
            return failed(state, not_understood(_ask_incomplete(state, facts), facts))


def ask_edit(state: State, facts: Facts) -> Reply:
    """What may be changed; a returned entry changes in its text only."""
    if state.draft and state.draft.code:
        return Reply("edit.menu", options=(Option("desc"), Option("back")))
    fields = (
        "name",
        "phone",
        "unit",
        "group",
        *(("period",) if facts.edition.ask_period else ()),
        "desc",
        "back",
    )
    return Reply("edit.menu", options=tuple(Option(name) for name in fields))


def _answer_edit(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("back") if state.draft:
            return to(state, steps.next_question(state.draft, facts))
        case Chose("desc") if text_of(state):
            return to(state, "edit_desc")
        case Chose(field):
            return edit(state, field)
        case _:
            return failed(state, not_understood(ask_edit(state, facts), facts))


def edit(state: State, field: str) -> Turn:
    """Ask one step again; its old answer comes back with QUAY LẠI."""
    changed = replace(state, editing="sub" if field == "unit" else field, before=state.draft)
    if field == "unit":
        changed = with_draft(changed, unit=None, unit_done=False, typed_unit=None)
    return to(changed, field)


def _ask_edit_desc(state: State, _facts: Facts) -> Reply:
    options = (Option("append"), Option("redo"), Option("back"))
    return Reply("edit.desc", {"n": str(count(text_of(state)))}, options)


def _answer_edit_desc(state: State, event: Event, facts: Facts) -> Turn:
    editing = replace(state, editing="desc", before=state.draft)
    match event:
        case Chose("append"):
            return to(with_draft(editing, messages=0, description_done=False), "desc")
        case Chose("redo"):
            return rewrite(editing)
        case Chose("back"):
            return to(state, "review")
        case _:
            return failed(state, not_understood(_ask_edit_desc(state, facts), facts))


def revise(state: State, event: EntryRead, facts: Facts) -> Turn:
    """Open a returned entry for editing; a draft that is being written waits."""
    entry = event.entry
    if entry is None:
        return Turn(idle(state), (Reply("err.no_conversation"),))
    if not may_send(entry.code, facts):
        return ended(state, returned_late(entry.code, facts))
    draft = Draft(
        id=facts.fresh_id,
        begun=facts.now,
        full_name=entry.full_name or None,
        phone=entry.phone or None,
        unit=entry.unit,
        unit_done=True,
        typed_unit=entry.typed_unit,
        group=entry.group,
        start_answer=entry.start_answer or steps.MONTH_TOO_LATE,
        description=entry.description,
        description_done=True,
        title="",
        code=entry.code,
    )
    revising = opened(state, draft)
    closed = facts.edition.window.phase(facts.decided_at) is Phase.CLOSED
    deadline = {"code": entry.code, "return_deadline": day(facts.edition.return_deadline)}
    return to(revising, "edit_desc", *((Reply("window.returned_ok", deadline),) if closed else ()))


QUESTIONS = {
    "review": Question(ask=ask_review, answer=_answer_review, closed=True),
    "edit_menu": Question(ask=ask_edit, answer=_answer_edit, closed=True),
    "edit_desc": Question(ask=_ask_edit_desc, answer=_answer_edit_desc, closed=True),
    "incomplete": Question(ask=_ask_incomplete, answer=_answer_incomplete, closed=True),
}
