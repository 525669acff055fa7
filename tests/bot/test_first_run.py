import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.first_run import found_installation, open_programme
from bot.private_file import write_private
from bot.settings import Settings
from programme.edition import EditionError
from programme.officer import Officer
from programme.use_cases.officers import authenticate
from storage import migrate
from storage.database import Database

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)  # already the 23rd in Viet Nam


def test_first_run_opens_the_window_today_for_as_many_days(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "var")
    window = open_programme(settings, NOW).window
    assert window.opens.isoformat() == "2026-11-23T00:00:00+07:00"
    assert (window.closes - window.opens).days == 42
    later = open_programme(settings, NOW.replace(year=2030)).window
    assert later == window


def test_programme_file_that_cannot_be_used_is_left_alone(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    settings.programme.write_text("[programme]\n", encoding="utf-8")
    with pytest.raises(EditionError):
        open_programme(settings, NOW)
    assert settings.programme.read_text(encoding="utf-8") == "[programme]\n"


async def test_owner_is_registered_once_and_the_token_works(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    edition = open_programme(settings, NOW)
    database = Database(settings.database_url)
    try:
        await migrate.upgrade(database)
        assert await found_installation(database, settings, edition, NOW, bytes)
        assert not await found_installation(database, settings, edition, NOW, bytes)
        token = json.loads(settings.credentials_file.read_text(encoding="utf-8"))["token"]
        async with database.reading() as work:
            officer = await authenticate(work, token, NOW)
            quotas = await work.nominations.quotas(["P01"])
    finally:
        await database.close()
    assert isinstance(officer, Officer)
    assert (officer.unit, quotas) == ("TLD", {"P01": 5})


def test_private_file_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "secret.json"
    file.write_text("old and longer", encoding="utf-8")
    write_private(file, "new")
    assert file.read_text(encoding="utf-8") == "new"
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret.json"]
