"""What is said before the window opens and after it closes (R60–R62)."""

from conversations.dialogue import Facts, Option, Reply, State, Turn, idle, to
from conversations.formats import day
from conversations.people import close_date
from programme.description import count
from programme.window import Phase


def not_now(state: State, facts: Facts) -> Turn:
    """Nothing can be started now; before the opening whoever can be written to may ask to be told of it."""
    not_open = facts.edition.window.phase(facts.decided_at) is Phase.NOT_OPEN
    if not_open and facts.abilities.pushed and not state.awaits_opening:
        return to(idle(state), "opening")
    return Turn(idle(state), (outside(facts),))


def outside(facts: Facts) -> Reply:
    """Why nothing can be started now."""
    if facts.edition.window.phase(facts.decided_at) is Phase.NOT_OPEN:
        return Reply("window.not_open_yet", {"open_date": day(facts.edition.window.opens)})
    return Reply("window.closed", {"close_date": close_date(facts)}, (Option("status"), Option("help")))


def may_send(code: str | None, facts: Facts) -> bool:
    """Whether what is being written can be sent: a new entry, or the returned one of this code (R61, R62)."""
    if code is None:
        return facts.edition.window.accepts(facts.decided_at)
    return facts.decided_at <= facts.edition.return_deadline


def returned_late(code: str, facts: Facts) -> Reply:
    """A returned entry can no longer be completed."""
    return Reply(
        "window.returned_late", {"code": code, "return_deadline": day(facts.edition.return_deadline)}
    )


def too_late(state: State, facts: Facts) -> Turn:
    """What is being written cannot be sent any more; it is kept, and can be read."""
    if state.draft and state.draft.code:
        replies = [returned_late(state.draft.code, facts)]
    elif facts.edition.window.phase(facts.decided_at) is Phase.NOT_OPEN:
        return Turn(idle(state), (outside(facts),))
    else:
        replies = [Reply("submit.too_late", {"close_date": close_date(facts)})]
    text = state.draft.description if state.draft else None
    if text:
        replies.append(Reply("review.full", {"n": str(count(text)), "description": text}))
    return Turn(idle(state), tuple(replies))
