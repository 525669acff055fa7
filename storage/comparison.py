"""Comparing many texts in a process of its own, so that a turn never waits for it.

Python runs one thread at a time: a thread would compare at the cost of every turn meanwhile.
"""

import asyncio
import os
import sys
from collections.abc import Iterable

import msgspec

from programme.similarity import Pair, Text, similar_pairs

_AT_ONCE = 200  # so few texts are compared faster than a process begins
_POLITE = 10


class ComparisonFailed(RuntimeError):
    """The process ended without an answer."""


async def compared(new: Iterable[Text], others: Iterable[Text]) -> list[Pair]:
    """`similar_pairs`, computed where it is in nobody's way; it ends with the task that waits for it.

    Raises:
        ComparisonFailed: the process ended without an answer.
    """
    both = (list(new), list(others))
    if sum(map(len, both)) <= _AT_ONCE:
        return similar_pairs(*both)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __name__),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the service, which then ends this one
    )
    try:
        answer, _ = await process.communicate(msgspec.json.encode(both))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise ComparisonFailed(f"exit code {process.returncode}")
    return msgspec.json.decode(answer, type=list[Pair])


def _main() -> None:
    os.nice(_POLITE)
    new, others = msgspec.json.decode(sys.stdin.buffer.read(), type=tuple[list[Text], list[Text]])
    sys.stdout.buffer.write(msgspec.json.encode(similar_pairs(new, others)))


if __name__ == "__main__":
    _main()
