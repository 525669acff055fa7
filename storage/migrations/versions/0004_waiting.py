"""The entries that wait for a verdict, by unit and in their order: what `next` hands out."""

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None

_WAITING = sa.text("status IN ('submitted', 'under_review')")


def upgrade() -> None:
    op.create_index(
        "ix_entries_waiting",
        "entries",
        ["edition", "status", "unit", "submitted_at", "code"],
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )


def downgrade() -> None:
    op.drop_index("ix_entries_waiting", "entries")
