"""The end of every turn: the question asked, its choices stamped, help after failures, the time left."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from conversations import choices
from conversations.dialogue import Facts, GiveConsent, Keyboard, Option, Place, Question, Reply, State, Turn
from conversations.dossier import flow
from conversations.people import close_date
from conversations.submission import steps
from programme.consent import needs_asking
from programme.window import Phase, time_left

CLOSING = timedelta(hours=48)
"""How long before the close every step says how much time is left (script, window.closing)."""

STUCK = "stuck:"
"""What the ids of the choices of `err.stuck` begin with, so that they mix with any question's own."""

_OFFER_HELP_AFTER = 2
_OFFER_A_PERSON_AFTER = 3
_NOT_RESUMED = frozenset({"consent", "draft_found", "cancel", "known_person"})


def finish(before: State, turn: Turn, questions: Mapping[str, Question], facts: Facts) -> Turn:
    """The turn as the person will see it: complete, stamped, and with the draft's place kept."""
    turn = _asked(_consented(turn, facts), questions, facts)
    turn = _helped(_askable(turn, facts), facts)
    turn = _timed(turn, facts)
    state = _beside(before, _offered(before, turn, facts))
    if state.draft and steps.step_of(state.at) and state.at not in _NOT_RESUMED:
        state = replace(state, draft=replace(state.draft, at=state.at))
    return replace(turn, state=state, asks=False)


def _beside(before: State, state: State) -> State:
    """Where to come back to, while something beside the draft is looked at."""
    if flow.stands(state):
        return replace(state, aside=None)
    of_draft = steps.step_of(state.at) is not None
    if of_draft or (state.draft is None and state.filling is None):
        return replace(state, aside=None)
    same_draft = before.draft is not None and state.draft is not None and before.draft.id == state.draft.id
    left = (same_draft and steps.step_of(before.at) is not None) or _left_dossier(before, state)
    if left and state.at != "idle" and state.aside is None:
        return replace(state, aside=Place(at=before.at, about=before.about, page=before.page))
    return state


def _left_dossier(before: State, state: State) -> bool:
    return flow.stands(before) and state.filling is not None


def _consented(turn: Turn, facts: Facts) -> Turn:
    """No question about the person stands before consent does, whatever way led to it (R99)."""
    state = turn.state
    personal = steps.step_of(state.at) is not None and state.at not in steps.BEFORE_CONSENT
    given = any(isinstance(effect, GiveConsent) and effect.answer for effect in turn.effects)
    if not personal or given or not needs_asking(facts.chat.consent):
        return turn
    return replace(turn, state=replace(state, at="consent", about=None), asks=True)


def _asked(turn: Turn, questions: Mapping[str, Question], facts: Facts) -> Turn:
    """The question that stands now, after the replies."""
    if not turn.asks:
        return turn
    question = questions.get(turn.state.at, questions["idle"])
    return replace(turn, replies=(*turn.replies, question.ask(turn.state, facts)), asks=False)


def _askable(turn: Turn, facts: Facts) -> Turn:
    """Where the helpdesk is named, to write to it is a choice, the last one of the question that stands."""
    shown = next((reply for reply in turn.replies if reply.key == "help.contact"), None)
    if shown is None or facts.abilities.shared:
        return turn
    others = tuple(reply for reply in turn.replies if reply is not shown)
    # A keyboard that shares a contact has no other choices: then the helpdesk comes after the question.
    beside = not others or others[-1].keyboard is not Keyboard.KEEP
    *before, last = (*others, shown) if beside else turn.replies
    own = (replace(option, label=choices.label_of(last, option, facts)) for option in last.options)
    ask = Option(f"{STUCK}ask", facts.label("help.contact", "ask"))
    return replace(turn, replies=(*before, replace(last, options=(*own, ask))))


def _helped(turn: Turn, facts: Facts) -> Turn:
    """After two failures at one step help is offered, after three a person (script 16)."""
    state = turn.state
    of_draft = state.draft is not None and steps.step_of(state.at) is not None
    of_item = flow.stands(state)
    if state.failures < _OFFER_HELP_AFTER or turn.effects or not (of_draft or of_item):
        return turn
    ids = ["help"]
    if steps.step_of(state.at) in steps.ORDER or (of_item and flow.item_at(state)):
        ids.append("skip")
    if state.failures >= _OFFER_A_PERSON_AFTER:
        ids.append("contact")
    # The question's own choices stay beside the offers: who understands now can still answer.
    own = tuple(
        replace(option, label=choices.label_of(reply, option, facts))
        for reply in turn.replies
        for option in reply.options
        if reply.keyboard is Keyboard.KEEP
    )
    offers = tuple(Option(f"{STUCK}{choice}", facts.label("err.stuck", choice)) for choice in ids)
    plain = tuple(replace(reply, options=()) for reply in turn.replies)
    return replace(turn, replies=(*plain, Reply("err.stuck", options=(*own, *offers))))


def _timed(turn: Turn, facts: Facts) -> Turn:
    """In the last 48 hours each step begins with the time that is left."""
    window, state = facts.edition.window, turn.state
    left = time_left(window, facts.now)
    writes_new = state.draft is not None and not state.draft.code and steps.step_of(state.at) is not None
    open_now = window.phase(facts.now) is Phase.OPEN
    # A reminder in the middle of a question asks nothing, and says itself how much time is left.
    only_news = all(reply.key.startswith(("notify.", "window.")) for reply in turn.replies)
    if not (writes_new and turn.replies and open_now and left <= CLOSING) or only_news:
        return turn
    banner = Reply("window.closing", {"left": left_text(left, facts), "close_date": close_date(facts)})
    return replace(turn, replies=(banner, *turn.replies))


def left_text(left: timedelta, facts: Facts) -> str:
    """The time left in its largest whole unit."""
    minutes = max(1, int(left.total_seconds() // 60))
    if minutes >= 48 * 60:
        return facts.label("time.left", "days", n=str(minutes // (24 * 60)))
    if minutes >= 60:  # noqa: PLR2004 - the script's own number
        return facts.label("time.left", "hours", n=str(minutes // 60))
    return facts.label("time.left", "minutes", n=str(minutes))


def _offered(before: State, turn: Turn, facts: Facts) -> State:
    """The state with the choices this turn offers; without new ones those of an unchanged question stand."""
    state = turn.state
    asking = next((reply for reply in reversed(turn.replies) if reply.options), None)
    if asking is None:
        moved = (state.at, state.about) != (before.at, before.about)
        # A stamp above zero says that this chat has been spoken to.
        spoken = replace(state, stamp=max(1, state.stamp)) if turn.replies else state
        return replace(spoken, asked=None, offered=()) if moved and turn.replies else spoken
    offered = choices.offered(asking, facts)
    now = (state.at, state.about, asking.key, offered)
    same = now == (before.at, before.about, before.asked, before.offered)
    hinted = state.hinted or not facts.abilities.buttons
    stamp = state.stamp if same else state.stamp + 1
    return replace(state, asked=asking.key, offered=offered, stamp=stamp, hinted=hinted)
