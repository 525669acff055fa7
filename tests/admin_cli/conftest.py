"""An installation in a temporary folder, and entries in it."""

import asyncio
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from admin_cli.main import main
from programme.code import entry_code
from programme.entry import Entry, Flag, Group, Status
from storage.database import Database

SENT = datetime(2021, 4, 20, 2, 5, tzinfo=UTC)

Add = Callable[..., str]


@pytest.fixture
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in list(os.environ):
        if name.startswith(("SANGKIEN_", "LC_", "LANG")) or name in {"NO_COLOR", "COLUMNS"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("SANGKIEN_LANGUAGE", "vi")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as `db upgrade` leaves it, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("installation")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("SANGKIEN_")]:
            patch.delenv(name)
        patch.chdir(folder)
        assert main(["db", "upgrade"]) == 0
    return folder / "var"


@pytest.fixture
def installation(empty_environment: Path, template: Path) -> Path:
    shutil.copytree(template, empty_environment / "var")
    return empty_environment


@pytest.fixture
def add(installation: Path) -> Add:
    """Adds an entry and gives its code; what a test does not care about is filled in."""
    number = 0

    def added(**wanted: object) -> str:
        nonlocal number
        number += 1
        values: dict[str, object] = {
            "code": entry_code(number.to_bytes(4)),
            "edition": "75-nghin-2021",
            "draft_id": f"draft-{number}",
            "chat": None,
            "full_name": "Nguyễn Văn A",
            "phone": "+84900000001",
            "unit": "P01-002",
            "group": Group.ENTERPRISE,
            "description": "Gá kẹp nhanh cho máy tiện, đổi phôi trong mười giây.",
            "text_hash": f"hash-{number}",
            "channel": "terminal",
            "submitted_at": SENT + timedelta(minutes=number),
            "updated_at": SENT + timedelta(minutes=number),
            "status": Status.SUBMITTED,
            "flags": frozenset[Flag](),
        }
        entry = Entry(**{**values, **wanted})  # type: ignore[arg-type]  # filled from a dictionary
        asyncio.run(_stored(entry))
        return entry.code

    return added


async def _stored(entry: Entry) -> None:
    database = Database("sqlite:///var/sangkien.db")
    try:
        async with database.transaction() as work:
            person = await work.people.find_or_add(entry.phone, entry.full_name, entry.submitted_at)
            assert await work.entries.add(entry, person)
            work.counters.add(entry.edition, entry.unit, submitted=1)
    finally:
        await database.close()
