"""The status of an entry by its code and the last four digits, from a form without scripts (R51)."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from ipaddress import ip_network

import pytest

from bot.web.public import PublicPages
from bot.web.security import Site
from bot.web.status import TooManyLookups, stored_look_up
from bot.web.tries import Tries
from programme.code import CODE_BYTES, entry_code
from programme.entry import Entry
from programme.operations.acts import APPRAISE
from programme.requests.acts import Appraise
from tests.bot.web.serving import Client, serving
from tests.example import HOAN_KIEM, NOW, Desk

NOBODYS = entry_code(bytes(range(CODE_BYTES)))
NAME, PHONE, DIGITS = "Nguyễn Văn A", "+84900000123", "0123"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def client(pages: PublicPages, desk: Desk, clock: Clock) -> AsyncIterator[Client]:
    async with serving(replace(pages, look_up=stored_look_up(desk.database), now=clock)) as client:
        yield client


async def answered(client: Client, code: str, digits: str, language: str = "vi") -> tuple[int, str]:
    """The answer's HTTP status and page."""
    response = await client.post(f"/status?lang={language}", data={"code": code, "digits": digits})
    assert response.headers["Cache-Control"] == "no-store"
    assert "?" not in response.url.query_string
    return response.status, await response.text()


def words(page: str) -> list[str]:
    """What the page says between its heading and its form."""
    found = page[page.index("<h1>") : page.index("<form")]
    return [line for line in (re.sub(r"<[^>]+>", "", line).strip() for line in found.splitlines()) if line]


async def test_code_and_digits_show_the_state_and_never_who_it_is(client: Client, desk: Desk) -> None:
    code = await desk.submitted(full_name=NAME, phone=PHONE)
    entry = await desk.entry(code)
    assert (entry.full_name, entry.phone) == (NAME, PHONE)  # there is something that could leak

    status, page = await answered(client, f" {code.lower()} ", " 0123")

    assert (status, words(page)) == (
        200,
        [
            f"Sáng kiến {code}",
            "Đã nhận, chờ xét",
            "Bài đang chờ Quận Hoàn Kiếm xét.",
            "Cập nhật: 09:30 15/3/2021",
        ],
    )
    leaks = [
        NAME,
        PHONE,
        PHONE[3:],
        DIGITS,
        "0900 000 123",
        "xx 123",
        entry.description,
        entry.description[:20],
    ]
    assert [leak for leak in leaks if leak in page] == []


async def test_wrong_digits_and_an_unknown_code_and_no_code_get_the_same_answer(
    client: Client, desk: Desk
) -> None:
    code = await desk.submitted(phone=PHONE)
    answers = set()
    for typed in ((code, "9999"), (NOBODYS, DIGITS), (NOBODYS, "9999"), ("SK-1", ""), ("", "abc")):
        status, page = await answered(client, *typed)
        assert f'value="{typed[0]}"' in page  # to be corrected, not to be typed again
        answers.add((status, page.replace(f'value="{typed[0]}"', "")))
    assert len(answers) == 1
    ((status, page),) = answers
    assert (status, words(page)[0]) == (200, "Không khớp mã và số điện thoại")


@pytest.mark.parametrize(
    ("verdict", "reason", "said"),
    [
        ("return", "Anh Nguyễn Văn A viết rõ hơn giúp.", "Công đoàn đã trả lại bài kèm góp ý."),
        ("reject", "Bài của anh Nguyễn Văn A đã có.", "Lý do đã được báo tại cuộc trò chuyện"),
    ],
)
async def test_what_an_officer_wrote_to_the_worker_is_not_shown(
    client: Client, desk: Desk, verdict: str, reason: str, said: str
) -> None:
    code = await desk.submitted(phone=PHONE)
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=verdict, codes=(code,), reason=reason))
    _, page = await answered(client, code, DIGITS)
    assert (said in page, NAME in page) == (True, False)


async def test_form_speaks_english(client: Client, desk: Desk) -> None:
    code = await desk.submitted(phone=PHONE)
    _, page = await answered(client, code, DIGITS, "en")
    assert words(page)[0] == f"Initiative {code}"
    assert 'action="/status?lang=en"' in page


async def test_form_is_there_by_itself_too(client: Client) -> None:
    page = await (await client.get("/status?lang=vi")).text()
    assert words(page) == ["Xem kết quả bài đã gửi"]
    assert re.findall(r"<input [^>]*name=\"(\w+)\"", page) == ["code", "digits"]
    assert re.findall(r'<form [^>]*method="(\w+)"', page) == ["post"]


@pytest.mark.parametrize(
    ("code", "shown"),
    [("sk a82 gg3y", "SK-A82-GG3Y"), ("SK-A82-GG3Z", ""), ('"><script>', ""), ("x" * 5000, "")],
)
async def test_code_of_a_link_stands_in_the_form(client: Client, code: str, shown: str) -> None:
    """A kiosk's QR carries the code; what is none is left out."""
    page = await (await client.get("/status", params={"code": code})).text()
    assert re.findall(r'name="code" value="([^"]*)"', page) == [shown]


@pytest.mark.parametrize(
    "body",
    [
        b"\xff\xfe",
        b"code=" + b"x" * 5000,
        b'{"code": 1}',
        b"code=%00%ff&digits=%00",
        b"--x\r\n",
        b"--x\r\nodd\r\n\r\nSK\r\n--x--",
        b"--x\r\nContent-Type: a/b; charset=no\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--x--",
    ],
)
async def test_whatever_is_sent_gets_a_page(pages: PublicPages, body: bytes) -> None:
    form = "application/x-www-form-urlencoded"
    kinds = [form, f"{form}; charset=no", "multipart/form-data; boundary=x", "text/plain", "a/b; charset=no"]
    async with serving(pages) as client:
        for kind in kinds:
            response = await client.post("/status", data=body, headers={"Content-Type": kind})
            assert (response.status, response.content_type) == (200, "text/html")


async def test_after_many_vain_tries_an_address_waits(client: Client, desk: Desk, clock: Clock) -> None:
    code = await desk.submitted(phone=PHONE)
    for _ in range(20):
        assert (await answered(client, NOBODYS, DIGITS))[0] == 200
    status, page = await answered(client, code, DIGITS)
    assert (status, words(page)[0]) == (429, "Đã thử nhiều lần")
    clock.at += timedelta(minutes=15)
    assert (await answered(client, code, DIGITS))[0] == 200


async def test_the_addresses_of_one_household_wait_together(pages: PublicPages) -> None:
    site = Site(trusted_proxies=(ip_network("127.0.0.0/8"),))
    form = {"code": NOBODYS, "digits": DIGITS}
    async with serving(replace(pages, site=site)) as client:
        statuses = []
        for number in range(21):
            address = {"X-Forwarded-For": f"2001:db8::{number}"}
            statuses.append((await client.post("/status", data=form, headers=address)).status)
        elsewhere = {"X-Forwarded-For": "2001:db8:0:1::1"}
        other = await client.post("/status", data=form, headers=elsewhere)
    assert (statuses, other.status) == ([*[200] * 20, 429], 200)


async def test_a_code_pauses_wherever_it_is_tried(client: Client, desk: Desk) -> None:
    """The programme's own pause, which chats share: no word says that there is one."""
    code = await desk.submitted(phone=PHONE)
    for _ in range(3):
        await answered(client, code, "9999")
    _, page = await answered(client, code, DIGITS)
    assert words(page)[0] == "Không khớp mã và số điện thoại"


async def test_so_many_at_once_are_asked_to_come_back(pages: PublicPages) -> None:
    async def full(_code: str, _digits: str, _now: datetime, _asker: str) -> Entry | None:
        raise TooManyLookups

    async with serving(replace(pages, look_up=full)) as client:
        response = await client.post("/status?lang=vi", data={"code": NOBODYS, "digits": DIGITS})
        assert (response.status, response.headers["Retry-After"]) == (503, "5")
        assert words(await response.text())[0] == "Chưa xem được lúc này"


async def test_at_most_fifty_wait_for_their_turn(desk: Desk) -> None:
    look_up = stored_look_up(desk.database)
    tries = (look_up(NOBODYS, DIGITS, NOW, "") for _ in range(60))
    found = await asyncio.gather(*tries, return_exceptions=True)
    assert [type(each) for each in found] == [*[type(None)] * 50, *[TooManyLookups] * 10]
    assert await look_up(NOBODYS, DIGITS, NOW, "") is None


def test_an_address_is_not_kept_and_forgotten_after_the_pause() -> None:
    tries = Tries(most=2, remembered=3)
    for _ in range(2):
        tries.failed("192.0.2.7", NOW)
    assert tries.paused("192.0.2.7", NOW)
    assert not tries.paused("192.0.2.8", NOW)
    assert "192.0.2.7" not in repr(vars(tries))
    later = NOW + timedelta(minutes=15)
    assert not tries.paused("192.0.2.7", later)
    tries.failed("192.0.2.7", later)
    assert not tries.paused("192.0.2.7", later)
    for number in range(3):
        tries.failed(f"192.0.2.{number}", later)
    assert len(tries._failures) == 3
