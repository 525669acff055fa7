"""What follows a submission: mailings, questions, links of officers' chats, codes of one use, scans."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
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
from storage.tables.chats import ChatId
from storage.tables.entries import Key

# One message to many chats, given out chunk by chunk: `position` is the last chat that has its notice.
mailings = Table(
    "mailings",
    metadata,
    Column("id", Key, primary_key=True),
    Column("edition", String(60), nullable=False),
    Column(
        "kind", String(20), nullable=False, doc="an announcement, a reminder, news of the window, a digest"
    ),
    Column(
        "mark", String(80), nullable=False, doc="what makes it the only one of its kind: a moment, a number"
    ),
    Column("unit", ForeignKey("units.code"), doc="only the subtree of this unit; none is everybody"),
    Column("arguments", Text, nullable=False, doc="of the notice's text, as JSON"),
    Column("officer", String(80), doc="who ordered it; none for the system's own"),
    Column("created_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("status", String(10), nullable=False, doc="planned, running, done or cancelled"),
    Column("position", ChatId, nullable=False, server_default="0"),
    Column("told", Integer, nullable=False, server_default="0", doc="chats that have had their notice set"),
    Column("finished_at", UtcDateTime),
    UniqueConstraint("edition", "kind", "mark"),
    partial_index("ix_mailings_open", "due_at", where="status IN ('planned', 'running')"),
)

# The window as the owner has moved it; the last row of an edition is in force (R63).
window_changes = Table(
    "window_changes",
    metadata,
    Column("id", Key, primary_key=True),
    Column("edition", String(60), nullable=False),
    Column("closes", UtcDateTime, nullable=False),
    Column("return_deadline", UtcDateTime, nullable=False),
    Column("dossier_deadline", UtcDateTime, nullable=False),
    Column("officer", String(80), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_window_changes_edition_id", "edition", "id"),
)

# What workers ask the helpdesk in chat; `unit` is where their last entry belongs, if any.
questions = Table(
    "questions",
    metadata,
    Column("id", Key, primary_key=True),
    Column("edition", String(60), nullable=False),
    Column("chat", ForeignKey("conversations.id"), nullable=False),
    Column("unit", ForeignKey("units.code")),
    Column("language", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("answer", Text),
    Column("answered_by", String(80)),
    Column("answered_for", ForeignKey("units.code"), doc="the unit in whose name it was answered"),
    Column("answered_at", UtcDateTime),
    Index("ix_questions_chat", "chat"),
    partial_index("ix_questions_open", "edition", "unit", "id", where="answered_at IS NULL"),
)

# Chats in which an officer is told things; one officer may have several, a chat belongs to one.
officer_chats = Table(
    "officer_chats",
    metadata,
    Column("chat", ForeignKey("conversations.id"), primary_key=True, autoincrement=False),
    Column("officer_id", ForeignKey("officers.id", ondelete="CASCADE"), nullable=False),
    Column("linked_at", UtcDateTime, nullable=False),
    Column("digests", Boolean, nullable=False, server_default=text("true")),
    Index("ix_officer_chats_officer_id", "officer_id"),
)

# Codes that work once and lapse: to link an officer's chat, to move a draft, to fetch one's own data.
once_codes = Table(
    "once_codes",
    metadata,
    Column("digest", String(64), primary_key=True, doc="SHA-256 of the code, which is kept nowhere"),
    Column("purpose", String(20), nullable=False),
    Column("chat", ForeignKey("conversations.id", ondelete="CASCADE")),
    Column("officer_id", ForeignKey("officers.id", ondelete="CASCADE")),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False, index=True),
    Column("used_at", UtcDateTime),
)

# Vain tries to see something by a code, counted for the code wherever they come from (R51).
lookups = Table(
    "lookups",
    metadata,
    Column("subject", String(80), primary_key=True, doc="a digest of what was looked for"),
    Column("since", UtcDateTime, nullable=False, index=True),
    Column("failures", Integer, nullable=False),
)

# How often a poster was scanned and a conversation begun, by day: nothing about anybody.
door_counts = Table(
    "door_counts",
    metadata,
    Column("edition", String(60), primary_key=True),
    Column("unit", String(40), primary_key=True, doc="as it came; empty where none was named"),
    Column("step", String(10), primary_key=True, doc="scan or start"),
    Column("door", String(20), primary_key=True, doc="of a scan: what was printed; of a start: the channel"),
    Column("day", Date, primary_key=True, doc="in Viet Nam"),
    Column("times", Integer, nullable=False),
)
