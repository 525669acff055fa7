import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from admin_cli.main import main
from admin_cli.telegram_bot import UPDATES, advice
from bot.channels import terminal
from bot.channels.channel import Sent
from bot.delivery.attempt import Route
from bot.log import open_log
from bot.messages import Address, Incoming, Message
from bot.service import Line, running
from bot.settings import load_settings
from bot.stored import dump_incoming
from conversations.events import Typed
from storage.database import Database
from storage.dead_letters import NewDeadLetter
from storage.tables.chats import outbox
from tests.emulators.telegram import TelegramEmulator

Captured = pytest.CaptureFixture[str]


@pytest.fixture
async def telegram(installation: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator() as emulator:
        monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", emulator.token)
        monkeypatch.setenv("SANGKIEN_TELEGRAM_API", emulator.base_url)
        yield emulator


@pytest.fixture
def webhook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_TELEGRAM_MODE", "webhook")
    monkeypatch.setenv("SANGKIEN_TELEGRAM_SECRET", "swordfish")
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "https://sangkien.example")


async def run(*arguments: str) -> int:
    return await asyncio.to_thread(main, list(arguments))


def findings(capsys: Captured) -> dict[str, str]:
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    return {line[1]: line[0] for line in lines}


def test_fresh_installation_works_and_names_what_is_missing(installation: Path, capsys: Captured) -> None:
    assert main(["doctor"]) == 0
    found = findings(capsys)
    assert found == {
        "doctor-settings": "ok",
        "doctor-database": "ok",
        "doctor-clock": "ok",
        "doctor-programme": "ok",
        "doctor-window_open": "ok",
        "doctor-placeholder": "warning",
        "doctor-public_url_missing": "warning",
        "doctor-telegram_off": "ok",
        "doctor-zalo_off": "ok",
    }


def test_nothing_installed_is_broken(empty_environment: Path, capsys: Captured) -> None:
    assert main(["doctor"]) == 1
    assert findings(capsys)["doctor-database_behind"] == "bad"


def test_closed_window_and_slip_of_the_pen_are_noted(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANGKIEN_NOW", "2050-01-01T00:00:00+07:00")
    monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKN", "1:a")
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "http://sangkien.example")
    assert main(["doctor"]) == 0
    found = findings(capsys)
    noted = ("doctor-window_after", "doctor-unknown", "doctor-clock_rehearsal", "doctor-public_url_http")
    assert {key: found[key] for key in noted} == dict.fromkeys(noted, "warning")


def test_findings_in_json(installation: Path, capsys: Captured) -> None:
    assert main(["doctor", "--format", "json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert first == {"grade": "ok", "check": "doctor-settings", "message": "Cấu hình đọc được."}


async def test_setup_then_doctor_finds_the_webhook(
    telegram: TelegramEmulator, webhook: None, capsys: Captured
) -> None:
    assert await run("telegram", "setup") == 0
    (call,) = telegram.calls_of("setWebhook")
    assert call.parameters["url"] == "https://sangkien.example/webhooks/telegram"
    assert call.parameters["secret_token"] == "swordfish"
    assert telegram.calls_of("setMyName") == []  # it is right already, and changes are rationed
    assert telegram.profile.descriptions["en"].startswith("Where workers send initiatives")
    assert telegram.profile.descriptions["vi"] == telegram.profile.descriptions[""]
    assert dict(telegram.profile.commands["en", "default"])["tieptuc"] == "Go on with a draft"
    capsys.readouterr()
    assert await run("doctor") == 0
    found = findings(capsys)
    assert (found["doctor-telegram"], found["doctor-webhook"]) == ("ok", "ok")


async def test_doctor_before_setup_says_what_to_run(
    telegram: TelegramEmulator, webhook: None, capsys: Captured
) -> None:
    assert await run("doctor") == 1
    assert findings(capsys)["doctor-webhook_missing"] == "bad"


async def test_polling_setup_takes_the_webhook_away(
    telegram: TelegramEmulator, webhook: None, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await run("telegram", "setup") == 0
    monkeypatch.setenv("SANGKIEN_TELEGRAM_MODE", "polling")
    capsys.readouterr()
    assert await run("doctor") == 1
    assert findings(capsys)["doctor-webhook_while_polling"] == "bad"
    assert await run("telegram", "setup") == 0
    capsys.readouterr()
    assert await run("doctor") == 0


async def test_wrong_token_is_told_without_repeating_it(
    telegram: TelegramEmulator, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", "43:WRONG")
    assert await run("telegram", "setup") == 1
    err = capsys.readouterr().err
    assert err.startswith("Telegram không nhận mã của bot")
    assert "WRONG" not in err


def test_unreachable_telegram_is_told(
    installation: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", "42:TEST")
    monkeypatch.setenv("SANGKIEN_TELEGRAM_API", "http://127.0.0.1:9")
    assert main(["telegram", "setup"]) == 1
    assert capsys.readouterr().err.startswith("Không tới được máy chủ Telegram.")


def test_setup_without_token_says_where_to_get_one(installation: Path, capsys: Captured) -> None:
    assert main(["telegram", "setup"]) == 1
    assert "@BotFather" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("SSL error {certificate verify failed}", "advice-certificate"),
        ("Connection refused", "advice-refused"),
        ("Failed to resolve host: Name or service not known", "advice-resolve"),
        ("Connection timed out", "advice-timeout"),
        ("Wrong response from the webhook: 401 Unauthorized", "advice-secret"),
        ("Wrong response from the webhook: 404 Not Found", "advice-missing"),
        ("Wrong response from the webhook: 503 Service Unavailable", "advice-server"),
        ("something new", "advice-log"),
    ],
)
def test_advice_fits_what_telegram_reports(message: str, text: str) -> None:
    assert advice(message) == text


def test_only_what_is_understood_is_asked_for() -> None:
    assert UPDATES == ("message", "edited_message", "callback_query", "my_chat_member")


def test_no_dead_letters(installation: Path, capsys: Captured) -> None:
    assert main(["doctor", "dead-letters"]) == 0
    assert capsys.readouterr() == ("", "Không có tin hỏng nào.\n")


def test_dead_letters_are_listed_without_what_a_person_wrote(installation: Path, capsys: Captured) -> None:
    asyncio.run(_dead_letter())
    assert main(["doctor", "dead-letters", "--format", "json"]) == 0
    (letter,) = json.loads(capsys.readouterr().out)
    assert letter == {
        "id": 1,
        "at": "2021-04-20T10:00:00+07:00",
        "channel": "telegram",
        "kind": "turn",
        "problem": "ValueError",
    }


WHEN = datetime(2021, 4, 20, 3, 0, tzinfo=UTC)
FAULT = "CREATE TRIGGER fault BEFORE INSERT ON turns {when} BEGIN SELECT RAISE(ABORT, 'a fault of ours'); END"


async def _dead_letter(payload: str = "Nguyễn Văn A", at: datetime = WHEN) -> None:
    database = Database("sqlite:///var/sangkien.db")
    try:
        async with database.transaction() as work:
            await work.dead_letters.add(
                NewDeadLetter(
                    kind="turn",
                    channel="telegram",
                    payload=payload,
                    error="ValueError",
                    created_at=at,
                )
            )
    finally:
        await database.close()


def lost_event() -> str:
    """An event whose turn failed."""
    incoming = Incoming(
        address=Address(channel="terminal", account="terminal", chat="lan"),
        event_id="1",
        event=Typed("TRỢ GIÚP"),
        received_at=WHEN,
    )
    return dump_incoming(incoming)


def test_a_letter_is_retried_and_its_answer_waits_for_the_service(
    installation: Path, capsys: Captured
) -> None:
    asyncio.run(_dead_letter(lost_event()))
    assert main(["doctor", "dead-letters", "--retry"]) == 0
    assert capsys.readouterr() == ("", "Đã xử lý được 1 tin, 0 tin vẫn hỏng.\n")
    assert main(["doctor", "dead-letters"]) == 0
    assert capsys.readouterr() == ("", "Không có tin hỏng nào.\n")
    assert asyncio.run(_waiting()) == 1


async def _waiting() -> int:
    """How many messages wait to be sent."""
    database = Database("sqlite:///var/sangkien.db")
    async with database.reading() as work:
        count = await work.connection.scalar(select(func.count()).select_from(outbox))
    await database.close()
    return count or 0


def test_nothing_to_retry(installation: Path, capsys: Captured) -> None:
    assert main(["doctor", "dead-letters", "--retry"]) == 0
    assert capsys.readouterr() == ("", "Không có tin nào xử lý lại được.\n")


def test_a_letter_that_cannot_be_read_stays_and_is_told(installation: Path, capsys: Captured) -> None:
    asyncio.run(_dead_letter("{}"))
    assert main(["doctor", "dead-letters", "--retry"]) == 1
    err = capsys.readouterr().err
    assert err.endswith("1 tin không đọc lại được ở phiên bản này nên để nguyên.\n")
    assert main(["doctor", "dead-letters"]) == 0
    assert capsys.readouterr().out.startswith("1\t")


def test_a_letter_that_fails_again_is_told_and_kept_anew(installation: Path, capsys: Captured) -> None:
    asyncio.run(_dead_letter(lost_event()))
    asyncio.run(_change(FAULT.format(when="WHEN NEW.replies <> '[]'")))  # an apology would have replies
    assert main(["doctor", "dead-letters", "--retry"]) == 1
    assert capsys.readouterr().err.endswith("Đã xử lý được 0 tin, 1 tin vẫn hỏng.\n")
    assert main(["doctor", "dead-letters"]) == 0
    assert capsys.readouterr().out.startswith("2\t")


async def _change(statement: str) -> None:
    database = Database("sqlite:///var/sangkien.db")
    async with database.transaction() as work:
        await work.connection.exec_driver_sql(statement)
    await database.close()


def test_retrying_without_dead_letters_is_wrong_usage(installation: Path, capsys: Captured) -> None:
    assert main(["doctor", "--retry"]) == 2
    assert capsys.readouterr().err.startswith("--retry chỉ dùng với")


def test_a_database_that_takes_nothing_stops_retrying_and_nothing_is_lost(
    installation: Path, capsys: Captured
) -> None:
    asyncio.run(_dead_letter(lost_event()))
    asyncio.run(_change(FAULT.format(when="")))
    assert main(["doctor", "dead-letters", "--retry"]) == 1
    assert capsys.readouterr().err.endswith("Xin chạy lại sau ít giây.\n")
    asyncio.run(_change("DROP TRIGGER fault"))
    assert main(["doctor", "dead-letters", "--retry"]) == 0


async def test_letters_are_retried_while_the_service_runs_which_sends_the_answer(
    installation: Path, capsys: Captured
) -> None:
    arrived: asyncio.Queue[Message] = asyncio.Queue()

    class Provider:
        async def send(self, address: Address, message: Message) -> Sent:
            assert address.chat == "lan"
            arrived.put_nowait(message)
            return Sent()

    lines = {terminal.CHANNEL: Line(traits=terminal.TRAITS, route=Route(channel=Provider()))}
    async with running(load_settings(), lines, logger=open_log(level="error")):
        # Of today: the running service empties letters that are older than 14 days.
        await _dead_letter(lost_event(), datetime.now(UTC))
        assert await run("doctor", "dead-letters", "--retry") == 0
        async with asyncio.timeout(20):
            message = await arrived.get()
    assert message.number == 1
