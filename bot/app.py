"""The web application: pages, webhooks, health and metrics of one running service (design §6)."""

import hmac
import ipaddress
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import hdrs, web
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.browser_log import StoredLog
from bot.documents.reading import Documents
from bot.personal_file import OwnFiles
from bot.service import Service
from bot.ways import Ways
from bot.web import data
from bot.web.officers.desk import OfficersDesk, every_operation, routes
from bot.web.officers.entrance import Entrance
from bot.web.pages import Pages, page_wording
from bot.web.progress import stored_count
from bot.web.public import PublicPages
from bot.web.security import Site
from bot.web.static_files import shipped_files
from bot.web.status import stored_look_up
from storage.migrate import current, head

_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")
_STOP_SECONDS = 5.0


def application(
    service: Service, doors: Iterable[web.RouteDef] = (), ways: Ways = lambda _unit: ()
) -> web.Application:
    """The application; `doors` are the routes of channels, `ways` those that a landing page offers."""
    app = web.Application()
    settings = service.settings
    site = Site(public_url=settings.public_url, trusted_proxies=settings.trusted_proxies)
    PublicPages(
        handle=service.engine.handle,
        now=service.clock.now,
        log=StoredLog(service.database),
        news=service.news,
        knowledge=service.knowledge,
        site=site,
        ways=ways,
        scanned=service.doors.scanned,
        count=stored_count(service.database),
        look_up=stored_look_up(service.database),
        documents=Documents(service.logger),
    ).add_to(app)
    app.router.add_routes(data.routes(_own_data(service)))
    app.router.add_routes(doors)
    app.router.add_routes(routes(_officers_desk(service, site)))
    app.router.add_routes(
        [
            web.get("/healthz", _healthy),
            web.get("/readyz", _ready(service)),
            web.get("/metrics", _metrics(service)),
        ]
    )
    return app


def _own_data(service: Service) -> data.DataPage:
    pages = Pages(knowledge=service.knowledge, wording=page_wording(), static_files=shipped_files())
    files = OwnFiles(database=service.database, knowledge=service.knowledge, now=service.clock.now)
    return data.DataPage(pages=pages, files=files)


def _officers_desk(service: Service, site: Site) -> OfficersDesk:
    return OfficersDesk(
        database=service.database,
        knowledge=service.knowledge,
        now=service.clock.now,
        site=site,
        entrance=Entrance(service.database),
        logger=service.logger,
        metrics=service.metrics,
        operations=every_operation(),
    )


async def _healthy(_request: web.Request) -> web.Response:
    """The process answers."""
    return web.Response(text="ok\n")


def _ready(service: Service) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(_request: web.Request) -> web.Response:
        """The engine takes events, the database answers and has today's tables."""
        if not service.engine.works:
            return web.Response(text="engine stopped\n", status=503)
        try:
            revision = await current(service.database)
        except (SQLAlchemyError, OSError):
            return web.Response(text="database unavailable\n", status=503)
        if revision != head():
            return web.Response(text="database not migrated\n", status=503)
        return web.Response(text="ready\n")

    return answer


def _metrics(service: Service) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        """Prometheus' text format, with the token; without one only for this machine itself."""
        if not _may_measure(request, service):
            raise web.HTTPNotFound
        return web.Response(
            body=service.metrics.text(),
            headers={hdrs.CONTENT_TYPE: "text/plain; version=0.0.4; charset=utf-8"},
        )

    return answer


def _may_measure(request: web.Request, service: Service) -> bool:
    token = service.settings.metrics_token
    if token is not None:
        presented = request.headers.get(hdrs.AUTHORIZATION, "").removeprefix("Bearer ")
        return hmac.compare_digest(presented.encode(), token.get_secret_value().encode())
    forwarded = any(name in request.headers for name in _FORWARDED)
    try:
        return not forwarded and ipaddress.ip_address(request.remote or "").is_loopback
    except ValueError:
        return False


@asynccontextmanager
async def serving(app: web.Application, host: str, port: int) -> AsyncIterator[web.AppRunner]:
    """The application listening on one address.

    Raises:
        OSError: the address cannot be listened on.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_STOP_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield runner
    finally:
        await runner.cleanup()
