import asyncio
import csv
import io
import json
import os
import pty
import select
import subprocess
import sys
import termios
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from admin_cli.console import Console
from admin_cli.desk.local import open_local_desk
from admin_cli.main import main
from admin_cli.review.at_terminal import AtTerminal
from admin_cli.review.keyboard import Keyboard
from admin_cli.review.session import Scope, Session
from admin_cli.wording import read_texts
from programme.operations.acts import APPRAISE
from programme.requests.acts import Appraise
from programme.requests.entries import EVERY

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]
WAIT = 60
"""Seconds after which a test that hangs is given up."""


def statuses(capsys: Captured) -> dict[str, str]:
    capsys.readouterr()
    assert main(["list"]) == 0
    lines = (line.split("\t") for line in capsys.readouterr().out.splitlines())
    return {line[0]: line[1] for line in lines}


def history(capsys: Captured, code: str) -> list[tuple[str, str | None]]:
    capsys.readouterr()
    assert main(["show", code, "--format", "json"]) == 0
    return [(line["act"], line["reason"]) for line in json.loads(capsys.readouterr().out)["history"]]


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


@pytest.mark.parametrize("chosen", ["csv", "table"])
def test_next_has_only_json_for_programs(add: Add, capsys: Captured, chosen: str) -> None:
    code = add()
    capsys.readouterr()
    assert main(["next", "--format", chosen]) == 2
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", "--format phải là một trong: json.")
    assert statuses(capsys) == {code: "submitted"}


def test_a_note_as_csv(add: Add, capsys: Captured) -> None:
    code = add()
    capsys.readouterr()
    assert main(["note", code, "Đã gọi điện", "--format", "csv"]) == 0
    (kept,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (kept["code"], kept["status"], kept["text"]) == (code, "submitted", "Đã gọi điện")


# By lines


def test_lines_walk_through_what_waits_oldest_first(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R73, R74."""
    codes = [add() for _ in range(5)]
    typed(monkeypatch, "a", "r 3", "s", "n Đã gọi điện", "x Chưa có điểm mới", "o", "x 1", "q")

    assert main(["next"]) == 0

    out, err = capsys.readouterr()
    assert [line[:11] for line in out.splitlines() if line.startswith("SK-")] == [
        codes[0], codes[1], codes[2], codes[3], codes[3], codes[4], codes[3], codes[4],
    ]  # fmt: skip
    assert f"{codes[0]}: công nhận." in err
    assert err.splitlines()[-1].endswith(
        "Lần này: 1 công nhận, 1 trả bổ sung, 1 không công nhận, 1 để sau. Còn 2 bài chờ."
    )
    assert statuses(capsys) == {
        codes[0]: "approved",
        codes[1]: "returned",
        codes[2]: "submitted",
        codes[3]: "rejected",
        codes[4]: "submitted",
    }
    acts = [act for act, _ in history(capsys, codes[3])]
    assert acts == ["submit", "note", "reject", "reopen", "reject"]
    returned = history(capsys, codes[1])[-1][1]
    assert returned is not None
    assert returned.startswith("Mong anh/chị cho biết sáng kiến áp dụng ở đâu")


def test_a_reason_that_is_missing_lists_the_ready_ones_and_decides_nothing(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = add()
    typed(monkeypatch, "r", "x 9", "z", "o", "?", "")
    assert main(["next"]) == 0
    err = capsys.readouterr().err
    assert "Chọn số từ 1 đến 6, hoặc gõ lý do." in err
    assert "Chọn số từ 1 đến 5, hoặc gõ lý do." in err
    assert "Không có phím “z”." in err
    assert "Chưa có bài nào để xét lại trong lần này." in err
    assert statuses(capsys) == {code: "submitted"}


def test_the_phone_is_shown_when_revealed(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    add()
    typed(monkeypatch, "v", "q")
    assert main(["next"]) == 0
    masked, revealed = (
        line for line in capsys.readouterr().out.splitlines() if line.startswith("Nguyễn Văn A · 09")
    )
    assert ("001" in masked, "0900 000 001" in masked, "0900 000 001" in revealed) == (True, False, True)


def test_filters_of_list_narrow_what_is_reviewed(
    add: Add, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    add()
    there = add(unit="P02")
    typed(monkeypatch, "a")
    assert main(["next", "--unit", "p02", "--council", "Hội đồng sáng kiến"]) == 0
    assert "Không còn bài nào đang chờ trong phần này." in capsys.readouterr().err
    assert statuses(capsys)[there] == "approved"


def test_nothing_waiting_says_so(installation: Path, capsys: Captured) -> None:
    assert main(["next"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Không còn bài nào đang chờ trong phần này.\nLần này: 0 công nhận")


def test_json_takes_one_entry_and_ends(add: Add, capsys: Captured) -> None:
    first, _ = add(), add()
    assert main(["next", "--format", "json"]) == 0
    sheet = json.loads(capsys.readouterr().out)
    assert (sheet["entry"]["code"], sheet["waiting"], sheet["decided"]) == (first, 2, 0)
    assert statuses(capsys)[first] == "under_review"
    assert main(["show", first]) == 0
    assert "Đang giữ" in capsys.readouterr().out


def test_a_note_from_the_command_line(add: Add, capsys: Captured) -> None:
    code = add()
    assert main(["note", code, "Đã hỏi tổ trưởng"]) == 0
    assert capsys.readouterr() == ("", f"{code}: đã ghi chú.\n")
    assert history(capsys, code)[-1] == ("note", "Đã hỏi tổ trưởng")
    assert main(["note", code, " "]) == 4
    assert capsys.readouterr().err == "Ghi chú phải có từ 1 đến 2000 ký tự.\n"


# By keys


class Glass(Vt100_Output):
    """A terminal of 80 by 24 whose screen a test can wait for."""

    def __init__(self) -> None:
        self._written = io.StringIO()
        super().__init__(self._written, lambda: Size(rows=24, columns=80), term="xterm", enable_cpr=False)
        self._changed = asyncio.Event()

    def flush(self) -> None:
        super().flush()
        self._changed.set()

    async def shows(self, words: str) -> None:
        """Wait until the words stand in what was drawn since the last wait."""
        async with asyncio.timeout(WAIT):
            while words not in self._written.getvalue():
                self._changed.clear()
                await self._changed.wait()
        self._written.seek(0)
        self._written.truncate()


class Person:
    """Presses keys once the screen shows what is awaited."""

    def __init__(self, keys: PipeInput, glass: Glass) -> None:
        self._keys = keys
        self._glass = glass

    async def press(self, keys: str, then: str) -> None:
        self._keys.send_text(keys)
        await self._glass.shows(then)


@asynccontextmanager
async def reviewing() -> AsyncIterator[tuple[Person, Session, Glass]]:
    """A session at a terminal, left with q."""
    console = Console(read_texts("vi"))
    async with open_local_desk(console.settings) as desk:
        session = Session(desk, Scope(where=EVERY))
        await session.open()
        with create_pipe_input() as keys:
            glass = Glass()
            terminal = AtTerminal(console, session, Keyboard(keys, glass, rest=0), glass)
            running = asyncio.create_task(terminal.run())
            yield Person(keys, glass), session, glass
            keys.send_text("q")
            async with asyncio.timeout(WAIT):
                await running
        await session.close()


def test_single_keys_decide_note_undo_and_quit(add: Add, capsys: Captured) -> None:
    codes = [add() for _ in range(6)]

    async def walk() -> None:
        async with reviewing() as (person, session, glass):
            await glass.shows(codes[0])
            await person.press("a", codes[1])
            await person.press("r", "1  Sáng kiến của anh/chị")
            await person.press("3", codes[2])
            await person.press("s", codes[3])
            await person.press("n", "Ghi chú (Enter")
            await person.press("Đã gọi điện\r", "Đã ghi chú.")
            await person.press("x", "Bấm số để chọn")
            await person.press("t", "Lý do (Enter")
            await person.press("Chưa có điểm mới\r", codes[4])
            await person.press("o", f"{codes[3]} đã mở lại để xét.")
            await person.press("v", "0900 000 001")
            await person.press("a", f"{codes[3]}: công nhận.")
            await person.press("?", "Bấm phím bất kỳ")
            await person.press(" ", codes[4])
            await person.press("y", "Không có phím “y”.")
            assert (session.decided, session.tally["skip"], session.waiting) == (3, 1, 3)

    asyncio.run(walk())

    assert statuses(capsys) == {
        codes[0]: "approved",
        codes[1]: "returned",
        codes[2]: "submitted",
        codes[3]: "approved",
        codes[4]: "submitted",
        codes[5]: "submitted",
    }


def test_escape_goes_back_without_a_verdict(add: Add, capsys: Captured) -> None:
    code = add()

    async def walk() -> None:
        async with reviewing() as (person, session, glass):
            await glass.shows(code)
            await person.press("x", "Bấm số để chọn")
            await person.press("8", "Chọn số từ 1 đến 5")
            await person.press("\x1b", "doanh nghiệp")
            await person.press("r", "Bấm số để chọn")
            await person.press("t", "Lý do (Enter")
            await person.press("nửa chừng\x1b", "doanh nghiệp")
            assert session.decided == 0

    asyncio.run(walk())
    assert statuses(capsys) == {code: "submitted"}


def test_what_somebody_else_decided_first_is_told_in_one_sentence(add: Add, capsys: Captured) -> None:
    first, second = add(), add()

    async def walk() -> None:
        async with reviewing() as (person, session, glass):
            await glass.shows(first)
            console = Console(read_texts("vi"))
            async with open_local_desk(console.settings) as other:
                request = Appraise(act="reject", codes=(first,), reason="Trùng")
                assert (await other.ask(APPRAISE, request)).done
            await person.press("a", "xử lý trước")
            assert session.entry is not None
            assert (session.entry.code, session.decided, session.waiting) == (second, 0, 1)

    asyncio.run(walk())
    assert statuses(capsys)[first] == "rejected"


def test_a_long_entry_is_read_page_by_page(add: Add) -> None:
    lines = "\n".join(f"Dòng số {number} của bài." for number in range(1, 60))
    add(description=lines)

    async def walk() -> None:
        async with reviewing() as (person, _, glass):
            await glass.shows("phím cách để đọc tiếp")
            await person.press(" ", "Dòng số 30 ")
            await person.press("\x1b[B", "Dòng số 32 ")
            await person.press("   ", "Dòng số 59 ")
            await person.press("bbbb", "Dòng số 1 ")

    asyncio.run(walk())


def test_keys_pressed_while_an_entry_appears_decide_nothing(add: Add, capsys: Captured) -> None:
    codes = [add() for _ in range(3)]

    async def walk() -> None:
        async with reviewing() as (person, session, glass):
            await glass.shows(codes[0])
            await person.press("aaa", codes[1])
            assert session.decided == 1

    asyncio.run(walk())
    assert [*statuses(capsys).values()].count("approved") == 1


@contextmanager
def process_at_a_terminal(*arguments: str) -> Iterator[int]:
    """A command in a process of its own with a terminal of 80 by 24; the terminal's other end."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = [
        sys.executable,
        "-c",
        "import sys; from admin_cli.main import main; sys.exit(main())",
        *arguments,
    ]
    environment = os.environ | {"TERM": "xterm", "PYTHONPATH": str(Path(__file__).parents[2])}
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    yield ours
    os.close(ours)
    process.wait(WAIT)


def read_until(terminal: int, words: str, *, seconds: float = WAIT) -> str | None:
    """What the terminal showed, once the words stand in it and it rests."""
    seen = b""
    while select.select([terminal], [], [], 0.4 if words.encode() in seen else seconds)[0]:
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            break  # Linux says so when the other end is closed
    text = seen.decode(errors="replace")
    return text if words in text else None


def test_the_command_itself_runs_at_a_terminal(add: Add, capsys: Captured) -> None:
    first, second = add(), add()

    with process_at_a_terminal("next") as terminal:
        screen = read_until(terminal, "? Giúp")
        assert screen is not None
        assert first in screen
        os.write(terminal, b"a")
        while read_until(terminal, f"{first}: công nhận.", seconds=5) is None:
            os.write(terminal, b"a")  # a slow machine had not begun to listen
        os.write(terminal, b"q")
        assert read_until(terminal, "Lần này: 1 công nhận") is not None

    assert statuses(capsys) == {second: "submitted", first: "approved"}
