"""Commands about people's own data, and about the end of keeping (R99, appendix 7)."""

import asyncio
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from admin_cli.main import main
from programme.data_request import Asked
from programme.entry import Status
from programme.use_cases.own_data import REQUEST_BYTES, register
from programme.window import VIETNAM
from storage.database import Database
from storage.tables.chats import conversations
from units_data.catalogue import shipped

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]

FRIDAY = datetime(2021, 3, 19, 9, tzinfo=VIETNAM)


@pytest.fixture(autouse=True)
def now(installation: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def turned(moment: str) -> None:
        monkeypatch.setenv("SANGKIEN_NOW", moment)

    turned("2021-03-19T10:00:00+07:00")
    return turned


@pytest.fixture
def asked(add: Add) -> tuple[str, str]:
    """The codes of a request to be deleted, and of the entry it is about."""
    chat = asyncio.run(_chat())
    code = add(chat=chat, status=Status.APPROVED, submitted_at=FRIDAY, updated_at=FRIDAY)
    return asyncio.run(_asked(chat)), code


async def _chat() -> int:
    database = Database("sqlite:///var/sangkien.db")
    try:
        async with database.transaction() as work:
            values = {"channel": "terminal", "account": "test", "chat": "chat", "last_seen": FRIDAY}
            adding = insert(conversations).values(**values).returning(conversations.c.id)
            return int((await work.connection.execute(adding)).scalar_one())
    finally:
        await database.close()


async def _asked(chat: int) -> str:
    database = Database("sqlite:///var/sangkien.db")
    try:
        async with database.transaction() as work:
            found = await work.entries.of_chat(chat)
            random = bytes(range(REQUEST_BYTES))
            units = shipped("2021")
            request = await register(
                work, units, chat, Asked.DELETE, found, now=FRIDAY, random=random, blocked_by=found[0].code
            )
            return request.code
    finally:
        await database.close()


def test_a_request_is_listed_shown_answered_and_done(asked: tuple[str, str], capsys: Captured) -> None:
    request, entry = asked
    assert main(["people", "requests", "list"]) == 0
    out, err = capsys.readouterr()
    assert (out.split("\t")[:4], err) == ([request, "delete", "2021-03-24T00:00:00+07:00", "waiting"], "")

    assert main(["people", "requests", "show", request.lower(), "--format", "table"]) == 0
    shown = capsys.readouterr().out
    assert f"{request}: yêu cầu xóa, chờ trả lời" in shown
    assert f"{entry}  đã công nhận  Nguyễn Văn A  09xx xxx 001" in shown

    assert main(["people", "requests", "answer", request, "--text", "Đã nhận"]) == 0
    assert main(["people", "requests", "extend", request, "--reason", "Cần hỏi lại"]) == 0
    assert main(["people", "requests", "extend", request, "--reason", "Cần hỏi lại"]) == 4
    assert main(["people", "requests", "do", request]) == 2
    capsys.readouterr()
    assert main(["people", "requests", "do", request, "--dry-run", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["outcome"] is None
    assert main(["people", "requests", "do", request, "--yes"]) == 0
    assert main(["people", "requests", "do", request, "--yes"]) == 4
    capsys.readouterr()
    assert main(["show", entry, "--format", "json"]) == 0
    left = json.loads(capsys.readouterr().out)
    assert (left["full_name"], left["phone"], left["status"], left["flags"]) == (
        "—",
        "",
        "approved",
        ["erased"],
    )
    assert main(["audit", "verify"]) == 0


def test_an_overdue_request_is_said_and_doctor_fails_on_it(
    asked: tuple[str, str], now: Callable[[str], None], capsys: Captured
) -> None:
    """Friday's request is answered before Wednesday begins: the weekend does not count."""
    now("2021-03-23T23:59:00+07:00")
    assert main(["people", "requests", "list", "--overdue"]) == 0
    assert capsys.readouterr() == ("", "Không có yêu cầu nào.\n")

    now("2021-03-24T00:00:00+07:00")
    assert main(["people", "requests", "list", "--overdue"]) == 0
    out, err = capsys.readouterr()
    assert (out.split("\t")[3], err) == ("overdue", "1 trên 1 yêu cầu đang mở đã quá hạn.\n")
    assert main(["doctor", "--format", "csv"]) == 1
    assert "bad,doctor-requests_overdue,1 trên 1" in capsys.readouterr().out


def test_no_such_request_exits_3(installation: Path, capsys: Captured) -> None:
    assert main(["people", "requests", "show", "YC-000-0000"]) == 3
    assert capsys.readouterr().err.startswith("Không có yêu cầu YC-000-0000")


def test_before_the_last_day_of_keeping_nothing_is_erased(add: Add, capsys: Captured) -> None:
    add()
    assert main(["retention", "run", "--yes"]) == 4
    assert capsys.readouterr().err.startswith("Dữ liệu cá nhân được lưu đến hết ngày ")


def test_after_the_last_day_everything_is_erased_and_counts_stay(
    asked: tuple[str, str], add: Add, now: Callable[[str], None], capsys: Captured
) -> None:
    codes = [asked[1], add(full_name="Nguyễn Văn B"), add(phone="+84900000002")]
    assert main(["stats", "--format", "json"]) == 0
    before = capsys.readouterr().out
    assert main(["retention", "show", "--format", "json"]) == 0
    until = json.loads(capsys.readouterr().out)["until"]
    now(f"{until[:4]}-12-31T09:00:00+07:00")

    assert main(["retention", "run", "--dry-run", "--format", "json"]) == 0
    held = json.loads(capsys.readouterr().out)
    assert (held["entries"], held["people"], held["chats"], held["is_over"]) == (3, 3, 1, True)
    assert main(["retention", "run"]) == 2
    assert main(["retention", "run", "--yes"]) == 0
    capsys.readouterr()

    assert main(["retention", "show", "--format", "json"]) == 0
    held = json.loads(capsys.readouterr().out)
    assert (held["entries"], held["people"], held["chats"]) == (0, 0, 0)
    now("2021-03-19T10:00:00+07:00")  # when the owner's token still works
    assert main(["stats", "--format", "json"]) == 0
    assert capsys.readouterr().out == before
    for code in codes:
        assert main(["show", code, "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["full_name"] == "—"
    assert main(["audit", "verify"]) == 0
