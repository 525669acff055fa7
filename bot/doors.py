"""The doors of the service: which channels this process serves, and how they are opened around it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web
from structlog.typing import FilteringBoundLogger

from bot.channels import browser
from bot.channels.channel import ReceivingChannel, Surroundings
from bot.channels.telegram.opening import open_telegram
from bot.channels.zalo_bot.opening import open_zalo_bot
from bot.delivery_attempt import Route
from bot.service import Line, Service
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel
    from bot.channels.zalo_bot.channel import ZaloBotChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The channels before the engine runs: the browser always, the others when their tokens are set."""

    lines: Mapping[str, Line]
    telegram: "TelegramChannel | None" = None
    zalo_bot: "ZaloBotChannel | None" = None

    def telegram_name(self) -> str | None:
        """The bot's user name, None while that door is closed or has not told it yet."""
        return self.telegram.username if self.telegram else None

    @asynccontextmanager
    async def opened(self, service: Service) -> AsyncIterator[Sequence[web.RouteDef]]:
        """The channels taking what people send; gives the routes of those with webhooks."""
        around = Surroundings(
            handle=service.engine.handle,
            database=service.database,
            clock=service.clock,
            logger=service.logger,
        )
        channels: tuple[ReceivingChannel | None, ...] = (self.telegram, self.zalo_bot)
        async with AsyncExitStack() as stack:
            routes: list[web.RouteDef] = []
            for channel in filter(None, channels):
                routes += await stack.enter_async_context(channel.receiving(around))
            yield routes


@asynccontextmanager
async def open_doors(settings: Settings, logger: FilteringBoundLogger) -> AsyncIterator[Doors]:
    """The doors that the settings name; a channel without its token is off and says so once."""
    lines = {browser.CHANNEL: Line(traits=browser.TRAITS)}
    async with open_telegram(settings, logger) as telegram, open_zalo_bot(settings, logger) as zalo_bot:
        if telegram is None:
            logger.info("channel off", channel="telegram", reason="SANGKIEN_TELEGRAM_TOKEN is not set")
        else:
            lines[telegram.name] = Line(traits=telegram.traits, route=Route(channel=telegram))
        if zalo_bot is None:
            logger.info("channel off", channel="zalo_bot", reason="SANGKIEN_ZALO_BOT_TOKEN is not set")
        else:
            lines[zalo_bot.name] = Line(traits=zalo_bot.traits, route=Route(channel=zalo_bot))
        yield Doors(lines=lines, telegram=telegram, zalo_bot=zalo_bot)
