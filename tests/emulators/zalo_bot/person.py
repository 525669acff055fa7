"""Somebody with Zalo on the phone."""

import asyncio
from collections.abc import Callable, Sequence
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.emulators.zalo_bot.emulator import ZaloBotEmulator

Json = dict[str, object]
_NUMBERS = count(1)


class Person:
    """What one person sends to the bot, and what the bot's chat shows."""

    def __init__(self, zalo: "ZaloBotEmulator", number: str, name: str) -> None:
        self.id = number
        self.name = name
        self.messages: list[str] = []
        self.has_written = False
        self._zalo = zalo

    async def sends(self, text: str, *, times: int = 1, chat_type: str = "PRIVATE") -> Json:
        """A text; `times` as if Zalo delivered it more than once."""
        return await self._happens("message.text.received", {"text": text}, times=times, chat_type=chat_type)

    async def sends_photo(self, caption: str = "", *, documented: bool = True) -> Json:
        """A picture, in one of the two forms seen."""
        name, kind = ("photo", {}) if documented else ("photo_url", {"message_type": "CHAT_PHOTO"})
        more = {"caption": caption} if caption else {}
        return await self._happens(
            "message.image.received", {name: "https://example.org/p.jpg", **kind, **more}
        )

    async def sends_sticker(self) -> Json:
        return await self._happens(
            "message.sticker.received", {"sticker": "bfe45", "url": "https://example.org/s"}
        )

    async def sends_voice(self) -> Json:
        return await self._happens(
            "message.voice.received", {"voice_url": "https://example.org/v.aac", "message_type": "CHAT_VOICE"}
        )

    async def sends_unsupported(self, *, absent: bool = False) -> Json:
        """A file, a contact card or a place; of a protected sender even the message is absent."""
        if absent:
            update: Json = {"event_name": "message.unsupported.received"}
            await self._zalo.happens(update)
            return update
        return await self._happens("message.unsupported.received", {})

    async def until(self, holds: Callable[[Sequence[str]], bool], seconds: float = 20) -> list[str]:
        """The chat's messages once they satisfy `holds`."""
        async with self._zalo.changes, asyncio.timeout(seconds):
            await self._zalo.changes.wait_for(lambda: holds(self.messages))
        return list(self.messages)

    async def _happens(
        self, event: str, content: Json, *, times: int = 1, chat_type: str = "PRIVATE"
    ) -> Json:
        self.has_written = True
        message: Json = {
            "message_id": f"{next(_NUMBERS):020x}",
            "date": self._zalo.now_ms(),
            "from": {"id": self.id, "display_name": self.name, "is_bot": False},
            "chat": {"id": self.id, "chat_type": chat_type},
            **content,
        }
        update: Json = {"event_name": event, "message": message}
        await self._zalo.happens(update, times=times)
        return update
