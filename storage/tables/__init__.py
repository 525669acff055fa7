"""All tables: importing this package fills `storage.schema.metadata`."""

from storage.tables import chats, entries, officers

__all__ = ["chats", "entries", "officers"]
