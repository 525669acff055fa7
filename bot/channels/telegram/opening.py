"""The door to Telegram for the service: opened only where a token is set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from structlog.typing import FilteringBoundLogger

from bot.channels.channel import Traits
from bot.channels.telegram.traits import traits
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: how long one question for updates stays open, how long to wait after trouble, and for a file.

    After trouble the pause doubles from `first` to `longest`; `conflict` is for another receiver, which does
    not go away by itself.
    """

    poll: int = 30
    first: float = 1.0
    longest: float = 30.0
    conflict: float = 30.0
    file: float = 5.0

    def pause(self, failures: int) -> float:
        """How long to wait after so many failures before this one."""
        return min(self.longest, self.first * 2.0 ** min(failures, 10))


def traits_of(settings: Settings) -> Traits:
    """How Telegram takes part in turns with these settings; what is polled for has no answer to use."""
    return traits(inline=settings.telegram_mode == "webhook" and settings.telegram_inline_replies)


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
