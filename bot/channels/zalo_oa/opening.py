"""The door to a Zalo Official Account for the service: opened only where all of its secrets are set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from structlog.typing import FilteringBoundLogger

from bot.channels.zalo_oa.channel import Access, ZaloOaChannel
from bot.settings import Settings


@asynccontextmanager
async def open_zalo_oa(
    settings: Settings, logger: FilteringBoundLogger
) -> AsyncIterator[ZaloOaChannel | None]:
    """The channel; None without its secrets.

    Open it before the engine and delivery, so that it is closed after them.
    """
    access = _access(settings)
    if access is None:
        yield None
        return
    channel = ZaloOaChannel(access, settings, logger)
    try:
        yield channel
    finally:
        await channel.close()


def _access(settings: Settings) -> Access | None:
    if settings.zalo_oa_app_id is None or settings.zalo_oa_app_secret is None:
        return None
    if settings.zalo_oa_secret_key is None or settings.zalo_oa_refresh_token is None:
        return None
    return Access(
        app_id=settings.zalo_oa_app_id,
        app_secret=settings.zalo_oa_app_secret,
        secret_key=settings.zalo_oa_secret_key,
        refresh_token=settings.zalo_oa_refresh_token,
    )
