import io
import sqlite3
from pathlib import Path

import pytest

from admin_cli.main import main

Captured = pytest.CaptureFixture[str]


def test_what_goes_wrong_is_logged_in_a_file_and_not_in_the_conversation(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sqlite3.connect("var/sangkien.db") as connection:
        connection.execute(
            "CREATE TRIGGER broken BEFORE INSERT ON consents BEGIN SELECT RAISE(ABORT, 'broken'); END"
        )
    connection.close()
    monkeypatch.setattr("sys.stdin", io.StringIO("xin chào\nP01-002\n1\n1\n"))

    assert main(["chat", "--as", "thử"]) == 0

    log = installation / "var" / "errors.log"
    written = log.read_text(encoding="utf-8")
    out, err = capsys.readouterr()
    assert ("turn failed" in written, "turn failed" in out, err) == (True, False, "")
    assert log.stat().st_mode & 0o777 == 0o600


def test_a_data_folder_that_cannot_be_made_is_said(
    empty_environment: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("file").write_text("", encoding="utf-8")
    monkeypatch.setenv("SANGKIEN_DATA_DIR", "file/data")

    assert main(["chat"]) == 1

    assert capsys.readouterr().err.startswith("Không ghi được tệp file/data/errors.log: ")
