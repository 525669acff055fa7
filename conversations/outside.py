"""What is said before the window opens and after it closes (R60–R62)."""

from conversations.dialogue import Facts, Option, Reply, State, Turn, idle
from conversations.formats import day
from conversations.people import close_date
from programme.description import count
from programme.window import Phase


def outside(facts: Facts) -> Reply:
    """Why nothing can be started now."""
    if facts.edition.window.phase(facts.decided_at) is Phase.NOT_OPEN:
        return Reply("window.not_open", {"open_date": day(facts.edition.window.opens)})
    return Reply("window.closed", {"close_date": close_date(facts)}, (Option("status"), Option("help")))


def too_late(state: State, facts: Facts) -> Turn:
    """What is being written cannot be sent any more; it is kept, and can be read."""
    if facts.edition.window.phase(facts.decided_at) is Phase.NOT_OPEN:
        return Turn(idle(state), (outside(facts),))
    replies = [Reply("submit.too_late", {"close_date": close_date(facts)})]
    text = state.draft.description if state.draft else None
    if text:
        replies.append(Reply("review.full", {"n": str(count(text)), "description": text}))
    return Turn(idle(state), tuple(replies))
