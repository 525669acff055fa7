"""Messages and events as the text that storage keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import get_args

import msgspec

from bot.messages import Address, Incoming, Message
from conversations.events import Event
from conversations.state import State, dump
from storage.conversations import ChatKey, Conversation

_MESSAGE = msgspec.json.Decoder(Message)
_MESSAGES = msgspec.json.Decoder(tuple[Message, ...])
_encoder = msgspec.json.Encoder()


def dump_message(message: Message) -> str:
    """One message as JSON."""
    return _encoder.encode(message).decode()


def load_message(text: str) -> Message:
    """One message back from JSON."""
    return _MESSAGE.decode(text)


def dump_messages(messages: Sequence[Message]) -> str:
    """The messages of a turn as JSON."""
    return _encoder.encode(messages).decode()


def load_messages(text: str) -> tuple[Message, ...]:
    """The messages of a turn back from JSON."""
    return _MESSAGES.decode(text)


class StoredIncoming(msgspec.Struct, frozen=True, kw_only=True):
    """An event that could not be handled; `kind` is the name of its class, which its fields do not tell.

    A profile's name is left out: it is never stored before consent.
    """

    kind: str
    address: Address
    event_id: str
    event: msgspec.Raw
    received_at: datetime
    sent_at: datetime | None = None
    language: str | None = None


class UnreadableEventError(Exception):
    """A stored event that this version of the program cannot read back."""


_INCOMING = msgspec.json.Decoder(StoredIncoming)
_EVENTS: Mapping[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}


def dump_incoming(incoming: Incoming) -> str:
    """An event that could not be handled, as JSON with the name of its kind."""
    stored = StoredIncoming(
        kind=type(incoming.event).__name__,
        address=incoming.address,
        event_id=incoming.event_id,
        event=msgspec.Raw(_encoder.encode(incoming.event)),
        received_at=incoming.received_at,
        sent_at=incoming.sent_at,
        language=incoming.language,
    )
    return _encoder.encode(stored).decode()


def load_incoming(text: str) -> Incoming:
    """An event back from JSON.

    Raises:
        UnreadableEventError: it is not what `dump_incoming` writes.
    """
    try:
        stored = _INCOMING.decode(text)
        event = msgspec.json.decode(stored.event, type=_EVENTS[stored.kind])
    except (msgspec.DecodeError, KeyError):  # ValidationError is a DecodeError
        raise UnreadableEventError from None
    return Incoming(
        address=stored.address,
        event_id=stored.event_id,
        event=event,
        received_at=stored.received_at,
        sent_at=stored.sent_at,
        language=stored.language,
    )


def key_of(address: Address) -> ChatKey:
    """The address as storage knows it."""
    return ChatKey(address.channel, address.account, address.chat)


def address_of(key: ChatKey) -> Address:
    """The address back from storage."""
    return Address(channel=key.channel, account=key.account, chat=key.chat)


def with_state(conversation: Conversation, state: State) -> Conversation:
    """The conversation with the state after a turn; the draft's step is a column of its own."""
    draft = state.draft
    return replace(
        conversation,
        state=dump(state),
        draft_step=draft.at if draft else None,
        draft_since=draft.begun if draft else None,
    )
