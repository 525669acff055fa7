"""The same commands at a server's desk, from a machine that has nothing but the command (issue 3)."""

import asyncio
import io
import json
import shutil
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web

from admin_cli.main import main
from bot.app import application
from bot.channels import browser
from bot.log import open_log
from bot.loops.comparing import compare_waiting
from bot.service import Line, running
from programme.edition import Edition
from programme.operations.officers import ADD_OFFICER
from programme.requests.officers import AddOfficer
from storage.database import Database
from tests.admin_cli.threaded_server import served
from tests.doors import settings_in
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, Desk
from units_data.catalogue import Catalogue

Captured = pytest.CaptureFixture[str]

OFFICERS = {"hanoi": HANOI, "hoan kiem": HOAN_KIEM, "ha giang": HA_GIANG, "revoked": HANOI, "expired": HANOI}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running service with officers' tokens and entries of two provinces."""

    url: str
    folder: Path
    tokens: dict[str, str]
    codes: tuple[str, ...]
    elsewhere: str
    log: io.StringIO


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, template: Path, edition: Edition, units: Catalogue
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    shutil.copytree(template, folder / "var")
    tokens, codes, elsewhere = asyncio.run(_filled(folder / "var" / "sangkien.db", edition, units))
    log = io.StringIO()

    @asynccontextmanager
    async def opened() -> AsyncIterator[web.Application]:
        lines = {browser.CHANNEL: Line(traits=browser.TRAITS)}
        logger = open_log("json", "info", log)
        async with running(settings_in(folder / "var"), lines, logger=logger) as service:
            yield application(service)

    with served(opened) as url:
        yield Server(url=url, folder=folder, tokens=tokens, codes=codes, elsewhere=elsewhere, log=log)


async def _filled(
    file: Path, edition: Edition, units: Catalogue
) -> tuple[dict[str, str], tuple[str, ...], str]:
    database = Database(f"sqlite:///{file}")
    try:
        desk = Desk(database=database, edition=edition, units=units)
        now = datetime.now(UTC)
        tokens = {}
        for name, unit in OFFICERS.items():
            request = AddOfficer(name=f"Nguyễn Văn {name.title()}", unit=unit)
            at = datetime(2021, 3, 10, tzinfo=UTC) if name == "expired" else now
            tokens[name] = (await desk.ask("TLD", ADD_OFFICER, request, now=at)).token
        async with database.transaction() as work:
            await work.officers.revoke("Nguyễn Văn Revoked", now)
        codes = tuple([await desk.submitted(HOAN_KIEM) for _ in range(12)])
        elsewhere = await desk.submitted(HA_GIANG)
        # Compared now, so that the service does not set flags between one question and the next.
        await compare_waiting(database, units)
        return tokens, codes, elsewhere
    finally:
        await database.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Runs commands here (in the server's own folder) or there (from an empty one)."""

    server: Server
    patch: pytest.MonkeyPatch
    captured: Captured
    elsewhere: Path

    def there(self, *arguments: str) -> tuple[int, str, str]:
        self.patch.chdir(self.elsewhere)
        return self._run("--server", self.server.url, *arguments)

    def here(self, *arguments: str) -> tuple[int, str, str]:
        self.patch.chdir(self.server.folder)
        return self._run(*arguments)

    def _run(self, *arguments: str) -> tuple[int, str, str]:
        self.captured.readouterr()
        code = main(list(arguments))
        out, err = self.captured.readouterr()
        return code, out, err

    def carries(self, officer: str) -> None:
        self.patch.setenv("SANGKIEN_OFFICER_TOKEN", self.server.tokens[officer])


@pytest.fixture
def hand(server: Server, empty_environment: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Hand:
    here = Hand(server=server, patch=monkeypatch, captured=capsys, elsewhere=empty_environment)
    here.carries("hanoi")
    return here


READING = [
    ["list"],
    ["list", "--format", "json"],
    ["list", "--format", "csv"],
    ["list", "--format", "table", "--language", "en"],
    ["list", "--unit", "P01-002", "--since", "1/3/2021", "--limit", "2"],
    ["list", "--changed-since", "1/3/2021", "--changed-until", "2/3/2021"],
    ["list", "--unit", "P02"],
    ["list", "--text", "!!!"],
    ["stats"],
    ["stats", "--by", "unit", "--format", "json"],
    ["stats", "doors", "--format", "table"],
    ["stats", "doors", "--unit", "P02", "--format", "json"],
    ["whoami"],
    ["whoami", "--format", "json"],
    ["whoami", "--format", "csv"],
    ["units", "search", "hoan kiem"],
    ["units", "show", "P01"],
    ["units", "show", "P99"],
    ["officers", "list"],
    ["show", "SK-000-0000"],
    ["show", "CODE"],
    ["show", "CODE", "--format", "json"],
    ["show", "CODE", "--reveal", "--format", "csv"],
    ["show", "ELSEWHERE"],
]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_reading_is_the_same_there_as_here(hand: Hand, arguments: list[str]) -> None:
    known = {"CODE": hand.server.codes[0], "ELSEWHERE": hand.server.elsewhere}
    asked = [known.get(word, word) for word in arguments]
    assert hand.there(*asked) == hand.here(*asked)


ACTING = [
    ["approve"],
    ["return", "--reason", "Xin nêu rõ cách làm."],
    ["reject", "--reason", "Chưa có điểm mới."],
    ["approve", "--dry-run", "--format", "json"],
]


@pytest.mark.parametrize("arguments", ACTING, ids=" ".join)
def test_acting_is_the_same_there_as_here_and_so_is_doing_it_again(hand: Hand, arguments: list[str]) -> None:
    number = 2 * ACTING.index(arguments)
    act, *options = arguments
    there, here = hand.server.codes[number : number + 2]
    for _ in range(2):
        answered = hand.there(act, there, *options)
        assert _alike(answered, there) == _alike(hand.here(act, here, *options), here)


def _alike(answer: tuple[int, str, str], code: str) -> tuple[int, str, str]:
    status, out, err = answer
    return status, out.replace(code, "CODE"), err.replace(code, "CODE")


def test_a_bulk_act_reads_codes_from_stdin_there_too(hand: Hand) -> None:
    first, second = hand.server.codes[8:10]
    hand.patch.setattr(sys, "stdin", io.StringIO(f"{first}\trest\n{second}\n{hand.server.elsewhere}\n"))
    code, out, err = hand.there("approve", "-", "--yes")
    assert (code, out) == (4, f"{first}\tsubmitted\tapproved\n{second}\tsubmitted\tapproved\n")
    assert f"Không tìm thấy bài {hand.server.elsewhere}" in err


def test_the_audit_says_from_where(hand: Hand) -> None:
    assert hand.there("show", hand.server.codes[0], "--reveal")[0] == 0

    async def origins() -> set[str]:
        database = Database(f"sqlite:///{hand.server.folder}/var/sangkien.db")
        async with database.reading() as work:
            rows = await work.connection.exec_driver_sql("SELECT origin FROM audit WHERE act = 'reveal'")
            found = {row[0] for row in rows}
        await database.close()
        return found

    assert "127.0.0.1" in asyncio.run(origins())


def test_an_officer_of_another_province_sees_nothing_of_this_one(hand: Hand) -> None:
    """R82."""
    hand.carries("ha giang")
    answers = [
        hand.there("list", "--format", "json"),
        hand.there("list", "--unit", HANOI),
        hand.there("stats", "--by", "unit"),
        hand.there("stats", "--unit", HOAN_KIEM),
        hand.there("show", hand.server.codes[11]),
        hand.there("approve", hand.server.codes[11]),
        hand.there("approve", hand.server.codes[11], "--for", HOAN_KIEM),
        hand.there("officers", "list"),
    ]
    assert [code for code, _, _ in answers] == [0, 4, 0, 4, 3, 3, 4, 0]
    assert [entry["code"] for entry in json.loads(answers[0][1])] == [hand.server.elsewhere]
    written = "".join(out for _, out, _ in answers)
    assert not any(code in written for code in hand.server.codes)
    assert "Hanoi" not in written


@pytest.mark.parametrize("officer", ["revoked", "expired"])
def test_a_token_that_no_longer_works_is_refused_with_the_way_out(hand: Hand, officer: str) -> None:
    hand.carries(officer)
    code, out, err = hand.there("list")
    assert (code, out) == (4, "")
    assert err.endswith(f"Chạy: sangkien login --server {hand.server.url}\n")


def test_login_is_kept_for_that_server_only(hand: Hand) -> None:
    hand.patch.delenv("SANGKIEN_OFFICER_TOKEN")
    token = hand.server.tokens["hoan kiem"]
    hand.patch.setattr(sys, "stdin", io.StringIO(f"{token}\n"))
    code, out, err = hand.there("login")
    assert (code, out, token in err) == (0, "", False)
    assert err.splitlines()[0] == "Đã đăng nhập: Nguyễn Văn Hoan Kiem, Hà Nội › Quận Hoàn Kiếm."
    assert err.splitlines()[-1] == f"Muốn luôn dùng máy chủ, đặt SANGKIEN_SERVER={hand.server.url}"
    kept = hand.elsewhere / "config" / "sangkien" / "credentials.json"
    assert json.loads(kept.read_text(encoding="utf-8")) == {hand.server.url: token}
    assert hand.there("whoami")[1].startswith("Nguyễn Văn Hoan Kiem")
    hand.patch.setenv("SANGKIEN_SERVER", f"{hand.server.url}/")
    assert hand._run("whoami")[1].startswith("Nguyễn Văn Hoan Kiem")
    hand.patch.delenv("SANGKIEN_SERVER")
    assert hand._run("whoami") == (1, "", "Cơ sở dữ liệu chưa sẵn sàng. Chạy: sangkien db upgrade\n")
    assert hand.there("logout")[0] == 0
    assert hand.there("whoami")[0] == 4


def test_login_says_when_the_environment_names_the_server(hand: Hand) -> None:
    hand.patch.delenv("SANGKIEN_OFFICER_TOKEN")
    hand.patch.setenv("SANGKIEN_SERVER", hand.server.url)
    hand.patch.setattr(sys, "stdin", io.StringIO(f"{hand.server.tokens['hanoi']}\n"))
    assert hand._run("login")[2].splitlines()[-1].startswith("Từ nay lệnh nào cũng dùng máy chủ")


def test_the_owners_token_of_this_machine_is_sent_to_no_server(hand: Hand) -> None:
    hand.patch.delenv("SANGKIEN_OFFICER_TOKEN")
    hand.patch.chdir(hand.server.folder)
    assert hand._run("whoami")[0] == 0
    assert hand._run("--server", hand.server.url, "whoami")[0] == 4
    hand.patch.setattr(sys, "stdin", io.StringIO(""))
    assert hand._run("--server", hand.server.url, "login")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["list", "--server"], "Sau --server cần địa chỉ đầy đủ"),
        (["list", "--server=example.org"], "Sau --server cần địa chỉ đầy đủ"),
        (["list", "--server", "https://a:b@example.org"], "Sau --server cần địa chỉ đầy đủ"),
        (["doctor", "--server", "https://sangkien.example"], "Lệnh doctor chỉ chạy trên chính máy chủ"),
        (["db", "upgrade", "--server", "https://sangkien.example"], "Lệnh db upgrade chỉ chạy trên chính"),
    ],
)
def test_a_server_that_cannot_be_meant_is_wrong_usage(
    empty_environment: Path, capsys: Captured, arguments: list[str], sentence: str
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_no_token_travels_unencrypted(hand: Hand) -> None:
    code, out, err = hand._run("--server", "http://192.0.2.1:8080", "list")
    assert (code, out) == (1, "")
    assert err.startswith("http://192.0.2.1:8080 không phải https nên thẻ truy cập có thể bị đọc trộm")


def test_a_server_that_is_down_is_one_sentence(hand: Hand) -> None:
    code, out, err = hand._run("--server", "http://127.0.0.1:1", "list")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert err.startswith("Không kết nối được tới http://127.0.0.1:1.")


def test_a_name_that_is_nobody_is_one_sentence(hand: Hand) -> None:
    code, _, err = hand._run("--server", "https://no-such-server.invalid", "list")
    assert (code, err.split(".invalid")[0]) == (1, "Không tìm thấy máy chủ https://no-such-server")


def test_a_server_without_https_on_that_port_is_one_sentence(hand: Hand) -> None:
    code, _, err = hand._run("--server", hand.server.url.replace("http:", "https:"), "list")
    assert (code, "không nói https đúng cách" in err) == (1, True)


def test_a_certificate_that_nobody_vouches_for_is_one_sentence(hand: Hand) -> None:
    key, certificate = hand.elsewhere / "key.pem", hand.elsewhere / "certificate.pem"
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1"]
    subprocess.run(  # noqa: S603 - our own words only
        ["openssl", *made, "-keyout", key, "-out", certificate],  # noqa: S607 - wherever the machine has it
        check=True,
        capture_output=True,
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    with served(_answering(200, "never seen"), context) as url:
        code, _, err = hand._run("--server", url, "list")
    assert (code, err.startswith(f"Chứng chỉ của {url} không đáng tin")) == (1, True)


def _answering(status: int, text: str, content_type: str = "text/html", **headers: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - read by `served`
    """An application that answers everything in one way, as a proxy or another site does."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status, text=text, content_type=content_type, headers=headers)

    @asynccontextmanager
    async def opened() -> AsyncIterator[web.Application]:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", answer)
        yield app

    return opened


HTML = "<html><h1>Welcome to nginx!</h1></html>"
FOREIGN = [
    (200, HTML, {}, 1, "trả lời theo cách mà phiên bản này không hiểu"),
    (200, '{"entries":"none"}', {}, 1, "trả lời theo cách mà phiên bản này không hiểu"),
    (404, HTML, {}, 1, "có trả lời (mã 404) nhưng không phải dịch vụ Sáng kiến"),
    (403, '["no"]', {}, 1, "có trả lời (mã 403) nhưng không phải dịch vụ Sáng kiến"),
    (502, HTML, {}, 1, "đang không chạy được dịch vụ phía sau (mã 502)"),
    (301, "", {"Location": "https://elsewhere.example/"}, 1, "chuyển sang một địa chỉ khác"),
    (404, '{"error":"unknown_operation"}', {}, 1, "dùng phiên bản cũ, chưa có lệnh này"),
    (429, '{"error":"too_many_requests"}', {"Retry-After": "60"}, 1, "đang nhận quá nhiều yêu cầu từ đây"),
    (503, '{"error":"unavailable"}', {"Retry-After": "5"}, 1, "đang bận hoặc chưa ghi được dữ liệu"),
    (500, '{"error":"server"}', {}, 1, "gặp lỗi phần mềm, đã được ghi lại"),
    (413, '{"error":"too_large"}', {}, 1, "Yêu cầu quá lớn (trên 4 MB)"),
    (409, '{"error":"of_next_year"}', {}, 4, "lý do mà phiên bản này chưa biết (of_next_year)"),
    (404, '{"error":"dream_not_found"}', {}, 3, "lý do mà phiên bản này chưa biết (dream_not_found)"),
    (409, '{"error":"entry_changed","arguments":{"code":"SK-7K3-M9QX"}}', {}, 4, "SK-7K3-M9QX vừa được"),
]


@pytest.mark.parametrize(("status", "text", "headers", "code", "words"), FOREIGN)
def test_every_other_answer_is_one_sentence(
    hand: Hand, status: int, text: str, headers: dict[str, str], code: int, words: str
) -> None:
    kind = "application/json" if text.startswith(("{", "[")) else "text/html"
    with served(_answering(status, text, kind, **headers)) as url:
        ended, out, err = hand._run("--server", url, "list")
    assert (ended, out, words in err, len(err.splitlines())) == (code, "", True, 1)


def test_a_request_that_is_put_off_for_a_moment_is_sent_again(hand: Hand) -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        if len(asked) < 3:
            return web.json_response({"error": "too_many_requests"}, status=429, headers={"Retry-After": "0"})
        return web.json_response({"entries": [], "next": None})

    @asynccontextmanager
    async def opened() -> AsyncIterator[web.Application]:
        app = web.Application()
        app.router.add_post("/base/api/officer/v1/list", answer)
        yield app

    with served(opened) as url:
        assert hand._run("--server", f"{url}/base/", "list")[0] == 0
    assert len(asked) == 3


def test_a_connection_that_breaks_is_never_taken_up_by_itself(hand: Hand) -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    @asynccontextmanager
    async def opened() -> AsyncIterator[web.Application]:
        app = web.Application()
        app.router.add_post("/{path:.*}", answer)
        yield app

    with served(opened) as url:
        code, _, err = hand._run("--server", url, "approve", hand.server.codes[11])
    assert (code, "không bài nào bị xử lý hai lần" in err, len(asked)) == (1, True, 1)


def test_a_command_at_a_server_loads_no_database_and_no_catalogue(hand: Hand) -> None:
    script = (
        "import sys; from admin_cli.main import main; code = main(sys.argv[1:]);"
        "print(code, *sorted(n for n in sys.modules if n.partition('.')[0] in {'sqlalchemy', 'storage'}"
        " or n in {'units_data.catalogue', 'units_data.search', 'aiohttp.web'}), file=sys.stderr)"
    )
    ran = subprocess.run(  # noqa: S603 - our own words only
        [sys.executable, "-c", script, "list", "--server", hand.server.url],
        capture_output=True,
        text=True,
        check=True,
        cwd=hand.elsewhere,
        env={
            "SANGKIEN_OFFICER_TOKEN": hand.server.tokens["hanoi"],
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
    )
    assert ran.stderr == "0\n"


def test_the_log_has_one_line_a_request_and_nothing_personal(hand: Hand) -> None:
    hand.server.log.truncate(0)
    hand.server.log.seek(0)
    hand.there("list", "--text", "gá kẹp")
    hand.there("show", hand.server.codes[0], "--reveal")
    lines = [json.loads(line) for line in hand.server.log.getvalue().splitlines()]
    officers = [line for line in lines if line["event"] == "officer"]
    assert [(line["operation"], line["unit"], line["status"]) for line in officers] == [
        ("list", HANOI, 200),
        ("show", HANOI, 200),
    ]
    assert {*officers[0]} == {"event", "operation", "unit", "status", "ms", "level", "timestamp"}
    personal = ("Nguyễn", "kẹp", "0900", hand.server.tokens["hanoi"], hand.server.codes[0])
    assert not any(text in hand.server.log.getvalue() for text in personal)


def test_posters_are_drawn_here_from_what_the_server_says(hand: Hand) -> None:
    """Its pages are where its desk is, so that is where the codes lead; R82 holds there as here."""
    code, out, err = hand.there("poster", "--unit", "p01 002", "--as", "svg")
    assert (code, out) == (0, "")
    assert err.splitlines()[-1] == f"Đã lưu P01-002.svg: 1 trang. Mã dẫn tới {hand.server.url}/u/P01-002?t=p"
    assert (hand.elsewhere / "P01-002.svg").exists()
    assert hand.there("poster", "--unit", "P02")[0] == 4
    assert hand.there("qr", "--unit", "P01-002", "--message")[1].splitlines()[2:4] == [
        "Đơn vị: Hà Nội › Quận Hoàn Kiếm",
        f"Bấm vào đây: {hand.server.url}/u/P01-002?t=m",
    ]
