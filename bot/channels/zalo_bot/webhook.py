"""`POST /webhooks/zalo-bot`: kept first, answered, handled afterwards (design §3.8)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest

from aiohttp import hdrs, web
from pydantic import SecretStr

from bot.channels.intake import Intake
from bot.engine.errors import ServiceUnavailable

PATH = "/webhooks/zalo-bot"
SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - a name, not a secret
BODY_LIMIT = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """The handler; whoever does not know `secret` is turned away before anything is read."""

    intake: Intake
    secret: SecretStr
    now: Callable[[], datetime]

    async def update(self, request: web.Request) -> web.Response:
        """Answer one update once it is kept; an empty body is only a probe."""
        received_at = self.now()
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        is_probe = not request.body_exists
        if not compare_digest(given, self.secret.get_secret_value().encode()):
            return web.Response(status=200 if is_probe else 401)
        if is_probe:
            return web.Response()
        try:
            body = await request.clone(client_max_size=BODY_LIMIT).read()
            if body.strip():
                await self.intake.keep(body.decode(errors="replace").replace("\0", ""), received_at)
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        except ServiceUnavailable as error:
            return web.Response(status=503, headers={hdrs.RETRY_AFTER: str(error.retry_after)})
        return web.Response()
