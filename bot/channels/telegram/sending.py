"""Sends messages of the outbox to Telegram, and says what became of each."""

import re
from collections.abc import Callable

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import BufferedInputFile

from bot.channels.channel import File, Permanent, RetryLater, SendingError, Sent, Temporary, Undeliverable
from bot.channels.telegram.client import TROUBLE, UPLOAD_SECONDS, Fields, SendDocument, SendMessage
from bot.channels.telegram.drawing import draw
from bot.messages import Address, Message

REFUSED_TOKEN = (TelegramUnauthorizedError, TelegramNotFound)
"""A token that was revoked, and one that is none (its address is not found)."""

_STOPPED_SECONDS = 300.0
_NO_CHAT = re.compile(
    r"chat not found|PEER_ID_INVALID|user not found|have no rights|need administrator", re.IGNORECASE
)
_WORDS = re.compile(r"Bad Request: [A-Za-z_' ]{1,80}")


class Sender:
    """Sends one message at a time; `refused` is told when Telegram refuses the token."""

    def __init__(self, bot: Bot, refused: Callable[[], None]) -> None:
        self._bot = bot
        self._refused = refused
        self._stopped = False

    def stop(self) -> None:
        """Call Telegram no more; what is to be sent stays in the outbox."""
        self._stopped = True

    async def send(self, address: Address, message: Message) -> Sent:
        """Send one message; see `Channel`."""
        return await self._called(SendMessage.model_validate(draw(address.chat, message)))

    async def send_file(self, address: Address, message: Message, file: File) -> Sent:
        """Send a file with a caption; see `AttachingChannel`."""
        document = BufferedInputFile(file.content, filename=file.name)
        call = SendDocument(chat_id=int(address.chat), document=document, caption=message.text)
        return await self._called(call, UPLOAD_SECONDS)

    async def _called(self, call: SendMessage | SendDocument, seconds: int | None = None) -> Sent:
        if self._stopped:
            raise RetryLater(_STOPPED_SECONDS, whole_channel=True)
        try:
            sent: Fields = await self._bot(call, request_timeout=seconds)
        except TelegramEntityTooLarge as error:
            # To aiogram trouble of the network, but it will be as large the next time.
            raise Permanent(type(error).__name__) from error
        except TROUBLE as error:
            # There is no way to ask whether it arrived: sent twice is better than never.
            raise Temporary from error
        except TelegramAPIError as error:
            raise self._refusal(error) from error
        number = sent.get("message_id")
        return Sent(provider_ids=() if number is None else (str(number),))

    def _refusal(self, error: TelegramAPIError) -> SendingError:
        if isinstance(error, REFUSED_TOKEN):
            self._refused()
            return RetryLater(_STOPPED_SECONDS, whole_channel=True)
        if isinstance(error, TelegramRetryAfter):
            # Telegram does not say whether it means the chat or the bot; one chat must not silence all.
            return RetryLater(error.retry_after)
        if isinstance(error, (TelegramForbiddenError, TelegramMigrateToChat)):
            return Undeliverable()
        if isinstance(error, TelegramBadRequest) and _NO_CHAT.search(error.message):
            return Undeliverable()
        return Permanent(_reason(error))


def _reason(error: TelegramAPIError) -> str:
    """What Telegram says, only where its words quote nothing; else the class."""
    return error.message if _WORDS.fullmatch(error.message) else type(error).__name__
