"""Somebody with Zalo on the phone, in the chat of an Official Account."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.emulators.zalo_oa.emulator import ZaloOaEmulator

Json = dict[str, object]
_NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the account: its text, its buttons (title and payload), or the form for the number."""

    text: str
    buttons: tuple[tuple[str, str], ...] = ()
    form: str | None = None


class Person:
    """What one person sends to the account, and what the chat shows."""

    def __init__(self, zalo: "ZaloOaEmulator", number: str) -> None:
        self.id = number
        self.messages: list[Shown] = []
        self.wrote_at: float | None = None
        self.follows = False
        self._zalo = zalo

    async def sends(self, text: str, *, times: int = 1) -> Json:
        """A text; `times` as if Zalo delivered it more than once."""
        return await self._happens("user_send_text", {"text": text}, times=times)

    async def presses(self, title: str, *, old: bool = False) -> Json:
        """A press of the last message's button of this title (the first one's, if `old`)."""
        found = [payload for shown in self.messages for label, payload in shown.buttons if label == title]
        return await self.sends(found[0] if old else found[-1])

    async def sends_media(self, kind: str) -> Json:
        """A picture, file, sticker, place …"""
        attachment = {"type": kind, "payload": {"url": "https://example.org/x"}}
        return await self._happens(f"user_send_{kind}", {"attachments": [attachment]})

    async def submits_phone(self, phone: str | int) -> Json:
        """The form, filled in."""
        return await self._post({"event_name": "user_submit_info", "info": {"name": "A", "phone": phone}})

    async def follow(self) -> Json:
        self.follows = True
        return await self._zalo.happens({"event_name": "follow", "follower": {"id": self.id}})

    async def unfollow(self) -> Json:
        self.follows = False
        self.wrote_at = None
        return await self._zalo.happens({"event_name": "unfollow", "follower": {"id": self.id}})

    async def until(self, holds: Callable[[Sequence[Shown]], bool], seconds: float = 20) -> list[Shown]:
        """The chat's messages once they satisfy `holds`."""
        async with self._zalo.changes, asyncio.timeout(seconds):
            await self._zalo.changes.wait_for(lambda: holds(self.messages))
        return list(self.messages)

    async def _happens(self, event: str, message: Json, *, times: int = 1) -> Json:
        said = {"msg_id": f"{next(_NUMBERS):020x}", **message}
        return await self._post({"event_name": event, "message": said}, times=times)

    async def _post(self, event: Json, *, times: int = 1) -> Json:
        self.wrote_at = self._zalo.now()
        body = event | {"sender": {"id": self.id}, "recipient": {"id": self._zalo.oa_id}}
        return await self._zalo.happens(body, times=times)
