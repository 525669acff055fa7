"""Reading officers' files: cells, headings, workbooks, CSV, and what is refused."""

import re
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from admin_cli.exits import Failed
from admin_cli.imports import cells, grid, reading, workbook
from admin_cli.imports.delimited import delimiter
from admin_cli.imports.formulas import uncalculated
from admin_cli.imports.grid import Cell
from admin_cli.imports.headings import FIELDS, NUMBER, _key, _texts, column_letter
from admin_cli.imports.rows import FileRead, read_rows
from programme.entering import problem
from programme.entry import Group
from programme.phone import Number, OldPrefix, read_phone

HEAD = ("Họ và tên", "Điện thoại", "Đơn vị", "Nhóm ý tưởng", "Bắt đầu áp dụng", "Mô tả", "Đồng ý bằng")
ROW = ("Nguyễn Văn A", "0900 000 001", "P01-002", "Doanh nghiệp", "3/2021", "Gá kẹp nhanh", "Phiếu")


def a_workbook(file: Path, *rows: tuple[object, ...], title: str = "Sheet") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)  # type: ignore[arg-type]  # whatever a cell may hold
    book.save(file)
    return file


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("0900 000 001", "0900 000 001"),
        (900000001, "0900000001"),
        (900000001.0, "0900000001"),
        ("900.000.001", "0900000001"),
        (2430000001, "02430000001"),
        (1620000001, "01620000001"),
        (84900000001, "84900000001"),
        ("+84 900 000 001", "+84 900 000 001"),
        (12345, "12345"),
        (600000001, "600000001"),  # no mobile number begins with 06
        (None, None),
        ("  ", None),
    ],
)
def test_a_phone_gets_back_the_zero_that_a_spreadsheet_took(cell: Cell, read: str | None) -> None:
    """R31."""
    assert cells.phone(cell) == read


@given(st.integers(0, 999))
def test_every_example_phone_survives_a_spreadsheet(last: int) -> None:
    stored = cells.phone(float(900000000 + last))
    assert stored is not None
    assert read_phone(stored) == Number(f"+84900000{last:03}")


def test_an_old_number_is_still_seen_to_be_old() -> None:
    assert isinstance(read_phone(cells.phone(1620000001) or ""), OldPrefix)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("3/2021", date(2021, 3, 1)),
        ("03-2021", date(2021, 3, 1)),
        ("2021-03", date(2021, 3, 1)),
        ("Tháng 3/2021", date(2021, 3, 1)),
        ("tháng 3 năm 2021", date(2021, 3, 1)),
        ("15/3/2021", date(2021, 3, 15)),
        ("2021-03-15", date(2021, 3, 15)),
        ("March 2021", date(2021, 3, 1)),
        ("Mar-2021", date(2021, 3, 1)),
        (datetime(2021, 3, 15), date(2021, 3, 15)),  # noqa: DTZ001 - as a workbook gives it
        (44270, date(2021, 3, 15)),
        ("44270", date(2021, 3, 15)),
        ("trước", "before"),
        ("SAU", "later"),
        ("Chưa biết", "later"),
        ("13/2021", None),
        ("3/15/2021", None),  # the day comes first here: never guessed
        ("2021", None),
        (3, None),
        ("tháng ba", None),
        (None, None),
    ],
)
def test_a_month_is_read_as_people_write_it(cell: Cell, read: date | str | None) -> None:
    """R65."""
    assert cells.month(cell) == read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("15/3/2021", date(2021, 3, 15)),
        ("15.03.2021", date(2021, 3, 15)),
        ("ngày 15 tháng 3 năm 2021", date(2021, 3, 15)),
        ("2021-03-15", date(2021, 3, 15)),
        (date(2021, 3, 15), date(2021, 3, 15)),
        ("31/2/2021", None),
        ("3/2021", None),
        ("hôm qua", None),
    ],
)
def test_a_day_is_read_with_the_day_first(cell: Cell, read: date | None) -> None:
    assert cells.day(cell) == read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("Doanh nghiệp", Group.ENTERPRISE),
        ("khối doanh nghiệp", Group.ENTERPRISE),
        ("DN", Group.ENTERPRISE),
        ("hcsn", Group.ADMINISTRATIVE),
        ("Khối cơ quan (hành chính sự nghiệp)", Group.ADMINISTRATIVE),
        ("Administrative", Group.ADMINISTRATIVE),
        ("khác", None),
        (None, None),
    ],
)
def test_a_group_has_several_names(cell: Cell, read: Group | None) -> None:
    """R35."""
    assert cells.group(cell) is read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("Có", True),
        ("x", True),
        (1, True),
        (True, True),
        ("Không", False),
        (0, False),
        (None, False),
        ("?", None),
    ],
)
def test_yes_and_no(cell: Cell, read: object) -> None:
    assert cells.yes(cell) is read


@given(st.one_of(st.none(), st.text(max_size=40), st.integers(), st.floats(), st.booleans(), st.dates()))
def test_no_cell_breaks_the_reading(cell: Cell) -> None:
    for read in (cells.text, cells.phone, cells.month, cells.day, cells.group, cells.yes):
        read(cell)


def test_no_heading_means_two_columns() -> None:
    named = [
        (_key(name), field)
        for texts in _texts()
        for field in (NUMBER, *FIELDS)
        for name in (texts.text(f"sheet-{field}"), *texts.label(f"sheet-{field}", "also").split(";"))
    ]
    assert all(len({field for other, field in named if other == name}) == 1 for name, _ in named)


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (3, "D"), (25, "Z"), (26, "AA"), (59, "BH")])
def test_columns_are_called_as_a_spreadsheet_does(place: int, letters: str) -> None:
    assert column_letter(place) == letters


def test_a_workbook_in_any_order_with_anything_above_the_headings(tmp_path: Path) -> None:
    file = a_workbook(
        tmp_path / "a.xlsx",
        ("Danh sách sáng kiến",),
        (),
        ("mo ta", "SDT *", "Ghi chú", "HO VA TEN", "khối", "Cách đồng ý (bắt buộc)", "áp dụng từ"),
        ("Gá kẹp nhanh", 900000001, "mới", "Nguyễn Văn A", "DN", "Phiếu", datetime(2021, 3, 1)),  # noqa: DTZ001 - a workbook's own
        (None, " ", None, None),
        ("Cữ chặn", "0900000002", None, "Nguyễn Văn B", "hmm", "Phiếu", "tháng ba"),
    )
    read = read_rows(file)

    assert read.columns.unknown == ("Ghi chú",)
    first, second = read.rows
    assert (first.asked.row, first.asked.phone, first.asked.group) == (4, "0900000001", Group.ENTERPRISE)
    assert (first.asked.start_month, first.problems) == (date(2021, 3, 1), ())
    assert second.problems == (
        problem("group", "not_group", value="hmm"),
        problem("start_month", "not_start_month", value="tháng ba"),
    )
    assert [read.address(6, field) for field in ("group", "start_month", "row")] == ["E6", "G6", "A6"]


def test_a_formula_counts_by_what_it_gave_and_a_failed_one_is_told(tmp_path: Path) -> None:
    row = (*ROW[:2], "#N/A", *ROW[3:])
    read = read_rows(a_workbook(tmp_path / "a.xlsx", HEAD, row))

    assert read.rows[0].problems == (problem("unit", "formula", value="#N/A"),)


def test_a_formula_without_a_result_is_told_and_no_empty_cell(tmp_path: Path) -> None:
    """Programs write formulas that only a spreadsheet calculates; of those it did, empty text is a result."""
    file = tmp_path / "a.xlsx"
    a_workbook(file, HEAD, (*ROW[:5], "=A1&B1", ROW[6]), (), ROW, (*ROW[:5], "=1+1", "=A1"))
    read = read_rows(file)
    assert [(row.asked.row, row.asked.description, row.problems) for row in read.rows] == [
        (2, None, (problem("description", "uncalculated"),)),
        (4, ROW[5], ()),
        (5, None, (problem("description", "uncalculated"), problem("agreement", "uncalculated"))),
    ]
    assert read.address(5, "description") == "F5"

    calculated = tmp_path / "b.xlsx"
    with ZipFile(file) as before, ZipFile(calculated, "w", ZIP_DEFLATED) as after:
        for part in before.namelist():
            content = before.read(part)
            if part.endswith("sheet1.xml"):
                content = re.sub(rb"B1</f><v ?(/>|></v>)", b"B1</f><v>42</v>", content)
                content = content.replace(b'r="G5"><f>', b'r="G5" t="str"><f>')
            after.writestr(part, content)
    first, _, last = read_rows(calculated).rows
    assert (first.asked.description, first.problems) == ("42", ())
    assert (last.asked.agreement, last.problems) == (None, (problem("description", "uncalculated"),))


@pytest.mark.parametrize(("named", "row", "place"), [("AB7", 7, 27), ("A1", 1, 0), ("", 1, 0)])
def test_a_formula_is_found_wherever_it_stands(tmp_path: Path, named: str, row: int, place: int) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cell, line = (f'r="{named}"', f'r="{row}"') if named else ("", "")
    with ZipFile(tmp_path / "a.zip", "w") as packed:
        body = f'<x:row {line}><x:c {cell}><x:f t="shared" si="0"/></x:c></x:row>'
        packed.writestr("s.xml", f'<x:worksheet xmlns:x="{main}">{" " * 1_100_000}{body}</x:worksheet>')
        assert list(uncalculated(packed, "s.xml")) == [(row, frozenset({place}))]


def test_the_first_sheet_with_our_headings_is_read(tmp_path: Path) -> None:
    book = Workbook()
    cover = book.active
    assert cover is not None
    cover.append(["Bìa"])
    hidden = book.create_sheet("Ẩn")
    hidden.append(list(HEAD))
    hidden.sheet_state = "hidden"
    filled = book.create_sheet("Bài")
    for row in (HEAD, ROW):
        filled.append(row)
    book.save(tmp_path / "a.xlsx")

    assert len(read_rows(tmp_path / "a.xlsx").rows) == 1


@pytest.mark.parametrize("parted", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_as_spreadsheets_write_it(tmp_path: Path, parted: str, encoding: str) -> None:
    text = f'"Dòng một{parted} vẫn\nlà dòng một"'
    lines = [parted.join(HEAD), parted.join((*ROW[:5], text, ROW[6])), "", parted.join(ROW)]
    file = tmp_path / "a.csv"
    file.write_bytes("\r\n".join(lines).encode(encoding))

    read = read_rows(file)

    assert [row.asked.row for row in read.rows] == [2, 4]
    assert read.rows[0].asked.description == text.strip('"')


@given(st.text(alphabet='ab"\n;,\t', max_size=60))
def test_any_text_has_a_delimiter(text: str) -> None:
    assert delimiter(text) in {",", ";", "\t"}


def test_a_row_that_stands_twice_is_told_of_the_first(tmp_path: Path) -> None:
    same = ("NGUYỄN VĂN A", "+84900000001", *ROW[2:])
    read = read_rows(a_workbook(tmp_path / "a.xlsx", HEAD, ROW, ("Nguyễn Văn B", *ROW[1:]), same))

    assert [row.problems for row in read.rows] == [(), (), (problem("description", "repeated", row="2"),)]


def failing(file: Path) -> str:
    with pytest.raises(Failed) as failed:
        read_rows(file)
    return failed.value.key


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.xls", b"", "entering-kind"),
        ("a.xlsx", b"not packed at all", "entering-no_workbook"),
        ("a.csv", "Họ và tên".encode("utf-16-le")[1:] + b"\xff", "entering-not_unicode"),
        ("a.csv", b"a,b,c\n1,2,3\n", "entering-no_headings"),
        ("a.csv", "Họ và tên,Điện thoại,Đơn vị\n".encode(), "entering-column_missing"),
        ("a.csv", ",".join((*HEAD, "SĐT")).encode(), "entering-column_twice"),
    ],
)
def test_files_that_cannot_be_used_end_in_a_sentence(
    tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert failing(tmp_path / name) == key


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert failing(tmp_path / "none.xlsx") == "entering-unreadable"


def test_a_damaged_workbook(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("xl/workbook.xml", "<broken")
    assert failing(tmp_path / "a.xlsx") == "entering-damaged"


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "UNPACKED_MAX", 1_000_000)
    with ZipFile(tmp_path / "a.xlsx", "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 2_000_000)
    assert failing(tmp_path / "a.xlsx") == "entering-unpacks_too_large"


def test_a_file_that_is_too_large_or_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = a_workbook(tmp_path / "a.xlsx", HEAD, ROW, ROW, ROW)
    monkeypatch.setattr(grid, "ROWS_MAX", 2)
    assert failing(file) == "entering-too_many_rows"
    monkeypatch.setattr(reading, "FILE_MAX", 100)
    assert failing(file) == "entering-too_large"


def test_examples_are_passed_over(tmp_path: Path) -> None:
    read: FileRead = read_rows(
        a_workbook(tmp_path / "a.xlsx", ("TT", *HEAD), ("ví dụ", *ROW), (1, *ROW), ("Example", *ROW))
    )
    assert ([row.asked.row for row in read.rows], read.examples) == ([3], 2)
