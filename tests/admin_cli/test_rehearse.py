"""The rehearsal: a short edition played whole, and what its checks find when something is wrong."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from admin_cli.main import main
from admin_cli.rehearsal.cast import Habit
from admin_cli.rehearsal.findings import checks, read
from admin_cli.rehearsal.report import report
from admin_cli.rehearsal.stage import Played, play
from bot.log import open_log
from bot.settings import Settings
from storage.tables.entries import counters, entries

TODAY = datetime(2021, 3, 1, 3, 0, tzinfo=UTC)
PEOPLE, DAYS = 15, 5


@pytest.fixture
async def played(tmp_path: Path) -> AsyncIterator[Played]:
    settings = Settings(data_dir=tmp_path, programme=tmp_path / "programme.toml", _env_file=None)  # type: ignore[call-arg]  # pydantic's own argument
    async with AsyncExitStack() as stack:
        logger = open_log("json", "error")
        yield await play(
            settings, PEOPLE, TODAY, DAYS, stack=stack, logger=logger, advance=lambda _now, _until: None
        )


async def test_an_edition_is_played_whole_its_numbers_add_up_and_what_does_not_is_found(
    played: Played,
) -> None:
    found = await read(played)
    told = report(played, found, await checks(played, found))

    assert [check.key for check in told.checks if check.wrong] == []
    assert {worker.person.habit for worker in played.workers} == set(Habit)
    assert sum(told.sections["entries"].values()) == sum(len(worker.codes) for worker in played.workers)
    assert told.sections["people"]["all"] == PEOPLE
    assert told.holds

    await _tamper(played)
    found = await read(played)
    told = report(played, found, await checks(played, found))
    assert {check.key for check in told.checks if check.wrong} == {"codes", "counts", "messages", "window"}
    assert not told.holds


async def _tamper(played: Played) -> None:
    """A count is off, an entry is too late, one is gone, and a message came twice."""
    first, second, third = [worker for worker in played.workers if worker.codes][:3]
    first.chat.numbers.append(first.chat.numbers[-1])
    third.codes.append("SK-000-0000")
    async with played.service.database.transaction() as work:
        late = played.service.knowledge().edition.window.closes
        changed = update(entries).where(entries.c.code == second.codes[0]).values(submitted_at=late)
        await work.connection.execute(changed)
        assert (await work.connection.execute(delete(counters))).rowcount > 0


@pytest.mark.parametrize(("option", "number"), [("--workers", "19"), ("--workers", "901"), ("--days", "5")])
def test_a_rehearsal_has_bounds(
    empty_environment: Path, capsys: pytest.CaptureFixture[str], option: str, number: str
) -> None:
    assert main(["rehearse", option, number]) == 2
    assert option in capsys.readouterr().err
    assert list(empty_environment.iterdir()) == []


def test_a_real_installation_is_not_touched(installation: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(path.name for path in (installation / "var").iterdir())

    assert main(["rehearse", "--folder", "var", "--yes"]) == 1
    assert "var" in capsys.readouterr().err
    assert sorted(path.name for path in (installation / "var").iterdir()) == before


def test_an_earlier_rehearsal_is_asked_about(
    empty_environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = empty_environment / "earlier"
    folder.mkdir()
    (folder / "demo.json").write_text(json.dumps({"demo": True, "whole": True}), encoding="utf-8")

    assert main(["rehearse", "--folder", str(folder)]) == 2
    assert "--yes" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["demo.json"]
