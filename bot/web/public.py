"""Everything that the public may open in a browser, put into one application."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.channels.browser_log import ChatLog
from bot.facts import Knowledge
from bot.messages import Handled, Incoming
from bot.news import News
from bot.ways import Ways
from bot.web import chat, landing, qr_codes, static_files
from bot.web.pages import Pages, page_wording, wrong_addresses
from bot.web.security import Site, protection
from bot.web.static_files import shipped_files
from bot.web.streams import Streams


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPages:
    """What the public pages need from the rest of the service.

    `handle` is the engine's, `now` the service's clock, `log` reads the messages of chats, `news` wakes their
    streams; `ways` are the doors beside the browser; streams say that they live every `heartbeat` seconds.
    """

    handle: Callable[[Incoming], Awaitable[Handled]]
    now: Callable[[], datetime]
    log: ChatLog
    news: News
    knowledge: Callable[[], Knowledge]
    site: Site
    ways: Ways = lambda _unit: ()
    heartbeat: float = chat.HEARTBEAT_S

    def add_to(self, application: web.Application) -> None:
        """Add routes, headers, the page for wrong addresses, and the streams with their end at shutdown."""
        files = shipped_files()
        pages = Pages(knowledge=self.knowledge, wording=page_wording(), static_files=files)
        streams = Streams(self.news)
        application.router.add_routes(chat.routes(self._chat(pages, streams)))
        application.router.add_routes(landing.routes(landing.Landing(pages=pages, ways=self.ways)))
        codes = qr_codes.QrCodes(site=self.site, knowledge=self.knowledge)
        application.router.add_routes(qr_codes.routes(codes))
        application.router.add_routes(static_files.routes(files))
        application.middlewares.append(wrong_addresses(pages))
        application.on_response_prepare.append(protection(self.site))

        async def end_streams(_application: web.Application) -> None:
            streams.close()

        application.on_shutdown.append(end_streams)

    def _chat(self, pages: Pages, streams: Streams) -> chat.Chat:
        return chat.Chat(
            handle=self.handle,
            now=self.now,
            log=self.log,
            streams=streams,
            pages=pages,
            site=self.site,
            heartbeat=self.heartbeat,
        )
