"""Receives updates by asking for them: for development, and where no webhook can be reached."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramRetryAfter
from structlog.typing import FilteringBoundLogger

from bot.channels.channel import SendingError
from bot.channels.telegram.client import TROUBLE, GetUpdates
from bot.channels.telegram.parsing import Happened, Parsed, Reachability
from bot.channels.telegram.patience import Patience
from bot.channels.telegram.payload import KINDS
from bot.channels.telegram.receiving import Receiver
from bot.channels.telegram.sending import REFUSED_TOKEN, Sender
from bot.clock import Clock
from bot.engine.errors import NotHandled
from bot.log import trace


@dataclass(frozen=True, slots=True)
class _Update:
    """An update and what it tells."""

    raw: dict[str, object]
    parsed: Parsed


class Poller:
    """Asks for updates and hands them on, of each chat in order; the next are asked for after the commit.

    `refused` is told when Telegram refuses the token; then there is nothing more to do.
    """

    def __init__(
        self,
        bot: Bot,
        receiver: Receiver,
        sender: Sender,
        clock: Clock,
        logger: FilteringBoundLogger,
        refused: Callable[[], None],
        patience: Patience,
    ) -> None:
        self._bot = bot
        self._receiver = receiver
        self._sender = sender
        self._clock = clock
        self._logger = logger
        self._refused = refused
        self._patience = patience
        self._stopping = asyncio.Event()
        self._offset: int | None = None
        self._failures = 0
        self._trouble = ""

    def stop(self) -> None:
        """Ask for nothing more; `run` ends after what is under way."""
        self._stopping.set()

    async def run(self) -> None:
        """Receive until stopped."""
        while not self._stopping.is_set():
            try:
                pause = await self._round()
            except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
                kind, where = type(error).__name__, trace(error)
                self._logger.error("polling failed", error=kind, trace=where)  # noqa: TRY400 - the trace is written by the log itself, without messages
                pause = self._growing()
            if pause:
                await self._wait(pause)

    async def _round(self) -> float:
        """Ask once and hand on what came; how long to pause then, in seconds."""
        try:
            updates = await self._unless_stopped(self._ask())
        except TelegramConflictError as error:
            # Another poller, or a webhook that `telegram setup` (or deleteWebhook) takes away.
            webhook = "webhook" in error.message.lower()
            reason = "a webhook is set" if webhook else "another process polls"
            advice = "sangkien telegram setup" if webhook else "stop the other process"
            self._tell("telegram conflict", reason=reason, advice=advice)
            return self._patience.conflict
        except REFUSED_TOKEN:
            self._refused()
            self.stop()
            return 0
        except TelegramRetryAfter as error:
            return error.retry_after
        except (*TROUBLE, TelegramAPIError) as error:
            self._tell("telegram unreachable", error=type(error).__name__)
            return self._growing()
        self._well()
        return 0 if updates is None or await self._taken(updates) else self._growing()

    async def _ask(self) -> Sequence[object]:
        method = GetUpdates(offset=self._offset, timeout=self._patience.poll, allowed_updates=list(KINDS))
        return await self._bot(method, request_timeout=self._patience.poll + 10)

    async def _unless_stopped(self, question: Awaitable[Sequence[object]]) -> Sequence[object] | None:
        """The answer, or None when we stop before it comes."""
        asking = asyncio.ensure_future(question)
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return asking.result() if asking.done() else None
        finally:
            for task in (asking, stopping):
                task.cancel()
            await asyncio.gather(asking, stopping, return_exceptions=True)

    async def _taken(self, updates: Sequence[object]) -> bool:
        """Hand on a batch, chats side by side; whether all of it is committed and confirmed."""
        received_at = self._clock.now()
        chats: dict[str, list[_Update]] = {}
        ids: list[int] = []
        for raw in updates:
            update = raw if isinstance(raw, dict) else {"update": raw}
            parsed = self._receiver.read(update, received_at)
            chats.setdefault(_chat(parsed), []).append(_Update(update, parsed))
            if isinstance(number := update.get("update_id"), int):
                ids.append(number)
        committed = await asyncio.gather(*(self._chat_taken(of_chat) for of_chat in chats.values()))
        if not all(committed) or (updates and not ids):
            return False
        if ids:
            self._offset = max(ids) + 1
        return True

    async def _chat_taken(self, updates: Sequence[_Update]) -> bool:
        """Hand on the updates of one chat; False when we had to stop before all were committed."""
        for update in updates:
            while True:
                try:
                    answer = await self._receiver.take(update.parsed, update.raw)
                    break
                except NotHandled as error:
                    await self._wait(min(error.retry_after, self._patience.longest))
                    if self._stopping.is_set():
                        return False
            if answer is not None:
                # Only for an update that the webhook had answered before: there it went with the answer.
                with suppress(SendingError):
                    await self._sender.send(answer.address, answer.message)
        return True

    async def _wait(self, seconds: float) -> None:
        """Wait that long, or until we stop."""
        await self._clock.wait(self._stopping, seconds)

    def _growing(self) -> float:
        self._failures += 1
        return self._patience.pause(self._failures - 1)

    def _tell(self, trouble: str, **details: str) -> None:
        """One line when trouble begins, not one for every attempt."""
        if trouble != self._trouble:
            self._logger.error(trouble, **details)
        self._trouble = trouble

    def _well(self) -> None:
        if self._trouble:
            self._logger.info("telegram reached again")
        self._trouble, self._failures = "", 0


def _chat(parsed: Parsed) -> str:
    """The chat of an update; those of none share one, which is as good as any."""
    match parsed:
        case Happened(incoming=incoming):
            return incoming.address.chat
        case Reachability(address=address):
            return address.chat
        case _:
            return ""
