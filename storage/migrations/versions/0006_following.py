"""What follows a submission: mailings, questions, links of officers' chats, codes of one use, scans."""

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | None = None
depends_on: str | None = None

TIME = sa.DateTime(timezone=True)
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _mailings()
    _window_changes()
    _questions()
    _officers_chats()
    _codes_and_counts()
    # In words of its own: Alembic would copy the table on SQLite, and the copy would count from the start.
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    reference = "CONSTRAINT fk_timers_mailing REFERENCES mailings (id)"
    op.execute(f"ALTER TABLE timers ADD COLUMN mailing {kind} {reference}")
    _partial_index("ix_timers_code", "timers", ["code"], "code IS NOT NULL")
    _partial_index("ix_timers_mailing", "timers", ["mailing"], "mailing IS NOT NULL")
    op.add_column("entries", sa.Column("earlier_description", sa.Text()))


def downgrade() -> None:
    op.drop_column("entries", "earlier_description")
    op.drop_index("ix_timers_mailing", "timers")
    op.drop_index("ix_timers_code", "timers")
    op.drop_column("timers", "mailing")
    for name in (
        "door_counts",
        "lookups",
        "once_codes",
        "officer_chats",
        "questions",
        "window_changes",
        "mailings",
    ):
        op.drop_table(name)


def _partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _mailings() -> None:
    op.create_table(
        "mailings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("mark", sa.String(length=80), nullable=False),
        sa.Column("unit", sa.String(length=40)),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("officer", sa.String(length=80)),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("position", KEY, nullable=False, server_default="0"),
        sa.Column("told", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("finished_at", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_mailings"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_mailings_unit"),
        sa.UniqueConstraint("edition", "kind", "mark", name="uq_mailings_edition_kind_mark"),
    )
    _partial_index("ix_mailings_open", "mailings", ["due_at"], "status IN ('planned', 'running')")


def _window_changes() -> None:
    op.create_table(
        "window_changes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("closes", TIME, nullable=False),
        sa.Column("return_deadline", TIME, nullable=False),
        sa.Column("dossier_deadline", TIME, nullable=False),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_window_changes"),
    )
    op.create_index("ix_window_changes_edition_id", "window_changes", ["edition", "id"])


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("chat", KEY, nullable=False),
        sa.Column("unit", sa.String(length=40)),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("answer", sa.Text()),
        sa.Column("answered_by", sa.String(length=80)),
        sa.Column("answered_for", sa.String(length=40)),
        sa.Column("answered_at", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.ForeignKeyConstraint(["chat"], ["conversations.id"], name="fk_questions_chat"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_questions_unit"),
        sa.ForeignKeyConstraint(["answered_for"], ["units.code"], name="fk_questions_answered_for"),
    )
    op.create_index("ix_questions_chat", "questions", ["chat"])
    _partial_index("ix_questions_open", "questions", ["edition", "unit", "id"], "answered_at IS NULL")


def _officers_chats() -> None:
    op.create_table(
        "officer_chats",
        sa.Column("chat", KEY, nullable=False, autoincrement=False),
        sa.Column("officer_id", KEY, nullable=False),
        sa.Column("linked_at", TIME, nullable=False),
        sa.Column("digests", sa.Boolean(), nullable=False, server_default=sa.text("true")),
        sa.PrimaryKeyConstraint("chat", name="pk_officer_chats"),
        sa.ForeignKeyConstraint(["chat"], ["conversations.id"], name="fk_officer_chats_chat"),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_officer_chats_officer_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_officer_chats_officer_id", "officer_chats", ["officer_id"])


def _codes_and_counts() -> None:
    op.create_table(
        "once_codes",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("chat", KEY),
        sa.Column("officer_id", KEY),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("used_at", TIME),
        sa.PrimaryKeyConstraint("digest", name="pk_once_codes"),
        sa.ForeignKeyConstraint(
            ["chat"], ["conversations.id"], name="fk_once_codes_chat", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officers.id"], name="fk_once_codes_officer_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_once_codes_expires_at", "once_codes", ["expires_at"])
    op.create_table(
        "lookups",
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_lookups"),
    )
    op.create_index("ix_lookups_since", "lookups", ["since"])
    op.create_table(
        "door_counts",
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=10), nullable=False),
        sa.Column("door", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("edition", "unit", "step", "door", "day", name="pk_door_counts"),
    )
