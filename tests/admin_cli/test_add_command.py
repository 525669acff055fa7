"""`add`: an initiative on behalf of one worker, asked for or given by options (R75)."""

import io
import json
import sys
from pathlib import Path

import pytest

from admin_cli.main import main
from tests.admin_cli_terminal import on_a_terminal

Captured = pytest.CaptureFixture[str]
TEXT = "Giá đỡ xoay cho máy hàn, một người lật được khung nặng mà không cần cẩu như trước."
GIVEN = [
    "add",
    "--for",
    "P01-002",
    "--name",
    "nguyễn văn b",
    "--phone",
    "0900 000 002",
    "--group",
    "enterprise",
    "--start",
    "trước",
    "--description",
    TEXT,
    "--agreement",
    "Phiếu có chữ ký",
]


def test_a_script_gives_everything_and_gets_the_code(installation: Path, capsys: Captured) -> None:
    assert main(GIVEN) == 0
    out, err = capsys.readouterr()
    code = out.strip()
    assert err.startswith(f"Đã nhập {code} cho Nguyễn Văn B.")

    assert main(GIVEN) == 0
    out, err = capsys.readouterr()
    assert (out.strip(), err) == (code, f"Bài này đã có từ trước, mã {code}. Không nhập lần nữa.\n")

    assert main(["show", code, "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["full_name"], shown["unit"], shown["channel"], shown["entered_for"]) == (
        "Nguyễn Văn B",
        "P01-002",
        "officer",
        "P01-002",
    )
    assert shown["flags"] == ["out_of_period", "on_behalf"]


def test_what_is_missing_is_wrong_usage_and_what_is_wrong_is_refused(
    installation: Path, capsys: Captured
) -> None:
    assert main(["add", "--for", "P01-002", "--name", "Nguyễn Văn B", "--phone", "0900000002"]) == 2
    assert "Còn thiếu: Nhóm ý tưởng, Bắt đầu áp dụng, Mô tả sáng kiến" in capsys.readouterr().err
    assert main([*GIVEN, "--approve"]) == 4
    assert "  Hội đồng thẩm định: đã công nhận thì phải có “Hội đồng thẩm định”." in capsys.readouterr().err
    assert main([*GIVEN, "--start", "tháng ba"]) == 2
    assert main([*GIVEN, "--appraised-on", "hôm qua"]) == 2


def test_a_dry_run_enters_nothing(installation: Path, capsys: Captured) -> None:
    assert main([*GIVEN, "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "Xem thử: chưa nhập gì. Bài sẽ ở trạng thái: chờ xét.\n")


def test_the_description_may_come_from_another_command(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{TEXT}\nDòng hai.\n"))
    arguments = ["-" if argument == TEXT else argument for argument in GIVEN]
    assert main([*arguments, "--format", "json"]) == 0
    code = json.loads(capsys.readouterr().out)["code"]
    assert main(["show", code, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["description"] == f"{TEXT}\nDòng hai."


def test_bad_answers_are_explained_and_asked_again(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [
        "An",
        "nguyễn văn b",
        "12345",
        "0162 000 0000",
        "k",
        "0900 000 002",
        "zzzz",
        "hoan kiem",
        "1",
        "9",
        "2",
        "abc",
        "sau",
        "",
        "XONG",
        TEXT,
        "Dòng hai.",
        "xong",
        "không",
        "4",
        "k",
        "c",
    ]
    on_a_terminal(monkeypatch, "".join(f"{answer}\n" for answer in answers))
    assert main(["add", "--for", "P01"]) == 0

    out, err = capsys.readouterr()
    assert out.startswith("SK-")
    explained = [line for line in err.splitlines() if line.startswith("  ") and line.endswith(".")]
    for told in (
        "Họ và tên cần ít nhất hai từ.",
        "Đây không phải số điện thoại. Ví dụ đúng: 0900 000 001.",
        "Còn để trống “Mô tả sáng kiến”.",
        "Người lao động chưa đồng ý thì không nhập được.",
    ):
        assert sum(told in line for line in err.splitlines()) == 1, (told, explained)
    assert "Dùng số mới 0320 000 000" in err
    assert "1. Hà Nội › Quận Hoàn Kiếm (P01-002)" in err
    review = err[err.index("Xem lại:") :]
    assert "Nguyễn Văn B" in review
    assert "ngoài thời gian triển khai, nhập thay" in " ".join(review.split())


def test_no_at_the_end_enters_nothing_and_so_does_the_end_of_input(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch, "\nkhông\nkhông\n")
    assert main(GIVEN) == 0
    on_a_terminal(monkeypatch, "An\n")
    assert main(["add", "--for", "P01-002"]) == 130
    assert capsys.readouterr().out == ""
    assert main(["stats", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["submitted"] == 0


def test_a_text_may_be_written_in_an_editor(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = installation / "editor.sh"
    editor.write_text(f'#!/bin/sh\nprintf "%s" "{TEXT}" > "$1"\n', encoding="utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    without = [argument for argument in GIVEN if argument not in {"--description", TEXT}]
    on_a_terminal(monkeypatch, "\nSOẠN\nkhông\nc\n")
    assert main([*without, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["code"].startswith("SK-")
