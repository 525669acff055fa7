"""`duplicates`, and what `show` says of like entries."""

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
TEXT = "Lắp cảm biến báo hết phôi ở máy dập, máy tự dừng và đèn báo sáng, không phải trông."
COPY = "lap cam bien bao het phoi o may dap, máy tự dừng và đèn vàng sáng, không phải trông."


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def three(add: Add) -> tuple[str, str, str]:
    """Two copies and another."""
    return (
        add(description=TEXT, full_name="Nguyễn Văn A"),
        add(description=COPY, full_name="Nguyễn Văn B", unit="P01-001"),
        add(description="Tổ chức góc tự học có anh chị lớp trên kèm em lớp dưới ba buổi mỗi tuần."),
    )


def test_clusters_are_blocks_for_a_person(add: Add, wide: None, capsys: Captured) -> None:
    one, two, _ = three(add)

    assert main(["duplicates", "--compare", "--format", "table"]) == 0

    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "Cụm 1: 2 bài của 2 người",
        "  “Lắp cảm biến báo hết phôi ở máy dập, máy tự dừng và đèn báo…”",
        f"  {one}  chờ xét  09:06 20/4  Nguyễn Văn A  Hà Nội › Quận Hoàn Kiếm",
        f"  {two}  chờ xét  09:07 20/4  Nguyễn Văn B  Hà Nội › Quận Ba Đình",
        "",
    ]
    assert err == "Đã so xong: 1 cặp bài giống nhau.\nCó 1 cụm bài giống nhau.\n"


def test_clusters_are_a_line_a_member_for_a_script(add: Add, capsys: Captured) -> None:
    one, two, _ = three(add)
    assert main(["duplicates", "--nationwide", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["cluster"], row["size"], row["people"], row["code"]) for row in rows] == [
        ("1", "2", "2", one),
        ("1", "2", "2", two),
    ]

    assert main(["duplicates"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[3] for line in lines] == [one, two]

    assert main(["duplicates", "--format", "json"]) == 0
    (cluster,) = json.loads(capsys.readouterr().out)
    assert [member["code"] for member in cluster["members"]] == [one, two]


def test_one_entrys_likes_stand_with_the_words_that_differ(add: Add, wide: None, capsys: Captured) -> None:
    one, two, third = three(add)
    assert main(["duplicates", one]) == 0
    assert capsys.readouterr() == (
        "",
        f"{one} chưa được so với bài khác. So ngay: sangkien duplicates {one} --compare\n",
    )

    assert main(["duplicates", one, "--compare", "--format", "table"]) == 0

    out, _ = capsys.readouterr()
    assert out.splitlines() == [
        f"{two} giống 95%, chờ xét. Nguyễn Văn B, Hà Nội › Quận Ba Đình, gửi lúc 09:07 20/4/2021",
        "  lap cam bien bao het phoi o may dap, máy tự dừng và đèn [báo → vàng] sáng,",
        "  không phải trông.",
        "",
    ]
    assert main(["duplicates", one, "--format", "json"]) == 0
    assert [like["code"] for like in json.loads(capsys.readouterr().out)["entries"]] == [two]
    assert main(["duplicates", "SK-000-0000"]) == 3
    capsys.readouterr()
    assert main(["show", one]) == 0
    assert f"{two} (95%, P01-001)" in capsys.readouterr().out
    assert third not in out


def test_pages_of_clusters_go_on(
    add: Add, wide: None, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    three(add)
    three_more = [
        add(description=f"Trồng rau sạch ở góc sân trường cho bếp ăn của các cháu mẫu giáo {n}")
        for n in range(3)
    ]
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")

    assert main(["duplicates", "--compare", "--limit", "1"]) == 0

    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if line.startswith("Cụm")] == [
        "Cụm 1: 3 bài của cùng một người"
    ]
    assert all(code in out for code in three_more)
    assert err.splitlines()[-1] == "  sangkien duplicates --limit 1 --after 1"
    assert main(["duplicates", "--limit", "1", "--after", "1"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "Cụm 2: 2 bài của 2 người"
    assert err == "Có 2 cụm bài giống nhau.\n"


def test_nothing_is_said_in_words_and_is_an_empty_array(installation: Path, capsys: Captured) -> None:
    assert main(["duplicates", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert err == "Chưa thấy bài nào giống nhau.\n"
