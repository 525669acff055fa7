"""`stats doors` at a terminal, in a pipe, as JSON and CSV."""

import asyncio
import json
from collections.abc import Callable
from datetime import date

import pytest

from admin_cli.main import main
from programme.requests.doors import Step
from storage.database import Database
from storage.door_counts import DoorKey
from tests.admin_cli_terminal import on_a_terminal

Add = Callable[..., str]
Captured = pytest.CaptureFixture[str]
DAY = date(2021, 4, 20)


@pytest.fixture
def counted(add: Add) -> None:
    """Forty scans of posters, ten starts, two entries at Hoàn Kiếm; a start without a unit."""
    add(channel="browser")
    add(channel="zalo_bot")
    asyncio.run(
        _count(
            {
                ("P01-002", Step.SCAN, "poster"): 40,
                ("P01-002", Step.SCAN, "link"): 1,
                ("P01-002", Step.START, "browser"): 4,
                ("P01-002", Step.START, "zalo_bot"): 6,
                ("", Step.START, "telegram"): 1,
            }
        )
    )


async def _count(times: dict[tuple[str, Step, str], int]) -> None:
    database = Database("sqlite:///var/sangkien.db")
    async with database.transaction() as work:
        await work.door_counts.add(
            {DoorKey("75-nghin-2021", *key, DAY): number for key, number in times.items()}
        )
    await database.close()


@pytest.mark.usefixtures("counted")
def test_a_person_sees_a_line_a_unit_and_a_line_a_door(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    assert main(["stats", "doors"]) == 0
    out, err = capsys.readouterr()
    assert [" ".join(line.split()) for line in out.splitlines()] == [
        "Mã Mục Lượt quét Bắt đầu Đã gửi BĐ/quét Gửi/BĐ",
        "P01 Thành phố Hà Nội 41 10 2 24% 20%",
        "– không rõ đơn vị 0 1 0 0%",
        "",
        "Lối vào Lượt quét Bắt đầu Đã gửi BĐ/quét Gửi/BĐ",
        "quét áp phích 40",
        "mở đường dẫn khác 1",
        "Zalo 6 1 17%",
        "trình duyệt 4 1 25%",
        "Telegram 1 0 0%",
        "tất cả 41 11 2 27% 18%",
    ]
    assert max(map(len, out.splitlines())) <= 80
    assert err.startswith("Không biết được: quét xong vào lối nào")


@pytest.mark.usefixtures("counted")
def test_a_script_gets_every_number(capsys: Captured) -> None:
    assert main(["stats", "doors", "--unit", "p01-002"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "P01-002\tscan\tposter\t40",
        "P01-002\tscan\tlink\t1",
        "P01-002\tstart\tzalo_bot\t6",
        "P01-002\tstart\tbrowser\t4",
        "P01-002\tsubmission\tbrowser\t1",
        "P01-002\tsubmission\tzalo_bot\t1",
    ]
    assert main(["stats", "doors", "--unit", "P01", "--since", "20/4/2021", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "unit,name,step,door,times",
        "P01-002,Quận Hoàn Kiếm,scan,poster,40",
    ]
    assert main(["stats", "doors", "--until", "19/4/2021", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"unit": "TLD", "lines": []}


@pytest.mark.parametrize(
    "more", [["--by", "day"], ["--status", "approved"], ["--text", "máy"], ["--most", "3"]], ids=" ".join
)
@pytest.mark.usefixtures("installation")
def test_what_doors_do_not_know_is_refused(capsys: Captured, more: list[str]) -> None:
    assert main(["stats", "doors", *more]) == 2
    assert "stats doors chỉ đi cùng --unit" in capsys.readouterr().err


@pytest.mark.usefixtures("installation")
def test_before_the_first_scan_it_says_so(capsys: Captured) -> None:
    assert main(["stats", "doors", "--format", "table"]) == 0
    assert capsys.readouterr() == ("", "Chưa có lượt quét, lượt bắt đầu hay bài nào.\n")
