"""The few fields of Telegram's updates that we need; all others may come, go and change."""

from typing import Annotated

import msgspec

_Moment = Annotated[int, msgspec.Meta(ge=0, lt=2**33)]  # epoch seconds, up to the year 2242


class User(msgspec.Struct, frozen=True):
    """A person or a bot."""

    id: int
    is_bot: bool = False
    first_name: str = ""
    last_name: str | None = None
    language_code: str | None = None


class Chat(msgspec.Struct, frozen=True):
    """A private chat (its id is the person's), a group, a supergroup or a channel."""

    id: int
    type: str = "private"


class Contact(msgspec.Struct, frozen=True):
    """A contact card; `user_id` only where its owner is on Telegram."""

    phone_number: str
    user_id: int | None = None


class Quoted(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """The message that a message answers."""

    sender: User | None = None


class Document(msgspec.Struct, frozen=True):
    """A file; all but its id may be missing, and its name and kind are what the sender's client says."""

    file_id: str
    file_name: str = ""
    mime_type: str = ""
    file_size: int | None = None


class Message(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """A message; of what is attached it matters only that it is there."""

    chat: Chat
    sender: User | None = None
    date: _Moment | None = None
    text: str | None = None
    caption: str | None = None
    contact: Contact | None = None
    reply_to_message: Quoted | None = None
    media_group_id: str | None = None
    photo: object = None
    sticker: object = None
    voice: object = None
    audio: object = None
    animation: object = None
    document: object = None
    location: object = None


class Shown(msgspec.Struct, frozen=True):
    """The message under which a button was pressed; an old one is little more than its chat."""

    chat: Chat


class CallbackQuery(msgspec.Struct, frozen=True, rename={"sender": "from"}):
    """A pressed button; its `message` may be missing."""

    id: str
    sender: User
    data: str | None = None
    message: Shown | None = None


class Member(msgspec.Struct, frozen=True):
    """What the bot is in a chat."""

    status: str


class Membership(msgspec.Struct, frozen=True):
    """The bot was blocked, let in again, added or removed."""

    chat: Chat
    new_chat_member: Member


class Update(msgspec.Struct, frozen=True):
    """One update: at most one of the others beside its id."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: Membership | None = None


KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates that we ask Telegram for."""

UNWANTED = frozenset(
    {
        "business_connection",
        "business_message",
        "channel_post",
        "chat_boost",
        "chat_join_request",
        "chat_member",
        "chosen_inline_result",
        "deleted_business_messages",
        "edited_business_message",
        "edited_channel_post",
        "inline_query",
        "message_reaction",
        "message_reaction_count",
        "poll",
        "poll_answer",
        "pre_checkout_query",
        "purchased_paid_media",
        "removed_chat_boost",
        "shipping_query",
    }
)
"""Kinds that an earlier webhook may still have asked for; they are no concern of ours."""

SERVICE = frozenset(
    {
        "boost_added",
        "channel_chat_created",
        "chat_background_set",
        "chat_shared",
        "connected_website",
        "delete_chat_photo",
        "direct_message_price_changed",
        "forum_topic_closed",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
        "gift",
        "gift_upgrade_sent",
        "group_chat_created",
        "left_chat_member",
        "message_auto_delete_timer_changed",
        "migrate_from_chat_id",
        "migrate_to_chat_id",
        "new_chat_members",
        "new_chat_photo",
        "new_chat_title",
        "pinned_message",
        "proximity_alert_triggered",
        "refunded_payment",
        "successful_payment",
        "supergroup_chat_created",
        "unique_gift",
        "users_shared",
        "video_chat_ended",
        "video_chat_participants_invited",
        "video_chat_scheduled",
        "video_chat_started",
        "web_app_data",
        "write_access_allowed",
    }
)
"""Fields by which a message only tells that something happened: nobody said anything."""
