"""What people ask for about their own data: a register with deadlines (requirements appendix 7)."""

from sqlalchemy import Column, ForeignKey, Index, String, Table, Text

from storage.schema import UtcDateTime, metadata, partial_index
from storage.tables.entries import Key

data_requests = Table(
    "data_requests",
    metadata,
    Column("id", Key, primary_key=True),
    Column("code", String(20), nullable=False, unique=True),
    Column("kind", String(10), nullable=False, doc="delete, correct or restrict"),
    Column("chat", ForeignKey("conversations.id"), nullable=False),
    Column("unit", ForeignKey("units.code"), doc="the deepest that holds all entries of the chat"),
    Column("requested_at", UtcDateTime, nullable=False),
    Column("answer_by", UtcDateTime, nullable=False),
    Column("finish_by", UtcDateTime, nullable=False),
    Column("blocked_by", String(20), doc="the entry for which an officer must decide"),
    Column("wanted", Text, nullable=False, server_default="{}", doc="the corrections, as JSON"),
    Column("extended_at", UtcDateTime),
    Column("extension", Text, doc="why it takes longer"),
    Column("answered_at", UtcDateTime),
    Column("answered_by", String(80)),
    Column("answer", Text, doc="what the person was told"),
    Column("closed_at", UtcDateTime),
    Column("closed_by", String(80), doc="empty where the system did it at once"),
    Column("outcome", String(10), doc="done or refused"),
    Index("ix_data_requests_chat", "chat"),
    partial_index("ix_data_requests_open", "unit", "id", where="closed_at IS NULL"),
)
