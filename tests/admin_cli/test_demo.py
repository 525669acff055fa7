"""The demo: made once of sixty entries, looked at through the officers' own commands."""

import asyncio
import io
import json
import re
import shlex
import shutil
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from admin_cli.demo.calendar import Calendar
from admin_cli.demo.folder import settings_of
from admin_cli.demo.material import initiatives, people, shape, themes
from admin_cli.demo.plan import Planned, plan
from admin_cli.main import main
from bot.settings import load_settings
from programme.code import read_code
from programme.description import count
from programme.edition import Edition, load_edition
from programme.entry import VALID, Flag, Status
from programme.folding import fold
from programme.person import folded_name
from programme.ports.entries import Sight
from programme.progress import Counts
from programme.requests.entries import Filter
from programme.similarity import Text, clusters, similar_pairs
from storage.audit import Verified
from storage.database import Database
from storage.tables.chats import conversations, outbox, timers
from units_data.catalogue import Catalogue

LEAST = 60
REACHED = set(Status)
SET_BY_RULES = {
    Flag.OUT_OF_PERIOD,
    Flag.UNIT_TO_MAP,
    Flag.POSSIBLE_DUPLICATE,
    Flag.SHORT,
    Flag.SAME_PHONE,
    Flag.ON_BEHALF,
    Flag.COMPLAINT_OPEN,
    Flag.COMPLETED,
}
NAME = re.compile(r"\w+ (Văn|Thị) [A-Z]{1,2}")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a demo, and what it said to try."""
    place = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SANGKIEN_LANGUAGE", "vi")
        patch.setenv("XDG_CONFIG_HOME", str(place / "config"))
        patch.chdir(place)
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(io.StringIO()):
            assert main(["demo", "--entries", str(LEAST)]) == 0
    return place / "var" / "demo", said.getvalue()


@pytest.fixture
def demo(empty_environment: Path, made: tuple[Path, str]) -> str:
    """A copy of the demo in its usual place; what it said to try."""
    shutil.copytree(made[0], empty_environment / "var" / "demo")
    return made[1]


def listed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    monkeypatch.setenv("SANGKIEN_DATA_DIR", "var/demo")
    assert main(["list", "--format", "json"]) == 0
    entries: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return entries


def test_every_status_and_flag_that_can_be_reached_occurs(
    demo: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = listed(capsys, monkeypatch)

    assert len(entries) == LEAST
    assert {entry["status"] for entry in entries} == REACHED
    assert {flag for entry in entries for flag in entry["flags"]} == SET_BY_RULES  # type: ignore[attr-defined]  # a list in JSON


def test_people_are_nobody(
    demo: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = listed(capsys, monkeypatch)

    assert {NAME.fullmatch(str(entry["full_name"])) is not None for entry in entries} == {True}
    assert {str(entry["phone"])[:8] for entry in entries} == {"09xx xxx"}


def test_counters_equal_the_entries_audit_verifies_and_nothing_waits_to_be_sent(
    demo: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = listed(capsys, monkeypatch)
    submitted = Counter(entry["unit"] for entry in entries if entry["status"] != Status.WITHDRAWN)
    valid = Counter(entry["unit"] for entry in entries if entry["status"] in VALID)

    counts, verified, channels, waiting, phones = asyncio.run(_looked_at(_edition()))

    tallies = {unit: tally for unit, tally in counts.by_unit.items() if tally.submitted}
    assert {unit: tally.submitted for unit, tally in tallies.items()} == submitted
    assert {unit: tally.valid for unit, tally in tallies.items() if tally.valid} == valid
    assert verified.broken_at is None
    assert verified.rows > LEAST
    assert channels == {"demo"}  # entered ones have no chat
    assert waiting == 0
    assert {phone[:9] for phone in phones} == {"+84900000"}


def _edition() -> Edition:
    return load_edition(Path("var/demo/programme.toml").read_text(encoding="utf-8"), "programme.toml")


async def _looked_at(edition: Edition) -> tuple[Counts, Verified, set[str], int, set[str]]:
    database = Database("sqlite:///var/demo/sangkien.db")
    try:
        async with database.reading() as work:
            channels = set(await work.connection.scalars(select(conversations.c.channel)))
            rows = [
                row for table in (timers, outbox) for row in await work.connection.execute(table.select())
            ]
            page = await work.entries.page(edition.code, Sight(unit=None), Filter(), limit=1000, after=None)
            counts, verified = await work.counters.all(edition.code), await work.audit.verify()
        return counts, verified, channels, len(rows), {entry.phone for entry in page}
    finally:
        await database.close()


def test_the_window_is_open_around_now(demo: str) -> None:
    edition = _edition()

    assert edition.window.accepts(datetime.now(UTC))
    assert (edition.window.closes - edition.window.opens).days == 42


def commands(said: str) -> list[list[str]]:
    return [shlex.split(line) for line in said.splitlines() if line.startswith("  ")]


def test_what_it_says_to_try_works_as_printed(
    demo: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: dict[str, int] = {}
    monkeypatch.setattr("sys.stdin", io.StringIO())
    for words in commands(demo):
        match words:
            case ["export", *settings]:
                for setting in settings:
                    monkeypatch.setenv(*setting.split("=", 1))
            case ["unset", *names]:
                for name in names:
                    monkeypatch.delenv(name)
            case ["sangkien", "demo", *_]:
                assert words == ["sangkien", "demo", "--folder", "var/demo", "--serve"]
            case ["sangkien", *arguments]:
                ends[" ".join(arguments[:3])] = main(arguments)
    refused = capsys.readouterr().err

    places = [words for words in ends if words.startswith("nominate ")]
    assert {words: end for words, end in ends.items() if end != 0} == {places[0]: 4, "dossier check": 4}
    assert len(places) == 1
    assert refused.count("P01 đã dùng hết 5 suất giới thiệu lên TLD") == 1
    assert len(ends) == 12
    assert [len(path.read_bytes()) > 0 for path in Path().glob("*.docx")] == [True]


def test_what_it_says_to_try_is_short(demo: str) -> None:
    """A token is 64 characters long, so its line cannot be."""
    lines = [line for line in demo.splitlines() if "SANGKIEN_OFFICER_TOKEN=" not in line]

    assert len(demo.splitlines()) < 40
    assert [line for line in lines if len(line) > 80] == []


def test_an_old_demo_is_replaced_only_when_told(demo: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("var/demo/credentials.json").read_text(encoding="utf-8")

    assert main(["demo", "--entries", str(LEAST)]) == 2
    assert "--yes" in capsys.readouterr().err
    assert Path("var/demo/credentials.json").read_text(encoding="utf-8") == before


def test_the_demo_that_the_guide_has_exported_is_the_one_that_is_replaced(
    demo: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SANGKIEN_DATA_DIR", "var/demo")

    assert main(["demo"]) == 2
    assert capsys.readouterr().err.startswith("var/demo đã có bản thử")
    assert not Path("var/demo/demo").exists()


def test_a_demo_made_again_has_the_same_entries_and_never_uses_the_configured_database(
    made: tuple[Path, str],
    empty_environment: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Here inside another data folder; it says where that is."""
    monkeypatch.setenv("SANGKIEN_DATA_DIR", "again")
    monkeypatch.setenv("SANGKIEN_DATABASE_URL", f"sqlite:///{empty_environment}/real.db")
    monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", "1:never-used")
    assert main(["demo", "--entries", str(LEAST)]) == 0
    said = capsys.readouterr()
    folder = empty_environment / "again" / "demo"
    assert said.err.splitlines()[-2].endswith(f" {folder}.")

    codes = [read_code(word) for words in commands(made[1]) for word in words if read_code(word)]
    again = [read_code(word) for words in commands(said.out) for word in words if read_code(word)]
    assert again == codes
    assert folder.stat().st_mode & 0o777 == 0o700
    assert not (empty_environment / "real.db").exists()
    exported = next(words for words in commands(said.out) if words[0] == "export")
    assert exported[1:] == [
        "SANGKIEN_DATA_DIR=again/demo",
        "SANGKIEN_DATABASE_URL=sqlite:///again/demo/sangkien.db",
    ]


def test_a_real_installation_is_left_alone(installation: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (installation / "var" / "sangkien.db").stat().st_mtime_ns

    assert main(["demo", "--folder", "var", "--yes"]) == 1

    assert "var" in capsys.readouterr().err
    assert (installation / "var" / "sangkien.db").stat().st_mtime_ns == before


def test_the_configured_folder_is_no_demo_even_when_empty(empty_environment: Path) -> None:
    assert main(["demo", "--folder", "var", "--yes"]) == 1
    assert not (empty_environment / "var").exists()


def test_a_demo_has_no_channel_that_leaves_the_machine(
    empty_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "TELEGRAM_TOKEN",
        "ZALO_BOT_TOKEN",
        "ZALO_OA_APP_ID",
        "ZALO_OA_APP_SECRET",
        "ZALO_OA_REFRESH_TOKEN",
    ):
        monkeypatch.setenv(f"SANGKIEN_{name}", "never-used")
    configured = load_settings()

    own = settings_of(Path("var/demo"), configured)

    reaching = {name for name in type(own).model_fields if getattr(configured, name) != getattr(own, name)}
    assert reaching == {
        "data_dir",
        "database_url",
        "programme",
        "telegram_token",
        "zalo_bot_token",
        "zalo_oa_app_id",
        "zalo_oa_app_secret",
        "zalo_oa_refresh_token",
    }
    assert "never-used" not in repr(own.model_dump(mode="json"))


@pytest.mark.parametrize("entries", ["0", "59", "100001"])
def test_too_few_or_too_many_are_refused(entries: str, empty_environment: Path) -> None:
    assert main(["demo", "--entries", entries]) == 2
    assert not (empty_environment / "var").exists()


def test_a_folder_that_cannot_be_written_is_said(
    empty_environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (empty_environment / "file").write_text("", encoding="utf-8")

    assert main(["demo", "--folder", "file/demo"]) == 1
    assert "file/demo" in capsys.readouterr().err


def planned(number: int, edition: Edition, units: Catalogue) -> list[Planned]:
    calendar = Calendar(now=datetime(2021, 3, 16, 10, 0, tzinfo=UTC))
    return list(plan(number, calendar, edition, units).entries)


def test_a_large_plan_keeps_to_people_places_and_lengths(edition: Edition, units: Catalogue) -> None:
    entries = planned(2000, edition, units)

    assert len(entries) == 2000
    assert {entry.unit in units for entry in entries} == {True}
    assert len({entry.chat.phone for entry in entries}) <= 1000
    assert {edition.window.accepts(entry.sent) for entry in entries} == {True}
    assert max(count(entry.description) for entry in entries) <= edition.description_max
    assert max(Counter((entry.chat.phone, folded_name(entry.full_name)) for entry in entries).values()) < 80


@pytest.fixture(scope="module")
def six_hundred(edition: Edition, units: Catalogue) -> list[Planned]:
    return planned(600, edition, units)


def test_texts_are_alike_only_where_somebody_copied(six_hundred: list[Planned]) -> None:
    entries = six_hundred
    texts = [Text(entry.number, fold(entry.description)) for entry in entries]

    groups = clusters([(pair.first, pair.second) for pair in similar_pairs(texts, ())])
    alike = sum(map(len, groups))

    assert 0.02 * len(entries) < alike < 0.06 * len(entries)
    assert 5 <= len(groups[0]) <= 8
    number_of = {entry.number: entry for entry in entries}
    assert {number_of[number].unit for number in groups[0]} == {"P01-005"}


def test_lengths_differ_as_those_of_people_do(six_hundred: list[Planned]) -> None:
    lengths = sorted(count(entry.description) for entry in six_hundred)

    assert lengths[30] < 150 < lengths[120]
    assert lengths[480] < 600 < lengths[595]


def test_every_place_theme_and_sector_is_known(units: Catalogue) -> None:
    sectors = initiatives().sectors
    known = set(themes().themes)
    assert {name: set(sector.things) - known for name, sector in sectors.items()} == {
        name: set() for name in sectors
    }
    assert {name for names in shape().sectors.values() for name in names} <= set(sectors)
    named = {first.unit for first in shape().first} | set(shape().tops) | shape().own_officers | shape().kept
    assert {unit in units for unit in named} == {True}
    assert shape().reviewing <= shape().own_officers
    assert shape().least == LEAST
    assert [sum(shares.values()) for shares in (shape().fates, shape().fates_of_many)] == [100] * 2
    assert sum(shape().traits.values()) == 1000
    assert set(people().middles) == {"Văn", "Thị"}


def test_what_only_officers_do_has_been_done(
    demo: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANGKIEN_DATA_DIR", "var/demo")

    def acts(*names: str) -> dict[str, int]:
        found = {}
        for name in names:
            assert main(["audit", "log", "--act", name, "--format", "json"]) == 0
            found[name] = len(json.loads(capsys.readouterr().out))
        return found

    done = acts("complaint", "dispute", "recognise", "commend", "note", "target", "quota", "enter")
    assert min(done.values()) >= 1
    assert done["complaint"] == 2
    assert acts("dossier_send") == {"dossier_send": 2}
    assert acts("dossier_set") == {"dossier_set": 4}
