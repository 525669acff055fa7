"""Messages and events as the text that storage keeps."""

from collections.abc import Sequence

import msgspec

from bot.messages import Address, Incoming, Message
from storage.conversations import ChatKey

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


def dump_incoming(incoming: Incoming) -> str:
    """An event that could not be handled, as JSON with the name of its kind, for an operator to look at."""
    fields = {name: value for name, value in msgspec.to_builtins(incoming).items() if name != "profile_name"}
    return _encoder.encode({"kind": type(incoming.event).__name__, **fields}).decode()


def key_of(address: Address) -> ChatKey:
    """The address as storage knows it."""
    return ChatKey(address.channel, address.account, address.chat)


def address_of(key: ChatKey) -> Address:
    """The address back from storage."""
    return Address(channel=key.channel, account=key.account, chat=key.chat)
