"""The browser as a channel: who it is, what it sends, what it is shown; and the shared screen of a stand."""

import hashlib
import re
import secrets
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec

from bot.channels.channel import Traits
from bot.messages import Address, Choice, Incoming, Message, pressed
from conversations.events import Event, Opened, Typed
from conversations.facts import Abilities

CHANNEL = "browser"
ACCOUNT = "page"
TRAITS = Traits(abilities=Abilities(channel=CHANNEL, buttons=True, pushed=False), pushed=False)
KIOSK = "kiosk"
"""The channel of a shared screen: a chat there is one person's until the next one comes (decision 0017)."""

KIOSK_TRAITS = Traits(
    abilities=Abilities(channel=KIOSK, buttons=True, shared=True, pushed=False), pushed=False
)
BODY_LIMIT = 64 * 1024
"""Bytes of one request; a description of 1,000 characters is under 4 kB."""

_IDENTITY = re.compile(r"[A-Za-z0-9_-]{43}")


class Trouble(StrEnum):
    """Why a request is not taken; the text of each is `page.<trouble>`."""

    BAD_REQUEST = "bad_request"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    FOREIGN_ORIGIN = "foreign_origin"
    NO_IDENTITY = "no_identity"
    TOO_MANY_STREAMS = "too_many_streams"
    NO_FILES = "no_files"
    FILE_TOO_LARGE = "file_too_large"


class BadBody(Exception):
    """A body that is not what the page sends."""


# --- Who ------------------------------------------------------------------------------------------


def new_identity() -> str:
    """256 random bits that stand for one browser; they live in its cookie and nowhere else."""
    return secrets.token_urlsafe(32)


def chat_of(identity: str | None, channel: str = CHANNEL) -> Address | None:
    """The chat of a cookie, None if it is none of ours; only the SHA-256 of an identity is kept."""
    if identity is None or not _IDENTITY.fullmatch(identity):
        return None
    return Address(channel=channel, account=ACCOUNT, chat=hashlib.sha256(identity.encode()).hexdigest())


# --- What it sends --------------------------------------------------------------------------------


class Open(msgspec.Struct, frozen=True):
    """The page was opened for the first time, or with another unit's code (R15)."""

    unit: Annotated[str, msgspec.Meta(max_length=64)] | None = None


class Body(msgspec.Struct, frozen=True):
    """What the page posts: at most one of `text`, `choice` and `open`, with its `id`, a UUID of version 4.

    `after` is the highest message number that the page has; a body with nothing else asks for the later ones.
    """

    id: str | None = None
    text: str | None = None
    choice: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    open: Open | None = None
    after: Annotated[int, msgspec.Meta(ge=0, lt=2**31)] = 0
    language: Annotated[str, msgspec.Meta(pattern="^(vi|en)$")] | None = None


_BODY = msgspec.json.Decoder(Body)


def read_body(content: bytes) -> Body:
    """The body of a request.

    Raises:
        BadBody: it is not JSON, a field has the wrong type, or it says two things at once.
    """
    try:
        body = _BODY.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):  # ValidationError is a DecodeError
        raise BadBody from None
    if sum(part is not None for part in (body.text, body.choice, body.open)) > 1:
        raise BadBody
    return body


def read_query(query: Mapping[str, str]) -> Body:
    """What stands in the address of a file that the page sends: `id`, `after`, `language`.

    Raises:
        BadBody: one of them is not what it should be.
    """
    told = {name: query[name] for name in ("id", "after", "language") if name in query}
    try:
        return msgspec.convert(told, Body, strict=False)
    except msgspec.ValidationError:
        raise BadBody from None


def incoming(body: Body, address: Address, received_at: datetime) -> Incoming | None:
    """The event of a body, or None if it only asks for messages; its time is that of the receipt (R64).

    Raises:
        BadBody: the id is no UUID of version 4, or the choice is none that we ever offered.
    """
    event = _event(body)
    if event is None:
        return None
    return Incoming(
        address=address,
        event_id=event_id(body.id),
        event=event,
        received_at=received_at,
        language=body.language,
    )


def _event(body: Body) -> Event | None:
    if body.open is not None:
        return Opened(body.open.unit)
    if body.choice is not None:
        choice = pressed(body.choice)
        if choice is None:
            raise BadBody
        return choice
    # PostgreSQL keeps no NUL, and nobody types one.
    return None if body.text is None else Typed(body.text.replace("\0", ""))


def event_id(text: str | None) -> str:
    """The id of what the page sends.

    Raises:
        BadBody: it is no UUID of version 4.
    """
    try:
        number = uuid.UUID(text or "")
    except ValueError:
        raise BadBody from None
    if number.version != 4 or str(number) != text:  # noqa: PLR2004 - the script's own number
        raise BadBody
    return text


# --- What it is shown -----------------------------------------------------------------------------


class ShownMessage(msgspec.Struct, frozen=True):
    """A message as the page draws it."""

    number: int
    text: str
    choices: tuple[Choice, ...]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """All messages after the page's last one.

    `question` is the stamp of the question that stands, whose buttons may be pressed; `language` that of the
    chat, None before the first turn; `receipt`, on a shared screen only, the code of the entry just sent.
    """

    messages: tuple[ShownMessage, ...]
    question: int | None = None
    language: str | None = None
    receipt: str | msgspec.UnsetType = msgspec.UNSET


class Refusal(msgspec.Struct, frozen=True):
    """Why nothing was done: a key for programs, a sentence for the person."""

    error: str
    text: str


def shown(messages: Sequence[Message]) -> tuple[ShownMessage, ...]:
    """Messages as the page draws them."""
    return tuple(ShownMessage(each.number, each.text, each.choices) for each in messages)
