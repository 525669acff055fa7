"""An answer that is the same for everybody for a while: packed once, and sent only to those who lack it."""

import gzip
import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from aiohttp import ETag, hdrs, web

_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Kept:
    """A body, the same packed, and the mark by which a browser knows that it has it already."""

    body: bytes
    packed: bytes
    mark: str

    @classmethod
    def of(cls, body: bytes) -> Self:
        """The body, ready to be sent many times."""
        return cls(body, gzip.compress(body, mtime=0), hashlib.sha256(body).hexdigest()[:_DIGITS])


def kept_answer(request: web.BaseRequest, kept: Kept, *, lasts: timedelta, vary: str = "") -> web.Response:
    """The body, or 304 for one who has it; everybody on the way may keep it for `lasts`.

    `vary` names the headers, beside the accepted packing, that another body would be given for.
    """
    headers = {
        hdrs.CACHE_CONTROL: f"public, max-age={int(lasts.total_seconds())}",
        hdrs.VARY: f"{hdrs.ACCEPT_ENCODING}, {vary}" if vary else hdrs.ACCEPT_ENCODING,
    }
    known = request.if_none_match or ()
    if any(etag.value in {kept.mark, "*"} for etag in known):
        response = web.Response(status=304, headers=headers)
    elif "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, ""):
        response = web.Response(body=kept.packed, headers={**headers, hdrs.CONTENT_ENCODING: "gzip"})
    else:
        response = web.Response(body=kept.body, headers=headers)
    response.etag = ETag(value=kept.mark, is_weak=True)
    return response
