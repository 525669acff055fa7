"""The acts that say where entries stand, by time: what was decided on a day is found among a million."""

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | None = None
depends_on: str | None = None

_DECISION = sa.text(
    "status_before != status_after OR act IN ('nominate', 'take_back', 'commend', 'undo_commend')"
)


def upgrade() -> None:
    op.create_index(
        "ix_reviews_decisions",
        "reviews",
        ["at", "entry_id"],
        sqlite_where=_DECISION,
        postgresql_where=_DECISION,
    )


def downgrade() -> None:
    op.drop_index("ix_reviews_decisions", "reviews")
