"""The chat in the browser: its page, its messages, its event stream (design §3.7, §6; R11, R98)."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec
from aiohttp import hdrs, web

from bot.channels.browser import (
    BODY_LIMIT,
    Answer,
    BadBody,
    Body,
    Refusal,
    Trouble,
    chat_of,
    incoming,
    new_identity,
    read_body,
)
from bot.channels.browser_log import ChatLog
from bot.documents.docx import FILE_MAX
from bot.engine.errors import NotHandled, TooBusy
from bot.messages import Address, Handled, Incoming
from bot.web.kiosk import Kiosk
from bot.web.pages import Pages
from bot.web.screens import OWN, SHARED, screen_of
from bot.web.security import Site
from bot.web.streams import Stream, Streams

HEARTBEAT_S = 15.0
RECONNECT_MS = 3000

_STATUS = {
    Trouble.BAD_REQUEST: 400,
    Trouble.TOO_LARGE: 413,
    Trouble.WRONG_TYPE: 415,
    Trouble.FOREIGN_ORIGIN: 403,
    Trouble.NO_IDENTITY: 403,
    Trouble.TOO_MANY_STREAMS: 429,
    Trouble.NO_FILES: 403,
    Trouble.FILE_TOO_LARGE: 413,
}
_encoder = msgspec.json.Encoder()


class Refused(Exception):
    """A request that is not taken, and why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """The handlers of the chat; `handle` is the engine's, `now` the service's clock."""

    handle: Callable[[Incoming], Awaitable[Handled]]
    now: Callable[[], datetime]
    log: ChatLog
    streams: Streams
    pages: Pages
    site: Site
    heartbeat: float = HEARTBEAT_S

    @property
    def _kiosk(self) -> Kiosk:
        return Kiosk(log=self.log, pages=self.pages, site=self.site)

    async def picture(self, request: web.Request) -> web.Response:
        """The QR code of what was just submitted on a shared screen."""
        return await self._kiosk.picture(request)

    async def page(self, request: web.Request) -> web.Response:
        """The page itself; it gives a new browser its identity and renews that of an old one."""
        if screen_of(request) is SHARED:
            return await self._kiosk.page(request)
        identity = OWN.identity(self.site, request)
        address = chat_of(identity)
        language = self.pages.language(request, await self._language(address))
        no_scripts = self.pages.say(language, "chat.no_scripts", **self.pages.helpdesk(language))
        unit = request.query.get("unit", "").strip()
        known = self.pages.units.read_code(unit)
        values = {"unit": known or unit[:40], "no_scripts": no_scripts, "file_limit": str(FILE_MAX)}
        response = self.pages.html(self.pages.draw("chat", language, **values))
        OWN.keep(self.site, request, response, identity if identity and address else new_identity())
        return response

    async def _language(self, address: Address | None) -> str | None:
        """The language of a chat; the page can be shown even while the database cannot be read."""
        try:
            return None if address is None else await self.log.language(address)
        except NotHandled:
            return None

    async def messages(self, request: web.Request) -> web.Response:
        """What the page sends, and all messages after its last one."""
        received_at = self.now()
        try:
            body = await self._body(request)
            identity, address = self._sender(request, body)
            event = incoming(body, address, received_at)
            if event is not None:
                await self.handle(event)
            response = in_json(await self.log.answer(address, body.after))
        except BadBody:
            return self.refusal(request, Trouble.BAD_REQUEST)
        except Refused as refused:
            return self.refusal(request, refused.trouble)
        except NotHandled as error:
            return self.later(request, error)
        screen_of(request).renew(self.site, request, response, identity)
        return response

    async def events(self, request: web.Request) -> web.StreamResponse:
        """New messages as they come: server-sent events whose id is the message's number."""
        screen = screen_of(request)
        address = chat_of(screen.identity(self.site, request), screen.channel)
        if address is None:
            return self.refusal(request, Trouble.NO_IDENTITY)
        after = request.headers.get("Last-Event-ID") or request.query.get("after", "0")
        if not (after.isascii() and after.isdigit() and len(after) < 10):  # noqa: PLR2004 - the script's own number
            return self.refusal(request, Trouble.BAD_REQUEST)
        try:
            conversation = await self.log.conversation(address)
        except NotHandled as error:
            return self.later(request, error)
        if conversation is None:
            return self.refusal(request, Trouble.NO_IDENTITY)
        with self.streams.joined(conversation, request) as stream:
            if stream is None:
                return self.refusal(request, Trouble.TOO_MANY_STREAMS)
            return await self._stream(request, address, stream, int(after))

    async def _stream(
        self, request: web.Request, address: Address, stream: Stream, after: int
    ) -> web.StreamResponse:
        # X-Accel-Buffering: nginx before us must not collect what is to arrive now.
        headers = {hdrs.CONTENT_TYPE: "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        try:
            await response.write(f"retry: {RECONNECT_MS}\n\n".encode())
            while True:
                has_news = await stream.news(self.heartbeat)
                if stream.ended:
                    break
                if not has_news:
                    await response.write(b":\n\n")
                    continue
                for message in (await self.log.answer(address, after)).messages:
                    await response.write(b"id: %d\ndata: %b\n\n" % (message.number, _encoder.encode(message)))
                    after = message.number
            await response.write_eof()
        except (ConnectionResetError, NotHandled):
            pass  # the browser has gone, or the database: it comes back by itself with the number it has
        return response

    async def _body(self, request: web.Request) -> Body:
        """The body of a request that our own page sent as JSON within the limit."""
        if request.content_type != "application/json":
            raise Refused(Trouble.WRONG_TYPE)
        if not self.site.sent_it(request):
            raise Refused(Trouble.FOREIGN_ORIGIN)
        try:
            return read_body(await request.clone(client_max_size=BODY_LIMIT).read())
        except web.HTTPRequestEntityTooLarge:
            raise Refused(Trouble.TOO_LARGE) from None

    def _sender(self, request: web.Request, body: Body) -> tuple[str, Address]:
        """Who sends: a new browser may only open a conversation."""
        screen = screen_of(request)
        identity = screen.identity(self.site, request)
        address = chat_of(identity, screen.channel)
        if body.open is not None and address is None:
            identity = new_identity()
            address = chat_of(identity, screen.channel)
        if identity is None or address is None:
            raise Refused(Trouble.NO_IDENTITY)
        return identity, address

    def refusal(self, request: web.Request, trouble: Trouble) -> web.Response:
        """Why a request is not taken, in the words of the page."""
        text = self.pages.say(self.pages.language(request), f"page.{trouble}")
        return in_json(Refusal(trouble, text), status=_STATUS[trouble])

    def later(self, request: web.Request, error: NotHandled) -> web.Response:
        """Nothing was done; the page sends the same again by itself."""
        busy = isinstance(error, TooBusy)
        key = "err.too_fast" if busy else "err.server"
        text = self.pages.knowledge().wording.text(self.pages.language(request), key)
        response = in_json(Refusal(key, text), status=429 if busy else 503)
        response.headers[hdrs.RETRY_AFTER] = str(error.retry_after)
        return response


def routes(chat: Chat) -> Iterable[web.RouteDef]:
    """`GET /chat`, `POST /chat/messages`, `GET /chat/events`, `GET /chat/kiosk.svg`."""
    return [
        web.get("/chat", chat.page),
        web.post("/chat/messages", chat.messages),
        web.get("/chat/events", chat.events, allow_head=False),
        web.get("/chat/kiosk.svg", chat.picture),
    ]


def in_json(content: Answer | Refusal, *, status: int = 200) -> web.Response:
    """An answer to the page."""
    return web.Response(body=_encoder.encode(content), status=status, content_type="application/json")
