"""Calls to Telegram through aiogram's Bot; importing this module costs seconds and 165 MB (design §4).

The methods are our own and give plain dicts back: a new field, or one odd update among a hundred, must not
fail the call that brought it.
"""

from typing import ClassVar

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramServerError
from aiogram.methods.base import TelegramMethod
from aiogram.types import BufferedInputFile
from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError
from pydantic import SecretStr

Fields = dict[str, object]

CALL_SECONDS = 10.0
UPLOAD_SECONDS = 25
"""For a call that carries a file; below what delivery gives an attempt."""

TROUBLE = (
    TelegramNetworkError,
    TelegramServerError,
    ClientDecodeError,
    ProxyError,
    ProxyConnectionError,
    ProxyTimeoutError,
    OSError,
)
"""Network or provider is in trouble, and nobody knows whether the call took effect.

A `ClientDecodeError` is an answer that is not Telegram's, such as a proxy's page.
"""


class SendMessage(TelegramMethod[Fields]):
    """A message to a chat; its parameters are those that `draw` makes."""

    __returning__: ClassVar[type] = Fields
    __api_method__: ClassVar[str] = "sendMessage"

    chat_id: int
    text: str
    link_preview_options: Fields
    reply_markup: Fields | None = None


class SendDocument(TelegramMethod[Fields]):
    """A file to a chat, uploaded as a part of a multipart body; the caption has up to 1,024 characters."""

    __returning__: ClassVar[type] = Fields
    __api_method__: ClassVar[str] = "sendDocument"

    chat_id: int
    document: BufferedInputFile
    caption: str


class AnswerCallbackQuery(TelegramMethod[bool]):
    """Ends the spinning of a pressed button."""

    __returning__: ClassVar[type] = bool
    __api_method__: ClassVar[str] = "answerCallbackQuery"

    callback_query_id: str


class GetMe(TelegramMethod[Fields]):
    """The bot itself."""

    __returning__: ClassVar[type] = Fields
    __api_method__: ClassVar[str] = "getMe"


class GetFile(TelegramMethod[Fields]):
    """Where a file that somebody sent can be fetched."""

    __returning__: ClassVar[type] = Fields
    __api_method__: ClassVar[str] = "getFile"

    file_id: str


class GetUpdates(TelegramMethod[list[object]]):
    """The updates from `offset` on; waits up to `timeout` seconds for the first."""

    __returning__: ClassVar[type] = list[object]
    __api_method__: ClassVar[str] = "getUpdates"

    offset: int | None
    timeout: int
    allowed_updates: list[str]


class _Session(AiohttpSession):
    """aiogram's session, which closes at once where it has no encrypted connections to wait for."""

    async def close(self) -> None:
        if self.api.base.startswith("https:"):
            await super().close()
        elif self._session is not None:
            await self._session.close()


def open_bot(token: SecretStr, api: str, proxy: SecretStr | None) -> Bot:
    """A Bot for this token at this server, through a proxy (http, https, socks4, socks5) if there is one."""
    session = _Session(
        proxy=None if proxy is None else proxy.get_secret_value(),
        api=TelegramAPIServer.from_base(api),
        timeout=CALL_SECONDS,
    )
    return Bot(token.get_secret_value(), session=session)
