import io
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from admin_cli.main import main
from bot.posters.qr import decoded, text_in
from tests.bot.posters.drawn import needs_poppler, poppler, printed, scanned
from tests.example import HA_GIANG, HANOI, HOAN_KIEM
from units_data.catalogue import shipped

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def ready(installation: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "https://sangkien.example")
    programme = installation / "var" / "programme.toml"
    words = programme.read_text(encoding="utf-8").replace("[đầu mối liên hệ: chưa điền]", "đầu mối liên hệ")
    programme.write_text(words, encoding="utf-8")
    return installation


@needs_poppler
def test_a_poster_is_saved_and_leads_to_its_unit(ready: Path, capsys: Captured) -> None:
    assert main(["poster", "--unit", "p01 002"]) == 0
    assert capsys.readouterr() == (
        "",
        "Đã lưu P01-002.pdf: 1 trang. Mã dẫn tới https://sangkien.example/u/P01-002?t=p\n",
    )
    (page,) = printed((ready / "P01-002.pdf").read_bytes(), ready, 60)
    assert scanned(page) == "https://sangkien.example/u/P01-002?t=p"


@needs_poppler
def test_several_units_are_pages_of_one_file(ready: Path, capsys: Captured) -> None:
    arguments = ["--unit", "P01-002", "--unit", "P01-003", "--kind", "tent", "--size", "a5"]
    assert main(["poster", *arguments, "--output", "the.pdf", "--language", "en"]) == 0
    assert capsys.readouterr().err == (
        "Saved the.pdf, pages: 2. The codes lead to https://sangkien.example/u/P01-002?t=t\n"
    )
    pages = printed((ready / "the.pdf").read_bytes(), ready, 90)
    assert [scanned(page.crop((0, page.height // 2, page.width, page.height))) for page in pages] == [
        f"https://sangkien.example/u/{code}?t=t" for code in ("P01-002", "P01-003")
    ]
    assert "ONLY 5 MINUTES ON YOUR PHONE" in poppler("pdftotext", "the.pdf", "-", folder=ready)


@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_zip_has_a_file_a_unit_named_by_its_code(ready: Path, form: str) -> None:
    arguments = ["--unit", "P01-002", "--unit", "S-DL-CPC", "--as", form, "--dpi", "72", "--size", "a5"]
    assert main(["poster", *arguments]) == 0
    with ZipFile(ready / "poster.zip") as archive:
        assert archive.namelist() == [f"P01-002.{form}", f"S-DL-CPC.{form}"]
        if form == "png":
            assert decoded(archive.read("S-DL-CPC.png")) == "https://sangkien.example/u/S-DL-CPC?t=p"


def test_a_subtree_goes_into_a_folder(ready: Path, capsys: Captured) -> None:
    arguments = ["--subtree", "S-DL", "--kind", "stickers", "--per-sheet", "8", "--as", "svg"]
    assert main(["poster", *arguments, "--output", "tem/"]) == 0
    files = {file.name for file in (ready / "tem").iterdir()}
    assert {"S-DL.svg", "S-DL-CPC.svg"} <= files
    assert f"tem: {len(files)} trang" in capsys.readouterr().err


def test_the_depth_and_a_dry_run_tell_how_many(ready: Path, capsys: Captured) -> None:
    assert main(["poster", "--all", "--depth", "1", "--dry-run"]) == 0
    assert capsys.readouterr().err == "Sẽ vẽ 83 trang vào poster.pdf. Chưa ghi gì.\n"
    assert not (ready / "poster.pdf").exists()


def test_a_picture_goes_to_another_command(ready: Path) -> None:
    done = subprocess.run(  # noqa: S603 - the arguments are ours
        [
            sys.executable,
            "-c",
            "import sys; from admin_cli.main import main; sys.exit(main())",
            *("poster", "--unit", "P01-002", "--as", "png", "--dpi", "72", "--output", "-"),
        ],
        cwd=ready,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "SANGKIEN_PUBLIC_URL": "https://sangkien.example"},
        capture_output=True,
        check=True,
    )
    with Image.open(io.BytesIO(done.stdout)) as picture:
        assert text_in(picture) == "https://sangkien.example/u/P01-002?t=p"


def test_a_file_that_is_there_is_asked_about(ready: Path, capsys: Captured) -> None:
    (ready / "P01-002.pdf").write_bytes(b"mine")
    assert main(["poster", "--unit", "P01-002"]) == 2
    assert (ready / "P01-002.pdf").read_bytes() == b"mine"
    assert "--yes" in capsys.readouterr().err
    assert main(["poster", "--unit", "P01-002", "--yes"]) == 0
    assert (ready / "P01-002.pdf").read_bytes().startswith(b"%PDF")
    assert (ready / "P01-002.pdf").stat().st_mode & 0o044 == 0o044  # for everybody's printer, not a secret


def test_nobody_to_ask_for_help_is_told(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edition's placeholder never hangs on a wall."""
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "https://sangkien.example")
    assert main(["poster", "--unit", "P01-002", "--as", "svg"]) == 0
    assert capsys.readouterr().err.startswith("Chưa có người liên hệ để in: điền helpdesk.contact")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ([], 2, "Xin chọn một trong ba"),
        (["--all", "--unit", "P01"], 2, "Xin chọn một trong ba"),
        (["--unit", "P01", "--depth", "1"], 2, "--depth chỉ đi với"),
        (["--unit", "P99"], 3, ""),
        (["--all", "--kind", "stickers", "--size", "a3"], 2, "Tem dán chỉ in trên A4"),
        (["--all", "--kind", "stickers", "--per-sheet", "7"], 2, "--per-sheet chỉ nhận: 8, 18, 24"),
        (["--all", "--dpi", "20"], 2, "--dpi phải từ 72 đến 600"),
        (["--unit", "P01", "--as", "png", "--output", "a.pdf"], 2, "Tệp a.pdf có đuôi khác với --as png"),
        (["--all", "--output", "a.png"], 2, "Một tệp png chỉ chứa được một đơn vị"),
        (["--unit", "P01", "--output", "no/such/a.pdf"], 1, "Không ghi được tệp no/such/a.pdf"),
        (["--unit", "P01", "--door", "zalo"], 1, "Chưa có đường dẫn Zalo"),
    ],
    ids=str,
)
def test_what_cannot_be_drawn_is_told(
    ready: Path, capsys: Captured, arguments: list[str], code: int, sentence: str
) -> None:
    assert main(["poster", *arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(sentence)
    assert [file.name for file in ready.iterdir() if file.suffix in {".pdf", ".png", ".part"}] == []


@pytest.mark.parametrize(
    ("letters", "sentence"),
    [
        (90, "Ở độ phân giải này có mã QR không đọc được"),
        (200, "Đường dẫn dài quá nên mã QR ở cỡ này quá nhỏ"),
    ],
)
def test_a_code_that_phones_could_not_read_is_not_handed_out(
    ready: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, letters: int, sentence: str
) -> None:
    host = ".".join(["a" * 30] * (letters // 30))
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", f"https://{host}.example")
    assert main(["poster", "--unit", "P01", "--kind", "stickers", "--as", "png", "--dpi", "72"]) == 1
    assert capsys.readouterr().err.startswith(sentence)
    assert list(ready.glob("*.png")) == []


def test_an_officer_prints_for_the_own_subtree_only(
    ready: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R82: neither Hà Nội nor one of its units for an officer of Hà Giang."""
    assert main(["officers", "add", "Nguyễn Văn C", "--unit", HA_GIANG]) == 0
    monkeypatch.setenv("SANGKIEN_OFFICER_TOKEN", capsys.readouterr().out.strip())
    assert main(["poster", "--all", "--dry-run"]) == 0
    own = len(shipped("2021").subtree(HA_GIANG))
    assert capsys.readouterr().err == f"Sẽ vẽ {own} trang vào poster.pdf. Chưa ghi gì.\n"
    for wanted in (["--unit", HOAN_KIEM], ["--subtree", HANOI], ["--unit", HA_GIANG, "--unit", HOAN_KIEM]):
        assert main(["poster", *wanted]) == 4
    assert list(ready.glob("*.pdf")) == []


def test_the_message_to_forward_r6(ready: Path, capsys: Captured) -> None:
    assert main(["qr", "--unit", "p01 002", "--message"]) == 0
    *lines, deadline, contact = capsys.readouterr().out.splitlines()
    assert lines == [
        "Mời anh/chị gửi sáng kiến, chỉ 5 phút trên điện thoại.",
        "Chương trình “75 nghìn sáng kiến, vượt khó, phát triển”",
        "Đơn vị: Hà Nội › Quận Hoàn Kiếm",
        "Bấm vào đây: https://sangkien.example/u/P01-002?t=m",
        "Nếu được hỏi mã đơn vị, xin gõ: P01-002",
    ]
    assert deadline.startswith("Hạn: 24h ngày ")
    assert contact == "Cần giúp: đầu mối liên hệ"


def test_the_message_without_unit_leads_to_the_first_page(ready: Path, capsys: Captured) -> None:
    assert main(["qr", "--message", "--language", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "You are invited to send your initiative, only 5 minutes on your phone.",
        "The programme “75 thousand initiatives, overcoming difficulty, developing”",
        "Open this link: https://sangkien.example/?t=m",
    ]


def test_the_icon_of_a_portal_is_a_picture_with_a_link_r12(ready: Path, capsys: Captured) -> None:
    assert main(["qr", "--snippet"]) == 0
    words = "Gửi sáng kiến: Chương trình “75 nghìn sáng kiến, vượt khó, phát triển”"
    assert capsys.readouterr().out == (
        f'<a href="https://sangkien.example/?t=i" title="{words}">'
        f'<img src="https://sangkien.example/icon.png" alt="{words}" width="96" height="96"></a>\n'
    )


def test_only_one_thing_at_a_time(ready: Path, capsys: Captured) -> None:
    assert main(["qr", "--message", "--png", "a.png"]) == 2
    assert capsys.readouterr().err.startswith("Mỗi lần chỉ một việc")
