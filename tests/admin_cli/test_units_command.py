import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from admin_cli.main import main
from programme.entry import Flag
from tests.admin_cli_terminal import on_a_terminal

Captured = pytest.CaptureFixture[str]
Add = Callable[..., str]
TO_MAP = frozenset({Flag.UNIT_TO_MAP})


def file_of(folder: Path, text: str) -> str:
    file = folder / "units.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_the_tree_is_listed_and_its_csv_can_be_imported_again(installation: Path, capsys: Captured) -> None:
    assert main(["units", "list", "--under", "p01", "--format", "csv"]) == 0
    written = capsys.readouterr().out
    head, top, *below = csv.reader(io.StringIO(written))
    assert head[:4] == ["code", "parent", "name", "short_name"]
    assert (top[:3], len(below)) == (["P01", "TLD", "Thành phố Hà Nội"], 34)
    assert main(["units", "import", file_of(installation, written), "--yes"]) == 0
    assert capsys.readouterr().err == "Không có gì thay đổi: 35 dòng đúng như danh mục.\n"


def test_a_terminal_draws_the_tree_in_80_columns(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    assert main(["units", "list", "--under", "S-DL", "--limit", "3"]) == 0
    out, err = capsys.readouterr()
    assert all(len(line) <= 80 for line in out.splitlines())
    assert [line.split()[0].count("-") for line in out.splitlines()[1:]] == [1, 2, 2]
    assert err.splitlines()[-1].startswith("  sangkien units list --under S-DL --limit 3 --after ")


def test_a_target_is_set_shown_and_taken_away(installation: Path, capsys: Captured) -> None:
    """R71."""
    assert main(["units", "target", "p01-002", "1500"]) == 0
    assert capsys.readouterr().err == "Chỉ tiêu của P01-002: 1.500 bài được công nhận.\n"
    assert main(["--language", "en", "units", "target", "p01-002", "1500"]) == 0
    assert "1,500" in capsys.readouterr().err
    assert main(["stats", "--unit", "P01-002", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["goal"] == 1500
    capsys.readouterr()
    assert main(["units", "target", "P01-002", "--clear", "--format", "csv"]) == 0
    assert capsys.readouterr().out == "unit,before,after\nP01-002,1500,\n"
    assert main(["units", "target", "P01-002"]) == 2
    assert main(["units", "target", "TLD", "5"]) == 4


def test_the_template_is_filled_in_and_imported(installation: Path, capsys: Captured) -> None:
    """R70."""
    template = installation / "don-vi.xlsx"
    assert main(["units", "import", "--template", str(template)]) == 0
    book = openpyxl.load_workbook(template)
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]][:3] == ["Mã", "Cấp trên", "Tên"]
    assert book.worksheets[1]["A2"].value == "Mã"
    sheet.append(["P01-X-A", "P01-002", "Công đoàn Công ty May 10", None, "cơ sở", 30.0])
    book.save(template)
    # What was filled in is not overwritten by a slip of the pen.
    assert main(["units", "import", "--template", str(template)]) == 2
    capsys.readouterr()
    assert main(["units", "import", str(template), "--dry-run"]) == 0
    assert capsys.readouterr().out == "2\tP01-X-A\tadded\t\tCông đoàn Công ty May 10\n"
    assert main(["units", "show", "P01-X-A"]) == 3
    assert main(["units", "import", str(template), "--yes"]) == 0
    capsys.readouterr()
    assert main(["units", "search", "cty may 10"]) == 0
    assert "P01-X-A" in capsys.readouterr().out


def test_every_problem_has_its_cell_or_line_and_nothing_is_written(
    installation: Path, capsys: Captured
) -> None:
    book = openpyxl.Workbook()
    for row in (["Code", "Target", "Level"], ["P01-002", "x", "cao"], ["P01-001", "5"]):
        book.worksheets[0].append(row)
    book.save(installation / "bad.xlsx")
    assert main(["units", "import", str(installation / "bad.xlsx"), "--yes"]) == 4
    assert capsys.readouterr().err.splitlines() == [
        "Ô C2: không có cấp “cao”. Ghi: đầu mối, cấp trên trực tiếp cơ sở, hoặc cơ sở.",
        "Ô B2: “x” không phải số nguyên.",
        "2 chỗ phải sửa. Chưa ghi gì.",
    ]
    file = file_of(installation, "code;target\nP01-001;5\nP01-002;x\n")
    assert main(["units", "import", file, "--yes"]) == 4
    assert capsys.readouterr().err.splitlines()[0] == ("Dòng 3, cột “Chỉ tiêu”: “x” không phải số nguyên.")
    assert main(["stats", "--unit", "P01-001", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["goal"] is None


def test_a_target_too_high_and_a_name_cut_at_its_semicolon_are_told(
    installation: Path, capsys: Captured
) -> None:
    file = file_of(installation, "code;target\nP01-002;99999999999999999999\n")
    assert main(["units", "import", file, "--dry-run"]) == 4
    assert capsys.readouterr().err.splitlines()[0] == (
        "Dòng 2, cột “Chỉ tiêu”: chỉ tiêu 99999999999999999999 quá lớn, nhiều nhất 10000000 bài."
    )
    file = file_of(installation, "Mã;Cấp trên;Tên\nP01-002-A3;P01-002;Công đoàn; Ví dụ C\n")
    assert main(["units", "import", file, "--yes"]) == 4
    assert capsys.readouterr().err == (
        "Dòng 2: hàng có nhiều ô hơn tên cột (thừa “Ví dụ C”). Nếu tên có dấu ; hoặc dấu phẩy thì đặt cả tên "
        "trong ngoặc kép; nếu không, thêm tên cột hoặc xóa ô thừa.\n1 chỗ phải sửa. Chưa ghi gì.\n"
    )


@pytest.mark.parametrize(("content", "code"), [(b"xyz\n1\n", 4), (b"\xff\xfe\x00", 4), (b"", 4), (None, 1)])
def test_a_file_that_cannot_be_used_is_told_of(
    installation: Path, capsys: Captured, content: bytes | None, code: int
) -> None:
    file = installation / "units.csv"
    if content is not None:
        file.write_bytes(content)
    assert main(["units", "import", str(file), "--dry-run"]) == code
    assert capsys.readouterr().err
    assert main(["units", "import", str(file)]) == code  # before the question, for which nobody is there
    assert main(["units", "import"]) == 2
    (installation / "units.xlsx").write_bytes(b"no zip")
    assert main(["units", "import", str(installation / "units.xlsx"), "--dry-run"]) == 1


def test_an_import_asks_first_and_merged_units_keep_their_entries(
    add: Add, installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    add()
    file = file_of(installation, "code,replaced_by\nP01-002,P01-001\n")
    assert main(["units", "import", file]) == 2
    on_a_terminal(monkeypatch, "k\n")
    assert main(["units", "import", file]) == 0
    assert capsys.readouterr().err.splitlines()[-1].endswith("Không làm gì.")
    on_a_terminal(monkeypatch, "c\n")
    assert main(["units", "import", file]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[1].split() == ["2", "P01-002", "sáp", "nhập", "P01-001"]
    assert err.splitlines()[-1] == "  sangkien list --unit P01-002 | sangkien move - --to P01-001 --yes"


def test_typed_names_are_listed_and_mapped(add: Add, capsys: Captured) -> None:
    for name in ("KCN Hà Nội", "kcn ha noi"):
        add(unit="P01", typed_unit=name, flags=TO_MAP)
    assert main(["units", "map", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["total"], found["groups"][0]["entries"]) == (1, 2)
    assert found["groups"][0]["suggestions"][0]["unit"] == "P01-X-KCN"
    assert main(["units", "map", "KCN", "Hà", "Nội", "--to", "p01-x-kcn"]) == 2  # nobody to ask
    assert main(["units", "map", "KCN", "Hà", "Nội", "--to", "p01-x-kcn", "--yes"]) == 0
    assert capsys.readouterr().out == "KCN Hà Nội\tP01-X-KCN\t2\t0\n"
    assert main(["units", "map", "KCN Hà Nội", "--to", "P01-X-KCN", "--yes"]) == 3
    assert main(["units", "map", "KCN Hà Nội", "--yes"]) == 2
    capsys.readouterr()
    assert main(["units", "map"]) == 0
    assert capsys.readouterr().err == "Không có đơn vị tự gõ nào chờ xếp.\n"


def test_names_are_mapped_from_stdin(add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    add(unit="P01", typed_unit="Xưởng A, B", flags=TO_MAP)
    monkeypatch.setattr(sys, "stdin", io.StringIO("Xưởng A, B\tP01-002\nXưởng C\tX\n"))
    assert main(["units", "map", "-", "--yes"]) == 4
    out, err = capsys.readouterr()
    assert out == "Xưởng A, B\tP01-002\t1\t0\n"
    assert err == "“Xưởng C”: Không có đơn vị nào mã “X”. Tìm mã bằng: sangkien units search TÊN\n"


def test_an_officer_goes_through_the_names_one_by_one(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The biggest first: a suggestion, a search, the upper unit itself, one passed over, the end."""
    names = ("KCN Hà Nội", "Xưởng B", "Xưởng C", "Xưởng D", "Xưởng E")
    codes = {name: [add(unit="P01", typed_unit=name, flags=TO_MAP) for _ in range(5 - place)]
             for place, name in enumerate(names)}  # fmt: skip
    on_a_terminal(monkeypatch, "9\n1\nk\nhoàn kiếm\n1\n\n0\ns\nq\n")
    assert main(["units", "map", "-i"]) == 0
    err = capsys.readouterr().err
    assert "Chỉ có số từ 0 đến" in err
    assert err.splitlines()[-1].endswith("Đã xếp 12 bài.")
    units = []
    for name in names:
        assert main(["show", codes[name][0], "--format", "json"]) == 0
        units.append(json.loads(capsys.readouterr().out)["unit"])
    assert units == ["P01-X-KCN", "P01-002", "P01", "P01", "P01"]
    assert main(["units", "search", "xuong b"]) == 0
    assert capsys.readouterr().out.splitlines()[1].split()[0] == "P01-002"
