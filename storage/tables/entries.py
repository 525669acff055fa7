"""Entries and what belongs to them: people, consents, reviews, nominations, counts."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
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
    false,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from storage.schema import UtcDateTime, metadata, partial_index

IS_WAITING = "status IN ('submitted', 'under_review')"
"""The condition of the index of waiting entries: a query that repeats it literally may use it."""

IS_DECISION = "status_before != status_after OR act IN ('nominate', 'take_back', 'commend', 'undo_commend')"
"""The condition of the index of acts that say where an entry stands: notes, calls and corrections do not.

A step up from one unit to the next leaves the status, and so does a commendation below the national level.
"""

Key = BigInteger().with_variant(Integer, "sqlite")
"""A row's number: SQLite counts up by itself only in a column called INTEGER."""


class Row(DeclarativeBase):
    """The mapped classes of the tables officers work on; they share the one metadata."""

    metadata = metadata


people = Table(
    "people",
    metadata,
    Column("id", Key, primary_key=True),
    Column("phone", String(20), nullable=False),
    Column("name_key", String(160), nullable=False),
    Column("full_name", String(160), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    UniqueConstraint("phone", "name_key"),
    Index("ix_people_name_key", "name_key"),
)

consents = Table(
    "consents",
    metadata,
    Column("id", Key, primary_key=True),
    Column("chat", ForeignKey("conversations.id"), nullable=False),
    Column("version", String(40), nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("channel", String(20), nullable=False),
    Column("answer", Boolean, nullable=False, doc="false when declined or withdrawn"),
    Index("ix_consents_chat_id", "chat", "id"),
)

counters = Table(
    "counters",
    metadata,
    Column("edition", String(60), primary_key=True),
    Column("unit", ForeignKey("units.code"), primary_key=True),
    Column("submitted", Integer, nullable=False),
    Column("valid", Integer, nullable=False),
)


class FlagRow(Row):
    """One flag of an entry; rows apart, so that a flag set by the system never meets an officer's act."""

    __tablename__ = "entry_flags"

    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True)
    flag: Mapped[str] = mapped_column(String(30), primary_key=True)

    __table_args__ = (Index("ix_entry_flags_flag_entry_id", "flag", "entry_id"),)


# What lists and statistics ask for stands in their indexes, so that the wide rows need not be read.
_COVERED = ("status", "idea_group", "channel", "person")


class EntryRow(Row):
    """An entry as it is stored; `version` lets only one of two officers win."""

    __tablename__ = "entries"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    code: Mapped[str] = mapped_column(String(20), unique=True)
    edition: Mapped[str] = mapped_column(String(60))
    draft_id: Mapped[str] = mapped_column(String(64), unique=True)
    chat: Mapped[int | None] = mapped_column(ForeignKey("conversations.id"))
    person: Mapped[int] = mapped_column(ForeignKey("people.id"))
    full_name: Mapped[str] = mapped_column(String(160))
    phone: Mapped[str] = mapped_column(String(20))
    unit: Mapped[str] = mapped_column(ForeignKey("units.code"))
    typed_unit: Mapped[str | None] = mapped_column(String(300))
    group: Mapped[str] = mapped_column("idea_group", String(20))
    start_month: Mapped[date | None] = mapped_column(Date)
    start_answer: Mapped[str | None] = mapped_column(String(20))
    title: Mapped[str | None] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    # The description before the worker last completed it, so that the officer sees the difference.
    earlier_description: Mapped[str | None] = mapped_column(Text)
    text_hash: Mapped[str] = mapped_column(String(64))
    folded: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    channel: Mapped[str] = mapped_column(String(20))
    submitted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    status: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str | None] = mapped_column(Text)
    nominated_to: Mapped[str | None] = mapped_column(ForeignKey("units.code"))
    version: Mapped[int] = mapped_column(Integer)
    # Whether likeness to other texts was looked for since the text last changed.
    compared: Mapped[bool] = mapped_column(Boolean, server_default=false())

    flag_rows: Mapped[list[FlagRow]] = relationship(lazy="raise", viewonly=True)

    __table_args__ = (
        Index("ix_entries_time", "edition", "submitted_at", "code", "unit", *_COVERED),
        Index("ix_entries_unit", "unit", "edition", "submitted_at", "code", *_COVERED),
        Index("ix_entries_edition_status_submitted_at", "edition", "status", "submitted_at"),
        Index("ix_entries_chat_submitted_at", "chat", "submitted_at"),
        # In the order of what they count, so that nothing has to be sorted for it.
        Index("ix_entries_person", "person", "edition", "status"),
        Index("ix_entries_kind", "edition", "idea_group", "channel", "status"),
        Index("ix_entries_phone", "phone"),
        Index("ix_entries_text_hash", "text_hash"),
        # Only what waits for a verdict: it leaves the index when it is decided on.
        partial_index(
            "ix_entries_waiting", "edition", "status", "unit", "submitted_at", "code", where=IS_WAITING
        ),
        partial_index("ix_entries_not_compared", "id", where="compared = 0", on_postgresql="NOT compared"),
    )
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own way


entries = metadata.tables[EntryRow.__tablename__]
entry_flags = metadata.tables[FlagRow.__tablename__]

# One act in the life of an entry, with its reason: of an officer, or (officer empty) of the worker.
reviews = Table(
    "reviews",
    metadata,
    Column("id", Key, primary_key=True),
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("act", String(20), nullable=False),
    Column("officer", String(80)),
    Column("acting_unit", ForeignKey("units.code")),
    Column("reason", Text),
    Column("council", Text),
    Column("batch", String(16), doc="the request that did it, with others"),
    Column("status_before", String(20), nullable=False),
    Column("status_after", String(20), nullable=False),
    Index("ix_reviews_entry_id", "entry_id"),
    Index("ix_reviews_officer_id", "officer", "id"),
    partial_index("ix_reviews_decisions", "at", "entry_id", where=IS_DECISION),
)

nominations = Table(
    "nominations",
    metadata,
    Column("id", Key, primary_key=True),
    Column("edition", String(60), nullable=False),
    Column("entry_id", ForeignKey("entries.id", ondelete="CASCADE"), nullable=False),
    Column("from_unit", ForeignKey("units.code"), nullable=False),
    Column("to_unit", ForeignKey("units.code"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("field", String(1)),
    Column("officer", String(80), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("ended_at", UtcDateTime),
    Index("ix_nominations_entry_id", "entry_id"),
    partial_index(
        "uq_nominations_edition_from_unit_place",
        "edition",
        "from_unit",
        "place",
        unique=True,
        where="active = 1",
        on_postgresql="active",
    ),
    partial_index(
        "uq_nominations_entry_id_from_unit",
        "entry_id",
        "from_unit",
        unique=True,
        where="active = 1",
        on_postgresql="active",
    ),
    partial_index("ix_nominations_to_unit", "to_unit", where="active = 1", on_postgresql="active"),
)
