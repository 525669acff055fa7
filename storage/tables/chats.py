"""The tables of chats: conversations, their turns, what is to be sent, what is due later, what failed."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.schema import UtcDateTime, metadata, partial_index

ChatId = BigInteger().with_variant(Integer(), "sqlite")
"""The type of `conversations.id` and of every column that refers to it; SQLite counts only in INTEGER."""

conversations = Table(
    "conversations",
    metadata,
    Column("id", ChatId, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("account", String(100), nullable=False),
    Column("chat", String(100), nullable=False),
    Column(
        "state",
        Text,
        nullable=False,
        server_default="",
        doc="JSON with a version; empty before the first turn",
    ),
    Column("language", String(5), doc="what the person chose in the chat"),
    Column("client_language", String(5), doc="what the person's client speaks, used until one was chosen"),
    Column("reminders", Boolean, nullable=False, server_default=text("true")),
    Column("reachable", Boolean, nullable=False, server_default=text("true"), doc="false after a block"),
    Column("draft_step", String(40), doc="the question an unfinished entry waits at"),
    Column("draft_since", UtcDateTime),
    Column("last_seen", UtcDateTime, nullable=False),
    Column("next_number", Integer, nullable=False, server_default="1", doc="of the chat's next message"),
    Column("held_until", UtcDateTime, doc="one delivering process sends, or waits to send again, until then"),
    UniqueConstraint("channel", "account", "chat"),
    partial_index("ix_conversations_draft_since", "draft_since", where="draft_since IS NOT NULL"),
    sqlite_autoincrement=True,
)

turns = Table(
    "turns",
    metadata,
    Column("conversation", ChatId, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    Column("event_id", String(120), primary_key=True),
    Column("replies", Text, nullable=False, doc="the messages as JSON, never what the person wrote"),
    Column("inline", Boolean, nullable=False, doc="whether the only message was given in the answer itself"),
    Column("last_number", Integer, nullable=False, doc="of the turn's last message; 0 when it has none"),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Index("ix_turns_conversation_last_number", "conversation", "last_number"),
)

_PENDING = "status = 'pending'"

outbox = Table(
    "outbox",
    metadata,
    Column("id", ChatId, primary_key=True),
    Column("conversation", ChatId, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("channel", String(20), nullable=False),
    Column("number", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column(
        "status", String(10), nullable=False, doc="pending, parked (the chat is unreachable), sent or dead"
    ),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("finished_at", UtcDateTime, index=True, doc="when it was sent, given up or parked"),
    Column("provider_ids", Text, doc="what the provider calls the message, as JSON"),
    UniqueConstraint("conversation", "number"),
    partial_index("ix_outbox_pending", "channel", "id", where=_PENDING),
    partial_index("ix_outbox_pending_chat", "conversation", "number", where=_PENDING),
    sqlite_autoincrement=True,
)

# SQLite would give the id of a deleted timer again, and its turn would look like a duplicate.
timers = Table(
    "timers",
    metadata,
    Column("id", ChatId, primary_key=True),
    Column("conversation", ChatId, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(40), doc="of a dialogue's timer; none for a notice"),
    Column("notice", String(40)),
    Column("code", String(20)),
    Column("arguments", Text, doc="of the notice's text, as JSON"),
    Column("mailing", ForeignKey("mailings.id"), doc="of which it is one notice"),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("claimed_until", UtcDateTime),
    UniqueConstraint("conversation", "name"),
    partial_index("ix_timers_code", "code", where="code IS NOT NULL"),
    partial_index("ix_timers_mailing", "mailing", where="mailing IS NOT NULL"),
    sqlite_autoincrement=True,
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", ChatId, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("account", String(100), nullable=False),
    Column("payload", Text, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

dead_letters = Table(
    "dead_letters",
    metadata,
    Column("id", ChatId, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("channel", String(20), nullable=False),
    Column("payload", Text, doc="what could not be handled; cleared after 14 days"),
    Column("error", String(200), nullable=False, doc="the class of the error, never its words"),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Column("retried_at", UtcDateTime, doc="when its event was given back to the engine"),
    sqlite_autoincrement=True,
)
