"""Telegram as one object; see `opening`, which imports this only with a token."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import web
from pydantic import SecretStr
from structlog.typing import FilteringBoundLogger

from bot.channels.channel import File, Sent, Surroundings
from bot.channels.telegram.client import open_bot
from bot.channels.telegram.files import Files
from bot.channels.telegram.introduction import Introduction
from bot.channels.telegram.parsing import Account
from bot.channels.telegram.patience import Patience
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.presses import Presses
from bot.channels.telegram.receiving import Receiver
from bot.channels.telegram.sending import Sender
from bot.channels.telegram.traits import NAME, traits_of
from bot.channels.telegram.webhook import PATH, Webhook
from bot.documents.reading import Documents
from bot.messages import Address, Message
from bot.settings import Settings


class TelegramChannel:
    """Sends from the beginning to `close`; receives by webhook or by polling within `receiving`."""

    name = NAME

    def __init__(
        self, token: SecretStr, settings: Settings, logger: FilteringBoundLogger, patience: Patience
    ) -> None:
        self.account = token.get_secret_value().partition(":")[0]
        self.traits = traits_of(settings)
        self._polls = settings.telegram_mode == "polling"
        self._secret = settings.telegram_secret
        self._logger = logger.bind(channel=NAME)
        self._patience = patience
        self._is_refused = False
        self._bot = open_bot(token, settings.telegram_api, settings.telegram_proxy)
        self._presses = Presses(self._bot)
        self._files = Files(self._bot, Documents(self._logger), patience.file)
        self._sender = Sender(self._bot, self._refused)
        self._introduction = Introduction(self._bot, self._logger, self._refused, patience)

    @property
    def username(self) -> str | None:
        """The bot's name in links, None until Telegram has told it."""
        return self._introduction.username

    @property
    def works(self) -> bool:
        """Whether Telegram still takes the token."""
        return not self._is_refused

    async def introduce(self) -> None:
        """Ask Telegram for the name once; `receiving` goes on asking."""
        await self._introduction.ask()

    async def send(self, address: Address, message: Message) -> Sent:
        """Send one message; see `Channel`."""
        return await self._sender.send(address, message)

    async def send_file(self, address: Address, message: Message, file: File) -> Sent:
        """Send a file with a caption; see `AttachingChannel`."""
        return await self._sender.send_file(address, message, file)

    @asynccontextmanager
    async def receiving(self, around: Surroundings) -> AsyncIterator[Sequence[web.RouteDef]]:
        """Take what people send, until the end: then what is under way is finished.

        Gives the routes to serve: `POST /webhooks/telegram`; none while polling, none without a secret.
        """
        receiver = self._receiver(around)
        introducing = asyncio.create_task(self._introduction.run(around.clock), name="telegram introduction")
        try:
            if self._polls:
                async with self._polling(receiver, around):
                    yield ()
            else:
                yield self._routes(receiver, around)
        finally:
            introducing.cancel()
            await asyncio.gather(introducing, return_exceptions=True)

    async def close(self) -> None:
        """Close the connections."""
        await self._presses.close()
        await self._bot.session.close()

    @asynccontextmanager
    async def _polling(self, receiver: Receiver, around: Surroundings) -> AsyncIterator[None]:
        poller = Poller(
            self._bot, receiver, self._sender, around.clock, self._logger, self._refused, self._patience
        )
        polling = asyncio.create_task(poller.run(), name="telegram polling")
        try:
            yield
        finally:
            poller.stop()
            await polling

    def _routes(self, receiver: Receiver, around: Surroundings) -> Sequence[web.RouteDef]:
        if self._secret is None:
            return ()
        webhook = Webhook(receiver=receiver, secret=self._secret, now=around.clock.now)
        return (web.post(PATH, webhook.update),)

    def _receiver(self, around: Surroundings) -> Receiver:
        return Receiver(
            handle=around.handle,
            account=lambda: Account(id=self.account, username=self.username),
            now=around.clock.now,
            press=self._presses.answer,
            fetch=self._files.read,
            database=around.database,
            logger=self._logger,
        )

    def _refused(self) -> None:
        """The token is not good any more: an operator has to set a new one and start again."""
        if not self._is_refused:
            self._logger.error("telegram refuses the token", advice="set SANGKIEN_TELEGRAM_TOKEN and restart")
        self._is_refused = True
        self._sender.stop()
