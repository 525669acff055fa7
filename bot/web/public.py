"""Everything that the public may open in a browser, put into one application."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from bot.channels.browser_log import ChatLog
from bot.documents.reading import Documents
from bot.facts import Knowledge
from bot.messages import Handled, Incoming
from bot.news import News
from bot.ways import Ways
from bot.web import chat, files, home, icon, landing, posters, progress_api, qr_codes, static_files, status
from bot.web.pages import Pages, page_wording, wrong_addresses
from bot.web.progress import Count, CurrentProgress, nothing_counted
from bot.web.security import Site, protection
from bot.web.static_files import shipped_files
from bot.web.streams import Streams


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPages:
    """What the public pages need from the rest of the service.

    `handle` is the engine's, `now` the service's clock, `log` reads the messages of chats, `news` wakes their
    streams; `ways` are the doors beside the browser; `scanned` is told of every scan; `count` reads
    the progress, `look_up` one entry and `documents` files; streams say that they live every `heartbeat`
    seconds.
    """

    handle: Callable[[Incoming], Awaitable[Handled]]
    now: Callable[[], datetime]
    log: ChatLog
    news: News
    knowledge: Callable[[], Knowledge]
    site: Site
    ways: Ways = lambda _unit: ()
    scanned: Callable[[str | None, str], None] = lambda _unit, _printed: None
    count: Count = nothing_counted
    look_up: status.LookUp = status.nothing_found
    documents: Documents = field(default_factory=Documents)
    heartbeat: float = chat.HEARTBEAT_S

    def add_to(self, application: web.Application) -> None:
        """Add routes, headers, the page for wrong addresses, and the streams with their end at shutdown."""
        shipped = shipped_files()
        pages = Pages(knowledge=self.knowledge, wording=page_wording(), static_files=shipped)
        streams = Streams(self.news)
        talk = self._chat(pages, streams)
        application.router.add_routes(chat.routes(talk))
        application.router.add_routes(files.routes(files.ChatFiles(chat=talk, documents=self.documents)))
        application.router.add_routes(landing.routes(self._landing(pages)))
        codes = qr_codes.QrCodes(site=self.site, knowledge=self.knowledge)
        application.router.add_routes(qr_codes.routes(codes))
        application.router.add_routes(posters.routes(posters.Posters(pages=pages, site=self.site)))
        application.router.add_routes(icon.routes())
        application.router.add_routes(static_files.routes(shipped))
        application.router.add_routes(self._standing(pages))
        application.middlewares.append(wrong_addresses(pages))
        application.on_response_prepare.append(protection(self.site))

        async def end_streams(_application: web.Application) -> None:
            streams.close()

        application.on_shutdown.append(end_streams)

    def _standing(self, pages: Pages) -> Iterable[web.RouteDef]:
        """The public page, the figures as data, and the status of one entry."""
        progress = CurrentProgress(self.count, self.knowledge, self.now)
        found = status.StatusPage(pages=pages, site=self.site, now=self.now, look_up=self.look_up)
        yield from home.routes(home.Home(pages=pages, progress=progress, ways=self.ways))
        yield from progress_api.routes(progress_api.ProgressApi(progress, self.knowledge))
        yield from status.routes(found)

    def _landing(self, pages: Pages) -> landing.Landing:
        return landing.Landing(pages=pages, ways=self.ways, scanned=self.scanned)

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
