"""Posters over HTTP: `/poster/P01-002.pdf`, for whoever wants to hang one up (R6, R72).

Drawing costs some hundredths of a second of a core, so it is done beside the event loop, one poster at a
time; what was drawn is kept for a while, and a flood is asked to come back.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from aiohttp import hdrs, web

from bot.posters.links import Printed, unit_link
from bot.posters.papers import Product, Size
from bot.web.pages import Pages
from bot.web.security import Site
from programme.use_cases.posters import helpdesk_to_print

if TYPE_CHECKING:
    from bot.posters.poster import Poster

# Browsers show a PDF by a page of their own, which the policy of our pages would leave blank in some of them.
_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
_AN_HOUR = "public, max-age=3600"
_KEPT = 64  # files of about 40 kB
_AT_ONCE = 2  # one being drawn, one waiting
_COME_BACK_S = "2"

Asked = TypeVar("Asked", bound=Hashable)


class TooManyDrawings(Exception):
    """More is asked for than one core shall draw."""


class Drawings(Generic[Asked]):
    """What was drawn and what is being drawn; what several ask for is drawn once.

    `draw` runs in a thread beside the event loop, one at a time.
    """

    def __init__(self, draw: Callable[[Asked], bytes], kept_at_most: int = _KEPT) -> None:
        self._draw = draw
        self._kept_at_most = kept_at_most
        self._kept: OrderedDict[Asked, bytes] = OrderedDict()
        self._running: dict[Asked, asyncio.Task[bytes]] = {}
        self._turn = asyncio.Lock()

    async def of(self, asked: Asked) -> bytes:
        """The drawing of what is asked for.

        Raises:
            TooManyDrawings: others come first.
        """
        if asked in self._kept:
            self._kept.move_to_end(asked)
            return self._kept[asked]
        task = self._running.get(asked)
        if task is None:
            if len(self._running) >= _AT_ONCE:
                raise TooManyDrawings
            task = self._running[asked] = asyncio.create_task(self._drawn(asked))
        # A person who goes away does not stop it: the next one may want the same.
        return await asyncio.shield(task)

    async def _drawn(self, asked: Asked) -> bytes:
        try:
            async with self._turn:
                drawn = self._kept[asked] = await asyncio.to_thread(self._draw, asked)
            while len(self._kept) > self._kept_at_most:
                self._kept.popitem(last=False)
            return drawn
        finally:
            del self._running[asked]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posters:
    """The posters of all units in force; an old code leads on to the unit that took its place."""

    pages: Pages
    site: Site
    drawings: Drawings["tuple[Poster, Size]"] = field(default_factory=lambda: Drawings(_pdf))

    async def answer(self, request: web.Request) -> web.Response:
        """The poster of one unit: `?size=` a3, a4 or a5, `?language=` vi or en; 404 for an unknown unit."""
        typed = request.match_info["unit"]
        language = self.pages.language(request, request.query.get("language"))
        code = self.pages.units.read_code(typed)
        if code is None:
            return self.pages.unknown_unit(language, typed)
        unit = self.pages.units[code]
        if not unit.offered:
            if unit.replaced_by is None:
                return self.pages.unknown_unit(language, typed)
            address = request.rel_url.with_path(f"/poster/{unit.replaced_by}.pdf").with_query(request.query)
            raise web.HTTPFound(address)
        size = _size(request.query.get("size", ""))
        try:
            body = await self.drawings.of((self._poster(request, language, code), size))
        except TooManyDrawings:
            return self._busy(language)
        headers = {
            hdrs.CONTENT_TYPE: "application/pdf",
            hdrs.CONTENT_DISPOSITION: f'inline; filename="sangkien-{code}-{size}.pdf"',
            hdrs.CACHE_CONTROL: _AN_HOUR,
            hdrs.VARY: hdrs.ACCEPT_LANGUAGE,
            "Content-Security-Policy": _POLICY,
        }
        return web.Response(body=body, headers=headers)

    def _poster(self, request: web.Request, language: str, code: str) -> "Poster":
        from bot.posters.poster import Poster  # noqa: PLC0415 - most processes never draw one

        edition, units = self.pages.edition, self.pages.units
        address = self.site.address(request)
        helpdesk = helpdesk_to_print(edition)
        return Poster(
            programme=edition.name.in_language(language),
            unit_path=units.path_text(code),
            unit_code=code,
            link=unit_link(address, code, Printed.POSTER),
            address=address,
            closes=edition.window.closes,
            minutes=edition.minutes,
            contact=units[code].contact or (helpdesk.in_language(language) if helpdesk else None),
            language=language,
        )

    def _busy(self, language: str) -> web.Response:
        say = self.pages.say
        response = self.pages.lost(language, say(language, "poster.busy_title"), say(language, "poster.busy"))
        response.set_status(503)
        response.headers[hdrs.RETRY_AFTER] = _COME_BACK_S
        return response


def routes(posters: Posters) -> Iterable[web.RouteDef]:
    """`GET /poster/{unit}.pdf`."""
    return [web.get("/poster/{unit}.pdf", posters.answer)]


def _size(asked: str) -> Size:
    """A size of paper by its name; A4 for anything else, which every printer has."""
    name = asked.lower()
    return Size(name) if name in set(Size) else Size.A4


def _pdf(asked: "tuple[Poster, Size]") -> bytes:
    """A poster as a file, its code read again; reportlab is loaded with the first one."""
    from bot.posters.pdf import pdf  # noqa: PLC0415 - half a second and 20 MB that most processes never need
    from bot.posters.scanning import check  # noqa: PLC0415 - the same
    from bot.posters.sheets import sheet  # noqa: PLC0415 - the same

    poster, size = asked
    drawn = sheet(poster, Product(size=size))
    check(drawn, poster.link)
    return pdf([drawn], poster.title)
