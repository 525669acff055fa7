"""One's own data as a page: behind a link that works once (`/data/…`), or a file of its own (R99)."""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from aiohttp import web

from bot.personal_file import OwnFile, OwnFiles
from bot.web.pages import Markup, Pages

_HIDDEN = {"X-Robots-Tag": "noindex, nofollow"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """The page of one's own data.

    Opening the link asks only: messengers open links by themselves to draw a preview, and must not use it up.
    """

    pages: Pages
    files: OwnFiles

    async def ask(self, request: web.Request) -> web.Response:
        """The question whether to show it now; 404 when the link works no more."""
        language = self.pages.language(request)
        if not await self.files.waits(request.match_info["once"]):
            return self._gone(language)
        return self._private(self.pages.html(self.pages.draw("data_ask", language)))

    async def show(self, request: web.Request) -> web.Response:
        """The data, the one time; 404 when the link works no more."""
        file = await self.files.take(request.match_info["once"])
        if file is None:
            return self._gone(self.pages.language(request))
        return self._private(self.pages.html(_drawn(self.pages, "data_shown", file)))

    def _gone(self, language: str) -> web.Response:
        heading = self.pages.say(language, "data.gone_title")
        return self._private(self.pages.lost(language, heading, self.pages.say(language, "data.gone")))

    def _private(self, response: web.Response) -> web.Response:
        response.headers.update(_HIDDEN)
        return response


def as_file(pages: Pages, file: OwnFile) -> str:
    """The same as a page that needs no server: to be sent, kept and opened anywhere."""
    return _drawn(pages, "data_file", file)


def routes(page: DataPage) -> Iterable[web.RouteDef]:
    """`GET` and `POST /data/{once}`."""
    return [web.get("/data/{once}", page.ask), web.post("/data/{once}", page.show)]


def _drawn(pages: Pages, template: str, file: OwnFile) -> str:
    """Everything that is held, in one of the two shells."""
    values = {
        "title": file.title,
        "made": file.made,
        "parts": _parts(file),
        # Made into the page: a second request would need a second secret, and a file has no server.
        "json": Markup(f"data:application/json;base64,{b64encode(file.json).decode()}"),
    }
    return pages.draw(template, file.language, **values)


def _parts(file: OwnFile) -> Markup:
    drawn = []
    for part in file.parts:
        lines = "".join(f"<li>{escape(line)}</li>" for line in part.lines)
        drawn.append(f"<section><h2>{escape(part.title)}</h2><ul>{lines}</ul></section>")
    return Markup("\n".join(drawn))
