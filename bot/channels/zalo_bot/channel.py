"""A Zalo bot as one object: receives by webhook or by polling, sends from the outbox."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import web
from pydantic import SecretStr
from structlog.typing import FilteringBoundLogger

from bot.channels.channel import Sent, Surroundings
from bot.channels.intake import Intake
from bot.channels.updates import Parsed
from bot.channels.zalo_bot.client import Client
from bot.channels.zalo_bot.parsing import parse
from bot.channels.zalo_bot.polling import Patience, Poller
from bot.channels.zalo_bot.sending import Sender
from bot.channels.zalo_bot.traits import NAME, TRAITS
from bot.channels.zalo_bot.webhook import PATH, Webhook
from bot.messages import Address, Message
from bot.settings import Settings


class ZaloBotChannel:
    """Sends from the beginning to `close`; receives within `receiving`."""

    name = NAME
    traits = TRAITS

    def __init__(
        self, token: SecretStr, settings: Settings, logger: FilteringBoundLogger, patience: Patience
    ) -> None:
        self.account = token.get_secret_value().partition(":")[0]
        self.link = settings.zalo_bot_link
        self._polls = settings.zalo_bot_mode == "polling"
        self._secret = settings.zalo_bot_secret
        self._logger = logger.bind(channel=NAME)
        self._patience = patience
        self._is_refused = False
        self._client = Client(token, settings.zalo_bot_api)
        self._sender = Sender(self._client, self._refused)

    @property
    def works(self) -> bool:
        """Whether Zalo still takes the token."""
        return not self._is_refused

    async def send(self, address: Address, message: Message) -> Sent:
        """Send one message; see `Channel`."""
        return await self._sender.send(address, message)

    @asynccontextmanager
    async def receiving(self, around: Surroundings) -> AsyncIterator[Sequence[web.RouteDef]]:
        """Take what people send, until the end.

        Gives the routes to serve: `POST /webhooks/zalo-bot`; none while polling, none without a secret.
        """
        async with Intake(NAME, self.account, self._parse, around) as intake:
            if self._polls:
                async with self._polling(intake, around):
                    yield ()
            elif self._secret is None:
                yield ()
            else:
                webhook = Webhook(intake=intake, secret=self._secret, now=around.clock.now)
                yield (web.post(PATH, webhook.update),)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    @asynccontextmanager
    async def _polling(self, intake: Intake, around: Surroundings) -> AsyncIterator[None]:
        poller = Poller(self._client, intake, around.clock, self._logger, self._refused, self._patience)
        polling = asyncio.create_task(poller.run(), name="zalo bot polling")
        try:
            yield
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)

    def _parse(self, raw: str, received_at: datetime) -> Parsed:
        return parse(raw, self.account, self.link, received_at)

    def _refused(self) -> None:
        """The token is not good any more: an operator has to set a new one and start again."""
        if not self._is_refused:
            self._logger.error("zalo bot refuses the token", advice="set SANGKIEN_ZALO_BOT_TOKEN and restart")
        self._is_refused = True
        self._sender.stop()
