"""`audit log` and `audit verify`."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from admin_cli.main import main

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]
REASON = "Xin nêu rõ áp dụng ở đâu."


@pytest.fixture
def returned(add: Add, capsys: Captured) -> str:
    code = add()
    assert main(["return", code, "--reason", REASON]) == 0
    capsys.readouterr()
    return code


def test_the_log_is_a_table_of_eighty_columns(
    returned: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["audit", "log", "--entry", returned, "--format", "table"]) == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split()[:2] == ["Số", "Lúc"]
    assert "trả để bổ sung" in line
    assert max(len(heading), len(line)) <= 80


def test_the_log_has_every_field_for_a_script(returned: str, capsys: Captured) -> None:
    assert main(["audit", "log", "--act", "return", "--format", "json"]) == 0
    (act,) = json.loads(capsys.readouterr().out)
    assert act["origin"]
    assert {name: act[name] for name in ("entry", "act", "before", "after", "details", "erased")} == {
        "entry": returned,
        "act": "return",
        "before": "submitted",
        "after": "returned",
        "details": {"reason": REASON},
        "erased": False,
    }
    assert main(["audit", "log", "--format", "csv", "--limit", "1"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert json.loads(row["details"]) == {"reason": REASON}


def test_nothing_found_is_said(returned: str, capsys: Captured) -> None:
    assert main(["audit", "log", "--officer", "Nguyễn Văn C"]) == 0
    assert capsys.readouterr() == ("", "Không có việc nào phù hợp.\n")


def test_an_audit_that_is_whole_ends_well(returned: str, capsys: Captured) -> None:
    assert main(["audit", "verify", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    proved = json.loads(out)
    assert (proved["rows"], proved["broken_at"]) == (proved["total"], None)
    assert err == f"Nhật ký còn nguyên vẹn: đã kiểm tra {proved['rows']} dòng.\n"


def test_an_audit_that_was_changed_names_the_row_and_fails(
    returned: str, installation: Path, capsys: Captured
) -> None:
    with sqlite3.connect(installation / "var" / "sangkien.db") as database:
        database.execute("UPDATE audit SET officer = 'X' WHERE number = 2")
    database.close()

    assert main(["audit", "verify"]) == 1

    out, err = capsys.readouterr()
    assert out == "1\t0\t2\n"
    assert err.startswith("Nhật ký đã bị sửa hoặc mất dòng, bắt đầu từ dòng 2.")
