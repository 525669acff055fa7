import asyncio
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from admin_cli.main import main
from bot.posters.qr import decoded
from tests.emulators.telegram import TelegramEmulator

Captured = pytest.CaptureFixture[str]
BLOCKS = {"█": (True, True), "▀": (True, False), "▄": (False, True), " ": (False, False)}


def scanned(lines: list[str], folder: Path) -> str | None:
    """What a scanner reads in half blocks without colours: ink is light."""
    rows = [[BLOCKS[block][half] for block in line] for line in lines for half in (0, 1)]
    picture = Image.new("L", (len(rows[0]), len(rows)))
    picture.putdata([255 if ink else 0 for row in rows for ink in row])
    picture.resize((len(rows[0]) * 8, len(rows) * 8), Image.Resampling.NEAREST).save(folder / "seen.png")
    return decoded((folder / "seen.png").read_bytes())


def test_without_public_url_the_local_address_is_drawn_and_warned_about(
    installation: Path, capsys: Captured
) -> None:
    assert main(["qr"]) == 0
    out, err = capsys.readouterr()
    *lines, link = out.splitlines()
    assert link == "http://127.0.0.1:8080/"
    assert scanned(lines, installation) == link
    assert err == (
        "Chưa đặt SANGKIEN_PUBLIC_URL nên mã dẫn tới http://127.0.0.1:8080/: "
        "điện thoại không mở được địa chỉ này.\n"
    )


@pytest.mark.parametrize("typed", ["P01-002", "p01 002", "P01002"])
def test_unit_is_carried_in_the_link_r15(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "https://sangkien.example")
    assert main(["qr", "--unit", typed]) == 0
    out, err = capsys.readouterr()
    *lines, link = out.splitlines()
    assert (link, err) == ("https://sangkien.example/u/P01-002", "")
    assert scanned(lines, installation) == link


def test_unknown_unit_exits_3(installation: Path, capsys: Captured) -> None:
    assert main(["qr", "--unit", "P99"]) == 3
    assert capsys.readouterr().out == ""


def test_png_and_svg_are_saved(installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "https://sangkien.example")
    assert main(["qr", "--png", "a.png", "--svg", "a.svg"]) == 0
    assert decoded((installation / "a.png").read_bytes()) == "https://sangkien.example/"
    assert (installation / "a.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert capsys.readouterr() == ("", "Đã lưu a.png.\nĐã lưu a.svg.\n")


def test_a_picture_that_is_there_is_replaced_only_when_told(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "https://sangkien.example")
    (installation / "a.svg").write_text("mine", encoding="utf-8")
    assert main(["qr", "--png", "a.png", "--svg", "a.svg"]) == 2
    assert capsys.readouterr().err.startswith("Đã có tệp a.svg.")
    assert [file.name for file in installation.glob("a.*")] == ["a.svg"]
    assert (installation / "a.svg").read_text(encoding="utf-8") == "mine"
    assert main(["qr", "--svg", "a.svg", "--yes"]) == 0
    assert (installation / "a.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert main(["qr", "--svg", "no/folder.svg"]) == 1


def test_png_goes_to_another_command(installation: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from admin_cli.main import main; sys.exit(main())",
            "qr",
            "--png",
            "-",
        ],
        cwd=installation,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "SANGKIEN_PUBLIC_URL": "https://sangkien.example"},
        capture_output=True,
        check=True,
    )
    assert decoded(done.stdout) == "https://sangkien.example/"


def test_file_that_cannot_be_written_is_told(installation: Path, capsys: Captured) -> None:
    assert main(["qr", "--png", "no/such/folder.png"]) == 1
    assert "Không ghi được tệp no/such/folder.png" in capsys.readouterr().err


def test_narrow_window_is_no_place_for_a_code(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", f"https://{'a' * 60}.example")
    assert main(["qr"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert re.match(r"Cửa sổ hẹp hơn \d+ cột", err)


def test_colours_are_dark_on_light(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert main(["qr"]) == 0
    assert capsys.readouterr().out.startswith("\x1b[38;2;0;0;0;48;2;255;255;255m")


@pytest.mark.parametrize(
    ("door", "sentence"), [("telegram", "Chưa có bot Telegram"), ("zalo", "Chưa có đường dẫn Zalo")]
)
def test_door_that_is_closed_is_told(installation: Path, capsys: Captured, door: str, sentence: str) -> None:
    assert main(["qr", "--door", door]) == 1
    assert capsys.readouterr().err.startswith(sentence)


def test_zalo_link_does_not_carry_the_unit(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANGKIEN_ZALO_OA_LINK", "https://zalo.me/1")
    assert main(["qr", "--door", "zalo", "--unit", "P01-002"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "https://zalo.me/1"
    assert "P01-002" in err


async def test_telegram_door_carries_the_unit(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with TelegramEmulator() as telegram:
        monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", telegram.token)
        monkeypatch.setenv("SANGKIEN_TELEGRAM_API", telegram.base_url)
        assert await asyncio.to_thread(main, ["qr", "--door", "telegram", "--unit", "P01-002"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "https://t.me/sangkien_test_bot?start=P01-002"
