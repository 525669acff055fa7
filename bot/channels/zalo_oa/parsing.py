"""An Official Account's events as those of a conversation; pure."""

from datetime import UTC, datetime, timedelta

import msgspec

from bot.channels.updates import Happened, Ignored, Parsed, Reachability, Unusable
from bot.channels.zalo_oa.payload import Update
from bot.channels.zalo_oa.traits import NAME
from bot.messages import Address, Incoming, pressed
from conversations.events import Event, Media, SentMedia, SharedContact, Typed

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UPDATE = msgspec.json.Decoder(Update, strict=False)
_TEXTS = frozenset({"user_send_text", "anonymous_send_text"})
_MEDIA = {
    "image": Media.PHOTO,
    "gif": Media.PHOTO,
    "file": Media.FILE,
    "audio": Media.VOICE,
    "video": Media.OTHER,
    "sticker": Media.STICKER,
    "location": Media.LOCATION,
    "link": Media.OTHER,
    "business_card": Media.OTHER,
}
_QUIET = ("oa_send_", "user_received_", "user_seen_", "user_click_", "user_reacted_", "oa_reacted_")
"""Echoes of our own messages, what became of them, and presses whose text arrives by itself."""


def parse(raw: str, account: str, received_at: datetime) -> Parsed:
    """What an event tells; never raises, whatever `raw` holds."""
    try:
        update = _UPDATE.decode(raw)
    except (ValueError, RecursionError) as error:  # all of msgspec's are ValueErrors
        return Unusable(type(error).__name__)
    name = update.event_name
    if name in {"follow", "unfollow"}:
        address = Address(channel=NAME, account=account, chat=update.follower.id)
        return (
            Reachability(address=address, reachable=name == "follow") if address.chat else Unusable("nobody")
        )
    if name.startswith(_QUIET):
        return Ignored()
    event = _event(update)
    if event is None:
        return Unusable("unknown kind")
    if not update.sender.id:
        return Unusable("nobody")
    incoming = Incoming(
        address=Address(channel=NAME, account=account, chat=update.sender.id),
        event_id=update.message.msg_id or f"{name}:{update.timestamp}",
        event=event,
        received_at=received_at,
        sent_at=_time(update.timestamp) if isinstance(event, Typed) else None,
    )
    return Happened(incoming)


def _event(update: Update) -> Event | None:
    """What happened in the conversation; None for what we do not know."""
    name = update.event_name
    if name in _TEXTS:
        text = _clean(update.message.text or "")
        return pressed(text) or Typed(text)
    if name == "user_submit_info":
        # The form is filled with the number of the person's own account.
        return SharedContact(_clean(str(update.info.phone or "")), own=True)
    kind = name.removeprefix("user_send_").removeprefix("anonymous_send_")
    media = _MEDIA.get(kind) if kind != name else None
    return None if media is None else SentMedia(media, _clean(update.message.text or ""))


def _time(timestamp: str) -> datetime | None:
    """Milliseconds since 1970 as a time; None for what is none."""
    try:
        return _EPOCH + timedelta(milliseconds=int(timestamp)) if timestamp else None
    except (ValueError, OverflowError):
        return None


def _clean(text: str) -> str:
    """The text as every database and every encoding takes it: without NUL and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
