"""Which errors are the database's trouble, and not a fault of ours (design §3.5)."""

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

# Primary codes: busy, locked, no memory, read-only, input/output, corrupt, full, cannot open, protocol.
_SQLITE = frozenset({5, 6, 7, 8, 10, 11, 13, 14, 15})

# Classes of SQLSTATE: connection, transaction rollback (deadlock), resources, intervention, system.
_POSTGRESQL = ("08", "40", "53", "57", "58", "55P03", "25006")


def is_database_fault(error: BaseException) -> bool:
    """Whether the same turn may well succeed later: locked, disk full, connection lost, deadlock."""
    if isinstance(error, (OSError, PoolTimeoutError)):
        return True  # asyncpg and sqlite3 meet a closed port or a missing folder as these
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or _says_so(error.orig)
    return _says_so(error)


def _says_so(error: BaseException | None) -> bool:
    """Whether the driver's own error is of such a kind; adapted errors hold the driver's as their cause."""
    while error is not None:
        sqlite_code = getattr(error, "sqlite_errorcode", None)
        if isinstance(sqlite_code, int):
            return sqlite_code & 0xFF in _SQLITE
        state = getattr(error, "sqlstate", None)
        if isinstance(state, str):
            return state.startswith(_POSTGRESQL)
        if isinstance(error, OSError):
            return True
        error = error.__cause__
    return False
