import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from admin_cli.main import main

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, answer: str = "") -> None:
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    typed = io.StringIO(answer)
    monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", typed)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")


def test_pipe_gets_one_tab_separated_line_an_entry(add: Add, capsys: Captured) -> None:
    code = add(full_name="Nguyễn Văn B")
    assert main(["list"]) == 0
    out, err = capsys.readouterr()
    assert out.split("\t") == [
        code,
        "submitted",
        "2021-04-20T09:06:00+07:00",
        "Nguyễn Văn B",
        "Hà Nội › Quận Hoàn Kiếm",
        "Gá kẹp nhanh cho máy tiện, đổi phôi trong mười giây.",
        "",
        "09xx xxx 001\n",
    ]
    assert err == ""


def test_pipe_gets_everything(add: Add, capsys: Captured) -> None:
    codes = [add() for _ in range(55)]
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in lines] == codes[::-1]


def test_limit_holds_in_a_pipe(add: Add, capsys: Captured) -> None:
    for _ in range(3):
        add()
    assert main(["list", "--limit", "2"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_terminal_pages_and_says_how_to_go_on(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [add() for _ in range(3)]
    on_a_terminal(monkeypatch)
    assert main(["list", "--limit", "2", "--status", "submitted"]) == 0
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()] == ["Mã", codes[2], codes[1]]
    assert all(len(line) <= 80 for line in out.splitlines())
    heading, command = err.splitlines()
    assert heading == "Còn nữa. Trang sau:"
    again = command.removeprefix("  sangkien ").split()
    assert main(again) == 0
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()] == ["Mã", codes[0]]
    assert err == ""


def test_json_is_one_array_of_stable_fields(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["list", "--format", "json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    excerpt = entry.pop("excerpt")
    assert excerpt.startswith("Gá kẹp nhanh")
    assert entry == {
        "code": code,
        "submitted_at": "2021-04-20T09:06:00+07:00",
        "status": "submitted",
        "unit": "P01-002",
        "unit_path": "Hà Nội › Quận Hoàn Kiếm",
        "full_name": "Nguyễn Văn A",
        "phone": "09xx xxx 001",
        "group": "ENTERPRISE",
        "flags": [],
        "nominated_to": None,
    }


def test_json_of_nothing_is_an_empty_array(installation: Path, capsys: Captured) -> None:
    assert main(["list", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert err == "Không có bài nào phù hợp.\n"


@pytest.mark.parametrize("formula", ["=1+1", "+84", "-1", "@SUM(A1)"])
def test_csv_cells_that_begin_like_formulas_are_text(add: Add, capsys: Captured, formula: str) -> None:
    add(description=f"{formula} gá kẹp")
    assert main(["list", "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["excerpt"].startswith(f"'{formula}")


def test_lines_hold_no_steering_characters(add: Add, capsys: Captured) -> None:
    add(description="một\thai\nba\x1b[31m")
    assert main(["list"]) == 0
    out = capsys.readouterr().out
    assert (len(out.splitlines()), out.count("\t"), "\x1b" in out) == (1, 7, False)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--unit", "p01"], [1, 0]),
        (["--unit", "P01-001"], [1]),
        (["--status", "approved"], []),
        (["--status", "approved", "--status", "submitted"], [1, 0]),
        (["--group", "administrative"], [1]),
        (["--text", "may tien"], [0]),
        (["--since", "21/4/2021"], [1]),
        (["--until", "2021-04-20"], [0]),
        (["--changed-since", "21/4/2021"], [1]),
        (["--changed-until", "20/4/2021"], [0]),
        (["--flag", "late"], [1]),
    ],
)
def test_filters_hold_together(add: Add, capsys: Captured, options: list[str], found: list[int]) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415 - only here is it needed

    from programme.entry import Flag, Group  # noqa: PLC0415 - only here is it needed

    codes = [
        add(),
        add(
            unit="P01-001",
            group=Group.ADMINISTRATIVE,
            description="Mẫu đơn một cửa",
            submitted_at=datetime(2021, 4, 21, 3, 0, tzinfo=UTC),
            flags=frozenset({Flag.LATE}),
        ),
    ]
    assert main(["list", *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [codes[index] for index in found]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["list", "--since", "30/2/2021"], "Ngày “30/2/2021” chưa đúng."),
        (["list", "--limit", "0"], "--limit phải là số từ 1 trở lên."),
        (["list", "--limit", "x"], "--limit phải là một số nguyên, chỉ gõ chữ số."),
        (["list", "--format", "xml"], "--format phải là một trong: table, json, csv."),
        (["list", "extra"], "Thừa: extra"),
        (["show"], "Còn thiếu MÃ."),
        (["approve", "xyz"], "“xyz” không phải mã bài."),
    ],
)
def test_wrong_usage_says_what_and_exits_2(
    installation: Path, capsys: Captured, arguments: list[str], sentence: str
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(sentence)
    assert err.endswith(f"Xem hướng dẫn: sangkien {arguments[0]} --help\n")


def test_unit_that_does_not_exist_exits_3(installation: Path, capsys: Captured) -> None:
    assert main(["list", "--unit", "P99"]) == 3
    assert capsys.readouterr().err.startswith("Không có đơn vị nào mã “P99”.")


def test_show_masks_the_phone_and_takes_a_code_as_typed(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["show", code.lower().replace("-", "")]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{code}: chờ xét\n")
    assert ("09xx xxx 001" in out, "0900 000 001" in out) == (True, False)
    assert "  Gá kẹp nhanh cho máy tiện, đổi phôi trong mười giây." in out.splitlines()


def test_show_reveals_when_asked(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["show", code, "--reveal", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["phone"] == "0900 000 001"


def test_show_in_csv_is_one_line(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["show", code, "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["code"] == code


def test_show_of_unknown_code_exits_3(installation: Path, capsys: Captured) -> None:
    assert main(["show", "SK-000-0000", "--language", "en"]) == 3
    assert capsys.readouterr().err.startswith("There is no entry SK-000-0000")


def test_description_cannot_steer_the_terminal(add: Add, capsys: Captured) -> None:
    code = add(description="một\x1b[2Jhai")
    assert main(["show", code]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_stats_count_by_status_in_words_on_a_terminal(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    add()
    assert main(["approve", code]) == 0
    on_a_terminal(monkeypatch)
    capsys.readouterr()
    assert main(["stats"]) == 0
    out, err = capsys.readouterr()
    rows = {line.rsplit(maxsplit=3)[0].strip(): line.split()[-3:-1] for line in out.splitlines()[1:]}
    assert rows == {"chờ xét": ["1", "0"], "đã công nhận": ["1", "1"]}
    assert err.startswith("Tổng: 2 bài đã gửi, 1 bài được công nhận.\nMục tiêu 75.000: đã đạt 0%.")
    assert main(["stats", "--language", "en"]) == 0
    assert "\nGoal 75,000: 0% reached.\n" in capsys.readouterr().err  # decision 0025


def test_stats_by_unit_in_a_pipe_gives_codes(add: Add, capsys: Captured) -> None:
    add()
    assert main(["stats", "--by", "unit"]) == 0
    assert capsys.readouterr().out == "P01\t1\t0\n"


def test_stats_by_unit_on_a_terminal_never_cut_the_code(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    add()
    on_a_terminal(monkeypatch)
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["stats", "--by", "unit"]) == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split()[0] == "Mã"
    assert line.split() == ["P01", "Thành", "phố", "Hà", "Nội", "1", "0"]
    assert max(len(heading), len(line)) <= 40


def test_stats_in_json_hold_the_totals(add: Add, capsys: Captured) -> None:
    add()
    assert main(["stats", "--by", "day", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "by": "day",
        "lines": [{"key": "2021-04-20", "label": None, "submitted": 1, "valid": 0, "phone": None}],
        "submitted": 1,
        "valid": 0,
        "goal": 75000,
    }
