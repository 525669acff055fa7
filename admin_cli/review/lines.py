"""Lines of input without blocking what goes on meanwhile, and left at once by Ctrl-C."""

import asyncio
import os
from typing import TextIO

_AT_ONCE = 65536


class Lines:
    """The lines of a stream as they come; a thread that reads would hold up the end of the command."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._read = b""
        self._ended = False

    async def line(self) -> str:
        """The next line with its end; empty when there are no more."""
        try:
            number = self._stream.fileno()
        except (OSError, ValueError):
            return self._stream.readline()  # a stream in memory
        while b"\n" not in self._read and not self._ended:
            await _readable(number)
            part = os.read(number, _AT_ONCE)
            self._read += part
            self._ended = not part
        line, end, self._read = self._read.partition(b"\n")
        return (line + end).decode("utf-8", errors="replace")


async def _readable(number: int) -> None:
    """Wait until something can be read."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    try:
        loop.add_reader(number, ready.set)
    except PermissionError:
        return  # a plain file, which never makes anybody wait
    try:
        await ready.wait()
    finally:
        loop.remove_reader(number)
