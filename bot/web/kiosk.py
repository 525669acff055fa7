"""The chat on a shared screen at a stand: `GET /chat?kiosk=1`, and the QR code of what was just submitted.

Opening the page is the reset: the chat before is forgotten, and the browser gets a new identity.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

import msgspec
from aiohttp import hdrs, web

from bot.channels.browser import chat_of, new_identity
from bot.channels.browser_log import ChatLog
from bot.engine.errors import NotHandled
from bot.posters.qr import qr, svg
from bot.web.pages import Pages
from bot.web.screens import SHARED
from bot.web.security import Site

_AFTER_ALL = 2**31 - 1  # no message has this number: only what stands beside the messages is wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiosk:
    """The page of a stand's tablet; `log` forgets the chat before."""

    log: ChatLog
    pages: Pages
    site: Site

    async def page(self, request: web.Request) -> web.Response:
        """The page for the next person.

        With `rest` it only rests, so that a second window on the same tablet ends nobody's chat.
        """
        language = self.pages.language(request)
        rests = bool(request.query.get("rest")) or request.method != hdrs.METH_GET
        values = self._values(request, language, rests=rests)
        response = self.pages.html(self.pages.draw("kiosk", language, **values))
        if not rests:
            await self._forget(SHARED.identity(self.site, request))
            SHARED.keep(self.site, request, response, new_identity())
        return response

    async def picture(self, request: web.Request) -> web.Response:
        """The QR code of the page that tells an entry's status, with the code just given; nothing personal.

        The code alone opens nothing: the last four digits of the phone belong to it (R51).
        """
        address = chat_of(SHARED.identity(self.site, request), SHARED.channel)
        if address is None:
            raise web.HTTPNotFound
        try:
            receipt = (await self.log.answer(address, _AFTER_ALL)).receipt
        except NotHandled:
            raise web.HTTPServiceUnavailable from None
        if receipt is msgspec.UNSET:
            raise web.HTTPNotFound
        link = f"{self.site.address(request)}/status?code={quote(receipt)}"
        return web.Response(body=svg(qr(link)).encode(), headers={hdrs.CONTENT_TYPE: "image/svg+xml"})

    def _values(self, request: web.Request, language: str, *, rests: bool) -> dict[str, str]:
        code = self.pages.units.read_code(request.query.get("unit", "").strip()) or ""
        place = {"kiosk": "1", "unit": code} if code else {"kiosk": "1"}
        other = self.pages.say(language, "chat.language_code")
        return {
            "unit": code,
            "unit_path": self.pages.units.path_text(code) if code else "",
            "next_page": f"/chat?{urlencode(place)}",
            "other_page": f"/chat?{urlencode({**place, 'lang': other})}",
            "rests": "yes" if rests else "",
            "no_scripts": self.pages.say(language, "chat.no_scripts", **self.pages.helpdesk(language)),
        }

    async def _forget(self, identity: str | None) -> None:
        """Forget the chat before; what cannot be forgotten now, housekeeping forgets within the hour."""
        address = chat_of(identity, SHARED.channel)
        if address is None:
            return
        try:
            await self.log.forget(address)
        except NotHandled:
            return
