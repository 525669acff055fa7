"""QR codes over HTTP: `/qr/P01-002.svg` for print, `.png` for everything else (R13)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from aiohttp import hdrs, web

from bot.facts import Knowledge
from bot.posters.links import unit_link
from bot.posters.qr import png, qr, svg
from bot.web.security import Site

_AN_HOUR = "public, max-age=3600"
_REMEMBERED = 512  # drawings; one takes 5 kB and some milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCodes:
    """The codes of all units, each leading to the unit's landing page; 404 for an unknown unit."""

    site: Site
    knowledge: Callable[[], Knowledge]

    async def as_svg(self, request: web.Request) -> web.Response:
        """The code as a drawing."""
        return _response(_svg(self._link(request)), "image/svg+xml")

    async def as_png(self, request: web.Request) -> web.Response:
        """The code as a picture."""
        return _response(_png(self._link(request)), "image/png")

    def _link(self, request: web.Request) -> str:
        code = self.knowledge().units.read_code(request.match_info["unit"])
        if code is None:
            raise web.HTTPNotFound
        return unit_link(self.site.address(request), code)


def routes(codes: QrCodes) -> Iterable[web.RouteDef]:
    """`GET /qr/{unit}.svg` and `.png`."""
    return [web.get("/qr/{unit}.svg", codes.as_svg), web.get("/qr/{unit}.png", codes.as_png)]


@lru_cache(maxsize=_REMEMBERED)
def _svg(link: str) -> bytes:
    return svg(qr(link)).encode()


@lru_cache(maxsize=_REMEMBERED)
def _png(link: str) -> bytes:
    return png(qr(link))


def _response(body: bytes, kind: str) -> web.Response:
    return web.Response(body=body, headers={hdrs.CONTENT_TYPE: kind, hdrs.CACHE_CONTROL: _AN_HOUR})
