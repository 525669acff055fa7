"""`zalo setup|check` against our own Zalo (reference/zalo.md §1)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from admin_cli.main import main
from bot.app import serving
from storage.database import Database
from storage.oa_tokens import OaTokens
from tests.emulators.zalo_bot import ZaloBotEmulator

Captured = pytest.CaptureFixture[str]


@pytest.fixture
async def zalo(installation: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ZaloBotEmulator]:
    async with ZaloBotEmulator() as emulator:
        monkeypatch.setenv("SANGKIEN_ZALO_BOT_TOKEN", emulator.token)
        monkeypatch.setenv("SANGKIEN_ZALO_BOT_API", emulator.base_url)
        yield emulator


@asynccontextmanager
async def served(patch: pytest.MonkeyPatch, status: int = 200) -> AsyncIterator[None]:
    """Something that answers at the public address."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()
    app.router.add_post("/webhooks/zalo-bot", answer)
    async with serving(app, "127.0.0.1", 0) as runner:
        patch.setenv("SANGKIEN_PUBLIC_URL", f"http://127.0.0.1:{runner.addresses[0][1]}")
        patch.setenv("SANGKIEN_ZALO_BOT_MODE", "webhook")
        patch.setenv("SANGKIEN_ZALO_BOT_SECRET", "swordfish")
        yield


async def run(*arguments: str) -> int:
    return await asyncio.to_thread(main, list(arguments))


def findings(capsys: Captured) -> dict[str, str]:
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    return {line[1]: line[0] for line in lines}


async def test_setup_tells_zalo_where_to_deliver_and_check_tries_it(
    zalo: ZaloBotEmulator, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    async with served(monkeypatch):
        assert await run("zalo", "setup") == 0
        assert zalo.webhook is not None
        assert str(zalo.webhook["url"]).endswith("/webhooks/zalo-bot")
        capsys.readouterr()
        assert await run("zalo", "check") == 0
        assert findings(capsys) == {"zalo-bot": "ok", "zalo-webhook": "ok", "zalo-reached": "ok"}


async def test_an_address_that_answers_wrongly_is_kept_and_explained(
    zalo: ZaloBotEmulator, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    async with served(monkeypatch, status=403):
        assert await run("zalo", "setup") == 1
    assert zalo.webhook is not None
    assert "Browser Integrity Check" in capsys.readouterr().err


async def test_polling_removes_the_address(zalo: ZaloBotEmulator, capsys: Captured) -> None:
    zalo.webhook = {"url": "https://elsewhere.example/webhooks/zalo-bot"}
    assert await run("zalo", "check") == 1
    assert findings(capsys) == {"zalo-bot": "ok", "zalo-webhook_while_polling": "bad"}
    assert await run("zalo", "setup") == 0
    assert zalo.webhook is None
    capsys.readouterr()
    assert await run("zalo", "check") == 0
    assert findings(capsys) == {"zalo-bot": "ok", "zalo-polling": "warning"}


async def test_tests_of_the_address_are_few_a_day(
    zalo: ZaloBotEmulator, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    async with served(monkeypatch):
        await run("zalo", "setup")
        for _ in range(6):
            capsys.readouterr()
            await run("zalo", "check")
        assert findings(capsys)["zalo-no_more_tests"] == "warning"


@pytest.mark.parametrize(
    ("code", "key"), [(401, "zalo-unauthorized"), (429, "zalo-too_many"), (500, "zalo-failed")]
)
async def test_what_zalo_refuses_is_a_sentence(
    zalo: ZaloBotEmulator, capsys: Captured, code: int, key: str
) -> None:
    zalo.fail("getMe", code)
    assert await run("zalo", "check") == 1
    assert findings(capsys) == {key: "bad"}


async def test_the_months_messages_are_counted_against_the_plan(
    zalo: ZaloBotEmulator, installation: Path, capsys: Captured
) -> None:
    database = Database(f"sqlite:///{installation}/var/sangkien.db")
    now = datetime.now(UTC)
    async with database.transaction() as work:
        await work.sendings.add({("zalo_bot", "7001"): 2399, ("telegram", "42"): 9}, now)
        await work.sendings.add({("zalo_bot", "7001"): 1}, now)
        await work.sendings.add({("zalo_bot", "7001"): 5000}, now - timedelta(days=32))
    await database.close()
    assert await run("zalo", "check") == 0
    assert findings(capsys)["zalo-sent"] == "warning"
    await run("zalo", "check", "--format", "table", "--language", "en")
    assert "2400 messages sent this month" in capsys.readouterr().out


async def test_an_official_account_without_and_with_a_token(
    installation: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("SANGKIEN_ZALO_OA_APP_ID", "43")
    monkeypatch.setenv("SANGKIEN_ZALO_OA_REFRESH_TOKEN", "seed")
    assert await run("zalo", "check") == 0
    assert findings(capsys) == {"zalo-oa_no_token": "warning"}
    database = Database(f"sqlite:///{installation}/var/sangkien.db")
    until = datetime.now(UTC) + timedelta(hours=25)
    tokens = OaTokens(refresh_token="next", access_token="access", expires_at=until)
    async with database.transaction() as work:
        await work.oa_tokens.seed("43", "digest", "seed")
        await work.oa_tokens.replace("43", tokens)
    await database.close()
    assert await run("zalo", "check") == 0
    assert findings(capsys) == {"zalo-oa_token": "ok"}


def test_without_any_token_it_says_what_to_set(installation: Path, capsys: Captured) -> None:
    assert main(["zalo", "setup"]) == 1
    assert "SANGKIEN_ZALO_BOT_TOKEN" in capsys.readouterr().err
