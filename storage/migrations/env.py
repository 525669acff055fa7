"""Alembic's entrance: it runs on the connection that `storage.migrate` hands over, within its transaction."""

from alembic import context

import storage.tables  # noqa: F401 - importing it registers the tables
from storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    compare_type=True,
    compare_server_default=False,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
