"""The fields of Zalo Bot's updates that we need (reference/zalo.md §1.3); new and missing ones do no harm."""

import msgspec


class Sender(msgspec.Struct, kw_only=True):
    """Who wrote."""

    id: str = ""
    display_name: str | None = None
    is_bot: bool = False


class Chat(msgspec.Struct, kw_only=True):
    """Where it was written."""

    id: str
    chat_type: str = "PRIVATE"


class Message(msgspec.Struct, kw_only=True):
    """What was written; `date` counts milliseconds."""

    chat: Chat
    sender: Sender = msgspec.field(name="from", default_factory=Sender)
    message_id: str = ""
    date: int | str | None = None
    text: str | None = None
    caption: str | None = None


class Update(msgspec.Struct, kw_only=True):
    """One update; the message of a protected sender may be missing."""

    event_name: str
    message: Message | None = None


class Envelope(msgspec.Struct, kw_only=True):
    """The documented shape of a webhook's body and of an answer: the update is the result."""

    result: msgspec.Raw = msgspec.Raw(b"null")
