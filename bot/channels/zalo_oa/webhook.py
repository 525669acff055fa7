"""`POST /webhooks/zalo-oa`: signed, kept, and answered within two seconds (reference/zalo.md §2.1)."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest

import msgspec
from aiohttp import hdrs, web
from pydantic import SecretStr

from bot.channels.intake import Intake
from bot.engine.errors import ServiceUnavailable

PATH = "/webhooks/zalo-oa"
SIGNATURE = "X-ZEvent-Signature"
TIMESTAMP = "X-ZEvent-Timestamp"
BODY_LIMIT = 256 * 1024

_ANSWER_SECONDS = 1.5
_PROBE = b"{}"


class _Stamped(msgspec.Struct, kw_only=True):
    """The one field that the signature needs."""

    timestamp: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """The handler; `app_id` and `secret_key` of the account make the signature."""

    intake: Intake
    app_id: str
    secret_key: SecretStr
    now: Callable[[], datetime]

    async def update(self, request: web.Request) -> web.Response:
        """Answer one event once it is kept; what is not kept in time is asked for again, and Zalo retries."""
        received_at = self.now()
        try:
            body = await request.clone(client_max_size=BODY_LIMIT).read()
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        if body.strip() == _PROBE:
            return web.Response()  # saving the address sends it, unsigned
        if not self._is_signed(request, body):
            return web.Response(status=401)
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                await self.intake.keep(body.decode(errors="replace").replace("\0", ""), received_at)
        except (ServiceUnavailable, TimeoutError):
            return web.Response(status=503, headers={hdrs.RETRY_AFTER: str(ServiceUnavailable.retry_after)})
        return web.Response()

    def _is_signed(self, request: web.Request, body: bytes) -> bool:
        given = request.headers.get(SIGNATURE, "").removeprefix("mac=").strip().lower()
        given_bytes = given.encode(errors="surrogateescape")
        key = self.secret_key.get_secret_value()
        return any(
            compare_digest(_signature(self.app_id, body, timestamp, key).encode(), given_bytes)
            for timestamp in _timestamps(request, body)
        )


def _signature(app_id: str, body: bytes, timestamp: str, key: str) -> str:
    """Not an HMAC: the plain digest of the four, one behind the other."""
    return sha256(app_id.encode() + body + timestamp.encode() + key.encode()).hexdigest()


def _timestamps(request: web.Request, body: bytes) -> Iterator[str]:
    """Where the timestamp may stand: in a header of newer deliveries, else in the body."""
    header = request.headers.get(TIMESTAMP)
    if header:
        yield header
    try:
        yield msgspec.json.decode(body, type=_Stamped, strict=False).timestamp
    except (ValueError, RecursionError):
        return
