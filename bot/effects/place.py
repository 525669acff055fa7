"""Where an effect is performed: one turn, with its transaction, its chat and its facts."""

from dataclasses import dataclass
from datetime import datetime

from conversations.facts import Facts
from storage.conversations import Conversation
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One turn; `now` is the time of the service's clock."""

    work: Work
    conversation: Conversation
    facts: Facts
    now: datetime

    @property
    def chat(self) -> int:
        """The number of the conversation, as entries and consents refer to it."""
        return self.conversation.id

    @property
    def channel(self) -> str:
        """The channel of the conversation."""
        return self.conversation.key.channel
