import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import admin_cli.commands.stats
from admin_cli.commands import COMMANDS, Home, Table
from admin_cli.frame import command_help, load
from admin_cli.language import default_language, take_language
from admin_cli.main import main
from admin_cli.wording import read_texts
from programme.errors import NotFound, ProgrammeError

Captured = pytest.CaptureFixture[str]
SANGKIEN = [sys.executable, "-c", "import sys; from admin_cli.main import main; sys.exit(main())"]
NAME = "Nguyễn Văn A"
ROOT = Path(__file__).parents[2]


def homes(table: Table = COMMANDS, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Home]]:
    for name, home in table.items():
        if isinstance(home, Home):
            yield (*path, name), home
        else:
            yield from homes(home, (*path, name))


def shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "SK": " ".join(SANGKIEN[:1]),
    }
    return subprocess.run(  # noqa: S603 - our own command
        ["/bin/bash", "-c", command],
        cwd=folder,
        env={**given, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [[], ["--help"], ["telegram", "--help"], ["officers"]])
def test_help_loads_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    script = (
        "import sys; from admin_cli.main import main; main(sys.argv[1:]);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", script, *arguments],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stderr.split())
    heavy = {"storage", "sqlalchemy", "aiogram", "telegram", "typer", "pydantic", "fluent", "rich", "aiohttp"}
    assert "admin_cli" in loaded
    assert loaded & heavy == set()
    assert done.stdout.startswith(("Sáng kiến:", "Kênh Telegram.", "Cán bộ"))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("path", "home"), list(homes()), ids=[" ".join(path) for path, _ in homes()])
def test_every_command_and_option_is_explained(path: tuple[str, ...], home: Home, language: str) -> None:
    texts = read_texts(language)
    command = load(path, home)
    shown = command_help(command, path, texts, 100)
    names = [
        max(parameter.opts, key=len) for parameter in command.params if parameter.opts[0].startswith("-")
    ]
    assert [name for name in names if name not in shown] == []
    assert f"sangkien {' '.join(path)}" in texts.label(f"command-{'-'.join(path)}", "example")


@pytest.mark.parametrize("path", [path for path, _ in homes()], ids=" ".join)
def test_help_of_every_command_exits_0(
    path: tuple[str, ...], empty_environment: Path, capsys: Captured
) -> None:
    assert main([*path, "--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(read_texts("vi").text(f"command-{'-'.join(path)}"))
    assert err == ""


def test_overview_lists_every_command_and_exit_code(empty_environment: Path, capsys: Captured) -> None:
    assert main(["--help"]) == 0
    words = capsys.readouterr().out.split()
    assert [name for name in COMMANDS if name not in words] == []
    assert [code for code in ("0", "1", "2", "3", "4", "130") if code not in words] == []


def test_every_refusal_has_its_words() -> None:
    def kinds(kind: type[ProgrammeError]) -> Iterator[type[ProgrammeError]]:
        yield kind
        for below in kind.__subclasses__():
            yield from kinds(below)

    texts = read_texts("vi")
    assert [kind.key for kind in kinds(ProgrammeError) if not texts.has(f"error-{kind.key}")] == []
    assert issubclass(NotFound, ProgrammeError)


@pytest.mark.parametrize(
    ("arguments", "language", "rest"),
    [
        (["list", "--language", "en", "--limit", "2"], "en", ["list", "--limit", "2"]),
        (["--language=vi", "list"], "vi", ["list"]),
        (["list"], None, ["list"]),
        (["approve", "--", "--language", "en"], None, ["approve", "--", "--language", "en"]),
    ],
)
def test_language_is_taken_from_anywhere(arguments: list[str], language: str | None, rest: list[str]) -> None:
    assert take_language(arguments) == (language, rest)


@pytest.mark.parametrize("arguments", [["--language"], ["--language", "fr"], ["--language="]])
def test_unknown_language_exits_2(arguments: list[str], empty_environment: Path, capsys: Captured) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("Không có ngôn ngữ")


@pytest.mark.parametrize(
    ("environment", "file", "language"),
    [
        ({}, "", "vi"),
        ({"LANG": "C.UTF-8"}, "", "vi"),
        ({"LANG": "vi_VN.UTF-8"}, "", "vi"),
        ({"LANG": "en_US.UTF-8"}, "", "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, "", "vi"),
        ({"SANGKIEN_LANGUAGE": "vi", "LANG": "en_GB"}, "", "vi"),
        ({"LANG": "vi_VN"}, "SANGKIEN_LANGUAGE='en' # comment\n", "en"),
        ({"SANGKIEN_LANGUAGE": "vi"}, "SANGKIEN_LANGUAGE=en\n", "vi"),
    ],
)
def test_default_language(environment: dict[str, str], file: str, language: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(file, encoding="utf-8")
    assert default_language(environment, tmp_path / ".env") == language


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["aprove"], "Không có lệnh “aprove”. Có phải ý anh/chị là “approve”?"),
        (["officers", "ad"], "Không có lệnh “officers ad”. Có phải ý anh/chị là “officers add”?"),
        (["xyz"], "Không có lệnh “xyz”."),
        (["list", "--limitt", "2"], "Không có tùy chọn --limitt. Có phải ý anh/chị là --limit?"),
        (["list", "--limit"], "Sau --limit cần một giá trị."),
        (["show", "x", "--reveal=1"], "Tùy chọn --reveal không kèm giá trị."),
        (["list", "-q"], "Không có tùy chọn -q."),
    ],
)
def test_slips_are_answered_in_our_words(
    arguments: list[str], sentence: str, empty_environment: Path, capsys: Captured
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.splitlines()[0] == sentence


def test_bad_setting_is_named_and_exits_1(
    empty_environment: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANGKIEN_PORT", "http")
    assert main(["list"]) == 1
    assert capsys.readouterr() == ("", "SANGKIEN_PORT: cần một số từ 1 đến 65535.\n")


def test_fault_of_ours_is_an_apology_and_a_log_without_data(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError(NAME)

    monkeypatch.setattr(admin_cli.commands.stats, "where", fail)
    assert main(["stats"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("Xin lỗi, phần mềm gặp lỗi ngoài dự tính (ZeroDivisionError).")
    assert "Traceback" not in err
    log = (installation / "var" / "errors.log").read_text(encoding="utf-8")
    assert ("ZeroDivisionError" in log, "stats.py" in log, "Nguyễn" in log) == (True, True, False)
    monkeypatch.setenv("SANGKIEN_LOG_LEVEL", "debug")
    assert main(["stats"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_interrupt_exits_130(installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(admin_cli.commands.stats, "where", interrupt)
    assert main(["stats"]) == 130
    assert capsys.readouterr().err == "\nĐã dừng.\n"


def test_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    command = "$SK -c 'import sys; from admin_cli.main import main; sys.exit(main())' --help"
    done = shell(f"{command} | true; echo ${{PIPESTATUS[0]}}", tmp_path, PYTHONUNBUFFERED="1")
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_terminal_that_cannot_show_vietnamese_still_gets_help(tmp_path: Path) -> None:
    command = "$SK -c 'import sys; from admin_cli.main import main; sys.exit(main())'"
    done = shell(command, tmp_path, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "approve" in done.stdout


def test_version_is_shown(empty_environment: Path, capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("sangkien ")


def test_many_choices_are_explained_with_their_words_and_fit_eighty_columns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("SANGKIEN_LANGUAGE", "vi")
    assert main(["list", "--help"]) == 0
    words = capsys.readouterr().out
    assert max(map(len, words.splitlines())) <= 80
    assert "Một trong: submitted (chờ xét), under_review (đang thẩm định)," in " ".join(words.split())
    assert main(["list", "--status", "x"]) == 2
    assert capsys.readouterr().err.startswith("--status phải là một trong: submitted (chờ xét), ")
