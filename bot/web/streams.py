"""The event streams of open pages (design §3.7): how many there may be, and how they end."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from bot.news import Follower, News

STREAMS_OF_ONE = 4
"""Streams of one chat: browsers open at most six connections to a server, and pages must post too."""


class Stream:
    """One open stream of a conversation."""

    def __init__(self, conversation: int, request: web.Request, follower: Follower) -> None:
        self.conversation = conversation
        self.ended = False
        self._request = request
        self._follower = follower

    @property
    def is_gone(self) -> bool:
        """Whether the browser has hung up."""
        transport = self._request.transport
        return transport is None or transport.is_closing()

    def end(self) -> None:
        """Let the stream end now."""
        self.ended = True
        self._follower.tell()

    async def news(self, seconds: float) -> bool:
        """Wait for something new, or for the end: False when neither came in so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._follower.news()
        except TimeoutError:
            return False
        return True


class Streams:
    """All open streams of this process."""

    def __init__(self, news: News) -> None:
        self._news = news
        self._open: dict[int, list[Stream]] = {}
        self._closing = False

    @contextmanager
    def joined(self, conversation: int, request: web.Request) -> Iterator[Stream | None]:
        """A stream while the block lasts; None when the chat has too many, or we are closing."""
        living = [stream for stream in self._open.get(conversation, ()) if not stream.is_gone]
        if self._closing or len(living) >= STREAMS_OF_ONE:
            yield None
            return
        with self._news.follow(conversation) as follower:
            stream = Stream(conversation, request, follower)
            self._open[conversation] = [*living, stream]
            try:
                yield stream
            finally:
                self._leave(stream)

    def close(self) -> None:
        """End every stream, so that the server can stop; browsers come back by themselves."""
        self._closing = True
        for streams in self._open.values():
            for stream in streams:
                stream.end()

    def _leave(self, stream: Stream) -> None:
        others = [other for other in self._open.get(stream.conversation, ()) if other is not stream]
        if others:
            self._open[stream.conversation] = others
        else:
            self._open.pop(stream.conversation, None)
