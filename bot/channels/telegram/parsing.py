"""Telegram's updates as events: pure, and the same for the webhook and for polling."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from bot.channels.telegram.names import profile_name
from bot.channels.telegram.payload import (
    SERVICE,
    UNWANTED,
    CallbackQuery,
    Chat,
    Document,
    Membership,
    Message,
    Update,
    User,
)
from bot.channels.telegram.traits import NAME
from bot.messages import Address, Incoming, pressed
from conversations.events import (
    Chose,
    Edited,
    Event,
    Media,
    Opened,
    SentMedia,
    SharedContact,
    Typed,
    WroteInGroup,
)

Raw = bytes | Mapping[str, object]
"""An update as the webhook gets it, or as getUpdates gives it."""

PAYLOAD_MAX = 64
"""The longest payload of a deep link; a longer one was typed, and is no unit code either."""

_UPDATE = msgspec.json.Decoder(Update)
_COMMAND = re.compile(r"/(?P<word>[A-Za-z0-9_]{1,32})(?:@(?P<bot>[A-Za-z0-9_]{1,32}))?(?=\s|$)")
_MEDIA = (
    ("photo", Media.PHOTO),
    ("voice", Media.VOICE),
    ("sticker", Media.STICKER),
    ("animation", Media.OTHER),  # before `document`, which Telegram sets too
    ("document", Media.FILE),
    ("audio", Media.FILE),
    ("location", Media.LOCATION),
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LANGUAGES = frozenset({"vi", "en"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The bot: its number, and its user name, None until Telegram has told it."""

    id: str
    username: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file to be fetched before its turn; name, kind (a MIME type) and size are what Telegram tells."""

    file_id: str
    name: str
    kind: str
    size: int | None

    @property
    def is_word(self) -> bool:
        """Whether it calls itself a Word file of today's form."""
        return self.name.lower().endswith(".docx") or self.kind == _WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Somebody did something.

    `query` is a press to be answered, `album` what a picture is a part of, `attached` a file that came along.
    """

    incoming: Incoming
    query: str | None = None
    album: str | None = None
    attached: Attached | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reachability:
    """A person has blocked the bot, or let it in again; nobody said anything."""

    address: Address
    reachable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """Nothing that concerns us; a press is answered nevertheless."""

    query: str | None = None


@dataclass(frozen=True, slots=True)
class Unusable:
    """No update that we understand; `reason` is for operators and quotes nothing."""

    reason: str


Parsed = Happened | Reachability | Ignored | Unusable


def parse(raw: Raw, account: Account, received_at: datetime) -> Parsed:
    """What an update tells; never raises, whatever `raw` holds."""
    try:
        update = _UPDATE.decode(raw) if isinstance(raw, bytes) else msgspec.convert(raw, Update)
    except (ValueError, RecursionError) as error:  # all of msgspec's are ValueErrors
        return Unusable(type(error).__name__)
    if update.message is not None:
        return _message(update, update.message, raw, account, received_at)
    if update.callback_query is not None:
        return _press(update, update.callback_query, account, received_at)
    if update.edited_message is not None:
        return _edited(update, update.edited_message, account, received_at)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member, account)
    return Ignored() if _names(raw) & UNWANTED else Unusable("unknown kind")


def _message(update: Update, message: Message, raw: Raw, account: Account, received_at: datetime) -> Parsed:
    sender = message.sender
    if message.chat.type != "private":
        return _in_group(update, message, account, received_at)
    event = _event(message, raw, account)
    if event is None or sender is None or sender.is_bot:
        return Ignored()
    sent_at = None if message.date is None else datetime.fromtimestamp(message.date, UTC)
    incoming = Incoming(
        address=_address(message.chat, account),
        event_id=str(update.update_id),
        event=event,
        received_at=received_at,
        sent_at=sent_at,
        profile_name=profile_name(_clean(sender.first_name), _clean(sender.last_name or "")),
        language=_language(sender),
    )
    attached = _attached(message) if event == SentMedia(Media.FILE, _clean(message.caption or "")) else None
    return Happened(incoming=incoming, album=message.media_group_id, attached=attached)


def _attached(message: Message) -> Attached | None:
    """The file of a message; None for a sound, and for what is described in a way that we do not know."""
    try:
        document = msgspec.convert(message.document, Document)
    except msgspec.ValidationError:
        return None
    return Attached(
        file_id=document.file_id,
        name=_clean(document.file_name),
        kind=document.mime_type,
        size=document.file_size,
    )


def _event(message: Message, raw: Raw, account: Account) -> Event | None:
    """What a private message says; None for one by which Telegram only tells something."""
    if message.text is not None:
        return _said(_clean(message.text), account)
    if message.contact is not None:
        # Anybody's card can be attached; only the sender's own carries the sender's number.
        own = message.sender is not None and message.contact.user_id == message.sender.id
        return SharedContact(_clean(message.contact.phone_number), own)
    caption = _clean(message.caption or "")
    for name, media in _MEDIA:
        if getattr(message, name) is not None:
            return SentMedia(media, caption)
    # Neither words nor a file that we know: a video, a poll, or something that is new to us.
    return None if _names(raw, "message") & SERVICE else SentMedia(Media.OTHER, caption)


def _said(text: str, account: Account) -> Event:
    """A text; /start opens the conversation, other commands are words like any other."""
    command = _COMMAND.match(text)
    if command is None:
        return Typed(text)
    if command["word"].lower() == "start":
        payload = text[command.end() :].strip()
        return Opened(payload[:PAYLOAD_MAX] or None)
    if command["bot"] and _is_ours(command["bot"], account):
        return Typed(f"/{command['word']}{text[command.end() :]}")
    return Typed(text)


def _in_group(update: Update, message: Message, account: Account, received_at: datetime) -> Parsed:
    """In groups the bot answers only when it is spoken to, and only with the way to a private chat."""
    sender = message.sender
    is_group = message.chat.type in {"group", "supergroup"}
    if not is_group or sender is None or sender.is_bot or account.username is None:
        return Ignored()
    if not _is_addressed(message, account.username, account):
        return Ignored()
    incoming = Incoming(
        address=_address(message.chat, account),
        event_id=str(update.update_id),
        event=WroteInGroup(f"https://t.me/{account.username}"),
        received_at=received_at,
        language=_language(sender),
    )
    return Happened(incoming=incoming)


def _is_addressed(message: Message, username: str, account: Account) -> bool:
    """A command of this bot or of no bot in particular, a mention, or an answer to one of its messages."""
    quoted = message.reply_to_message
    if quoted is not None and quoted.sender is not None and str(quoted.sender.id) == account.id:
        return True
    text = message.text or message.caption or ""
    command = _COMMAND.match(text)
    if command is not None:
        return command["bot"] is None or _is_ours(command["bot"], account)
    return re.search(rf"@{re.escape(username)}(?![A-Za-z0-9_])", text, re.IGNORECASE) is not None


def _press(update: Update, query: CallbackQuery, account: Account, received_at: datetime) -> Parsed:
    """A press; its data come from the person's client, so that they may be anything."""
    chat = Chat(id=query.sender.id) if query.message is None else query.message.chat
    query_id = _clean(query.id)
    if chat.type != "private":
        return Ignored(query=query_id)
    incoming = Incoming(
        address=_address(chat, account),
        event_id=str(update.update_id),
        # No question has the stamp -1: the dialogue answers like to any button of an earlier question.
        event=pressed(_clean(query.data or "")) or Chose("", -1),
        received_at=received_at,
        profile_name=profile_name(_clean(query.sender.first_name), _clean(query.sender.last_name or "")),
        language=_language(query.sender),
    )
    return Happened(incoming=incoming, query=query_id)


def _edited(update: Update, message: Message, account: Account, received_at: datetime) -> Parsed:
    """A corrected text; its time is that of the receipt, for the first sending decides nothing any more.

    A place that is shared live is "edited" every few seconds by itself.
    """
    sender, worded = message.sender, message.text is not None or message.caption is not None
    if message.chat.type != "private" or sender is None or sender.is_bot or not worded:
        return Ignored()
    incoming = Incoming(
        address=_address(message.chat, account),
        event_id=str(update.update_id),
        event=Edited(),
        received_at=received_at,
        language=_language(sender),
    )
    return Happened(incoming=incoming)


def _membership(change: Membership, account: Account) -> Parsed:
    status = change.new_chat_member.status
    if change.chat.type != "private" or status not in {"kicked", "member"}:
        return Ignored()
    return Reachability(address=_address(change.chat, account), reachable=status == "member")


def _address(chat: Chat, account: Account) -> Address:
    return Address(channel=NAME, account=account.id, chat=str(chat.id))


def _is_ours(username: str, account: Account) -> bool:
    return account.username is not None and username.lower() == account.username.lower()


def _language(user: User) -> str | None:
    """Vietnamese or English, whatever the region; None where the person's client speaks neither."""
    language = (user.language_code or "").lower().partition("-")[0]
    return language if language in _LANGUAGES else None


def _clean(text: str) -> str:
    """The text as every database and every encoding takes it: without NUL and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _names(raw: Raw, part: str | None = None) -> frozenset[str]:
    """The names of an update's fields, or of those of a part of it."""
    try:
        fields = msgspec.json.decode(raw) if isinstance(raw, bytes) else raw
    except (ValueError, RecursionError):  # what no field of ours holds was not looked at before
        return frozenset()
    inner = fields if part is None else fields.get(part)
    return frozenset(inner) if isinstance(inner, Mapping) else frozenset()
