"""The fields of an Official Account's events that we need (reference/zalo.md §2.1)."""

import msgspec


class Somebody(msgspec.Struct, kw_only=True):
    """A person or the account itself."""

    id: str = ""


class Said(msgspec.Struct, kw_only=True):
    """What a person sent."""

    msg_id: str = ""
    text: str | None = None


class Info(msgspec.Struct, kw_only=True):
    """What a person gave to a request for the phone number."""

    phone: str | int | None = None


class Update(msgspec.Struct, kw_only=True):
    """One event; its body is flat, and `timestamp` counts milliseconds."""

    event_name: str
    timestamp: str = ""
    sender: Somebody = msgspec.field(default_factory=Somebody)
    recipient: Somebody = msgspec.field(default_factory=Somebody)
    follower: Somebody = msgspec.field(default_factory=Somebody)
    message: Said = msgspec.field(default_factory=Said)
    info: Info = msgspec.field(default_factory=Info)
