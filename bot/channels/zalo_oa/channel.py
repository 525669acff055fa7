"""A Zalo Official Account as one object: receives by a signed webhook, sends from the outbox."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web
from pydantic import SecretStr
from structlog.typing import FilteringBoundLogger

from bot.channels.channel import RetryLater, Sent, Surroundings
from bot.channels.intake import Intake
from bot.channels.updates import Parsed
from bot.channels.zalo_oa.client import Client
from bot.channels.zalo_oa.parsing import parse
from bot.channels.zalo_oa.sending import Sender
from bot.channels.zalo_oa.tokens import Tokens
from bot.channels.zalo_oa.traits import NAME, TRAITS
from bot.channels.zalo_oa.webhook import PATH, Webhook
from bot.messages import Address, Message
from bot.settings import Settings

_NOT_YET_SECONDS = 1.0
_PICTURE = "/icon.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What an Official Account is used with (design §5)."""

    app_id: str
    app_secret: SecretStr
    secret_key: SecretStr
    refresh_token: SecretStr


class ZaloOaChannel:
    """Sends within `receiving`, which brings the database its tokens are kept in."""

    name = NAME
    traits = TRAITS

    def __init__(self, access: Access, settings: Settings, logger: FilteringBoundLogger) -> None:
        self.link = settings.zalo_oa_link
        self._access = access
        self._settings = settings
        self._logger = logger.bind(channel=NAME)
        self._client: Client | None = None
        self._sender: Sender | None = None
        self._tokens: Tokens | None = None

    @property
    def works(self) -> bool:
        """Whether the account can answer: it has a token, or has not needed one yet."""
        return self._tokens is None or self._tokens.works

    async def send(self, address: Address, message: Message) -> Sent:
        """Send one message; see `Channel`."""
        if self._sender is None:
            raise RetryLater(_NOT_YET_SECONDS, whole_channel=True)
        return await self._sender.send(address, message)

    @asynccontextmanager
    async def receiving(self, around: Surroundings) -> AsyncIterator[Sequence[web.RouteDef]]:
        """Take what people send, until the end; gives the route to serve: `POST /webhooks/zalo-oa`."""
        self._open(around)
        async with Intake(NAME, self._access.app_id, self._parse, around) as intake:
            webhook = Webhook(
                intake=intake,
                app_id=self._access.app_id,
                secret_key=self._access.secret_key,
                now=around.clock.now,
            )
            yield (web.post(PATH, webhook.update),)

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.close()

    def _open(self, around: Surroundings) -> None:
        settings, access = self._settings, self._access
        client = Client(
            settings.zalo_oa_api, settings.zalo_oa_oauth, access.app_id, access.app_secret, around.clock.now
        )
        seed = access.refresh_token.get_secret_value()
        tokens = Tokens(access.app_id, seed, client.refresh, around.database, around.clock, self._logger)
        picture = None if settings.public_url is None else settings.public_url + _PICTURE
        self._client, self._tokens, self._sender = client, tokens, Sender(client, tokens, picture)

    def _parse(self, raw: str, received_at: datetime) -> Parsed:
        return parse(raw, self._access.app_id, received_at)
