"""The doors of the service: which channels this process serves, and how they are opened around it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web
from structlog.typing import FilteringBoundLogger

from bot.channels import browser
from bot.channels.telegram.opening import Surroundings, open_telegram
from bot.delivery_attempt import Route
from bot.service import Line, Service
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The channels before the engine runs: the browser always, Telegram when its token is set."""

    lines: Mapping[str, Line]
    telegram: "TelegramChannel | None" = None

    def telegram_name(self) -> str | None:
        """The bot's user name, None while that door is closed or has not told it yet."""
        return self.telegram.username if self.telegram else None

    @asynccontextmanager
    async def opened(self, service: Service) -> AsyncIterator[Sequence[web.RouteDef]]:
        """The channels taking what people send; gives the routes of those with webhooks."""
        if self.telegram is None:
            yield ()
            return
        around = Surroundings(handle=service.engine.handle, database=service.database, clock=service.clock)
        async with self.telegram.receiving(around) as routes:
            yield tuple(routes)


@asynccontextmanager
async def open_doors(settings: Settings, logger: FilteringBoundLogger) -> AsyncIterator[Doors]:
    """The doors that the settings name; a channel without its token is off and says so once."""
    lines = {browser.CHANNEL: Line(traits=browser.TRAITS)}
    async with open_telegram(settings, logger) as telegram:
        if telegram is None:
            logger.info("channel off", channel="telegram", reason="SANGKIEN_TELEGRAM_TOKEN is not set")
            yield Doors(lines=lines)
            return
        lines[telegram.name] = Line(traits=telegram.traits, route=Route(channel=telegram))
        yield Doors(lines=lines, telegram=telegram)
