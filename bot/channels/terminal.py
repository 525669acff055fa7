"""The terminal channel: one person chats where the program runs (design §4, `chat`)."""

import asyncio
import uuid
from collections.abc import Callable
from datetime import datetime

from bot.channels.channel import Sent, Traits
from bot.engine.engine import Engine
from bot.engine.job import Done, Job
from bot.messages import Address, Incoming, Message
from conversations.events import Event
from conversations.facts import Abilities

CHANNEL = "terminal"
ACCOUNT = "terminal"
LIMIT = 4000
TRAITS = Traits(abilities=Abilities(channel=CHANNEL, buttons=False, limit=LIMIT, deep_link=False))


class Terminal:
    """Shows one chat's messages through `show`, in order, and knows when all of a turn were shown."""

    def __init__(self, chat: str, show: Callable[[Message], None]) -> None:
        self.address = Address(channel=CHANNEL, account=ACCOUNT, chat=chat)
        self._show = show
        self._shown = 0
        self._next_number = 1
        self._news = asyncio.Event()

    async def send(self, _address: Address, message: Message) -> Sent:
        """Show a message that left through the outbox."""
        self._display(message)
        return Sent()

    def heard(self, job: Job, done: Done) -> None:
        """A turn of some chat was committed: of ours it says how many messages there are by now."""
        if job.incoming.address == self.address:
            self._next_number = done.next_number

    async def says(self, engine: Engine, event: Event, now: datetime) -> None:
        """One event of the person; returns when everything it was answered has been shown.

        Raises:
            NotHandled: the engine did not take it.
        """
        incoming = Incoming(address=self.address, event_id=str(uuid.uuid4()), event=event, received_at=now)
        handled = await engine.handle(incoming)
        if handled.inline is not None:
            self._display(handled.inline)
        await self.caught_up()

    async def caught_up(self) -> None:
        """Returns once every message of this chat has been shown."""
        while self._shown < self._next_number - 1:
            self._news.clear()
            await self._news.wait()

    def _display(self, message: Message) -> None:
        # A message that was under way when the process died may come again.
        if message.number <= self._shown:
            return
        self._shown = message.number
        self._show(message)
        self._news.set()
