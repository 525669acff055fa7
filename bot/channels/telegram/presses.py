"""Answers to presses: they end the spinning of the button, and nobody waits for them."""

import asyncio
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from bot.channels.telegram.client import TROUBLE, AnswerCallbackQuery

_AT_ONCE = 50
_SECONDS = 5


class Presses:
    """At most `_AT_ONCE` answers on their way; while Telegram is slow, later ones are left out.

    A button that is not answered spins for some seconds and stops by itself; the dialogue has gone on.
    """

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, query: str) -> None:
        """Answer this press soon."""
        if len(self._tasks) < _AT_ONCE:
            task = asyncio.create_task(self._answer(query), name="telegram press")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _answer(self, query: str) -> None:
        # Best effort, whatever happens: too old, too many, no network.
        with suppress(*TROUBLE, TelegramAPIError):
            await self._bot(AnswerCallbackQuery(callback_query_id=query), request_timeout=_SECONDS)

    async def close(self) -> None:
        """Give up those on their way."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
