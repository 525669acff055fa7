"""Files of units as organisers and Excel write them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.requests.importing import UnitRow
from units_data.sheet import COLUMNS, SheetError, csv_lines, sheet_of

TEXT = "Mã{0}Cấp trên{0}Tên\nP01-A{0}P01{0}Công đoàn A\n"
ROW = UnitRow(line=2, values={"code": "P01-A", "parent": "P01", "name": "Công đoàn A"})


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_whatever_excel_saves_is_read(separator: str, encoding: str) -> None:
    sheet = sheet_of(csv_lines(TEXT.format(separator).encode(encoding)))

    assert (sheet.rows, sheet.places) == ((ROW,), {"code": 0, "parent": 1, "name": 2})


def test_excels_first_line_about_the_separator_is_no_heading() -> None:
    sheet = sheet_of(csv_lines(("sep=;\n" + TEXT.format(";")).encode()))

    assert [row.line for row in sheet.rows] == [3]


@pytest.mark.parametrize(
    "headings",
    [
        "code,parent_code,kind,name,short_name,source",
        "CODE,Parent,Kind,NAME,Short name,level",
        "Mã đơn vị,Mã đơn vị cấp trên,Loại,Tên đơn vị,Tên ngắn,Cấp",
    ],
)
def test_headings_are_understood_in_both_languages(headings: str) -> None:
    sheet = sheet_of(csv_lines(f"{headings}\nP01-A,P01,ward,A,B,\n".encode()))

    values = {"code": "P01-A", "parent": "P01", "kind": "ward", "name": "A", "short_name": "B"}
    assert sheet.rows == (UnitRow(line=2, values=values),)


def test_blank_lines_and_cells_are_left_out_and_lines_are_counted_as_the_file_has_them() -> None:
    sheet = sheet_of(csv_lines(b'\n ,\ncode,name\n\nA,"two\nlines"\nB,\n,\nC, c \n'))

    assert sheet.rows == (
        UnitRow(line=5, values={"code": "A", "name": "two\nlines"}),
        UnitRow(line=7, values={"code": "B"}),
        UnitRow(line=9, values={"code": "C", "name": "c"}),
    )


def test_the_apostrophe_that_keeps_a_text_from_being_a_formula_is_taken_off() -> None:
    """`units list --format csv` puts it there: what it gives can be read back."""
    sheet = sheet_of(csv_lines(b"code,contact,name\nA,'+84 900 000 001,'A'\n"))

    assert sheet.rows[0].values == {"code": "A", "contact": "+84 900 000 001", "name": "'A'"}


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (b"", [(1, "heading_missing")]),
        (b"code\n", [(1, "rows_missing")]),
        (b"name,xyz,name\nA,B,C\n", [(1, "heading_unknown"), (1, "heading_twice"), (1, "heading_missing")]),
        ("Mã\nQuận Ba Đình".encode("cp1258", "replace"), [(0, "encoding")]),
        (b'code,name\nA,"B\n', [(2, "quotes")]),
        (b'code;name\nA;B; C\nD;E;;\nF;"G; H"\n', [(2, "cells_many")]),
        (b"code,name,\nA,B,\nA,B,C\n", [(3, "cells_many")]),
    ],
)
def test_what_is_wrong_with_a_file_is_said(content: bytes, problems: list[tuple[int, str]]) -> None:
    with pytest.raises(SheetError) as caught:
        sheet_of(csv_lines(content))

    assert [(problem.line, problem.key) for problem in caught.value.problems] == problems


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_reason(content: bytes) -> None:
    try:
        found: int = len(sheet_of(csv_lines(content)).rows)
    except SheetError as error:
        found = len(error.problems)
    assert found > 0


cells = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), max_size=12)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=5))
def test_every_written_cell_comes_back(rows: list[list[str]]) -> None:
    rows = [["A", *row[1:]] for row in rows]
    written = io.StringIO()
    csv.writer(written).writerows([["code", "name", "contact"], *rows])

    sheet = sheet_of(csv_lines(written.getvalue().encode()))

    assert len(sheet.rows) == len(rows)
    assert set(sheet.places) <= set(COLUMNS)
