"""Acts on everything that fits a filter, and the reopening of the last act."""

import io
import json
import sys
from collections.abc import Callable

import pytest

from admin_cli.commands import filtered
from admin_cli.main import main
from programme.entry import Flag, Status

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]


def statuses(capsys: Captured) -> dict[str, str]:
    capsys.readouterr()
    assert main(["list"]) == 0
    lines = (line.split("\t") for line in capsys.readouterr().out.splitlines())
    return {line[0]: line[1] for line in lines}


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    typed = io.StringIO(text)
    monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", typed)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--all"], "Cần ít nhất một điều kiện lọc"),
        (["--all", "--yes"], "Cần ít nhất một điều kiện lọc"),
        (["--all", "--unit", "P01", "SK-000-0000"], "Dùng mã bài hoặc --all"),
        (["--unit", "P01", "SK-000-0000"], "Điều kiện lọc chỉ dùng cùng --all"),
        ([], "Chưa có mã bài nào"),
        (["--all", "--unit", "P01"], "Lệnh này tác động tới 1 bài"),
    ],
)
def test_nobody_acts_on_everything_by_a_slip(
    add: Add, capsys: Captured, arguments: list[str], told: str
) -> None:
    code = add()
    assert main(["approve", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert statuses(capsys) == {code: "submitted"}


@pytest.mark.parametrize(("answer", "status"), [("c\n", "approved"), ("k\n", "submitted")])
def test_what_fits_is_shown_before_the_question(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch, answer: str, status: str
) -> None:
    codes = [add(flags=frozenset({Flag.SHORT})) for _ in range(6)]
    elsewhere = add(unit="P02", flags=frozenset({Flag.SHORT}))
    type_in(monkeypatch, answer)

    assert main(["approve", "--all", "--unit", "P01", "--flag", "short"]) == 0

    err = capsys.readouterr().err
    assert "Công nhận: 6 bài thỏa điều kiện; 6 bài làm được, 0 bài không được." in err
    assert "… và 1 bài nữa." in err
    assert "Công nhận 6 bài này? [c/K]" in err
    assert statuses(capsys) == {elsewhere: "submitted"} | dict.fromkeys(codes, status)


def test_a_dry_run_tells_and_changes_nothing(add: Add, capsys: Captured) -> None:
    codes = [add(), add()]
    assert main(["approve", "--all", "--unit", "P01", "--dry-run", "--format", "json"]) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["dry_run"], [done["code"] for done in outcome["done"]]) == (True, codes[::-1])
    assert set(statuses(capsys).values()) == {"submitted"}


def test_all_is_cut_into_requests_and_the_last_act_is_reopened_as_a_whole(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filtered, "AT_ONCE", 2)
    codes = [add() for _ in range(5)]
    assert main(["reject", "--all", "--unit", "P01", "--template", "duplicate", "--yes"]) == 0
    assert main(["reject", "--all", "--unit", "P01", "--template", "duplicate", "--yes"]) == 0
    assert "Không có bài nào thỏa các điều kiện." in capsys.readouterr().err
    assert main(["reopen", codes[0]]) == 0

    assert main(["reopen", "--last", "--yes"]) == 0

    out, err = capsys.readouterr()
    assert sorted(line.split("\t")[0] for line in out.splitlines()) == sorted(codes)
    assert "không công nhận 5 bài; 4 bài còn nguyên như vậy." in err
    assert set(statuses(capsys).values()) == {"submitted"}
    assert main(["reopen", "--last", "--yes"]) == 0
    assert "không còn bài nào để mở lại" in capsys.readouterr().err


def test_reopen_all_takes_what_was_decided(add: Add, capsys: Captured) -> None:
    decided = [add(status=Status.REJECTED), add(status=Status.RETURNED)]
    waiting, withdrawn = add(), add(status=Status.WITHDRAWN)
    assert main(["reopen", "--all", "--unit", "P01", "--yes"]) == 0
    assert statuses(capsys) == {withdrawn: "withdrawn", waiting: "submitted"} | dict.fromkeys(
        decided, "submitted"
    )


def test_a_status_asked_for_shows_what_would_be_refused(add: Add, capsys: Captured) -> None:
    add(status=Status.WITHDRAWN)
    assert main(["approve", "--all", "--status", "withdrawn", "--yes"]) == 0
    err = capsys.readouterr().err
    assert "1 bài thỏa điều kiện; 0 bài làm được, 1 bài không được." in err
    assert err.splitlines()[-1] == "Không bài nào làm được việc này."


@pytest.mark.parametrize("more", [["SK-000-0000"], ["--all"], ["--unit", "P01"]])
def test_last_stands_alone(installation: object, capsys: Captured, more: list[str]) -> None:
    assert main(["reopen", "--last", *more]) == 2
    assert "--last dùng một mình" in capsys.readouterr().err


def test_the_last_act_of_who_did_nothing(installation: object, capsys: Captured) -> None:
    assert main(["reopen", "--last"]) == 0
    assert capsys.readouterr() == ("", "Anh/chị chưa xét bài nào.\n")


def test_a_ready_reason_needs_no_other_and_a_wrong_one_names_the_right_ones(
    add: Add, capsys: Captured
) -> None:
    code = add()
    assert main(["return", code, "--template", "nope"]) == 3
    assert capsys.readouterr().err.startswith(
        "Không có lý do “nope” cho việc này. Các lý do có sẵn: benefit, method, place,"
    )
    assert main(["return", code, "--template", "place", "--reason", "Cảm ơn chị."]) == 0
    assert main(["show", code]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "(tổ, phân xưởng, phòng ban) và từ khi nào. Cảm ơn chị." in shown
    assert statuses(capsys) == {code: "returned"}
