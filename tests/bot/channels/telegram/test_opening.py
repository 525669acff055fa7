"""Opening the channel: with a token or without, with Telegram in reach or not."""

import io
import subprocess
import sys
from pathlib import Path

from bot.channels.telegram.opening import open_telegram
from bot.log import open_log
from tests.bot.channels.telegram.telegram_world import HASTY, settings_for
from tests.emulators.telegram import TelegramEmulator


async def test_the_service_starts_when_telegram_cannot_be_reached(
    tmp_path: Path,
) -> None:
    log = io.StringIO()
    async with TelegramEmulator() as telegram:
        settings = settings_for(telegram, tmp_path)
        telegram.close_next("getMe", times=2)  # aiohttp itself asks once more
        async with open_telegram(settings, open_log("json", "info", log), HASTY) as channel:
            assert channel is not None
            assert channel.username is None
    assert "telegram unreachable" in log.getvalue()


async def test_without_a_token_there_is_no_channel(tmp_path: Path) -> None:
    async with TelegramEmulator() as telegram:
        settings = settings_for(telegram, tmp_path).model_copy(update={"telegram_token": None})
    async with open_telegram(settings, open_log("json", "info", io.StringIO())) as channel:
        assert channel is None


def test_without_a_token_aiogram_is_not_even_imported() -> None:
    program = (
        "import sys, bot.channels.telegram.opening, bot.channels.telegram.webhook;"
        "sys.exit('aiogram' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603 - our own words
