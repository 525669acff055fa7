"""`POST /webhooks/telegram`: an update in, its answer in the body of ours (design §3)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest

import msgspec
from aiohttp import hdrs, web
from pydantic import SecretStr

from bot.channels.telegram.drawing import draw
from bot.channels.telegram.receiving import Answer, Receiver
from bot.engine.errors import NotHandled

PATH = "/webhooks/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a name, not a secret
BODY_LIMIT = 1024 * 1024
"""Bytes of an update; a message of 4,096 characters that answers another one stays under 100 kB."""

_encoder = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """The handler; whoever does not know `secret` is turned away before anything is read."""

    receiver: Receiver
    secret: SecretStr
    now: Callable[[], datetime]

    async def update(self, request: web.Request) -> web.Response:
        """Answer one update, after its commit."""
        received_at = self.now()
        if not self._is_telegram(request):
            return web.Response(status=401)
        try:
            answer = await self._taken(request, received_at)
        except NotHandled as error:
            return web.Response(status=503, headers={hdrs.RETRY_AFTER: str(error.retry_after)})
        if answer is None:
            return web.Response()
        call = {"method": "sendMessage", **draw(answer.address.chat, answer.message)}
        return web.Response(body=_encoder.encode(call), content_type="application/json")

    async def _taken(self, request: web.Request, received_at: datetime) -> Answer | None:
        try:
            body = await request.clone(client_max_size=BODY_LIMIT).read()
        except web.HTTPRequestEntityTooLarge:
            # A refusal would come back for a day and block its chat meanwhile.
            await self.receiver.bury(b"", "too large")
            return None
        return await self.receiver.take(self.receiver.read(body, received_at), body)

    def _is_telegram(self, request: web.Request) -> bool:
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        return compare_digest(given, self.secret.get_secret_value().encode())
