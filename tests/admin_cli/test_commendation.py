import asyncio
import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from admin_cli.main import main
from storage.database import Database
from storage.tables.dossiers import dossier_answers
from storage.tables.entries import entries
from tests.example import NOW

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, columns: int = 80) -> None:
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")


def done(capsys: Captured, *arguments: str) -> tuple[str, str]:
    """What a command that succeeds gives and says."""
    capsys.readouterr()
    assert main([*arguments]) == 0
    return capsys.readouterr()


def refused(capsys: Captured, *arguments: str, exit_code: int = 4) -> str:
    """What a command that is refused says."""
    capsys.readouterr()
    assert main([*arguments]) == exit_code
    return capsys.readouterr().err


def nominated(add: Add, *, unit: str = "P01", field: str = "a") -> str:
    code = add(unit=unit)
    assert main(["approve", code]) == 0
    assert main(["nominate", code, "--field", field, "--for", unit]) == 0
    return code


@pytest.mark.parametrize("kind", ["complaint", "dispute"])
def test_an_objection_blocks_until_it_is_closed_r94(add: Add, capsys: Captured, kind: str) -> None:
    code = add(unit="P01")
    assert main(["approve", code]) == 0

    assert done(capsys, kind, "open", code, "--reason", "Chưa rõ ai làm trước")[0] == (
        f"{code}\tapproved\tapproved\n"
    )
    assert "chưa giới thiệu" in refused(capsys, "nominate", code, "--field", "a", "--for", "P01")
    out, _ = done(capsys, kind, "list")
    assert out.split("\t")[1::2][:2] == [code, "Chưa rõ ai làm trước"]
    done(capsys, kind, "close", code, "--outcome", "Đã rõ")
    assert done(capsys, kind, "list") == ("", refusals(kind))
    assert done(capsys, "nominate", code, "--field", "a", "--for", "P01")[1] == ""
    (line,) = json.loads(done(capsys, kind, "list", "--state", "closed", "--format", "json")[0])
    assert (line["code"], line["kind"], line["outcome"]) == (code, kind, "Đã rõ")


def refusals(kind: str) -> str:
    return {"complaint": "Không có khiếu nại nào.\n", "dispute": "Không có tranh chấp tác giả nào.\n"}[kind]


def test_which_of_several_complaints_is_closed_must_be_said(add: Add, capsys: Captured) -> None:
    code = add()
    for reason in ("Một", "Hai"):
        done(capsys, "complaint", "open", code, "--reason", reason)

    assert refused(capsys, "complaint", "close", code, "--outcome", "Rõ") == (
        f"{code} có nhiều khiếu nại đang mở: 1, 2. Chọn một bằng --number SỐ.\n"
    )
    done(capsys, "complaint", "close", code, "--outcome", "Rõ", "--number", "1")
    assert done(capsys, "complaint", "list")[0].split("\t")[0] == "2"


def test_an_objection_is_told_in_words_at_a_terminal(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    on_a_terminal(monkeypatch)

    assert done(capsys, "dispute", "open", code, "--reason", "Chưa rõ", "--language", "en")[0] == (
        f"{code}: authorship dispute recorded. While it is open the entry cannot be\nnominated.\n"
    )
    assert f"tranh chấp tác giả số 1: “{'Chưa rõ'}”" in done(capsys, "show", code)[0]


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (["complaint", "open", "SK-000-0000"], "Cần ghi nội dung"),
        (["dispute", "close", "SK-000-0000"], "Cần ghi kết quả"),
        (["recognise", "SK-000-0000"], "Cần số quyết định"),
        (["recognise", "SK-000-0000", "--decision", "1"], "Cần ngày quyết định"),
        (["recognise", "SK-000-0000", "--decision", "1", "--on", "1/3/2021"], "Cần tên hội đồng"),
        (["commend", "SK-000-0000"], "Cần hình thức"),
        (["commend", "SK-000-0000", "--undo", "--form", "Bằng khen"], "Với --undo chỉ cần mã bài"),
        (["compare", "SK-000-0000"], "So sánh được từ 2 đến 4 bài"),
    ],
)
def test_what_is_missing_is_named(
    empty_environment: Path, capsys: Captured, arguments: list[str], begins: str
) -> None:
    assert refused(capsys, *arguments, exit_code=2).startswith(begins)


class Keyboard(io.StringIO):
    """What a person types."""

    def isatty(self) -> bool:
        return True


def test_recognition_is_shown_and_replaced_r95(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    assert main(["approve", code]) == 0
    first, second = (
        ("recognise", code, "--decision", number, "--on", "10/3/2021", "--by", "Hội đồng")
        for number in ("1/QĐ", "2/QĐ")
    )
    stood = f"{code} đã có quyết định số 1/QĐ, ngày 10/3/2021, của Hội đồng."
    done(capsys, *first)
    assert done(capsys, *first)[1] == ""  # the same once more replaces nothing
    assert refused(capsys, *second, exit_code=2).splitlines()[0] == stood
    assert done(capsys, *second, "--dry-run")[1].splitlines()[0] == stood
    monkeypatch.setattr(sys, "stdin", Keyboard("k\n"))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert stood in done(capsys, *second)[1]
    assert json.loads(done(capsys, "show", code, "--format", "json")[0])["recognition"]["decision"] == "1/QĐ"
    assert done(capsys, *second, "--yes")[1] == f"{stood}\n"

    shown = json.loads(done(capsys, "show", code, "--format", "json")[0])["recognition"]
    assert (shown["decision"], shown["decided_on"], shown["decided_by"]) == ("2/QĐ", "2021-03-10", "Hội đồng")
    assert "số 2/QĐ, ngày 10/3/2021, của Hội đồng" in done(capsys, "show", code)[0]


def test_commend_and_undo_r96(add: Add, capsys: Captured) -> None:
    code = nominated(add)

    assert done(capsys, "commend", code, "--form", "Bằng khen")[0] == f"{code}\tnominated\tcommended\n"
    assert refused(capsys, "commend", code, "--form", "Giấy khen").startswith(f"{code} đang ở trạng thái")
    assert done(capsys, "commend", "--undo", code)[0] == f"{code}\tcommended\tnominated\n"
    assert done(capsys, "not-select", code)[0] == f"{code}\tnominated\tnot_selected\n"
    assert done(capsys, "not-select", code, "--undo")[0] == f"{code}\tnot_selected\tnominated\n"


def test_the_confederation_commends_only_what_stands_there(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["approve", code]) == 0

    assert refused(capsys, "commend", code, "--form", "Bằng khen").startswith(
        f"{code} chưa được giới thiệu lên TLD"
    )
    assert done(capsys, "commend", code, "--form", "Giấy khen", "--for", "P01")[1] == ""


def test_many_are_asked_about_before_they_are_commended(add: Add, capsys: Captured) -> None:
    codes = [nominated(add), nominated(add)]

    assert refused(capsys, "commend", *codes, "--form", "Bằng khen", exit_code=2).startswith(
        "Lệnh này tác động"
    )
    out, err = done(capsys, "commend", *codes, "--form", "Bằng khen", "--dry-run")
    assert out == "".join(f"{code}\tnominated\tcommended\n" for code in codes)
    assert err.startswith("Xem thử")
    assert len(done(capsys, "commend", *codes, "--form", "Bằng khen", "--yes")[0].splitlines()) == 2


def test_the_public_list_holds_who_agreed_and_nothing_that_they_did_not_agree_to(
    add: Add, capsys: Captured
) -> None:
    agreed, silent = add(unit="P01", full_name="Nguyễn Văn B"), add(unit="P02")
    answer(agreed, publish_consent="yes", title="Gá kẹp nhanh")
    for code, unit in ((agreed, "P01"), (silent, "P02")):
        assert main(["approve", code]) == 0
        assert main(["commend", code, "--form", "Giấy khen", "--for", unit]) == 0

    out, err = done(capsys, "commended", "--public", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    whole = json.loads(done(capsys, "commended", "--format", "json")[0])

    assert rows == [
        {
            "full_name": "Nguyễn Văn B",
            "unit_path": "Hà Nội",
            "title": "Gá kẹp nhanh",
            "form": "Giấy khen",
            "by_name": "Thành phố Hà Nội",
        }
    ]
    assert err == "1 lượt biểu dương; 1 đồng ý công bố tên.\n"
    assert [(line["code"], line["publish"]) for line in whole] == [(agreed, True), (silent, None)]
    assert "phone" not in whole[0]


def test_the_ceremony_list_fits_80_columns(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add(unit="P01")
    assert main(["approve", code]) == 0
    assert main(["commend", code, "--form", "Giấy khen của Ban Thường vụ", "--for", "P01"]) == 0
    on_a_terminal(monkeypatch)

    for language in ("vi", "en"):
        lines = done(capsys, "commended", "--language", language)[0].splitlines()
        assert (len(lines), max(map(len, lines)) <= 80) == (2, True)


def test_the_national_view_names_every_unit_once(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R83, R84: those that sent nothing too."""
    code = nominated(add)
    senders = json.loads(done(capsys, "nominated", "--format", "json")[0])
    lines = done(capsys, "nominated")[0].splitlines()
    on_a_terminal(monkeypatch)
    out, err = done(capsys, "nominated")

    assert (len(senders), len(lines)) == (83, 83)
    assert [(sender["used"], sender["quota"]) for sender in senders if sender["entries"]] == [(1, 5)]
    assert out.splitlines()[1].split()[:4] == ["Hà", "Nội", "1/5", code]
    assert out.count("(0/4)") + out.count("(0/5)") == 82
    assert all(len(line) <= 80 for line in out.splitlines())
    assert err == "83 đơn vị, 1 đơn vị đã giới thiệu; 1 bài, 1 bài chờ quyết định.\n"


def test_the_view_of_a_unit_says_what_became_of_each(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [add() for _ in range(3)]
    done(capsys, "approve", *codes, "--yes")
    done(capsys, "nominate", *codes, "--for", "P01-002", "--yes")
    done(capsys, "nominate", codes[0], "--for", "P01", "--field", "a")
    done(capsys, "complaint", "open", codes[1], "--reason", "Chưa rõ")
    on_a_terminal(monkeypatch)

    out, err = done(capsys, "nominated", "--unit", "p01", "--status", "nominated")

    assert [
        word in line
        for word, line in zip(("lên TLD", "có khiếu nại", "chờ xét"), out.splitlines()[1:4], strict=True)
    ] == ([True, True, True])
    assert err == "1 đơn vị, 1 đơn vị đã giới thiệu; 3 bài, 2 bài chờ quyết định.\n"


def test_the_national_view_in_csv_has_a_line_for_each_unit(add: Add, capsys: Captured) -> None:
    code = nominated(add, field="c")

    rows = list(csv.DictReader(io.StringIO(done(capsys, "nominated", "--format", "csv")[0])))
    of_field = done(capsys, "nominated", "--field", "c")[0].splitlines()

    assert len(rows) == 83
    assert [(row["from_unit"], row["used"], row["field"]) for row in rows if row["code"]] == [
        ("P01", "1", "c")
    ]
    assert [line.split("\t")[2] for line in of_field] == [code]


@pytest.mark.parametrize(("columns", "beside"), [(80, True), (60, False), (140, True)])
def test_finalists_stand_side_by_side_where_there_is_room(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch, *, columns: int, beside: bool
) -> None:
    codes = [nominated(add), nominated(add, unit="P02", field="b")]
    answer(codes[0], value="200000000", awards_3y="none", effect="Nhanh hơn")
    on_a_terminal(monkeypatch, columns)

    out = done(capsys, "compare", *codes)[0]

    first = out.splitlines()[0]
    assert [code in first for code in codes] == [True, beside]
    assert "200.000.000 đồng một năm" in out
    assert all(len(line) <= columns for line in out.splitlines())


def test_compared_entries_in_csv_and_json(add: Add, capsys: Captured) -> None:
    codes = [nominated(add), nominated(add)]

    rows = list(csv.DictReader(io.StringIO(done(capsys, "compare", *codes, "--format", "csv")[0])))
    found = json.loads(done(capsys, "compare", *codes, "--format", "json")[0])

    assert [row["code"] for row in rows] == codes
    assert [entry["code"] for entry in found] == codes


def answer(code: str, **answers: str) -> None:
    """What the dossier of an entry holds."""
    asyncio.run(_answered(code, answers))


async def _answered(code: str, answers: dict[str, str]) -> None:
    database = Database("sqlite:///var/sangkien.db")
    number = select(entries.c.id).where(entries.c.code == code).scalar_subquery()
    try:
        async with database.transaction() as work:
            for field, value in answers.items():
                row = {"entry_id": number, "field": field, "value": value, "at": NOW}
                await work.connection.execute(insert(dossier_answers).values(row))
    finally:
        await database.close()
