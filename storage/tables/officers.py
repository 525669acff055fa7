"""The unit tree in force, the quotas, the officers with their tokens, and the audit chain."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table, Text

from storage.schema import UtcDateTime, metadata
from storage.tables.entries import Key
from units_data.checks import PATH_MAX

# Bytewise order on both databases: a subtree is a range of paths.
Path = String(PATH_MAX).with_variant(String(PATH_MAX, collation="C"), "postgresql")

units = Table(
    "units",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("parent", ForeignKey("units.code")),
    Column("kind", String(30), nullable=False),
    Column("name", String(300), nullable=False),
    Column("short_name", String(300), nullable=False),
    Column("level", String(20), nullable=False),
    Column("aliases", Text, nullable=False),
    Column("replaced_by", String(40)),
    Column("target", Integer),
    Column("contact", Text),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("position", Integer, nullable=False),
    Column("path", Path, nullable=False, unique=True),
    Index("ix_units_parent", "parent"),
)

catalogues = Table(
    "catalogues",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", String(60), nullable=False),
    Column("revision", String(16), nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

quotas = Table(
    "quotas",
    metadata,
    Column("unit", ForeignKey("units.code"), primary_key=True),
    Column("quota", Integer, nullable=False),
    CheckConstraint("quota >= 0", name="not_negative"),
)

officers = Table(
    "officers",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", String(80), nullable=False, unique=True),
    Column("unit", ForeignKey("units.code"), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Index("ix_officers_unit", "unit"),
)

officer_tokens = Table(
    "officer_tokens",
    metadata,
    Column("id", Key, primary_key=True),
    Column("officer_id", ForeignKey("officers.id", ondelete="CASCADE"), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Index("ix_officer_tokens_officer_id", "officer_id"),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Key, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("officer", String(80)),
    Column("act", String(40), nullable=False),
    Column("for_unit", String(40)),
    Column("entry", String(20)),
    Column("before", String(20)),
    Column("after", String(20)),
    Column("origin", String(120)),
    Column("details_digest", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Index("ix_audit_entry", "entry"),
    Index("ix_audit_officer_act_at", "officer", "act", "at"),
)

audit_details = Table(
    "audit_details",
    metadata,
    Column("number", ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("salt", String(32)),
    Column("details", Text),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", Key, nullable=False),
    Column("digest", String(64), nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)
