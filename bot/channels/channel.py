"""What every channel is to the engine and to delivery: a few traits, and one way to send."""

from collections.abc import Awaitable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from aiohttp import web
from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.messages import Address, Handled, Incoming, Message
from conversations.facts import Abilities
from storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """How a channel takes part in turns (design §3.6, §3.7).

    `inline` says that a single message may be given in the answer to the event itself; `pushed` that messages
    leave by the outbox, and not by being read with "all after N" as the browser does; `by_outbox` are the
    keys of replies that are never given inline there.
    """

    abilities: Abilities
    inline: bool = True
    pushed: bool = True
    by_outbox: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A message that was sent, and what the provider calls it (more than one when it had to be cut)."""

    provider_ids: Sequence[str] = ()


class SendingError(Exception):
    """A message that was not sent."""


class Undeliverable(SendingError):
    """The chat cannot be reached before it writes again: it has blocked us, or is gone."""


class RetryLater(SendingError):
    """The provider asks to wait so many `seconds`; `whole_channel` when no chat of it may send meanwhile."""

    def __init__(self, seconds: float, *, whole_channel: bool = False) -> None:
        super().__init__(seconds)
        self.seconds = seconds
        self.whole_channel = whole_channel


class Temporary(SendingError):
    """Network or provider is in trouble; the message may have arrived. It is tried again, later and later."""


class Permanent(SendingError):
    """The provider will never take this message; `reason` is for operators and names no person."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Channel(Protocol):
    """A way to send messages to people."""

    async def send(self, address: Address, message: Message) -> Sent:
        """Send one message.

        Raises:
            Undeliverable: the chat cannot be reached before it writes again.
            RetryLater: the provider asks to wait.
            Temporary: network or provider is in trouble.
            Permanent: the provider will never take this message.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as it is sent; its name says nothing about a person."""

    name: str
    content: bytes


@runtime_checkable
class AttachingChannel(Channel, Protocol):
    """A channel that can send files: where `Abilities.attachments`."""

    async def send_file(self, address: Address, message: Message, file: File) -> Sent:
        """Send a file with the message's text as its caption; raises as `send` does."""


class Handle(Protocol):
    """The engine's entrance."""

    def __call__(self, incoming: Incoming, *, inbox: int | None = None) -> Awaitable[Handled]:
        """The answer to an event, once it is committed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a channel needs to receive; `handle` is the engine's."""

    handle: Handle
    database: Database
    clock: Clock
    logger: FilteringBoundLogger


class ReceivingChannel(Channel, Protocol):
    """A channel of a provider: it also takes what people send, by webhook or by asking for it."""

    @property
    def name(self) -> str:
        """Its name in the database and in logs."""

    @property
    def traits(self) -> Traits:
        """How it takes part in turns."""

    def receiving(self, around: Surroundings) -> AbstractAsyncContextManager[Sequence[web.RouteDef]]:
        """Take what people send, until the end; gives the routes to serve."""
