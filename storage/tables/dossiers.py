"""What a nomination to the national level needs beside the entry, and entries made on behalf of workers."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, String, Table, Text

from storage.schema import UtcDateTime, metadata
from storage.tables.entries import Key

dossier_answers = Table(
    "dossier_answers",
    metadata,
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("field", String(30), primary_key=True),
    Column("value", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("officer", String(80), doc="empty where the worker answered"),
)

dossier_sendings = Table(
    "dossier_sendings",
    metadata,
    Column("id", Key, primary_key=True),
    Column("edition", String(60), nullable=False),
    Column("unit", ForeignKey("units.code"), nullable=False),
    Column("way", String(10), nullable=False),
    Column("sent_on", Date, nullable=False),
    Column("reference", String(200), doc="what the post or the mail calls it"),
    Column("at", UtcDateTime, nullable=False),
    Column("officer", String(80), nullable=False),
    CheckConstraint("way IN ('post', 'email')", name="way"),
    Index("ix_dossier_sendings_edition_unit", "edition", "unit"),
)

# Entries that an officer made for a worker (R75), and how the worker agreed to it.
enterings = Table(
    "enterings",
    metadata,
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("officer", String(80), nullable=False),
    Column("acting_unit", ForeignKey("units.code"), nullable=False),
    Column("agreement", Text, nullable=False),
    Column("council", Text, doc="who appraised it, when it was entered as approved (R74)"),
    Column("appraised_on", Date),
    Column("at", UtcDateTime, nullable=False),
)
