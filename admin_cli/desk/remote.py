"""The desk of a server, over HTTPS: the same operations, each one request.

Nothing is sent twice: after a fault on the way nobody here knows whether an act was done, and the person may
ask again safely. Only what the server put off (429), and so did nothing for, is sent again.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from io import BytesIO
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec

from admin_cli.desk import Answer, Asked
from admin_cli.desk.answers import RefusedThere, fault_in, refusal_in
from admin_cli.desk.credentials import token
from admin_cli.exits import Failed
from bot.settings import Settings
from bot.web.officers.contract import BODY_LIMIT, PATH
from programme.operations.operation import Operation

_CONNECT_SECONDS = 15
_READING_SECONDS = 120
_WRITING_SECONDS = 900  # a bulk act on 25,000 entries is answered when all of them are done
_PATIENCE_SECONDS = 10  # longer than that nobody is kept waiting in silence
_PATIENCE_TIMES = 20
_OK, _TOO_MANY = 200, 429

Sleep = Callable[[float], Awaitable[None]]


class RemoteDesk:
    """Answers from a server, as the officer of one token; every fault on the way is one sentence."""

    def __init__(self, server: str, session: aiohttp.ClientSession, sleep: Sleep = asyncio.sleep) -> None:
        self._server = server
        self._session = session
        self._sleep = sleep

    async def ask(self, operation: Operation[Asked, Answer], request: Asked) -> Answer:
        """The answer to one request.

        Raises:
            ProgrammeError: a refusal, the same as at the local desk.
            Failed: the server cannot be asked, or does not answer as ours does.
        """
        body = msgspec.json.encode(request)
        if len(body) > BODY_LIMIT:
            raise Failed("remote-too_large")
        answered = await self._sent(operation.name, body, writes=operation.writes(request))
        try:
            return msgspec.json.decode(answered, type=operation.response)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            raise Failed("remote-other_version", server=self._server) from None

    async def _sent(self, name: str, body: bytes, *, writes: bool) -> bytes:
        """The body of the answer to a request, sent again as long as the server puts it off for a moment."""
        for _ in range(_PATIENCE_TIMES):
            status, answered, later = await self._once(name, body, writes=writes)
            if status == _OK:
                return answered
            if status != _TOO_MANY:
                raise refusal_in(status, answered, self._server)
            if later > _PATIENCE_SECONDS:
                break
            await self._sleep(later)
        raise Failed("remote-too_many", server=self._server)

    async def _once(self, name: str, body: bytes, *, writes: bool) -> tuple[int, bytes, int]:
        """Status and body of the answer, and after how many seconds to come back."""
        seconds = _WRITING_SECONDS if writes else _READING_SECONDS
        timeout = aiohttp.ClientTimeout(sock_connect=_CONNECT_SECONDS, sock_read=seconds)
        address = f"{self._server}{PATH}{name}"
        try:
            # A redirect is not followed: it would carry the token to wherever it points.
            async with self._session.post(
                address, data=BytesIO(body), timeout=timeout, allow_redirects=False
            ) as response:
                later = response.headers.get("Retry-After", "")
                wait = int(later) if later.isascii() and later.isdigit() else 1
                return response.status, await response.read(), wait
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise fault_in(error, self._server) from error


@asynccontextmanager
async def open_remote_desk(
    server: str, settings: Settings, presented: str | None = None
) -> AsyncIterator[RemoteDesk]:
    """The desk of the officer whose token is `presented`, or kept for this server.

    Its connection is used for all requests of one command.

    Raises:
        RefusedThere: there is no token for it.
        Failed: a token would travel unencrypted.
    """
    if not _is_private(server):
        raise Failed("remote-not_https", server=server)
    known = presented or token(settings)
    if known is None or not (known.isascii() and known.isprintable()):
        raise RefusedThere("remote-not_signed_in", server=server)
    headers = {"Authorization": f"Bearer {known}", "Content-Type": "application/json"}
    async with aiohttp.ClientSession(headers=headers, proxy=_proxy(server)) as session:
        yield RemoteDesk(server, session)


def _is_private(server: str) -> bool:
    """Whether nobody on the way can read along: HTTPS, or this machine itself."""
    parts = urlsplit(server)
    if parts.scheme == "https" or parts.hostname == "localhost":
        return True
    try:
        return ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _proxy(server: str) -> str | None:
    """The proxy of the environment, which offices have, for HTTPS only: it sees nothing of that."""
    parts = urlsplit(server)
    if parts.scheme != "https" or proxy_bypass(parts.hostname or ""):
        return None
    return getproxies().get("https")
