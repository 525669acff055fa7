"""What officers leave beside an entry: claims, objections, recognition, commendations, likeness."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table, Text

from storage.schema import UtcDateTime, metadata
from storage.tables.entries import Key

claims = Table(
    "claims",
    metadata,
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("officer", String(80), nullable=False),
    Column("acting_unit", ForeignKey("units.code"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False, doc="it lapses then, whatever the officer does"),
    Index("ix_claims_officer", "officer"),
    Index("ix_claims_until", "until"),
)

objections = Table(
    "objections",
    metadata,
    Column("id", Key, primary_key=True),
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(10), nullable=False, doc="complaint or dispute"),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("opened_by", String(80), nullable=False),
    Column("acting_unit", ForeignKey("units.code"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("closed_by", String(80)),
    Column("outcome", Text),
    Index("ix_objections_entry_id", "entry_id"),
)

recognitions = Table(
    "recognitions",
    metadata,
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("decision", String(100), nullable=False, doc="the number of the decision"),
    Column("decided_on", Date, nullable=False),
    Column("decided_by", String(300), nullable=False, doc="the council or management"),
    Column("at", UtcDateTime, nullable=False),
    Column("officer", String(80), nullable=False),
)

commendations = Table(
    "commendations",
    metadata,
    Column("id", Key, primary_key=True),
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), nullable=False),
    Column("unit", ForeignKey("units.code"), nullable=False),
    Column("level", String(20), nullable=False),
    Column("form", String(200), nullable=False),
    Column("decision", String(100)),
    Column("decided_on", Date),
    Column("at", UtcDateTime, nullable=False),
    Column("officer", String(80), nullable=False),
    Index("ix_commendations_entry_id", "entry_id"),
    Index("ix_commendations_unit", "unit"),
)

# Pairs of entries with nearly the same text, the smaller number first.
similarities = Table(
    "similarities",
    metadata,
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("other_id", ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("percent", Integer, nullable=False),
    CheckConstraint("entry_id < other_id", name="in_order"),
    Index("ix_similarities_other_id", "other_id"),
)
