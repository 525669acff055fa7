"""The completion scripts: bash is asked, the others are checked by their own shell where there is one."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from admin_cli.commands import COMMANDS, Home, Table
from admin_cli.completion.bash import script as bash_script
from admin_cli.completion.tree import Place, places
from admin_cli.main import main
from admin_cli.wording import read_texts

_NO_FORMAT = {
    # They draw, serve, ask, or print one thing for another program; what they do has no rows.
    "qr": "a picture",
    "poster": "pictures",
    "serve": "runs",
    "chat": "talks",
    "demo": "makes a folder",
    "completion": "a script",
    "login": "asks",
    "logout": "says one sentence",
    "dossier export": "writes a Word file",
}


@cache
def in_vietnamese() -> tuple[Place, ...]:
    """All places, looked for once: every command is loaded for it."""
    return places(read_texts("vi"))


@pytest.fixture
def bash(tmp_path: Path) -> Path:
    script = tmp_path / "sangkien.bash"
    script.write_text(bash_script(in_vietnamese()), encoding="utf-8")
    return script


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["sangkien", "dupl"], ["duplicates"]),
        (["sangkien", "audit", ""], ["log", "verify"]),
        (["sangkien", "list", "--st"], ["--status"]),
        (["sangkien", "list", "--status", "app"], ["approved"]),
        (["sangkien", "list", "--format", "=", "c"], ["csv"]),
        (["sangkien", "list", "--format", "="], ["table", "json", "csv"]),
        (["sangkien", "--language", ""], ["vi", "en"]),
        (["sangkien", "--language", "en", "audit", "v"], ["verify"]),
        (["sangkien", "list", "--unit", ""], []),
        (["sangkien", "show", ""], []),
        (["sangkien", "completion", "z"], ["zsh"]),
        (["sangkien", "qr", "--png", "sangkien.b"], ["sangkien.bash"]),
        (["sangkien", "no such", "--f"], []),
    ],
    ids=" ".join,
)
def test_bash_completes(bash: Path, typed: list[str], offered: list[str]) -> None:
    asking = (
        'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _sangkien;'
        ' for one in "${COMPREPLY[@]}"; do echo "$one"; done'
    )
    done = subprocess.run(  # noqa: S603 - our own script
        ["/bin/bash", "--norc", "-c", asking, "bash", bash, *typed],
        capture_output=True,
        text=True,
        check=True,
        cwd=bash.parent,
    )
    assert (done.stdout.splitlines(), done.stderr) == (offered, "")


def test_bash_completes_every_command_and_option(bash: Path) -> None:
    script = bash.read_text(encoding="utf-8")
    for place in in_vietnamese():
        assert f"/{'/'.join(place.path)}" in script or not place.path
        assert all(name in script for option in place.options for name in option.names)


@pytest.mark.parametrize(("shell", "check"), [("zsh", ["-n"]), ("fish", ["--no-execute"]), ("bash", ["-n"])])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_shell_can_read_its_script(
    empty_environment: Path, capsys: pytest.CaptureFixture[str], shell: str, check: list[str], language: str
) -> None:
    assert main(["--language", language, "completion", shell]) == 0
    script = empty_environment / "script"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    assert "{" not in script.read_text(encoding="utf-8") or shell != "fish"
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    subprocess.run([program, *check, script], check=True)  # noqa: S603 - our own script


def test_words_of_help_stand_beside_what_zsh_and_fish_offer(
    empty_environment: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", "fish"]) == 0
    fish = capsys.readouterr().out
    assert main(["completion", "zsh"]) == 0
    zsh = capsys.readouterr().out
    assert "-a 'verify' -d 'Kiểm tra nhật ký không bị sửa, thêm hay bớt.'" in fish
    assert "'verify:Kiểm tra nhật ký không bị sửa, thêm hay bớt.'" in zsh


def test_what_lists_or_acts_can_be_had_as_json() -> None:
    """Issue 3: every list and act also as JSON."""
    without = {
        place.path
        for place in in_vietnamese()
        if not place.words and not any("--format" in option.names for option in place.options)
    }
    assert {
        path for path in map(" ".join, without) if path not in _NO_FORMAT and not _operators(path)
    } == set()


def _operators(path: str) -> bool:
    """Commands on the machine itself: their answer is whether they succeed."""
    return path.split(maxsplit=1)[0] in {"db", "telegram", "zalo", "doctor"}


def test_every_command_has_its_place() -> None:
    known = {place.path for place in in_vietnamese()}
    assert known == {(), *_paths((), COMMANDS)}


def _paths(path: tuple[str, ...], table: Table) -> Iterator[tuple[str, ...]]:
    for name, found in table.items():
        yield (*path, name)
        if not isinstance(found, Home):
            yield from _paths((*path, name), found)


def test_a_place_knows_what_its_options_take() -> None:
    (log,) = [place for place in in_vietnamese() if place.path == ("audit", "log")]
    assert isinstance(log, Place)
    taken = {option.names[0]: option.value and option.value.choices for option in log.options}
    assert taken["--format"] == ("table", "json", "csv")
    assert (taken["--entry"], taken["--help" if "--help" in taken else "-h"]) == ((), None)
