"""`/icon.png`: the programme's icon as a picture, for the union's portal (R12) and for Zalo's forms.

It is `static/icon.svg` at 512 × 512, kept beside it; its address never changes, because others embed it.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from aiohttp import hdrs, web

PATH = "/icon.png"
_A_DAY = "public, max-age=86400"


async def icon(request: web.Request) -> web.Response:  # noqa: ARG001 - a handler is given its request
    """The icon."""
    headers = {hdrs.CONTENT_TYPE: "image/png", hdrs.CACHE_CONTROL: _A_DAY}
    return web.Response(body=_content(), headers=headers)


def routes() -> Iterable[web.RouteDef]:
    """`GET /icon.png`."""
    return [web.get(PATH, icon)]


@cache
def _content() -> bytes:
    return (files("bot.web") / "static" / "icon.png").read_bytes()
