"""Requests to delete become requests of all kinds about one's own data, with deadlines."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | None = None
depends_on: str | None = None

TIME = sa.DateTime(timezone=True)
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

OLD = sa.table(
    "deletions",
    sa.column("code", sa.String),
    sa.column("chat", KEY),
    sa.column("requested_at", TIME),
    sa.column("blocked_by", sa.String),
    sa.column("done_at", TIME),
)
NEW = sa.table(
    "data_requests",
    sa.column("code", sa.String),
    sa.column("kind", sa.String),
    sa.column("chat", KEY),
    sa.column("requested_at", TIME),
    sa.column("answer_by", TIME),
    sa.column("finish_by", TIME),
    sa.column("blocked_by", sa.String),
    sa.column("closed_at", TIME),
    sa.column("outcome", sa.String),
)


def upgrade() -> None:
    _data_requests()
    connection = op.get_bind()
    rows = [_asked_anew(row) for row in connection.execute(sa.select(OLD))]
    if rows:
        connection.execute(sa.insert(NEW), rows)
    op.drop_table("deletions")


def downgrade() -> None:
    """Requests of other kinds are lost: the table of before has no place for them."""
    _deletions()
    connection = op.get_bind()
    done = sa.case((NEW.c.outcome == "done", NEW.c.closed_at))
    kept = sa.select(NEW.c.code, NEW.c.chat, NEW.c.requested_at, NEW.c.blocked_by, done)
    names = ["code", "chat", "requested_at", "blocked_by", "done_at"]
    connection.execute(sa.insert(OLD).from_select(names, kept.where(NEW.c.kind == "delete")))
    op.drop_table("data_requests")


def _asked_anew(row: sa.Row[tuple[str, int, datetime, str | None, datetime | None]]) -> dict[str, object]:
    """Counted plainly in days: which of them were worked on is not worth a rule of its own here."""
    return {
        "code": row.code,
        "kind": "delete",
        "chat": row.chat,
        "requested_at": row.requested_at,
        "answer_by": row.requested_at + timedelta(days=2),
        "finish_by": row.requested_at + timedelta(days=15),
        "blocked_by": row.blocked_by,
        "closed_at": row.done_at,
        "outcome": None if row.done_at is None else "done",
    }


def _data_requests() -> None:
    op.create_table(
        "data_requests",
        sa.Column("id", KEY, nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("chat", KEY, nullable=False),
        sa.Column("unit", sa.String(length=40)),
        sa.Column("requested_at", TIME, nullable=False),
        sa.Column("answer_by", TIME, nullable=False),
        sa.Column("finish_by", TIME, nullable=False),
        sa.Column("blocked_by", sa.String(length=20)),
        sa.Column("wanted", sa.Text(), nullable=False, server_default="{}"),
        sa.Column("extended_at", TIME),
        sa.Column("extension", sa.Text()),
        sa.Column("answered_at", TIME),
        sa.Column("answered_by", sa.String(length=80)),
        sa.Column("answer", sa.Text()),
        sa.Column("closed_at", TIME),
        sa.Column("closed_by", sa.String(length=80)),
        sa.Column("outcome", sa.String(length=10)),
        sa.PrimaryKeyConstraint("id", name="pk_data_requests"),
        sa.UniqueConstraint("code", name="uq_data_requests_code"),
        sa.ForeignKeyConstraint(["chat"], ["conversations.id"], name="fk_data_requests_chat"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_data_requests_unit"),
    )
    op.create_index("ix_data_requests_chat", "data_requests", ["chat"])
    where = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_data_requests_open",
        "data_requests",
        ["unit", "id"],
        sqlite_where=where,
        postgresql_where=where,
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
    op.create_index("ix_deletions_chat", "deletions", ["chat"])
