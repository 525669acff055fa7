"""Zalo Bot's updates as events: pure, and the same for the webhook and for polling."""

from datetime import UTC, datetime, timedelta

import msgspec

from bot.channels.updates import Happened, Ignored, Parsed, Unusable
from bot.channels.zalo_bot.payload import Envelope, Message, Update
from bot.channels.zalo_bot.traits import NAME
from bot.messages import Address, Incoming
from conversations.events import Event, Media, SentMedia, Typed, WroteInGroup

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ENVELOPE = msgspec.json.Decoder(Envelope, strict=False)
_UPDATE = msgspec.json.Decoder(Update, strict=False)
_TEXT = "message.text.received"
_MEDIA = {
    "message.image.received": Media.PHOTO,
    "message.sticker.received": Media.STICKER,
    "message.voice.received": Media.VOICE,
    # A file, a contact card, a place: Zalo tells nothing of what it is.
    "message.unsupported.received": Media.OTHER,
    "message.link.received": Media.OTHER,
}
_GROUP = "GROUP"


def parse(raw: str, account: str, link: str | None, received_at: datetime) -> Parsed:
    """What an update tells; never raises, whatever `raw` holds.

    `link` leads to a private chat with the bot, for those who write to it in a group.
    """
    try:
        update = _UPDATE.decode(_unwrapped(raw.encode()))
    except (ValueError, RecursionError) as error:  # all of msgspec's are ValueErrors
        return Unusable(type(error).__name__)
    message = update.message
    if message is None or message.sender.is_bot:
        return Ignored()  # of a protected sender nothing arrives, not even where to answer
    event = _event(update.event_name, message, link)
    if event is None:
        known = update.event_name in _MEDIA or update.event_name in {_TEXT, "message.reaction.received"}
        return Ignored() if known else Unusable("unknown kind")
    if not message.message_id:
        return Unusable("no message_id")
    incoming = Incoming(
        address=Address(channel=NAME, account=account, chat=message.chat.id),
        event_id=message.message_id,
        event=event,
        received_at=received_at,
        sent_at=_time(message.date) if isinstance(event, Typed) else None,
        profile_name=None if message.sender.display_name is None else clean(message.sender.display_name),
    )
    return Happened(incoming)


def _unwrapped(body: bytes) -> bytes:
    """The update itself: the documented body holds it as `result`, the observed one is it."""
    result = bytes(_ENVELOPE.decode(body).result)
    return result if result.lstrip().startswith(b"{") else body


def _event(name: str, message: Message, link: str | None) -> Event | None:
    """What happened; None for what nobody needs to answer."""
    if message.chat.chat_type == _GROUP:
        return WroteInGroup(link) if link else None
    if name == _TEXT:
        return None if message.text is None else Typed(clean(message.text))
    media = _MEDIA.get(name)
    return None if media is None else SentMedia(media, clean(message.caption or ""))


def _time(date: int | str | None) -> datetime | None:
    """Milliseconds since 1970 as a time; None for what is none."""
    try:
        return _EPOCH + timedelta(milliseconds=int(date or 0)) if date else None
    except (ValueError, OverflowError):
        return None


def clean(text: str) -> str:
    """The text as every database and every encoding takes it: without NUL and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
