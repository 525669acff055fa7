"""The access token of an Official Account: refreshed by one process at a time, kept before it is used."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from storage.database import Database
from storage.faults import is_database_fault
from storage.oa_tokens import OaTokens

_EARLY = timedelta(minutes=30)
"""An access token is replaced that long before its end."""

_LEASE = timedelta(seconds=30)
"""How long one process may take to refresh; after a failure nobody tries again sooner."""

_WAIT_SECONDS = 0.5

Refresh = Callable[[str], Awaitable[OaTokens]]
"""Trades a refresh token for new tokens; it works once."""


class NoTokenError(Exception):
    """There is no access token now: another try is worth it after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Tokens:
    """Gives the access token to whoever sends; `works` is false after a refresh that failed."""

    def __init__(
        self,
        app_id: str,
        seed: str,
        refresh: Refresh,
        database: Database,
        clock: Clock,
        logger: FilteringBoundLogger,
    ) -> None:
        self._app_id = app_id
        self._seed = seed
        self._refresh = refresh
        self._database = database
        self._clock = clock
        self._logger = logger
        self._known: OaTokens | None = None
        self.works = True
        self._one = asyncio.Lock()

    async def access(self, *, but: str | None = None) -> str:
        """A token that works, refreshed if need be; `but` is one that Zalo has just refused.

        Raises:
            NoTokenError: it cannot be refreshed now.
        """
        async with self._one:
            if token := self._usable(self._known, but):
                return token
            self._known = await self._stored()
            if token := self._usable(self._known, but):
                return token
            return await self._refreshed(self._known, but)

    def _usable(self, tokens: OaTokens | None, but: str | None) -> str | None:
        if tokens is None or tokens.access_token in {None, but} or tokens.expires_at is None:
            return None
        return tokens.access_token if self._clock.now() < tokens.expires_at - _EARLY else None

    async def _stored(self) -> OaTokens:
        """The tokens in the database; the seed of the settings where there are none, or it was changed."""
        async with self._database.transaction() as work:
            await work.oa_tokens.seed(self._app_id, sha256(self._seed.encode()).hexdigest(), self._seed)
            stored = await work.oa_tokens.get(self._app_id)
        if stored is None:
            raise NoTokenError(_LEASE.total_seconds())
        return stored

    async def _refreshed(self, tokens: OaTokens, but: str | None) -> str:
        """New tokens by this process; or those that another one is just getting."""
        now = self._clock.now()
        async with self._database.transaction() as work:
            mine = await work.oa_tokens.claim(self._app_id, tokens.refresh_token, now, now + _LEASE)
        if not mine:
            return await self._anothers(but, now + _LEASE)
        # Whoever waits may give up: what Zalo has given must be kept, for the old token is gone.
        return await asyncio.shield(asyncio.create_task(self._traded(tokens)))

    async def _traded(self, tokens: OaTokens) -> str:
        try:
            new = await self._refresh(tokens.refresh_token)
        except OSError as error:
            self._logger.error("zalo oa token not refreshed", problem=str(error))  # noqa: TRY400 - its words are a code
            self.works = False
            raise NoTokenError(_LEASE.total_seconds()) from error
        await self._keep(new)
        self._known, self.works = new, True
        if new.access_token is None:
            raise NoTokenError(_LEASE.total_seconds())
        return new.access_token

    async def _keep(self, tokens: OaTokens) -> None:
        """Store them, however long the database is in trouble: the token before works no more."""
        while True:
            try:
                async with self._database.transaction() as work:
                    await work.oa_tokens.replace(self._app_id, tokens)
            except Exception as error:
                if not is_database_fault(error):
                    raise
                self._logger.error("zalo oa token not kept yet", error=type(error).__name__)  # noqa: TRY400 - no trace is needed for a locked database
                await self._clock.sleep(_WAIT_SECONDS)
            else:
                return

    async def _anothers(self, but: str | None, until: datetime) -> str:
        while self._clock.now() < until:
            with suppress(NoTokenError):
                self._known = await self._stored()
            if token := self._usable(self._known, but):
                return token
            await self._clock.sleep(_WAIT_SECONDS)
        raise NoTokenError(_WAIT_SECONDS)
