"""`import`: the template filled by a program, checked, entered, entered again (R75)."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from admin_cli.imports.headings import FIELDS, NUMBER, column_letter
from admin_cli.imports.rows import read_rows
from admin_cli.main import main
from tests.admin_cli_terminal import on_a_terminal

Captured = pytest.CaptureFixture[str]
TEXT = "Giá đỡ xoay cho máy hàn, một người lật được khung nặng mà không cần cẩu như trước."
GOOD = {
    "full_name": "Nguyễn Văn B",
    "phone": 900000002,
    "unit": "P01-002 · Hà Nội › Quận Hoàn Kiếm",
    "group": "Doanh nghiệp",
    "start_month": "trước",
    "description": TEXT,
    "agreement": "Phiếu có chữ ký của người lao động",
}


@pytest.fixture
def filled(installation: Path, capsys: Captured) -> Path:
    """A template of Hà Nội with a row that is right and one with three problems."""
    assert main(["import", "--template", "mau.xlsx", "--for", "P01"]) == 0
    capsys.readouterr()
    fill("mau.xlsx", GOOD, GOOD | {"phone": "12", "group": "?", "unit": "P02"})
    return Path("mau.xlsx")


def fill(file: str, *rows: dict[str, object]) -> None:
    book = load_workbook(file)
    sheet = book.worksheets[0]
    columns = (NUMBER, *FIELDS)
    for number, row in enumerate(rows, 3):
        for field, value in row.items():
            sheet.cell(number, columns.index(field) + 1, value)  # type: ignore[arg-type]  # what a cell may hold
    book.save(file)


def test_the_template_has_everything_to_choose_from(installation: Path) -> None:
    assert main(["import", "--template", "mau.xlsx", "--for", "P01"]) == 0

    book = load_workbook("mau.xlsx")
    fill_in, guide, units = book.worksheets
    assert [sheet.title for sheet in book.worksheets] == ["Nhập sáng kiến", "Hướng dẫn", "Đơn vị"]
    assert fill_in.freeze_panes == "C2"
    assert fill_in.cell(1, 3).value == "Số điện thoại *"
    assert fill_in.column_dimensions["C"].width > 15
    chosen = {str(rule.sqref)[0]: rule.formula1 for rule in fill_in.data_validations.dataValidation}
    assert set(chosen) == {"D", "F", "G", "I", "J", "K"}
    assert chosen["F"] == "'Đơn vị'!$D$2:$D$3"
    offered = [row[2] for row in units.iter_rows(min_row=2, values_only=True) if row[0] == "P01-002"]
    assert offered == ["P01-002 · Hà Nội › Quận Hoàn Kiếm"]
    assert guide.max_row > len(FIELDS)
    assert read_rows(Path("mau.xlsx")).rows == ()


def test_the_template_in_english_is_read_as_well(installation: Path) -> None:
    assert main(["--language", "en", "import", "--template", "form.xlsx"]) == 0
    fill("form.xlsx", GOOD | {"group": "Administrative", "approve": "No"})
    (row,) = read_rows(Path("form.xlsx")).rows
    assert (row.asked.group, row.problems) == ("ADMINISTRATIVE", ())


def test_a_template_never_overwrites_without_being_told(installation: Path) -> None:
    Path("mau.xlsx").write_text("mine", encoding="utf-8")
    assert main(["import", "--template", "mau.xlsx"]) == 2
    assert Path("mau.xlsx").read_text(encoding="utf-8") == "mine"
    assert main(["import", "--template", "mau.xlsx", "--yes"]) == 0
    assert main(["import", "--template", "mau.csv"]) == 2
    assert main(["import", "--template", "no/folder.xlsx"]) == 1
    assert [file.name for file in Path().glob("*mau*")] == ["mau.xlsx"]


def test_a_dry_run_names_every_cell_at_fault(filled: Path, capsys: Captured) -> None:
    assert main(["import", "mau.xlsx", "--for", "P01", "--dry-run", "--format", "csv"]) == 4

    out, err = capsys.readouterr()
    assert [line for line in err.splitlines() if line.startswith("  Ô")] == [
        "  Ô C4: đây không phải số điện thoại. Ví dụ đúng: 0900 000 001.",
        "  Ô D4: đơn vị P02 không thuộc P01 nên anh/chị không nhập thay được.",
        "  Ô F4: “?” không phải nhóm ý tưởng. Ghi Doanh nghiệp hoặc Khối cơ quan.",
    ]
    assert "Đọc 2 hàng: 1 sẽ nhập (0 công nhận ngay), 0 đã có từ trước, 1 có lỗi." in err
    assert [(row["row"], row["outcome"]) for row in csv.DictReader(io.StringIO(out))] == [
        ("3", "ready"),
        ("4", "wrong"),
    ]
    assert main(["list", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_formula_without_a_result_is_a_problem_of_its_cell(filled: Path, capsys: Captured) -> None:
    fill("mau.xlsx", GOOD | {"title": "=1+1"}, GOOD)
    assert main(["import", "mau.xlsx", "--for", "P01", "--dry-run"]) == 4
    place = column_letter((NUMBER, *FIELDS).index("title"))
    said = "ô là công thức chưa có kết quả; mở tệp bằng Excel, lưu lại, hoặc dán giá trị."
    assert f"  Ô {place}3: {said}" in capsys.readouterr().err.splitlines()


def test_what_is_right_is_entered_once(filled: Path, capsys: Captured) -> None:
    assert main(["import", "mau.xlsx", "--for", "P01", "--yes"]) == 4
    first, second = capsys.readouterr().out.splitlines()
    code = first.split("\t")[1]
    assert (first.split("\t"), second.split("\t")) == (["3", code, "entered"], ["4", "", "wrong"])

    fill("mau.xlsx", GOOD, GOOD | {"full_name": "Nguyễn Văn C", "phone": "0900000003"})
    assert main(["import", "mau.xlsx", "--for", "P01", "--yes"]) == 0

    again, new = capsys.readouterr().out.splitlines()
    assert again.split("\t") == ["3", code, "already"]
    assert new.split("\t")[2] == "entered"
    assert main(["show", code]) == 0
    shown = capsys.readouterr().out
    assert "Đồng ý bằng" in shown
    assert "Phiếu có chữ ký của người lao động" in shown


def test_all_or_nothing_enters_nothing_while_a_row_is_wrong(filled: Path, capsys: Captured) -> None:
    assert main(["import", "mau.xlsx", "--for", "P01", "--yes", "--all-or-nothing"]) == 4
    assert "Chưa nhập hàng nào: còn 1 hàng có lỗi." in capsys.readouterr().err
    assert main(["stats", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["submitted"] == 0


def test_it_asks_before_it_enters(filled: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["import", "mau.xlsx", "--for", "P01"]) == 2
    on_a_terminal(monkeypatch, "không\n")
    assert main(["import", "mau.xlsx", "--for", "P01"]) == 0
    assert "Nhập 1 sáng kiến? [c/K]" in capsys.readouterr().err
    on_a_terminal(monkeypatch, "c\n")
    assert main(["import", "mau.xlsx", "--for", "P01"]) == 4
    out, err = capsys.readouterr()
    assert "Đã nhập 1 sáng kiến. Đã có từ trước: 0. Có lỗi, chưa nhập: 1." in err
    assert out.splitlines()[0].split() == ["Hàng", "Mã", "Kết", "quả"]


def test_many_problems_are_counted_and_all_go_to_a_file(filled: Path, capsys: Captured) -> None:
    fill("mau.xlsx", *({"full_name": "A"} for _ in range(30)))
    assert main(["import", "mau.xlsx", "--for", "P01", "--yes"]) == 4
    err = capsys.readouterr().err
    assert len([line for line in err.splitlines() if line.startswith("  Ô")]) == 50
    assert "lỗi nữa. Xem hết: thêm --errors loi.csv" in err

    assert main(["import", "mau.xlsx", "--for", "P01", "--yes", "--errors", "loi.csv"]) == 4
    written = list(csv.reader(io.StringIO(Path("loi.csv").read_text(encoding="utf-8-sig"))))
    assert len(written) > 150
    assert written[0] == ["B3", "Ô B3: họ và tên cần ít nhất hai từ."]
    assert main(["import", "mau.xlsx", "--for", "P01", "--dry-run", "--errors", "mau.xlsx"]) == 2


def test_an_empty_template_says_so(installation: Path, capsys: Captured) -> None:
    assert main(["import", "--template", "mau.xlsx"]) == 0
    assert main(["import", "mau.xlsx"]) == 1
    assert "chưa có hàng nào để nhập" in capsys.readouterr().err
