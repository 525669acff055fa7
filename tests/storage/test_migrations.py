import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, func, inspect, select, text

import storage.tables  # noqa: F401 - importing it registers the tables
from programme.finding import read_query
from storage.database import Database
from storage.migrate import current, downgrade, head, upgrade
from storage.schema import metadata
from storage.tables.entries import EntryRow
from storage.word_search import occurs


async def test_migrations_walk_up_down_and_up_again(bare_database: Database) -> None:
    assert await current(bare_database) is None

    await upgrade(bare_database)
    assert await current(bare_database) == head()
    assert await tables(bare_database) == {*metadata.tables, "alembic_version", *words(bare_database)}

    await downgrade(bare_database, "base")
    assert await tables(bare_database) == {"alembic_version"}

    await upgrade(bare_database)
    assert await current(bare_database) == head()


async def test_migrations_end_where_the_models_are(bare_database: Database) -> None:
    await upgrade(bare_database)

    async with bare_database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        migrated = await connection.run_sync(checks)
    async with bare_database.engine.begin() as connection:
        await connection.run_sync(drop_all)
        await connection.run_sync(metadata.create_all)
        assert migrated == await connection.run_sync(checks)


async def test_no_migration_lets_a_number_be_given_twice(bare_sqlite_url: str) -> None:
    """A copy of a table that forgot AUTOINCREMENT would make a new notice look like one told before."""
    database = Database(bare_sqlite_url)
    await upgrade(database)
    async with database.engine.connect() as connection:
        made = await connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        statements = {row.name: row.sql for row in made}
    await database.close()

    counting = {
        table.name for table in metadata.tables.values() if table.dialect_options["sqlite"]["autoincrement"]
    }
    assert {name for name in counting if "AUTOINCREMENT" not in statements[name]} == set()
    assert "timers" in counting


async def test_upgrading_again_changes_nothing(database: Database) -> None:
    await upgrade(database)

    assert await current(database) == head()


@pytest.mark.parametrize("revision", ["head"])
async def test_a_failing_migration_leaves_no_trace(bare_database: Database, revision: str) -> None:
    async with bare_database.engine.begin() as connection:
        await connection.exec_driver_sql("CREATE TABLE units (code INTEGER)")

    with pytest.raises(Exception, match="already exists"):
        await upgrade(bare_database, revision)

    assert await tables(bare_database) == {"units"}


async def tables(database: Database) -> set[str]:
    async with database.engine.connect() as connection:
        return set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))


async def test_the_index_of_words_is_filled_with_what_is_there_and_goes_again(
    bare_database: Database,
) -> None:
    """No model describes it, so that nothing else compares it."""
    await upgrade(bare_database, "0002")
    async with bare_database.engine.begin() as connection:
        for statement in AN_ENTRY:
            await connection.exec_driver_sql(statement)

    await upgrade(bare_database)
    assert await found(bare_database, "ga kep") == 1
    assert await found(bare_database, "ga may") == 0
    assert await indexes_of_words(bare_database) > 0

    await downgrade(bare_database, "0002")
    assert await indexes_of_words(bare_database) == 0


AN_ENTRY = (
    """INSERT INTO units (code, kind, name, short_name, level, aliases, position, path)
    VALUES ('TLD', 'root', 'x', 'x', 'national', '[]', 0, '/TLD/')""",
    """INSERT INTO people (id, phone, name_key, full_name, created_at)
    VALUES (1, '+84900000001', 'x', 'x', '2021-03-10 00:00:00')""",
    """INSERT INTO entries (id, code, edition, draft_id, person, full_name, phone, unit, idea_group,
    description, text_hash, folded, language, channel, submitted_at, updated_at, status, version)
    VALUES (1, 'SK-000-0000', 'e', 'd', 1, 'x', '+84900000001', 'TLD', 'ENTERPRISE',
    'x', 'h', 'may tien ga kep nhanh', 'vi', 'terminal', '2021-03-10 00:00:00', '2021-03-10 00:00:00',
    'submitted', 1)""",
)


async def found(database: Database, phrase: str) -> int | None:
    query = select(func.count()).select_from(EntryRow).where(occurs(read_query(f'"{phrase}"')))
    async with database.reading() as work:
        return await work.connection.scalar(query)


async def indexes_of_words(database: Database) -> int | None:
    catalogue = "sqlite_master" if database.is_sqlite else "pg_indexes"
    name = "name" if database.is_sqlite else "indexname"
    async with database.reading() as work:
        return await work.connection.scalar(
            text(f"SELECT count(*) FROM {catalogue} WHERE {name} LIKE '%entry_words%'")  # noqa: S608 - names of the test's own
        )


def words(database: Database) -> set[str]:
    """The index of words looks like tables on SQLite."""
    return (
        {"entry_words", *(f"entry_words_{part}" for part in ("config", "data", "idx"))}
        if database.is_sqlite
        else set()
    )


def differences(connection: Connection) -> list[object]:
    """Differences, but for the index of words, which no model describes (it has a test of its own)."""
    options = {"include_object": lambda _object, name, *_: "entry_words" not in str(name)}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


def checks(connection: Connection) -> dict[str, list[str]]:
    inspector = inspect(connection)
    return {
        table: sorted(str(check["name"]) for check in inspector.get_check_constraints(table))
        for table in metadata.tables
    }


def drop_all(connection: Connection) -> None:
    metadata.drop_all(connection)
