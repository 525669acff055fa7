"""The officer's desk: where a command's request is answered, on this machine or (later) over HTTPS."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from admin_cli.console import Console
from programme.operations.operation import Operation

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


def at_desk(console: Console, work: Callable[[Desk], Awaitable[Result]]) -> Result:
    """What `work` gives when it is done at the officer's desk."""
    from admin_cli.desk.local import open_local_desk

    async def done() -> Result:
        async with open_local_desk(console.settings) as desk:
            return await work(desk)

    return asyncio.run(done())


def answer(console: Console, operation: Operation[Asked, Answer], request: Asked) -> Answer:
    """The answer to a single request."""
    return at_desk(console, lambda desk: desk.ask(operation, request))
