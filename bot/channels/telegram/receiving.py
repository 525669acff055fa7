"""What is done with an update, whichever way it came."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from structlog.typing import FilteringBoundLogger

from bot.channels.telegram.albums import Albums
from bot.channels.telegram.order import InOrder
from bot.channels.telegram.parsing import (
    Account,
    Attached,
    Happened,
    Ignored,
    Parsed,
    Raw,
    Reachability,
    Unusable,
    parse,
)
from bot.channels.telegram.traits import NAME
from bot.engine.errors import ServiceUnavailable
from bot.messages import Address, Handled, Incoming, Message
from bot.stored import key_of
from conversations.events import SentFile, SentMedia
from storage.database import Database
from storage.dead_letters import NewDeadLetter
from storage.faults import is_database_fault
from storage.work import Work

_KEPT = 64 * 1024
"""Characters that are kept of an update that is not understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The message that may be given at once."""

    address: Address
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Takes updates to the engine, or where they belong.

    `handle` is the engine's; `account` is asked for every update, because the bot's name is learned after the
    start; `press` answers a press without waiting; `fetch` makes of a file, with its caption, what it says.
    """

    handle: Callable[[Incoming], Awaitable[Handled]]
    account: Callable[[], Account]
    now: Callable[[], datetime]
    press: Callable[[str], None]
    fetch: Callable[[Attached, str], Awaitable[SentFile]]
    database: Database
    logger: FilteringBoundLogger
    albums: Albums = field(default_factory=Albums)
    order: InOrder = field(default_factory=InOrder)

    def read(self, raw: Raw, received_at: datetime) -> Parsed:
        """What an update tells."""
        return parse(raw, self.account(), received_at)

    async def take(self, parsed: Parsed, raw: Raw) -> Answer | None:
        """Do what an update asks for; returns after the commit, with what may be answered at once.

        Raises:
            NotHandled: nothing was done; the update is to come again.
        """
        match parsed:
            case Happened():
                return await self._happened(parsed)
            case Ignored(query=query):
                if query is not None:
                    self.press(query)
            case Reachability(address=address, reachable=reachable):
                await self._reached(address, reachable=reachable)
            case Unusable(reason):
                await self.bury(raw, reason)
        return None

    async def bury(self, raw: Raw, reason: str) -> None:
        """Keep an update that is not understood for an operator, and never be asked about it again.

        Raises:
            ServiceUnavailable: the database cannot be written.
        """
        self.logger.warning("update not understood", reason=reason)
        letter = NewDeadLetter(
            kind="update", channel=NAME, payload=_text(raw), error=reason, created_at=self.now()
        )
        async with self._transaction() as work:
            await work.dead_letters.add(letter)

    async def _happened(self, happened: Happened) -> Answer | None:
        incoming = happened.incoming
        attached = happened.attached
        is_word = attached is not None and attached.is_word  # of an album, too, it may be the description
        if happened.album is not None and not is_word and self._is_repeated(incoming, happened.album):
            return None
        async with self.order.turn(incoming.address.chat, fetches=attached is not None):
            if attached is not None and isinstance(incoming.event, SentMedia):
                incoming = replace(incoming, event=await self.fetch(attached, incoming.event.caption))
            handled = await self.handle(incoming)
        if happened.query is not None:
            self.press(happened.query)
        return None if handled.inline is None else Answer(address=incoming.address, message=handled.inline)

    def _is_repeated(self, incoming: Incoming, album: str) -> bool:
        repeats = self.albums.repeats(incoming.address.chat, album, incoming.event_id)
        return repeats and isinstance(incoming.event, SentMedia) and not incoming.event.caption

    async def _reached(self, address: Address, *, reachable: bool) -> None:
        """Keep what is to be sent while the person blocks the bot, and send it afterwards."""
        key = key_of(address)
        async with self._transaction() as work:
            if not reachable:
                await work.conversations.park(key, self.now())
                return
            known = await work.conversations.find(key)
            if known is None or known.reachable:
                return
            conversation = (await work.conversations.open([key], self.now()))[key]
            await work.conversations.save([replace(conversation, reachable=True)])
            # Delivery sees it within a second, as it sees what other processes write.
            await work.outbox.unpark([conversation.id])

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Work]:
        """A transaction; when the database is in trouble Telegram sends the update again."""
        try:
            async with self.database.transaction() as work:
                yield work
        except Exception as error:
            if is_database_fault(error):
                raise ServiceUnavailable from error
            raise


def _text(raw: Raw) -> str:
    """An update as every database takes it."""
    text = raw.decode(errors="replace") if isinstance(raw, bytes) else json.dumps(raw)
    return text[:_KEPT].replace("\0", "")
