"""The index of the words of all entries: FTS5 on SQLite, a GIN index on PostgreSQL, of the folded text.

No model can describe either to SQLAlchemy, so that these statements make them (migration 0003). SQLite's
index has no copy of the text: triggers tell it what changes, and to forget a word it needs the old text.
"""

TABLE = "entry_words"
"""SQLite's index, which looks like a table; it keeps more of the kind, `entry_words_…`, for itself.

The names below are written out where a statement would otherwise be put together of pieces.
"""

_FORGET = "INSERT INTO entry_words (entry_words, rowid, folded) VALUES ('delete', old.id, old.folded);"
_LEARN = "INSERT INTO entry_words (rowid, folded) VALUES (new.id, new.folded);"

_TABLE = """CREATE VIRTUAL TABLE entry_words USING fts5
(folded, content='entries', content_rowid='id', tokenize='ascii', columnsize=0)"""
_CHANGED = f"""CREATE TRIGGER {TABLE}_changed AFTER UPDATE OF folded ON entries
WHEN old.folded IS NOT new.folded BEGIN {_FORGET} {_LEARN} END"""

CREATE = {
    "sqlite": (
        # Folded text holds a-z, 0-9 and spaces only: ASCII is all there is to part into words.
        _TABLE,
        f"CREATE TRIGGER {TABLE}_added AFTER INSERT ON entries BEGIN {_LEARN} END",
        f"CREATE TRIGGER {TABLE}_removed AFTER DELETE ON entries BEGIN {_FORGET} END",
        _CHANGED,
    ),
    "postgresql": (
        f"CREATE INDEX ix_{TABLE} ON entries USING gin (to_tsvector('simple'::regconfig, folded))",
    ),
}
"""What makes the index, empty on SQLite."""

FILL: dict[str, tuple[str, ...]] = {
    "sqlite": ("INSERT INTO entry_words (entry_words) VALUES ('rebuild')",),
    "postgresql": (),
}
"""What brings in the entries that are there already."""

DROP = {
    "sqlite": (
        *(f"DROP TRIGGER {TABLE}_{event}" for event in ("added", "removed", "changed")),
        f"DROP TABLE {TABLE}",
    ),
    "postgresql": (f"DROP INDEX ix_{TABLE}",),
}
