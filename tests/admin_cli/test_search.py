import csv
import io
import json
import sys
from collections.abc import Callable

import pytest

from admin_cli.main import main

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, *, colours: bool = False) -> None:
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    if not colours:
        monkeypatch.setenv("NO_COLOR", "1")


def test_a_pipe_gets_one_line_a_hit_with_the_words_marked(add: Add, capsys: Captured) -> None:
    code = add(full_name="Nguyễn Văn B")
    add(description="Quạt làm mát bằng nước đá.")
    assert main(["search", "ga", "kep"]) == 0
    out, err = capsys.readouterr()
    assert out.split("\t") == [
        code,
        "submitted",
        "2021-04-20T09:06:00+07:00",
        "Nguyễn Văn B",
        "Hà Nội › Quận Hoàn Kiếm",
        "«Gá kẹp» nhanh cho máy tiện, đổi phôi trong mười giây.\n",
    ]
    assert err == ""


@pytest.mark.parametrize("colours", [True, False])
def test_a_person_reads_hits_in_two_lines_and_is_told_how_to_go_on(
    add: Add,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
    colours: bool,  # noqa: FBT001 - a case of the table
) -> None:
    add()
    code = add(full_name="Nguyễn Văn B")
    on_a_terminal(monkeypatch, colours=colours)
    assert main(["search", "ga kep", "--limit", "1"]) == 0
    out, err = capsys.readouterr()
    marked = "\033[1mGá kẹp\033[0m" if colours else "«Gá kẹp»"
    assert out.splitlines() == [
        f"{code}  chờ xét  09:07 20/4/2021  Nguyễn Văn B  Hà Nội",
        "    › Quận Hoàn Kiếm",
        f"    {marked} nhanh cho máy tiện, đổi phôi trong mười giây.",
    ]
    heading, command = err.splitlines()
    assert heading == "Còn nữa. Trang sau:"
    assert command.startswith("  sangkien search 'ga kep' --limit 1 --after 1/2021-04-20T")


def test_json_and_csv_have_stable_fields(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["search", "ga*", "--format", "json"]) == 0
    (hit,) = json.loads(capsys.readouterr().out)
    assert (hit["code"], hit["phone"]) == (code, "09xx xxx 001")
    assert main(["search", "ga*", "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["snippet"].startswith("«Gá» kẹp")
    assert set(row) == set(hit)


@pytest.mark.parametrize(
    ("arguments", "end", "sentence"),
    [
        (["không", "có"], 0, "Không tìm thấy bài nào với “không có”."),
        (["?!"], 4, "Chữ cần tìm phải có ít nhất một chữ cái hoặc chữ số."),
        (["a" * 201], 4, "Chữ cần tìm dài quá 200 ký tự. Chỉ cần vài chữ."),
        ([], 2, "Còn thiếu CHỮ."),
    ],
)
def test_what_finds_nothing_says_why(
    installation: object, capsys: Captured, arguments: list[str], end: int, sentence: str
) -> None:
    assert main(["search", *arguments]) == end
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", sentence)


def test_stats_by_day_begin_with_a_line_of_all_days(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415 - only here is it needed

    for day, number in ((20, 4), (22, 1)):
        for _ in range(number):
            add(submitted_at=datetime(2021, 4, day, 3, tzinfo=UTC))
    on_a_terminal(monkeypatch)
    assert main(["stats", "--by", "day"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "20/4 █ ▂ 22/4"
    assert err.splitlines() == [
        "Tổng: 5 bài đã gửi, 0 bài được công nhận.",
        "Mục tiêu 75.000: đã đạt 0%.",
        "░" * 48,
    ]


def test_stats_by_person_name_the_most_active_with_masked_phones(add: Add, capsys: Captured) -> None:
    """R80."""
    codes = [add(full_name="Nguyễn Văn B"), add(full_name="Nguyễn Văn B"), add()]
    assert main(["approve", *codes, "--yes"]) == 0
    capsys.readouterr()
    assert main(["stats", "--by", "person", "--most", "1", "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["label"], row["phone"], row["valid"]) == ("Nguyễn Văn B", "09xx xxx 001", "2")
