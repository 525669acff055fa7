"""What passes between the channels and the engine: an incoming event, and messages to show."""

import re
from dataclasses import dataclass
from datetime import datetime

from conversations.dialogue import Attachment, Chose, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a conversation takes place: the channel, the account on it (bot, browser, terminal) and the chat."""  # noqa: E501 - one line reads better

    channel: str
    account: str
    chat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One event of one chat, authenticated and parsed by its channel (design §3.1).

    `sent_at` is the provider's stamp of a typed message, None for buttons, browser and terminal (R64);
    `received_at` is taken on the adapter's first line; `event_id` is unique within account and chat;
    `language` is what the person's client speaks, used until the chat chose a language. `profile_name` is
    never stored before consent.
    """

    address: Address
    event_id: str
    event: Event
    received_at: datetime
    sent_at: datetime | None = None
    profile_name: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A button: its label and what its press sends back, `<stamp>:<option>` (64 bytes at most)."""

    label: str
    data: str


_CHOICE = re.compile(r"([0-9]{1,9}):([^\x00]{1,62})")


def pressed(data: str) -> Chose | None:
    """What a button's `data` says when it comes back; None for what no button of ours ever carried."""
    found = _CHOICE.fullmatch(data)
    return Chose(found[2], int(found[1])) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as the person will see it, in the person's language, within the channel's limit.

    On channels without buttons the choices are already numbered lines of `text` and `choices` is empty;
    elsewhere `choices` are its buttons. `contact` is the label of a button that shares the own phone number;
    `remove_keyboard` takes that button away. `number` counts the chat's messages from 1 (design §3.7). Of an
    `attachment`, whose caption `text` is, a message says only what it is: it is drawn when it is sent.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    contact: str | None = None
    remove_keyboard: bool = False
    number: int = 0
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """The engine's answer to a channel, after the commit.

    `inline` is the one message that may be given in the answer itself, or None: then everything leaves by the
    outbox. `duplicate` says that the event was handled before and nothing was done again.
    """

    inline: Message | None = None
    duplicate: bool = False
