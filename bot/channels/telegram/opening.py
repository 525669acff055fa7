"""The door to Telegram for the service: opened only where a token is set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from structlog.typing import FilteringBoundLogger

from bot.channels.telegram.patience import Patience
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel


@asynccontextmanager
async def open_telegram(
    settings: Settings, logger: FilteringBoundLogger, patience: Patience | None = None
) -> AsyncIterator["TelegramChannel | None"]:
    """The channel, able to send; None without a token: then aiogram (seconds, 165 MB) is not even imported.

    Open it before the engine and delivery, so that it is closed after them. It has asked Telegram for the
    bot's name, and waited for the answer a few seconds at most.
    """
    if settings.telegram_token is None:
        yield None
        return
    from bot.channels.telegram.channel import TelegramChannel  # noqa: PLC0415 - only here is it needed

    channel = TelegramChannel(settings.telegram_token, settings, logger, patience or Patience())
    try:
        await channel.introduce()
        yield channel
    finally:
        await channel.close()
