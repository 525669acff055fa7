"""The index of words of the entries, and indexes that lists and statistics of a million entries need."""

import sqlalchemy as sa
from alembic import op

from storage.word_index import CREATE, DROP, FILL

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None

# What conditions and groupings ask for stands in the index, so that the wide rows need not be read.
COVERED = ("status", "idea_group", "channel", "person")


def upgrade() -> None:
    op.drop_index("ix_entries_edition_submitted_at_code", "entries")
    op.drop_index("ix_entries_unit_submitted_at", "entries")
    op.create_index("ix_entries_time", "entries", ["edition", "submitted_at", "code", "unit", *COVERED])
    op.create_index("ix_entries_unit", "entries", ["unit", "edition", "submitted_at", "code", *COVERED])
    op.drop_index("ix_entries_person", "entries")
    op.create_index("ix_entries_person", "entries", ["person", "edition", "status"])
    op.create_index("ix_entries_kind", "entries", ["edition", "idea_group", "channel", "status"])
    op.create_index("ix_people_name_key", "people", ["name_key"])
    op.create_index("ix_audit_officer_act_at", "audit", ["officer", "act", "at"])
    for statement in (*CREATE[_dialect()], *FILL[_dialect()]):
        op.execute(sa.text(statement))


def downgrade() -> None:
    for statement in DROP[_dialect()]:
        op.execute(sa.text(statement))
    op.drop_index("ix_audit_officer_act_at", "audit")
    op.drop_index("ix_people_name_key", "people")
    op.drop_index("ix_entries_kind", "entries")
    op.drop_index("ix_entries_person", "entries")
    op.create_index("ix_entries_person", "entries", ["person"])
    op.drop_index("ix_entries_unit", "entries")
    op.drop_index("ix_entries_time", "entries")
    op.create_index("ix_entries_unit_submitted_at", "entries", ["unit", "submitted_at"])
    op.create_index("ix_entries_edition_submitted_at_code", "entries", ["edition", "submitted_at", "code"])


def _dialect() -> str:
    return op.get_bind().dialect.name
