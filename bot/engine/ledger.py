"""What the turns of a batch write: collected while they run, a statement for each kind at the end."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.channels.channel import Traits
from bot.engine.job import Done, Job
from bot.messages import Handled, Message
from bot.stored import dump_message, dump_messages
from conversations.dialogue import Reply
from storage.conversations import Conversation
from storage.outbox import Outgoing
from storage.timers import NewTimer
from storage.turns import PastTurn
from storage.work import Work


@dataclass(slots=True, kw_only=True)
class Ledger:
    """The writes of one batch; `waiting` are the conversations that have older messages still to be sent."""

    now: datetime
    waiting: Collection[int]
    conversations: list[Conversation] = field(default_factory=list)
    turns: list[PastTurn] = field(default_factory=list)
    outbox: list[Outgoing] = field(default_factory=list)
    timers: list[NewTimer] = field(default_factory=list)

    def keep(
        self,
        job: Job,
        traits: Traits,
        conversation: Conversation,
        replies: Sequence[Reply],
        messages: Sequence[Message],
    ) -> Done:
        """Number the messages, keep them with the turn, and choose their way out (design §3.6)."""
        first = conversation.next_number
        numbered = tuple(replace(message, number=first + place) for place, message in enumerate(messages))
        inline = self._inline(job, traits, conversation, replies, numbered)
        changed = replace(conversation, next_number=first + len(numbered))
        outboxed = traits.pushed and not inline and bool(numbered)
        if outboxed:
            self.outbox.extend(_outgoing(conversation, message, self.now) for message in numbered)
        self.conversations.append(changed)
        self.turns.append(
            PastTurn(
                conversation=conversation.id,
                event_id=job.incoming.event_id,
                replies=dump_messages(numbered),
                inline=inline,
                last_number=changed.next_number - 1 if numbered else 0,
                created_at=self.now,
            )
        )
        return Done(
            handled=Handled(inline=numbered[0] if inline else None),
            conversation=conversation.id,
            next_number=changed.next_number,
            replies=len(replies),
            outboxed=outboxed,
        )

    async def write(self, work: Work, jobs: Sequence[Job]) -> None:
        """Write all of it; the updates that these jobs came from are gone with their turns."""
        await work.conversations.save(self.conversations)
        await work.turns.add(self.turns)
        await work.outbox.add(self.outbox)
        await work.timers.set(self.timers)
        await work.inbox.remove([job.inbox for job in jobs if job.inbox is not None])

    def _inline(
        self,
        job: Job,
        traits: Traits,
        conversation: Conversation,
        replies: Sequence[Reply],
        messages: Sequence[Message],
    ) -> bool:
        """Whether the answer itself may carry the turn: one message, without a file, nothing older."""
        return (
            traits.inline
            and not job.unprompted
            and len(messages) == 1
            and messages[0].attachment is None
            and conversation.id not in self.waiting
            and all(reply.key not in traits.by_outbox for reply in replies)
        )


def _outgoing(conversation: Conversation, message: Message, now: datetime) -> Outgoing:
    return Outgoing(
        conversation=conversation.id,
        channel=conversation.key.channel,
        number=message.number,
        message=dump_message(message),
        parked_at=None if conversation.reachable else now,
    )
