"""Traces of people where no key leads to them: raw updates, dead letters, what officers looked for."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Row, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.phone import national
from storage.tables.chats import conversations, dead_letters, inbox, outbox
from storage.tables.officers import audit, audit_details

_LEAST = 4
"""A shorter word would be found in what is nobody's: it is no trace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A chat as its channel calls it."""

    channel: str
    account: str
    name: str


class Traces:
    """Finds such traces in what is kept for a few days only, and in what officers did to no one entry."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_entries(self, rows: Sequence[Row[*tuple[object, ...]]]) -> None:
        """What names the people of these entries, their texts or their codes."""
        words = {word for row in rows for word in _words(row)}
        await self._empty_letters(lambda letter: _names(_read(letter.payload), words))
        await self._empty_audit(words - {row.code for row in rows})

    async def of_chats(self, chats: Sequence[int]) -> None:
        """What came from these chats, or was to be sent to them."""
        query = select(conversations).where(conversations.c.id.in_(chats))
        known = [
            Chat(channel=row.channel, account=row.account, name=row.chat)
            for row in await self._connection.execute(query)
        ]
        unsent = select(outbox.c.message).where(outbox.c.conversation.in_(chats), outbox.c.status == "dead")
        messages = set((await self._connection.scalars(unsent)).all())
        await self._empty_letters(lambda letter: letter.payload in messages or _is_from(letter, known))
        channels = {chat.channel for chat in known}
        waiting = await self._connection.execute(select(inbox).where(inbox.c.channel.in_(channels)))
        gone = [row.id for row in waiting if _is_from(row, known)]
        if gone:
            await self._connection.execute(delete(inbox).where(inbox.c.id.in_(gone)))

    async def _empty_letters(self, is_trace: Callable[[Row[*tuple[object, ...]]], bool]) -> None:
        query = select(dead_letters).where(dead_letters.c.payload.is_not(None))
        gone = [row.id for row in await self._connection.execute(query) if is_trace(row)]
        if gone:
            emptied = update(dead_letters).where(dead_letters.c.id.in_(gone))
            await self._connection.execute(emptied.values(payload=None))

    async def _empty_audit(self, words: Iterable[str]) -> None:
        """Acts on no one entry: an export by a phone, a typed workplace that was filed.

        Acts on officers name officers, who may be called like a worker.
        """
        holds = [audit_details.c.details.contains(_in_json(word), autoescape=True) for word in sorted(words)]
        if holds:
            free = select(audit.c.number).where(audit.c.entry.is_(None), audit.c.act.not_like("officers%"))
            found = audit_details.c.number.in_(free) & or_(*holds)
            emptied = update(audit_details).where(found)
            await self._connection.execute(emptied.values(salt=None, details=None))


def _words(row: Row[*tuple[object, ...]]) -> set[str]:
    phone = str(row.phone)
    spoken = national(phone)
    forms = {row.full_name, row.typed_unit, row.code, phone, spoken, spoken.replace(" ", "")}
    return {unicodedata.normalize("NFC", form) for form in forms if form and len(form) >= _LEAST}


def _read(payload: str) -> str:
    """A payload with its letters as letters: JSON may have them in numbers."""
    with suppress(ValueError):  # it was cut off, or is no JSON at all
        payload = json.dumps(json.loads(payload), ensure_ascii=False)
    return unicodedata.normalize("NFC", payload)


def _names(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _in_json(word: str) -> str:
    return json.dumps(word, ensure_ascii=False)[1:-1]


def _is_from(row: Row[*tuple[object, ...]], chats: Iterable[Chat]) -> bool:
    """Whether a payload speaks of one of these chats: by the address we wrote, else by the chat's name."""
    of_channel = [chat for chat in chats if chat.channel == row.channel]
    if not of_channel:
        return False
    try:
        read = json.loads(row.payload)
    except ValueError:
        return any(_says(row.payload, chat.name) for chat in of_channel)
    address = read.get("address") if isinstance(read, dict) else None
    if isinstance(address, dict):
        return any((address.get("account"), address.get("chat")) == (c.account, c.name) for c in of_channel)
    values = set(_values(read))
    return any(chat.name in values for chat in of_channel)


def _values(read: object) -> Iterable[str]:
    if isinstance(read, dict):
        for value in read.values():
            yield from _values(value)
    elif isinstance(read, list):
        for value in read:
            yield from _values(value)
    elif isinstance(read, str | int):
        yield str(read)


def _says(text: str, name: str) -> bool:
    return re.search(rf"(?<![0-9A-Za-z]){re.escape(name)}(?![0-9A-Za-z])", text) is not None
