"""One turn: the dialogue's step, its effects, and their outcomes fed back (design §3.4)."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from conversations.dialogue import Reply, Turn
from conversations.effects import Effect, SetLanguage, SetReminders, SetTimer
from conversations.events import Event, Outcome
from conversations.facts import Chat, Facts
from conversations.state import Lost, State, load
from storage.conversations import Conversation
from storage.timers import NewTimer
from storage.work import Work

ROUNDS = 4
"""How often outcomes may be fed back within one turn."""

Step = Callable[[State | Lost, Event, Facts], Turn]


class EndlessTurnError(Exception):
    """A dialogue answers every outcome with another effect: a fault of ours."""


class Effects(Protocol):
    """Performs what dialogues want done outside."""

    async def perform(
        self, work: Work, effect: Effect, conversation: Conversation, facts: Facts
    ) -> Outcome | None:
        """Do it within the transaction; its outcome, or None when the dialogue need not know."""

    async def reload(self, work: Work, effect: Effect, conversation: Conversation, facts: Facts) -> Facts:
        """The facts after `effect`, read anew where it has touched them."""


@dataclass(slots=True, kw_only=True)
class Progress:
    """A turn in the making: what it changes, and what it says; a `before` that was lost is an empty one."""

    conversation: Conversation
    before: State
    state: State
    facts: Facts
    replies: list[Reply] = field(default_factory=list)
    timers: list[NewTimer] = field(default_factory=list)
    effects: int = 0


async def run_turn(
    step: Step,
    effects: Effects,
    work: Work,
    event: Event,
    conversation: Conversation,
    facts: Facts,
    now: datetime,
) -> Progress:
    """The turn; `now` is when timers start to run.

    Raises:
        EndlessTurnError: the dialogue answers every outcome with another effect.
    """
    stored = load(conversation.state) if conversation.state else State()
    before = State() if isinstance(stored, Lost) else stored
    progress = Progress(conversation=conversation, before=before, state=before, facts=facts)
    events: deque[Event] = deque([event])
    rounds = 0
    while events:
        # A state that cannot be read is the dialogue's to apologise for: only it knows what it asks next.
        state = progress.state if rounds else stored
        rounds += 1
        if rounds > 1 + ROUNDS:
            raise EndlessTurnError
        turn = step(state, events.popleft(), progress.facts)
        progress.state = turn.state
        progress.replies.extend(turn.replies)
        for effect in turn.effects:
            outcome = await _performed(effects, work, effect, progress, now)
            if outcome is not None:
                events.append(outcome)
    return progress


async def _performed(
    effects: Effects, work: Work, effect: Effect, progress: Progress, now: datetime
) -> Outcome | None:
    """Settings of the chat are kept with its conversation; everything else is a use case."""
    progress.effects += 1
    match effect:
        case SetTimer(name, seconds):
            due_at = now + timedelta(seconds=seconds)
            progress.timers.append(NewTimer(conversation=progress.conversation.id, name=name, due_at=due_at))
        case SetReminders(on):
            progress.conversation = replace(progress.conversation, reminders=on)
            progress.facts = replace(progress.facts, chat=_reminded(progress.facts.chat, on=on))
        case SetLanguage(language):
            progress.conversation = replace(progress.conversation, language=language)
            progress.facts = replace(progress.facts, language=language)
        case _:
            outcome = await effects.perform(work, effect, progress.conversation, progress.facts)
            progress.facts = await effects.reload(work, effect, progress.conversation, progress.facts)
            return outcome
    return None


def _reminded(chat: Chat, *, on: bool) -> Chat:
    return replace(chat, reminders=on)
