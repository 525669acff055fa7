"""The call list: whom no message reaches, with the reason in words, until one has called (script §17)."""

import asyncio
import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from admin_cli.main import main
from programme.entry import Status
from programme.window import VIETNAM
from storage.database import Database
from storage.tables.chats import conversations

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]

FRIDAY = datetime(2021, 3, 19, 9, tzinfo=VIETNAM)


@pytest.fixture
def code(installation: Path, add: Add, monkeypatch: pytest.MonkeyPatch) -> str:
    """An entry that was sent from a shared screen and approved a day ago."""
    monkeypatch.setenv("SANGKIEN_NOW", "2021-03-20T10:00:00+07:00")
    return add(chat=asyncio.run(_kiosk()), status=Status.APPROVED, submitted_at=FRIDAY, updated_at=FRIDAY)


async def _kiosk() -> int:
    database = Database("sqlite:///var/sangkien.db")
    try:
        async with database.transaction() as work:
            values = {"channel": "kiosk", "account": "test", "chat": "chat", "last_seen": FRIDAY}
            adding = insert(conversations).values(**values).returning(conversations.c.id)
            return int((await work.connection.execute(adding)).scalar_one())
    finally:
        await database.close()


@pytest.mark.parametrize(("language", "why"), [("vi", "máy dùng chung"), ("en", "shared device")])
def test_a_person_reads_why_nobody_was_reached(
    code: str, language: str, why: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["--language", language, "people", "unreachable"]) == 0
    cells = [cell.strip() for cell in capsys.readouterr().out.splitlines()[1].split("  ") if cell]
    assert (cells[0], cells.count(why)) == (code, 1)


def test_who_was_called_is_listed_no_more(code: str, capsys: Captured) -> None:
    assert main(["people", "unreachable", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(line["code"], line["barrier"]) for line in listed] == [(code, "no_route")]
    assert main(["people", "called", code, "--yes"]) == 0
    capsys.readouterr()
    assert main(["people", "unreachable", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
