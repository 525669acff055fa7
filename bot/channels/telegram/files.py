"""Files that people send on Telegram: fetched before their turn, within seconds, and never kept."""

import asyncio

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiohttp import ClientError, ClientTimeout

from bot.channels.telegram.client import TROUBLE, GetFile
from bot.channels.telegram.parsing import Attached
from bot.documents.docx import FILE_MAX
from bot.documents.reading import Documents
from conversations.events import FileProblem, SentFile

AT_ONCE = 4
_OLD_WORD = "application/msword"
_PIECE = 64 * 1024


class _TooLarge(Exception):
    """More arrives than we read."""


class Files:
    """Fetches and reads a file within `seconds`, waiting for its turn among `AT_ONCE` included."""

    def __init__(self, bot: Bot, documents: Documents, seconds: float) -> None:
        self._bot = bot
        self._documents = documents
        self._seconds = seconds
        self._at_once = asyncio.Semaphore(AT_ONCE)

    async def read(self, attached: Attached, caption: str) -> SentFile:
        """The file as an event; whatever goes wrong is a problem that the person is told."""
        problem = _known(attached)
        if problem is None:
            try:
                async with asyncio.timeout(self._seconds), self._at_once:
                    content = await self._fetched(attached.file_id)
                    return await self._documents.read(attached.name, content, caption)
            except _TooLarge:
                problem = FileProblem.TOO_LARGE
            except (*TROUBLE, TelegramAPIError, ClientError, TimeoutError):
                # Their words hold the address, and the address the token: nothing of them is logged.
                problem = FileProblem.UNREACHED
        return SentFile(attached.name, problem=problem, caption=caption)

    async def _fetched(self, file_id: str) -> bytes:
        """The bytes, up to what we read at most."""
        told = await self._bot(GetFile(file_id=file_id))
        session = await self._bot.session.create_session()  # type: ignore[attr-defined]  # ours is aiohttp's
        url = self._bot.session.api.file_url(self._bot.token, str(told.get("file_path", "")))
        content = bytearray()
        async with session.get(url, timeout=ClientTimeout(total=self._seconds)) as response:
            response.raise_for_status()
            async for piece in response.content.iter_chunked(_PIECE):
                content += piece
                if len(content) > FILE_MAX:
                    raise _TooLarge
        return bytes(content)


def _known(attached: Attached) -> FileProblem | None:
    """What can be said without fetching it."""
    if attached.is_word:
        return FileProblem.TOO_LARGE if (attached.size or 0) > FILE_MAX else None
    old = attached.name.lower().endswith(".doc") or attached.kind == _OLD_WORD
    return FileProblem.OLD_WORD if old else FileProblem.NOT_WORD
