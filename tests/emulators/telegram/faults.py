"""Trouble that a test scripts: refusals, closed connections, calls that hang."""

import asyncio
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from tests.emulators.telegram.wire import Changes, Json, RefusalError

ANY = "*"


class ConnectionClosed(Exception):  # noqa: N818, RUF100 -
    """The connection closes without an answer."""


class RawAnswer(Exception):  # noqa: N818, RUF100 -
    """An answer that is not the Bot API's, such as a proxy's page."""

    def __init__(self, status: int, body: str) -> None:
        super().__init__(body)
        self.status = status
        self.body = body


@dataclass(slots=True, kw_only=True)
class Fault:
    """One scripted trouble for the next `times` calls of a method; if `performed` they take effect."""

    method: str
    trouble: RefusalError | ConnectionClosed | RawAnswer
    times: int
    performed: bool
    chat_id: int | None


class Hold:
    """A method that hangs until released; leaving the `async with` releases it too."""

    def __init__(self, method: str, changes: Changes) -> None:
        self.method = method
        self.held = 0  # calls that hang now
        self._changes = changes
        self._released = asyncio.Event()

    def release(self) -> None:
        """Lets all held and later calls go on."""
        self._released.set()

    async def pause(self) -> None:
        """The hanging itself."""
        self.held += 1
        self._changes.ring()
        try:
            await self._released.wait()
        finally:
            self.held -= 1

    async def until_held(self, count: int = 1, timeout: float = 5) -> None:  # noqa: ASYNC109 -- its end is told in words
        """Returns when that many calls hang."""
        await self._changes.until(
            lambda: self.held >= count, timeout, lambda: f"{self.held} calls of {self.method} are held"
        )

    @property
    def released(self) -> bool:
        """Whether it no longer holds."""
        return self._released.is_set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


class Faults:
    """All scripted trouble, in the order of scripting."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._faults: list[Fault] = []
        self._holds: list[Hold] = []

    def add(self, fault: Fault) -> None:
        """Scripts a trouble."""
        self._faults.append(fault)

    def hold(self, method: str) -> Hold:
        """Scripts a hang."""
        hold = Hold(method, self._changes)
        self._holds.append(hold)
        return hold

    def release_all(self) -> None:
        """Ends every hang."""
        for hold in self._holds:
            hold.release()

    async def pause(self, method: str) -> None:
        """Hangs while a hold for this method is on."""
        self._holds = [hold for hold in self._holds if not hold.released]
        for hold in self._holds:
            if _same(hold.method, method):
                await hold.pause()

    def take(self, method: str, values: Json) -> Fault | None:
        """The trouble scripted for this call, used up by it."""
        for fault in self._faults:
            if _same(fault.method, method) and fault.chat_id in {None, values.get("chat_id")}:
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
                return fault
        return None


def _same(scripted: str, called: str) -> bool:
    return scripted == ANY or scripted.lower() == called.lower()
