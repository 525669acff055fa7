"""The door to a Zalo bot for the service: opened only where a token is set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from structlog.typing import FilteringBoundLogger

from bot.channels.zalo_bot.channel import ZaloBotChannel
from bot.channels.zalo_bot.polling import Patience
from bot.settings import Settings


@asynccontextmanager
async def open_zalo_bot(
    settings: Settings, logger: FilteringBoundLogger, patience: Patience | None = None
) -> AsyncIterator[ZaloBotChannel | None]:
    """The channel, able to send; None without a token.

    Open it before the engine and delivery, so that it is closed after them.
    """
    if settings.zalo_bot_token is None:
        yield None
        return
    channel = ZaloBotChannel(settings.zalo_bot_token, settings, logger, patience or Patience())
    try:
        yield channel
    finally:
        await channel.close()
