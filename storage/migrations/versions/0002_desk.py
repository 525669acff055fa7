"""The officers' desk: claims, objections, recognition, commendations, likeness, dossiers."""

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)

TABLES = (
    "dossier_sendings",
    "claims",
    "commendations",
    "dossier_answers",
    "enterings",
    "objections",
    "recognitions",
    "similarities",
)


def upgrade() -> None:
    _dossier_sendings()
    _claims()
    _commendations()
    _dossier_answers()
    _enterings()
    _objections()
    _recognitions()
    _similarities()
    _more_columns()


def downgrade() -> None:
    op.drop_index("ix_nominations_to_unit", "nominations")
    op.drop_index("ix_entries_not_compared", "entries")
    op.drop_index("ix_reviews_officer_id", "reviews")
    for table, column in (("entries", "compared"), ("reviews", "batch"), ("audit", "origin")):
        op.drop_column(table, column)
    for table in reversed(TABLES):
        op.drop_table(table)


def _dossier_sendings() -> None:
    op.create_table(
        "dossier_sendings",
        sa.Column("id", KEY, nullable=False),
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("reference", sa.String(length=200)),
        sa.Column("at", TIME, nullable=False),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.CheckConstraint("way IN ('post', 'email')", name="way"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_dossier_sendings_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_dossier_sendings"),
    )
    op.create_index("ix_dossier_sendings_edition_unit", "dossier_sendings", ["edition", "unit"], unique=False)


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("entry_id", KEY, autoincrement=False, nullable=False),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.Column("acting_unit", sa.String(length=40), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.ForeignKeyConstraint(["acting_unit"], ["units.code"], name="fk_claims_acting_unit"),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name="fk_claims_entry_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("entry_id", name="pk_claims"),
    )
    op.create_index("ix_claims_officer", "claims", ["officer"], unique=False)
    op.create_index("ix_claims_until", "claims", ["until"], unique=False)


def _commendations() -> None:
    op.create_table(
        "commendations",
        sa.Column("id", KEY, nullable=False),
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("form", sa.String(length=200), nullable=False),
        sa.Column("decision", sa.String(length=100)),
        sa.Column("decided_on", sa.Date()),
        sa.Column("at", TIME, nullable=False),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_commendations_entry_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_commendations_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_commendations"),
    )
    op.create_index("ix_commendations_entry_id", "commendations", ["entry_id"], unique=False)
    op.create_index("ix_commendations_unit", "commendations", ["unit"], unique=False)


def _dossier_answers() -> None:
    op.create_table(
        "dossier_answers",
        sa.Column("entry_id", KEY, autoincrement=False, nullable=False),
        sa.Column("field", sa.String(length=30), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("officer", sa.String(length=80)),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_dossier_answers_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "field", name="pk_dossier_answers"),
    )


def _enterings() -> None:
    op.create_table(
        "enterings",
        sa.Column("entry_id", KEY, autoincrement=False, nullable=False),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.Column("acting_unit", sa.String(length=40), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("council", sa.Text()),
        sa.Column("appraised_on", sa.Date()),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["acting_unit"], ["units.code"], name="fk_enterings_acting_unit"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_enterings_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", name="pk_enterings"),
    )


def _objections() -> None:
    op.create_table(
        "objections",
        sa.Column("id", KEY, nullable=False),
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("opened_by", sa.String(length=80), nullable=False),
        sa.Column("acting_unit", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("closed_at", TIME),
        sa.Column("closed_by", sa.String(length=80)),
        sa.Column("outcome", sa.Text()),
        sa.ForeignKeyConstraint(["acting_unit"], ["units.code"], name="fk_objections_acting_unit"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_objections_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_objections"),
    )
    op.create_index("ix_objections_entry_id", "objections", ["entry_id"], unique=False)


def _recognitions() -> None:
    op.create_table(
        "recognitions",
        sa.Column("entry_id", KEY, autoincrement=False, nullable=False),
        sa.Column("decision", sa.String(length=100), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.String(length=300), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("officer", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_recognitions_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", name="pk_recognitions"),
    )


def _similarities() -> None:
    op.create_table(
        "similarities",
        sa.Column("entry_id", KEY, autoincrement=False, nullable=False),
        sa.Column("other_id", KEY, autoincrement=False, nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.CheckConstraint("entry_id < other_id", name="in_order"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_similarities_entry_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["entries.id"], name="fk_similarities_other_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "other_id", name="pk_similarities"),
    )
    op.create_index("ix_similarities_other_id", "similarities", ["other_id"], unique=False)


def _more_columns() -> None:
    op.add_column("audit", sa.Column("origin", sa.String(length=120)))
    op.add_column("reviews", sa.Column("batch", sa.String(length=16)))
    op.create_index("ix_reviews_officer_id", "reviews", ["officer", "id"])
    op.add_column("entries", sa.Column("compared", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(
        "ix_entries_not_compared",
        "entries",
        ["id"],
        sqlite_where=sa.text("compared = 0"),
        postgresql_where=sa.text("NOT compared"),
    )
    op.create_index(
        "ix_nominations_to_unit",
        "nominations",
        ["to_unit"],
        sqlite_where=sa.text("active = 1"),
        postgresql_where=sa.text("active"),
    )
