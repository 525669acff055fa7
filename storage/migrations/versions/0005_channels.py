"""What channels keep: tokens of Official Accounts, and how many messages each channel has sent."""

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "oa_tokens",
        sa.Column("app_id", sa.String(length=60), nullable=False),
        sa.Column("seed", sa.String(length=64), nullable=False),
        sa.Column("refresh_token", sa.Text(), nullable=False),
        sa.Column("access_token", sa.Text()),
        sa.Column("expires_at", TIME),
        sa.Column("refreshing_until", TIME),
        sa.PrimaryKeyConstraint("app_id", name="pk_oa_tokens"),
    )
    op.create_table(
        "sendings",
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=100), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "account", "month", name="pk_sendings"),
    )


def downgrade() -> None:
    op.drop_table("sendings")
    op.drop_table("oa_tokens")
