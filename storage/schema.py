"""The metadata all tables share, and the column types of ours."""

from datetime import UTC, datetime

from sqlalchemy import Connection, DateTime, Dialect, Index, MetaData, event, text
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every constraint has a name, so that migrations can speak of it on both databases."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, stored in UTC; SQLite has no zone, so that it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time in UTC; a naive one is a fault of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a time without a zone cannot be stored"
            raise TypeError(message)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - part of the shape that others share
        """The time as aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_ON_POSTGRESQL = "condition on PostgreSQL"


def partial_index(
    name: str, *columns: str, where: str, on_postgresql: str | None = None, unique: bool = False
) -> Index:
    """An index of only the rows of which `where` holds; PostgreSQL may need that in words of its own.

    An `Index` that is given `postgresql_where` loads all of that dialect, a tenth of the time of a command
    on SQLite: PostgreSQL gets its condition when tables are made there.
    """
    info = {_ON_POSTGRESQL: text(on_postgresql or where)}
    return Index(name, *columns, unique=unique, sqlite_where=text(where), info=info)


@event.listens_for(metadata, "before_create")
def _give_conditions(target: MetaData, connection: Connection, **_: object) -> None:
    if connection.dialect.name != "postgresql":
        return
    for index in (each for table in target.tables.values() for each in table.indexes):
        if _ON_POSTGRESQL in index.info:
            index.dialect_options["postgresql"]["where"] = index.info[_ON_POSTGRESQL]
