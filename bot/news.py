"""Tells those who read a chat's messages by themselves (the browser's streams) that it has something new."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bot.engine.job import Done, Job
from bot.messages import Message
from bot.stored import load_messages
from storage.database import Database
from storage.work import Work

_CHATS_A_QUERY = 1000


class Follower:
    """One stream; it begins with news, so that it reads what is there first."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._event.set()

    async def news(self) -> None:
        """Returns once there may be something new since the last call."""
        await self._event.wait()
        self._event.clear()

    def tell(self) -> None:
        """There may be something new."""
        self._event.set()


class News:
    """The streams of this process, by conversation."""

    def __init__(self) -> None:
        self._followers: dict[int, set[Follower]] = {}
        self._next_numbers: dict[int, int] = {}

    @contextmanager
    def follow(self, conversation: int) -> Iterator[Follower]:
        """A follower of one conversation, as long as the context lasts."""
        follower = Follower()
        followers = self._followers.setdefault(conversation, set())
        followers.add(follower)
        try:
            yield follower
        finally:
            followers.discard(follower)
            if not followers and self._followers.get(conversation) is followers:
                del self._followers[conversation]
                self._next_numbers.pop(conversation, None)

    def heard(self, _job: Job, done: Done) -> None:
        """A turn was committed in this process."""
        self._tell(done.conversation, done.next_number)

    async def look(self, database: Database) -> None:
        """See what other processes have written to the conversations that are followed here."""
        followed = list(self._followers)
        for start in range(0, len(followed), _CHATS_A_QUERY):
            async with database.reading() as work:
                numbers = await work.conversations.next_numbers(followed[start : start + _CHATS_A_QUERY])
            for conversation, number in numbers.items():
                self._tell(conversation, number)

    def _tell(self, conversation: int, next_number: int) -> None:
        followers = self._followers.get(conversation)
        if followers is None or self._next_numbers.get(conversation, 0) >= next_number:
            return
        self._next_numbers[conversation] = next_number
        for follower in followers:
            follower.tell()


async def messages_after(work: Work, conversation: int, number: int, limit: int = 100) -> tuple[Message, ...]:
    """The kept messages above `number`, in order; those of the first `limit` turns that have any."""
    turns = await work.turns.after(conversation, number, limit)
    return tuple(
        message for turn in turns for message in load_messages(turn.replies) if message.number > number
    )


async def latest_messages(work: Work, conversation: int, count: int = 20) -> Sequence[Message]:
    """The last `count` messages of the last seven days, in order."""
    turns = await work.turns.latest(conversation, count)
    return tuple(message for turn in turns for message in load_messages(turn.replies))[-count:]
