import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

import storage.tables  # noqa: F401 - importing it registers the tables
from storage.database import Database
from storage.migrate import current, downgrade, head, upgrade
from storage.schema import metadata


async def test_migrations_walk_up_down_and_up_again(bare_database: Database) -> None:
    assert await current(bare_database) is None

    await upgrade(bare_database)
    assert await current(bare_database) == head()
    assert await tables(bare_database) == {*metadata.tables, "alembic_version"}

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


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


def checks(connection: Connection) -> dict[str, list[str]]:
    inspector = inspect(connection)
    return {
        table: sorted(str(check["name"]) for check in inspector.get_check_constraints(table))
        for table in metadata.tables
    }


def drop_all(connection: Connection) -> None:
    metadata.drop_all(connection)
