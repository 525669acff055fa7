"""What a browser is shown of its chat: the messages after a number, and the question that stands."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

import msgspec

from bot.channels.browser import KIOSK, Answer, shown
from bot.engine.errors import ServiceUnavailable
from bot.messages import Address, Message
from bot.news import latest_messages, messages_after
from bot.stored import key_of
from conversations.state import State, load
from storage.conversations import Conversation
from storage.database import Database
from storage.faults import is_database_fault
from storage.work import Work

SHOWN_AGAIN = 20
"""Messages that a reload brings back (design §3.7)."""

_SEARCHED = 100  # messages among which the standing question is looked for


class ChatLog(Protocol):
    """The messages of chats, as the page and its stream ask for them.

    All raise `ServiceUnavailable` when the database cannot be read.
    """

    async def answer(self, address: Address, after: int) -> Answer:
        """All messages after a number; after 0 the last ones and the one that asks the standing question."""

    async def language(self, address: Address) -> str | None:
        """The language of the chat, None before its first turn."""

    async def conversation(self, address: Address) -> int | None:
        """What the chat is called among ourselves, None before its first turn."""

    async def forget(self, address: Address) -> None:
        """Forget the chat of a shared screen: its draft and everything that was said."""


class StoredLog:
    """The messages of chats in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def answer(self, address: Address, after: int) -> Answer:
        """All messages after a number, as `ChatLog` says."""
        async with self._reading() as work:
            conversation = await work.conversations.find(key_of(address))
            if conversation is None:
                return Answer(messages=())
            question = _question(conversation)
            messages = await _messages(work, conversation.id, after, question)
        return Answer(
            messages=shown(messages),
            question=question,
            language=_language(conversation),
            receipt=_receipt(conversation),
        )

    async def language(self, address: Address) -> str | None:
        """The language of the chat, as `ChatLog` says."""
        async with self._reading() as work:
            conversation = await work.conversations.find(key_of(address))
        return None if conversation is None else _language(conversation)

    async def conversation(self, address: Address) -> int | None:
        """What the chat is called among ourselves, as `ChatLog` says."""
        async with self._reading() as work:
            conversation = await work.conversations.find(key_of(address))
        return None if conversation is None else conversation.id

    async def forget(self, address: Address) -> None:
        """Forget the chat of a shared screen, as `ChatLog` says."""
        try:
            async with self._database.transaction() as work:
                await work.shared_chats.forget(key_of(address))
        except Exception as error:
            if is_database_fault(error):
                raise ServiceUnavailable from error
            raise

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[Work]:
        try:
            async with self._database.reading() as work:
                yield work
        except Exception as error:
            if is_database_fault(error):
                raise ServiceUnavailable from error
            raise


async def _messages(work: Work, conversation: int, after: int, question: int | None) -> Sequence[Message]:
    if after:
        return await messages_after(work, conversation, after)
    messages = await latest_messages(work, conversation, _SEARCHED)
    older, last = messages[:-SHOWN_AGAIN], messages[-SHOWN_AGAIN:]
    if any(_asks(message, question) for message in last):
        return last
    return (*[message for message in older if _asks(message, question)][-1:], *last)


def _asks(message: Message, question: int | None) -> bool:
    """Whether the buttons of this message are those of the question that stands."""
    return any(choice.data.partition(":")[0] == str(question) for choice in message.choices)


def _question(conversation: Conversation) -> int | None:
    state = load(conversation.state)
    return state.stamp if isinstance(state, State) and state.offered else None


def _receipt(conversation: Conversation) -> str | msgspec.UnsetType:
    if conversation.key.channel != KIOSK:
        return msgspec.UNSET
    state = load(conversation.state)
    return state.sent_code or msgspec.UNSET if isinstance(state, State) else msgspec.UNSET


def _language(conversation: Conversation) -> str | None:
    return conversation.language or conversation.client_language
