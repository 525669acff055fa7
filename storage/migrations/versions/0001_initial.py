"""All tables of the first edition of this program."""

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)

TABLES = (
    "audit",
    "audit_head",
    "catalogues",
    "conversations",
    "dead_letters",
    "inbox",
    "people",
    "units",
    "audit_details",
    "consents",
    "counters",
    "deletions",
    "entries",
    "officers",
    "outbox",
    "quotas",
    "timers",
    "turns",
    "entry_flags",
    "nominations",
    "officer_tokens",
    "reviews",
)
"""Each after those it refers to."""


def upgrade() -> None:
    _audit()
    _audit_head()
    _catalogues()
    _conversations()
    _dead_letters()
    _inbox()
    _people()
    _units()
    _audit_details()
    _consents()
    _counters()
    _deletions()
    _entries()
    _officers()
    _outbox()
    _quotas()
    _timers()
    _turns()
    _entry_flags()
    _nominations()
    _officer_tokens()
    _reviews()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", KEY, autoincrement=False, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("officer", sa.String(length=80)),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("for_unit", sa.String(length=40)),
        sa.Column("entry", sa.String(length=20)),
        sa.Column("before", sa.String(length=20)),
        sa.Column("after", sa.String(length=20)),
        sa.Column("details_digest", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    op.create_index("ix_audit_entry", "audit", ["entry"], unique=False)


def _audit_head() -> None:
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", KEY, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_head_one_row")),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )


def _catalogues() -> None:
    op.create_table(
        "catalogues",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.String(length=16), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_catalogues_one_row")),
        sa.PrimaryKeyConstraint("id", name="pk_catalogues"),
    )


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", KEY, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=100), nullable=False),
        sa.Column("chat", sa.String(length=100), nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.String(length=5)),
        sa.Column("client_language", sa.String(length=5)),
        sa.Column("reminders", sa.Boolean(), server_default=sa.text("(true)"), nullable=False),
        sa.Column("reachable", sa.Boolean(), server_default=sa.text("(true)"), nullable=False),
        sa.Column("draft_step", sa.String(length=40)),
        sa.Column("draft_since", TIME),
        sa.Column("last_seen", TIME, nullable=False),
        sa.Column("next_number", sa.Integer(), server_default="1", nullable=False),
        sa.Column("held_until", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint("channel", "account", "chat", name="uq_conversations_channel_account_chat"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_conversations_draft_since",
        "conversations",
        ["draft_since"],
        unique=False,
        postgresql_where=sa.text("draft_since IS NOT NULL"),
        sqlite_where=sa.text("draft_since IS NOT NULL"),
    )


def _dead_letters() -> None:
    op.create_table(
        "dead_letters",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("payload", sa.Text()),
        sa.Column("error", sa.String(length=200), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("retried_at", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_dead_letters"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dead_letters_created_at", "dead_letters", ["created_at"], unique=False)


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", KEY, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=100), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("received_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sqlite_autoincrement=True,
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", KEY, nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("name_key", sa.String(length=160), nullable=False),
        sa.Column("full_name", sa.String(length=160), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("phone", "name_key", name="uq_people_phone_name_key"),
    )


def _units() -> None:
    op.create_table(
        "units",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("parent", sa.String(length=40)),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("short_name", sa.String(length=300), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("replaced_by", sa.String(length=40)),
        sa.Column("target", sa.Integer()),
        sa.Column("contact", sa.Text()),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_to", sa.Date()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "path",
            sa.String(length=400).with_variant(sa.String(length=400, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["parent"], ["units.code"], name="fk_units_parent"),
        sa.PrimaryKeyConstraint("code", name="pk_units"),
        sa.UniqueConstraint("path", name="uq_units_path"),
    )
    op.create_index("ix_units_parent", "units", ["parent"], unique=False)


def _audit_details() -> None:
    op.create_table(
        "audit_details",
        sa.Column("number", KEY, autoincrement=False, nullable=False),
        sa.Column("salt", sa.String(length=32)),
        sa.Column("details", sa.Text()),
        sa.ForeignKeyConstraint(["number"], ["audit.number"], name="fk_audit_details_number"),
        sa.PrimaryKeyConstraint("number", name="pk_audit_details"),
    )


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", KEY, nullable=False),
        sa.Column("chat", KEY, nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("answer", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["conversations.id"], name="fk_consents_chat"),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
    )
    op.create_index("ix_consents_chat_id", "consents", ["chat", "id"], unique=False)


def _counters() -> None:
    op.create_table(
        "counters",
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("submitted", sa.Integer(), nullable=False),
        sa.Column("valid", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_counters_unit"),
        sa.PrimaryKeyConstraint("edition", "unit", name="pk_counters"),
    )


def _deletions() -> None:
    op.create_table(
        "deletions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("chat", KEY, nullable=False),
        sa.Column("requested_at", TIME, nullable=False),
        sa.Column("blocked_by", sa.String(length=20)),
        sa.Column("done_at", TIME),
        sa.ForeignKeyConstraint(["chat"], ["conversations.id"], name="fk_deletions_chat"),
        sa.PrimaryKeyConstraint("id", name="pk_deletions"),
        sa.UniqueConstraint("code", name="uq_deletions_code"),
    )
    op.create_index("ix_deletions_chat", "deletions", ["chat"], unique=False)


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("draft_id", sa.String(length=64), nullable=False),
        sa.Column("chat", KEY),
        sa.Column("person", KEY, nullable=False),
        sa.Column("full_name", sa.String(length=160), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("typed_unit", sa.String(length=300)),
        sa.Column("idea_group", sa.String(length=20), nullable=False),
        sa.Column("start_month", sa.Date()),
        sa.Column("start_answer", sa.String(length=20)),
        sa.Column("title", sa.Text()),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("submitted_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("nominated_to", sa.String(length=40)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["chat"], ["conversations.id"], name="fk_entries_chat"),
        sa.ForeignKeyConstraint(["nominated_to"], ["units.code"], name="fk_entries_nominated_to"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_entries_person"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_entries_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.UniqueConstraint("code", name="uq_entries_code"),
        sa.UniqueConstraint("draft_id", name="uq_entries_draft_id"),
    )
    op.create_index("ix_entries_chat_submitted_at", "entries", ["chat", "submitted_at"], unique=False)
    op.create_index(
        "ix_entries_edition_status_submitted_at",
        "entries",
        ["edition", "status", "submitted_at"],
        unique=False,
    )
    op.create_index(
        "ix_entries_edition_submitted_at_code", "entries", ["edition", "submitted_at", "code"], unique=False
    )
    op.create_index("ix_entries_person", "entries", ["person"], unique=False)
    op.create_index("ix_entries_phone", "entries", ["phone"], unique=False)
    op.create_index("ix_entries_text_hash", "entries", ["text_hash"], unique=False)
    op.create_index("ix_entries_unit_submitted_at", "entries", ["unit", "submitted_at"], unique=False)


def _officers() -> None:
    op.create_table(
        "officers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("revoked_at", TIME),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_officers_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_officers"),
        sa.UniqueConstraint("name", name="uq_officers_name"),
    )
    op.create_index("ix_officers_unit", "officers", ["unit"], unique=False)


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", KEY, nullable=False),
        sa.Column("conversation", KEY, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("finished_at", TIME),
        sa.Column("provider_ids", sa.Text()),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name="fk_outbox_conversation", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("conversation", "number", name="uq_outbox_conversation_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_finished_at", "outbox", ["finished_at"], unique=False)
    op.create_index(
        "ix_outbox_pending",
        "outbox",
        ["channel", "id"],
        unique=False,
        postgresql_where=sa.text("status = 'pending'"),
        sqlite_where=sa.text("status = 'pending'"),
    )
    op.create_index(
        "ix_outbox_pending_chat",
        "outbox",
        ["conversation", "number"],
        unique=False,
        postgresql_where=sa.text("status = 'pending'"),
        sqlite_where=sa.text("status = 'pending'"),
    )


def _quotas() -> None:
    op.create_table(
        "quotas",
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.CheckConstraint("quota >= 0", name=op.f("ck_quotas_not_negative")),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_quotas_unit"),
        sa.PrimaryKeyConstraint("unit", name="pk_quotas"),
    )


def _timers() -> None:
    op.create_table(
        "timers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("conversation", KEY, nullable=False),
        sa.Column("name", sa.String(length=40)),
        sa.Column("notice", sa.String(length=40)),
        sa.Column("code", sa.String(length=20)),
        sa.Column("arguments", sa.Text()),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("claimed_until", TIME),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name="fk_timers_conversation", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_timers"),
        sa.UniqueConstraint("conversation", "name", name="uq_timers_conversation_name"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_timers_due_at", "timers", ["due_at"], unique=False)


def _turns() -> None:
    op.create_table(
        "turns",
        sa.Column("conversation", KEY, nullable=False),
        sa.Column("event_id", sa.String(length=120), nullable=False),
        sa.Column("replies", sa.Text(), nullable=False),
        sa.Column("inline", sa.Boolean(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name="fk_turns_conversation", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("conversation", "event_id", name="pk_turns"),
    )
    op.create_index(
        "ix_turns_conversation_last_number", "turns", ["conversation", "last_number"], unique=False
    )
    op.create_index("ix_turns_created_at", "turns", ["created_at"], unique=False)


def _entry_flags() -> None:
    op.create_table(
        "entry_flags",
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("flag", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_entry_flags_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "flag", name="pk_entry_flags"),
    )
    op.create_index("ix_entry_flags_flag_entry_id", "entry_flags", ["flag", "entry_id"], unique=False)


def _nominations() -> None:
    op.create_table(
        "nominations",
        sa.Column("id", KEY, nullable=False),
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("from_unit", sa.String(length=40), nullable=False),
        sa.Column("to_unit", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=1)),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("ended_at", TIME),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_nominations_entry_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["from_unit"], ["units.code"], name="fk_nominations_from_unit"),
        sa.ForeignKeyConstraint(["to_unit"], ["units.code"], name="fk_nominations_to_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_nominations"),
    )
    op.create_index("ix_nominations_entry_id", "nominations", ["entry_id"], unique=False)
    op.create_index(
        "uq_nominations_edition_from_unit_place",
        "nominations",
        ["edition", "from_unit", "place"],
        unique=True,
        sqlite_where=sa.text("active = 1"),
        postgresql_where=sa.text("active"),
    )
    op.create_index(
        "uq_nominations_entry_id_from_unit",
        "nominations",
        ["entry_id", "from_unit"],
        unique=True,
        sqlite_where=sa.text("active = 1"),
        postgresql_where=sa.text("active"),
    )


def _officer_tokens() -> None:
    op.create_table(
        "officer_tokens",
        sa.Column("id", KEY, nullable=False),
        sa.Column("officer_id", KEY, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("revoked_at", TIME),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_officer_tokens_officer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_officer_tokens"),
        sa.UniqueConstraint("token_hash", name="uq_officer_tokens_token_hash"),
    )
    op.create_index("ix_officer_tokens_officer_id", "officer_tokens", ["officer_id"], unique=False)


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", KEY, nullable=False),
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("act", sa.String(length=20), nullable=False),
        sa.Column("officer", sa.String(length=80)),
        sa.Column("acting_unit", sa.String(length=40)),
        sa.Column("reason", sa.Text()),
        sa.Column("council", sa.Text()),
        sa.Column("status_before", sa.String(length=20), nullable=False),
        sa.Column("status_after", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["acting_unit"], ["units.code"], name="fk_reviews_acting_unit"),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name="fk_reviews_entry_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
    )
    op.create_index("ix_reviews_entry_id", "reviews", ["entry_id"], unique=False)
