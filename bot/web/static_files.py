"""The files that pages load: read once, addressed by what is in them, kept by browsers for ever."""

import gzip
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from aiohttp import hdrs, web

_KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_FOR_EVER = "public, max-age=31536000, immutable"
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class _StaticFile:
    """One file: its bytes, the same packed, and its content type."""

    content: bytes
    packed: bytes
    kind: str


class StaticFiles:
    """All files of one folder.

    The name in an address holds a digest of the content ("chat.1f2e3d4c5b6a.js"), so a new content has a new
    address and an old one may be kept for a year.
    """

    def __init__(self, folder: Traversable) -> None:
        self._addresses: dict[str, str] = {}
        self._files: dict[str, _StaticFile] = {}
        for file in folder.iterdir():
            stem, _, suffix = file.name.rpartition(".")
            if suffix not in _KINDS:
                continue
            content = file.read_bytes()
            name = f"{stem}.{hashlib.sha256(content).hexdigest()[:_DIGITS]}.{suffix}"
            self._addresses[file.name] = f"/static/{name}"
            self._files[name] = _StaticFile(content, gzip.compress(content, mtime=0), _KINDS[suffix])

    @property
    def addresses(self) -> Mapping[str, str]:
        """Where each file is, by its own name: "chat.js" → "/static/chat.1f2e3d4c5b6a.js"."""
        return self._addresses

    async def answer(self, request: web.Request) -> web.Response:
        """The file of this address; 404 for a name we never had, or have no more."""
        file = self._files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound
        packs = "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, "")
        headers = {
            hdrs.CONTENT_TYPE: file.kind,
            hdrs.CACHE_CONTROL: _FOR_EVER,
            hdrs.VARY: hdrs.ACCEPT_ENCODING,
        }
        if packs:
            headers[hdrs.CONTENT_ENCODING] = "gzip"
        return web.Response(body=file.packed if packs else file.content, headers=headers)


def shipped_files() -> StaticFiles:
    """The files that are shipped with the package."""
    return StaticFiles(files("bot.web") / "static")


def routes(static_files: StaticFiles) -> Iterable[web.RouteDef]:
    """`GET /static/…`."""
    return [web.get("/static/{name}", static_files.answer)]
