"""The bot learns its own name: Telegram tells it, and shows thereby that the token is good."""

from collections.abc import Callable

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from structlog.typing import FilteringBoundLogger

from bot.channels.telegram.client import TROUBLE, GetMe
from bot.channels.telegram.patience import Patience
from bot.channels.telegram.sending import REFUSED_TOKEN
from bot.clock import Clock

_SECONDS = 5


class Introduction:
    """Asks getMe until it is answered; `username` is None before, and then groups get no answers.

    `refused` is told when Telegram refuses the token; then it is not asked again.
    """

    def __init__(
        self, bot: Bot, logger: FilteringBoundLogger, refused: Callable[[], None], patience: Patience
    ) -> None:
        self._bot = bot
        self._logger = logger
        self._refused = refused
        self._patience = patience
        self._failures = 0
        self._over = False
        self.username: str | None = None

    async def run(self, clock: Clock) -> None:
        """Ask until answered."""
        while not self._over:
            await clock.sleep(self._patience.pause(self._failures))
            await self.ask()

    async def ask(self) -> None:
        """Ask once, for a few seconds."""
        try:
            me = await self._bot(GetMe(), request_timeout=_SECONDS)
        except REFUSED_TOKEN:
            self._over = True
            self._refused()
        except (*TROUBLE, TelegramAPIError) as error:
            if not self._failures:
                self._logger.warning("telegram unreachable", error=type(error).__name__)
            self._failures += 1
        else:
            self._over = True
            name = me.get("username")
            self.username = name if isinstance(name, str) else None
            self._logger.info("telegram connected", bot=self.username)
