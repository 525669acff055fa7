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
from bot.channels.zalo_oa.opening import open_zalo_oa
from bot.delivery.attempt import Route
from bot.service import Line, Service
from bot.settings import Settings
from bot.ways import Way, telegram_way, zalo_way

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel
    from bot.channels.zalo_bot.channel import ZaloBotChannel
    from bot.channels.zalo_oa.channel import ZaloOaChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The channels before the engine runs: the browser always, the others when their tokens are set."""

    lines: Mapping[str, Line]
    telegram: "TelegramChannel | None" = None
    zalo_bot: "ZaloBotChannel | None" = None
    zalo_oa: "ZaloOaChannel | None" = None

    def ways(self, unit: str | None) -> Sequence[Way]:
        """The ways into the channels of providers: Zalo first, Telegram behind it (design §4)."""
        ways: list[Way] = []
        zalo = self.zalo_oa or self.zalo_bot
        if zalo is not None:
            ways += zalo_way(zalo.link, works=zalo.works)
        if self.telegram is not None:
            ways += telegram_way(self.telegram.username, unit, works=self.telegram.works)
        return ways

    @asynccontextmanager
    async def opened(self, service: Service) -> AsyncIterator[Sequence[web.RouteDef]]:
        """The channels taking what people send; gives the routes of those with webhooks."""
        around = Surroundings(
            handle=service.engine.handle,
            database=service.database,
            clock=service.clock,
            logger=service.logger,
        )
        channels: tuple[ReceivingChannel | None, ...] = (self.telegram, self.zalo_bot, self.zalo_oa)
        async with AsyncExitStack() as stack:
            routes: list[web.RouteDef] = []
            for channel in filter(None, channels):
                routes += await stack.enter_async_context(channel.receiving(around))
            yield routes


@asynccontextmanager
async def open_doors(settings: Settings, logger: FilteringBoundLogger) -> AsyncIterator[Doors]:
    """The doors that the settings name; a channel without its token is off and says so once."""
    lines = {
        browser.CHANNEL: Line(traits=browser.TRAITS),
        browser.KIOSK: Line(traits=browser.KIOSK_TRAITS),
    }
    async with (
        open_telegram(settings, logger) as telegram,
        open_zalo_bot(settings, logger) as zalo_bot,
        open_zalo_oa(settings, logger) as zalo_oa,
    ):
        channels: tuple[ReceivingChannel | None, ...] = (telegram, zalo_bot, zalo_oa)
        for channel in filter(None, channels):
            lines[channel.name] = Line(traits=channel.traits, route=Route(channel=channel))
        for name, needs in _NEEDS.items():
            if name not in lines:
                logger.info("channel off", channel=name, reason=f"{needs} is not set")
        yield Doors(lines=lines, telegram=telegram, zalo_bot=zalo_bot, zalo_oa=zalo_oa)


_NEEDS = {
    "telegram": "SANGKIEN_TELEGRAM_TOKEN",
    "zalo_bot": "SANGKIEN_ZALO_BOT_TOKEN",
    "zalo_oa": "one of SANGKIEN_ZALO_OA_APP_ID, _APP_SECRET, _SECRET_KEY, _REFRESH_TOKEN",
}
