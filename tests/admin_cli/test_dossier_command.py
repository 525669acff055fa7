"""`dossier` as an officer uses it: on the desk of the owner, who acts in the name of Hà Nội."""

import csv
import io
import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document

import programme
from admin_cli.main import main
from admin_cli.wording import read_texts
from programme.entry import Status

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]

ANSWERS = (
    "title=Gá kẹp nhanh",
    "Năm sinh=1988",
    "chức vụ=Công nhân",
    "effect=Nhanh hơn năm lần.",
    "value=1,5 tỷ",
    "scope=Cả xưởng.",
    "awards=không",
    "publish=có",
)


@pytest.fixture
def nominated(add: Add, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> str:
    """The code of an entry that Hà Nội has nominated, in the letter's own edition, on 21/4."""
    edition = Path(programme.__file__).parent / "editions" / "75-nghin-2021.toml"
    monkeypatch.setenv("SANGKIEN_PROGRAMME", str(edition))
    monkeypatch.setenv("SANGKIEN_NOW", "2021-04-21T09:00:00+07:00")
    code = add(unit="P01", status=Status.APPROVED, start_month=date(2021, 3, 1))
    assert main(["nominate", code, "--field", "a"]) == 0
    capsys.readouterr()
    return code


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, answers: str = "") -> None:
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    typed = io.StringIO(answers)
    monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", typed)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")


def completed(code: str, capsys: Captured) -> None:
    assert main(["dossier", "set", code, *ANSWERS, "--for", "P01"]) == 0
    capsys.readouterr()


def test_set_takes_items_by_name_and_by_label(nominated: str, capsys: Captured) -> None:
    assert main(["dossier", "set", nominated, *ANSWERS, "--for", "P01", "--format", "json"]) == 0

    dossier = json.loads(capsys.readouterr().out)
    assert dossier["missing"] == []
    assert {item["item"]: item["value"] for item in dossier["items"] if item["source"] == "officer"} == {
        "title": "Gá kẹp nhanh",
        "birth_year": "1988",
        "position": "Công nhân",
        "effect": "Nhanh hơn năm lần.",
        "value": "1500000000",
        "scope": "Cả xưởng.",
        "awards_3y": "none",
        "publish_consent": "yes",
    }


WRONG = (
    (["lương=1"], 2, "“lương=1” chưa đúng. Cần mục=nội dung; các mục:"),
    (["1988"], 2, "“1988” chưa đúng. Cần mục=nội dung; các mục:"),
    (["birth_year=88"], 4, "Năm sinh gồm 4 chữ số, ví dụ 1988."),
    (["value=200"], 4, "Số tiền quá nhỏ. Có thiếu chữ “triệu” hay “tỷ” không?"),
    (["title=" + "x" * 201], 4, "Tên sáng kiến: dài 201 ký tự, nhiều nhất 200. Xin rút gọn."),
    ([], 2, "Chưa có mục nào để điền."),
)


def test_set_says_what_is_wrong(nominated: str, capsys: Captured) -> None:
    for answers, exit_code, sentence in WRONG:
        assert main(["dossier", "set", nominated, *answers, "--for", "P01"]) == exit_code
        assert capsys.readouterr().err.startswith(sentence)


def test_set_asks_what_nobody_has_answered(
    nominated: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = ["", "", "88", "1988", "Công nhân", "Công ty X", "", "", "", "", "200tr", "", "không", "có"]
    on_a_terminal(monkeypatch, "\n".join(typed))

    assert main(["dossier", "set", nominated, "--for", "P01"]) == 0

    out, err = capsys.readouterr()
    assert err.count("Năm sinh") == 3  # asked, told what was wrong, asked again
    assert "Đơn vị công tác [Hà Nội]:" in err
    assert "Ghi là: 200.000.000 đồng mỗi năm" in err
    answers = {line[:21].strip(): line[21:].strip() for line in out.splitlines() if line.startswith("  ")}
    owner = "(Tổng Liên đoàn Lao động Việt Nam điền)"
    assert answers["Năm sinh"] == f"1988 {owner}"
    assert answers["Đơn vị công tác"] == f"Công ty X {owner}"
    assert answers["Khen thưởng 3 năm"] == f"không {owner}"
    assert answers["Tên sáng kiến"] == "…… (còn thiếu)"
    assert out.splitlines()[-3].startswith("Còn thiếu 3 mục, hạn 24:00 22/4/2021:")


def test_show_masks_the_phone_in_words_and_as_data(nominated: str, capsys: Captured) -> None:
    phones = []
    for options in ([], ["--reveal"]):
        assert main(["dossier", "show", nominated, *options, "--format", "csv"]) == 0
        rows = {row["item"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
        phones.append(rows["contact_phone"]["value"])
    assert phones == ["09xx xxx 001", "0900 000 001"]


def test_check_gives_every_reason_and_exits_4(nominated: str, capsys: Captured) -> None:
    assert main(["dossier", "check", "--unit", "P01", "--format", "table"]) == 4

    out = capsys.readouterr().out
    assert all(len(line) <= 80 for line in out.splitlines())
    assert out.splitlines()[:2] == [
        "Hồ sơ Thành phố Hà Nội: chưa đủ. Giới thiệu 1 bài, đủ mục 0 bài.",
        "  Hạn gửi: 24:00 22/4/2021, cả bưu điện và email",
    ]
    assert f"sangkien dossier set {nominated} --for P01" in out
    assert out.count("→") == 3


def test_a_dossier_becomes_valid(nominated: str, capsys: Captured) -> None:
    """R91–R94: complete, without objection, sent by post and by e-mail in time."""
    completed(nominated, capsys)
    assert main(["dossier", "send", "--way", "post", "--on", "20/4/2021", "--for", "P01"]) == 0
    assert capsys.readouterr().err == (
        "Đã ghi: Thành phố Hà Nội gửi hồ sơ bằng đường bưu điện ngày 20/4/2021.\n"
    )
    assert main(["dossier", "check", "--unit", "P01"]) == 4
    assert capsys.readouterr().out == "email_not_sent\t\t\n"

    sending = ["dossier", "send", "--way", "email", "--on", "2021-04-21", "--reference", "x", "--for", "P01"]
    assert main([*sending, "--format", "json"]) == 0

    verdict = json.loads(capsys.readouterr().out)
    assert (verdict["state"]["valid"], verdict["faults"]) == (True, [])
    assert main(["dossier", "check", "--unit", "P01"]) == 0
    assert main(["dossier", "list", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 83
    assert [(row["unit"], row["state"]) for row in rows if row["state"] != "none"] == [("P01", "valid")]


def test_list_in_words_fits_the_terminal(
    nominated: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    assert main(["dossier", "list"]) == 0

    out, err = capsys.readouterr()
    assert all(len(line) <= 80 for line in (*out.splitlines(), *err.splitlines()))
    assert next(line.split() for line in out.splitlines() if line.startswith("P01 ")) == [
        *("P01", "Thành", "phố", "Hà", "Nội"),
        *("chưa", "đủ", "1", "0"),
    ]
    assert err == ("83 đơn vị, 1 đã giới thiệu: 0 đủ hồ sơ, 0 hợp lệ, 0 quá hạn. Hạn 22/4/2021.\n")


def test_export_of_an_unfinished_dossier_is_a_draft(nominated: str, capsys: Captured) -> None:
    assert main(["dossier", "export", "--unit", "P01"]) == 0

    err = capsys.readouterr().err
    assert err.startswith("Đã lưu du-thao-ho-so-P01.docx.\n")
    assert "Đây là DỰ THẢO" in err
    assert f"{nominated} còn thiếu:" in err
    file = Path("du-thao-ho-so-P01.docx")
    assert file.stat().st_mode & 0o777 == 0o600
    assert Document(str(file)).sections[0].first_page_header.paragraphs[0].text.strip() == "DỰ THẢO"


def test_export_of_a_complete_dossier_is_no_draft_and_replaces_nothing(
    nominated: str, capsys: Captured
) -> None:
    completed(nominated, capsys)
    assert main(["dossier", "export", "--unit", "P01"]) == 0
    assert "DỰ THẢO" not in capsys.readouterr().err
    row = [cell.text for cell in Document("ho-so-P01.docx").tables[-1].rows[1].cells]
    assert row[1].endswith("ĐT: 0900 000 001")
    assert row[5].splitlines()[1] == "Giá trị làm lợi: 1.500.000.000 đồng/năm"

    assert main(["dossier", "export", "--unit", "P01"]) == 2
    assert capsys.readouterr().err.startswith("Đã có tệp ho-so-P01.docx.")
    assert main(["dossier", "export", "--unit", "P01", "--force"]) == 0
    assert main(["dossier", "export", "--unit", "P01", "--output", "no/folder.docx"]) == 1
    assert main(["dossier", "export", "--unit", "P02"]) == 4


def test_export_hands_the_file_to_another_command(nominated: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="utf-8"))
    assert main(["dossier", "export", "--unit", "P01", "--output", "-"]) == 0
    assert nominated
    assert Document(io.BytesIO(written.getvalue())).tables

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["dossier", "export", "--unit", "P01", "--output", "-"]) == 2


def test_the_words_of_documents_are_vietnamese_only_and_all_used() -> None:
    folder = Path(__file__).parents[2] / "admin_cli" / "exports"
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("dossier*.py"))
    asked = set(re.findall(r'"([a-z]+(?:-[a-z_]+)?)"', code))

    assert {key for key, _ in read_texts("papers").known()} <= asked
