"""`window` and `announce` at the keyboard and in a script (R63, R72)."""

import asyncio
import io
import json
import sys
from datetime import datetime
from pathlib import Path

import pytest

from admin_cli.exits import WrongUsage
from admin_cli.main import main
from admin_cli.moments import closing, deadline, hour_of
from programme.edition import shipped_edition_text
from programme.window import VIETNAM
from storage.database import Database
from tests.admin_cli_terminal import on_a_terminal
from tests.storage.mailing_chats import add_chats

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def in_march(installation: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The letter's own edition, in its window."""
    (installation / "var" / "programme.toml").write_text(shipped_edition_text(), encoding="utf-8")
    monkeypatch.setenv("SANGKIEN_NOW", "2021-03-15T09:30:00+07:00")
    return installation


def participants(count: int) -> None:
    async def added() -> None:
        database = Database("sqlite:///var/sangkien.db")
        try:
            await add_chats(database, count)
        finally:
            await database.close()

    asyncio.run(added())


def test_the_owner_extends_the_window_and_the_file_stays(in_march: Path, capsys: Captured) -> None:
    file = in_march / "var" / "programme.toml"
    before = file.read_bytes()
    assert main(["window", "extend", "--to", "25/4/2021"]) == 2  # nobody to ask
    assert main(["window", "extend", "--to", "25/4/2021", "--dry-run"]) == 0
    assert main(["window", "extend", "--to", "25/4/2021", "--yes", "--format", "json"]) == 0
    moved = json.loads(capsys.readouterr().out.split("dossier_deadline\t2021-04-27T23:59:59+07:00\n")[1])
    assert (moved["before"]["closes"], moved["after"]) == (
        "2021-04-21T00:00:00+07:00",
        {
            "closes": "2021-04-26T00:00:00+07:00",
            "return_deadline": "2021-04-26T23:59:59+07:00",
            "dossier_deadline": "2021-04-27T23:59:59+07:00",
        },
    )
    assert file.read_bytes() == before
    assert main(["window", "show", "--format", "table"]) == 0
    assert capsys.readouterr().out == (
        "Đang nhận bài.\n"
        "Mở: 00:00 10/3/2021\n"
        "Đóng: 24:00 25/4/2021\n"
        "Hạn sửa bài trả lại: 24:00 26/4/2021\n"
        "Hạn gửi hồ sơ: 24:00 27/4/2021\n"
        "Tin gửi trước lúc đóng mà đến chậm tối đa 10 phút vẫn được nhận.\n"
        "Đã đổi so với tệp programme.toml:\n"
        "09:30 15/3/2021, Tổng Liên đoàn Lao động Việt Nam: nhận đến 24:00 25/4/2021\n"
    )
    main(["doctor"])
    assert "doctor-window_moved" in capsys.readouterr().out


def test_closing_early_is_asked_about(
    in_march: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch, "k\nc\n")
    assert main(["window", "close", "--at", "20/3/2021 17:00"]) == 0
    assert main(["window", "close", "--at", "20/3/2021 17:00"]) == 0
    out, err = capsys.readouterr()
    assert err.endswith(
        "Đóng: 24:00 20/4/2021 → 17:00 20/3/2021\n"
        "Hạn sửa bài trả lại: 24:00 21/4/2021 (không đổi)\n"
        "Hạn gửi hồ sơ: 24:00 22/4/2021 (không đổi)\n"
        "Không nhắn ai; hiện có 0 người có bài viết dở.\n"
        "Đóng nhận bài lúc 17:00 20/3/2021. Làm chứ? [c/K] Xong: nhận bài đến 17:00 20/3/2021.\n"
    )
    assert out == ""


def test_an_announcement_is_seen_counted_and_confirmed_by_its_number(
    in_march: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    participants(3)
    on_a_terminal(monkeypatch, "c\n3\n")
    assert main(["announce", "send", "Họp lúc 9 giờ."]) == 0
    assert main(["announce", "send", "Họp lúc 9 giờ.", "--text-en", "Meeting at 9."]) == 0
    _, err = capsys.readouterr()
    first, second = err.split("Không làm gì.\n")
    assert first == (
        "\n"
        "    [Tổng Liên đoàn Lao động Việt Nam] Họp lúc 9 giờ.\n"
        "    \n"
        "    Gõ THÔI để không nhận thông báo.\n"
        "\n"
        "Tới: mọi người tham gia, đơn vị TLD và bên dưới.\n"
        "– Telegram: 3\n"
        "Tất cả 3 cuộc trò chuyện, mất khoảng 1 phút.\n"
        "Bắt đầu gửi lúc 09:30 15/3/2021.\n"
        "Gõ 3 để gửi, Enter để thôi: "
    )
    assert "    [Tổng Liên đoàn Lao động Việt Nam] Meeting at 9.\n" in second
    assert second.endswith("bắt đầu lúc 09:30 15/3/2021. Xem\nđến đâu: sangkien announce show 1\n")
    assert main(["announce", "list", "--format", "json"]) == 0
    [line] = json.loads(capsys.readouterr().out)
    assert (line["number"], line["status"], line["text"]) == (1, "planned", "Họp lúc 9 giờ.")


def test_an_announcement_in_a_script(
    in_march: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    participants(1)
    monkeypatch.setattr(sys, "stdin", io.StringIO("H\udcf8p\n"))
    assert main(["announce", "send", "-", "--yes"]) == 1
    assert capsys.readouterr().err.startswith("Dữ liệu đưa vào không phải văn bản UTF-8.")
    monkeypatch.setattr(sys, "stdin", io.StringIO("Họp lúc 9 giờ.\n"))
    assert main(["announce", "send", "-", "--yes"]) == 0
    assert capsys.readouterr().out == "1\n"
    assert main(["announce", "send", "Họp lúc 9 giờ.", "--yes"]) == 4
    assert main(["announce", "send", "Họp", "--file", "x.txt", "--yes"]) == 2
    assert main(["announce", "send", "--file", "x.txt", "--yes"]) == 1
    assert main(["announce", "send", "Họp"]) == 2
    assert main(["announce", "show", "1"]) == 0
    assert main(["announce", "cancel", "1", "--yes"]) == 0
    assert main(["announce", "cancel", "1", "--yes"]) == 4
    assert main(["announce", "cancel", "99", "--yes"]) == 3
    assert main(["announce", "show", "99"]) == 3
    _, err = capsys.readouterr()
    assert err.splitlines()[-4:] == [
        "Đã dừng thông báo số 1; 0 cuộc trò chuyện đã nhận.",
        "Thông báo này đã dừng rồi.",
        "Không có thông báo số 99 trong các đơn vị của anh/chị. Xem bằng: sangkien announce list",
        "Không có thông báo số 99 trong các đơn vị của anh/chị. Xem bằng: sangkien announce list",
    ]


@pytest.mark.parametrize(
    "text", ["25/4/2021 17:00", "2021-04-25 17:00", "17:00 25/4/2021", "2021-04-25T17:00", "17h 25/4/2021"]
)
def test_moments_as_people_type_them(text: str) -> None:
    five = datetime(2021, 4, 25, 17, tzinfo=VIETNAM)
    assert (closing(text), deadline(text), hour_of(text)) == (five, five, five)


def test_a_day_is_meant_to_its_end() -> None:
    assert closing("25/4/2021") == closing("24:00 25/4/2021") == datetime(2021, 4, 26, tzinfo=VIETNAM)
    last = deadline("2021-04-25")
    assert last == datetime(2021, 4, 25, 23, 59, 59, 999999, tzinfo=VIETNAM)
    assert (deadline(None), hour_of(None)) == (None, None)
    for text in ("25/4/2021", "x", "25:00 25/4/2021", "24:30 25/4/2021", "31/2/2021 9:00", ""):
        with pytest.raises(WrongUsage):
            hour_of(text)
