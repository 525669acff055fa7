"""All tables: importing this package fills `storage.schema.metadata`."""

from storage.tables import channels, chats, dossiers, entries, following, officers, people, reviewing

__all__ = ["channels", "chats", "dossiers", "entries", "following", "officers", "people", "reviewing"]
