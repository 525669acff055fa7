import csv
import io
import json
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from admin_cli.exports.entries import FIELDS, CsvFile
from admin_cli.exports.entries_xlsx import Workbook
from admin_cli.main import main
from admin_cli.wording import read_texts
from programme.entry import Flag, Group, Status
from programme.requests.exporting import ExportLine

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]

LINE = ExportLine(
    code="SK-000-0000",
    submitted_at=datetime(2021, 4, 20, 2, 5, 30, 999_999, tzinfo=UTC),
    status=Status.SUBMITTED,
    unit="P01-002",
    unit_path="Hà Nội › Quận Hoàn Kiếm",
    typed_unit=None,
    full_name="Nguyễn Văn A",
    phone="09xx xxx 001",
    group=Group.ENTERPRISE,
    start_month=date(2021, 3, 1),
    start_answer=None,
    title="=1+1",
    description="-gá kẹp\x0b\nhttps://sangkien.example",
    flags=(Flag.LATE, Flag.SHORT),
    reason="@SUM(A1)",
    nominated_to="TLD",
    place=2,
    field="a",
    channel="zalo_oa",
    language="vi",
    updated_at=datetime(2021, 4, 20, 2, 5, tzinfo=UTC),
)


def test_a_workbook_has_rows_and_statistics_with_charts(add: Add, capsys: Captured) -> None:
    codes = [add(description="=HYPERLINK(1)"), add(), add(unit="P02")]
    assert main(["export", "--output", "bai.xlsx"]) == 0
    assert capsys.readouterr().err == "Đã ghi 3 bài vào bai.xlsx.\n"
    assert stat.S_IMODE(Path("bai.xlsx").stat().st_mode) == 0o600

    book = load_workbook("bai.xlsx")
    rows, counts = book["Sáng kiến"], book["Thống kê"]
    assert [cell.value for cell in rows["A"]] == ["Mã", *codes[::-1]]
    assert rows.freeze_panes == "B2"
    assert rows.auto_filter.ref == "A1:U4"
    first = {field: rows.cell(4, column) for column, field in enumerate(FIELDS, 1)}
    assert (first["description"].value, first["description"].data_type) == ("=HYPERLINK(1)", "s")
    assert (first["submitted_at"].value, first["status"].value) == (datetime(2021, 4, 20, 9, 6), "chờ xét")  # noqa: DTZ001 - cells know no zone
    assert [counts.cell(row, 1).value for row in (1, 20, 39)] == [
        "Theo trạng thái",
        "Theo ngày gửi",
        "Theo đơn vị",
    ]
    assert [counts.cell(2, column).value for column in (1, 2, 3)] == ["Chờ xét", None, 3]
    assert [counts.cell(40, column).value for column in (1, 2, 3)] == ["P01", "Thành phố Hà Nội", 2]
    assert len(counts._charts) == 3


def test_cells_are_dates_numbers_or_text_and_a_full_sheet_is_followed_by_another(tmp_path: Path) -> None:
    stream = io.BytesIO()
    book = Workbook(read_texts("vi"), stream, tmp_path, rows_most=2)
    book.write([LINE] * 5)
    book.finish([])

    read = load_workbook(stream)
    assert read.sheetnames == ["Sáng kiến", "Sáng kiến 2", "Sáng kiến 3", "Thống kê"]
    assert [read[name].max_row for name in read.sheetnames] == [3, 3, 2, 1]
    cells = {field: read["Sáng kiến 3"].cell(2, column) for column, field in enumerate(FIELDS, 1)}
    assert {field: cell.value for field, cell in cells.items()} == {
        "code": "SK-000-0000",
        "submitted_at": datetime(2021, 4, 20, 9, 5, 30),  # noqa: DTZ001 - cells know no zone
        "status": "chờ xét",
        "unit": "P01-002",
        "unit_path": "Hà Nội › Quận Hoàn Kiếm",
        "typed_unit": None,
        "full_name": "Nguyễn Văn A",
        "phone": "09xx xxx 001",
        "group": "doanh nghiệp",
        "start_month": datetime(2021, 3, 1),  # noqa: DTZ001 - cells know no zone
        "start_answer": None,
        "title": "=1+1",
        "description": "-gá kẹp_x000B_\nhttps://sangkien.example",  # as such files write it
        "flags": "gửi muộn, bài ngắn",
        "reason": "@SUM(A1)",
        "nominated_to": "TLD",
        "place": 2,
        "field": "a: giá trị làm lợi cao",
        "channel": "Zalo OA",
        "language": "tiếng Việt",
        "updated_at": datetime(2021, 4, 20, 9, 5),  # noqa: DTZ001 - cells know no zone
    }
    assert [cells[field].data_type for field in ("title", "reason", "description")] == ["s", "s", "s"]
    assert cells["description"].hyperlink is None


HOSTILE = [
    f"{begin}cmd|' /C calc'!A0"
    for begin in ("=", "+", "-", "@", "\t=", "\r=", "a\r=", "＝", "＋", "－", "＠")
]


def test_what_would_be_a_formula_is_text_in_excel_and_csv(tmp_path: Path) -> None:
    lines = [replace(LINE, description=text) for text in HOSTILE]
    sheet, file = io.BytesIO(), io.BytesIO()
    book, table = Workbook(read_texts("vi"), sheet, tmp_path), CsvFile(file, bom=False)
    for each in (book, table):
        each.write(lines)
        each.finish([])

    column = FIELDS.index("description") + 1
    read_sheet = load_workbook(sheet)["Sáng kiến"]
    cells = [read_sheet.cell(row, column) for row in range(2, len(HOSTILE) + 2)]
    assert {cell.data_type for cell in cells} == {"s"}
    read = csv.DictReader(io.StringIO(file.getvalue().decode(), newline=""))
    assert [row["description"] for row in read] == [
        text.replace("\r", "\n") if text[0] == "a" else "'" + text.replace("\r", "\n") for text in HOSTILE
    ]


def test_a_csv_file_is_one_that_excel_reads_and_a_pipe_gets_plain_text(
    add: Add, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    code = add(description="=1+1 gá kẹp", full_name="Nguyễn Văn B")
    assert main(["export", "--output", "bai.csv"]) == 0
    assert main(["export"]) == 0
    written, piped = Path("bai.csv").read_bytes(), capsysbinary.readouterr().out
    assert (written[:3], piped[:4]) == (b"\xef\xbb\xbf", b"code")
    assert written[3:].replace(b"\r\n", b"\n") == piped
    (row,) = csv.DictReader(io.StringIO(piped.decode()))
    assert (row["code"], row["full_name"], row["description"]) == (code, "Nguyễn Văn B", "'=1+1 gá kẹp")
    assert main(["export", "--output", "bai.csv", "--no-bom"]) == 2  # nobody is there to be asked
    assert Path("bai.csv").read_bytes() == written
    assert main(["export", "--output", "bai.csv", "--no-bom", "--yes"]) == 0
    assert main(["export", "--output", "bai.csv", "--no-bom", "--force"]) == 0
    assert Path("bai.csv").read_bytes() == piped


def test_json_is_an_array_with_an_entry_a_line(add: Add, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    codes = [add() for _ in range(3)]
    assert main(["export", "--format", "json"]) == 0
    out = capsysbinary.readouterr().out
    entries = json.loads(out)
    assert [entry["code"] for entry in entries] == codes[::-1]
    assert tuple(entries[0]) == FIELDS
    assert [json.loads(line.removesuffix(b",")) for line in out.splitlines()[1:-1]] == entries


def test_nothing_is_an_empty_file_of_its_kind(
    installation: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "--format", "json"]) == 0
    out, err = capsysbinary.readouterr()
    assert (out, err.decode()) == (b"[]\n", "Không có bài nào phù hợp.\n")
    assert main(["export", "--output", "bai.xlsx"]) == 0
    assert load_workbook("bai.xlsx").sheetnames == ["Sáng kiến", "Thống kê"]


def test_phones_are_whole_only_when_revealed(add: Add, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    add()
    for options, phone in (((), "09xx xxx 001"), (("--reveal",), "0900 000 001")):
        assert main(["export", "--format", "json", *options]) == 0
        (entry,) = json.loads(capsysbinary.readouterr().out)
        assert entry["phone"] == phone


@pytest.mark.parametrize(
    ("arguments", "end", "sentence"),
    [
        (["--output", "bai.csv"], 2, "Đã có tệp bai.csv."),
        (["--output", "bai.doc"], 2, "Chưa rõ loại tệp của bai.doc."),
        (["--output", "khong/co.csv"], 1, "Không ghi được tệp khong/co.csv: "),
        (["--output", "moi.csv", "--unit", "P99"], 3, "Không có đơn vị nào mã “P99”."),
        (["--output", "moi.xlsx", "--unit", "P99"], 3, "Không có đơn vị nào mã “P99”."),
    ],
)
def test_a_file_is_there_whole_or_not_at_all(
    installation: Path, capsys: Captured, arguments: list[str], end: int, sentence: str
) -> None:
    Path("bai.csv").write_text("cũ", encoding="utf-8")
    before = sorted(file.name for file in installation.iterdir())
    assert main(["export", *arguments]) == end
    assert capsys.readouterr().err.startswith(sentence)
    assert sorted(file.name for file in installation.iterdir()) == before
    assert Path("bai.csv").read_text(encoding="utf-8") == "cũ"
