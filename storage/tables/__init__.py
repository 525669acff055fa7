"""All tables: importing this package fills `storage.schema.metadata`."""

from storage.tables import chats, dossiers, entries, officers, reviewing

__all__ = ["chats", "dossiers", "entries", "officers", "reviewing"]
