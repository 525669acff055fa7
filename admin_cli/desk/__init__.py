"""The officer's desk: where a command's request is answered, on this machine or over HTTPS."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Protocol, TypeVar

from admin_cli.console import Console
from programme.operations.operation import Operation

if TYPE_CHECKING:
    from bot.settings import Settings

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
Result = TypeVar("Result")


class Desk(Protocol):
    """Answers the operations of officers, in the name of the officer who is signed in."""

    async def ask(self, operation: Operation[Asked, Answer], request: Asked) -> Answer:
        """The answer to one request.

        Raises:
            ProgrammeError: a refusal.
        """


def open_desk(settings: "Settings", presented: str | None = None) -> AbstractAsyncContextManager[Desk]:
    """The desk that the settings name: a server's, else the one on this machine.

    The officer is the one whose token is `presented`, or kept for that place.
    """
    if settings.server is not None:
        from admin_cli.desk.remote import open_remote_desk

        return open_remote_desk(settings.server, settings, presented)
    from admin_cli.desk.local import open_local_desk

    return open_local_desk(settings, presented)


def at_desk(console: Console, work: Callable[[Desk], Awaitable[Result]]) -> Result:
    """What `work` gives when it is done at the officer's desk."""

    async def done() -> Result:
        async with open_desk(console.settings) as desk:
            return await work(desk)

    return asyncio.run(done())


def answer(console: Console, operation: Operation[Asked, Answer], request: Asked) -> Answer:
    """The answer to a single request."""
    return at_desk(console, lambda desk: desk.ask(operation, request))
