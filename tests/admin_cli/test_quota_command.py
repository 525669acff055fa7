import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from admin_cli.main import main
from programme.code import entry_code
from tests.admin_cli_terminal import on_a_terminal

Captured = pytest.CaptureFixture[str]
UNKNOWN = entry_code(b"none")


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_quotas_are_set_and_shown(installation: Path, capsys: Captured) -> None:
    assert main(["quota", "set", "p01-001", "P01-002", "3", "--yes"]) == 0
    out, err = capsys.readouterr()
    assert out == "P01-001\tQuận Ba Đình\t\t3\t0\nP01-002\tQuận Hoàn Kiếm\t\t3\t0\n"
    assert err == "Xong 2 đơn vị, không được 0 đơn vị.\n"
    assert main(["quota", "show", "P01-002"]) == 0
    assert capsys.readouterr().out == "P01-002\tQuận Hoàn Kiếm\t3\t0\t3\t0\n"
    assert main(["quota", "set", "P01-002", "--clear"]) == 0
    assert capsys.readouterr().out == "P01-002\tQuận Hoàn Kiếm\t3\t\t0\n"


def test_the_letters_number_of_a_top_unit_is_not_cleared_r84(installation: Path, capsys: Captured) -> None:
    assert main(["quota", "set", "P01", "--clear"]) == 4
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "Số suất của đơn vị đầu mối P01 theo công văn nên không bỏ được. Muốn đổi thì đặt một số, "
        "ví dụ: sangkien quota set P01 5\n"
    )
    assert main(["quota", "show", "P01", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["own"]["quota"] == 5


def test_an_officer_does_not_set_the_quota_of_the_own_unit_r76(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["officers", "add", "Nguyễn Văn C", "--unit", "P01"]) == 0
    monkeypatch.setenv("SANGKIEN_OFFICER_TOKEN", capsys.readouterr().out.strip())
    assert main(["quota", "set", "P01", "9"]) == 4
    assert capsys.readouterr() == (
        "",
        "Đơn vị không tự đặt số suất của mình (P01): số suất do công đoàn cấp trên phân bổ.\n",
    )


def test_the_pipe_gets_all_units_below(installation: Path, capsys: Captured) -> None:
    assert main(["quota", "show"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 83
    assert sum(int(line.split("\t")[2]) for line in lines) == 347  # R84


def test_a_terminal_pages_and_tells_the_units_own_quota(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    assert main(["quota", "show", "P01", "--limit", "2"]) == 0
    out, err = capsys.readouterr()
    assert all(len(line) <= 80 for line in out.splitlines())
    assert [line.split()[0] for line in out.splitlines()] == ["Mã", "P01-001", "P01-271"]
    assert "không hạn" in out
    assert err.splitlines() == [
        "Thành phố Hà Nội được giới thiệu 5 bài lên cấp trên: đã dùng 0, còn 5; 0 bài chờ",
        "giới thiệu.",
        "Còn nữa. Trang sau:",
        "  sangkien quota show P01 --limit 2 --after P01-271",
    ]


def test_json_has_the_own_quota_and_those_below(installation: Path, capsys: Captured) -> None:
    assert main(["quota", "show", "S-DL", "--format", "json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert page["own"] == {
        "unit": "S-DL",
        "name": "Công đoàn Điện lực Việt Nam",
        "quota": 5,
        "used": 0,
        "left": 5,
        "waiting": 0,
    }
    assert page["next"] is None


def test_lines_from_stdin_are_done_one_by_one(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "P01-001\t2\nP01-999;3\n\nP01-002 4\n")
    assert main(["quota", "set", "-", "--yes", "--format", "csv"]) == 4
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "unit,name,before,after,used",
        "P01-001,Quận Ba Đình,,2,0",
        "P01-002,Quận Hoàn Kiếm,,4,0",
    ]
    assert err.splitlines() == [
        "Không có đơn vị nào mã “P01-999”. Tìm mã bằng: sangkien units search TÊN",
        "Xong 2 đơn vị, không được 1 đơn vị.",
    ]


def test_all_units_below_are_set_at_once_after_a_question(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch, "c\n")
    assert main(["quota", "set", "--all-below", "P01", "2"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 35
    assert err.startswith("Đặt số suất cho 34 đơn vị: P01-001, P01-271,")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["P01-002"], 2),
        ([], 2),
        (["3"], 2),
        (["P01-002", "x"], 2),
        (["P01-001", "P01-002", "3"], 2),
        (["--all-below", "P01-002", "3"], 2),
        (["P01", "3", "--all-below", "P01"], 2),
        (["X", "3"], 3),
        (["TLD", "3"], 4),
    ],
)
def test_what_cannot_be_set_ends_with_its_code(
    installation: Path, capsys: Captured, arguments: list[str], code: int
) -> None:
    assert main(["quota", "set", *arguments]) == code
    out, err = capsys.readouterr()
    assert (out, bool(err)) == ("", True)


def test_a_dry_run_changes_nothing(installation: Path, capsys: Captured) -> None:
    assert main(["quota", "set", "P01-001", "P01-002", "3", "--dry-run"]) == 0
    capsys.readouterr()
    assert main(["quota", "show", "P01-002"]) == 0
    assert capsys.readouterr().out == "P01-002\tQuận Hoàn Kiếm\t\t0\t\t0\n"


Add = Callable[..., str]


def test_move_puts_entries_into_another_unit(add: Add, capsys: Captured) -> None:
    codes = [add(), add()]
    assert main(["move", *codes, "--to", "p01-001", "--yes", "--reason", "nhầm"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [f"{code}\tP01-001" for code in codes]
    assert err == "Xong 2 bài, không được 0 bài.\n"
    assert main(["list", "--unit", "P01-001"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_move_says_why_it_could_not(add: Add, capsys: Captured) -> None:
    code = add(status="nominated")
    assert main(["move", code, "--to", "P01-001"]) == 4
    assert capsys.readouterr().err == (
        f"{code} đang ở trạng thái “đã giới thiệu” nên không thể: chuyển đơn vị.\n"
    )
    assert main(["move", UNKNOWN, "--to", "P01-001", "--format", "csv"]) == 3
    assert capsys.readouterr().out == f"code,done,unit,status,error\n{UNKNOWN},no,,,entry_not_found\n"
    assert main(["move", code, "--to", "TLD"]) == 4
    assert main(["move", code, code.replace("SK", "sk"), add(), "--to", "P01-001"]) == 2
