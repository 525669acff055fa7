import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from admin_cli.main import main

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]


def new_officer(capsys: Captured, name: str = "Nguyễn Văn C", unit: str = "p01-002") -> str:
    assert main(["officers", "add", name, "--unit", unit]) == 0
    return capsys.readouterr().out.strip()


def test_owner_signs_in_with_the_file_of_the_first_run(installation: Path, capsys: Captured) -> None:
    file = installation / "var" / "credentials.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert main(["whoami"]) == 0
    assert capsys.readouterr().out == "Tổng Liên đoàn Lao động Việt Nam (Tổng Liên đoàn)\n"
    assert main(["whoami", "--format", "csv"]) == 0
    heading, officer = capsys.readouterr().out.splitlines()
    assert heading.split(",")[:2] == ["name", "unit"]
    assert officer.startswith("Tổng Liên đoàn Lao động Việt Nam,TLD,")


def test_second_upgrade_makes_no_second_owner(installation: Path, capsys: Captured) -> None:
    before = (installation / "var" / "credentials.json").read_text(encoding="utf-8")
    assert main(["db", "upgrade"]) == 0
    assert (installation / "var" / "credentials.json").read_text(encoding="utf-8") == before


def test_token_of_an_officer_opens_only_the_own_unit_r82(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, outside = add(), add(unit="P01-001")
    monkeypatch.setenv("SANGKIEN_OFFICER_TOKEN", new_officer(capsys))
    assert main(["list"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == [inside]
    assert main(["approve", outside]) == 3
    assert main(["list", "--unit", "P01-001"]) == 4
    assert "không thuộc đơn vị của anh/chị (P01-002)" in capsys.readouterr().err


def test_login_keeps_a_token_and_logout_forgets_it(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = new_officer(capsys)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{token}\n"))
    assert main(["login"]) == 0
    kept = installation / "config" / "sangkien" / "credentials.json"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert token not in capsys.readouterr().err
    assert main(["whoami"]) == 0
    assert capsys.readouterr().out.startswith("Nguyễn Văn C, Hà Nội › Quận Hoàn Kiếm")
    assert main(["logout"]) == 0
    assert main(["whoami"]) == 0
    assert capsys.readouterr().out.startswith("Tổng Liên đoàn")


def test_login_refuses_a_token_that_does_not_work(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("no token\n"))
    assert main(["login"]) == 4
    assert capsys.readouterr().err.startswith("Chưa đăng nhập")
    assert not (installation / "config").exists()


def test_login_with_nothing_typed_is_the_owner(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["login"]) == 0
    assert capsys.readouterr().err.startswith("Dùng thẻ của chủ chương trình")


def test_revoked_token_stops_working(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = new_officer(capsys)
    assert main(["officers", "revoke", "Nguyễn Văn C"]) == 2
    assert main(["officers", "revoke", "Nguyễn Văn C", "--yes"]) == 0
    monkeypatch.setenv("SANGKIEN_OFFICER_TOKEN", token)
    capsys.readouterr()
    assert main(["list"]) == 4
    assert capsys.readouterr().err.startswith("Chưa đăng nhập")


def test_new_token_replaces_the_old_one(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = new_officer(capsys)
    assert main(["officers", "token", "Nguyễn Văn C", "--days", "1"]) == 0
    new = capsys.readouterr().out.strip()
    monkeypatch.setenv("SANGKIEN_OFFICER_TOKEN", old)
    assert main(["whoami"]) == 4
    monkeypatch.setenv("SANGKIEN_OFFICER_TOKEN", new)
    assert main(["whoami"]) == 0


def test_officers_are_listed(installation: Path, capsys: Captured) -> None:
    new_officer(capsys)
    assert main(["officers", "list", "--format", "json"]) == 0
    officers = json.loads(capsys.readouterr().out)
    assert {(officer["name"], officer["unit"]) for officer in officers} == {
        ("Tổng Liên đoàn Lao động Việt Nam", "TLD"),
        ("Nguyễn Văn C", "P01-002"),
    }


def test_taken_name_is_refused_in_words(installation: Path, capsys: Captured) -> None:
    new_officer(capsys)
    assert main(["officers", "add", "Nguyễn Văn C", "--unit", "P01"]) == 4
    assert capsys.readouterr().err.startswith("Đã có cán bộ tên này.")


def test_unknown_officer_exits_3(installation: Path, capsys: Captured) -> None:
    assert main(["officers", "token", "Nguyễn Văn D"]) == 3
    assert "Nguyễn Văn D" in capsys.readouterr().err


def test_units_are_found_without_accents(installation: Path, capsys: Captured) -> None:
    assert main(["units", "search", "hoan kiem"]) == 0
    assert capsys.readouterr().out.splitlines()[0].split("\t")[:2] == ["P01-002", "Hà Nội › Quận Hoàn Kiếm"]


def test_units_that_are_not_found_exit_3(installation: Path, capsys: Captured) -> None:
    assert main(["units", "search", "zzzzzz"]) == 3
    assert capsys.readouterr() == ("", "Không tìm thấy đơn vị nào với “zzzzzz”.\n")


def test_unit_is_shown_by_its_code_as_typed(installation: Path, capsys: Captured) -> None:
    assert main(["units", "show", "p01", "--format", "json"]) == 0
    unit = json.loads(capsys.readouterr().out)
    assert (unit["code"], unit["level"], unit["quota"]) == ("P01", "top", 5)
    assert main(["units", "show", "hoan kiem"]) == 3


def test_the_national_unit_is_shown_as_it_is_listed(installation: Path, capsys: Captured) -> None:
    """Nobody submits to it, so that workers never read its code."""
    assert main(["units", "list", "--limit", "1", "--format", "json"]) == 0
    listed, *_ = json.loads(capsys.readouterr().out)
    assert main(["units", "show", "tld", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert {name: listed[name] for name in ("code", "name", "level", "children")} == {
        "code": "TLD",
        **{name: shown[name] for name in ("name", "level", "children")},
    }


def test_without_database_the_way_out_is_told(empty_environment: Path, capsys: Captured) -> None:
    assert main(["list"]) == 1
    assert capsys.readouterr() == ("", "Cơ sở dữ liệu chưa sẵn sàng. Chạy: sangkien db upgrade\n")
    assert not (empty_environment / "var").exists()


def test_empty_database_is_not_ready(installation: Path, capsys: Captured) -> None:
    (installation / "var" / "sangkien.db").unlink()
    (installation / "var" / "sangkien.db").touch()
    assert main(["list"]) == 1
    assert capsys.readouterr().err == "Cơ sở dữ liệu chưa sẵn sàng. Chạy: sangkien db upgrade\n"


def test_broken_database_is_one_sentence(installation: Path, capsys: Captured) -> None:
    (installation / "var" / "sangkien.db").write_bytes(
        b"no database at all, but long enough to be read" * 100
    )
    assert main(["list"]) == 1
    assert capsys.readouterr().err.startswith("Không mở được cơ sở dữ liệu (")


def test_broken_programme_file_names_its_key(installation: Path, capsys: Captured) -> None:
    (installation / "var" / "programme.toml").write_text("[programme]\n", encoding="utf-8")
    assert main(["list"]) == 1
    assert "programme.toml: programme.code" in capsys.readouterr().err


def test_credentials_that_cannot_be_read_are_told(installation: Path, capsys: Captured) -> None:
    (installation / "var" / "credentials.json").write_text("{", encoding="utf-8")
    assert main(["list"]) == 1
    assert capsys.readouterr().err.startswith("Không đọc được thẻ truy cập")


def test_db_says_where_it_stands(installation: Path, capsys: Captured) -> None:
    assert main(["db", "current"]) == 0
    revision = capsys.readouterr().out.strip()
    assert main(["db", "check"]) == 0
    assert capsys.readouterr().err == f"Cơ sở dữ liệu mở được và đúng phiên bản {revision}.\n"
