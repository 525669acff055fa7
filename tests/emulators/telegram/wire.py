"""Words of the wire: JSON objects, refusals, lengths as Telegram counts them, and waiting for a change."""

import asyncio
from collections.abc import Callable

Json = dict[str, object]


class RefusalError(Exception):
    """An answer with `ok: false`; `retry_after` is in seconds and only stands in a 429."""

    def __init__(self, error_code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.error_code = error_code
        self.description = description
        self.retry_after = retry_after

    def answer(self) -> Json:
        """The JSON body of the answer."""
        body: Json = {"ok": False, "error_code": self.error_code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> RefusalError:
    """The refusal of a call that can never succeed as it is."""
    return RefusalError(400, f"Bad Request: {reason}")


def units(text: str) -> int:
    """The length in UTF-16 units: how entities are counted, and the safe reading of the text limits."""
    return len(text.encode("utf-16-le")) // 2


class Changes:
    """A bell that rings at every change of the emulator, for waiting without sleeping."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Wakes everybody who waits, so that they look again."""
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, ready: Callable[[], bool], timeout: float | None, told: Callable[[], str]) -> None:  # noqa: ASYNC109 -- the failure is told in the caller's words
        """Returns when `ready()` holds; TimeoutError with `told()` after `timeout` seconds (None: never)."""
        try:
            async with asyncio.timeout(timeout):
                while not ready():
                    await self._change()
        except TimeoutError:
            raise TimeoutError(told()) from None

    async def _change(self) -> None:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            await waiter
        finally:
            self._waiting.discard(waiter)
