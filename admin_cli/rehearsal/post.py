"""The post of a rehearsal: brings messages to simulated people, and keeps account of what arrived."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.channels.channel import Sent, Traits, Undeliverable
from bot.channels.zalo_bot import traits as zalo_bot
from bot.channels.zalo_oa import traits as zalo_oa
from bot.clock import Clock
from bot.delivery.attempt import Route
from bot.engine.engine import Engine
from bot.engine.errors import NotHandled
from bot.engine.job import Done, Job
from bot.messages import Address, Incoming, Message
from bot.service import Line
from conversations.events import Event, Noticed
from conversations.facts import Abilities
from conversations.state import State

ACCOUNT = "rehearsal"
_AT_ONCE = 50
_PACE = float("inf")  # no network is spared; each pause would wait for the director to move the clock

# Telegram as it is to the dialogues; its own module takes long to load and is not spoken to here.
_TELEGRAM = Traits(
    abilities=Abilities(channel="telegram", buttons=True, contact=True, limit=4096, hold=3686),
    by_outbox=frozenset({"submit.ok"}),
)
TRAITS: Mapping[str, Traits] = {
    zalo_bot.NAME: zalo_bot.TRAITS,
    zalo_oa.NAME: zalo_oa.TRAITS,
    "telegram": _TELEGRAM,
}
"""The channels of a rehearsal, with the abilities of the real ones; no network is behind them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notice that a chat was told, at a simulated moment."""

    at: datetime
    notice: str
    code: str


@dataclass(slots=True)
class Chat:
    """One simulated person's chat, as it looks from outside: what arrived, and what the dialogue asks.

    `next_number` is that of the next message, as the last turn said.
    """

    address: Address
    state: State = field(default_factory=State)
    numbers: list[int] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    unheard: list[Told] = field(default_factory=list)
    next_number: int = 1
    blocked: bool = False


class Post:
    """All chats; a channel to the service, an engine's listener, and the people's own hand."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._chats: dict[Address, Chat] = {}
        self._events = 0
        self.turns: Counter[str] = Counter()
        self.deliveries: defaultdict[str, int] = defaultdict(int)

    def lines(self) -> dict[str, Line]:
        """What the service is given to serve."""
        route = Route(channel=self, pace=_PACE, at_once=_AT_ONCE)
        return {name: Line(traits=traits, route=route) for name, traits in TRAITS.items()}

    def chat(self, channel: str, number: int) -> Chat:
        """The chat of a person."""
        address = Address(channel=channel, account=ACCOUNT, chat=f"{number:05}")
        return self._chats.setdefault(address, Chat(address))

    async def send(self, address: Address, message: Message) -> Sent:
        """A message arrives.

        Raises:
            Undeliverable: the person has blocked us.
        """
        chat = self._chats[address]
        if chat.blocked:
            raise Undeliverable
        chat.numbers.append(message.number)
        self.deliveries[address.channel] += 1
        return Sent()

    async def say(self, engine: Engine, chat: Chat, event: Event) -> State:
        """A person does something; what the dialogue asks afterwards.

        Raises:
            RuntimeError: the service took nothing, though nothing is wrong with its database.
        """
        self._events += 1
        incoming = Incoming(
            address=chat.address,
            event_id=f"rehearsed:{self._events}",
            event=event,
            received_at=self._clock.now(),
        )
        try:
            handled = await engine.handle(incoming)
        except NotHandled as error:
            raise RuntimeError("the service refused a message of a rehearsal") from error
        if handled.inline is not None:
            chat.numbers.append(handled.inline.number)
        return chat.state

    def heard(self, job: Job, done: Done) -> None:
        """A turn was committed."""
        chat = self._chats.get(job.incoming.address)
        if chat is None:
            return
        event = job.incoming.event
        if done.after is not None:
            self.turns["failed" if done.failed else "notice" if job.unprompted else "message"] += 1
            chat.state = done.after
        chat.next_number = done.next_number
        if isinstance(event, Noticed) and done.replies:
            told = Told(at=self._clock.now(), notice=event.notice, code=event.code)
            chat.told.append(told)
            chat.unheard.append(told)
