"""One batch: at most one event of each waiting chat, in one transaction (group commit, design §3.2)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.channels.channel import Traits
from bot.engine.job import Done, Job
from bot.engine.ledger import Ledger
from bot.engine.turn import Effects, Step, run_turn
from bot.facts import FactsReader
from bot.messages import Handled
from bot.rendering import Manner, render
from bot.stored import dump_incoming, load_messages, with_state
from conversations.dialogue import Reply
from conversations.events import Noticed
from conversations.facts import Chat
from conversations.state import State
from programme.progress import Counts
from storage.conversations import ChatKey, Conversation
from storage.dead_letters import TURN, NewDeadLetter
from storage.turns import PastTurn
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a batch has read before its first turn."""

    conversations: Mapping[ChatKey, Conversation]
    seen: Mapping[tuple[int, str], PastTurn]
    due: Collection[int]
    letters: Collection[int]

    def past(self, job: Job) -> PastTurn | None:
        """The turn of this event, when it was handled before (design §3.3)."""
        return self.seen.get((self.conversations[job.key].id, job.incoming.event_id))

    def void(self, job: Job) -> bool:
        """Whether the timer has been set anew since it was claimed, or the row was handled elsewhere."""
        timer_is_void = job.timer is not None and job.timer not in self.due
        return timer_is_void or (job.letter is not None and job.letter not in self.letters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What the turns of a batch may look at, beside their states."""

    chats: Mapping[int, Chat]
    counts: Counts


class Batch:
    """Runs a batch in one transaction; its size does not change how many queries it begins with."""

    def __init__(
        self, step: Step, effects: Effects, facts: FactsReader, channels: Mapping[str, Traits]
    ) -> None:
        self._step = step
        self._effects = effects
        self._facts = facts
        self._channels = channels

    async def run(self, work: Work, jobs: Sequence[Job], now: datetime) -> list[Done]:
        """What each event came to, in the same order; an exception of one turn fails the whole batch."""
        opened, ledger = await self._open(work, jobs, now)
        facts = Background(
            chats=await self._facts.chats(work, opened.conversations.values()),
            counts=await self._facts.counts(work, now),
        )
        done = [_again(opened, job) or await self._turn(work, job, opened, facts, ledger) for job in jobs]
        await ledger.write(work, jobs)
        return done

    async def bury(self, work: Work, job: Job, error: Exception, now: datetime) -> Done:
        """Keep an event that fails for an operator, mark it as seen and apologise (design §3.5)."""
        opened, ledger = await self._open(work, [job], now)
        again = _again(opened, job)
        if again is not None:
            return again
        conversation = _seen_at(opened.conversations[job.key], job, now)
        letter = NewDeadLetter(
            kind=TURN,
            channel=job.key.channel,
            payload=dump_incoming(job.incoming),
            error=type(error).__name__,
            created_at=now,
        )
        await work.dead_letters.add(letter)
        # Nobody waits for a notice, or knows of a retry: that it failed concerns the operator only.
        silent = job.letter is not None or isinstance(job.incoming.event, Noticed)
        replies = () if silent else (Reply("err.server"),)
        messages = render(replies, State(), State(), self._manner(conversation))
        done = ledger.keep(job, self._channels[job.key.channel], conversation, replies, messages)
        await ledger.write(work, [job])
        return replace(done, failed=True)

    async def _open(self, work: Work, jobs: Sequence[Job], now: datetime) -> tuple[Opened, Ledger]:
        conversations = await work.conversations.open([job.key for job in jobs], now)
        seen = await work.turns.seen([(conversations[job.key].id, job.incoming.event_id) for job in jobs])
        timers = [job.timer for job in jobs if job.timer is not None]
        due = await work.timers.take(timers, now) if timers else frozenset[int]()
        retried = [job.letter for job in jobs if job.letter is not None]
        letters = await work.dead_letters.retry(retried, now) if retried else frozenset[int]()
        returned = [conversations[job.key].id for job in jobs if _returns(conversations[job.key], job)]
        if returned:
            await work.outbox.unpark(returned)
        opened = Opened(conversations=conversations, seen=seen, due=due, letters=letters)
        ids = [conversation.id for conversation in conversations.values()]
        return opened, Ledger(now=now, waiting=await work.outbox.waiting(ids))

    async def _turn(
        self, work: Work, job: Job, opened: Opened, background: Background, ledger: Ledger
    ) -> Done:
        traits = self._channels[job.key.channel]
        conversation = _seen_at(opened.conversations[job.key], job, ledger.now)
        facts = self._facts.facts(
            job.incoming, conversation, traits.abilities, background.chats[conversation.id], background.counts
        )
        event = job.incoming.event
        turn = await run_turn(self._step, self._effects, work, event, conversation, facts, ledger.now)
        messages = render(turn.replies, turn.before, turn.state, self._manner(turn.conversation))
        done = ledger.keep(job, traits, with_state(turn.conversation, turn.state), turn.replies, messages)
        ledger.timers.extend(turn.timers)
        return replace(
            done,
            before=turn.before,
            after=turn.state,
            effects=turn.effects,
            next_timer=min((timer.due_at for timer in turn.timers), default=None),
        )

    def _manner(self, conversation: Conversation) -> Manner:
        knowledge = self._facts.knowledge
        return Manner(
            abilities=self._channels[conversation.key.channel].abilities,
            language=conversation.language or conversation.client_language or knowledge.language,
            wording=knowledge.wording,
        )


def _again(opened: Opened, job: Job) -> Done | None:
    """The answer to an event that was handled before, or whose row is void; None for a new event.

    What was given inline is given again in the same way; what went to the outbox is not queued again.
    """
    conversation = opened.conversations[job.key]
    if opened.void(job):
        return Done(handled=Handled(), conversation=conversation.id, next_number=conversation.next_number)
    past = opened.past(job)
    if past is None:
        return None
    inline = load_messages(past.replies)[0] if past.inline else None
    return Done(
        handled=Handled(inline=inline, duplicate=True),
        conversation=conversation.id,
        next_number=conversation.next_number,
    )


def _returns(conversation: Conversation, job: Job) -> bool:
    """Whether a person who could not be reached has written again."""
    return not conversation.reachable and not job.unprompted


def _seen_at(conversation: Conversation, job: Job, now: datetime) -> Conversation:
    """The conversation after a person was heard of; a timer says nothing about its person."""
    if job.unprompted:
        return conversation
    language = job.incoming.language or conversation.client_language
    return replace(conversation, last_seen=now, reachable=True, client_language=language)
