import asyncio
import io
import json
import re
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from admin_cli.main import main
from programme.ports.questions import NewQuestion
from programme.use_cases.linking import link_chat
from storage.conversations import ChatKey
from storage.database import Database
from storage.work import Work
from tests.admin_cli.test_entries import on_a_terminal

Captured = pytest.CaptureFixture[str]
Result = TypeVar("Result")
EDITION = "75-nghin-2021"
ASKED = datetime(2021, 3, 15, 2, 30, tzinfo=UTC)
TEXT = "Nhóm em gửi chung một bài được không ạ?"


@pytest.fixture
def question(installation: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """The number of a question that has waited for 30 hours."""
    monkeypatch.setenv("SANGKIEN_NOW", "2021-03-16T15:30:00+07:00")
    return asyncio.run(_in_database(_asked))


async def _in_database(act: Callable[[Work], Awaitable[Result]]) -> Result:
    database = Database("sqlite:///var/sangkien.db")
    try:
        async with database.transaction() as work:
            return await act(work)
    finally:
        await database.close()


async def _chat(work: Work) -> int:
    key = ChatKey("zalo_bot", "bot", "1")
    return (await work.conversations.open([key], ASKED))[key].id


async def _asked(work: Work) -> int:
    question = NewQuestion(
        edition=EDITION, chat=await _chat(work), unit="P01-002", language="vi", text=TEXT, asked_at=ASKED
    )
    return await work.questions.add(question)


def test_questions_are_listed_shown_and_answered_once(question: int, capsys: Captured) -> None:
    assert main(["questions", "list"]) == 0
    out = capsys.readouterr().out.rstrip("\n")
    assert out.split("\t") == [
        str(question),
        "2021-03-15T09:30:00+07:00",
        "30",
        "vi",
        "Hà Nội › Quận Hoàn Kiếm",
        TEXT,
    ]
    assert main(["questions", "answer", str(question), "Được."]) == 0
    assert capsys.readouterr().err.startswith(f"Đã trả lời câu hỏi {question}.")
    assert main(["questions", "answer", str(question), "Không."]) == 4
    assert "đã được Tổng Liên đoàn Lao động Việt Nam trả lời" in capsys.readouterr().err
    assert main(["questions", "list"]) == 0
    assert capsys.readouterr() == ("", "Không có câu hỏi nào đang chờ.\n")
    assert main(["questions", "list", "--answered", "--format", "json"]) == 0
    assert [line["answer"] for line in json.loads(capsys.readouterr().out)] == ["Được."]
    assert main(["questions", "show", "99"]) == 3


def test_a_question_is_shown_to_a_person_with_how_to_answer(
    question: int, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    assert main(["questions", "show", str(question)]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "  Hỏi lúc   09:30 15/3/2021",
        "  Đơn vị    Hà Nội › Quận Hoàn Kiếm (P01-002)",
        "  Ngôn ngữ  tiếng Việt",
        f"  Câu hỏi   {TEXT}",
    ]
    assert err == f'Trả lời: sangkien questions answer {question} "…"\n'


def test_an_answer_comes_from_a_pipe(
    question: int, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Được,\nghi rõ tên.\n"))
    assert main(["questions", "answer", str(question), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["answer"] == "Được,\nghi rõ tên."
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["questions", "answer", str(question), "-"]) == 2


def test_an_answer_is_written_in_the_editor_above_the_question(
    question: int, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text(f'#!/bin/sh\ncp "$1" {tmp_path}/seen\nprintf "Được.\\n$(cat "$1")" > "$1"\n')
    editor.chmod(0o700)
    on_a_terminal(monkeypatch)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    assert main(["questions", "answer", str(question)]) == 0
    capsys.readouterr()
    assert f"# {TEXT}\n" in (tmp_path / "seen").read_text(encoding="utf-8")
    assert main(["questions", "list", "--answered", "--format", "json"]) == 0
    assert [line["answer"] for line in json.loads(capsys.readouterr().out)] == ["Được."]


def test_an_answer_is_typed_where_no_editor_opens(
    question: int, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "/nowhere/editor")
    monkeypatch.delenv("VISUAL", raising=False)
    on_a_terminal(monkeypatch, "Được.\n")
    assert main(["questions", "answer", str(question)]) == 0
    assert capsys.readouterr().err.startswith(TEXT)


def test_an_officer_s_chat_is_linked_listed_and_unlinked(installation: Path, capsys: Captured) -> None:
    assert main(["officers", "add", "Nguyễn Văn A", "--unit", "P01-002"]) == 0
    assert main(["officers", "links"]) == 0
    capsys.readouterr()
    assert main(["officers", "link", "Nguyễn Văn A"]) == 0
    out, err = capsys.readouterr()
    assert re.fullmatch(r"CB-[0-9A-Z]{4}-[0-9A-Z]{4}\n", out)
    assert err.startswith("Mã liên kết của Nguyễn Văn A, Hà Nội › Quận Hoàn Kiếm")

    async def link(work: Work) -> str | None:
        return await link_chat(work, await _chat(work), out.strip(), datetime.now(UTC))

    assert asyncio.run(_in_database(link)) == "P01-002"
    assert main(["officers", "links", "--format", "json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)
    assert (line["name"], line["channel"], line["digests"]) == ("Nguyễn Văn A", "zalo_bot", True)
    assert main(["officers", "unlink", "Nguyễn Văn A"]) == 2
    assert main(["officers", "unlink", "Nguyễn Văn A", "--yes"]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "Nguyễn Văn A: đã bỏ liên kết 1 cuộc trò chuyện."
