"""Raw updates kept first and handled afterwards: for channels that may never send again (design §3.8)."""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Self

from bot.channels.channel import Surroundings
from bot.channels.updates import Happened, Parsed, Reachability, Unusable, buried, reached
from bot.engine.errors import NotHandled, ServiceUnavailable
from bot.messages import Incoming
from storage.faults import is_database_fault
from storage.inbox import NewUpdate, RawUpdate

_PAGE = 200


@dataclass(slots=True)
class _Arriving:
    """Updates that share the next transaction, and who waits for it."""

    updates: list[NewUpdate] = field(default_factory=list)
    kept: asyncio.Future[None] = field(default_factory=asyncio.Future)


class Intake:
    """Keeps updates of one account, and hands them to the engine, of each chat in order.

    Use it as `async with`: at the beginning what an earlier run had kept is handled; what is under way at the
    end stays kept. A second process handles an update twice at most while it starts, and the engine
    recognises it.
    """

    def __init__(
        self, channel: str, account: str, parse: Callable[[str, datetime], Parsed], around: Surroundings
    ) -> None:
        self._channel = channel
        self._account = account
        self._parse = parse
        self._around = around
        self._arriving = _Arriving()
        self._writing = asyncio.Lock()
        self._chats: dict[str, deque[tuple[int, Incoming]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self._take_up()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def keep(self, payload: str, received_at: datetime) -> None:
        """Keep one update; returns after the commit, which it shares with those that arrive meanwhile.

        Raises:
            ServiceUnavailable: the database cannot be written.
        """
        arriving = self._arriving
        arriving.updates.append(
            NewUpdate(channel=self._channel, account=self._account, payload=payload, received_at=received_at)
        )
        if len(arriving.updates) == 1:
            self._begin(self._write(), f"{self._channel} intake")
        # Whoever waits may give up; the others' updates are written all the same.
        await asyncio.shield(arriving.kept)

    async def _write(self) -> None:
        """Write what has arrived until the transaction before ended."""
        async with self._writing:
            arriving, self._arriving = self._arriving, _Arriving()
            await self._commit(arriving)

    async def _commit(self, arriving: _Arriving) -> None:
        try:
            async with self._around.database.transaction() as work:
                ids = await work.inbox.add(arriving.updates)
        except Exception as error:  # noqa: BLE001 - it is given to everybody who waits for this transaction
            arriving.kept.set_exception(ServiceUnavailable() if is_database_fault(error) else error)
            return
        arriving.kept.set_result(None)
        for number, update in zip(ids, arriving.updates, strict=True):
            await self._dispatch(number, update.payload, update.received_at)

    async def _take_up(self) -> None:
        """Hand on what an earlier run had kept."""
        after = 0
        while waiting := await self._waiting(after):
            for update in waiting:
                if update.account == self._account:
                    await self._dispatch(update.id, update.payload, update.received_at)
            after = waiting[-1].id

    async def _waiting(self, after: int) -> Sequence[RawUpdate]:
        async with self._around.database.reading() as work:
            return await work.inbox.waiting(self._channel, after, _PAGE)

    async def _dispatch(self, number: int, payload: str, received_at: datetime) -> None:
        """Queue an update behind those of its chat; what is no event is settled at once."""
        parsed = self._parse(payload, received_at)
        if not isinstance(parsed, Happened):
            with suppress(ServiceUnavailable):  # it stays kept, and is settled at the next start
                await self._settle(number, parsed, payload)
            return
        chat = parsed.incoming.address.chat
        queue = self._chats.get(chat)
        if queue is not None:
            queue.append((number, parsed.incoming))
            return
        self._chats[chat] = deque([(number, parsed.incoming)])
        self._begin(self._serve(chat), f"{self._channel} chat")

    def _begin(self, work: Coroutine[None, None, None], name: str) -> None:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, chat: str) -> None:
        """Hand the updates of one chat to the engine, one after the other."""
        queue = self._chats[chat]
        try:
            while queue:
                number, incoming = queue[0]
                try:
                    await self._around.handle(incoming, inbox=number)
                except NotHandled as error:
                    await self._around.clock.sleep(error.retry_after)
                else:
                    queue.popleft()
        finally:
            del self._chats[chat]

    async def _settle(self, number: int, parsed: Parsed, payload: str) -> None:
        now = self._around.clock.now()
        try:
            async with self._around.database.transaction() as work:
                match parsed:
                    case Reachability(address=address, reachable=reachable):
                        await reached(work, address, now, reachable=reachable)
                    case Unusable(reason):
                        self._around.logger.warning("update not understood", reason=reason)
                        await work.dead_letters.add(buried(self._channel, payload, reason, now))
                await work.inbox.remove([number])
        except Exception as error:
            if is_database_fault(error):
                raise ServiceUnavailable from error
            raise
