"""What the engine is given to do, and what it came to."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages import Handled, Incoming
from bot.stored import key_of
from conversations.events import Noticed, TimerDue
from conversations.state import State
from conversations.submission.steps import step_of
from storage.conversations import ChatKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An event and the row it comes from: a `timer` that is due, an update in `inbox`, a dead `letter`."""

    incoming: Incoming
    timer: int | None = None
    inbox: int | None = None
    letter: int | None = None

    @property
    def key(self) -> ChatKey:
        """Its chat."""
        return key_of(self.incoming.address)

    @property
    def unprompted(self) -> bool:
        """Whether nobody waits for an answer, and nobody was heard of just now."""
        return self.letter is not None or isinstance(self.incoming.event, (TimerDue, Noticed))


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an event came to; all but `handled` is for log, metrics and those who wait for news.

    `before` and `after` are None when no dialogue ran: a duplicate, a timer that is void, a failing turn.
    `outboxed` says that something is to be sent, `next_number` is that of the chat's next message.
    """

    handled: Handled
    conversation: int
    next_number: int
    before: State | None = None
    after: State | None = None
    replies: int = 0
    effects: int = 0
    outboxed: bool = False
    next_timer: datetime | None = None
    failed: bool = False

    @property
    def dialogue(self) -> str:
        """The step of the submission the turn began at, or what stood instead, for the log."""
        at = self.before.at if self.before else ""
        return step_of(at) or at
