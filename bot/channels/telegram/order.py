"""The order of what a chat sends, while a file of it is fetched."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class InOrder:
    """Lets what a chat sends wait while a file of the same chat is fetched; other chats never wait."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._users: Counter[str] = Counter()

    @asynccontextmanager
    async def turn(self, chat: str, *, fetches: bool) -> AsyncIterator[None]:
        """The chat's turn, first come, first served."""
        if not fetches and chat not in self._locks:
            yield
            return
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._users[chat] += 1
        try:
            async with lock:
                yield
        finally:
            self._users[chat] -= 1
            if not self._users[chat]:
                del self._users[chat], self._locks[chat]
