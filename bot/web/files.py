"""`POST /chat/files`: a Word file from the chat page, read and dropped; only its text goes on (R41)."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from aiohttp import web

from bot.channels.browser import Answer, BadBody, Body, Trouble, chat_of, event_id, read_query
from bot.documents.docx import FILE_MAX
from bot.documents.reading import Documents
from bot.engine.errors import NotHandled, TooBusy
from bot.messages import Address, Incoming
from bot.web.chat import Chat, Refused, in_json
from bot.web.screens import OWN, SHARED, screen_of

AT_ONCE = 40
"""Files that may arrive at the same time: so many times 2 MB are held at most."""

ARRIVAL_S = 180.0
NAME_HEADER = "X-File-Name"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAME_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatFiles:
    """The handler; what it shares with other messages of the page is the chat's."""

    chat: Chat
    documents: Documents
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def take(self, request: web.Request) -> web.Response:
        """Read a file that our own page sends, and answer with all messages after its last one."""
        received_at = self.chat.now()
        try:
            identity, address = self._sender(request)
            body = read_query(request.query)
            number = event_id(body.id)
            event = await self.documents.read(_name(request), await self._content(request))
            incoming = Incoming(
                address=address,
                event_id=number,
                event=event,
                received_at=received_at,
                language=body.language,
            )
            await self.chat.handle(incoming)
            response = in_json(await self._answer(address, body))
        except BadBody:
            return self.chat.refusal(request, Trouble.BAD_REQUEST)
        except Refused as refused:
            return self.chat.refusal(request, refused.trouble)
        except NotHandled as error:
            return self.chat.later(request, error)
        OWN.renew(self.chat.site, request, response, identity)
        return response

    async def _answer(self, address: Address, body: Body) -> Answer:
        return await self.chat.log.answer(address, body.after)

    def _sender(self, request: web.Request) -> tuple[str, Address]:
        """Who sends; never a shared screen, which has nobody's files."""
        if screen_of(request) is SHARED:
            raise Refused(Trouble.NO_FILES)
        if request.content_type != WORD_TYPE:
            raise Refused(Trouble.WRONG_TYPE)
        if not self.chat.site.sent_it(request):
            raise Refused(Trouble.FOREIGN_ORIGIN)
        identity = OWN.identity(self.chat.site, request)
        address = chat_of(identity)
        if identity is None or address is None:
            raise Refused(Trouble.NO_IDENTITY)
        return identity, address

    async def _content(self, request: web.Request) -> bytes:
        """The file, if it is not too large and arrives in time."""
        if (request.content_length or 0) > FILE_MAX:
            raise Refused(Trouble.FILE_TOO_LARGE)
        if self.slots.locked():
            raise TooBusy
        try:
            async with self.slots, asyncio.timeout(ARRIVAL_S):
                return await request.clone(client_max_size=FILE_MAX).read()
        except web.HTTPRequestEntityTooLarge:
            raise Refused(Trouble.FILE_TOO_LARGE) from None
        except TimeoutError:
            raise TooBusy from None


def routes(files: ChatFiles) -> Iterable[web.RouteDef]:
    """`POST /chat/files`."""
    return [web.post("/chat/files", files.take)]


def _name(request: web.Request) -> str:
    """What the file is called; it comes in a header, so that no address holds it."""
    return unquote(request.headers.get(NAME_HEADER, ""))[:_NAME_MAX].replace("\0", "")
