"""The chats: who is spoken with where, in which language, and the state of the dialogue."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.chats import conversations, outbox
from storage.upsert import insert_into


class ChatKey(NamedTuple):
    """What the outer world calls a conversation: the channel, the account on it and the chat."""

    channel: str
    account: str
    chat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One chat as stored.

    `state` is the dialogue's JSON, empty before the first turn; `language` is what was chosen in the chat and
    `client_language` what the person's client speaks; `reachable` is False after a block; `next_number` is
    the number of the chat's next message, counting from 1.
    """

    id: int
    key: ChatKey
    state: str
    language: str | None
    client_language: str | None
    reminders: bool
    reachable: bool
    draft_step: str | None
    draft_since: datetime | None
    last_seen: datetime
    next_number: int


_COLUMNS = (
    conversations.c.id,
    conversations.c.channel,
    conversations.c.account,
    conversations.c.chat,
    conversations.c.state,
    conversations.c.language,
    conversations.c.client_language,
    conversations.c.reminders,
    conversations.c.reachable,
    conversations.c.draft_step,
    conversations.c.draft_since,
    conversations.c.last_seen,
    conversations.c.next_number,
)
_KEY = tuple_(conversations.c.channel, conversations.c.account, conversations.c.chat)
_SELECT = select(*_COLUMNS)
# By their parts too: for a list of several keys alone SQLite looks at every chat there is.
_BY_KEYS = _SELECT.where(
    conversations.c.channel.in_(bindparam("channels", expanding=True)),
    conversations.c.account.in_(bindparam("accounts", expanding=True)),
    conversations.c.chat.in_(bindparam("chats", expanding=True)),
    _KEY.in_(bindparam("keys", expanding=True)),
).order_by(conversations.c.id)
# NO KEY UPDATE: rows that refer to a conversation (a notice, an entry) may be written meanwhile.
_LOCKED = _BY_KEYS.with_for_update(key_share=True)
_SAVE = (
    update(conversations)
    .where(conversations.c.id == bindparam("saved_id"))
    .values(
        {
            name: bindparam(f"saved_{name}")
            for name in (
                "state",
                "language",
                "client_language",
                "reminders",
                "reachable",
                "draft_step",
                "draft_since",
                "last_seen",
                "next_number",
            )
        }
    )
)


class ConversationInTurnError(Exception):
    """The conversation has a turn of its own in this transaction, which would overwrite any change to it."""


class Conversations:
    """The chats; `_in_turn` are those whose turns are part of this transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._in_turn: set[int] = set()

    async def open(self, keys: Collection[ChatKey], now: datetime) -> dict[ChatKey, Conversation]:
        """The conversations of `keys`, made where there are none, locked in the order of their ids."""
        found = await self._locked(keys)
        missing = [key for key in keys if key not in found]
        if missing:
            await self._connection.execute(
                insert_into(conversations, self._connection).on_conflict_do_nothing(),
                [
                    {"channel": key.channel, "account": key.account, "chat": key.chat, "last_seen": now}
                    for key in sorted(missing)
                ],
            )
            found = await self._locked(keys)
        self._in_turn.update(conversation.id for conversation in found.values())
        return found

    async def hold(self, number: int) -> Conversation:
        """A conversation that another chat's turn changes, locked until the transaction ends.

        It is never waited for, as it comes out of order: two that wait for each other would never end.

        Raises:
            ConversationInTurnError: it has a turn in this transaction; alone, this turn can be done.
            DBAPIError: another transaction holds it (a fault of the database: the batch is tried again).
        """
        if number in self._in_turn:
            raise ConversationInTurnError
        query = _SELECT.where(conversations.c.id == number)
        rows = await self._connection.execute(query.with_for_update(nowait=True, key_share=True))
        return _conversation(rows.one())

    async def get(self, number: int) -> Conversation | None:
        """The conversation of this number."""
        row = (await self._connection.execute(_SELECT.where(conversations.c.id == number))).one_or_none()
        return None if row is None else _conversation(row)

    async def find(self, key: ChatKey) -> Conversation | None:
        """The conversation of `key`, or None before its first event."""
        row = (await self._connection.execute(_BY_KEYS, _bound([key]))).one_or_none()
        return None if row is None else _conversation(row)

    async def save(self, changed: Sequence[Conversation]) -> None:
        """Keep these conversations as they are now."""
        if changed:
            await self._connection.execute(_SAVE, [_parameters(conversation) for conversation in changed])

    async def next_numbers(self, ids: Collection[int]) -> dict[int, int]:
        """The next message's number of each of these conversations: it rises when one has something new."""
        rows = await self._connection.execute(
            select(conversations.c.id, conversations.c.next_number).where(conversations.c.id.in_(ids))
        )
        return {row.id: row.next_number for row in rows}

    async def lock(self, ids: Collection[int]) -> None:
        """Keep these rows for this transaction, in the order of their ids as everybody does."""
        if self._connection.dialect.name != "sqlite":
            query = select(conversations.c.id).where(conversations.c.id.in_(ids)).order_by(conversations.c.id)
            await self._connection.execute(query.with_for_update(key_share=True))

    async def channel_of(self, chat: int) -> str:
        """The channel on which the person is told."""
        query = select(conversations.c.channel).where(conversations.c.id == chat)
        channel: str = (await self._connection.execute(query)).scalar_one()
        return channel

    async def park(self, key: ChatKey, at: datetime) -> None:
        """Keep what is to be sent to this chat until it writes again: blocked at `at`, or gone."""
        found = await self._locked([key])
        for conversation in found.values():
            await self._connection.execute(
                update(conversations).where(conversations.c.id == conversation.id).values(reachable=False)
            )
            await self._connection.execute(
                update(outbox)
                .where(outbox.c.conversation == conversation.id, outbox.c.status == "pending")
                .values(status="parked", finished_at=at)
            )

    async def _locked(self, keys: Collection[ChatKey]) -> dict[ChatKey, Conversation]:
        rows = await self._connection.execute(_LOCKED, _bound(keys))
        found = [_conversation(row) for row in rows]
        return {conversation.key: conversation for conversation in found}


def _bound(keys: Collection[ChatKey]) -> dict[str, Sequence[object]]:
    return {
        "channels": sorted({key.channel for key in keys}),
        "accounts": sorted({key.account for key in keys}),
        "chats": sorted({key.chat for key in keys}),
        "keys": [tuple(key) for key in keys],
    }


def _conversation(row: Row[*tuple[Any, ...]]) -> Conversation:
    return Conversation(
        id=row.id,
        key=ChatKey(row.channel, row.account, row.chat),
        state=row.state,
        language=row.language,
        client_language=row.client_language,
        reminders=row.reminders,
        reachable=row.reachable,
        draft_step=row.draft_step,
        draft_since=row.draft_since,
        last_seen=row.last_seen,
        next_number=row.next_number,
    )


def _parameters(conversation: Conversation) -> dict[str, object]:
    return {
        "saved_id": conversation.id,
        "saved_state": conversation.state,
        "saved_language": conversation.language,
        "saved_client_language": conversation.client_language,
        "saved_reminders": conversation.reminders,
        "saved_reachable": conversation.reachable,
        "saved_draft_step": conversation.draft_step,
        "saved_draft_since": conversation.draft_since,
        "saved_last_seen": conversation.last_seen,
        "saved_next_number": conversation.next_number,
    }
