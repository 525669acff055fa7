"""What became of messages, written in transactions of their own that many chats share."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.stored import load_message
from conversations.notices import UNSENT
from storage.database import Database
from storage.dead_letters import NewDeadLetter
from storage.faults import is_database_fault
from storage.outbox import Delivered, Pending
from storage.work import Work

HOLD = timedelta(seconds=60)
"""How long a chat is kept for one process without a sign of life from it."""

_RETRY_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What became of one message.

    `provider_ids` when it was sent, `parked` when its chat cannot be reached, `dead` the reason why it never
    will be, `again_at` when to try again; `attempts` counts the vain ones. `done` lets go of the chat.
    """

    message: Pending
    provider_ids: Sequence[str] | None = None
    parked: bool = False
    dead: str | None = None
    again_at: datetime | None = None
    attempts: int = 0
    done: bool = False


class Marks:
    """Writes marks together: whoever comes while a transaction runs shares the next one."""

    def __init__(self, database: Database, clock: Clock, logger: FilteringBoundLogger) -> None:
        self._database = database
        self._clock = clock
        self._logger = logger
        self._waiting: list[tuple[Mark, asyncio.Future[None]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def add(self, mark: Mark) -> None:
        """Returns once the mark is committed; as long as the database is in trouble it is tried again."""
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((mark, written))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_all(), name="delivery marks")
        await written

    async def close(self) -> None:
        """Wait for what is being written."""
        if self._writer is not None:
            with suppress(asyncio.CancelledError):
                await self._writer

    async def _write_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            failure = await self._persist([mark for mark, _ in batch])
            for _, written in batch:
                if written.done():
                    continue
                if failure is None:
                    written.set_result(None)
                else:
                    written.set_exception(failure)

    async def _persist(self, marks: Sequence[Mark]) -> Exception | None:
        """Write these marks; a fault of ours is given back to those who wait."""
        while True:
            try:
                async with self._database.transaction() as work:
                    await _write(work, marks, self._clock.now())
            except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
                if not is_database_fault(error):
                    return error
                self._logger.warning("database unavailable", error=type(error).__name__)
                await self._clock.sleep(_RETRY_SECONDS)
            else:
                return None


async def _write(work: Work, marks: Sequence[Mark], now: datetime) -> None:
    await work.conversations.lock({mark.message.conversation for mark in marks})
    await work.outbox.sent(
        [
            Delivered(id=mark.message.id, provider_ids=_ids(mark.provider_ids))
            for mark in marks
            if _sent(mark)
        ],
        now,
    )
    keys = (mark.message.key for mark in marks if _sent(mark))
    await work.sendings.add(Counter((key.channel, key.account) for key in keys), now)
    for mark in marks:
        if not _sent(mark):
            await _failed(work, mark, now)
    let_go = {mark.message.conversation for mark in marks if mark.done}
    kept = {mark.message.conversation for mark in marks if not mark.done and mark.again_at is None}
    if let_go:
        await work.outbox.hold(let_go, None)
    if kept:
        await work.outbox.hold(kept, now + HOLD)


async def _failed(work: Work, mark: Mark, now: datetime) -> None:
    message = mark.message
    if mark.parked:
        await work.conversations.park(message.key, now)
    elif mark.dead is not None:
        await work.outbox.bury(message.id, now)
        letter = NewDeadLetter(
            kind="message",
            channel=message.key.channel,
            payload=message.message,
            error=mark.dead[:200],
            created_at=now,
        )
        await work.dead_letters.add(letter)
        attachment = load_message(message.message).attachment
        if attachment is not None:
            # What stands in the file is given in another way, by a turn of the chat's own dialogue.
            await work.timers.add_notice(message.conversation, UNSENT, attachment, {}, now)
    elif mark.again_at is not None:
        await work.outbox.attempted(message.id, mark.attempts)
        await work.outbox.hold([message.conversation], mark.again_at)


def _sent(mark: Mark) -> bool:
    return mark.provider_ids is not None


def _ids(ids: Sequence[str] | None) -> str | None:
    return msgspec.json.encode(list(ids)).decode() if ids else None
