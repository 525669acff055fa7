"""Codes of one use typed in a chat: how they are read, how often in vain, and where the answer is said."""

from dataclasses import replace

from conversations.dialogue import Facts, Reply, State, Turn, ended
from programme.lookup import PAUSE, one_more
from programme.once_code import PREFIXES, Purpose, meant_once_code, read_once_code


def tried(state: State, facts: Facts) -> State | None:
    """The state with one more try; None when there were too many already."""
    tries = one_more(state.tries, facts.now)
    return None if tries is None else replace(state, tries=tries)


def pause() -> dict[str, str]:
    """How long to wait, for the text that says so."""
    return {"minutes": str(int(PAUSE.total_seconds() // 60))}


def read(text: str, purpose: Purpose) -> str | None:
    """The code of this purpose, typed with or without what all of them begin with; None when it is none."""
    found = read_once_code(text) or read_once_code(_whole(text, purpose))
    return found[1] if found is not None and found[0] is purpose else None


def is_meant(text: str, purpose: Purpose) -> bool:
    """Whether a text without that beginning is meant as such a code, right or mistyped."""
    return meant_once_code(_whole(text, purpose)) is not None


def say(state: State, reply: Reply, *, at: str) -> Turn:
    """Say it and end the question for the code, `at`; beside any other, which is asked again."""
    return ended(state, reply) if state.at == at else Turn(state, (reply,), asks=state.at != "idle")


def _whole(text: str, purpose: Purpose) -> str:
    return f"{PREFIXES[purpose]}-{text}"
