"""The doors of the service: which channels this process serves, and how they are opened around it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web
from structlog.typing import FilteringBoundLogger

from bot.channels import browser
from bot.service import Line, Service
from bot.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The channels before the engine runs; `telegram_name` is the bot's user name when it could be asked."""

    lines: Mapping[str, Line]
    telegram_name: str | None = None

    @asynccontextmanager
    async def opened(self, service: Service) -> AsyncIterator[Sequence[web.RouteDef]]:  # noqa: ARG002 - part of the shape that others share
        """The channels taking what people send; gives the routes of those with webhooks."""
        yield ()


@asynccontextmanager
async def open_doors(settings: Settings, logger: FilteringBoundLogger) -> AsyncIterator[Doors]:
    """The browser always, other channels when their token is set; an absent one says so once."""
    if settings.telegram_token is None:
        logger.info("channel off", channel="telegram", reason="SANGKIEN_TELEGRAM_TOKEN is not set")
    yield Doors(lines={browser.CHANNEL: Line(traits=browser.TRAITS)})
