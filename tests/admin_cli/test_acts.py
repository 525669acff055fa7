import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from admin_cli.commands.bulk import read_codes
from admin_cli.exits import WrongUsage
from admin_cli.main import main

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]


def statuses(capsys: Captured) -> dict[str, str]:
    capsys.readouterr()
    assert main(["list"]) == 0
    lines = (line.split("\t") for line in capsys.readouterr().out.splitlines())
    return {line[0]: line[1] for line in lines}


def type_in(monkeypatch: pytest.MonkeyPatch, text: str, *, terminal: bool) -> None:
    typed = io.StringIO(text)
    monkeypatch.setattr(typed, "isatty", lambda: terminal, raising=False)
    monkeypatch.setattr(sys, "stdin", typed)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)


def test_approve_one_needs_no_question(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["approve", code.lower(), "--council", "Hội đồng sáng kiến"]) == 0
    assert capsys.readouterr() == (f"{code}\tsubmitted\tapproved\n", "")
    assert statuses(capsys) == {code: "approved"}


def test_approve_again_is_refused_with_exit_4(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["approve", code]) == 0
    capsys.readouterr()
    assert main(["approve", code]) == 4
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{code} đã được Tổng Liên đoàn Lao động Việt Nam xử lý trước, lúc ")
    assert err.endswith(": công nhận. Nay là “đã công nhận”.\n")


def test_unknown_code_exits_3(installation: Path, capsys: Captured) -> None:
    assert main(["approve", "SK-000-0000"]) == 3
    assert capsys.readouterr().out == ""


def test_many_without_a_person_are_refused(add: Add, capsys: Captured) -> None:
    codes = [add(), add()]
    assert main(["approve", *codes]) == 2
    assert capsys.readouterr().err.startswith("Lệnh này tác động tới 2 bài")
    assert set(statuses(capsys).values()) == {"submitted"}


@pytest.mark.parametrize(("answer", "status"), [("c\n", "approved"), ("k\n", "submitted"), ("", "submitted")])
def test_many_are_asked_about(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch, answer: str, status: str
) -> None:
    codes = [add(), add()]
    type_in(monkeypatch, answer, terminal=True)
    assert main(["approve", *codes]) == 0
    assert capsys.readouterr().err.startswith(f"Công nhận 2 bài: {codes[0]}, {codes[1]}. Làm chứ? [c/K]")
    assert set(statuses(capsys).values()) == {status}


def test_dry_run_changes_nothing(add: Add, capsys: Captured) -> None:
    codes = [add(), add()]
    assert main(["approve", *codes, "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert out == "".join(f"{code}\tsubmitted\tapproved\n" for code in codes)
    assert err.startswith("Xem thử, chưa thay đổi gì:\n")
    assert set(statuses(capsys).values()) == {"submitted"}


def test_codes_come_from_list_through_stdin(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [add(), add()]
    assert main(["list"]) == 0
    type_in(monkeypatch, capsys.readouterr().out, terminal=False)
    assert main(["approve", "-", "--yes"]) == 0
    assert statuses(capsys) == dict.fromkeys(codes[::-1], "approved")


def test_partly_refused_act_tells_both_and_exits_4(add: Add, capsys: Captured) -> None:
    first, second = add(), add()
    assert main(["approve", first]) == 0
    capsys.readouterr()
    assert main(["approve", first, second, "--yes"]) == 4
    out, err = capsys.readouterr()
    assert out == f"{second}\tsubmitted\tapproved\n"
    assert err.splitlines()[-1] == "Xong 1 bài, không được 1 bài."


def test_outcome_in_json_and_csv(add: Add, capsys: Captured) -> None:
    first, second = add(), add()
    assert main(["approve", first, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["done"][0]["code"] == first
    assert main(["approve", first, second, "--yes", "--format", "csv"]) == 4
    rows = [
        (row["code"], row["done"], row["error"])
        for row in csv.DictReader(io.StringIO(capsys.readouterr().out))
    ]
    assert rows == [(second, "yes", ""), (first, "no", "already_decided")]


@pytest.mark.parametrize("command", ["return", "reject"])
def test_reason_is_required(add: Add, capsys: Captured, command: str) -> None:
    assert main([command, add()]) == 2
    assert capsys.readouterr().err.startswith("Cần nói rõ lý do")


def test_reason_is_asked_for_at_a_terminal(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    type_in(monkeypatch, "Xin nêu rõ nơi áp dụng.\n", terminal=True)
    assert main(["return", code]) == 0
    capsys.readouterr()
    assert main(["show", code, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["reason"] == "Xin nêu rõ nơi áp dụng."


def test_a_ready_reason_is_chosen_by_its_number(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    type_in(monkeypatch, "1\n", terminal=True)
    assert main(["return", code]) == 0
    asked = capsys.readouterr().err
    assert asked.startswith("1. Sáng kiến của anh/chị có ý tưởng tốt.")
    assert main(["show", code, "--format", "json"]) == 0
    reason = json.loads(capsys.readouterr().out)["reason"]
    assert reason in " ".join(asked.split())
    assert reason.startswith("Sáng kiến của anh/chị có ý tưởng tốt.")


def test_a_number_that_is_no_reason_is_refused(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    type_in(monkeypatch, "99\n", terminal=True)
    assert main(["return", code]) == 2
    assert statuses(capsys) == {code: "submitted"}


def test_taking_back_says_where_the_entry_is_now(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["approve", code]) == 0
    assert main(["nominate", code]) == 0
    assert main(["nominate", code, "--field", "b", "--for", "P01"]) == 0
    capsys.readouterr()
    assert main(["take-back", code, "--for", "P01", "--format", "table"]) == 0
    assert capsys.readouterr().out == f"{code}: đã rút lại giới thiệu, nay ở P01; suất 1 trống\n"


def test_reject_then_reopen(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["reject", code, "--reason", "Chưa có điểm mới."]) == 0
    assert main(["reopen", code]) == 0
    assert statuses(capsys) == {code: "submitted"}
    assert main(["show", code]) == 0
    history = " ".join(capsys.readouterr().out.split("Các lần xử lý\n")[1].split())
    assert "không công nhận: Tổng Liên đoàn Lao động Việt Nam (đơn vị TLD) “Chưa có điểm mới.”" in history


def test_ladder_up_to_the_quota_and_back_r76_r84(add: Add, capsys: Captured) -> None:
    codes = [add(unit="P01") for _ in range(6)]
    assert main(["approve", *codes, "--yes"]) == 0
    capsys.readouterr()
    for code in codes[:5]:
        assert main(["nominate", code, "--field", "b", "--for", "P01"]) == 0
    capsys.readouterr()
    assert main(["nominate", codes[5], "--field", "b", "--for", "P01"]) == 4
    assert capsys.readouterr().err.startswith(f"{codes[5]}: P01 đã dùng hết 5 suất giới thiệu lên TLD.")
    assert main(["take-back", codes[0], "--for", "P01"]) == 0
    assert main(["nominate", codes[5], "--field", "b", "--for", "P01"]) == 0


def test_step_to_the_confederation_needs_a_field_r85(add: Add, capsys: Captured) -> None:
    code = add(unit="P01")
    assert main(["approve", code]) == 0
    capsys.readouterr()
    assert main(["nominate", code, "--for", "P01"]) == 4
    assert "--field (a: giá trị làm lợi cao; b: sản phẩm mới; c: an toàn" in capsys.readouterr().err


def test_nomination_at_a_terminal_says_where_the_entry_is(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["approve", code]) == 0
    capsys.readouterr()
    assert main(["nominate", code, "--for", "P01-002", "--format", "table"]) == 0
    assert capsys.readouterr().out == f"{code}: đã lên P01, suất 1\n"


@pytest.mark.parametrize(
    "typed",
    [
        ["SK-000-0000"],
        ["sk0000000"],
        ["SK", "000", "0000"],
        ["ooo-oooo"],
        ["SK-000-0000", "sk 000 0000"],
    ],
)
def test_codes_are_read_tolerantly(typed: list[str]) -> None:
    assert read_codes(typed) == ("SK-000-0000",)


@pytest.mark.parametrize("typed", [["-"], ["SK-000-0001"], ["SK-000-0000", "no"]])
def test_codes_that_are_none_are_refused(monkeypatch: pytest.MonkeyPatch, typed: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(WrongUsage):
        read_codes(typed)


def test_a_person_is_told_how_to_undo_a_verdict(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["approve", code]) == 0
    assert capsys.readouterr().err == "Nhầm thì mở lại bằng: sangkien reopen --last\n"
    assert main(["reopen", "--last", "--yes"]) == 0
    assert "Nhầm" not in capsys.readouterr().err
