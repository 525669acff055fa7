"""How often a chat may type a code of one use in vain: after a few tries it has to wait."""

from dataclasses import replace

from conversations.dialogue import Facts, State
from programme.lookup import PAUSE, TRIES


def tried(state: State, facts: Facts) -> State | None:
    """The state with one more try; None when there were too many already."""
    recent = tuple(at for at in state.tries if facts.now - at < PAUSE)
    return None if len(recent) >= TRIES else replace(state, tries=(*recent, facts.now))


def pause() -> dict[str, str]:
    """How long to wait, for the text that says so."""
    return {"minutes": str(int(PAUSE.total_seconds() // 60))}
